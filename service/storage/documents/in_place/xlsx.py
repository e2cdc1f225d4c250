"""XLSX: cells, comments, shapes, charts, headers and footers; formulas and numbers stay.

Names of sheets stay too, since formulas refer to them. The columns of a table are renamed with
their header cells, in the table and in the formulas that name them: a spreadsheet program calls a
file damaged where the two differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy

from lxml import etree

from service.domain.scripts import has_han
from service.domain.tagging import Tagged
from service.storage.documents.in_place.archive import (
    Archive,
    Package,
    Part,
    XmlPart,
    content_types,
    parse_xml,
)
from service.storage.documents.in_place.blocks import (
    Block,
    Element,
    Fixed,
    Item,
    Paragraph,
    Slot,
    Words,
)
from service.storage.documents.in_place.drawing import CHART, SHEET_DRAWING, drawn_part

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_STRINGS = "spreadsheetml.sharedStrings+xml"
_SHEET = "spreadsheetml.worksheet+xml"
_COMMENTS = "spreadsheetml.comments+xml"
_TABLE = "spreadsheetml.table+xml"
_CODE = re.compile(r"(&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d{1,3}|.))", re.DOTALL)
_SPECIAL = re.compile(r"(['\[\]#@])")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def open_xlsx(data: bytes, *, name: str) -> Package:
    """Open a workbook.

    Raises:
        UnreadableDocument: it is damaged, protected, or no workbook.
        TextTooLarge: it unpacks to more than is allowed.
    """
    archive = Archive(data)
    renamed: dict[str, str] = {}
    first: dict[str, Part] = {}
    then: dict[str, Part] = {}
    for part, kind in content_types(archive).items():
        if kind.endswith(_STRINGS):
            first[part] = _Strings(parse_xml(archive.read(part)), renamed)
        elif kind.endswith(_COMMENTS):
            then[part] = _texts(archive.read(part), "{*}text")
        elif kind.endswith((CHART, SHEET_DRAWING)):
            then[part] = drawn_part(archive.read(part))
        elif kind.endswith(_SHEET):
            then[part] = _Sheet(parse_xml(archive.read(part)), renamed)
        elif kind.endswith(_TABLE):
            then[part] = _Table(parse_xml(archive.read(part)), renamed)
    return Package(archive, first | then, name=name, media_type=MEDIA_TYPE)


class _Strings(XmlPart):
    """The texts of all cells; tells afterwards what each became."""

    def __init__(self, root: Element, renamed: dict[str, str]) -> None:
        self._before = [(one, _whole(one)) for one in root.iter("{*}si")]
        self._renamed = renamed
        super().__init__(root, _rich(root, "{*}si"))

    def write(self, units: Iterator[Tagged]) -> bytes:
        """Return the texts, each English one only once where the Chinese ones differed."""
        written = super().write(units)
        taken: set[str] = set()
        for one, before in self._before:
            after = _whole(one)
            while has_han(before) and after.casefold() in taken:
                after += " "
            taken.add(after.casefold())
            self._renamed[before] = after
        return written


class _Sheet(XmlPart):
    """A sheet: texts in its cells, headers and footers, and formulas that name columns."""

    def __init__(self, root: Element, renamed: Mapping[str, str]) -> None:
        self._renamed = renamed
        marks = [one for one in root.iterfind("{*}headerFooter/*") if has_han(one.text or "")]
        super().__init__(root, [*_rich(root, "{*}is"), *(_Header(one) for one in marks)])

    def write(self, units: Iterator[Tagged]) -> bytes:
        """Return the sheet with the columns of tables under their new names."""
        _rename_in_formulas(self.root, "{*}f", self._renamed)
        return super().write(units)


class _Table(XmlPart):
    """A table, whose columns are called as their header cells say."""

    def __init__(self, root: Element, renamed: Mapping[str, str]) -> None:
        self._renamed = renamed
        super().__init__(root, [])

    def write(self, units: Iterator[Tagged]) -> bytes:
        """Return the table with its columns renamed."""
        for column in self.root.iter("{*}tableColumn"):
            name = column.get("name", "")
            column.set("name", self._renamed.get(name, name))
        for kind in ("{*}calculatedColumnFormula", "{*}totalsRowFormula"):
            _rename_in_formulas(self.root, kind, self._renamed)
        return super().write(units)


class _Header:
    """A header or footer: texts between codes such as ``&L`` and ``&P``."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._pieces = _CODE.split(element.text or "")
        self._slots = [
            (at, Slot(piece, lambda text, at=at: self._pieces.__setitem__(at, text)))  # type: ignore[misc]
            for at, piece in enumerate(self._pieces)
            if at % 2 == 0 and has_han(piece)
        ]
        self.units = tuple(unit for _, slot in self._slots for unit in slot.units)

    def put(self, units: Iterator[Tagged]) -> None:
        """Set the texts between the codes."""
        for at, slot in self._slots:
            slot.put(units)
            if re.match(r"\d", self._pieces[at]) and at and self._pieces[at - 1][-1].isdigit():
                self._pieces[at] = f" {self._pieces[at]}"  # else it would enlarge the font
        self._element.text = "".join(self._pieces)


def _texts(data: bytes, path: str) -> XmlPart:
    root = parse_xml(data)
    return XmlPart(root, _rich(root, path))


def _rich(root: Element, path: str) -> list[Block]:
    return [_cell(one) for one in root.iter(path) if has_han(_whole(one))]


def _whole(element: Element) -> str:
    """Return the text of a cell, its readings left out."""
    own = [*element.findall("{*}t"), *element.findall("{*}r/{*}t")]
    return "".join(one.text or "" for one in own)


def _cell(element: Element) -> Paragraph:
    space = etree.QName(element).namespace
    plain = element.find("{*}r") is None

    def make(text: str, model: Element) -> Element:
        run = etree.Element(f"{{{space}}}r")
        run.extend(deepcopy(child) for child in model if _kind(child) == "rPr")
        words = etree.SubElement(run, f"{{{space}}}t")
        words.text = text
        words.set(_SPACE, "preserve")
        return run

    def place(runs: list[Element]) -> None:
        element[:] = runs
        if plain:
            text = _whole(element)
            element[:] = []
            words = etree.SubElement(element, f"{{{space}}}t")
            words.text = text
            words.set(_SPACE, "preserve")

    items: list[Item] = []
    for child in element:
        if _kind(child) in {"t", "r"}:
            items += _lines(child, make)
    return Paragraph(items, make=make, place=place)


def _lines(run: Element, make) -> Iterator[Item]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """Yield the lines of a run; a cell may hold several."""
    words = run if _kind(run) == "t" else run.find("{*}t")
    look = "|".join(
        etree.tostring(child, encoding="unicode", with_tail=False)
        for child in run
        if _kind(child) == "rPr"
    )
    for number, line in enumerate((words.text or "").split("\n") if words is not None else ()):
        if number:
            yield Fixed(elements=[make("\n", run)], ends=True)
        yield Words(text=line, look=look, model=run)


def _rename_in_formulas(root: Element, path: str, renamed: Mapping[str, str]) -> None:
    for formula in root.iter(path):
        text = formula.text or ""
        if "[" in text and has_han(text):
            formula.text = re.sub(
                r"\[(@?)([^\[\]]+)\]", lambda found: _reference(found, renamed), text
            )


def _reference(found: re.Match[str], renamed: Mapping[str, str]) -> str:
    """Rewrite one column of a formula; a name of several words needs brackets of its own."""
    name = renamed.get(found[2])
    if name is None:
        return found[0]
    name = _SPECIAL.sub(r"'\1", name)
    return f"[@[{name}]]" if found[1] else f"[{name}]"


def _kind(element: Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
