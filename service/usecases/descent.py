"""The rungs of the ladder: one segment after another way of being asked, until one is clean.

First what is known without a model: what people approved, then set phrases by rule. Then the
model, shown the terms in each way that it understands, and at last not shown what it may know by
itself, with the wrong wording of the attempt before banned where the engine can ban.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from service.domain import formulas
from service.domain.cards import Decoding
from service.domain.checking import cut_loop, score_candidate
from service.domain.ports import Generation, Hypothesis, Priority, Translator
from service.domain.spans import Span
from service.domain.terminology import (
    Analysis,
    Candidate,
    Plan,
    align_missed,
    best,
    forbidden_forms,
    judge,
    merge_lists,
    plan_segment,
    wrong_wording,
)
from service.domain.translation import Warning
from service.usecases.recall import Recall, bare_quantities

_WORD_ALONE = re.compile(r"\s*[㐀-䶿一-鿿]{1,4}\s*")


@dataclass(slots=True, kw_only=True)
class _Segment:
    """A segment on its way down: what was tried, and what must not be written again."""

    index: int
    span: Span
    candidates: list[Candidate]
    remembered: bool = False
    asked: set[Generation] = field(default_factory=set)
    banned: tuple[str, ...] = ()

    @property
    def waiting(self) -> bool:
        """Say whether the segment needs another attempt."""
        return not self.candidates or best(self.candidates).failed


async def descend(
    analysis: Analysis,
    spans: Sequence[Span],
    *,
    translator: Translator,
    priority: Priority,
    decoding: Decoding | None,
    recall: Recall,
) -> list[Candidate]:
    """Return the best candidate for every segment; those that failed travel again together.

    Raises:
        EngineError: the model could not answer.
    """
    segments = [
        _Segment(
            index=index,
            span=span,
            candidates=_remembered(recall, span) or by_formula(analysis, span, index=index),
            remembered=bool(_remembered(recall, span)),
        )
        for index, span in enumerate(spans)
    ]
    modes = translator.card.term_modes
    for attempt in range(max(1, len(modes)) + 1):
        jobs = [
            (segment, plan, request)
            for segment in segments
            if segment.waiting
            for plan in [_plan(analysis, segment.span, modes=modes, attempt=attempt)]
            for request in [_request(segment, plan, translator=translator)]
            if request not in segment.asked
        ]
        if not jobs:
            continue
        hypotheses = await translator.generate(
            [request for _, _, request in jobs], decoding=decoding, priority=priority
        )
        for (segment, plan, request), hypothesis in zip(jobs, hypotheses, strict=True):
            segment.asked.add(request)
            _judge(analysis, segment, plan, hypothesis, attempt=attempt)
    return [
        replace(
            chosen,
            text=cut_loop(chosen.text) if _loops(chosen) else chosen.text,
            warnings=(
                *chosen.warnings,
                *recall.of(segment.span).warnings,
                *_unlisted(analysis, segment, chosen),
            ),
        )
        for segment in segments
        for chosen in [best(segment.candidates)]
    ]


def _loops(chosen: Candidate) -> bool:
    """Say whether the best answer still loops, and holds no term whose place would move."""
    return not chosen.outcomes and any(warning.kind == "loop" for warning in chosen.warnings)


def _unlisted(analysis: Analysis, segment: _Segment, chosen: Candidate) -> list[Warning]:
    """Doubt what the model made of a word that stands alone and that no table holds."""
    line = _WORD_ALONE.fullmatch(segment.span.of(analysis.text))
    around = analysis.text[: segment.span.start][-1:] + analysis.text[segment.span.end :][:1]
    known = chosen.rule or chosen.outcomes or segment.remembered
    if line is None or around.strip("\n") or known:
        return []
    message = "a word alone, which no glossary holds: the model guessed, check it"
    return [Warning(kind="unlisted", message=message, segment=segment.index)]


def by_formula(analysis: Analysis, span: Span, *, index: int = 0) -> list[Candidate]:
    """Render a sentence of set phrases by rule; nothing when it is not one, or not cleanly."""
    plan = _plan(analysis, span, modes=("slots",), attempt=0)
    english = formulas.render_formula(plan.marked, slots_of(plan))
    if english is None:
        return []
    candidate = judge(
        plan,
        Hypothesis(text=english),
        quantities=bare_quantities(analysis, span),
        attempt=0,
        index=index,
    )
    candidate = _without_loops(candidate)
    return [] if candidate.failed else [candidate.by_rule()]


def _without_loops(candidate: Candidate) -> Candidate:
    """Drop the doubt about words that come again: a rule does not loop, long posts look alike."""
    loops = [warning for warning in candidate.warnings if warning.kind == "loop"]
    kept = tuple(warning for warning in candidate.warnings if warning.kind != "loop")
    penalty = candidate.penalty - score_candidate(loops)
    return replace(candidate, warnings=kept, penalty=penalty)


def slots_of(plan: Plan) -> dict[str, formulas.Slot]:
    """Return what the slots of a plan stand for."""
    return {
        item.symbol: formulas.Slot(item.occurrence.source, item.occurrence.english)
        for item in plan.shown
        if item.symbol
    }


def opens_tasks(analysis: Analysis, clause: Span) -> bool:
    """Say whether a clause calls for something; see ``formulas.opens_tasks``."""
    marked = _plan(analysis, clause, modes=("slots",), attempt=0).marked
    return formulas.opens_tasks(marked.strip().rstrip("，,；;。"))


def stands_alone(analysis: Analysis, clauses: Span) -> bool:
    """Say whether clauses have a subject of their own; see ``formulas.stands_alone``."""
    marked = _plan(analysis, clauses, modes=("slots",), attempt=0).marked
    return formulas.stands_alone(marked.strip().rstrip("，,；;。"))


def _remembered(recall: Recall, span: Span) -> list[Candidate]:
    found = recall.of(span).candidate
    return [found] if found else []


def _plan(analysis: Analysis, span: Span, *, modes: Sequence[str], attempt: int) -> Plan:
    occurrences = merge_lists(analysis.within(span), analysis.text)
    return plan_segment(analysis.text, span, occurrences=occurrences, modes=modes, attempt=attempt)


def _request(segment: _Segment, plan: Plan, *, translator: Translator) -> Generation:
    banned = segment.banned if translator.features.banned else ()
    return Generation(source=plan.marked, banned=banned)


def _judge(
    analysis: Analysis, segment: _Segment, plan: Plan, hypothesis: Hypothesis, *, attempt: int
) -> None:
    """Judge an answer; if it fails, also those behind it and itself mended by alignment."""
    quantities = bare_quantities(analysis, segment.span)
    first = judge(plan, hypothesis, quantities=quantities, attempt=attempt, index=segment.index)
    segment.candidates.append(first)
    if not first.failed:
        return
    for other in hypothesis.others:
        candidate = judge(plan, other, quantities=quantities, attempt=attempt, index=segment.index)
        segment.candidates.append(candidate)
    occurrences = [o.occurrence for o in first.outcomes]
    missed = [o.occurrence for o in first.outcomes if o.span is None and o.occurrence.mandatory]
    wrong = [form for found in occurrences for form in forbidden_forms(first.text, found)]
    if hypothesis.attention and missed:
        wrong.extend(wrong_wording(plan, hypothesis, missed))
        aligned = align_missed(plan, hypothesis, missed)
        if aligned is not None:
            mended = judge(
                aligned[0],
                aligned[1],
                quantities=quantities,
                attempt=attempt,
                index=segment.index,
            )
            segment.candidates.append(mended)
    segment.banned = tuple(dict.fromkeys((*segment.banned, *wrong)))
