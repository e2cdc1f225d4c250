"""An archive is done document by document, and goes on wherever it was stopped."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from service.domain.archives import Manifest, Selection
from service.engines.batcher import Batcher
from service.engines.echo_model import EchoModel
from service.runtime.archives import RunFolder
from service.runtime.loaded import Runtime
from service.settings import load_settings
from service.worker.coordinator import state_of
from service.worker.options import run_options
from service.worker.outputs import write_outputs
from service.worker.pieces import MAX_ATTEMPTS, do_piece
from service.worker.planning import begin_run
from service.worker.retrying import retry_failed
from tests.worker.archives import environment, ids, results, write_archive, yijian


def _begin(source: Path, out: Path, *, piece: int = 10) -> tuple[RunFolder, Manifest]:
    options, _ = run_options(load_settings(model="echo"), glossaries=(), length="standard")
    manifest = begin_run(
        str(source),
        str(out),
        task="translate",
        options=options,
        selection=Selection(),
        shard_documents=20,
        piece_documents=piece,
    )
    return RunFolder(str(out)), manifest


def _do(folder: RunFolder, manifest: Manifest, model: EchoModel | None = None) -> None:
    batcher = Batcher(model or EchoModel())
    loaded = Runtime(load_settings(model="echo"), batcher)
    for shard in manifest.shards:
        for piece in range(-(-shard.count // manifest.piece)):
            asyncio.run(do_piece(loaded, folder, manifest, shard=shard.id, piece=piece))
    batcher.close()


def test_a_run_writes_every_document_once_with_index_and_report(tmp_path: Path) -> None:
    source = write_archive(tmp_path / "in", 30)
    out = tmp_path / "out"
    done = yijian(
        "archive", "run", source, "--out", out, "--shard", 20, "--piece", 5, "--format", "md"
    )
    assert done.returncode == 0, done.stderr
    found = ids(out)
    assert len(found) == len(set(found)) == 31
    assert found[0] == "page.txt"
    assert found[1:4] == ["rows.jsonl#1", "rows.jsonl#2", "rows.jsonl#3"]
    assert "Hebei" in (out / "documents" / "rows.jsonl.1.en.md").read_text(encoding="utf-8")
    assert (out / "index.csv").read_bytes().count(b"success") == 31
    assert "<svg" in (out / "report.html").read_text(encoding="utf-8")


def test_workers_that_are_killed_lose_nothing_and_change_nothing(tmp_path: Path) -> None:
    source = write_archive(tmp_path / "in", 60)
    calm, killed = tmp_path / "calm", tmp_path / "killed"
    folder, manifest = _begin(source, calm, piece=5)
    _do(folder, manifest)
    write_outputs(str(calm), manifest, formats=("md",))
    options = ["--shard", "20", "--piece", "5"]
    coordinator = subprocess.Popen(
        [sys.executable, "-m", "service", "archive", "run", str(source), "--out", str(killed),
         "--workers", "2", *options],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    pieces = killed / ".yijian" / "pieces"
    while coordinator.poll() is None and len(list(pieces.glob("*.jsonl"))) < 2:
        time.sleep(0.05)
    workers = _children(coordinator.pid)
    assert len(workers) == 2
    for worker in workers:
        os.kill(worker, signal.SIGKILL)
    out, _ = coordinator.communicate()
    assert coordinator.returncode == 0, out
    assert results(killed) == results(calm)


def test_a_killed_coordinator_is_gone_on_with_by_the_same_command(tmp_path: Path) -> None:
    source = write_archive(tmp_path / "in", 40)
    out = tmp_path / "out"
    command = ["archive", "run", str(source), "--out", str(out), "--shard", "20", "--piece", "5"]
    coordinator = subprocess.Popen(
        [sys.executable, "-m", "service", *command],
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while not list((out / ".yijian" / "pieces").glob("*.jsonl")):
        time.sleep(0.05)
    for process in (coordinator.pid, *_children(coordinator.pid)):
        os.kill(process, signal.SIGKILL)
    coordinator.wait()
    done = yijian(*command)
    assert done.returncode == 0, done.stderr
    assert len(ids(out)) == len(set(ids(out))) == 41


def _children(parent: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == parent:
            found.append(int(stat.parent.name))
    return found


def test_a_failing_document_is_set_aside_and_the_others_are_done(tmp_path: Path) -> None:
    folder, manifest = _begin(write_archive(tmp_path / "in", 12), tmp_path / "out")
    _do(folder, manifest, EchoModel(fails_on="芝麻"))
    rows = [row for name in sorted(folder.finished()) for row in folder.read_piece(name)]
    failed = [row["id"] for row in rows if row["status"] == "failed"]
    assert failed == ["rows.jsonl#8"]
    assert len(rows) == 13


def test_a_document_that_killed_its_worker_three_times_is_left(tmp_path: Path) -> None:
    folder, manifest = _begin(write_archive(tmp_path / "in", 3), tmp_path / "out")
    folder.begin_attempt("00000-0000")
    for _ in range(MAX_ATTEMPTS):
        folder.begin_attempt("00000-0000-000002")
    _do(folder, manifest)
    rows = {row["id"]: row for row in folder.read_piece("00000-0000")}
    assert rows["rows.jsonl#2"]["code"] == "worker_died"
    assert sum(row["status"] == "success" for row in rows.values()) == 3


def test_a_document_stopped_on_purpose_keeps_its_attempts(tmp_path: Path) -> None:
    folder, manifest = _begin(write_archive(tmp_path / "in", 3), tmp_path / "out")
    piece, document = "00000-0000", "00000-0000-000001"
    for name in (piece, document):
        folder.begin_attempt(name)
    gate = threading.Event()
    batcher = Batcher(EchoModel(waits_for=gate))
    loaded = Runtime(load_settings(model="echo"), batcher)

    async def stop() -> None:
        work = asyncio.create_task(do_piece(loaded, folder, manifest, shard="00000", piece=0))
        while folder.attempts(document) < 2:
            await asyncio.sleep(0)
        work.cancel()
        with pytest.raises(asyncio.CancelledError):
            await work

    asyncio.run(stop())
    gate.set()
    batcher.close()
    assert folder.attempts(document) == 1


def test_a_fenced_worker_keeps_no_document_of_a_piece_that_it_does_one_by_one(
    tmp_path: Path,
) -> None:
    folder, manifest = _begin(write_archive(tmp_path / "in", 3), tmp_path / "out")
    folder.begin_attempt("00000-0000")
    loaded = Runtime(load_settings(model="echo"), Batcher(EchoModel()))
    answers = [True, False]

    async def may_write() -> None:
        if not answers.pop(0):
            raise PermissionError

    work = do_piece(loaded, folder, manifest, shard="00000", piece=0, may_write=may_write)
    with pytest.raises(PermissionError):
        asyncio.run(work)
    loaded.translator.close()
    assert folder.kept() == []
    assert folder.finished() == set()


def test_repeated_texts_are_done_once_and_pointed_to(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    for name in ("a.txt", "b.txt"):
        (source / name).write_text("安徽省委召开会议。", encoding="utf-8")
    folder, manifest = _begin(source, tmp_path / "out")
    assert (manifest.documents, manifest.repeated) == (1, 1)
    (row,) = folder.read_list("repeated")
    assert (row["id"], row["same_as"]) == ("b.txt", "a.txt")


def test_a_document_s_result_does_not_depend_on_its_neighbours(tmp_path: Path) -> None:
    alone, among = write_archive(tmp_path / "a", 1), write_archive(tmp_path / "b", 15)
    found = []
    for source, out in ((alone, tmp_path / "oa"), (among, tmp_path / "ob")):
        folder, manifest = _begin(source, out)
        _do(folder, manifest)
        rows = [row for name in sorted(folder.finished()) for row in folder.read_piece(name)]
        found.append({row["id"]: row for row in rows}["rows.jsonl#1"])
    assert found[0] == found[1]


def test_other_settings_are_another_run_and_it_is_said(tmp_path: Path) -> None:
    source, out = write_archive(tmp_path / "in", 2), tmp_path / "out"
    _begin(source, out)
    done = yijian("archive", "run", source, "--out", out, "--task", "brief")
    assert done.returncode == 73
    assert "other settings (task)" in done.stderr


def test_results_that_cannot_be_written_stop_the_run_with_one_line(tmp_path: Path) -> None:
    source, out = write_archive(tmp_path / "in", 2), tmp_path / "out"
    _begin(source, out, piece=50)
    pieces = out / ".yijian" / "pieces"
    pieces.write_text("in the way")
    done = yijian("archive", "resume", out)
    assert done.returncode == 74, done.stderr
    assert "cannot be written" in done.stderr.strip().splitlines()[-1]
    pieces.unlink()
    assert yijian("archive", "resume", out).returncode == 0
    assert len(ids(out)) == 3


def test_a_run_is_paused_resumed_and_cancelled(tmp_path: Path) -> None:
    source, out = write_archive(tmp_path / "in", 4), tmp_path / "out"
    _begin(source, out)
    assert yijian("archive", "pause", out).returncode == 0
    assert json.loads(yijian("archive", "status", out, "--json").stdout)["state"] == "Paused"
    assert yijian("archive", "resume", out).returncode == 0
    state = json.loads(yijian("archive", "status", out, "--json").stdout)
    assert (state["state"], state["success"], state["left"]) == ("Succeeded", 5, 0)


def test_a_retry_does_the_failed_documents_and_leaves_the_others_as_they_are(
    tmp_path: Path,
) -> None:
    source, out = write_archive(tmp_path / "in", 12), tmp_path / "out"
    folder, manifest = _begin(source, out)
    _do(folder, manifest, EchoModel(fails_on="豆浆"))
    before, times = _rows(folder), _slowest(folder)
    assert yijian("archive", "retry", out).stdout.startswith("1 documents")
    _, state, counters = state_of(str(out))
    assert (state, counters.success, counters.failed, counters.left) == ("NotStarted", 12, 0, 1)
    journal = tmp_path / "journal"
    _do(folder, manifest, EchoModel(journal=str(journal)))
    asked = journal.read_text(encoding="utf-8").splitlines()
    after = _rows(folder)
    assert "豆浆" in "".join(asked)
    assert len(asked) <= len(json.loads(after["rows.jsonl#3"])["translation"]["segments"])
    assert [name for name in before if after[name] != before[name]] == ["rows.jsonl#3"]
    assert json.loads(after["rows.jsonl#3"])["status"] == "success"
    kept = {name: seconds for name, seconds in _slowest(folder).items() if name != "rows.jsonl#3"}
    assert kept.items() <= times.items()
    assert not folder.again()
    assert state_of(str(out))[1] == "Succeeded"


def test_what_is_to_be_done_again_is_in_the_results_until_then(tmp_path: Path) -> None:
    source, out = write_archive(tmp_path / "in", 4), tmp_path / "out"
    folder, manifest = _begin(source, out)
    _do(folder, manifest, EchoModel(fails_on="豆浆"))
    retry_failed(str(out))
    found = write_outputs(str(out), manifest, formats=())
    assert (found["success"], found["failed"], found["left"]) == (4, 1, 0)
    assert len(ids(out)) == 5


def test_each_piece_tells_its_slowest_documents(tmp_path: Path) -> None:
    folder, manifest = _begin(write_archive(tmp_path / "in", 30), tmp_path / "out", piece=20)
    _do(folder, manifest)
    slowest = folder.stats("00000-0000")["slowest"]
    assert len(slowest) == 10
    lengths = {row["id"]: len(row["text"]) for row in folder.read_piece("00000-0000")}
    assert all(one["characters"] == lengths[one["id"]] for one in slowest)
    seconds = [one["seconds"] for one in slowest]
    assert seconds == sorted(seconds, reverse=True)
    assert seconds[-1] > 0


def test_a_document_may_have_more_segments_than_a_service_lets_wait(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    text = "\n".join(f"第{number}次会议召开。" for number in range(20))
    (source / "long.txt").write_text(text, encoding="utf-8")
    done = yijian("archive", "run", source, "--out", out, YIJIAN_QUEUE="3")
    assert json.loads(done.stdout)["success"] == 1


def _slowest(folder: RunFolder) -> dict[str, float]:
    stats = [folder.stats(name) for name in sorted(folder.finished())]
    return {one["id"]: one["seconds"] for found in stats for one in found["slowest"]}


def _rows(folder: RunFolder) -> dict[str, str]:
    """Return the results by id, as they are kept."""
    found = [row for name in sorted(folder.finished()) for row in folder.read_piece(name)]
    return {row["id"]: json.dumps(row, ensure_ascii=False) for row in found}


def test_briefs_and_glossaries_of_the_user_are_used(tmp_path: Path) -> None:
    source, out = write_archive(tmp_path / "in", 2), tmp_path / "out"
    terms = tmp_path / "own.csv"
    terms.write_text("zh,en\n工作汇报,Progress Accounts\n", encoding="utf-8")
    done = yijian("archive", "run", source, "--out", out, "--task", "both", "--glossary", terms)
    assert done.returncode == 0, done.stderr
    row = json.loads((out / "results" / "00000.jsonl").read_text(encoding="utf-8").splitlines()[1])
    assert "Progress Accounts" in row["translation"]["text"]
    assert row["brief"]["headline"]


@pytest.mark.parametrize("words", [("status",), ("pause",), ("cancel",), ("resume",), ("report",)])
def test_a_folder_without_a_run_is_told(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = yijian("archive", *words, tmp_path)
    assert done.returncode == 66
    assert "holds no run" in done.stderr
