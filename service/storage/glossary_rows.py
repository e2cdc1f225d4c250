"""Rows of the glossary tables as objects of the domain, and the statements that select them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from service.domain.errors import UnknownGlossary, UnknownResource
from service.domain.exchange import GlossaryInfo, Revision, StoredTerm, term_from_values, values_of
from service.domain.exchange.searching import found_by, spelled
from service.domain.glossary import Term
from service.storage import tables

AnyRow = Row[*tuple[Any, ...]]

BATCH = 500
"""Ids in one statement; SQLite takes a limited number of values."""


def batches(items: Sequence[str]) -> Iterator[Sequence[str]]:
    """Cut a long list into parts that fit into one statement."""
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]


def find(
    connection: Connection, glossary: str, *, deleted: bool = False, lock: bool = False
) -> GlossaryInfo:
    """Find a glossary by id, or a live one by name; ``lock`` keeps other writers out.

    Raises:
        UnknownGlossary: there is none, or it is deleted.
    """
    table = tables.glossaries
    live_name = sa.and_(table.c.name == glossary, table.c.deleted.is_(None))
    query = sa.select(table).where(sa.or_(table.c.id == glossary, live_name))
    rows = connection.execute(query.with_for_update() if lock else query).all()
    found = sorted((info(row) for row in rows), key=lambda item: item.id != glossary)
    if not found or (found[0].deleted and not deleted):
        raise UnknownGlossary(
            "no glossary has that id or name, or it was deleted; the list of glossaries shows all"
        )
    return found[0]


def info(row: AnyRow) -> GlossaryInfo:
    """Turn a row of the table of glossaries into its object."""
    return GlossaryInfo(**row._mapping)


def revision(row: AnyRow) -> Revision:
    """Turn a row of the table of revisions into its object."""
    names = ("number", "author", "at", "kind", "comment", "added", "changed", "removed")
    return Revision(**{name: row._mapping[name] for name in names})


def stored(row: AnyRow) -> StoredTerm:
    """Turn a row of the table of terms into its object."""
    return StoredTerm(term=term_from_values(row.term), revision=row.since)


def at_revision(glossary_id: str, number: int) -> sa.ColumnElement[bool]:
    """Return the condition for the rows that a glossary had at a revision."""
    return sa.and_(tables.terms.c.glossary_id == glossary_id, _alive_at(number))


def live(glossary_id: str) -> sa.ColumnElement[bool]:
    """Return the condition for the current rows of a glossary."""
    return sa.and_(tables.terms.c.glossary_id == glossary_id, tables.terms.c.until.is_(None))


def terms_at(connection: Connection, glossary_id: str, number: int) -> tuple[Term, ...]:
    """Return the terms of a glossary at a revision, in the order of the glossary."""
    table = tables.terms
    query = (
        sa.select(table.c.term).where(at_revision(glossary_id, number)).order_by(table.c.position)
    )
    return tuple(term_from_values(values) for values in connection.execute(query).scalars())


def touched(connection: Connection, glossary_id: str, at: int, other: int) -> tuple[Term, ...]:
    """Return the terms of one revision whose rows the other revision does not have.

    Rows are shared by the revisions between which a term did not change, so two revisions are
    compared by reading what differs, however long the glossary is.
    """
    table = tables.terms
    query = sa.select(table.c.term).where(at_revision(glossary_id, at), sa.not_(_alive_at(other)))
    rows = connection.execute(query.order_by(table.c.position)).scalars()
    return tuple(term_from_values(values) for values in rows)


def live_term(connection: Connection, glossary_id: str, term_id: str) -> StoredTerm | None:
    """Return the current version of a term, if it is there."""
    table = tables.terms
    condition = sa.and_(live(glossary_id), table.c.term_id == term_id)
    row = connection.execute(sa.select(table.c.term, table.c.since).where(condition)).one_or_none()
    return stored(row) if row else None


def check_revision(connection: Connection, glossary_id: str, number: int) -> AnyRow:
    """Return the row of a revision.

    Raises:
        UnknownResource: the glossary never had it.
    """
    table = tables.revisions
    condition = sa.and_(table.c.glossary_id == glossary_id, table.c.number == number)
    row = connection.execute(sa.select(table).where(condition)).one_or_none()
    if row is None:
        raise UnknownResource(f"the glossary has no revision {number}; its history lists them")
    return row


def positions(connection: Connection, glossary_id: str, ids: Sequence[str]) -> dict[str, int]:
    """Return where the given terms stand in the glossary."""
    table = tables.terms
    placed: dict[str, int] = {}
    for part in batches(ids):
        condition = sa.and_(live(glossary_id), table.c.term_id.in_(part))
        query = sa.select(table.c.term_id, table.c.position).where(condition)
        placed.update((row.term_id, row.position) for row in connection.execute(query))
    return placed


def last_position(connection: Connection, glossary_id: str) -> int:
    """Return the highest position that a term of the glossary has or had, 0 for none."""
    table = tables.terms
    query = sa.select(sa.func.max(table.c.position)).where(table.c.glossary_id == glossary_id)
    return connection.execute(query).scalar() or 0


def close_rows(connection: Connection, glossary_id: str, ids: Sequence[str], *, until: int) -> None:
    """End the current rows of the given terms at a revision."""
    table = tables.terms
    for part in batches(ids):
        condition = sa.and_(live(glossary_id), table.c.term_id.in_(part))
        connection.execute(sa.update(table).where(condition).values(until=until))


def term_row(glossary_id: str, term: Term, *, position: int, since: int) -> dict[str, Any]:
    """Return the row that holds a term from a revision on."""
    return {
        "glossary_id": glossary_id,
        "term_id": term.id,
        "position": position,
        "since": since,
        "until": None,
        "zh": term.zh,
        "en": term.en,
        "category": term.category,
        "status": term.status,
        "found_by": found_by(term),
        "pinyin": spelled(term),
        "term": values_of(term),
    }


def _alive_at(number: int) -> sa.ColumnElement[bool]:
    table = tables.terms
    ended = sa.func.coalesce(table.c.until, number + 1)
    return sa.and_(table.c.since <= number, ended > number)
