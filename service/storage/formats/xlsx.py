"""XLSX: the terms of the first sheet; formulas are refused, and so are archives that explode."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from service.domain.errors import TextTooLarge, UnreadableDocument
from service.domain.exchange import Exported, LeftOut, Row
from service.domain.glossary import Term
from service.storage.formats import columns

UNPACKED_BYTES = 512 * 1024 * 1024
RATIO = 200
PARTS = 1_000
CELL_CHARACTERS = 32_767
_SMALL = 1024 * 1024
"""Parts up to this size may be packed as tightly as they like."""
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def read(data: bytes) -> Iterator[Row]:
    """Read the first sheet, whose first row tells its columns.

    Raises:
        UnreadableDocument: it is not a workbook.
        TextTooLarge: it would unpack to more than is allowed.
        InputError: the first row does not tell the columns.
    """
    _check_archive(data)
    return columns.rows(iter(_lines(data)))


def write(terms: Sequence[Term]) -> Exported:
    """Write one sheet of text cells, so that nothing is taken for a formula or a date."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("terms")
    sheet.freeze_panes = "A2"
    left_out: list[LeftOut] = []
    for number, cells in enumerate(columns.table(terms)):
        if any(len(text) > CELL_CHARACTERS for text in cells):
            reason = f"a cell holds at most {CELL_CHARACTERS} characters"
            left_out.append(LeftOut(term_id=terms[number - 1].id, reason=reason))
            continue
        sheet.append([_text_cell(sheet, text) for text in cells])
    buffer = io.BytesIO()
    book.save(buffer)
    return Exported(
        data=buffer.getvalue(), media_type=_MEDIA, extension="xlsx", left_out=tuple(left_out)
    )


def _lines(data: bytes) -> list[tuple[int, Sequence[str] | str]]:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings(action="ignore"):  # about styles, which are of no interest
            book = load_workbook(io.BytesIO(data), read_only=True)
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # what the file says of its own size is not to be trusted
            return [_line(number, cells) for number, cells in enumerate(sheet.iter_rows(), 1)]
    except (KeyError, ValueError, IndexError, zipfile.BadZipFile, SyntaxError) as error:
        raise UnreadableDocument("the workbook is damaged; save it again as XLSX or CSV") from error


def _line(number: int, cells: Sequence[Any]) -> tuple[int, Sequence[str] | str]:
    kinds = {cell.data_type for cell in cells}
    if "f" in kinds:
        return number, "the row holds a formula; paste it as values and save again"
    if "e" in kinds:
        return number, "the row holds an error value of the spreadsheet"
    return number, [_text(cell.value) for cell in cells]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _text_cell(sheet: Any, text: str) -> Any:  # noqa: ANN401
    from openpyxl.cell import WriteOnlyCell

    if not text:
        return None
    cell = WriteOnlyCell(sheet)
    cell.value = text
    cell.data_type = "s"
    return cell


def _check_archive(data: bytes) -> None:
    """Refuse what is no workbook, and what would not fit into memory once unpacked.

    The sizes in the directory can be relied on: the unpacker stops at them.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _check_sizes(parts)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _check_doctype(archive, part)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError) as error:
        raise UnreadableDocument(
            "the file is not an XLSX workbook, or it is encrypted; save it again as XLSX or CSV"
        ) from error


def _check_sizes(parts: Sequence[zipfile.ZipInfo]) -> None:
    unpacked = sum(part.file_size for part in parts)
    if unpacked > UNPACKED_BYTES or len(parts) > PARTS:
        raise TextTooLarge(
            f"the workbook unpacks to {unpacked} bytes in {len(parts)} parts; at most "
            f"{UNPACKED_BYTES} bytes in {PARTS} parts are read"
        )
    if any(p.file_size > max(RATIO * p.compress_size, _SMALL) for p in parts):
        raise TextTooLarge(
            f"a part of the workbook is packed more than {RATIO} times; it was not made by a "
            "spreadsheet program"
        )


def _check_doctype(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    with archive.open(part) as stream:
        head = stream.read(4096)
    if any(mark in head for mark in _DOCTYPES):
        raise UnreadableDocument("the workbook holds a document type declaration, which is refused")
