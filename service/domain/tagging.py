"""Marks over a text (inline tags, runs of a Word paragraph), and where they belong in its English.

A mark's range goes where the English of its words is: exactly for terms, names and numbers, whose
place on both sides is known, and in between by proportion, snapped to whole words. Marks keep
their number, nesting and, among neighbours, their order.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.spans import Span

_COLON = re.compile(r"：|:(?!\d)")
_ENGLISH_COLON = re.compile(r":(?!\S)")
_WORD_END = re.compile(r"(?<=\S)(?=\s)|$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A range of a text that carries something; empty ranges are points.

    ``id`` says what it carries, ``parent`` is the index of the mark around it (-1: none).
    ``verbatim`` marks stay in the source's words.
    """

    span: Span
    id: int
    parent: int = -1
    verbatim: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A text of one line and the marks over it, outer before inner, in order of their start."""

    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A stretch whose place is known on both sides."""

    source: Span
    target: Span


def project(tagged: Tagged, target: str, anchors: Sequence[Anchor]) -> Tagged:
    """Carry the marks over to the target.

    ``anchors`` are ranges in the text and in ``target``; those that overlap others are left out.
    """
    anchors = [*anchors, *_colons(tagged.text, target)]
    whole = Span(0, len(tagged.text))
    exact = {anchor.source: anchor.target for anchor in anchors}
    known = _monotone(anchors, len(tagged.text), len(target))
    placed: list[Mark] = []
    last_end: dict[int, int] = {}
    for mark in tagged.marks:
        outer = placed[mark.parent].span if mark.parent >= 0 else Span(0, len(target))
        if mark.span == whole or mark.span == _span_of(tagged, mark.parent):
            span = outer
        elif mark.span in exact:
            span = exact[mark.span]
        else:
            span = _interpolated(mark.span, target, anchors, known)
        floor = max(outer.start, last_end.get(mark.parent, outer.start))
        start = min(max(span.start, floor), outer.end)
        end = min(max(span.end, start), outer.end)
        placed.append(replace(mark, span=Span(start, end)))
        last_end[mark.parent] = end
    return Tagged(text=target, marks=tuple(placed))


def _colons(text: str, target: str) -> list[Anchor]:
    """Pair the colons where both sides have as many: labels stand before them in both."""
    before, after = list(_COLON.finditer(text)), list(_ENGLISH_COLON.finditer(target))
    if len(before) != len(after):
        return []
    pairs = zip(before, after, strict=True)
    return [Anchor(source=Span(*a.span()), target=Span(*b.span())) for a, b in pairs]


def _span_of(tagged: Tagged, parent: int) -> Span | None:
    return tagged.marks[parent].span if parent >= 0 else None


def _monotone(anchors: Sequence[Anchor], source: int, target: int) -> list[tuple[int, int]]:
    """Return the points on both sides that rise together: the longest such chain."""
    points = sorted(
        {(a.source.start, a.target.start) for a in anchors}
        | {(a.source.end, a.target.end) for a in anchors}
    )
    tails: list[int] = []
    chain: list[list[tuple[int, int]]] = []
    for point in points:
        at = bisect_right(tails, point[1])
        before = chain[at - 1] if at else []
        if before and before[-1][0] == point[0]:
            continue
        if at == len(tails):
            tails.append(point[1])
            chain.append([*before, point])
        else:
            tails[at] = point[1]
            chain[at] = [*before, point]
    longest = chain[-1] if chain else []
    inner = [p for p in longest if 0 < p[0] < source and 0 < p[1] < target]
    return [(0, 0), *inner, (source, target)]


def _interpolated(
    span: Span, target: str, anchors: Sequence[Anchor], known: Sequence[tuple[int, int]]
) -> Span:
    """Place a range: around the anchors inside it, else by proportion."""
    inside = [a.target for a in anchors if span.contains(a.source)]
    start, end = _at(span.start, known), _at(span.end, known)
    if inside and span.end > span.start:
        start = min(start, *(s.start for s in inside)) if len(inside) > 1 else start
        covered = Span(min(s.start for s in inside), max(s.end for s in inside))
        start, end = min(max(start, 0), covered.start), max(end, covered.end)
    return _snapped(start, end, target, point=span.start == span.end)


def _at(position: int, known: Sequence[tuple[int, int]]) -> int:
    index = max(0, min(bisect_right(known, position, key=lambda p: p[0]) - 1, len(known) - 2))
    (left, left_target), (right, right_target) = known[index], known[index + 1]
    if right == left:
        return left_target
    share = (position - left) / (right - left)
    return round(left_target + share * (right_target - left_target))


def _snapped(start: int, end: int, target: str, *, point: bool) -> Span:
    """Widen a range to whole words; put a point at the next border of a word."""
    if point:
        found = _WORD_END.search(target, min(start, len(target)))
        at = 0 if start <= 0 else found.start() if found else len(target)
        return Span(at, at)
    if not target[start : start + 1].isspace():
        while start > 0 and not target[start - 1].isspace():
            start -= 1
    while start < len(target) and target[start].isspace():
        start += 1
    while end < len(target) and not target[end].isspace():
        end += 1
    while end > start and (target[end - 1].isspace() or target[end - 1] in ".,;:!?"):
        end -= 1
    return Span(min(start, end), end)
