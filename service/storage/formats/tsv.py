"""Tab-separated values: what a spreadsheet saves as text, and what is pasted from one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from service.domain.exchange import Exported, Row
from service.domain.glossary import Term
from service.storage.formats import csv
from service.storage.formats.text import decode


def read(data: bytes) -> Iterator[Row]:
    """Read tab-separated text in UTF-8, UTF-16 or GB18030.

    Raises:
        InputError: the bytes are not such text, or the first row does not tell the columns.
    """
    return csv.read_text(decode(data), separator="\t")


def write(terms: Sequence[Term]) -> Exported:
    """Write tab-separated text in UTF-8."""
    data = csv.write_text(terms, separator="\t").encode("utf-8")
    media_type = "text/tab-separated-values; charset=utf-8"
    return Exported(data=data, media_type=media_type, extension="tsv")
