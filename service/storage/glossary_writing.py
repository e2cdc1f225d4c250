"""Write one revision of a glossary: its terms, its settings, and the line of its history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from service.domain.errors import Conflict
from service.domain.exchange import GlossaryInfo, Revision, TermChange
from service.storage import tables
from service.storage.glossary_rows import AnyRow, close_rows, last_position, positions, term_row


def begin(connection: Connection, head: GlossaryInfo) -> GlossaryInfo:
    """Write the row of a glossary that has no revision yet.

    Raises:
        Conflict: a glossary that is not deleted has the name.
    """
    _check_free(connection, head)
    connection.execute(sa.insert(tables.glossaries).values(**asdict(head)))
    return head


def record(
    connection: Connection, head: GlossaryInfo, changes: Sequence[TermChange], entry: Revision
) -> GlossaryInfo:
    """Write the changes and the settings of ``head`` as revision ``entry``.

    Raises:
        Conflict: a glossary that is not deleted has the name.
    """
    _check_free(connection, head)
    kinds = [change.kind for change in changes]
    added, changed, removed = (kinds.count(kind) for kind in ("added", "changed", "removed"))
    head = replace(
        head,
        revision=entry.number,
        terms=head.terms + added - removed,
        changed=entry.at,
        changed_by=entry.author,
    )
    entry = replace(entry, added=added, changed=changed, removed=removed)
    connection.execute(
        sa.insert(tables.revisions).values(
            glossary_id=head.id, name=head.name, **settings_of(head), **asdict(entry)
        )
    )
    table = tables.glossaries
    connection.execute(sa.update(table).where(table.c.id == head.id).values(**asdict(head)))
    _write_terms(connection, head, changes)
    return head


def settings_of(head: GlossaryInfo | AnyRow) -> dict[str, Any]:
    """Return what a rollback brings back beside the terms."""
    return {"description": head.description, "precedence": head.precedence}


def _check_free(connection: Connection, head: GlossaryInfo) -> None:
    if head.deleted is not None:
        return
    table = tables.glossaries
    rival = sa.select(table.c.id).where(
        table.c.name == head.name, table.c.id != head.id, table.c.deleted.is_(None)
    )
    if connection.execute(rival).first() is not None:
        raise Conflict("another glossary has that name; choose another, or rename that one first")


def _write_terms(connection: Connection, head: GlossaryInfo, changes: Sequence[TermChange]) -> None:
    ended = [change.term_id for change in changes if change.before is not None]
    placed = positions(connection, head.id, ended)
    close_rows(connection, head.id, ended, until=head.revision)
    rows = []
    end = last_position(connection, head.id)
    for change in changes:
        if change.after is None:
            continue
        end += change.before is None
        position = placed.get(change.term_id, end)
        rows.append(term_row(head.id, change.after, position=position, since=head.revision))
    if rows:
        connection.execute(sa.insert(tables.terms), rows)
