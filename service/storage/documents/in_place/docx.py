"""DOCX: body, headers, footers, notes, comments and text boxes, run by run.

Runs that look the same are one; a field keeps its code; text that was deleted under tracked
changes is left alone. Tabs and line breaks end a line.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

from lxml import etree

from service.domain.scripts import has_han
from service.storage.documents.in_place.archive import (
    Archive,
    Package,
    Part,
    XmlPart,
    content_types,
    parse_xml,
)
from service.storage.documents.in_place.blocks import (
    Element,
    Fixed,
    Item,
    Paragraph,
    Words,
    Wrapped,
)
from service.storage.documents.in_place.drawing import CHART, DIAGRAM, DRAWN, drawn_part

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_WORDS = tuple(
    f"wordprocessingml.{kind}+xml"
    for kind in ("document.main", "header", "footer", "footnotes", "endnotes", "comments")
)
_MAIN = "wordprocessingml.document.main+xml"
_WRAPPERS = frozenset(
    "hyperlink ins moveTo smartTag customXml fldSimple dir bdo sdt sdtContent".split()
)
_NOISE = frozenset("proofErr lastRenderedPageBreak".split())
_LINE_ENDS = frozenset("br cr tab ptab".split())
_LOOKS_NOT = frozenset("lang noProof webHidden".split())
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def open_docx(data: bytes, *, name: str) -> Package:
    """Open a Word document.

    Raises:
        UnreadableDocument: it is damaged, protected, or no Word document.
        TextTooLarge: it unpacks to more than is allowed.
    """
    archive = Archive(data)
    parts: dict[str, Part] = {}
    for part, kind in content_types(archive, main=_MAIN).items():
        if kind.endswith(_WORDS):
            parts[part] = words_part(archive.read(part))
        elif kind.endswith((CHART, DIAGRAM, DRAWN)):
            parts[part] = drawn_part(archive.read(part))
    return Package(archive, parts, name=name, media_type=MEDIA_TYPE)


def words_part(data: bytes) -> XmlPart:
    """Take a part in WordprocessingML apart into its paragraphs."""
    root = parse_xml(data)
    space = etree.QName(root).namespace or ""
    paragraphs = list(root.iter(f"{{{space}}}p"))
    return XmlPart(root, [_paragraph(p, space) for p in paragraphs if _has_words(p, space)])


def _has_words(paragraph: Element, space: str) -> bool:
    return has_han("".join(t.text or "" for t in paragraph.iter(f"{{{space}}}t")))


def _paragraph(paragraph: Element, space: str) -> Paragraph:
    properties = paragraph.find(f"{{{space}}}pPr")

    def place(elements: list[Element]) -> None:
        paragraph[:] = [*([properties] if properties is not None else []), *elements]

    def make(text: str, model: Element) -> Element:
        run = _shell(model)
        words = etree.SubElement(run, f"{{{space}}}t")
        words.text = text
        words.set(_SPACE, "preserve")
        return run

    return Paragraph(_items(paragraph), make=make, place=place)


def _items(parent: Element) -> list[Item]:
    items: list[Item] = []
    for child in list(parent):
        kind = _kind(child)
        if kind == "r":
            items += _run_items(child)
        elif kind in _WRAPPERS:
            items.append(Wrapped(inside=_items(child), wrap=_wrapping(child)))
        elif kind not in _NOISE and not kind.endswith("Pr"):
            items.append(Fixed(elements=[child]))
    return _folded(items)


def _run_items(run: Element) -> list[Item]:
    """Take a run apart; what is no text goes into a run of its own."""
    items: list[Item] = []
    look = _look(run)
    for child in list(run):
        kind = _kind(child)
        if kind == "t":
            items.append(Words(text=child.text or "", look=look, model=run))
        elif kind == "noBreakHyphen":
            items.append(Words(text="-", look=look, model=run))
        elif kind not in _NOISE and kind not in {"rPr", "softHyphen"}:
            own = _shell(run)
            own.append(child)
            items.append(Fixed(elements=[own], ends=kind in _LINE_ENDS))
    return items


def _folded(items: list[Item]) -> list[Item]:
    """Fold each whole field into one item: with words if its result is Chinese, else without."""
    out: list[Item] = []
    begun: list[int] = []
    for item in items:
        out.append(item)
        mark = _field_mark(item)
        if mark == "begin":
            begun.append(len(out) - 1)
        elif mark == "end" and begun:
            start = begun.pop()
            field = out[start:]
            del out[start:]
            out.append(_field(field))
    return out


def _field(items: list[Item]) -> Item:
    """Wrap what a field shows into its code.

    ``items`` begin with the field's first mark and end with its last; fields inside are folded.
    """
    at = next((i for i, item in enumerate(items) if _field_mark(item) == "separate"), None)
    head, shown = (items[:-1], []) if at is None else (items[: at + 1], items[at + 1 : -1])
    before, after = _bare(head), _bare(items[-1:])
    if any(isinstance(item, Wrapped) or _is_chinese(item) for item in shown):
        shown = [Fixed(elements=i.elements) if isinstance(i, Fixed) else i for i in shown]
        return Wrapped(inside=shown, wrap=lambda inner: [*before, *inner, *after])
    return Fixed(elements=[*before, *_bare(shown), *after])


def _is_chinese(item: Item) -> bool:
    return isinstance(item, Words) and has_han(item.text)


def _bare(items: list[Item]) -> list[Element]:
    """Return the elements of items whose words are not looked at."""
    out: list[Element] = []
    for item in items:
        if isinstance(item, Words):
            run = _shell(item.model)
            words = etree.SubElement(run, f"{{{etree.QName(item.model).namespace}}}t")
            words.text = item.text
            words.set(_SPACE, "preserve")
            out.append(run)
        elif isinstance(item, Fixed):
            out += item.elements
        else:
            out += item.wrap(_bare(item.inside))
    return out


def _field_mark(item: Item) -> str:
    if not isinstance(item, Fixed) or len(item.elements) != 1:
        return ""
    mark = item.elements[0].find("{*}fldChar")
    if mark is None:
        return ""
    return next((v for k, v in mark.attrib.items() if str(k).endswith("}fldCharType")), "")


def _wrapping(element: Element) -> Callable[[list[Element]], list[Element]]:
    properties = [child for child in element if _kind(child).endswith("Pr")]

    def wrap(inner: list[Element]) -> list[Element]:
        around = etree.Element(element.tag, dict(element.attrib), nsmap=element.nsmap)
        around.extend([*properties, *inner])
        return [around]

    return wrap


def _shell(run: Element) -> Element:
    """Return an empty run that looks like this one."""
    shell = etree.Element(run.tag, dict(run.attrib), nsmap=run.nsmap)
    shell.extend(deepcopy(child) for child in run if _kind(child) == "rPr")
    return shell


def _look(run: Element) -> str:
    """Return how a run looks, as text that is the same for the same look."""
    parts = []
    for properties in run:
        if _kind(properties) != "rPr":
            continue
        for one in properties:
            kind = _kind(one)
            if kind not in _LOOKS_NOT:
                values = (f"{k}={v}" for k, v in sorted(one.attrib.items()) if "hint" not in str(k))
                parts.append(f"{kind}:{';'.join(values)}:{len(one)}")
    return "|".join(sorted(parts))


def _kind(element: Element) -> str:
    """Return an element's local name; a comment in the XML counts as noise."""
    return etree.QName(element).localname if isinstance(element.tag, str) else "proofErr"
