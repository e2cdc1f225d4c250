"""TXT: line for line; the white space around lines and the kind of line ends stay."""

from __future__ import annotations

import re
from collections.abc import Sequence

from service.domain.scripts import has_han
from service.domain.tagging import Tagged
from service.storage.documents.decoding import decode
from service.storage.documents.in_place.archive import PART_BYTES

_ENDS = re.compile(r"(\r\n|\r|\n)")


class TextFile:
    """A text file; it is written in UTF-8."""

    media_type = "text/plain"

    def __init__(self, data: bytes, *, name: str) -> None:
        """Decode it.

        Raises:
            InputError: the bytes are too many, no text, or in an unknown encoding.
        """
        self.name = name
        self._pieces = _ENDS.split(decode(data, limit=PART_BYTES).text)
        self.units = tuple(Tagged(text=p.strip()) for p in self._pieces if has_han(p))

    def write(self, units: Sequence[Tagged]) -> bytes:
        """Return the file with the units in place."""
        row = iter(units)
        out = [p.replace(p.strip(), next(row).text) if has_han(p) else p for p in self._pieces]
        return "".join(out).encode()
