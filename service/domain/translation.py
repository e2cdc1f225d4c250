"""What a translation is: segments, the terms in them, and what the checkers say."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from service.domain.exchange.suggesting import Suggestion
from service.domain.spans import Span


class TermStatus(StrEnum):
    """How an occurrence of a term fared: in place at once, mended, or not there."""

    APPLIED = "applied"
    REPAIRED = "repaired"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Warning:
    """A doubt of a checker about one segment, in words without the user's text.

    ``kind`` is stable: number, date, term, forbidden, loop, length, residual_han, placeholder,
    truncated, negation, name, jurisdiction, collapse, passthrough, memory, unlisted.
    """

    kind: str
    message: str
    segment: int | None = None
    source_span: Span | None = None
    target_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermUse:
    """One occurrence of a term, name, number or protected string, and what became of it.

    ``source_span`` points into the source text as it was handed in, ``target_span`` into the
    whole translation (``None`` when missed). ``english`` is the wanted form, ``written`` what
    stands there: the same but for case, number, article or an accepted variant. ``kind``: term,
    title, person, place, organisation, document, number, date, literal. ``method``: inline, slot,
    prompt, model, memory, constrained, alignment, none. ``glossary`` is a glossary's id, or names,
    posts, numbers, ledger.
    """

    term: str
    source_span: Span
    english: str
    target_span: Span | None
    status: TermStatus
    method: str
    kind: str
    glossary: str
    revision: str = ""
    term_id: str = ""
    written: str = ""
    provenance: str = ""
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedSegment:
    """A segment of the source and its English, with spans into both whole texts."""

    source: str
    source_span: Span
    target: str
    target_span: Span
    paragraph: int
    score: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TermTotals:
    """Counts over all occurrences."""

    applied: int = 0
    repaired: int = 0
    missed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Timings:
    """Seconds spent, by stage."""

    analyse: float = 0.0
    generate: float = 0.0
    verify: float = 0.0
    total: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A translated text and its report; ``candidates`` recur in it and are in no glossary."""

    text: str
    source: str
    segments: tuple[TranslatedSegment, ...]
    terms: tuple[TermUse, ...] = ()
    totals: TermTotals = field(default_factory=TermTotals)
    warnings: tuple[Warning, ...] = ()
    model: str = ""
    glossaries: tuple[tuple[str, str], ...] = ()
    timings: Timings = field(default_factory=Timings)
    candidates: tuple[Suggestion, ...] = ()
