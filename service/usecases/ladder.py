"""The terminology ladder: show the terms, decode, verify, and decode again what failed.

This is the only path from Chinese to English; translations, briefs, archives and every protocol
go through it. All segments of a call travel together; only failing ones travel again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from service.domain.cards import Decoding
from service.domain.formulas import REPORTS
from service.domain.ports import Priority, Translator
from service.domain.segmenting import segment
from service.domain.spans import Span
from service.domain.terminology import Analysis, bind
from service.usecases.descent import by_formula, descend, opens_tasks, stands_alone
from service.usecases.joints import Rendered, join_up
from service.usecases.recall import Recall

_MARKUP_ALLOWANCE = 8
_UNLIMITED = 1 << 30
_SMALLEST = 8
_LONGEST_RUN = 6
"""Clauses of a sentence that are tried together as known to the rules."""
_STAND_IN = "甲"
_LABEL = re.compile(r"[^，,。：:“”\n]{1,24}[：:]\s*")
"""Who speaks in questions and answers: 问：, 路透社记者：."""
_QUOTED = re.compile(r"“[^“”]*”")
_COMMA = re.compile(r"[，,；;]\s*")


async def render(
    analysis: Analysis,
    spans: Sequence[Span],
    *,
    translator: Translator,
    priority: Priority,
    decoding: Decoding | None = None,
    recall: Recall | None = None,
    written: dict[str, str] | None = None,
) -> list[list[Rendered]]:
    """Translate stretches of an analysed text; one list of segments for each stretch.

    What ``recall`` finds approved is taken before any rule or model is asked. ``written`` holds
    the wordings of a text that is rendered in several lots, so that the next one keeps to them.

    Raises:
        EngineError: the model could not answer.
    """
    known = recall or Recall(analysis, None, threshold=1.0)
    grouped = [_segments(analysis, span, translator=translator, recall=known) for span in spans]
    flat = [piece for pieces in grouped for piece in pieces]
    chosen = await descend(
        analysis, flat, translator=translator, priority=priority, decoding=decoding, recall=known
    )
    parts = await _recut(
        analysis,
        [Rendered(span=span, candidate=c) for span, c in zip(flat, chosen, strict=True)],
        translator=translator,
        priority=priority,
        decoding=decoding,
        recall=known,
    )
    bound = iter(bind([part.candidate for group in parts for part in group], first=written))
    answers = iter([[replace(part, candidate=next(bound)) for part in group] for group in parts])
    return [
        join_up(analysis, [part for _ in pieces for part in next(answers)]) for pieces in grouped
    ]


async def _recut(
    analysis: Analysis,
    rendered: Sequence[Rendered],
    *,
    translator: Translator,
    priority: Priority,
    decoding: Decoding | None,
    recall: Recall,
) -> list[list[Rendered]]:
    """Try segments that still fail in smaller pieces; keep the pieces where they fail less."""
    budget = max(_SMALLEST, _budget(translator) // 2)
    cuts = [
        _cut(analysis, piece.span, translator=translator, budget=budget)
        if piece.candidate.failed
        else []
        for piece in rendered
    ]
    wanted = [span for spans in cuts if len(spans) > 1 for span in spans]
    answers = iter(
        await descend(
            analysis,
            wanted,
            translator=translator,
            priority=priority,
            decoding=decoding,
            recall=recall,
        )
        if wanted
        else ()
    )
    kept: list[list[Rendered]] = []
    for piece, spans in zip(rendered, cuts, strict=True):
        if len(spans) < 2:
            kept.append([piece])
            continue
        smaller = [Rendered(span=span, candidate=next(answers)) for span in spans]
        penalty = sum(part.candidate.penalty for part in smaller)
        kept.append(smaller if penalty < piece.candidate.penalty else [piece])
    return kept


def _budget(translator: Translator) -> int:
    return max(_SMALLEST, translator.card.max_source_tokens - _MARKUP_ALLOWANCE)


def _segments(
    analysis: Analysis, span: Span, *, translator: Translator, recall: Recall
) -> list[Span]:
    """Cut a stretch into segments within the model's budget, never inside an occurrence.

    What the model will see as a slot counts as one character.
    """
    if recall.of(span).candidate:
        return [span]
    segments: list[Span] = []
    for sentence in _cut(analysis, span, translator=translator, budget=_UNLIMITED):
        if recall.of(sentence).candidate or by_formula(analysis, sentence):
            segments.append(sentence)
            continue
        for part, by_rule in _parts(analysis, sentence):
            if by_rule:
                segments.append(part)
                continue
            segments.extend(_cut(analysis, part, translator=translator, budget=_budget(translator)))
    return segments


def _parts(analysis: Analysis, sentence: Span) -> list[tuple[Span, bool]]:
    """Cut a sentence that calls for tasks into the clauses that rules know and what is between.

    Each part comes with whether rules know it; the sentence as a whole is not one that they know.
    """
    label = _LABEL.match(sentence.of(analysis.text))
    if label and label.end() < sentence.end - sentence.start:
        at = sentence.start + label.end()
        named, rest = Span(sentence.start, at), Span(at, sentence.end)
        if by_formula(analysis, named):
            whole = bool(by_formula(analysis, rest))
            return [(named, True), *([(rest, True)] if whole else _parts(analysis, rest))]
    clauses = _clauses(analysis, sentence)
    if len(clauses) < 2:
        return [(sentence, False)]
    if not opens_tasks(analysis, clauses[0]):
        return _statements(analysis, clauses)
    known = [bool(by_formula(analysis, clause)) for clause in clauses]
    if not any(known):
        return [(sentence, False)]
    parts: list[tuple[Span, bool]] = []
    for clause, by_rule in zip(clauses, known, strict=True):
        if parts and not by_rule and not parts[-1][1]:
            together = Span(parts[-1][0].start, clause.end)
            parts[-1] = together, bool(by_formula(analysis, together))
        else:
            parts.append((clause, by_rule))
    return parts


def _statements(analysis: Analysis, clauses: Sequence[Span]) -> list[tuple[Span, bool]]:
    """Cut a narrative into runs of clauses that rules know and that are sentences of their own.

    A clause without a subject stays with the model's, since nothing says how it goes on.
    """
    parts: list[tuple[Span, bool]] = []
    start = 0
    while start < len(clauses):
        end = _longest_known(analysis, clauses, start)
        if end > start:
            parts.append((Span(clauses[start].start, clauses[end - 1].end), True))
            start = end
        elif parts and not parts[-1][1]:
            parts[-1] = Span(parts[-1][0].start, clauses[start].end), False
            start += 1
        else:
            parts.append((clauses[start], False))
            start += 1
    return parts


def _longest_known(analysis: Analysis, clauses: Sequence[Span], start: int) -> int:
    """Return where the longest run of known clauses from ``start`` ends; ``start`` for none."""
    whole = Span(clauses[0].start, clauses[-1].end)
    for end in range(min(len(clauses), start + _LONGEST_RUN), start, -1):
        run = Span(clauses[start].start, clauses[end - 1].end)
        if run != whole and by_formula(analysis, run) and stands_alone(analysis, run):
            return end
    return start


def _clauses(analysis: Analysis, sentence: Span) -> list[Span]:
    """Cut behind commas outside of terms; who speaks stays with what is said."""
    text = analysis.text
    quotes = _QUOTED.finditer(text, sentence.start, sentence.end)
    inside = [*(o.span for o in analysis.within(sentence)), *(Span(*q.span()) for q in quotes)]
    clauses: list[Span] = []
    start = sentence.start
    for mark in _COMMA.finditer(text, sentence.start, sentence.end):
        if any(span.start <= mark.start() < span.end for span in inside):
            continue
        if REPORTS.search(text[start : mark.start()]):
            continue
        clauses.append(Span(start, mark.end()))
        start = mark.end()
    if start < sentence.end:
        clauses.append(Span(start, sentence.end))
    return clauses


def _cut(analysis: Analysis, span: Span, *, translator: Translator, budget: int) -> list[Span]:
    compact, places = _compact(analysis, span, slots="slots" in translator.card.term_modes)
    cuts = segment(
        compact,
        protected=[
            Span(places.index(o.span.start), places.index(o.span.end))
            for o in analysis.within(span)
            if o.span.start in places and o.span.end in places
        ],
        budget=budget,
        count=translator.count_tokens,
    )
    return [Span(places[cut.start], places[cut.end]) for cut in cuts]


def _compact(analysis: Analysis, span: Span, *, slots: bool) -> tuple[str, list[int]]:
    """Write each slotted occurrence as one character; return where each character stands."""
    pieces: list[str] = []
    places: list[int] = []
    position = span.start
    for occurrence in analysis.within(span) if slots else ():
        if not occurrence.mandatory:
            continue
        pieces.append(analysis.text[position : occurrence.span.start])
        places.extend(range(position, occurrence.span.start))
        pieces.append(_STAND_IN)
        places.append(occurrence.span.start)
        position = occurrence.span.end
    pieces.append(analysis.text[position : span.end])
    places.extend(range(position, span.end + 1))
    return "".join(pieces), places
