"""The same archive by one worker, by two, and stopped ten times: the same files byte for byte."""

import os
import signal
from pathlib import Path

import pytest

from service.runtime.archives import RunFolder
from tests.worker.archives import results
from tests.worker.runs import Run, write_documents

pytestmark = pytest.mark.chaos

DOCUMENTS = int(os.environ.get("CHAOS_DOCUMENTS", "600"))
STOPS = 10


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive."""
    return write_documents(tmp_path_factory.mktemp("in"), DOCUMENTS)


@pytest.fixture(scope="module")
def expected(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a run by one worker that nobody disturbed."""
    run = Run(tmp_path_factory.mktemp("calm"), source, shard=200, piece=10)
    run.start()
    assert run.finish() == 0, run.last_line()
    return _files(run.out)


def _files(out: Path) -> dict[str, bytes]:
    return {**results(out), "index.csv": (out / "index.csv").read_bytes()}


def test_two_workers_write_what_one_writes(
    tmp_path: Path, source: Path, expected: dict[str, bytes]
) -> None:
    run = Run(tmp_path, source, workers=2, shard=200, piece=10)
    run.start()
    assert run.finish() == 0, run.last_line()
    assert _files(run.out) == expected


def test_a_run_stopped_and_resumed_ten_times_writes_the_same(
    tmp_path: Path, source: Path, expected: dict[str, bytes]
) -> None:
    """By turns it is told to end, as Ctrl-C does, and paused."""
    run = Run(tmp_path, source, shard=200, piece=10)
    for turn in range(STOPS):
        process = run.start()
        assert run.wait_for_requests(25), "the run ended before the stops"
        if turn % 2:
            RunFolder(str(run.out)).want("pause")
            assert run.finish() == 0, run.last_line()
        else:
            process.send_signal(signal.SIGTERM)
            assert run.finish() == 130, run.last_line()
    run.start()
    assert run.finish() == 0, run.last_line()
    run.check(DOCUMENTS)
    assert _files(run.out) == expected
