"""CSV as a spreadsheet saves it (RFC 4180): with headers in Chinese or English, or two columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from service.domain.exchange import Exported, Row
from service.domain.glossary import Term
from service.storage.formats import columns
from service.storage.formats.text import decode

_SEPARATORS = ",;\t，"


def read(data: bytes) -> Iterator[Row]:
    """Read CSV in UTF-8, UTF-16 or GB18030, its columns split by comma, semicolon or tab.

    Raises:
        InputError: the bytes are not such text, or the first row does not tell the columns.
    """
    text = decode(data)
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep="):
        return read_text(rest, separator=first.strip()[4:5] or ",", first_line=2)
    return read_text(text, separator=_separator(first))


def write(terms: Sequence[Term]) -> Exported:
    """Write CSV in UTF-8 with the mark by which Excel knows it."""
    data = write_text(terms, separator=",").encode("utf-8-sig")
    return Exported(data=data, media_type="text/csv; charset=utf-8", extension="csv")


def read_text(text: str, *, separator: str, first_line: int = 1) -> Iterator[Row]:
    """Read separated values; a line that breaks the quoting is a refused line."""
    return columns.rows(_lines(text, separator, first_line))


def write_text(terms: Sequence[Term], *, separator: str) -> str:
    """Write separated values, lines ended as the standard asks."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=separator, lineterminator="\r\n")
    writer.writerows(columns.table(terms))
    return buffer.getvalue()


def _separator(line: str) -> str:
    """Return the separator that the first line uses most, a comma if it uses none."""
    return max(_SEPARATORS, key=lambda mark: (line.count(mark), mark == ","))


def _lines(text: str, separator: str, first_line: int) -> Iterator[tuple[int, Sequence[str] | str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        number = reader.line_num + first_line
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error:
            limit = csv.field_size_limit()
            yield number, f"broken quoting, or a cell of more than {limit} characters"
