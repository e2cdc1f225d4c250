"""Line by line, what an import did and what an export left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Outcome(StrEnum):
    """What became of a line: a new term, an old one filled up, nothing to do, or not taken."""

    TAKEN = "taken"
    MERGED = "merged"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"
    REFUSED = "refused"


class OnConflict(StrEnum):
    """What to do with a line that gives another English than the glossary does."""

    REFUSE = "refuse"
    REPLACE = "replace"
    ADD = "add"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of a file as read: its field values, or why it could not be read.

    ``skipped`` is why a line that is not wrong is left aside all the same. ``values`` are JSON
    values by field name.
    """

    line: int
    values: Mapping[str, Any] = field(default_factory=dict)
    problem: str = ""
    skipped: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What became of one line, and why. ``zh`` shows the first characters of the term."""

    line: int
    outcome: Outcome
    reason: str = ""
    term_id: str = ""
    zh: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """An import, line by line; ``saved`` is false after a dry run or a refusal of the whole."""

    lines: tuple[Line, ...]
    saved: bool = False
    dry_run: bool = False
    revision: int | None = None

    @property
    def counts(self) -> dict[str, int]:
        """How many lines had each outcome, all outcomes listed."""
        counted = Counter(line.outcome for line in self.lines)
        return {outcome.value: counted[outcome] for outcome in Outcome}

    @property
    def refused(self) -> tuple[Line, ...]:
        """The lines that were refused."""
        return tuple(line for line in self.lines if line.outcome is Outcome.REFUSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A term that a format cannot hold."""

    term_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A file made of terms, and the terms that it could not hold."""

    data: bytes
    media_type: str
    extension: str
    left_out: tuple[LeftOut, ...] = ()
