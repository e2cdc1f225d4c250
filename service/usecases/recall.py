"""What people approved before is used again, unless a glossary says otherwise.

A whole paragraph is looked up first, then each of its sentences. The same text (typing habits
aside) is taken as its reviewer left it. A similar one is taken only where the caller lowered the
threshold, and only if it passes every check that the model's own answers have to pass.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.memory import MemoryHit
from service.domain.numbers import Quantity
from service.domain.ports import Hypothesis, Memory
from service.domain.reuse import overruled_by
from service.domain.spans import Span
from service.domain.terminology import Analysis, Candidate, judge, merge_lists, plan_segment
from service.domain.translation import Warning


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """What the memory holds for a stretch: a candidate, or why it may not be used."""

    candidate: Candidate | None = None
    warnings: tuple[Warning, ...] = ()


class Recall:
    """The memory as one translation asks it: each stretch once."""

    def __init__(self, analysis: Analysis, memory: Memory | None, *, threshold: float) -> None:
        self._analysis = analysis
        self._memory = memory
        self._threshold = threshold
        self._known: dict[Span, Recalled] = {}

    def of(self, span: Span) -> Recalled:
        """Return what the memory holds for a stretch of the text."""
        if self._memory is None:
            return Recalled()
        if span not in self._known:
            self._known[span] = self._look_up(span, self._memory)
        return self._known[span]

    def _look_up(self, span: Span, memory: Memory) -> Recalled:
        source = span.of(self._analysis.text).strip()
        hits = memory.lookup(source, threshold=self._threshold, limit=1) if source else ()
        if not hits:
            return Recalled()
        hit = hits[0]
        broken = overruled_by(hit, [m for m in self._analysis.matches if span.contains(m.span)])
        if broken:
            wanted = ", ".join(f"“{match.english}”" for match in broken)
            message = f"a remembered translation was not used: the glossary wants {wanted}"
            return Recalled(warnings=(Warning(kind="memory", message=message),))
        candidate = self._candidate(span, hit)
        if hit.exact:
            seen = tuple(o for o in candidate.outcomes if o.span is not None)
            return Recalled(candidate=replace(candidate, outcomes=seen, warnings=(), penalty=0))
        if candidate.failed or hit.numbers_differ:
            return Recalled()
        similar = Warning(
            kind="memory",
            message=f"taken from the memory, where a text {hit.score:.0%} similar stands: read it",
        )
        return Recalled(candidate=replace(candidate, warnings=(*candidate.warnings, similar)))

    def _candidate(self, span: Span, hit: MemoryHit) -> Candidate:
        analysis = self._analysis
        plan = plan_segment(
            analysis.text,
            span,
            occurrences=merge_lists(analysis.within(span), analysis.text),
            modes=(),
        )
        judged = judge(
            plan,
            Hypothesis(text=hit.segment.target),
            quantities=bare_quantities(analysis, span),
            attempt=0,
            index=0,
        )
        remembered = tuple(replace(outcome, method="memory") for outcome in judged.outcomes)
        return replace(judged, outcomes=remembered)


def bare_quantities(analysis: Analysis, span: Span) -> Sequence[Quantity]:
    """Return the numbers that stand for themselves, not inside a name or a title."""
    covered = [o.span for o in analysis.within(span) if o.kind not in {"number", "date"}]
    return [
        q
        for q in analysis.quantities
        if span.contains(q.span) and not any(c.overlaps(q.span) for c in covered)
    ]
