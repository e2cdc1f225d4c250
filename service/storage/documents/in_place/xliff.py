"""XLIFF 1.2 and 2.x: the target of every unit without one; codes inside stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lxml import etree

from service.domain.errors import UnreadableDocument
from service.domain.scripts import has_han
from service.domain.tagging import Tagged
from service.storage.documents.in_place.archive import XmlPart, parse_xml
from service.storage.documents.in_place.blocks import (
    Block,
    Element,
    Fixed,
    Item,
    Paragraph,
    Words,
    Wrapped,
)

_PAIRED = frozenset("g pc mrk".split())
_TEXT = "text"
"""The name of elements that stand for bare text until it is put in place."""


class Xliff:
    """A file that translation tools exchange."""

    media_type = "application/xliff+xml"

    def __init__(self, data: bytes, *, name: str) -> None:
        """Find the units that are to be translated.

        Raises:
            UnreadableDocument: it is no XLIFF.
        """
        self.name = name
        root = parse_xml(data)
        if _kind(root) != "xliff":
            raise UnreadableDocument("expected XLIFF with the root element xliff, got other XML")
        self._root = root
        self._second = (root.get("version") or "1.2").startswith("2")
        blocks: list[Block] = [_segment(one, second=self._second) for one in _open(root)]
        self._part = XmlPart(root, blocks)
        self.units: Sequence[Tagged] = self._part.units

    def write(self, units: Sequence[Tagged]) -> bytes:
        """Return the file with the units as targets."""
        if self._second:
            self._root.set("trgLang", self._root.get("trgLang") or "en")
        else:
            for file in self._root.iter("{*}file"):
                file.set("target-language", file.get("target-language") or "en")
        self._part.put(iter(units))
        return self._part.packed()


def _open(root: Element) -> list[Element]:
    """Return the segments whose source is Chinese and whose target is empty or a mere copy."""
    found = [*root.iter("{*}trans-unit"), *root.iter("{*}segment")]
    return [one for one in found if _is_open(one)]


def _is_open(segment: Element) -> bool:
    source, target = segment.find("{*}source"), segment.find("{*}target")
    if source is None or not has_han(_whole(source)):
        return False
    if any(one.get("translate") == "no" for one in (segment, *segment.iterancestors())):
        return False
    done = "" if target is None else _whole(target).strip()
    return not done or done == _whole(source).strip()


def _whole(element: Element) -> str:
    return "".join(str(text) for text in element.itertext())


def _segment(segment: Element, *, second: bool) -> Paragraph:
    source = segment.find("{*}source")
    assert source is not None  # noqa: S101 - those without were left out

    def place(elements: list[Element]) -> None:
        target = segment.find("{*}target")
        if target is None:
            target = etree.Element(str(source.tag).replace("source", "target"), nsmap=source.nsmap)
            source.addnext(target)
            target.tail = source.tail
        target.text = None
        _fill(target, elements)
        if second:
            segment.set("state", "translated")
        else:
            target.set("state", "translated")

    return Paragraph(_items(source), make=_make, place=place)


def _items(element: Element) -> list[Item]:
    items: list[Item] = _words(element.text, element)
    for child in element:
        kind = _kind(child)
        if kind in _PAIRED and child.get("translate") != "no":
            items.append(Wrapped(inside=_items(child), wrap=_wrapping(child)))
        elif kind:
            items.append(Fixed(elements=[_alone(child)]))
        items += _words(child.tail, element)
    return items


def _words(text: str | None, model: Element) -> list[Item]:
    joined = " ".join((text or "").split()) if "\n" in (text or "") else text or ""
    return [Words(text=joined, look="", model=model)] if joined else []


def _make(text: str, model: Element) -> Element:
    del model
    held = etree.Element(_TEXT)
    held.text = text
    return held


def _alone(child: Element) -> Element:
    """Return a copy of a code, without the text behind it."""
    copied = etree.fromstring(etree.tostring(child, with_tail=False))
    copied.tail = None
    return copied


def _wrapping(element: Element) -> Callable[[list[Element]], list[Element]]:
    def wrap(inner: list[Element]) -> list[Element]:
        around = etree.Element(element.tag, dict(element.attrib), nsmap=element.nsmap)
        _fill(around, inner)
        return [around]

    return wrap


def _fill(parent: Element, elements: Sequence[Element]) -> None:
    """Put elements into an empty one; stand-ins for text become text."""
    parent[:] = []
    for element in elements:
        if element.tag != _TEXT:
            parent.append(element)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + (element.text or "")
        else:
            parent.text = (parent.text or "") + (element.text or "")


def _kind(element: Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
