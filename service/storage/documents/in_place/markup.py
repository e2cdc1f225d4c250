"""HTML pages, and the chapters of books: one way for both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service.domain.tagged_markup import MarkupOptions, put_together, take_apart
from service.domain.tagging import Tagged
from service.storage.documents.decoding import decode
from service.storage.documents.in_place.archive import PART_BYTES

_CHARSET = re.compile(r"(<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*)([A-Za-z0-9_\-]+)", re.IGNORECASE)
_DECLARED = re.compile(r"^(\s*<\?xml[^>]*encoding\s*=\s*[\"'])([A-Za-z0-9_\-]+)", re.IGNORECASE)
_LANGUAGE = re.compile(
    r"(<html[^>]*?\s(?:xml:)?lang\s*=\s*[\"']|<dc:language[^>]*>\s*)zh[A-Za-z\-]*(?=\s*[\"'<])",
    re.IGNORECASE,
)


class MarkupPart:
    """A page whose tags stay; it is written in UTF-8 and says so."""

    def __init__(self, data: bytes, options: MarkupOptions | None = None) -> None:
        """Take it apart.

        Raises:
            InputError: the bytes are too many, no text, or in an unknown encoding.
        """
        text = decode(data, limit=PART_BYTES).text
        self._taken = take_apart(text, kind="html", options=options or MarkupOptions())
        self.units = self._taken.units
        self._english: Sequence[Tagged] = self.units

    def put(self, units: Iterator[Tagged]) -> None:
        """Take as many units as the page has."""
        self._english = [next(units) for _ in self.units]

    def packed(self) -> bytes:
        """Return the page with the units that were put into it."""
        text = put_together(self._taken, self._english)
        for pattern in (_CHARSET, _DECLARED):
            text = pattern.sub(r"\g<1>utf-8", text, count=1)
        for _ in ("lang", "xml:lang"):
            text = _LANGUAGE.sub(r"\g<1>en", text)
        return text.encode()


class HtmlPage:
    """An HTML file."""

    media_type = "text/html"

    def __init__(self, data: bytes, *, name: str) -> None:
        self.name = name
        self._part = MarkupPart(data)
        self.units: Sequence[Tagged] = self._part.units

    def write(self, units: Sequence[Tagged]) -> bytes:
        """Return the page with the units in place."""
        self._part.put(iter(units))
        return self._part.packed()
