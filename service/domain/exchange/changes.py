"""What happened to a glossary: revisions, the changes in them, and two writers at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from service.domain.errors import Conflict
from service.domain.glossary import Term

ChangeKind = Literal["added", "changed", "removed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryInfo:
    """A stored glossary without its terms; ``terms`` counts them."""

    id: str
    name: str
    revision: int
    terms: int
    precedence: int
    description: str
    created: datetime
    changed: datetime
    changed_by: str
    deleted: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One change of a glossary: who made it, when, what kind, and how many terms it touched.

    ``kind``: create, add, edit, remove, import, settings, rollback, delete, restore.
    """

    number: int
    author: str
    at: datetime
    kind: str
    comment: str = ""
    added: int = 0
    changed: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TermChange:
    """A term before and after a change; one of the two is ``None`` when it came or went."""

    before: Term | None
    after: Term | None

    @property
    def term_id(self) -> str:
        """The id of the term that changed."""
        term = self.after or self.before
        return term.id if term else ""

    @property
    def kind(self) -> ChangeKind:
        """Whether the term was added, changed or removed."""
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredTerm:
    """A term and the revision in which it last changed; 0 for a term of a built-in glossary."""

    term: Term
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TermPage:
    """A page of search results; ``total`` counts all hits, ``revision`` is what was searched."""

    terms: tuple[StoredTerm, ...]
    total: int
    offset: int
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """The two versions that met in a conflict; ``None`` where a side has removed the term."""

    expected: int
    current: int
    yours: Term | None = None
    theirs: Term | None = None


class RevisionConflict(Conflict):
    """Somebody else changed the glossary since the revision that the writer had read."""

    def __init__(self, message: str, versions: Versions) -> None:
        super().__init__(message)
        self.versions = versions


def compare(before: Iterable[Term], after: Iterable[Term]) -> tuple[TermChange, ...]:
    """Return the changes that lead from one list of terms to the other, by term id."""
    old = {term.id: term for term in before}
    new = {term.id: term for term in after}
    kept = (TermChange(before=old.get(key), after=term) for key, term in new.items())
    changes = [change for change in kept if change.before != change.after]
    gone = [TermChange(before=term, after=None) for key, term in old.items() if key not in new]
    return (*changes, *gone)
