"""Text into sentences, and sentences into segments that a model can read.

Spans are contiguous and cover the text: joining them gives it back exactly.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from service.domain.spans import Span

_OPENING = {"“": "”", "「": "」", "『": "』", "《": "》", "（": "）", "(": ")", "【": "】"}
_CLOSERS = "”」』》）)】’\"'"
_END = re.compile(r"(?:[。！？!?；;]|…{1,2}|\.(?=\s|$))")
_REACH = 400
_SOFT = ("；;", "，,：:", "、", " ")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,:/_@%+\-]*")
_NUMBER = re.compile(r"[\d.,]*\d[万亿千百%年月日元]*|[一二三四五六七八九十百千万亿两零〇]{2,}")


def split_sentences(text: str) -> tuple[Span, ...]:
    """Split into sentences; quotes and brackets keep what is inside them together.

    A full stop inside a quotation ends the sentence only when the quotation closes right after
    it. An opening mark without its closing one is given up after 400 characters. Line breaks
    always end a sentence.
    """
    spans: list[Span] = []
    start = 0
    position = 0
    while position < len(text):
        end = _sentence_end(text, position)
        if end is None:
            position = _next(text, position)
            continue
        spans.append(Span(start, end))
        start = position = end
    if start < len(text):
        spans.append(Span(start, len(text)))
    return tuple(spans)


def segment(
    text: str,
    *,
    protected: Sequence[Span] = (),
    budget: int,
    count: Callable[[str], int],
) -> tuple[Span, ...]:
    """Split into segments of at most ``budget`` tokens as ``count`` tells them.

    Sentences are kept whole where they fit; else they are cut at semicolons, commas, list commas,
    spaces, and at last anywhere but inside a ``protected`` span, a number or a Latin word. A
    protected span that alone is over the budget stands alone.
    """
    guarded = _guarded(text, protected)
    segments: list[Span] = []
    for sentence in _kept_whole(split_sentences(text), guarded):
        segments.extend(_fit(text, sentence, guarded=guarded, budget=budget, count=count))
    return tuple(segments)


def _sentence_end(text: str, position: int) -> int | None:
    """Return the end of the sentence that the mark at ``position`` ends, if it ends one."""
    if text[position] == "\n":
        return _past_space(text, position)
    if text[position] in "；;":
        return None
    mark = _END.match(text, position)
    if mark is None:
        return None
    end = mark.end()
    while end < len(text) and (text[end] in "。！？!?…" or text[end] in _CLOSERS):
        end += 1
    return _past_space(text, end)


def _past_space(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _next(text: str, position: int) -> int:
    """Step over one character, or over a whole quotation or bracket that closes in reach."""
    closing = _OPENING.get(text[position])
    if closing is None:
        return position + 1
    line_end = text.find("\n", position, position + _REACH)
    limit = line_end if line_end >= 0 else position + _REACH
    end = text.find(closing, position + 1, limit)
    if end < 0:
        return position + 1
    inside = text[position + 1 : end]
    if inside and inside[-1] in "。！？!?…" and text[position] in "“「『":
        return end - 1  # the quotation may end the sentence: look at its last mark
    return end + 1


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


def _kept_whole(sentences: Sequence[Span], guarded: Sequence[Span]) -> list[Span]:
    """Join sentences whose border falls inside a guarded span."""
    joined: list[Span] = []
    for sentence in sentences:
        if joined and not _may_cut(sentence.start, guarded):
            joined[-1] = Span(joined[-1].start, sentence.end)
        else:
            joined.append(sentence)
    return joined


def _may_cut(position: int, guarded: Sequence[Span]) -> bool:
    index = bisect_right(guarded, Span(position, 1 << 60)) - 1
    return index < 0 or not guarded[index].start < position < guarded[index].end


def _fit(
    text: str,
    span: Span,
    *,
    guarded: Sequence[Span],
    budget: int,
    count: Callable[[str], int],
) -> list[Span]:
    if count(span.of(text)) <= budget:
        return [span]
    for marks in _SOFT:
        cuts = [
            i + 1
            for i in range(span.start, span.end - 1)
            if text[i] in marks and _may_cut(i + 1, guarded)
        ]
        if cuts:
            return _divide(text, span, cuts, guarded=guarded, budget=budget, count=count)
    cuts = [i for i in range(span.start + 1, span.end) if _may_cut(i, guarded)]
    if not cuts:
        return [span]
    middle = min(cuts, key=lambda i: abs(i - (span.start + span.end) // 2))
    return _divide(text, span, [middle], guarded=guarded, budget=budget, count=count)


def _divide(
    text: str,
    span: Span,
    cuts: Sequence[int],
    *,
    guarded: Sequence[Span],
    budget: int,
    count: Callable[[str], int],
) -> list[Span]:
    """Cut at the marks, then join neighbours again as long as they fit."""
    borders = [span.start, *cuts, span.end]
    sizes = [count(text[a:b]) for a, b in itertools.pairwise(borders)]
    pieces: list[tuple[Span, int]] = []
    for (a, b), size in zip(itertools.pairwise(borders), sizes, strict=True):
        if pieces and pieces[-1][1] + size <= budget:
            last, total = pieces[-1]
            pieces[-1] = (Span(last.start, b), total + size)
        else:
            pieces.append((Span(a, b), size))
    fitted: list[Span] = []
    for piece, size in pieces:
        if size <= budget:
            fitted.append(piece)
        else:
            fitted.extend(_fit(text, piece, guarded=guarded, budget=budget, count=count))
    return fitted
