"""JSON: every field of every term, or a bare list of objects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import orjson

from service.domain.errors import UnreadableDocument
from service.domain.exchange import Exported, Row, values_of
from service.domain.glossary import Term

_FORMAT, _VERSION = "yijian-glossary", 1


def read(data: bytes) -> Iterator[Row]:
    """Read a list of terms, bare or under ``terms``; lines are counted by entry, from 1.

    Raises:
        UnreadableDocument: it is not JSON, or not of this shape.
    """
    try:
        document = orjson.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise UnreadableDocument(
            f"the file is not JSON in UTF-8 (line {error.lineno}, column {error.colno})"
        ) from None
    if isinstance(document, dict):
        if document.get("version", _VERSION) != _VERSION:
            raise UnreadableDocument(f"expected version {_VERSION} of the format {_FORMAT}")
        document = document.get("terms")
    if not isinstance(document, list):
        raise UnreadableDocument(
            'expected a list of terms, or an object with such a list as "terms"'
        )
    return (_row(number, entry) for number, entry in enumerate(document, 1))


def write(terms: Sequence[Term]) -> Exported:
    """Write all fields that are set, one term a line so that two files can be compared."""
    lines = b",\n".join(orjson.dumps(values_of(term)) for term in terms)
    head = orjson.dumps({"format": _FORMAT, "version": _VERSION})[:-1]
    data = head + b',"terms":[\n' + lines + b"\n]}\n"
    return Exported(data=data, media_type="application/json", extension="json")


def _row(number: int, entry: object) -> Row:
    if isinstance(entry, dict):
        return Row(line=number, values=entry)
    return Row(line=number, problem="expected an object with zh and en")
