"""SRT: subtitles; numbers and times stay, a cue's lines are one text and are broken anew."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.errors import UnreadableDocument
from service.domain.scripts import has_han
from service.domain.tagged_markup import MarkupOptions, Taken, put_together, take_apart
from service.domain.tagging import Tagged
from service.storage.documents.decoding import decode
from service.storage.documents.in_place.archive import PART_BYTES

_TIMES = re.compile(r"^\s*\d+:\d\d:\d\d[,.]\d{1,3}\s*-->\s*\d+:\d\d:\d\d[,.]\d{1,3}")
_NUMBER = re.compile(r"^\s*\d+\s*$")
_POSITION = re.compile(r"^(?:\{\\[^}]*\})+")
_TAG = re.compile(r"<[^<>]*>")
_WIDTH = 42
"""Characters of a line, after the usual guides for subtitles."""


@dataclass(slots=True, kw_only=True, eq=False)
class _Cue:
    """What is said at one time; ``at`` is the number of its first line in the file."""

    at: int
    lines: int
    position: str
    taken: Taken


class Subtitles:
    """A file of subtitles; it is written in UTF-8."""

    media_type = "application/x-subrip"

    def __init__(self, data: bytes, *, name: str) -> None:
        """Find the cues.

        Raises:
            UnreadableDocument: there is no line with times.
            InputError: the bytes are too many, no text, or in an unknown encoding.
        """
        self.name = name
        text = decode(data, limit=PART_BYTES).text
        self._end = "\r\n" if "\r\n" in text else "\n"
        self._lines = re.split(r"\r\n|\r|\n", text)
        times = [number for number, line in enumerate(self._lines) if _TIMES.match(line)]
        if not times:
            raise UnreadableDocument(
                "expected subtitles with lines such as 00:00:01,000 --> 00:00:02,000, got none"
            )
        self._cues = [cue for at in times if (cue := self._cue(at + 1)) is not None]
        self.units = tuple(unit for cue in self._cues for unit in cue.taken.units)

    def write(self, units: Sequence[Tagged]) -> bytes:
        """Return the subtitles with the units in place."""
        row = iter(units)
        lines: list[str | None] = list(self._lines)
        for cue in self._cues:
            english = put_together(cue.taken, [next(row) for _ in cue.taken.units])
            broken = _broken(html.unescape(english), cue.lines)
            lines[cue.at] = cue.position + self._end.join(broken)
            lines[cue.at + 1 : cue.at + cue.lines] = [None] * (cue.lines - 1)
        return self._end.join(line for line in lines if line is not None).encode()

    def _cue(self, start: int) -> _Cue | None:
        end = start
        while end < len(self._lines) and self._lines[end].strip() and not self._begins(end):
            end += 1
        said = " ".join(line.strip() for line in self._lines[start:end])
        if not has_han(said):
            return None
        position = found[0] if (found := _POSITION.match(said)) else ""
        # Subtitles know no entities: an ampersand is one, whatever follows.
        source = _joined(said[len(position) :]).replace("&", "&amp;")
        taken = take_apart(source, kind="html", options=MarkupOptions())
        return _Cue(at=start, lines=end - start, position=position, taken=taken)

    def _begins(self, number: int) -> bool:
        """Say whether the next cue begins here, for files without empty lines between cues."""
        following = self._lines[number + 1 : number + 2]
        return bool(_NUMBER.match(self._lines[number]) and following and _TIMES.match(following[0]))


def _joined(said: str) -> str:
    """Take out the spaces that joining lines put between Chinese characters."""
    return re.sub(r"(?<=[⺀-鿿，、；：])\s+(?=[⺀-鿿])", "", said)


def _broken(text: str, lines: int) -> list[str]:
    """Break a text into lines of about one length: as many as there were, two where it is long."""
    count = max(lines, min(2, -(-_length(text) // _WIDTH)))
    words = re.findall(r"(?:<[^<>]*>|[^\s<]|<)+", text)
    out: list[str] = [""]
    target = _length(text) / count
    for word in words:
        full = out[-1] and _length(out[-1]) + _length(word) / 2 > target
        if full and len(out) < count:
            out.append(word)
        else:
            out[-1] = f"{out[-1]} {word}".strip()
    return out


def _length(text: str) -> int:
    return len(_TAG.sub("", text))
