"""One way to write a text, with the way back to how it was handed in.

Line ends become LF, invisible characters go, full-width letters, digits and signs of numbers
become ASCII, radicals their characters, composed forms are taken (Unicode NFC), and traditional
characters become simplified ones (OpenCC, profile tw2s). Chinese punctuation stays as it is.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import opencc

from service.domain.scripts import count_han
from service.domain.spans import Span

_PLAIN = r"\t\n -~·–—―‘’“”…‰、。〈-】〔-〟㐀-䶿一-鿿！（），：；？～"
_ODD = re.compile(rf"[{_PLAIN}]?[^{_PLAIN}]+\n?")
_INVISIBLE = re.compile(
    r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f"
    r"\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ud800-\udfff"
    r"\U000e0000-\U000e01ef]+"
)
_LINE_ENDS = frozenset({"\r", "\r\n", "\u0085", "\u2028", "\u2029"})
_SPACES = frozenset("\u00a0\u1680\u3000\u202f\u205f") | {chr(c) for c in range(0x2000, 0x200B)}
_FULL_WIDTH_SIGNS = frozenset("％．－／＋＆＝＃＿＠＊")
_RADICALS = dict(
    zip(
        "⺠⻅⻓⻋⻔⻢⻘⻰⻛⻜⻚⻥⻦⻄⻆⻉⻨⻬⻮⻝⻤⻩⻳⺟⻁⻏⻣⻫⻭⻯⻪⺩⺪⻌⺁⺄",
        "民见长车门马青龙风飞页鱼鸟西角贝麦齐齿食鬼黄龟母虎邑骨斉歯竜斋王疋辶厂乙",
        strict=True,
    )
)
_HAN_RUN = re.compile(r"[㐀-䶿一-鿿\uf900-\ufaff]+")
_TRADITIONAL_TEXT = 0.08
_TRADITIONAL_RUN = 0.34


class Edit(NamedTuple):
    """A stretch that is written with another number of characters than in the source."""

    text: Span
    source: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Normalised:
    """A normalised text and the way between its offsets and those of the source.

    ``edits`` are in order; what lies between two of them has the same length in both texts.
    ``folded_traditional`` says that traditional characters became simplified ones.
    """

    text: str
    source: str
    edits: tuple[Edit, ...] = ()
    folded_traditional: bool = False

    def to_source(self, span: Span) -> Span:
        """Return the range of the source that a range of the text comes from.

        A range that begins or ends inside an edited stretch takes in the whole stretch.
        """
        start = self._source_start(span.start)
        if span.end <= span.start:
            return Span(start, start)
        return Span(start, self._source_end(min(span.end, len(self.text))))

    def from_source(self, span: Span) -> Span:
        """Return the range of the text that a range of the source became."""
        start = self._text_at(span.start, inside_to_end=False)
        return Span(start, max(start, self._text_at(span.end, inside_to_end=True)))

    def _source_start(self, position: int) -> int:
        if position >= len(self.text):
            return len(self.source)
        index = bisect_right(self.edits, position, key=lambda edit: edit.text.start) - 1
        if index < 0:
            return position
        edit = self.edits[index]
        if position < edit.text.end:
            return edit.source.start
        return edit.source.end + position - edit.text.end

    def _source_end(self, end: int) -> int:
        """Return where the source of the character before ``end`` ends."""
        last = end - 1
        index = bisect_right(self.edits, last, key=lambda edit: edit.text.start) - 1
        if index < 0:
            return end
        edit = self.edits[index]
        return edit.source.end + max(0, end - edit.text.end)

    def _text_at(self, position: int, *, inside_to_end: bool) -> int:
        index = bisect_right(self.edits, position, key=lambda edit: edit.source.start) - 1
        if index < 0:
            return min(position, len(self.text))
        edit = self.edits[index]
        if position >= edit.source.end:
            return min(edit.text.end + position - edit.source.end, len(self.text))
        if position == edit.source.start:
            return edit.text.start
        return edit.text.end if inside_to_end else edit.text.start


def normalise(source: str) -> Normalised:
    """Normalise a text; idempotent on its own output."""
    pieces: list[str] = []
    edits: list[Edit] = []
    copied = length = 0
    for start, end, written in _rewritten(source):
        pieces += (source[copied:start], written)
        length += start - copied
        if end - start != len(written):
            edits.append(Edit(Span(length, length + len(written)), Span(start, end)))
        length += len(written)
        copied = end
    pieces.append(source[copied:])
    text = "".join(pieces)
    folded = _fold_traditional(text)
    return Normalised(
        text=folded, source=source, edits=tuple(edits), folded_traditional=folded != text
    )


def simplify(text: str) -> str:
    """Return the text in simplified characters, as long as it was."""
    converted = str(_converter().convert(text))
    if len(converted) == len(text):
        return converted
    return "".join(_simplify_one(character) for character in text)


def _rewritten(source: str) -> Iterator[tuple[int, int, str]]:
    """Yield each stretch that is written otherwise: start, end, and how."""
    for run in _ODD.finditer(source):
        position = run.start()
        while position < run.end():
            end = _cluster_end(source, position)
            before = source[position:end]
            written = _write(before)
            if written != before:
                yield position, end, written
            position = end


def _cluster_end(source: str, position: int) -> int:
    """Return where the character at ``position`` ends.

    CR LF, combining marks, and the invisible characters between a letter and its mark belong to
    it; a run of invisible characters is one.
    """
    if source.startswith("\r\n", position):
        return position + 2
    hidden = _INVISIBLE.match(source, position)
    end = hidden.end() if hidden else position + 1
    while end < len(source):
        between = _INVISIBLE.match(source, end)
        mark = between.end() if between else end
        if mark >= len(source) or not _is_mark(source[mark]):
            break
        end = mark + 1
    return end


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"


def _write(cluster: str) -> str:
    if cluster in _LINE_ENDS:
        return "\n"
    visible = _INVISIBLE.sub("", cluster)
    return unicodedata.normalize("NFC", "".join(map(_character, visible)))


def _character(character: str) -> str:
    code = ord(character)
    if 0x20 < code < 0x7F:
        return character
    if character in _LINE_ENDS:
        return "\n"
    if character in _SPACES:
        return " "
    if character in _RADICALS:
        return _RADICALS[character]
    if _is_full_width(code) or character in _FULL_WIDTH_SIGNS:
        return chr(code - 0xFEE0)
    if 0x2E80 <= code <= 0x2FDF or 0xF900 <= code <= 0xFAFF:
        return unicodedata.normalize("NFKC", character)
    return character


def _is_full_width(code: int) -> bool:
    return 0xFF10 <= code <= 0xFF19 or 0xFF21 <= code <= 0xFF3A or 0xFF41 <= code <= 0xFF5A


@lru_cache(maxsize=1)
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("tw2s")


@lru_cache(maxsize=20_000)
def _simplify_one(character: str) -> str:
    written = str(_converter().convert(character))
    return written if len(written) == 1 else character


def _fold_traditional(text: str) -> str:
    """Fold a traditional text as a whole, and traditional runs inside a simplified one.

    A simplified text is left alone: the profile would write 显著 as 显着, and a person's 昇 as 升.
    """
    evidence = _traditional_only(text)
    if not evidence:
        return text
    if len(evidence) > 1 and _share(text, evidence) >= _TRADITIONAL_TEXT:
        return simplify(text)
    return _HAN_RUN.sub(lambda run: _fold_run(run[0], evidence), text)


def _fold_run(run: str, evidence: frozenset[str]) -> str:
    found = sum(character in evidence for character in run)
    return simplify(run) if found >= 2 and found >= _TRADITIONAL_RUN * len(run) else run


def _traditional_only(text: str) -> frozenset[str]:
    """Return the characters of a text that only traditional writing has."""
    return frozenset(
        character
        for character in set(text)
        if _HAN_RUN.match(character)
        and not _in_gb2312(character)
        and _simplify_one(character) != character
    )


def _share(text: str, evidence: frozenset[str]) -> float:
    counted = len(re.findall(f"[{''.join(sorted(evidence))}]", text))
    return counted / max(1, count_han(text))


def _in_gb2312(character: str) -> bool:
    """Say whether the character is in the simplified standard set of 1980."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
