"""Judge one translation of one segment, and choose between several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.checking import check_segment, score_candidate
from service.domain.numbers import Quantity
from service.domain.ports import Hypothesis
from service.domain.scripts import has_han
from service.domain.spans import Span
from service.domain.terminology.occurrences import Occurrence, parts_of
from service.domain.terminology.planning import Mode, Plan, Shown
from service.domain.terminology.restoring import restore
from service.domain.terminology.verifying import find_occurrence, forbidden_forms
from service.domain.translation import Warning
from service.domain.typesetting import to_english_typography

MISSED_WEIGHT = 6
PREFERRED_WEIGHT = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one occurrence in one candidate; ``span`` points into the candidate."""

    occurrence: Occurrence
    method: str
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A translation of one segment with everything that is known about it.

    ``penalty`` adds up the checkers' severities and the missing terms: 0 is clean. ``rule`` says
    that a rule wrote it, not the model.
    """

    text: str
    score: float
    outcomes: tuple[Outcome, ...]
    warnings: tuple[Warning, ...]
    penalty: int
    attempt: int
    rule: bool = False

    @property
    def failed(self) -> bool:
        """Say whether the segment deserves another attempt."""
        return self.penalty > 0

    def by_rule(self) -> Candidate:
        """Say that a rule wrote this, not the model."""
        outcomes = tuple(replace(o, method="formula") for o in self.outcomes)
        return replace(self, outcomes=outcomes, rule=True)

    def continuing(self) -> Candidate:
        """Begin in lower case, unless the first word is a name or a term of its own capitals."""
        first = next((o for o in self.outcomes if o.span is not None and o.span.start <= 4), None)
        keeps = first is not None and first.occurrence.english[:1].isupper()
        word = re.match(r"[A-Za-z']+", self.text)
        if keeps or word is None or word[0] in {"I"} or word[0][1:] != word[0][1:].lower():
            return self
        return replace(self, text=self.text[:1].lower() + self.text[1:])

    def after(self, word: str) -> Candidate:
        """Put a word before the text."""
        outcomes = tuple(
            replace(o, span=o.span.shifted(len(word) + 1) if o.span else None)
            for o in self.outcomes
        )
        return replace(self, text=f"{word} {self.text}", outcomes=outcomes)

    def ending(self, mark: str) -> Candidate:
        """End in another mark than a full stop."""
        return replace(self, text=self.text.rstrip(" .;,") + mark)


def judge(
    plan: Plan,
    hypothesis: Hypothesis,
    *,
    quantities: Sequence[Quantity],
    attempt: int,
    index: int,
) -> Candidate:
    """Restore the slots of a hypothesis, verify its terms and run the checkers on it.

    ``quantities`` are the numbers of the segment that no term covers.
    """
    restored, placed = restore(hypothesis.text, plan.shown)
    text, moved = to_english_typography(restored)
    outcomes: list[Outcome] = []
    taken = [moved(place.span) for place in placed if place.span is not None]
    for place in placed:
        span = moved(place.span) if place.span is not None else None
        if span is None:
            span = find_occurrence(text, place.shown.occurrence, taken=taken)
            if span is not None:
                taken.append(span)
        outcomes.append(
            Outcome(
                occurrence=place.shown.occurrence,
                method=_method(place.shown),
                span=span,
            )
        )
    warnings = (
        *check_segment(
            plan.source,
            text,
            quantities=quantities,
            literals=tuple(word for o in outcomes for word in _verbatim(o.occurrence)),
        ),
        *_forbidden(text, outcomes),
    )
    warnings = tuple(replace(warning, segment=index) for warning in warnings)
    missing = sum(
        MISSED_WEIGHT if outcome.occurrence.mandatory else PREFERRED_WEIGHT
        for outcome in outcomes
        if outcome.span is None
    )
    return Candidate(
        text=text,
        score=hypothesis.score,
        outcomes=tuple(outcomes),
        warnings=warnings,
        penalty=missing + score_candidate(warnings),
        attempt=attempt,
    )


def _verbatim(occurrence: Occurrence) -> tuple[str, ...]:
    """Return what stays as it is: literals, and names that nobody could write in English."""
    if occurrence.kind == "literal":
        return (occurrence.english,)
    return tuple(part.english for part in parts_of(occurrence) if has_han(part.english))


def _method(item: Shown) -> str:
    return "model" if item.mode is Mode.NONE else str(item.mode)


def _forbidden(text: str, outcomes: Sequence[Outcome]) -> list[Warning]:
    return [
        Warning(
            kind="forbidden",
            message=f"the glossary forbids “{form}”; it wants “{outcome.occurrence.english}”",
            source_span=outcome.occurrence.span,
        )
        for outcome in outcomes
        for form in forbidden_forms(text, outcome.occurrence)
    ]


def best(candidates: Sequence[Candidate]) -> Candidate:
    """Choose the candidate with the least penalty, then the model's own preference."""
    return min(candidates, key=lambda c: (c.penalty, c.attempt, -c.score))
