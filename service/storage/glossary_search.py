"""Find terms in the database as ``domain.exchange.searching`` finds them in a list."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from service.domain.exchange import GlossaryInfo, TermPage
from service.domain.exchange.searching import letters_of
from service.storage import tables
from service.storage.glossary_rows import live, stored


def search(
    connection: Connection,
    head: GlossaryInfo,
    *,
    query: str,
    category: str,
    status: str,
    offset: int,
    limit: int,
) -> TermPage:
    """Return one page of the terms that hold ``query``; all terms when it is empty."""
    table = tables.terms
    conditions = [live(head.id)]
    wanted = query.strip().lower()
    if wanted:
        conditions.append(_holds(wanted))
    if category:
        conditions.append(table.c.category == category)
    if status:
        conditions.append(table.c.status == status)
    where = sa.and_(*conditions)
    total = connection.execute(sa.select(sa.func.count()).where(where)).scalar_one()
    page = (
        sa.select(table.c.term, table.c.since)
        .where(where)
        .order_by(*([_closeness(wanted)] if wanted else []), table.c.position)
        .offset(offset)
        .limit(limit)
    )
    found = tuple(stored(row) for row in connection.execute(page))
    return TermPage(terms=found, total=total, offset=offset, revision=head.revision)


def _holds(wanted: str) -> sa.ColumnElement[bool]:
    table = tables.terms
    holds: sa.ColumnElement[bool] = table.c.found_by.contains(wanted, autoescape=True)
    letters = letters_of(wanted)
    if letters:
        holds = sa.or_(holds, table.c.pinyin.contains(letters, autoescape=True))
    return holds


def _closeness(wanted: str) -> sa.ColumnElement[int]:
    """Rank a hit: the whole form, the beginning of a form, anywhere in a form, pinyin alone."""
    table = tables.terms
    english = sa.func.lower(table.c.en)
    return sa.case(
        (sa.or_(table.c.zh == wanted, english == wanted), 0),
        (table.c.zh.startswith(wanted, autoescape=True), 1),
        (english.startswith(wanted, autoescape=True), 1),
        (table.c.found_by.contains(wanted, autoescape=True), 2),
        else_=3,
    )
