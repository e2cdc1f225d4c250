"""Glossaries in a database: every change is a revision, nothing is lost, two writers are told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from service.domain.errors import Conflict
from service.domain.exchange import (
    GlossaryInfo,
    ImportReport,
    OnConflict,
    Revision,
    Row,
    StoredTerm,
    TermChange,
    plan_import,
)
from service.domain.exchange.editing import (
    check_expected,
    check_name,
    check_term_expected,
    check_unlocked,
    edited,
    new_term,
    new_terms,
)
from service.domain.glossary import Term
from service.storage import tables
from service.storage.database import Database
from service.storage.glossary_reading import GlossaryReader, changes_between, present
from service.storage.glossary_rows import (
    at_revision,
    check_revision,
    find,
    live_term,
    stored,
    terms_at,
)
from service.storage.glossary_writing import begin, record, settings_of


def _now() -> datetime:
    return datetime.now(UTC)


def _new_id() -> str:
    return str(uuid4())


class GlossaryStore(GlossaryReader):
    """Named lists of terms with their whole history.

    ``glossary`` is an id or the name of a glossary that is not deleted. ``expected`` is the
    revision that the writer had read; a term that changed since, or a glossary that did where the
    whole of it is written, raises ``RevisionConflict`` with both versions. ``reserved`` are names
    that are not to be had: those of the built-in glossaries.
    """

    def __init__(
        self,
        database: Database,
        *,
        now: Callable[[], datetime] = _now,
        new_id: Callable[[], str] = _new_id,
        reserved: Collection[str] = (),
    ) -> None:
        super().__init__(database)
        self._reserved = frozenset(reserved)
        self._now = now
        self._new_id = new_id

    def create(
        self,
        name: str,
        *,
        author: str,
        description: str = "",
        precedence: int = 30,
        terms: Iterable[Term] = (),
    ) -> GlossaryInfo:
        """Make a glossary, with its first terms if there are any.

        Raises:
            InvalidRequest: the name or a term is not well formed.
            Conflict: another glossary has the name.
        """
        first = [TermChange(before=None, after=term) for term in new_terms(terms)]
        with self._database.write() as connection:
            head = begin(
                connection,
                GlossaryInfo(
                    id=self._new_id(),
                    name=self._free_name(name),
                    revision=0,
                    terms=0,
                    precedence=precedence,
                    description=description,
                    created=self._now(),
                    changed=self._now(),
                    changed_by=author,
                ),
            )
            return self._record(connection, head, first, author=author, kind="create")

    def add(
        self, glossary: str, term: Term, *, author: str, expected: int | None = None
    ) -> StoredTerm:
        """Add a term; without an id it gets one from its Chinese and its scope.

        Raises:
            InvalidRequest: the term is not well formed.
            Conflict: the glossary has a term with that id, or that Chinese in that scope.
        """
        wanted = new_term(term)
        with self._database.write() as connection:
            head = self._locked(connection, glossary)
            check_expected(head, expected)
            if live_term(connection, head.id, wanted.id):
                raise Conflict(
                    "the glossary has that term already (same id, or same Chinese in the same "
                    "scope); edit it, or give the new sense an id of its own"
                )
            change = TermChange(before=None, after=wanted)
            head = self._record(connection, head, [change], author=author, kind="add")
        return StoredTerm(term=wanted, revision=head.revision)

    def edit(
        self,
        glossary: str,
        term_id: str,
        values: Mapping[str, Any],
        *,
        author: str,
        expected: int | None = None,
    ) -> StoredTerm:
        """Set fields of a term; an edit that changes nothing makes no revision.

        Raises:
            InvalidRequest: a field is not known or not well formed.
            UnknownResource: the glossary has no such term.
            RevisionConflict: somebody changed or removed the term since ``expected``.
            Conflict: the term is locked.
        """
        with self._database.write() as connection:
            head = self._locked(connection, glossary)
            known = _for_writing(connection, head, term_id, expected=expected, values=values)
            term = edited(known.term, values)
            if term == known.term:
                return known
            change = TermChange(before=known.term, after=term)
            head = self._record(connection, head, [change], author=author, kind="edit")
        return StoredTerm(term=term, revision=head.revision)

    def remove(
        self, glossary: str, term_id: str, *, author: str, expected: int | None = None
    ) -> GlossaryInfo:
        """Remove a term; earlier revisions keep it.

        Raises:
            UnknownResource: the glossary has no such term.
            RevisionConflict: somebody changed the term since ``expected``.
            Conflict: the term is locked.
        """
        with self._database.write() as connection:
            head = self._locked(connection, glossary)
            known = _for_writing(connection, head, term_id, expected=expected, values=None)
            check_unlocked(known.term, {})
            change = TermChange(before=known.term, after=None)
            return self._record(connection, head, [change], author=author, kind="remove")

    def import_rows(
        self,
        glossary: str,
        rows: Sequence[Row],
        *,
        author: str,
        on_conflict: OnConflict = OnConflict.REFUSE,
        partial: bool = False,
        dry_run: bool = False,
        expected: int | None = None,
    ) -> ImportReport:
        """Take the rows of a file in one revision: all of them, or none if one is refused.

        ``partial`` takes the good rows all the same; ``dry_run`` only reports.

        Raises:
            UnknownGlossary: there is none, or it was deleted in the meantime.
            RevisionConflict: somebody changed the glossary since ``expected``.
        """
        with self._database.write() as connection:
            head = self._locked(connection, glossary)
            check_expected(head, expected)
            known = terms_at(connection, head.id, head.revision)
            plan = plan_import(known, rows, on_conflict=on_conflict)
            report = ImportReport(lines=plan.lines, dry_run=dry_run, revision=head.revision)
            if dry_run or (report.refused and not partial):
                return report
            if plan.changes:
                head = self._record(connection, head, plan.changes, author=author, kind="import")
            return replace(report, saved=True, revision=head.revision)

    def configure(
        self,
        glossary: str,
        *,
        author: str,
        name: str | None = None,
        description: str | None = None,
        precedence: int | None = None,
        expected: int | None = None,
    ) -> GlossaryInfo:
        """Rename a glossary, describe it, or set its precedence.

        Raises:
            RevisionConflict: somebody changed the glossary since ``expected``.
            Conflict: another glossary has the name.
        """
        with self._database.write() as connection:
            head = self._locked(connection, glossary)
            check_expected(head, expected)
            wanted = replace(
                head,
                name=head.name if name is None else self._free_name(name),
                description=head.description if description is None else description,
                precedence=head.precedence if precedence is None else precedence,
            )
            if wanted == head:
                return head
            return self._record(connection, wanted, [], author=author, kind="settings")

    def delete(self, glossary: str, *, author: str, expected: int | None = None) -> GlossaryInfo:
        """Put a glossary away; jobs that hold one of its revisions keep it, and it can come back.

        Raises:
            UnknownGlossary: there is none.
            RevisionConflict: somebody changed the glossary since ``expected``.
        """
        with self._database.write() as connection:
            head = self._locked(connection, glossary)
            check_expected(head, expected)
            gone = replace(head, deleted=self._now())
            return self._record(connection, gone, [], author=author, kind="delete")

    def restore(self, glossary_id: str, *, author: str) -> GlossaryInfo:
        """Bring a deleted glossary back, by id.

        Raises:
            UnknownGlossary: there is none.
            Conflict: another glossary has taken the name.
        """
        with self._database.write() as connection:
            head = find(connection, glossary_id, deleted=True, lock=True)
            if head.deleted is None:
                return head
            back = replace(head, deleted=None)
            return self._record(connection, back, [], author=author, kind="restore")

    def rollback(
        self, glossary: str, to: int, *, author: str, expected: int | None = None
    ) -> GlossaryInfo:
        """Make the terms, the description and the precedence what they were at a revision.

        The way back is a new revision; the name stays, since other people call it by that.

        Raises:
            UnknownResource: the glossary never had that revision.
            RevisionConflict: somebody changed the glossary since ``expected``.
        """
        with self._database.write() as connection:
            head = self._locked(connection, glossary)
            check_expected(head, expected)
            changes = changes_between(connection, head, head.revision, to)
            wanted = replace(head, **settings_of(check_revision(connection, head.id, to)))
            if not changes and wanted == head:
                return head
            comment = f"to revision {to}"
            return self._record(
                connection, wanted, changes, author=author, kind="rollback", comment=comment
            )

    def _free_name(self, name: str) -> str:
        checked = check_name(name)
        if checked in self._reserved:
            raise Conflict("the name belongs to a built-in glossary; choose another")
        return checked

    def _locked(self, connection: Connection, glossary: str) -> GlossaryInfo:
        if glossary in self._reserved:
            raise Conflict(
                "a built-in glossary cannot be changed; put your renderings into one of your "
                "own, which goes before it"
            )
        return find(connection, glossary, lock=True)

    def _record(
        self,
        connection: Connection,
        head: GlossaryInfo,
        changes: Sequence[TermChange],
        *,
        author: str,
        kind: str,
        comment: str = "",
    ) -> GlossaryInfo:
        entry = Revision(
            number=head.revision + 1, author=author, at=self._now(), kind=kind, comment=comment
        )
        return record(connection, head, changes, entry)


def _for_writing(
    connection: Connection,
    head: GlossaryInfo,
    term_id: str,
    *,
    expected: int | None,
    values: Mapping[str, Any] | None,
) -> StoredTerm:
    """Return a term that may be written, ``values`` being what it shall hold (``None``: go)."""
    found = live_term(connection, head.id, term_id)
    if expected is not None:
        known = found or _last_version(connection, head, term_id, expected)
        if known is not None:
            check_term_expected(head, known, expected, gone=found is None, values=values)
    return found or present(connection, head, term_id)


def _last_version(
    connection: Connection, head: GlossaryInfo, term_id: str, expected: int
) -> StoredTerm | None:
    """Return the version of a removed term that somebody saw at a revision."""
    table = tables.terms
    condition = sa.and_(at_revision(head.id, expected), table.c.term_id == term_id)
    row = connection.execute(sa.select(table.c.term, table.c.since).where(condition)).one_or_none()
    return stored(row) if row else None
