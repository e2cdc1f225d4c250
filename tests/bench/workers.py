"""One worker against two on one machine, and the memory of a worker, in real runs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from service.runtime.archives import RunFolder
from tests.bench import runs
from tests.bench.figures import Figure, at_least, median, plain
from tests.bench.news import articles

DOCUMENTS, PIECE, ROUNDS = 200, 10, 2


def run(folder: Path) -> list[Figure]:
    """Translate the same archive with one and with two workers by turns."""
    source = runs.write_archive(folder / "in", islice(articles(), DOCUMENTS))
    rates: dict[int, list[float]] = {1: [], 2: []}
    for number in range(ROUNDS):
        for workers in rates:
            out = folder / f"out-{number}-{workers}"
            _run(source, out, workers=workers)
            rates[workers].append(_rate(RunFolder(str(out))))
    ratios = [two / one for one, two in zip(rates[1], rates[2], strict=True)]
    return [
        plain("one worker", median(rates[1]), "documents/s"),
        plain("two workers", median(rates[2]), "documents/s"),
        at_least("two workers / one worker", median(ratios), 1.8),
        plain("cores", os.cpu_count() or 0),
    ]


def _run(source: Path, out: Path, *, workers: int) -> None:
    command = [
        sys.executable, "-m", "service", "archive", "run", str(source), "--out", str(out),
        "--workers", str(workers), "--shard", str(DOCUMENTS // 2), "--piece", str(PIECE),
    ]  # fmt: skip
    environment: Mapping[str, str] = {**os.environ, "YIJIAN_THREADS": "1"}
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)


def _rate(folder: RunFolder) -> float:
    """Return documents a second, the start of the processes left out."""
    stats = [folder.stats(name) for name in folder.finished()]
    began = min(s["ended"] - s["seconds"] for s in stats)
    seconds: float = max(s["ended"] for s in stats) - began
    return sum(int(s["success"]) for s in stats) / seconds
