"""Runs that people stop, through the command line and real processes."""

import json
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from service.runtime.archives import RunFolder
from service.worker.outputs import write_outputs
from tests.worker.archives import ids, results, write_archive, yijian
from tests.worker.in_process import begin, do
from tests.worker.runs import Run, code_name, write_documents


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Have processes start as from a terminal: in the background, shells let them ignore Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_and_a_request_to_end_stop_a_run_and_the_same_command_goes_on(
    tmp_path: Path,
) -> None:
    run = Run(tmp_path, write_documents(tmp_path / "in", 120), piece=5)
    for number in (signal.SIGINT, signal.SIGTERM):
        process = run.start()
        assert run.wait_for_requests(20)
        process.send_signal(number)
        assert run.finish() == 130
        assert "the same command" in run.last_line()
        assert not run.workers()
    run.start()
    assert run.finish() == 0, run.last_line()
    run.check(120)
    assert run.redone() <= 2 * run.piece


def test_a_cancelled_run_keeps_what_is_finished_and_can_be_taken_up(tmp_path: Path) -> None:
    source = write_documents(tmp_path / "in", 30, r12="豆浆油条。")
    run = Run(tmp_path, source, piece=5, hangs_on="豆浆")
    folder = RunFolder(str(run.out))
    run.start()
    assert run.wait_for(lambda: len(folder.finished()) == 2)
    assert yijian("archive", "cancel", run.out).returncode == 0
    assert run.finish() == 0, run.last_line()
    kept = {name: list(folder.read_piece(name)) for name in folder.finished()}
    state = json.loads(yijian("archive", "status", run.out, "--json").stdout)
    assert state["state"] == "Cancelled"
    assert len(ids(run.out)) == state["success"] == sum(map(len, kept.values())) == 10
    run.faults()
    run.start()
    assert run.finish() == 0, run.last_line()
    run.check(30)
    assert {name: list(folder.read_piece(name)) for name in kept} == kept


def test_a_finished_run_does_its_failed_document_again_and_nothing_else(tmp_path: Path) -> None:
    source = write_documents(tmp_path / "in", 12, r5="芝麻开门。")
    run = Run(tmp_path, source, piece=4, fails_on="芝麻")
    run.start()
    assert run.finish() == 1, run.last_line()
    before, asked = _rows(run.out), run.requests()
    assert [name for name, row in before.items() if row["status"] == "failed"] == ["rows.jsonl#5"]
    run.faults()
    assert yijian("archive", "retry", run.out, "--failed").stdout.startswith("1 documents")
    run.start()
    assert run.finish() == 0, run.last_line()
    run.check(12)
    after = _rows(run.out)
    assert [name for name, row in after.items() if row != before[name]] == ["rows.jsonl#5"]
    again = run.journal.read_text(encoding="utf-8").splitlines()[asked:]
    assert code_name(5) in "".join(again)
    assert len(again) <= len(after["rows.jsonl#5"]["translation"]["segments"])
    state = json.loads(yijian("archive", "status", run.out, "--json").stdout)
    assert (state["state"], state["success"], state["failed"]) == ("Succeeded", 12, 0)
    folder, manifest = begin(source, tmp_path / "calm", piece=4, shard=1000)
    do(folder, manifest)
    write_outputs(folder.out.root, manifest, formats=("md",))
    assert results(run.out) == results(tmp_path / "calm")


def _rows(out: Path) -> dict[str, Any]:
    """Return the results by id."""
    (path,) = (out / "results").glob("*.jsonl")
    found = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row["id"]: row for row in found}


def test_workers_share_input_and_results_by_url(tmp_path: Path) -> None:
    source = write_archive(tmp_path / "in", 30)
    there, here = tmp_path / "there", tmp_path / "here"
    done = yijian(
        "archive", "run", f"file://{source}", "--out", f"file://{there}",
        "--workers", 2, "--shard", 20, "--piece", 5,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    folder, manifest = begin(source, here, shard=20, piece=5)
    do(folder, manifest)
    write_outputs(str(here), manifest, formats=("md",))
    assert results(there) == results(here)
    assert len(ids(there)) == 31
