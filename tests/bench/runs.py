"""A loaded model and an archive for the benchmarks, in this process."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from service.domain.archives import Manifest, Selection, pieces_of
from service.domain.cards import Card, Decoding
from service.domain.ports import Features, Generation, Hypothesis
from service.engines.catalog import find_entry, open_model
from service.engines.model import SequenceModel
from service.runtime.archives import RunFolder
from service.runtime.loaded import Runtime
from service.settings import Settings, load_settings
from service.worker.options import run_options
from service.worker.pieces import do_piece
from service.worker.planning import begin_run


class Recorded:
    """A model that remembers what it was asked, a list for each micro-batch."""

    def __init__(self, model: SequenceModel) -> None:
        self._model = model
        self.batches: list[list[Generation]] = []

    @property
    def card(self) -> Card:
        """The model's card."""
        return self._model.card

    @property
    def features(self) -> Features:
        """What the model can do."""
        return self._model.features

    @property
    def source_limit(self) -> int | None:
        """What the model can read."""
        return self._model.source_limit

    def load(self) -> None:
        """Load the model."""
        self._model.load()

    def count_tokens(self, text: str) -> int:
        """Count with the model."""
        return self._model.count_tokens(text)

    def run(self, batch: Sequence[Generation], decoding: Decoding) -> list[Hypothesis]:
        """Remember, and run the model."""
        self.batches.append(list(batch))
        return self._model.run(batch, decoding)

    def close(self) -> None:
        """Close the model."""
        self._model.close()


def settings() -> Settings:
    """Return the settings of this environment."""
    return load_settings()


def model(*, engine: str | None = None, threads: int = 0) -> SequenceModel:
    """Return the model of the settings, not loaded yet."""
    chosen = settings()
    return open_model(
        find_entry(chosen.model, chosen.model_folders), engine=engine, threads=threads
    )


def write_archive(folder: Path, texts: Iterable[str]) -> Path:
    """Write an archive of one table."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "rows.jsonl").open("w", encoding="utf-8") as table:
        for text in texts:
            table.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
    return folder


def begin(source: Path, out: Path, *, piece: int = 50) -> tuple[RunFolder, Manifest]:
    """Begin a run."""
    chosen = settings()
    options, _ = run_options(chosen, glossaries=(), length="standard")
    manifest = begin_run(
        str(source),
        str(out),
        task="translate",
        options=options,
        selection=Selection(),
        piece_documents=piece,
    )
    return RunFolder(str(out)), manifest


async def do_all(loaded: Runtime, folder: RunFolder, manifest: Manifest) -> None:
    """Do every piece, as a worker does them."""
    for shard in manifest.shards:
        for piece, _ in enumerate(pieces_of(shard.count, manifest.piece)):
            await do_piece(loaded, folder, manifest, shard=shard.id, piece=piece)


def do_all_now(loaded: Runtime, folder: RunFolder, manifest: Manifest) -> None:
    """Do every piece in a loop of its own."""
    asyncio.run(do_all(loaded, folder, manifest))
