"""Show a segment's terms to the model in the way that this model understands.

``inline`` puts the wanted English behind the source term (Dinu et al. 2019, "Training Neural
Machine Translation to Apply Terminology Constraints"); ``slots`` replaces the source phrase by a
numbered class symbol that the model copies (Post et al. 2019 on placeholders; here the model was
trained with them). A stock model is shown nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from service.domain import markup
from service.domain.spans import Span
from service.domain.terminology.occurrences import Occurrence

_SLOT_KIND = {
    "person": "p",
    "place": "l",
    "number": "n",
    "date": "n",
}
_INLINE_WORDS = 8


class Mode(StrEnum):
    """How one occurrence is shown."""

    NONE = "none"
    INLINE = "inline"
    SLOT = "slot"
    ALIGNED = "alignment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An occurrence and how the model sees it; ``symbol`` is its slot, else empty."""

    occurrence: Occurrence
    mode: Mode
    symbol: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A segment as the model will read it. ``shown`` is in source order."""

    span: Span
    source: str
    marked: str
    shown: tuple[Shown, ...]


def plan_segment(
    text: str,
    span: Span,
    *,
    occurrences: Sequence[Occurrence],
    modes: Sequence[str],
    attempt: int = 0,
) -> Plan:
    """Mark up one segment; a later ``attempt`` shows each term in the next mode of the model.

    When the modes are used up, nothing is shown but what only a slot can carry: the model may
    know the term by itself.

    ``occurrences`` are those inside ``span``, in order and without overlaps; ``modes`` are the
    card's ``term_modes``, the preferred one first.
    """
    counters: Counter[str] = Counter()
    shown: list[Shown] = []
    pieces: list[str] = []
    position = span.start
    for occurrence in occurrences:
        item = _show(occurrence, modes=modes, attempt=attempt, counters=counters)
        shown.append(item)
        pieces.append(text[position : occurrence.span.start])
        pieces.append(_written(item))
        position = occurrence.span.end
    pieces.append(text[position : span.end])
    return Plan(
        span=span,
        source=span.of(text),
        marked="".join(pieces),
        shown=tuple(shown),
    )


def _show(
    occurrence: Occurrence,
    *,
    modes: Sequence[str],
    attempt: int,
    counters: Counter[str],
) -> Shown:
    mode = _mode_for(occurrence, modes=modes, attempt=attempt)
    if mode is not Mode.SLOT:
        return Shown(occurrence=occurrence, mode=mode)
    kind = _SLOT_KIND.get(occurrence.kind, "o")
    if counters[kind] >= markup.SLOTS_PER_KIND:
        return Shown(occurrence=occurrence, mode=Mode.INLINE if "inline" in modes else Mode.NONE)
    counters[kind] += 1
    return Shown(occurrence=occurrence, mode=Mode.SLOT, symbol=markup.slot(kind, counters[kind]))


def _mode_for(occurrence: Occurrence, *, modes: Sequence[str], attempt: int) -> Mode:
    available = [mode for mode in modes if mode in {"inline", "slots"}]
    if not available:
        return Mode.NONE
    if not occurrence.mandatory:
        return Mode.INLINE if available[0] == "inline" and attempt == 0 else Mode.NONE
    if "slots" in available and _must_be_a_slot(occurrence):
        return Mode.SLOT
    if attempt >= len(available):
        return Mode.NONE
    chosen = available[attempt]
    return Mode.SLOT if chosen == "slots" else Mode.INLINE


def _must_be_a_slot(occurrence: Occurrence) -> bool:
    composed = bool(occurrence.parts) or occurrence.kind in {"literal", "document"}
    return composed or len(occurrence.english.split()) > _INLINE_WORDS


def _written(item: Shown) -> str:
    if item.mode is Mode.SLOT:
        return item.symbol
    if item.mode is Mode.INLINE:
        return markup.inline(item.occurrence.source, item.occurrence.english)
    return item.occurrence.source
