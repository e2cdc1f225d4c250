"""PPTX: slides, their notes and comments, charts, diagrams, and fixed texts of the masters."""

from __future__ import annotations

from service.domain.scripts import has_han
from service.storage.documents.in_place.archive import (
    Archive,
    Package,
    Part,
    XmlPart,
    content_types,
    parse_xml,
)
from service.storage.documents.in_place.blocks import Block, Element
from service.storage.documents.in_place.drawing import (
    CHART,
    DIAGRAM,
    DRAWN,
    drawn_part,
    paragraphs,
    text_slot,
)

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_SLIDES = tuple(f"presentationml.{kind}+xml" for kind in ("slide", "notesSlide"))
_MASTERS = tuple(f"presentationml.{kind}+xml" for kind in ("slideLayout", "slideMaster"))
_COMMENTS = "presentationml.comments+xml"
_REPLIES = "ms-powerpoint.comments+xml"
_MAIN = "presentationml.presentation.main+xml"


def open_pptx(data: bytes, *, name: str) -> Package:
    """Open a presentation.

    Raises:
        UnreadableDocument: it is damaged, protected, or no presentation.
        TextTooLarge: it unpacks to more than is allowed.
    """
    archive = Archive(data)
    parts: dict[str, Part] = {}
    for part, kind in content_types(archive, main=_MAIN).items():
        if kind.endswith(_SLIDES) or kind.endswith((CHART, DIAGRAM, DRAWN, _REPLIES)):
            parts[part] = drawn_part(archive.read(part))
        elif kind.endswith(_MASTERS):
            parts[part] = _master(archive.read(part))
        elif kind.endswith(_COMMENTS):
            parts[part] = _comments(archive.read(part))
    return Package(archive, parts, name=name, media_type=MEDIA_TYPE)


def _master(data: bytes) -> XmlPart:
    """Take the shapes of a master that are shown as they are, not those that prompt for text."""
    root = parse_xml(data)
    shapes = [
        shape for shape in root.iter("{*}sp") if shape.find("{*}nvSpPr/{*}nvPr/{*}ph") is None
    ]
    return XmlPart(root, [block for shape in shapes for block in paragraphs(shape)])


def _comments(data: bytes) -> XmlPart:
    root = parse_xml(data)
    said: list[Element] = [one for one in root.iter("{*}text") if has_han(one.text or "")]
    blocks: list[Block] = [text_slot(one) for one in said]
    return XmlPart(root, blocks)
