"""The paragraphs of a document, taken apart into lines of words and put together again.

A paragraph is a row of items: words in one look, things without words (a footnote's mark, a
picture), and wrappers around further items (a link). Its lines become units; the commonest look
of a line needs no mark, so that English in another order keeps what stood out where it belongs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from lxml import etree

from service.domain.scripts import has_han
from service.domain.spans import Span
from service.domain.tagging import Mark, Tagged

Element = etree._Element
MakeRun = Callable[[str, Element], Element]


@dataclass(slots=True, kw_only=True, eq=False)
class Words:
    """Words in one look; ``model`` is the element whose look they have."""

    text: str
    look: str
    model: Element


@dataclass(slots=True, kw_only=True, eq=False)
class Fixed:
    """Elements without words of the line; ``ends`` says that a new line begins after them."""

    elements: list[Element]
    ends: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Wrapped:
    """Items inside an element that goes around their English too."""

    inside: list[Item]
    wrap: Callable[[list[Element]], list[Element]]


Item = Words | Fixed | Wrapped


class Block(Protocol):
    """A part of a document with words of its own."""

    @property
    def units(self) -> Sequence[Tagged]:
        """The lines that hold Chinese."""
        ...

    def put(self, units: Iterator[Tagged]) -> None:
        """Take as many units as there are, and set them in place."""
        ...


class Slot:
    """Plain text in one place, such as a chart's label."""

    def __init__(self, text: str, place: Callable[[str], None]) -> None:
        self._lines = text.split("\n")
        self._place = place
        self.units = tuple(Tagged(text=line.strip()) for line in self._lines if has_han(line))

    def put(self, units: Iterator[Tagged]) -> None:
        """Set the English between the white space that was around the Chinese."""
        lines = (
            line.replace(line.strip(), next(units).text) if has_han(line) else line
            for line in self._lines
        )
        self._place("\n".join(lines))


class Paragraph:
    """A row of items; ``place`` puts the elements of its translation where the old ones were."""

    def __init__(
        self, items: Sequence[Item], *, make: MakeRun, place: Callable[[list[Element]], None]
    ) -> None:
        self._parts: list[_Line | Fixed] = []
        self._place = place
        line: list[Item] = []
        for item in items:
            if isinstance(item, Fixed) and item.ends:
                self._parts += (_Line(line, make), item)
                line = []
            else:
                line.append(item)
        self._parts.append(_Line(line, make))
        lines = [part for part in self._parts if isinstance(part, _Line)]
        self.units = tuple(line.unit for line in lines if line.unit is not None)

    def put(self, units: Iterator[Tagged]) -> None:
        """Write every line anew, those without Chinese as they were."""
        out: list[Element] = []
        for part in self._parts:
            if isinstance(part, Fixed):
                out += part.elements
            else:
                out += part.translated(next(units)) if part.unit else part.unchanged()
        self._place(out)


class _Line:
    """One line of a paragraph as a unit, and back."""

    def __init__(self, items: Sequence[Item], make: MakeRun) -> None:
        self._items = items
        self._make = make
        self._text = ""
        self._marks: list[Mark] = []
        self._carried: list[Item] = []
        self._models: dict[int, Element] = {}
        first = next(_all_words(items), None)
        self.unit: Tagged | None = None
        if first is None or not any(has_han(words.text) for words in _all_words(items)):
            return
        self._take(items, -1, first.model)
        body = self._text.strip()
        self._lead = self._text[: len(self._text) - len(self._text.lstrip())]
        self._tail = self._text[len(self._lead) + len(body) :]
        marks = (replace(m, span=_within(m.span, len(self._lead), body)) for m in self._marks)
        self.unit = Tagged(text=body, marks=tuple(marks))

    def translated(self, unit: Tagged) -> list[Element]:
        """Return the elements that show the unit."""
        lead = len(self._lead)
        text = f"{self._lead}{unit.text}{self._tail}"
        spans = [mark.span.shifted(lead) for mark in unit.marks]
        children: dict[int, list[int]] = {}
        for index, mark in enumerate(unit.marks):
            children.setdefault(mark.parent, []).append(index)

        def inside(parent: int, start: int, end: int) -> Iterator[Element]:
            position = start
            for index in children.get(parent, ()):
                span, item = spans[index], self._carried[unit.marks[index].id]
                yield from self._run(text[position : span.start], self._models[parent])
                if isinstance(item, Words):
                    yield from self._run(span.of(text), item.model)
                elif isinstance(item, Fixed):
                    yield from item.elements
                else:
                    yield from item.wrap(list(inside(index, span.start, span.end)))
                position = span.end
            yield from self._run(text[position:end], self._models[parent])

        return list(inside(-1, 0, len(text)))

    def unchanged(self) -> list[Element]:
        """Return the elements that show the line as it came."""
        return self._shown(self._items)

    def _shown(self, items: Sequence[Item]) -> list[Element]:
        out: list[Element] = []
        for item in items:
            if isinstance(item, Words):
                out += self._run(item.text, item.model)
            elif isinstance(item, Fixed):
                out += item.elements
            else:
                out += item.wrap(self._shown(item.inside))
        return out

    def _run(self, text: str, model: Element) -> list[Element]:
        return [self._make(text, model)] if text else []

    def _take(self, items: Sequence[Item], parent: int, model: Element) -> None:
        """Append the items to the text; what differs from the commonest look is marked."""
        look, self._models[parent] = _commonest(items, model)
        joined: Words | None = None
        for item in items:
            start = len(self._text)
            if isinstance(item, Words):
                self._text += item.text
                if item.look == look or not any(c.isalnum() for c in item.text):
                    joined = None
                elif joined is not None and joined.look == item.look:
                    last = self._marks[-1]
                    self._marks[-1] = replace(last, span=Span(last.span.start, len(self._text)))
                else:
                    joined = item
                    self._mark(item, Span(start, len(self._text)), parent)
                continue
            joined = None
            index = self._mark(item, Span(start, start), parent)
            if isinstance(item, Wrapped):
                self._take(item.inside, index, self._models[parent])
                span = Span(start, len(self._text))
                self._marks[index] = replace(self._marks[index], span=span)

    def _mark(self, item: Item, span: Span, parent: int) -> int:
        self._marks.append(Mark(span=span, id=len(self._carried), parent=parent))
        self._carried.append(item)
        return len(self._marks) - 1


def _commonest(items: Sequence[Item], otherwise: Element) -> tuple[str, Element]:
    """Return the look that most characters have, and an element that has it."""
    counts: dict[str, int] = {}
    models: dict[str, Element] = {}
    for item in items:
        if isinstance(item, Words):
            counts[item.look] = counts.get(item.look, 0) + len(item.text.strip())
            models.setdefault(item.look, item.model)
    if counts:
        look = max(counts, key=lambda known: counts[known])
        return look, models[look]
    inner = next(_all_words(items), None)
    return "", inner.model if inner is not None else otherwise


def _all_words(items: Sequence[Item]) -> Iterator[Words]:
    for item in items:
        if isinstance(item, Words):
            yield item
        elif isinstance(item, Wrapped):
            yield from _all_words(item.inside)


def _within(span: Span, lead: int, body: str) -> Span:
    start, end = (min(max(place - lead, 0), len(body)) for place in span)
    return Span(start, end)
