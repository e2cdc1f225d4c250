"""How long a person waits behind an archive: in micro-batches, and in seconds."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from service.domain.cards import Decoding
from service.domain.ports import Generation, Hypothesis
from service.engines.batcher import Batcher
from service.runtime.loaded import Runtime
from tests.bench import runs
from tests.bench.figures import Figure, at_most, median, plain
from tests.bench.news import articles

DOCUMENTS = 200
_MARKS = ("鲸鲨", "鲤鲫", "鲈鳄", "鳟鳕", "鲑鳗", "鲨鲤", "鲫鲈", "鳄鳟", "鳕鲑", "鳗鲸")


class _Watched(runs.Recorded):
    """Notes which micro-batch each request was in, and how many have ended."""

    ended = 0

    def run(self, batch: Sequence[Generation], decoding: Decoding) -> list[Hypothesis]:
        """Run the model, and count when it is done."""
        answers = super().run(batch, decoding)
        self.ended = len(self.batches)
        return answers

    def batch_with(self, mark: str, *, since: int) -> int:
        """Return the number of the first micro-batch that holds a text."""
        return next(
            number
            for number, batch in enumerate(self.batches[since:], since)
            if any(mark in request.source for request in batch)
        )


def run(folder: Path) -> list[Figure]:
    """Ask for single sentences while an archive is translated by the same model."""
    return asyncio.run(_asked(folder))


async def _asked(folder: Path) -> list[Figure]:
    model = _Watched(runs.model())
    batcher = Batcher(model)
    loaded = Runtime(runs.settings(), batcher)
    loaded.warm()
    source = runs.write_archive(folder / "in", islice(articles(), DOCUMENTS))
    questions = [f"{mark}镇的道路宽了，河水也清了。" for mark in _MARKS]
    alone = [await _timed(loaded, text) for text in questions]
    archive = asyncio.create_task(runs.do_all(loaded, *runs.begin(source, folder / "out")))
    behind, waited = [], []
    for mark, text in zip(_MARKS, questions, strict=True):
        seen = len(model.batches)
        while len(model.batches) == seen and not archive.done():
            await asyncio.sleep(0.001)  # until a micro-batch has just begun: the worst moment
        ended = model.ended
        behind.append(await _timed(loaded, text))
        waited.append(model.batch_with(mark, since=ended) - ended)
    archive.cancel()
    await asyncio.gather(archive, return_exceptions=True)
    await batcher.aclose()
    return [
        plain("alone, median", median(alone) * 1000, "ms"),
        plain("behind an archive, median", median(behind) * 1000, "ms"),
        plain("behind an archive, longest", max(behind) * 1000, "ms"),
        at_most("micro-batches of the archive that a request waited for", max(waited), 1),
    ]


async def _timed(loaded: Runtime, text: str) -> float:
    started = time.perf_counter()
    await loaded.translate(text)
    return time.perf_counter() - started
