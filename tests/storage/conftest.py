"""Databases for the tests: a SQLite file, and a PostgreSQL server of Debian's package."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from service.storage.database import Database, open_database, sqlite_url
from service.storage.glossaries import GlossaryStore

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Start a PostgreSQL server on loopback and return its URL without a database."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not programs:
        _cannot("no PostgreSQL server is installed (Debian: apt-get install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="yijian-pg-"))
    user = _owner(folder)
    port = _free_port()
    data, log = folder / "data", folder / "log"
    control = [str(programs[-1] / "pg_ctl"), "-D", str(data)]
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    try:
        initdb = str(programs[-1] / "initdb")
        _run(user, [initdb, "-D", str(data), "-U", "yijian", "-A", "trust", "-E", "UTF8"])
        _run(user, [*control, "-w", "-l", str(log), "-o", options, "start"])
        yield f"postgresql://yijian@127.0.0.1:{port}"
    finally:
        subprocess.run([*_as(user), *control, "-m", "immediate", "stop"], check=False, cwd="/")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def fresh_postgresql(postgresql: str) -> Callable[[], str]:
    """Return a maker of empty databases on the server."""

    def make() -> str:
        name = f"t{next(_NUMBERS)}"
        with psycopg.connect(f"{postgresql}/postgres", autocommit=True) as connection:
            connection.execute(f"create database {name}".encode())
        return f"{postgresql}/{name}"

    return make


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the URL of an empty database, once of each kind."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path)
    make: Callable[[], str] = request.getfixturevalue("fresh_postgresql")
    return make()


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """Open an empty database of each kind."""
    opened = open_database(database_url)
    yield opened
    opened.close()


@pytest.fixture
def store(database: Database) -> GlossaryStore:
    """Open a store of glossaries without any."""
    return GlossaryStore(database)


def _cannot(reason: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def _owner(folder: Path) -> str | None:
    """Return the user that must run the server: it refuses to run as root."""
    if os.geteuid() != 0:
        return None
    shutil.chown(folder, "postgres")
    return "postgres"


def _as(user: str | None) -> list[str]:
    return ["runuser", "-u", user, "--"] if user else []


def _run(user: str | None, command: list[str]) -> None:
    done = subprocess.run([*_as(user), *command], check=False, cwd="/", stdout=subprocess.DEVNULL)
    if done.returncode != 0:
        _cannot("the PostgreSQL server did not start")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
