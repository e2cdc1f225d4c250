"""Databases for the tests: a SQLite file, and a PostgreSQL server of Debian's package."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from service.storage.database import Database, open_database, sqlite_url
from service.storage.glossaries import GlossaryStore
from tests.postgresql import PostgreSQL


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """Start a PostgreSQL server on loopback."""
    server = PostgreSQL()
    try:
        server.start()
        yield server
    finally:
        server.close()


@pytest.fixture
def fresh_postgresql(postgresql: PostgreSQL) -> Callable[[], str]:
    """Return a maker of empty databases on the server."""
    return postgresql.make


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
