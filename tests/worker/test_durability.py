"""Runs are killed, frozen and starved: short forms of what tests/chaos does at length."""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from service.domain.archives import ArchiveState
from service.domain.errors import StorageError
from service.runtime.archives import RunFolder
from service.storage.database import sqlite_url
from service.worker.coordinator import Coordinator
from service.worker.heartbeats import Heartbeats, open_queue
from service.worker.outputs import write_outputs
from tests.postgresql import PostgreSQL
from tests.worker.archives import results
from tests.worker.in_process import begin, do
from tests.worker.runs import Run, is_alive, wait_until, write_documents


@pytest.fixture(scope="module")
def server() -> Iterator[PostgreSQL]:
    """A PostgreSQL server."""
    server = PostgreSQL()
    server.start()
    yield server
    server.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def queue(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[sa.Engine]:
    """A queue's database of each kind."""
    if request.param == "sqlite":
        url = sqlite_url(tmp_path)
    else:
        server: PostgreSQL = request.getfixturevalue("server")
        url = server.make()
    engine = open_queue(url)
    yield engine
    engine.dispose()


def test_kills_on_sqlite_lose_nothing_and_redo_a_piece_at_most(tmp_path: Path) -> None:
    """The coordinator first, then a worker: so the seed has it."""
    run = Run(tmp_path, write_documents(tmp_path / "in", 60), piece=10)
    run.start()
    lost = run.harass(2, seed=20, coordinator_share=0.4)
    assert run.finish() == 0, run.last_line()
    run.check(60)
    assert run.redone() <= lost * run.piece


def test_a_server_that_stops_and_comes_back_is_waited_for(
    tmp_path: Path, server: PostgreSQL
) -> None:
    """One of its workers starts while the server is away."""
    source = write_documents(tmp_path / "in", 60)
    run = Run(tmp_path, source, workers=2, queue=server.make(), shard=30, piece=5)
    run.start()
    assert run.wait_for_requests(12)
    before = run.workers()
    server.stop()
    os.kill(before[0], signal.SIGKILL)
    assert run.wait_for(lambda: bool(set(run.workers()) - set(before)))
    server.start()
    assert run.finish() == 0, run.last_line()
    run.check(60)


def test_workers_whose_server_is_away_end_with_their_coordinator(
    tmp_path: Path, server: PostgreSQL
) -> None:
    run = Run(tmp_path, write_documents(tmp_path / "in", 60), queue=server.make(), piece=5)
    coordinator = run.start()
    assert run.wait_for_requests(6)
    (worker,) = run.workers()
    server.stop()
    coordinator.kill()
    coordinator.wait()
    wait_until(lambda: not is_alive(worker))
    server.start()


def test_a_server_that_stays_away_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"127\.0\.0\.1:9/queue does not answer: start it"):
        open_queue("postgresql://yijian@127.0.0.1:9/queue", patience=0)


def test_a_full_disk_stops_the_run_with_one_line_and_it_goes_on_afterwards(
    small_disk: Path, tmp_path: Path
) -> None:
    source = write_documents(tmp_path / "in", 100)
    run = Run(tmp_path, source, piece=5, out=small_disk / "out")
    ballast = small_disk / "ballast"
    run.start()
    assert run.wait_for_requests(10)
    with pytest.raises(OSError, match="No space left"):
        ballast.write_bytes(b"0" * (8 << 20))
    assert run.finish() == 74
    assert "free some space" in run.last_line()
    ballast.unlink()
    run.start()
    assert run.finish() == 0, run.last_line()
    run.check(100)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of four megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "none", str(place)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("a small file system cannot be mounted here (it needs root)")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_poisonous_document_is_set_aside_after_three_attempts_of_its_own(
    tmp_path: Path,
) -> None:
    """In a piece without the others: a micro-batch that needs too much memory is tried again."""
    source = write_documents(tmp_path / "in", 12, r3="豆浆油条。", r5="芝麻开门。", r8="韭菜盒子。")
    run = Run(tmp_path, source, piece=4, dies_on="豆浆", exhausts_on="芝麻", fails_on="韭菜")
    run.start()
    assert run.finish() == 1, run.last_line()
    folder = RunFolder(str(run.out))
    rows = [row for name in sorted(folder.finished()) for row in folder.read_piece(name)]
    failed = {row["id"]: row["code"] for row in rows if row["status"] == "failed"}
    assert failed == {
        "rows.jsonl#3": "worker_died",
        "rows.jsonl#5": "generation_failed",
        "rows.jsonl#8": "generation_failed",
    }
    assert len(rows) == 12
    journal = run.journal.read_text(encoding="utf-8")
    assert journal.count("豆浆") == 4  # once with its neighbours, three times alone
    assert not folder.kept()
    assert not list(folder.store.names("attempts"))


def test_a_worker_that_hangs_on_a_document_is_killed(tmp_path: Path) -> None:
    source = write_documents(tmp_path / "in", 4, r2="豆浆油条。")
    run = Run(tmp_path, source, hangs_on="豆浆")
    folder, manifest = begin(source, run.out, piece=4)
    folder.begin_attempt("00000-0000")
    for _ in range(2):
        folder.begin_attempt("00000-0000-000001")
    coordinator = Coordinator(
        str(run.out), manifest, workers=1, environment=run.environment, hung_seconds=5
    )
    assert coordinator.run() is ArchiveState.SUCCEEDED
    codes = [row.get("code") for row in folder.read_piece("00000-0000")]
    assert codes == [None, "worker_died", None, None]


def test_a_paused_run_finishes_the_piece_at_hand_and_resumes_byte_for_byte(
    tmp_path: Path,
) -> None:
    source = write_documents(tmp_path / "in", 60)
    folder, manifest = begin(source, tmp_path / "calm", piece=10, shard=1000)
    do(folder, manifest)
    write_outputs(folder.out.root, manifest, formats=("md",))
    run = Run(tmp_path / "paused", source, piece=10)
    run.start()
    assert run.wait_for_requests(3)
    paused = RunFolder(str(run.out))
    paused.want("pause")
    assert run.finish() == 0, run.last_line()
    assert "paused" in run.last_line()
    assert not list(paused.store.names("attempts"))
    run.start()
    assert run.finish() == 0, run.last_line()
    assert run.redone() == 0
    assert results(run.out) == results(tmp_path / "calm")


def test_a_silent_worker_is_fenced_by_exactly_one_of_the_others(queue: sa.Engine) -> None:
    frozen = Heartbeats(queue, "frozen", looks=3)
    others = [Heartbeats(queue, f"worker-{number}", looks=3) for number in range(2)]
    assert frozen.beat()
    claims = []
    for _ in range(5):
        for other in others:
            assert other.beat()
            claims += other.claim_dead()
    assert claims == ["frozen"]
    assert not frozen.is_mine()
    assert not frozen.beat()


def test_work_of_a_claimer_that_died_is_claimed_again(queue: sa.Engine) -> None:
    Heartbeats(queue, "frozen", looks=1)
    first, second = Heartbeats(queue, "first", looks=1), Heartbeats(queue, "second", looks=3)
    while not first.claim_dead():
        assert first.beat()
        assert second.beat()
    claims: list[str] = []
    while not claims:  # the first one died between its claim and giving the work back
        assert second.beat()
        assert first.beat()
        claims = second.claim_dead()
    assert claims == ["frozen"]
    second.forget("frozen")
    assert second.claim_dead() == []


def test_a_worker_that_is_alive_is_never_claimed(queue: sa.Engine) -> None:
    one, other = Heartbeats(queue, "one", looks=2), Heartbeats(queue, "other", looks=2)
    for _ in range(9):
        assert one.beat()
        assert other.claim_dead() == []
    assert one.is_mine()


def test_a_second_process_with_the_same_name_takes_the_row(queue: sa.Engine) -> None:
    first = Heartbeats(queue, "worker", looks=3)
    second = Heartbeats(queue, "worker", looks=3)
    assert not first.beat()
    assert second.beat()
    first.leave()
    assert second.is_mine()
