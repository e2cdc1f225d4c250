"""The file formats in which glossaries come and go, by name.

Reading gives one ``Row`` a line, good or not; writing gives the bytes and what they cannot hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, NoReturn

from service.domain.errors import EmptyText, InputError, TextTooLarge, UnsupportedFormat
from service.domain.exchange import Exported, Row
from service.domain.glossary import Term
from service.storage.formats import columns, csv, deepl, json, tbx, tmx, tsv, xlsx

FILE_BYTES = 128 * 1024 * 1024
ROWS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format; ``write`` is missing where terms only come in."""

    read: Callable[[bytes], Iterable[Row]]
    write: Callable[[Sequence[Term]], Exported] | None = None


FORMATS: Mapping[str, Format] = {
    "csv": Format(read=csv.read, write=csv.write),
    "tsv": Format(read=tsv.read, write=tsv.write),
    "deepl": Format(read=deepl.read, write=deepl.write_tsv),
    "deepl-csv": Format(read=deepl.read, write=deepl.write_csv),
    "tbx": Format(read=tbx.read, write=tbx.write),
    "xlsx": Format(read=xlsx.read, write=xlsx.write),
    "json": Format(read=json.read, write=json.write),
    "tmx": Format(read=tmx.read),
}
_EXTENSIONS = {"txt": "tsv", "tab": "tsv", "xml": "tbx"}


class TermFormats:
    """Read and write terms in any of the formats."""

    def read(self, data: bytes, format_name: str) -> tuple[Row, ...]:
        """Return the rows of a file.

        Raises:
            UnsupportedFormat: no format has that name.
            InputError: the file as a whole cannot be read.
        """
        known = _format(format_name)
        if len(data) > FILE_BYTES:
            raise TextTooLarge(
                f"the file has {len(data)} bytes; at most {FILE_BYTES} are read, split it"
            )
        if not data.strip():
            raise EmptyText("the file is empty; expected one term a line")
        rows: list[Row] = []
        for row in known.read(data):
            rows.append(row)
            if len(rows) > ROWS:
                raise TextTooLarge(f"the file has more than {ROWS} rows; split it")
        if not any(row.values or row.problem for row in rows):
            raise InputError("the file holds no terms; expected at least one row with zh and en")
        return tuple(rows)

    def write(self, terms: Sequence[Term], format_name: str) -> Exported:
        """Return the file that holds the terms, and the terms that it cannot hold.

        Raises:
            UnsupportedFormat: no format of that name can be written.
        """
        write = _format(format_name).write
        if write is None:
            raise UnsupportedFormat("tmx is read only: its pairs come in as candidates")
        return write(terms)

    def values(self, cells: Mapping[str, str]) -> dict[str, Any]:
        """Read values as a spreadsheet's cells: column by name, lists split by `` | ``.

        An empty cell sets the field back to what it is when nothing is said.

        Raises:
            InvalidRequest: a column is not known, or a value is not of its kind.
        """
        return columns.values(cells)

    def name_for(self, filename: str) -> str:
        """Return the format that a file's extension stands for.

        Raises:
            UnsupportedFormat: the extension stands for none.
        """
        extension = PurePath(filename).suffix.lower().lstrip(".")
        name = _EXTENSIONS.get(extension, extension)
        return name if name in FORMATS else _unsupported()


def _format(name: str) -> Format:
    return FORMATS[name] if name in FORMATS else _unsupported()


def _unsupported() -> NoReturn:
    raise UnsupportedFormat(f"the format is not known; the formats are {', '.join(FORMATS)}")
