"""DrawingML: the text of slides, shapes, charts and diagrams."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from service.domain.scripts import has_han
from service.storage.documents.in_place.archive import XmlPart, parse_xml
from service.storage.documents.in_place.blocks import (
    Block,
    Element,
    Fixed,
    Item,
    Paragraph,
    Slot,
    Words,
)

CHART = "drawingml.chart+xml"
DIAGRAM = "drawingml.diagramData+xml"
DRAWN = "drawingml.diagramDrawing+xml"
SHEET_DRAWING = "officedocument.drawing+xml"
_LOOKS_NOT = frozenset("lang altLang dirty err smtClean noProof kumimoji".split())


def drawn_part(data: bytes) -> XmlPart:
    """Take a chart, a diagram or the shapes of a sheet apart."""
    root = parse_xml(data)
    return XmlPart(root, [*paragraphs(root), *_labels(root)])


def paragraphs(root: Element) -> list[Block]:
    """Return the paragraphs of all shapes below an element."""
    found = [p for p in root.iter("{*}p") if _is_drawing(p) and _words_of(p)]
    return [_paragraph(p) for p in found]


def _is_drawing(element: Element) -> bool:
    return (etree.QName(element).namespace or "").endswith(
        ("drawingml/2006/main", "drawingml/main")
    )


def _words_of(paragraph: Element) -> bool:
    return has_han("".join(t.text or "" for t in paragraph.iter("{*}t")))


def _paragraph(paragraph: Element) -> Paragraph:
    kept = [c for c in paragraph if _kind(c) == "pPr"]
    last = [c for c in paragraph if _kind(c) == "endParaRPr"]

    def place(elements: list[Element]) -> None:
        paragraph[:] = [*kept, *elements, *last]

    inner = [c for c in paragraph if c not in kept and c not in last]
    return Paragraph([_item(child) for child in inner], make=_make, place=place)


def _item(child: Element) -> Item:
    if _kind(child) != "r":
        return Fixed(elements=[child], ends=_kind(child) == "br")
    words = child.find("{*}t")
    return Words(
        text=(words.text or "") if words is not None else "", look=_look(child), model=child
    )


def _make(text: str, model: Element) -> Element:
    run = etree.Element(model.tag, dict(model.attrib), nsmap=model.nsmap)
    run.extend(deepcopy(child) for child in model if _kind(child) == "rPr")
    words = etree.SubElement(run, f"{{{etree.QName(model).namespace}}}t")
    words.text = text
    return run


def _look(run: Element) -> str:
    properties = run.find("{*}rPr")
    if properties is None:
        return ""
    own = (f"{k}={v}" for k, v in sorted(properties.attrib.items()) if k not in _LOOKS_NOT)
    inner = (etree.tostring(child, encoding="unicode", with_tail=False) for child in properties)
    return "|".join([*own, *inner])


def _labels(root: Element) -> Iterator[Slot]:
    """Yield the texts that a chart keeps of the cells it shows."""
    for cache in ("strCache", "multiLvlStrCache"):
        for held in root.iter(f"{{*}}{cache}"):
            for value in held.iter("{*}v"):
                if has_han(value.text or ""):
                    yield text_slot(value)


def text_slot(element: Element) -> Slot:
    """Return the text of an element as a slot."""

    def place(text: str) -> None:
        element.text = text

    return Slot(element.text or "", place)


def _kind(element: Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
