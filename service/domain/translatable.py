"""What a document is to whoever translates it: lines with marks that go out and come back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from service.domain.tagging import Tagged

DOCUMENT_BYTES = 64 * 1024 * 1024
"""The largest file that is translated in place."""

PLAIN = ("txt", "html", "htm", "xhtml")
"""Extensions of files that are text: their words can be read without opening a document."""
EXTENSIONS = (*PLAIN, "docx", "pptx", "xlsx", "pdf", "epub", "srt", "xlf", "xliff")
"""Extensions of all files that can be translated in place."""


class Translatable(Protocol):
    """A document that was opened: its words as units, everything else kept aside."""

    @property
    def units(self) -> Sequence[Tagged]:
        """The lines that hold Chinese, in the order of reading."""
        ...

    @property
    def name(self) -> str:
        """What the translated file is to be called."""
        ...

    @property
    def media_type(self) -> str:
        """The media type of the translated file."""
        ...

    def write(self, units: Sequence[Tagged]) -> bytes:
        """Return the document with these units in the place of its own, one for each."""
        ...
