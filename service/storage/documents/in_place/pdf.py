"""PDF with a text layer: its paragraphs, as a Word document or as text.

A PDF holds letters at places, not paragraphs: lines are joined where the page shows no new
beginning (an indent, a larger gap, a short line before). The page's layout is not kept.
"""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from threading import Lock

import docx
import pypdfium2

from service.domain.errors import TextTooLarge, UnreadableDocument
from service.domain.scripts import has_han
from service.domain.tagging import Tagged
from service.storage.documents.in_place.docx import MEDIA_TYPE as WORD

PAGES = 2_000
_ONE_AT_A_TIME = Lock()
"""PDFium may not be called from two threads at once."""
_SHORT, _INDENT, _GAP = 0.88, 1.2, 1.75


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line on a page, in points from the left and from the bottom."""

    text: str
    left: float
    right: float
    bottom: float
    height: float


class PdfText:
    """The paragraphs of a PDF."""

    def __init__(self, data: bytes, *, name: str, form: str = "docx") -> None:
        """Read the text layer; ``form`` is docx or txt.

        Raises:
            UnreadableDocument: it is damaged, protected by a password, or without a text layer.
            TextTooLarge: it has too many pages.
        """
        self.name = name
        self._form = form
        self.media_type = WORD if form == "docx" else "text/plain"
        self._paragraphs = [text for lines in read_lines(data) for text in _joined(lines)]
        if not self._paragraphs:
            raise UnreadableDocument(
                "expected a PDF with text, got one with no text layer (a scan): run it through a "
                "program for text recognition first"
            )
        self.units = tuple(Tagged(text=text) for text in self._paragraphs if has_han(text))

    def write(self, units: Sequence[Tagged]) -> bytes:
        """Return the paragraphs with the units in place."""
        row = iter(units)
        texts = [next(row).text if has_han(text) else text for text in self._paragraphs]
        if self._form != "docx":
            return ("\n".join(texts) + "\n").encode()
        document = docx.Document()
        for text in texts:
            document.add_paragraph(text)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()


def read_lines(data: bytes) -> list[list[_Line]]:
    """Return the lines of each page.

    Raises:
        UnreadableDocument: it is damaged or protected by a password.
        TextTooLarge: it has too many pages.
    """
    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise UnreadableDocument(_why(error)) from error
        try:
            if len(document) > PAGES:
                raise TextTooLarge(
                    f"the PDF has {len(document):,} pages, at most {PAGES:,} are read: split it"
                )
            return [list(_lines(document[number])) for number in range(len(document))]
        except pypdfium2.PdfiumError as error:
            raise UnreadableDocument("a page of the PDF is damaged: save it again") from error
        finally:
            document.close()


def _why(error: pypdfium2.PdfiumError) -> str:
    if "password" in str(error).lower():
        return "the PDF is protected by a password: remove it first"
    return "the file is damaged, or no PDF: open it in a reader and save it again"


def _lines(page: pypdfium2.PdfPage) -> Iterator[_Line]:
    text_page = page.get_textpage()
    try:
        letters: list[tuple[str, tuple[float, float, float, float]]] = []
        for index in range(text_page.count_chars()):
            letter = text_page.get_text_range(index, 1)
            if letter and letter not in "\r\n":
                letters.append((letter, text_page.get_charbox(index, loose=True)))
            elif letters:
                yield from _line(letters)
                letters = []
        yield from _line(letters)
    finally:
        text_page.close()
        page.close()


def _line(letters: Sequence[tuple[str, tuple[float, float, float, float]]]) -> Iterator[_Line]:
    text = "".join(letter for letter, _ in letters).replace("\ufffe", "").replace("\x00", "")
    boxes = [box for letter, box in letters if letter.strip()]
    if boxes and text.strip():
        bottom, top = min(b[1] for b in boxes), max(b[3] for b in boxes)
        yield _Line(
            text=text.strip(),
            left=min(b[0] for b in boxes),
            right=max(b[2] for b in boxes),
            bottom=bottom,
            height=max(top - bottom, 1.0),
        )


def _joined(lines: Sequence[_Line]) -> Iterator[str]:
    """Join the lines of a page into paragraphs."""
    if not lines:
        return
    left = median(line.left for line in lines)
    right = max(line.right for line in lines)
    pitch = median([a.bottom - b.bottom for a, b in itertools.pairwise(lines)] or [0.0])
    paragraph = lines[0].text
    for before, line in itertools.pairwise(lines):
        short = before.right - left < _SHORT * (right - left)
        indented = line.left - left > _INDENT * line.height
        apart = before.bottom - line.bottom > _GAP * max(pitch, line.height)
        other = abs(before.height - line.height) > 0.25 * line.height
        if short or indented or apart or other or line.bottom > before.bottom:
            yield paragraph
            paragraph = line.text
        else:
            wide = has_han(paragraph[-1:]) or has_han(line.text[:1]) or not paragraph[-1:].isascii()
            paragraph += line.text if wide else f" {line.text}"
    yield paragraph
