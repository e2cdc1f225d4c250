"""Sets of dictionaries in a database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from service.domain.dictionaries import MAX_GLOSSARIES, Dictionary, DictionarySet
from service.domain.errors import InvalidRequest, UnknownGlossary
from service.storage.database import Database
from service.storage.tables import dictionaries as table


def _now() -> datetime:
    return datetime.now(UTC)


class DictionaryStore:
    """Sets of dictionaries by id; a change of one set is one transaction."""

    def __init__(self, database: Database, *, now: Callable[[], datetime] = _now) -> None:
        self._database = database
        self._now = now

    def create(self, name: str, dictionaries: Sequence[Dictionary]) -> DictionarySet:
        """Keep a new set.

        Raises:
            InvalidRequest: there are too many sets already.
        """
        made = DictionarySet(
            id=str(uuid4()), name=name, created=self._now(), dictionaries=tuple(dictionaries)
        )
        with self._database.write() as connection:
            count = connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
            if count >= MAX_GLOSSARIES:
                raise InvalidRequest(
                    f"Too many glossaries: expected at most {MAX_GLOSSARIES}; delete some."
                )
            connection.execute(sa.insert(table).values(**_row(made), version=1))
        return made

    def all(self) -> tuple[DictionarySet, ...]:
        """Return all sets, the oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(sa.select(table).order_by(table.c.created, table.c.id))
            return tuple(_made(row._mapping) for row in rows)

    def get(self, identity: str) -> DictionarySet:
        """Return a set.

        Raises:
            UnknownGlossary: there is none with the id.
        """
        with self._database.read() as connection:
            return self._found(connection, identity)

    def change(
        self, identity: str, change: Callable[[DictionarySet], DictionarySet]
    ) -> DictionarySet:
        """Change a set while nobody else does, and return it changed.

        Raises:
            UnknownGlossary: there is none with the id.
        """
        with self._database.write() as connection:
            self._database.take_turns(connection, table)
            changed = change(self._found(connection, identity))
            connection.execute(
                sa.update(table)
                .where(table.c.id == identity)
                .values(**_row(changed), version=table.c.version + 1)
            )
        return changed

    def delete(self, identity: str) -> None:
        """Delete a set.

        Raises:
            UnknownGlossary: there is none with the id.
        """
        with self._database.write() as connection:
            gone = connection.execute(
                sa.delete(table).where(table.c.id == identity).returning(table.c.id)
            )
            if gone.first() is None:
                raise UnknownGlossary("Glossary not found")

    def _found(self, connection: sa.engine.Connection, identity: str) -> DictionarySet:
        row = connection.execute(sa.select(table).where(table.c.id == identity)).first()
        if row is None:
            raise UnknownGlossary("Glossary not found")
        return _made(row._mapping)


def _row(made: DictionarySet) -> dict[str, Any]:
    return {
        "id": made.id,
        "name": made.name,
        "created": made.created,
        "dictionaries": [
            {
                "source": d.source_lang,
                "target": d.target_lang,
                "entries": [list(e) for e in d.entries],
            }
            for d in made.dictionaries
        ],
    }


def _made(row: Any) -> DictionarySet:  # noqa: ANN401 - a row of the database
    return DictionarySet(
        id=row["id"],
        name=row["name"],
        created=row["created"],
        dictionaries=tuple(
            Dictionary(
                source_lang=d["source"],
                target_lang=d["target"],
                entries=tuple((source, target) for source, target in d["entries"]),
            )
            for d in row["dictionaries"]
        ),
    )
