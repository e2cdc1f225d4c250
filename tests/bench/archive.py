"""The archive's path against the bare engine, on what the engine was asked and the same weights."""

from __future__ import annotations

import tempfile
from itertools import islice
from pathlib import Path

from service.engines.batcher import Batcher
from service.runtime.loaded import Runtime, limits_of
from tests.bench import runs
from tests.bench.figures import Figure, alternate, at_least, median, plain
from tests.bench.news import articles

DOCUMENTS, ROUNDS = 50, 3


def run(folder: Path) -> list[Figure]:
    """Translate an archive; then have the engine decode the same requests, sorted by length."""
    recorded = runs.Recorded(runs.model())
    batcher = Batcher(recorded, limits=limits_of(runs.settings(), unattended=True))
    loaded = Runtime(runs.settings(), batcher)
    loaded.warm()
    source = runs.write_archive(folder / "in", islice(articles(), DOCUMENTS))

    def archive() -> None:
        recorded.batches.clear()
        with tempfile.TemporaryDirectory(dir=folder) as out:
            runs.do_all_now(loaded, *runs.begin(source, Path(out)))

    def bare() -> None:
        requests = [request for batch in recorded.batches for request in batch]
        requests.sort(key=lambda request: -recorded.count_tokens(request.source))
        for start in range(0, len(requests), 64):
            inner = requests[start : start + 64]
            recorded.run(inner, recorded.card.decoding)

    try:
        archive()
        asked = sum(map(len, recorded.batches))
        kept = [list(batch) for batch in recorded.batches]

        def bare_again() -> None:
            recorded.batches[:] = kept
            bare()

        path, engine = alternate(archive, bare_again, rounds=ROUNDS)
    finally:
        batcher.close()
    wall = median([e.wall / p.wall for p, e in zip(path, engine, strict=True)])
    cpu = median([e.cpu / p.cpu for p, e in zip(path, engine, strict=True)])
    return [
        plain("requests", asked),
        plain("micro-batches", len(kept)),
        plain("archive", DOCUMENTS / median([p.wall for p in path]), "documents/s"),
        at_least("speed of the archive / speed of the bare engine", wall, 0.9),
        plain("the same by processor time", cpu),
    ]
