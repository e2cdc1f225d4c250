"""Opening a database: its tables, its settings, and what is said when it cannot be opened."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from service.domain.errors import SettingsError, StorageError
from service.storage.database import Database, metadata, open_database, sqlite_url
from service.storage.migrations import configuration
from service.storage.tables import ALL


def test_the_migrations_make_the_tables_that_the_program_declares(database: Database) -> None:
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        tables = set(sa.inspect(connection).get_table_names())
    assert tables == {"alembic_version", *(table.name for table in ALL)}


def test_the_migrations_can_be_taken_back(database: Database) -> None:
    with database.write() as connection:
        command.downgrade(configuration(connection), "base")
    with database.read() as connection:
        assert sa.inspect(connection).get_table_names() == ["alembic_version"]


def test_a_database_of_a_newer_version_is_refused(database_url: str) -> None:
    opened = open_database(database_url)
    with opened.write() as connection:
        connection.execute(sa.text("update alembic_version set version_num = '9999'"))
    opened.close()
    with pytest.raises(StorageError, match="newer version"):
        open_database(database_url)


def test_sqlite_writes_ahead_and_checks_foreign_keys(tmp_path: Path) -> None:
    opened = open_database(sqlite_url(tmp_path / "a" / "b"))
    with opened.read() as connection:
        pragmas = ("journal_mode", "synchronous", "foreign_keys")
        values = [connection.exec_driver_sql(f"pragma {name}").scalar() for name in pragmas]
    opened.close()
    assert values == ["wal", 1, 1]


def test_a_reader_sees_one_state_while_others_write(database: Database) -> None:
    count = sa.select(sa.func.count()).select_from(ALL[3])
    row = {"key": "k", "source": "s", "target": "t", "origin": "import", "author": "a"}
    moment = sa.func.current_timestamp()
    with database.read() as reader:
        assert reader.execute(count).scalar() == 0
        with database.write() as writer:
            writer.execute(sa.insert(ALL[3]).values(**row, at=moment))
        assert reader.execute(count).scalar() == 0
    with database.read() as reader:
        assert reader.execute(count).scalar() == 1


@pytest.mark.parametrize("url", ["", "no url", "mysql://host/name", "mssql+pyodbc://x"])
def test_a_url_of_another_kind_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match=r"SQLite|postgresql"):
        open_database(url)


def test_a_server_that_does_not_answer_is_told_without_the_password() -> None:
    with pytest.raises(StorageError) as caught:
        open_database("postgresql://user:geheim@127.0.0.1:9/name")
    assert "geheim" not in caught.value.message


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    file = tmp_path / "yijian.db"
    file.write_bytes(b"this is not a database" * 100)
    with pytest.raises(StorageError):
        open_database(sqlite_url(tmp_path))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="data folder"):
        sqlite_url(tmp_path / "file" / "data")
