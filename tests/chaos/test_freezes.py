"""A worker's process is frozen, its work given to another, and woken: it writes nothing and ends."""

import signal
from pathlib import Path

import pytest

from service.runtime.archives import RunFolder
from service.worker.exits import FENCED_EXIT
from tests.worker.in_process import begin
from tests.worker.runs import Run, wait_until, write_documents

pytestmark = pytest.mark.chaos


def _files(out: Path) -> dict[str, int]:
    """Return when each file of a run was last written, the queue's own left out."""
    return {
        path.relative_to(out).as_posix(): path.stat().st_mtime_ns
        for path in out.rglob("*")
        if path.is_file() and not path.name.startswith("queue.sqlite")
    }


@pytest.mark.parametrize("by_itself", [False, True])
def test_a_frozen_worker_that_wakes_writes_nothing_and_ends(
    tmp_path: Path, *, by_itself: bool
) -> None:
    """The other worker hangs on the last document, so that the run is not over when it wakes."""
    source = write_documents(tmp_path / "in", 40, r40="豆浆油条。")
    run = Run(tmp_path, source, hangs_on="豆浆")
    folder, manifest = begin(source, run.out, piece=20, shard=40)
    if by_itself:  # its documents one at a time, each result kept as it comes
        folder.begin_attempt("00000-0000")
    frozen = run.start_worker(0)
    wait_until(lambda: run.requests() >= 6)
    frozen.send_signal(signal.SIGSTOP)
    assert not folder.finished()
    other = run.start_worker(1)
    wait_until(lambda: "豆浆" in run.journal.read_text(encoding="utf-8"))
    assert folder.finished() == {"00000-0000"}
    before = _files(run.out)
    frozen.send_signal(signal.SIGCONT)
    assert frozen.wait(120) == FENCED_EXIT
    assert "silent for too long" in run.last_line()
    assert _files(run.out) == before

    other.kill()
    other.wait()
    run.faults()
    last = run.start_worker(1)
    assert last.wait(600) == 0, run.last_line()
    rows = [row for name in sorted(folder.finished()) for row in folder.read_piece(name)]
    assert [row["id"] for row in rows] == [f"rows.jsonl#{number}" for number in range(1, 41)]
    assert {row["status"] for row in rows} == {"success"}
    assert len(rows) == manifest.documents
    assert not RunFolder(str(run.out)).kept()
