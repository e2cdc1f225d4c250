"""Read glossaries from a database: now, as they were, what changed, and what is found in them."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from service.domain.errors import UnknownResource
from service.domain.exchange import (
    GlossaryInfo,
    Revision,
    StoredTerm,
    TermChange,
    TermPage,
    compare,
)
from service.domain.glossary import GlossaryData
from service.storage import tables
from service.storage.database import Database
from service.storage.glossary_rows import (
    check_revision,
    find,
    info,
    live_term,
    revision,
    terms_at,
    touched,
)
from service.storage.glossary_search import search


class GlossaryReader:
    """What can be asked of stored glossaries; ``glossary`` is an id or the name of a live one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, *, deleted: bool = False) -> tuple[GlossaryInfo, ...]:
        """Return the glossaries by name, the deleted ones only if asked for."""
        table = tables.glossaries
        query = sa.select(table).order_by(table.c.name, table.c.created)
        query = query if deleted else query.where(table.c.deleted.is_(None))
        with self._database.read() as connection:
            return tuple(info(row) for row in connection.execute(query))

    def info(self, glossary: str) -> GlossaryInfo:
        """Return what a glossary is, without its terms.

        Raises:
            UnknownGlossary: there is none.
        """
        with self._database.read() as connection:
            return find(connection, glossary)

    def load(self, glossary: str, revision: int | None = None) -> GlossaryData:
        """Return a glossary with its terms, now or as it was at a revision.

        A revision that somebody holds can be loaded for ever, by id even after the glossary was
        deleted.

        Raises:
            UnknownGlossary: there is none.
            UnknownResource: it never had that revision.
        """
        with self._database.read() as connection:
            head = find(connection, glossary, deleted=revision is not None)
            number = head.revision if revision is None else revision
            row = check_revision(connection, head.id, number)
            return GlossaryData(
                id=head.id,
                name=row.name,
                revision=str(number),
                terms=terms_at(connection, head.id, number),
                precedence=row.precedence,
            )

    def term(self, glossary: str, term_id: str) -> StoredTerm:
        """Return one term and the revision in which it last changed.

        Raises:
            UnknownGlossary: there is no such glossary.
            UnknownResource: the glossary has no such term.
        """
        with self._database.read() as connection:
            return present(connection, find(connection, glossary), term_id)

    def search(
        self,
        glossary: str,
        query: str = "",
        *,
        category: str = "",
        status: str = "",
        offset: int = 0,
        limit: int = 50,
    ) -> TermPage:
        """Return a page of terms that hold ``query`` in Chinese, English or pinyin.

        Raises:
            UnknownGlossary: there is no such glossary.
        """
        with self._database.read() as connection:
            return search(
                connection,
                find(connection, glossary),
                query=query,
                category=category,
                status=status,
                offset=offset,
                limit=limit,
            )

    def revisions(self, glossary: str, *, offset: int = 0, limit: int = 50) -> tuple[Revision, ...]:
        """Return the history of a glossary, the newest revision first."""
        table = tables.revisions
        with self._database.read() as connection:
            head = find(connection, glossary, deleted=True)
            query = sa.select(table).where(table.c.glossary_id == head.id)
            page = query.order_by(table.c.number.desc()).offset(offset).limit(limit)
            return tuple(revision(row) for row in connection.execute(page))

    def diff(self, glossary: str, old: int, new: int | None = None) -> tuple[TermChange, ...]:
        """Return the changes that lead from one revision to another, by default to the newest.

        Raises:
            UnknownResource: the glossary never had one of the revisions.
        """
        with self._database.read() as connection:
            head = find(connection, glossary, deleted=True)
            return changes_between(connection, head, old, head.revision if new is None else new)


def present(connection: Connection, head: GlossaryInfo, term_id: str) -> StoredTerm:
    """Return the current version of a term.

    Raises:
        UnknownResource: the glossary has no such term.
    """
    found = live_term(connection, head.id, term_id)
    if found is None:
        raise UnknownResource("the glossary has no term with that id; search lists the terms")
    return found


def changes_between(
    connection: Connection, head: GlossaryInfo, old: int, new: int
) -> tuple[TermChange, ...]:
    """Return the changes that lead from one revision to another.

    Raises:
        UnknownResource: the glossary never had one of them.
    """
    for number in (old, new):
        check_revision(connection, head.id, number)
    return compare(touched(connection, head.id, old, new), touched(connection, head.id, new, old))
