"""The same pieces on a Ray cluster that is already there: actors hold a warm model.

The manifest and the pieces stay the only truth about what is done: an actor that dies is made
again, and a run that was stopped goes on from its pieces, with Ray or without.
"""

from __future__ import annotations

import asyncio
import importlib
import os
import time
from collections.abc import Callable
from typing import Any

from service.domain.archives import ArchiveState, Counters, Manifest, pieces_of, sum_of
from service.domain.errors import ModelError, YijianError
from service.runtime.archives import RunFolder
from service.settings import Settings
from service.worker.coordinator import Progress, counters_of

_LOCAL = "ray"
_POLL = 0.5


class _Actor:
    """A loaded model in an actor's process."""

    def __init__(self, out: str, settings: dict[str, Any]) -> None:
        from service.runtime.loaded import runtime

        self._loop = asyncio.new_event_loop()
        self._opened = runtime(Settings(**settings), files_allowed=True, unattended=True)
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
    out: str,
    manifest: Manifest,
    *,
    address: str,
    workers: int,
    settings: Settings,
    progress: Callable[[Progress], None] = lambda _: None,
) -> ArchiveState:
    """Do the pieces that are left on Ray; ``address`` is ``ray`` for a local cluster.

    One processor is left to the machine: with all of them taken, Ray waits for ever.

    Raises:
        ModelError: the extra yijian[ray] is not installed, or the cluster cannot be reached.
        StorageError: the results cannot be written.
        EngineError: the model does not work.
    """
    ray = _connected(address)
    try:
        return _worked(ray, out, manifest, workers=workers, settings=settings, progress=progress)
    except ray.exceptions.RayTaskError as error:
        if isinstance(error.cause, YijianError):
            raise error.cause from error
        raise
    finally:
        ray.shutdown()


def _connected(address: str) -> Any:  # noqa: ANN401 - an optional library
    if address == _LOCAL:
        # Read when Ray is imported; without it Ray listens on every interface of the machine.
        os.environ["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "0"
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        ray: Any = importlib.import_module("ray")
    except ImportError as error:
        raise ModelError("Ray is not installed: pip install 'yijian[ray]'") from error
    if address == _LOCAL:
        ray.init(
            address="local",
            num_cpus=_spare(),
            include_dashboard=False,
            _node_ip_address="127.0.0.1",
            log_to_driver=False,
            configure_logging=False,
        )
        return ray
    try:
        ray.init(address=address, log_to_driver=False, configure_logging=False)
    except (ConnectionError, ValueError, RuntimeError) as error:
        raise ModelError(
            f"{address}: no Ray cluster answers there ({type(error).__name__}): expected "
            "ray://host:10001, or ray for a local one"
        ) from error
    return ray


def _spare() -> int:
    return max(1, (os.cpu_count() or 2) - 1)


def _worked(
    ray: Any,  # noqa: ANN401 - an optional library
    out: str,
    manifest: Manifest,
    *,
    workers: int,
    settings: Settings,
    progress: Callable[[Progress], None],
) -> ArchiveState:
    """Give each actor a piece after the other."""
    folder = RunFolder(out)
    cpus = ray.cluster_resources().get("CPU", 1.0)
    share = max(0.1, min(1.0, cpus / max(1, workers)))
    kind = ray.remote(num_cpus=share, max_restarts=-1, max_task_retries=-1)(_Actor)
    actors = [kind.remote(out, settings.model_dump()) for _ in range(workers)]
    left = [
        (shard.id, piece)
        for shard in manifest.shards
        for piece, _ in enumerate(pieces_of(shard.count, manifest.piece))
        if not folder.has_piece(shard.id, piece)
    ]
    running: dict[Any, Any] = {}
    shown = _Shown(out, manifest, progress)
    while left or running:
        idle = [one for one in actors if one not in running.values()]
        while left and idle and folder.wanted() == "run":
            one = idle.pop()
            running[one.do.remote(*left.pop(0))] = one
        if not running:
            break
        ready, _ = ray.wait(list(running), num_returns=1, timeout=_POLL)
        for reference in ready:
            running.pop(reference)
            ray.get(reference)
        shown.update()
    wish = folder.wanted()
    if wish == "run":
        return ArchiveState.SUCCEEDED
    return ArchiveState.PAUSED if wish == "pause" else ArchiveState.CANCELLED


class _Shown:
    """Tells how far the run is, from its pieces."""

    def __init__(self, out: str, manifest: Manifest, progress: Callable[[Progress], None]) -> None:
        self._folder = RunFolder(out)
        self._total = manifest.documents
        self._progress = progress
        self._counted: dict[str, Counters] = {}
        self._started = time.monotonic()
        self._begun = self._done()

    def update(self) -> None:
        """Tell it."""
        seconds = time.monotonic() - self._started
        new = self._done() - self._begun
        self._progress(
            Progress(
                counters=sum_of(self._counted.values(), total=self._total),
                seconds=seconds,
                rate=new / seconds if seconds > 0 else 0.0,
                deaths=0,
            )
        )

    def _done(self) -> int:
        for name in self._folder.finished() - self._counted.keys():
            self._counted[name] = counters_of(self._folder, name)
        return sum(one.success + one.failed for one in self._counted.values())
