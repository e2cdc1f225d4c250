"""Sentences into segments that a model can read.

Spans are contiguous and cover the text: joining them gives it back exactly.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from service.domain.sentences import split_sentences
from service.domain.spans import Span

_SOFT = tuple(map(re.compile, ("[；;]", "[，,：:]", "、", r"\s")))
_WORD = re.compile(r"[A-Za-z0-9]+(?:[.,:/_@%+\-?=&#~]+[A-Za-z0-9]+)*%?")
_NUMBER = re.compile(
    r"\d+(?:[.,]\d+)*[万亿千百%年月日元时分]*|[一二三四五六七八九十百千万亿两零〇]{2,}"
)
_JOINT = re.compile(
    r"(?<=[的了等])(?![解级候于待地])(?<!目的)"
    r"|(?=将|[在与和及以为由从向对把被并](?![外于话接象口平谐睦谈来及上下后前主了军士事非且存力者]))"
    r"(?<![内存现所正潜参涉面绝核相认因成作可所难加自])"
)
"""Where a clause without a mark may be parted: behind a particle, before a preposition."""

_SURELY_OVER = 16
"""Characters a token: no vocabulary has Chinese pieces longer than this."""


def segment(
    text: str,
    *,
    protected: Sequence[Span] = (),
    budget: int,
    count: Callable[[str], int],
) -> tuple[Span, ...]:
    """Split into segments of at most ``budget`` tokens as ``count`` tells them.

    Sentences are kept whole where they fit; else they are cut at semicolons, commas, list commas,
    spaces, at a particle or a preposition near the middle, and at last anywhere but inside a
    ``protected`` span, a number or a Latin word. Such a stretch that alone is over the budget
    stands alone.
    """
    cutter = _Cutter(text=text, guarded=_guarded(text, protected), budget=budget, count=count)
    return tuple(
        piece
        for sentence in cutter.kept_whole(split_sentences(text))
        for piece in cutter.fit(sentence)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cutter:
    """Cuts one text; ``guarded`` are the ordered stretches without a cut inside."""

    text: str
    guarded: Sequence[Span]
    budget: int
    count: Callable[[str], int]

    def kept_whole(self, sentences: Sequence[Span]) -> list[Span]:
        """Join sentences whose border falls inside a guarded stretch."""
        joined: list[Span] = []
        for sentence in sentences:
            if joined and not self._may_cut(sentence.start):
                joined[-1] = Span(joined[-1].start, sentence.end)
            else:
                joined.append(sentence)
        return joined

    def fit(self, whole: Span) -> list[Span]:
        """Cut a stretch into pieces within the budget, in order."""
        fitted: list[Span] = []
        waiting = [whole]
        while waiting:
            span = waiting.pop()
            pieces = [span] if self._size(span) <= self.budget else self._pieces(span)
            if len(pieces) == 1:
                fitted.append(span)
            else:
                waiting.extend(reversed(pieces))
        return fitted

    def _size(self, span: Span) -> int:
        """Count the tokens; a stretch that is far too long is not counted at all."""
        length = span.end - span.start
        if length > _SURELY_OVER * self.budget:
            return length
        return self.count(span.of(self.text))

    def _pieces(self, span: Span) -> list[Span]:
        for marks in _SOFT:
            found = marks.finditer(self.text, span.start, span.end - 1)
            cuts = [match.end() for match in found if self._may_cut(match.end())]
            if cuts:
                return self._joined([span.start, *cuts, span.end])
        middle = self._nearest_cut(span)
        return [span] if middle is None else [Span(span.start, middle), Span(middle, span.end)]

    def _joined(self, borders: Sequence[int]) -> list[Span]:
        """Join neighbours as long as they fit together."""
        pieces: list[Span] = []
        total = 0
        for start, end in itertools.pairwise(borders):
            size = self._size(Span(start, end))
            if pieces and total + size <= self.budget:
                pieces[-1] = Span(pieces[-1].start, end)
                total += size
            else:
                pieces.append(Span(start, end))
                total = size
        return pieces if len(pieces) > 1 else _parted(borders)

    def _may_cut(self, position: int) -> bool:
        index = bisect_left(self.guarded, position, key=lambda span: span.start) - 1
        return index < 0 or self.guarded[index].end <= position

    def _nearest_cut(self, span: Span) -> int | None:
        """Return the best place near the middle that lies in no guarded stretch."""
        middle, quarter = (span.start + span.end) // 2, (span.end - span.start) // 4
        joints = _JOINT.finditer(self.text, middle - quarter, middle + quarter + 1)
        near = (joint.start() for joint in joints if self._may_cut(joint.start()))
        best = min(near, key=lambda at: abs(at - middle), default=span.start)
        if span.start < best < span.end:
            return best
        index = bisect_right(self.guarded, middle, key=lambda guard: guard.start) - 1
        if self._may_cut(middle) and span.start < middle < span.end:
            return middle
        if index < 0:
            return None
        ends = (self.guarded[index].start, self.guarded[index].end)
        inside = [end for end in ends if span.start < end < span.end]
        return min(inside, key=lambda end: abs(end - middle), default=None)


def _parted(borders: Sequence[int]) -> list[Span]:
    """Part in two near the middle: the pieces add up to the budget, but the whole does not fit."""
    middle = borders[len(borders) // 2]
    return [Span(borders[0], middle), Span(middle, borders[-1])]


def _guarded(text: str, protected: Sequence[Span]) -> list[Span]:
    """Merge protected spans, numbers and Latin words into one ordered list without overlaps."""
    found = [Span(*match.span()) for match in _WORD.finditer(text)]
    found += [Span(*match.span()) for match in _NUMBER.finditer(text)]
    merged: list[Span] = []
    for span in sorted((*found, *protected)):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


__all__ = ["segment", "split_sentences"]
