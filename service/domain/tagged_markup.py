"""HTML and XML text taken apart into tagged units, and put together again.

The source is cut into tags and text; nothing else of it is touched, so that what is not
translated comes back byte for byte. Block tags (all that are not inline, in HTML) and splitting
tags end a unit; inline tags become marks over it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from service.domain.errors import InvalidRequest
from service.domain.scripts import has_han
from service.domain.spans import Span
from service.domain.tagging import Mark, Tagged

Kind = Literal["html", "xml"]

_TOKEN = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<![^>]*>|"
    r"</?[A-Za-z_][^\s<>/]*(?:\s+[^\s<>=/]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s<>\"']+))?)*\s*/?>",
    re.DOTALL,
)
_NAME = re.compile(r"</?([A-Za-z_][^\s<>/]*)")
_INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby
    s samp small span strike strong sub sup time tt u var wbr img svg math input button select
    x g bx ex ph it mrk""".split()
)
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr x bx ex".split()
)
_RAW = frozenset("script style noscript template textarea".split())
_VERBATIM = frozenset("code kbd samp var tt pre".split())
_DEEPEST = 100
"""Inline tags within each other; what is nested deeper is no writer's work."""
_NOTRANSLATE = re.compile(
    r"\btranslate\s*=\s*[\"']?no\b|\bclass\s*=\s*[\"'][^\"']*\bnotranslate\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkupOptions:
    """Which tags split, do not split, or hold what is not translated; lower-case names for HTML."""

    splitting: tuple[str, ...] = ()
    non_splitting: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A source taken apart: literal pieces with a unit between each two of them.

    ``openings`` and ``closings`` are the tags as they were written, by a mark's id.
    """

    pieces: tuple[str, ...]
    units: tuple[Tagged, ...]
    openings: tuple[str, ...]
    closings: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class _Open:
    """An inline tag that is not closed yet."""

    name: str
    index: int
    verbatim: bool


@dataclass(slots=True, kw_only=True)
class _Unit:
    """A unit as it grows; ``tokens`` is its source."""

    text: str = ""
    tokens: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    ids: list[int] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    verbatim: list[bool] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    broken: bool = False


class _Taker:
    """Takes one source apart."""

    def __init__(self, kind: Kind, options: MarkupOptions) -> None:
        self._kind = kind
        self._options = options
        self.pieces: list[str] = []
        self.units: list[Tagged] = []
        self.openings: list[str] = []
        self.closings: list[str] = []
        self._literal: list[str] = []
        self._unit = _Unit()
        self._raw = ""
        self._kept = 0

    def take(self, source: str) -> Taken:
        position = 0
        for token in _TOKEN.finditer(source):
            self._text(source[position : token.start()])
            self._tag(token[0])
            position = token.end()
        self._text(source[position:])
        self._close_unit()
        self.pieces.append("".join(self._literal))
        return Taken(
            pieces=tuple(self.pieces),
            units=tuple(self.units),
            openings=tuple(self.openings),
            closings=tuple(self.closings),
        )

    def _text(self, text: str) -> None:
        if not text:
            return
        if self._raw or self._kept:
            self._between(text)
            return
        self._unit.tokens.append(text)
        self._unit.text += html.unescape(text) if self._kind == "html" else _plain_xml(text)

    def _tag(self, tag: str) -> None:
        found = _NAME.match(tag)
        if found is None:  # a comment, a declaration, an instruction
            self._between(tag) if self._raw or self._kept else self._inline(tag, "", point=True)
            return
        name = found[1].lower() if self._kind == "html" else found[1]
        closing, alone = tag.startswith("</"), tag.endswith("/>")
        if self._raw:
            self._between(tag)
            self._raw = "" if closing and name == self._raw else self._raw
        elif self._kept:
            self._between(tag)
            self._kept += (not alone and not self._is_void(name)) * (-1 if closing else 1)
        elif self._is_inline(name):
            self._close(tag, name) if closing else self._inline(
                tag, name, point=alone or self._is_void(name)
            )
        else:
            self._block(tag, name, opening=not closing and not alone and not self._is_void(name))

    def _block(self, tag: str, name: str, *, opening: bool) -> None:
        self._close_unit()
        self._literal.append(tag)
        if opening and self._kind == "html" and name in _RAW:
            self._raw = name
        elif opening and self._keeps(tag, name):
            self._kept = 1

    def _between(self, source: str) -> None:
        self._close_unit()
        self._literal.append(source)

    def _inline(self, tag: str, name: str, *, point: bool) -> None:
        unit = self._unit
        unit.tokens.append(tag)
        unit.starts.append(len(unit.text))
        unit.ends.append(len(unit.text) if point else -1)
        unit.ids.append(len(self.openings))
        unit.parents.append(unit.open[-1].index if unit.open else -1)
        inside = bool(unit.open) and unit.open[-1].verbatim
        unit.verbatim.append(inside or self._keeps(tag, name))
        unit.broken = unit.broken or len(unit.open) > _DEEPEST
        self.openings.append(tag)
        self.closings.append("")
        if not point:
            unit.open.append(
                _Open(name=name, index=len(unit.starts) - 1, verbatim=unit.verbatim[-1])
            )

    def _close(self, tag: str, name: str) -> None:
        unit = self._unit
        unit.tokens.append(tag)
        if not unit.open or unit.open[-1].name != name:
            unit.broken = True
            return
        opened = unit.open.pop()
        unit.ends[opened.index] = len(unit.text)
        self.closings[unit.ids[opened.index]] = tag

    def _close_unit(self) -> None:
        """End the unit; one without Chinese, or with tags that cross its border, stays as it is."""
        unit, self._unit = self._unit, _Unit()
        if not unit.tokens:
            return
        if unit.open or unit.broken:
            self._split(unit)
            return
        if not has_han(unit.text):
            self._literal.extend(unit.tokens)
            return
        lead = len(unit.text) - len(unit.text.lstrip())
        tail = len(unit.text.rstrip())
        borders = {*unit.starts, *unit.ends}
        lead = 0 if any(border < lead for border in borders) else lead
        tail = len(unit.text) if any(border > tail for border in borders) else tail
        body = unit.text[lead:tail]
        marks = tuple(
            Mark(
                span=Span(_inside(start - lead, body), _inside(end - lead, body)),
                id=identity,
                parent=parent,
                verbatim=verbatim,
            )
            for start, end, identity, parent, verbatim in zip(
                unit.starts, unit.ends, unit.ids, unit.parents, unit.verbatim, strict=True
            )
        )
        self._literal.append(unit.text[:lead])
        self.pieces.append("".join(self._literal))
        self._literal = [unit.text[lead + len(body) :]]
        self.units.append(Tagged(text=body, marks=marks))

    def _split(self, unit: _Unit) -> None:
        """Translate the texts between tags that are not well nested one by one."""
        for token in unit.tokens:
            if _TOKEN.fullmatch(token) or not has_han(token):
                self._literal.append(token)
                continue
            plain = html.unescape(token) if self._kind == "html" else _plain_xml(token)
            body = plain.strip()
            lead = len(plain) - len(plain.lstrip())
            self._literal.append(plain[:lead])
            self.pieces.append("".join(self._literal))
            self._literal = [plain[lead + len(body) :]]
            self.units.append(Tagged(text=body))

    def _is_inline(self, name: str) -> bool:
        if name in self._options.splitting:
            return False
        if name in self._options.non_splitting:
            return True
        return name in _INLINE if self._kind == "html" else True

    def _is_void(self, name: str) -> bool:
        return self._kind == "html" and name in _VOID

    def _keeps(self, tag: str, name: str) -> bool:
        if name in self._options.ignored or _NOTRANSLATE.search(tag):
            return True
        return self._kind == "html" and name in _VERBATIM


def take_apart(source: str, *, kind: Kind, options: MarkupOptions) -> Taken:
    """Take HTML or XML apart into units that hold Chinese.

    Raises:
        InvalidRequest: it was said to be XML and its tags do not match.
    """
    if kind == "xml":
        _check_nesting(source)
    return _Taker(kind, options).take(source)


def put_together(taken: Taken, units: Sequence[Tagged]) -> str:
    """Put the units, now in another language, between the pieces."""
    out = [taken.pieces[0]]
    for unit, piece in zip(units, taken.pieces[1:], strict=True):
        out += ("".join(_written(unit, taken)), piece)
    return "".join(out)


def _written(unit: Tagged, taken: Taken) -> Iterator[str]:
    """Write the text with its tags: at one place, ends of earlier marks go before starts."""
    children: dict[int, list[int]] = {}
    for index, mark in enumerate(unit.marks):
        children.setdefault(mark.parent, []).append(index)

    def inside(parent: int, start: int, end: int) -> Iterator[str]:
        position = start
        for index in children.get(parent, ()):
            mark = unit.marks[index]
            yield html.escape(unit.text[position : mark.span.start], quote=False)
            yield taken.openings[mark.id]
            yield from inside(index, mark.span.start, mark.span.end)
            yield taken.closings[mark.id]
            position = mark.span.end
        yield html.escape(unit.text[position:end], quote=False)

    return inside(-1, 0, len(unit.text))


def _inside(position: int, body: str) -> int:
    return max(0, min(position, len(body)))


def _plain_xml(text: str) -> str:
    """Resolve the five entities of XML and character references, and no others."""
    return html.unescape(
        re.sub(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#[xX][0-9a-fA-F]+);)", "&amp;", text)
    )


def _check_nesting(source: str) -> None:
    opened: list[str] = []
    for token in _TOKEN.finditer(source):
        found = _NAME.match(token[0])
        if found is None or token[0].endswith("/>"):
            continue
        if not token[0].startswith("</"):
            opened.append(found[1])
        elif not opened or opened.pop() != found[1]:
            raise InvalidRequest(
                "Tag handling parsing failed, please check input: expected well-nested XML"
            )
    if opened:
        raise InvalidRequest(
            "Tag handling parsing failed, please check input: a tag is never closed"
        )
