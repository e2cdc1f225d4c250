"""The report: every occurrence of every term, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from service.domain.spans import Span
from service.domain.terminology.candidates import Candidate, Outcome
from service.domain.terminology.occurrences import Part, parts_of
from service.domain.terminology.verifying import find_form
from service.domain.translation import TermStatus, TermTotals, TermUse


def report_terms(
    candidate: Candidate,
    *,
    text: str,
    offset: int,
    to_source: Callable[[Span], Span],
) -> tuple[TermUse, ...]:
    """Report a segment's terms with spans into the source as handed in and the whole target.

    ``text`` is the normalised source, ``offset`` where the segment's English begins in the whole
    translation. Vocabulary that is only preferred is reported when it was used.
    """
    uses: list[TermUse] = []
    for outcome in candidate.outcomes:
        if outcome.span is None and not outcome.occurrence.mandatory:
            continue
        inside: list[Span] = []
        for part in parts_of(outcome.occurrence):
            place = _place(part, outcome, candidate.text, taken=inside)
            if place is not None:
                inside.append(place)
            uses.append(
                TermUse(
                    term=part.span.of(text),
                    source_span=to_source(part.span),
                    english=part.english,
                    target_span=place.shifted(offset) if place is not None else None,
                    status=_status(outcome, candidate),
                    method=outcome.method if outcome.span is not None else "none",
                    kind=part.kind,
                    glossary=part.glossary,
                    revision=part.revision,
                    term_id=part.term_id,
                    written=place.of(candidate.text) if place is not None else "",
                    provenance=part.provenance,
                    flags=("uncertain",) if part.uncertain else (),
                )
            )
    return tuple(uses)


def totals_of(uses: Iterable[TermUse]) -> TermTotals:
    """Count the uses by status."""
    counted = dict.fromkeys(TermStatus, 0)
    for use in uses:
        counted[use.status] += 1
    return TermTotals(
        applied=counted[TermStatus.APPLIED],
        repaired=counted[TermStatus.REPAIRED],
        missed=counted[TermStatus.MISSED],
    )


def _place(part: Part, outcome: Outcome, target: str, *, taken: list[Span]) -> Span | None:
    """Find a part inside its composite; the composite itself where the part was reworded."""
    if outcome.span is None:
        return None
    if not outcome.occurrence.parts:
        return outcome.span
    inside = find_form(outcome.span.of(target), part.english, taken=taken)
    return inside.shifted(outcome.span.start) if inside is not None else outcome.span


def _status(outcome: Outcome, candidate: Candidate) -> TermStatus:
    if outcome.span is None:
        return TermStatus.MISSED
    mended = candidate.attempt > 0 or outcome.method == "alignment"
    return TermStatus.REPAIRED if mended else TermStatus.APPLIED
