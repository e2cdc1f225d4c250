"""One way to write a text, with the way back to how it was handed in.

Line ends become LF, invisible characters go, full-width letters and digits become ASCII, Kangxi
radicals their characters, and traditional characters simplified ones (OpenCC, profile tw2s).
Chinese punctuation stays as it is.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import opencc

from service.domain.spans import Span

_INVISIBLE = re.compile(
    r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]"
)
_RADICALS = dict(
    zip(
        "⺠⻅⻓⻋⻔⻢⻘⻰⻛⻜⻚⻥⻦⻄⻆⻉⻨⻬⻮⻝⻤⻩⻳⺟⻁⻏⻣⻫⻭⻯⻪⺩⺪⻌⺁⺄",
        "民见长车门马青龙风飞页鱼鸟西角贝麦齐齿食鬼黄龟母虎邑骨斉歯竜斋王疋辶厂乙",
        strict=True,
    )
)
_RUN = re.compile(r"[㐀-鿿豈-﫿]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Normalised:
    """A normalised text and where each of its characters comes from.

    ``starts[i]`` and ``ends[i]`` are the range in ``source`` of the i-th character of ``text``.
    """

    text: str
    source: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    folded_traditional: bool = False

    def to_source(self, span: Span) -> Span:
        """Return the range of the source that a range of the text comes from."""
        if not self.text or span.start >= len(self.text):
            return Span(len(self.source), len(self.source))
        start = self.starts[span.start]
        if span.end <= span.start:
            return Span(start, start)
        return Span(start, self.ends[min(span.end, len(self.text)) - 1])


def normalise(source: str) -> Normalised:
    """Normalise a text; idempotent on its own output."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    while position < len(source):
        end = _cluster_end(source, position)
        written = _character(source[position:end])
        pieces.append(written)
        starts.extend([position] * len(written))
        ends.extend([end] * len(written))
        position = end
    text = "".join(pieces)
    simplified, starts, ends = _simplify(text, starts, ends)
    return Normalised(
        text=simplified,
        source=source,
        starts=tuple(starts),
        ends=tuple(ends),
        folded_traditional=simplified != text,
    )


def simplify(text: str) -> str:
    """Return the text in simplified characters."""
    return str(_converter().convert(text))


def _cluster_end(source: str, position: int) -> int:
    """Return where the character at ``position`` ends: CR LF and combining marks belong to it."""
    if source.startswith("\r\n", position):
        return position + 2
    end = position + 1
    while end < len(source) and unicodedata.combining(source[end]):
        end += 1
    return end


def _character(cluster: str) -> str:
    if cluster in {"\r\n", "\r", "\u2028", "\u2029", "\u0085"}:
        return "\n"
    if len(cluster) == 1 and cluster < "\u007f" and cluster >= " ":
        return cluster
    if _INVISIBLE.match(cluster):
        return _INVISIBLE.sub("", cluster)
    code = ord(cluster[0])
    if len(cluster) == 1 and (
        0xFF10 <= code <= 0xFF19 or 0xFF21 <= code <= 0xFF3A or 0xFF41 <= code <= 0xFF5A
    ):
        return chr(code - 0xFEE0)
    if code in {0x3000, 0x00A0, 0x2007, 0x202F} or 0x2000 <= code <= 0x200A:
        return " "
    if code == 0xFF05:
        return "%"
    if cluster in _RADICALS:
        return _RADICALS[cluster]
    if 0x2E80 <= code <= 0x2FDF or 0xF900 <= code <= 0xFAFF:
        return unicodedata.normalize("NFKC", cluster)
    return unicodedata.normalize("NFC", cluster)


@lru_cache(maxsize=1)
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("tw2s")


def _simplify(text: str, starts: list[int], ends: list[int]) -> tuple[str, list[int], list[int]]:
    """Fold each run of Han characters; a run whose length changes is mapped as a whole."""
    whole = simplify(text)
    if whole == text:
        return text, starts, ends
    if len(whole) == len(text):
        return whole, starts, ends
    pieces: list[str] = []
    new_starts: list[int] = []
    new_ends: list[int] = []
    position = 0
    for run in _RUN.finditer(text):
        pieces.append(text[position : run.start()])
        new_starts.extend(starts[position : run.start()])
        new_ends.extend(ends[position : run.start()])
        folded = simplify(run[0])
        pieces.append(folded)
        if len(folded) == len(run[0]):
            new_starts.extend(starts[run.start() : run.end()])
            new_ends.extend(ends[run.start() : run.end()])
        else:
            new_starts.extend([starts[run.start()]] * len(folded))
            new_ends.extend([ends[run.end() - 1]] * len(folded))
        position = run.end()
    pieces.append(text[position:])
    new_starts.extend(starts[position:])
    new_ends.extend(ends[position:])
    return "".join(pieces), new_starts, new_ends
