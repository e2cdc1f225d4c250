"""A database by URL: SQLite in a file, or PostgreSQL; opening it brings its tables up to date."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Dialect, Engine, make_url

from service.domain.errors import Conflict, SettingsError, StorageError

_BUSY_SECONDS = 30.0
"""How long a writer waits for another one on SQLite before it gives up."""
_PAUSE_SECONDS = 0.05

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(sa.types.TypeDecorator[datetime]):
    """A moment in UTC; SQLite keeps no time zone, so it is put back at reading."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Convert to UTC before writing."""
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ANN401
        """Say that what was read is UTC."""
        if value is None or value.tzinfo is not None:
            return value.astimezone(UTC) if value else None
        return value.replace(tzinfo=UTC)  # type: ignore[no-any-return]


class Database:
    """An open database; every block of work is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @property
    def is_sqlite(self) -> bool:
        """Whether the database is a SQLite file."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Open a transaction that sees one state of the database throughout.

        Raises:
            StorageError: the database does not answer.
        """
        with _translated(), self._begin(writing=False) as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Open a transaction that writes: all of it is kept, or nothing after an error.

        On SQLite it waits for the one writer at a time that a file allows.

        Raises:
            StorageError: the database does not answer or stays locked.
            Conflict: another writer made the same row at the same time.
        """
        with _translated(), self._begin(writing=True) as connection:
            yield connection

    def take_turns(self, connection: Connection, table: sa.Table) -> None:
        """Let the writers of a table go one after the other, as they do on SQLite anyway."""
        if not self.is_sqlite:
            connection.exec_driver_sql(f"lock table {table.name} in share row exclusive mode")

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    @contextmanager
    def _begin(self, *, writing: bool) -> Iterator[Connection]:
        level = "REPEATABLE READ" if not writing and not self.is_sqlite else None
        with self.engine.connect() as connection:
            options: dict[str, Any] = {"yijian_writing": writing}
            if level:
                options["isolation_level"] = level
            connection = connection.execution_options(**options)
            with connection.begin():
                yield connection


def open_database(url: str) -> Database:
    """Open a database by URL and bring its tables up to date.

    Raises:
        SettingsError: the URL is not one of SQLite or PostgreSQL.
        StorageError: the database cannot be reached or is newer than this program.
    """
    from service.storage.migrations import upgrade

    database = Database(_engine(_parsed(url)))
    try:
        upgrade(database)
    except BaseException:
        database.close()
        raise
    return database


def sqlite_url(folder: Path) -> str:
    """Return the URL of the default database inside a data folder, made if it is missing.

    Raises:
        StorageError: the folder cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"the data folder cannot be made: {error.strerror}") from error
    return URL.create("sqlite+pysqlite", database=str(sqlite_path(folder))).render_as_string()


def sqlite_path(folder: Path) -> Path:
    """Return where the default database lies inside a data folder."""
    return folder / "yijian.db"


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except sa.exc.ArgumentError as error:
        raise SettingsError(
            "the database URL cannot be read; write sqlite:///path/to/file.db "
            "or postgresql://user:password@host/name"
        ) from error
    drivers = {"sqlite": "sqlite+pysqlite", "postgresql": "postgresql+psycopg"}
    kind = parsed.get_backend_name()
    if kind not in drivers:
        raise SettingsError("the database must be SQLite or PostgreSQL; the URL names another kind")
    return parsed.set(drivername=drivers[kind])


def _engine(url: URL) -> Engine:
    def encode(value: object) -> str:
        return orjson.dumps(value).decode("utf-8")

    common: dict[str, Any] = {"json_serializer": encode, "json_deserializer": orjson.loads}
    if url.get_backend_name() != "sqlite":
        return sa.create_engine(url, pool_pre_ping=True, **common)
    engine = sa.create_engine(url, connect_args={"timeout": _BUSY_SECONDS}, **common)
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver's own transactions begin too late for BEGIN IMMEDIATE; ours are explicit.
    connection.isolation_level = None
    _log_ahead(connection)
    for pragma in ("synchronous=normal", "foreign_keys=on"):
        connection.execute(f"pragma {pragma}")


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Switch a file to write-ahead logging.

    SQLite refuses the second of two switches at once, whatever its busy timeout says.
    """
    end = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("pragma journal_mode=wal")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
            time.sleep(_PAUSE_SECONDS)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    # A reader that turns writer fails at once when another writer was faster; a transaction that
    # is to write therefore takes the lock first and waits for it.
    writing = connection.get_execution_options().get("yijian_writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def _translated() -> Iterator[None]:
    """Turn the driver's failures into ours, without the statement and its values."""
    try:
        yield
    except sa.exc.OperationalError as error:
        raise StorageError(
            f"the database did not answer ({type(error.orig).__name__}); check that it runs, "
            "that its disk is not full, and that no other program holds it"
        ) from error
    except sa.exc.IntegrityError as error:
        # The stores look before they write, so only a faster writer can have come in between.
        raise Conflict("somebody else wrote the same thing at the same time; try again") from error
    except sa.exc.DBAPIError as error:
        raise StorageError(
            f"the database refused the statement ({type(error.orig).__name__})"
        ) from error
