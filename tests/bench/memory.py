"""The memory of a worker over a long archive, with the echo model."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from service.runtime.archives import RunFolder
from tests.bench import runs
from tests.bench.figures import Figure, at_most, plain

FIRST = 1_000
DOCUMENTS = int(os.environ.get("BENCH_DOCUMENTS", "100000"))
_EVERY = 0.5


def run(folder: Path) -> list[Figure]:
    """Watch the worker of a run, and compare its memory after the first thousand with the most."""
    texts = (f"安徽省委召开第{number}次会议。" for number in range(DOCUMENTS))
    source = runs.write_archive(folder / "in", texts)
    out = folder / "out"
    environment = {**os.environ, "YIJIAN_MODEL": "echo"}
    command = [
        sys.executable, "-m", "service", "archive", "run", str(source), "--out", str(out),
        "--format", "tmx",
    ]  # fmt: skip
    early = most = 0.0
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        while process.poll() is None:
            done = len(RunFolder(str(out)).finished()) * 50
            memory = _worker_memory(process.pid)
            if done <= FIRST:
                early = max(early, memory)
            most = max(most, memory)
            time.sleep(_EVERY)
    return [
        plain("documents", DOCUMENTS),
        plain(f"worker after {FIRST:,} documents", early, "MiB"),
        plain("worker at most", most, "MiB"),
        at_most("growth", most / early, 1.15),
    ]


def _worker_memory(coordinator: int) -> float:
    """Return the resident memory of a process's only child, MiB."""
    children = Path(f"/proc/{coordinator}/task/{coordinator}/children")
    try:
        worker = children.read_text().split()[0]
        status = Path(f"/proc/{worker}/status").read_text()
    except (OSError, IndexError):
        return 0.0
    line = next((line for line in status.splitlines() if line.startswith("VmRSS")), "VmRSS 0")
    return int(line.split()[1]) / 1024
