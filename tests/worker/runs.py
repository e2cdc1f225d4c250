"""Archive runs in processes of their own, for tests that kill, freeze and starve them."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.worker.archives import ids

_PATIENCE = 1800.0
_NAME = re.compile("[鲸鲨鲤鲫鲈鳄鳟鳕鲑鳗]{5}")
_FISHES = "鲸鲨鲤鲫鲈鳄鳟鳕鲑鳗"
CARD = """id = "faulty"
name = "Echo that misbehaves"
task = "translation"
engine = "echo"
architecture = "none"
license = "Apache-2.0"
max_source_tokens = 256
revision = "1"

[terms]
modes = ["slots", "inline"]

[engines.echo]
"""


def write_documents(folder: Path, count: int, **words: str) -> Path:
    """Write a table of ``count`` short articles; ``words`` (r12="豆浆") go into single rows."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [
        {
            "title": f"第{number}号简讯",
            "text": f"{code_name(number)}简讯：河北省外事工作会议在石家庄召开。"
            f"林秋实出席会议并讲话。{words.get(f'r{number}', '')}",
            "date": f"2021-05-{number % 28 + 1:02}",
            "source": "样报",
        }
        for number in range(1, count + 1)
    ]
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    (folder / "rows.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


def code_name(number: int) -> str:
    """Write a number in characters that no glossary and no rule takes for anything."""
    return "".join(_FISHES[int(digit)] for digit in f"{number:05}")


class Run:
    """A run of an archive that may be killed and begun again."""

    def __init__(
        self,
        folder: Path,
        source: Path,
        *,
        workers: int = 1,
        queue: str = "",
        shard: int = 1000,
        piece: int = 20,
        out: Path | None = None,
        **faults: str,
    ) -> None:
        """Prepare a run of ``source`` with an echo model that has ``faults``."""
        self.out = out or folder / "out"
        self.piece = piece
        self.journal = folder / "journal"
        self.errors = folder / "errors"
        self._models = folder / "models"
        self.faults(**faults)
        self._command = [
            sys.executable, "-m", "service", "archive", "run", str(source), "--out",
            str(self.out), "--workers", str(workers), "--shard", str(shard), "--piece", str(piece),
        ]  # fmt: skip
        self._queue = queue
        if queue:
            self._command += ["--queue", queue]
        self.coordinator: subprocess.Popen[bytes] | None = None

    def faults(self, **faults: str) -> None:
        """Say on what the model misbehaves."""
        card = self._models / "faulty" / "card.toml"
        card.parent.mkdir(parents=True, exist_ok=True)
        options = {"journal": str(self.journal), **faults}
        lines = [
            f"{name} = {json.dumps(text, ensure_ascii=False)}" for name, text in options.items()
        ]
        card.write_text(CARD + "\n".join(lines) + "\n", encoding="utf-8")

    @property
    def environment(self) -> dict[str, str]:
        """The environment of the run's processes."""
        return {**os.environ, "YIJIAN_MODEL": "faulty", "YIJIAN_MODELS_DIR": str(self._models)}

    def start(self) -> subprocess.Popen[bytes]:
        """Give the command, for the first time or again."""
        with self.errors.open("ab") as errors:
            self.coordinator = subprocess.Popen(
                self._command, env=self.environment, stdout=subprocess.DEVNULL, stderr=errors
            )
        return self.coordinator

    def start_worker(self, slot: int) -> subprocess.Popen[bytes]:
        """Start a worker that no coordinator looks after, as on another machine."""
        command = [sys.executable, "-m", "service", "worker", str(self.out), "--slot", str(slot)]
        if self._queue:
            command += ["--queue", self._queue]
        with self.errors.open("ab") as errors:
            return subprocess.Popen(command, env=self.environment, stderr=errors)

    def finish(self) -> int:
        """Wait for the end; return the exit code."""
        assert self.coordinator is not None
        return self.coordinator.wait(_PATIENCE)

    def last_line(self) -> str:
        """Return what was said last on standard error."""
        return self.errors.read_text(encoding="utf-8").strip().splitlines()[-1]

    def requests(self) -> int:
        """Return how many requests the model has had."""
        return self.journal.read_bytes().count(b"\n") if self.journal.is_file() else 0

    def wait_for(self, condition: Callable[[], bool]) -> bool:
        """Wait until the condition holds; say whether it came before the end of the run."""
        assert self.coordinator is not None
        over = self.coordinator.poll
        return wait_until(condition, unless=lambda: over() is not None)

    def wait_for_requests(self, count: int) -> bool:
        """Wait for so many more requests; say whether they came before the end of the run."""
        wanted = self.requests() + count
        return self.wait_for(lambda: self.requests() >= wanted)

    def workers(self) -> list[int]:
        """Return the ids of the worker processes."""
        assert self.coordinator is not None
        return children(self.coordinator.pid)

    def harass(self, kills: int, *, seed: int, coordinator_share: float = 0) -> int:
        """Kill a worker or the coordinator after a few more requests, again and again.

        Returns how often documents may have been lost on the way: once for each worker that was
        killed, and once for each that lost its coordinator.
        """
        rng, lost = random.Random(seed), 0
        for _ in range(kills):
            assert self.wait_for_requests(rng.randint(4, 40)), "the run ended before the kills"
            assert self.coordinator is not None
            assert self.wait_for(lambda: bool(self.workers())), "the run ended before the kills"
            workers = self.workers()
            if rng.random() < coordinator_share:
                lost += len(workers)
                self.coordinator.kill()
                self.coordinator.wait()
                self.start()
            else:
                lost += 1
                os.kill(rng.choice(workers), signal.SIGKILL)
        return lost

    def redone(self) -> int:
        """Return how often a document was begun again."""
        lines = self.journal.read_text(encoding="utf-8").splitlines()
        begun = Counter(name for line in lines for name in _NAME.findall(line))
        return sum(begun.values()) - len(begun)

    def check(self, count: int) -> None:
        """Make sure that every document is in the results once and whole."""
        found = ids(self.out)
        assert len(found) == count
        assert set(found) == {f"rows.jsonl#{number}" for number in range(1, count + 1)}
        assert (self.out / "index.csv").read_bytes().count(b",success,") == count


def wait_until(condition: Callable[[], bool], *, unless: Callable[[], bool] = bool) -> bool:
    """Wait until the condition holds; say whether it came before what makes it impossible."""
    until = time.monotonic() + _PATIENCE
    while not unless():
        if condition():
            return True
        if time.monotonic() > until:
            raise TimeoutError("what the test waits for does not come")
        time.sleep(0.01)
    return False


def children(parent: int) -> list[int]:
    """Return the ids of the living children of a process."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == parent and fields[0] != "Z":
            found.append(int(stat.parent.name))
    return found


def is_alive(process: int) -> bool:
    """Say whether a process runs: it is there, and no zombie."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
    return stat.rsplit(")", 1)[1].split()[0] != "Z"
