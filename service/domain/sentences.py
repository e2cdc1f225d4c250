"""Text into sentences.

Spans are contiguous and cover the text: joining them gives it back exactly.
"""

from __future__ import annotations

import re

from service.domain.spans import Span

_CLOSING = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉"} | {
    "（": "）",
    "(": ")",
    "【": "】",
    "〔": "〕",
    "[": "]",
}
_QUOTES = "“‘「『"
_MARK = re.compile(r"[\n。！？!?….“‘「『《〈（(【〔\[]")
_FULL_STOPS = "。！？!?…"
_CLOSERS = "”’」』》〉）)】〕]\"'"
_GOES_ON = re.compile(r"[，,、；;：:的]")
_REACH = 400


def split_sentences(text: str) -> tuple[Span, ...]:
    """Split into sentences; quotes and brackets keep what is inside them together.

    A full stop inside a quotation ends the sentence only when the quotation closes right after
    it and no comma follows. An opening mark without its closing one within 400 characters of the
    same line is an ordinary character. Line breaks always end a sentence. The white space behind
    a sentence belongs to it.
    """
    spans: list[Span] = []
    start = position = 0
    while (mark := _MARK.search(text, position)) is not None:
        end = _sentence_end(text, mark.start())
        if end is None:
            position = _next(text, mark.start())
        else:
            spans.append(Span(start, end))
            start = position = end
    if start < len(text):
        spans.append(Span(start, len(text)))
    return tuple(spans)


def _sentence_end(text: str, position: int) -> int | None:
    """Return the end of the sentence that the mark at ``position`` ends, if it ends one."""
    mark = text[position]
    if mark in _CLOSING or (mark in ".!?" and not _ends_latin(text, position)):
        return None
    if mark == "\n":
        return _past_space(text, position)
    end = position + 1
    while end < len(text) and (text[end] in _FULL_STOPS or text[end] in _CLOSERS):
        end += 1
    closed = text[end - 1] in _CLOSERS
    return None if closed and _GOES_ON.match(text, end) else _past_space(text, end)


def _ends_latin(text: str, position: int) -> bool:
    """Say whether a half-width mark ends a sentence: not in 3.5, a URL, ``1. `` or ``U.S. ``."""
    after = text[position + 1 : position + 2]
    if text[position] != ".":
        return not (after.isascii() and (after.isalnum() or after in "=&/"))
    before = text[max(0, position - 2) : position]
    return (after == "" or after.isspace() or after in _CLOSERS) and (
        before.islower() if before.isascii() else not before[-1:].isascii()
    )


def _past_space(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _next(text: str, position: int) -> int:
    """Step over one character, or over a whole quotation or bracket that closes in reach."""
    closing = _CLOSING.get(text[position])
    if closing is None:
        return position + 1
    limit = min(len(text), position + _REACH)
    end = text.find(closing, position + 1, limit)
    if end < 0 or text.find("\n", position, end) >= 0:
        return position + 1
    if text[position] in _QUOTES and text[end - 1] in _FULL_STOPS and end > position + 1:
        return end - 1  # the quotation may end the sentence: look at its last mark
    return end + 1
