"""Text without what must not hinder a match: quotation marks, spaces, width and letter case."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.spans import Span

PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "〝": "〞", "《": "》", "〈": "〉"}
_OPENERS = {closer: opener for opener, closer in PAIRS.items()}
_SYMMETRIC = "\"'"

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002ffff"
_SKIPPED = re.compile(
    rf"[“”„\"「」『』〝〞《》〈〉]|(?<![a-z])['‘’]|['‘’](?![a-z])"
    rf"|(?<=[{_HAN}“”《》、，。：；])[ \t\u00a0\u3000]+(?=[{_HAN}“”《》])"
)
_WIDTH = {ord("！") + i: ord("!") + i for i in range(94)}
_FORMS = str.maketrans({"•": "·", "・": "·", "‧": "·", "—": "-", "–": "-", "－": "-", "’": "'"})


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; ``offsets[i]`` is where its code point ``i`` stands in the original."""

    text: str
    offsets: Sequence[int]
    original: str

    def cover(self, start: int, end: int) -> Span | None:
        """Return the original span of a folded range, quotation marks completed.

        A range that holds one half of a pair takes in the other half where it is adjacent, and
        a range that is wholly wrapped takes in its wrapping. ``None`` says that the range runs
        across a quotation's edge and is no match.
        """
        first, last = self.offsets[start], self.offsets[end - 1] + 1
        if last - first == end - start:
            return _wrapped(self.original, first, last)
        completed = _completed(self.original, first, last)
        return _wrapped(self.original, *completed) if completed else None


def fold(text: str) -> Folded:
    """Fold a text and keep the way back to every code point."""
    plain = fold_characters(text)
    pieces: list[str] = []
    offsets: list[int] = []
    position = 0
    for skipped in _SKIPPED.finditer(plain):
        pieces.append(plain[position : skipped.start()])
        offsets.extend(range(position, skipped.start()))
        position = skipped.end()
    if not pieces:
        return Folded(plain, range(len(plain)), text)
    pieces.append(plain[position:])
    offsets.extend(range(position, len(plain)))
    return Folded("".join(pieces), offsets, text)


def fold_term(zh: str) -> str:
    """Fold the Chinese side of a term in the same way as a text."""
    return _SKIPPED.sub("", fold_characters(zh)).strip()


def fold_characters(text: str) -> str:
    """Fold width, dashes, dots and letter case, one code point for one code point."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered.translate(_WIDTH).translate(_FORMS)


def _wrapped(text: str, start: int, end: int) -> Span:
    while start > 0 and end < len(text) and _is_pair(text[start - 1], text[end]):
        start, end = start - 1, end + 1
    return Span(start, end)


def _is_pair(before: str, after: str) -> bool:
    return PAIRS.get(before) == after or (before == after and before in _SYMMETRIC)


def _completed(text: str, start: int, end: int) -> tuple[int, int] | None:
    openers, closers = _unpaired(text[start:end])
    for closer in closers:
        if start == 0 or not _is_pair(text[start - 1], closer):
            return None
        start -= 1
    for opener in reversed(openers):
        if end == len(text) or not _is_pair(opener, text[end]):
            return None
        end += 1
    return _symmetric(text, start, end)


def _symmetric(text: str, start: int, end: int) -> tuple[int, int] | None:
    for mark in _SYMMETRIC:
        if text.count(mark, start, end) % 2 == 0 or _in_latin(text[start:end], mark):
            continue
        if start > 0 and text[start - 1] == mark:
            start -= 1
        elif end < len(text) and text[end] == mark:
            end += 1
        else:
            return None
    return start, end


def _in_latin(inner: str, mark: str) -> bool:
    return mark == "'" and re.search(r"[A-Za-z]'[A-Za-z]", inner) is not None


def _unpaired(inner: str) -> tuple[list[str], list[str]]:
    openers: list[str] = []
    closers: list[str] = []
    for character in inner:
        if character in PAIRS:
            openers.append(character)
        elif character in _OPENERS:
            if openers and openers[-1] == _OPENERS[character]:
                openers.pop()
            elif not _is_latin_apostrophe(character, inner):
                closers.append(character)
    return openers, closers


def _is_latin_apostrophe(character: str, inner: str) -> bool:
    return character == "’" and re.search(r"[A-Za-z]’[A-Za-z]", inner) is not None
