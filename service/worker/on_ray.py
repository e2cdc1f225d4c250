"""The same pieces on a Ray cluster that is already there: actors hold a warm model.

The manifest and the pieces stay the only truth about what is done: an actor that dies is made
again, and a run that was stopped goes on from its pieces, with Ray or without.
"""

from __future__ import annotations

import asyncio
import os
from typing import Any

from service.domain.archives import ArchiveState, Manifest, pieces_of
from service.domain.errors import ModelError
from service.runtime import RunFolder
from service.settings import Settings

_LOCAL = "ray"


class _Actor:
    """A loaded model in an actor's process."""

    def __init__(self, out: str, settings: dict[str, Any]) -> None:
        from service.runtime import runtime

        self._loop = asyncio.new_event_loop()
        self._opened = runtime(Settings(**settings), files_allowed=True)
        self._loaded = self._loop.run_until_complete(self._opened.__aenter__())
        self._folder = RunFolder(out)

    def do(self, shard: str, piece: int) -> dict[str, int]:
        """Do one piece, unless it is done."""
        from service.worker.pieces import do_piece

        manifest = self._folder.manifest()
        if manifest is None or self._folder.wanted() != "run":
            return {}
        work = do_piece(self._loaded, self._folder, manifest, shard=shard, piece=piece)
        return self._loop.run_until_complete(work)


def run_on_ray(
    out: str, manifest: Manifest, *, address: str, workers: int, settings: Settings
) -> ArchiveState:
    """Do the pieces that are left on Ray; ``address`` is ``ray`` for a local cluster.

    One processor is left to the machine: with all of them taken, Ray waits for ever.

    Raises:
        ModelError: the extra yijian[ray] is not installed.
    """
    try:
        import ray
    except ImportError as error:
        raise ModelError("Ray is not installed: pip install 'yijian[ray]'") from error
    spare = max(1, (os.cpu_count() or 2) - 1)
    if address == _LOCAL:
        ray.init(
            num_cpus=max(1, spare),
            include_dashboard=False,
            _node_ip_address="127.0.0.1",
            log_to_driver=False,
            configure_logging=False,
        )
    else:
        ray.init(address=address, log_to_driver=False)
    folder = RunFolder(out)
    try:
        values = settings.model_dump()
        share = max(0.1, min(1.0, spare / max(1, workers)))
        actor = ray.remote(num_cpus=share, max_restarts=-1, max_task_retries=3)(_Actor)
        actors = [actor.remote(out, values) for _ in range(workers)]
        left = [
            (shard.id, piece)
            for shard in manifest.shards
            for piece, _ in enumerate(pieces_of(shard.count, manifest.piece))
            if not folder.has_piece(shard.id, piece)
        ]
        running: dict[Any, Any] = {}
        while left or running:
            for one in actors:
                if left and one not in running.values():
                    running[one.do.remote(*left.pop(0))] = one
            ready, _ = ray.wait(list(running), num_returns=1)
            for reference in ready:
                running.pop(reference)
                ray.get(reference)
            if folder.wanted() != "run":
                break
    finally:
        ray.shutdown()
    wish = folder.wanted()
    if wish == "run":
        return ArchiveState.SUCCEEDED
    return ArchiveState.PAUSED if wish == "pause" else ArchiveState.CANCELLED
