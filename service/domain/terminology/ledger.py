"""What a document has already said: names in full first, short afterwards, and always the same.

``introduce`` works before translation, on the wanted forms: the first mention of a term that has
a short form is written in full, with its abbreviation where that is one and comes back; later
mentions take the short form. ``bind`` works after it, on what was written: where a model's own
wording passed as an accepted variant, the first such rendering is written everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from service.domain.spans import Span
from service.domain.terminology.candidates import Candidate, Outcome
from service.domain.terminology.occurrences import Analysis, Occurrence
from service.domain.terminology.restoring import takes_the
from service.domain.terminology.verifying import find_form

_ABBREVIATION = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z0-9&-]{1,7}")
_SPOKEN_AS_A_WORD = frozenset(
    "APEC ASEAN BRICS NATO OPEC UNESCO UNICEF INTERPOL FIFA AUKUS RCEP FOCAC CELAC".split()
)
_NAMED = frozenset({"person", "place", "organisation", "document", "title"})


def introduce(analysis: Analysis, order: Sequence[Span]) -> Analysis:
    """Write each term in full where it is first read, and short where it is read again.

    ``order`` are the stretches in the order in which the reader meets them; what lies outside
    them stays as it is.
    """
    met: dict[str, list[Occurrence]] = {}
    for stretch in order:
        for found in analysis.within(stretch):
            if found.term_id and found.short and not found.parts:
                met.setdefault(found.term_id, []).append(found)
    changed = {
        found.span: _mention(found, first=index == 0)
        for mentions in met.values()
        if len(mentions) > 1 and mentions[0].short != mentions[0].english
        for index, found in enumerate(mentions)
    }
    if not changed:
        return analysis
    return replace(
        analysis, occurrences=tuple(changed.get(o.span, o) for o in analysis.occurrences)
    )


def is_abbreviation(form: str) -> bool:
    """Say whether a form is an abbreviation, as WTO is and Hebei is not."""
    return _ABBREVIATION.fullmatch(form) is not None


def _mention(found: Occurrence, *, first: bool) -> Occurrence:
    full, short = found.english, found.short
    accept = tuple(dict.fromkeys((full, short, *found.accept)))
    if first:
        named = f"{full} ({short})" if is_abbreviation(short) else full
        return replace(found, english=named, accept=accept)
    article = "the" if takes_the(found) and short not in _SPOKEN_AS_A_WORD else "none"
    return replace(found, english=short, accept=accept, article=article)


def bind(
    candidates: Sequence[Candidate], *, first: dict[str, str] | None = None
) -> list[Candidate]:
    """Write a recurring name, body or place everywhere as it was first written.

    ``candidates`` are a document's segments in reading order. Where they come in several lots,
    the same ``first`` is passed with each: it holds what was written, and grows.
    """
    first = {} if first is None else first
    bound: list[Candidate] = []
    for candidate in candidates:
        current = candidate
        for index in range(len(candidate.outcomes)):
            current = _bound(current, index, first)
        bound.append(current)
    return bound


def _bound(candidate: Candidate, index: int, first: dict[str, str]) -> Candidate:
    outcome = candidate.outcomes[index]
    found = outcome.occurrence
    by_itself = outcome.method == "model" and found.kind in _NAMED and not found.parts
    if outcome.span is None or not by_itself:
        return candidate
    written = outcome.span.of(candidate.text)
    form = _bare(written)
    settled = first.setdefault(found.term_id or found.source, form)
    if find_form(form, settled) is not None or form.lower() == settled.lower():
        return candidate
    return _reworded(candidate, outcome, f"{written[: len(written) - len(form)]}{settled}")


def _bare(form: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", form, flags=re.IGNORECASE)


def _reworded(candidate: Candidate, outcome: Outcome, new: str) -> Candidate:
    """Put other words in the place of an outcome; the spans behind it move along."""
    place = outcome.span
    if place is None:
        return candidate
    moved = len(new) - (place.end - place.start)
    return replace(
        candidate,
        text=f"{candidate.text[: place.start]}{new}{candidate.text[place.end :]}",
        outcomes=tuple(_moved(o, place, moved) for o in candidate.outcomes),
    )


def _moved(outcome: Outcome, place: Span, by: int) -> Outcome:
    span = outcome.span
    if span is None or span.end <= place.start:
        return outcome
    if span == place:
        return replace(outcome, span=Span(span.start, span.end + by))
    if span.start >= place.end:
        return replace(outcome, span=span.shifted(by))
    return outcome
