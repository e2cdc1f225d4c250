"""Bring the tables of a database up to date, from inside the program."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.engine import Connection

from service.domain.errors import StorageError
from service.storage.database import Database

_LOCK = 7_239_514_881
"""The number of the advisory lock under which PostgreSQL lets one program migrate at a time."""


def upgrade(database: Database) -> None:
    """Run the migrations that the database lacks, all in one transaction.

    Raises:
        StorageError: the database was made by a newer version of the program.
    """
    with database.read() as connection:
        if _current(connection) == _newest():
            return
    with database.write() as connection:
        if not database.is_sqlite:
            connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        _refuse_newer(connection)
        command.upgrade(configuration(connection), "head")


def configuration(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration, working on ``connection``."""
    config = Config()
    config.set_main_option("script_location", "service.storage:migrations")
    config.attributes["connection"] = connection
    return config


def _newest() -> str | None:
    return ScriptDirectory.from_config(configuration()).get_current_head()


def _current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _refuse_newer(connection: Connection) -> None:
    current = _current(connection)
    known = {
        script.revision for script in ScriptDirectory.from_config(configuration()).walk_revisions()
    }
    if current is not None and current not in known:
        raise StorageError(
            f"the database is at version {current}, which this program does not know; "
            "it was made by a newer version: upgrade the program"
        )
