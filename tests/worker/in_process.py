"""A run without processes: begun, worked on and written by the test itself."""

import asyncio
from pathlib import Path
from typing import Any

from service.domain.archives import Manifest, Selection
from service.engines.batcher import Batcher
from service.engines.echo_model import EchoModel
from service.runtime.archives import RunFolder
from service.runtime.loaded import Runtime
from service.settings import load_settings
from service.worker.options import run_options
from service.worker.pieces import do_piece
from service.worker.planning import begin_run


def begin(
    source: Path | str, out: Path | str, *, task: str = "translate", near: str = "translate",
    piece: int = 10, shard: int = 20, anew: bool = False,
) -> tuple[RunFolder, Manifest]:  # fmt: skip
    """Begin a run, or go on with the one that is there."""
    options, _ = run_options(
        load_settings(model="echo"), glossaries=(), length="standard", near=near
    )
    manifest = begin_run(
        str(source),
        str(out),
        task=task,
        options=options,
        selection=Selection(),
        shard_documents=shard,
        piece_documents=piece,
        anew=anew,
    )
    return RunFolder(str(out)), manifest


def do(folder: RunFolder, manifest: Manifest, model: EchoModel | None = None) -> None:
    """Do all pieces of a run."""
    batcher = Batcher(model or EchoModel())
    do_with(Runtime(load_settings(model="echo"), batcher), folder, manifest)
    batcher.close()


def do_with(loaded: Runtime, folder: RunFolder, manifest: Manifest) -> None:
    """Do all pieces of a run with a model that is loaded."""
    for shard in manifest.shards:
        for piece in range(-(-shard.count // manifest.piece)):
            asyncio.run(do_piece(loaded, folder, manifest, shard=shard.id, piece=piece))


def rows(folder: RunFolder) -> dict[str, dict[str, Any]]:
    """Return the results by id."""
    found = [row for name in sorted(folder.finished()) for row in folder.read_piece(name)]
    return {row["id"]: row for row in found}
