"""Glossaries in and out of files, and what a text suggests for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from service.domain.errors import UnknownGlossary
from service.domain.exchange import (
    Exported,
    GlossaryInfo,
    ImportReport,
    OnConflict,
    Row,
    plan_import,
)
from service.domain.glossary import GlossaryData, Term


class TermFormats(Protocol):
    """File formats by name."""

    def read(self, data: bytes, format_name: str) -> tuple[Row, ...]:
        """Return the rows of a file."""
        ...

    def write(self, terms: Sequence[Term], format_name: str) -> Exported:
        """Return the file that holds the terms."""
        ...


class Glossaries(Protocol):
    """Where glossaries are kept."""

    def create(self, name: str, *, author: str, terms: Iterable[Term] = ()) -> GlossaryInfo:
        """Make a glossary with its first terms."""
        ...

    def load(self, glossary: str, revision: int | None = None) -> GlossaryData:
        """Return a glossary with its terms."""
        ...

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
        """Take the rows of a file in one revision."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """How a file is taken in.

    ``create`` makes the glossary if there is none of that name; ``partial`` takes the good lines
    although others are refused; ``expected`` is the revision that the writer had read.
    """

    on_conflict: OnConflict = OnConflict.REFUSE
    partial: bool = False
    dry_run: bool = False
    create: bool = False
    expected: int | None = None


def import_terms(
    data: bytes,
    *,
    glossary: str,
    format_name: str,
    glossaries: Glossaries,
    formats: TermFormats,
    author: str,
    options: ImportOptions,
) -> ImportReport:
    """Take the terms of a file into a glossary, and report line by line.

    Raises:
        InputError: the file as a whole cannot be read.
        UnknownGlossary: there is no such glossary, and none is to be made.
        RevisionConflict: the glossary is not at the expected revision.
    """
    rows = formats.read(data, format_name)
    try:
        return glossaries.import_rows(
            glossary,
            rows,
            author=author,
            on_conflict=options.on_conflict,
            partial=options.partial,
            dry_run=options.dry_run,
            expected=options.expected,
        )
    except UnknownGlossary:
        if not options.create:
            raise
    return _make(glossary, rows, glossaries=glossaries, author=author, options=options)


def _make(
    name: str,
    rows: Sequence[Row],
    *,
    glossaries: Glossaries,
    author: str,
    options: ImportOptions,
) -> ImportReport:
    """Make a glossary of the rows, unless a line of them is refused: then there is none."""
    plan = plan_import((), rows, on_conflict=options.on_conflict)
    report = ImportReport(lines=plan.lines, dry_run=options.dry_run)
    if options.dry_run or (report.refused and not options.partial):
        return report
    terms = [change.after for change in plan.changes if change.after is not None]
    made = glossaries.create(name, author=author, terms=terms)
    return ImportReport(lines=plan.lines, saved=True, revision=made.revision)
