"""Match a clause with frames: fixed words around holes for phrases, as in 把N作为N.

A frame is written as its words with capital letters for the holes (``N`` a noun phrase, ``V`` a
verb phrase, ``G`` a verb phrase whose English is the -ing form); the words are a regular
expression. The English has ``{1}`` for the first hole, and so on. Every cut into holes is tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Reader = Callable[[str], str | None]
"""Reads what stands in a hole; ``None`` where a word is not known."""

_HOLE = re.compile(r"([NVG])")
_PLAIN = re.compile(r"[一-鿿]")
_SHORTEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A compiled frame: the words before, between and behind its holes, and its English.

    ``shape`` is all of it with anything in the holes: most texts are told apart by it alone.
    """

    shape: re.Pattern[str]
    words: tuple[re.Pattern[str], ...]
    holes: tuple[str, ...]
    english: str


class Frames:
    """A table of frames, tried in its order; one that begins with a word is found by it."""

    def __init__(self, rows: Sequence[tuple[str, str]]) -> None:
        """Compile rows of a pattern and its English."""
        self._anywhere: list[Frame] = []
        self._by_start: dict[str, list[Frame]] = {}
        for pattern, english in rows:
            frame = _compiled(pattern, english)
            if not _PLAIN.match(pattern):
                self._anywhere.append(frame)
                for found in self._by_start.values():
                    found.append(frame)
                continue
            self._by_start.setdefault(pattern[0], list(self._anywhere)).append(frame)

    def read(self, text: str, readers: Mapping[str, Reader]) -> str | None:
        """Return the English of the first frame that fits with every hole known."""
        for frame in self._by_start.get(text[:1], self._anywhere):
            if frame.shape.fullmatch(text) is None:
                continue
            values = next(_fillings(frame, text, readers), None)
            if values is not None:
                return str(frame.english.format(None, *values)).replace("the the ", "the ")
        return None


def _compiled(pattern: str, english: str) -> Frame:
    parts = _HOLE.split(pattern)
    return Frame(
        shape=re.compile(_HOLE.sub(f".{{{_SHORTEST},}}", "".join(_grouped(parts)))),
        words=tuple(re.compile(part) for part in parts[::2]),
        holes=tuple(parts[1::2]),
        english=english,
    )


def _grouped(parts: Sequence[str]) -> Iterator[str]:
    """Yield the parts of a pattern, words in groups of their own and holes as they are."""
    for place, part in enumerate(parts):
        yield part if place % 2 else f"(?:{part})"


def _fillings(
    frame: Frame, text: str, readers: Mapping[str, Reader], hole: int = 0, position: int = 0
) -> Iterator[tuple[str, ...]]:
    """Yield the English of the holes from ``hole`` on, one tuple for each cut that is read."""
    words = frame.words[hole].match(text, position)
    if words is None:
        return
    if hole == len(frame.holes):
        if words.end() == len(text):
            yield ()
        return
    start = words.end()
    for end in range(start + _SHORTEST, len(text) + 1):
        if frame.words[hole + 1].match(text, end) is None:
            continue
        if hole + 1 == len(frame.holes) and frame.words[-1].fullmatch(text, end) is None:
            continue
        read = readers[frame.holes[hole]](text[start:end])
        if read is None:
            continue
        for others in _fillings(frame, text, readers, hole + 1, end):
            yield (read, *others)
