"""XLSX: cells, comments, shapes, charts, headers and footers; formulas and numbers stay.

Names of sheets stay too, since formulas refer to them. The columns of a table are renamed with
their header cells, in the table and in the formulas that name them: a spreadsheet program calls a
file damaged where the two differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy

from lxml import etree

from service.domain.scripts import has_han
from service.domain.tagging import Tagged
from service.storage.documents.in_place.archive import (
    Archive,
    Package,
    XmlPart,
    content_types,
    parse_xml,
)
from service.storage.documents.in_place.blocks import (
    Block,
    Element,
    Fixed,
    Item,
    MakeRun,
    Paragraph,
    Slot,
    Words,
)
from service.storage.documents.in_place.drawing import CHART, SHEET_DRAWING, drawn_part, text_slot

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_KINDS = tuple(
    f"spreadsheetml.{kind}+xml" for kind in ("sharedStrings", "worksheet", "comments", "table")
)
_THREADS = "ms-excel.threadedcomments+xml"
_MAIN = "spreadsheetml.sheet.main+xml"
_FORMULAS = ("{*}f", "{*}calculatedColumnFormula", "{*}totalsRowFormula")
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
    parts: dict[str, XmlPart] = {}
    cells: list[Element] = []
    for part, kind in content_types(archive, main=_MAIN).items():
        if kind.endswith((CHART, SHEET_DRAWING)):
            parts[part] = drawn_part(archive.read(part))
        elif kind.endswith(_THREADS):
            root = parse_xml(archive.read(part))
            said = [one for one in root.iter("{*}text") if has_han(one.text or "")]
            parts[part] = XmlPart(root, [text_slot(one) for one in said])
        elif kind.endswith(_KINDS):
            root = parse_xml(archive.read(part))
            cells += [*root.iter("{*}si"), *root.iter("{*}is")]
            parts[part] = XmlPart(root, _blocks(root))
    return _Workbook(archive, parts, cells=cells, name=name)


class _Workbook(Package):
    """A workbook, whose tables call their columns as the header cells do."""

    def __init__(
        self,
        archive: Archive,
        parts: Mapping[str, XmlPart],
        *,
        cells: Sequence[Element],
        name: str,
    ) -> None:
        super().__init__(archive, parts, name=name, media_type=MEDIA_TYPE)
        self._roots = [part.root for part in parts.values()]
        columns = {one.get("name", "") for r in self._roots for one in r.iter("{*}tableColumn")}
        self._headers = [(one, text) for one in cells if (text := _whole(one)) in columns]

    def settle(self) -> None:
        """Rename the columns of tables as their header cells were translated."""
        renamed = self._renamed()
        for root in self._roots if renamed else ():
            for column in root.iter("{*}tableColumn"):
                name = column.get("name", "")
                column.set("name", renamed.get(name, name))
            for kind in _FORMULAS:
                _rename_in_formulas(root, kind, renamed)

    def _renamed(self) -> dict[str, str]:
        """Return each header's English; where two became one, tell them apart in the cells."""
        renamed: dict[str, str] = {}
        taken: set[str] = set()
        for cell, before in self._headers:
            after = renamed.get(before) or _whole(cell)
            number = 1
            while before not in renamed and after.casefold() in taken:
                number += 1
                after = f"{_whole(cell)} ({number})"
            renamed[before] = after
            taken.add(after.casefold())
            if after != _whole(cell):
                last = [*cell.iter("{*}t")][-1]
                last.text = f"{last.text}{after[len(_whole(cell)) :]}"
        return renamed


def _blocks(root: Element) -> list[Block]:
    """Return the texts of a part: cells, comments, headers and footers."""
    marks = [one for one in root.iterfind("{*}headerFooter/*") if has_han(one.text or "")]
    rich = [one for one in root.iter("{*}si", "{*}is", "{*}text") if has_han(_whole(one))]
    return [*map(_cell, rich), *map(_Header, marks)]


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


def _lines(run: Element, make: MakeRun) -> Iterator[Item]:
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
