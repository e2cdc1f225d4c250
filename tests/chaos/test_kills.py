"""Fifty kills over one archive: every document once, none torn, a piece redone a kill at most."""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.postgresql import PostgreSQL
from tests.worker.archives import results
from tests.worker.runs import Run, write_documents

pytestmark = pytest.mark.chaos

DOCUMENTS = int(os.environ.get("CHAOS_DOCUMENTS", "2000"))
KILLS = int(os.environ.get("CHAOS_KILLS", "50"))
PIECE = 20


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of two thousand documents."""
    return write_documents(tmp_path_factory.mktemp("in"), DOCUMENTS)


@pytest.fixture(scope="module")
def undisturbed(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The results of a run that nobody disturbed."""
    run = Run(tmp_path_factory.mktemp("calm"), source, piece=PIECE)
    run.start()
    assert run.finish() == 0, run.last_line()
    return results(run.out)


@pytest.fixture(scope="module")
def server() -> Iterator[PostgreSQL]:
    """A PostgreSQL server."""
    server = PostgreSQL()
    server.start()
    yield server
    server.close()


def _harass(run: Run, undisturbed: dict[str, bytes], *, seed: int) -> None:
    started = time.monotonic()
    run.start()
    lost = run.harass(KILLS, seed=seed, coordinator_share=0.2)
    assert run.finish() == 0, run.last_line()
    run.check(DOCUMENTS)
    assert results(run.out) == undisturbed
    sys.stdout.write(
        f"\n{DOCUMENTS} documents, {KILLS} kills, {lost} workers lost, {run.redone()} documents "
        f"begun again, {time.monotonic() - started:.0f} s\n"
    )
    assert run.redone() <= lost * PIECE


def test_fifty_kills_on_sqlite(tmp_path: Path, source: Path, undisturbed: dict[str, bytes]) -> None:
    _harass(Run(tmp_path, source, piece=PIECE), undisturbed, seed=20210528)


def test_fifty_kills_of_two_workers_on_postgresql(
    tmp_path: Path, source: Path, undisturbed: dict[str, bytes], server: PostgreSQL
) -> None:
    run = Run(tmp_path, source, workers=2, queue=server.make(), piece=PIECE)
    _harass(run, undisturbed, seed=20210529)
