"""Open a document by its extension."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Protocol

from service.domain.errors import EmptyText, TextTooLarge, UnreadableDocument, UnsupportedFormat
from service.domain.translatable import DOCUMENT_BYTES, EXTENSIONS, Translatable
from service.storage.documents.in_place.docx import open_docx
from service.storage.documents.in_place.epub import open_epub
from service.storage.documents.in_place.markup import HtmlPage
from service.storage.documents.in_place.pdf import PdfText
from service.storage.documents.in_place.pptx import open_pptx
from service.storage.documents.in_place.srt import Subtitles
from service.storage.documents.in_place.text import TextFile
from service.storage.documents.in_place.xliff import Xliff
from service.storage.documents.in_place.xlsx import open_xlsx


class _Open(Protocol):
    def __call__(self, data: bytes, *, name: str) -> Translatable: ...


_OPENERS: Mapping[str, _Open] = {
    "docx": open_docx,
    "pptx": open_pptx,
    "xlsx": open_xlsx,
    "html": HtmlPage,
    "htm": HtmlPage,
    "xhtml": HtmlPage,
    "txt": TextFile,
    "srt": Subtitles,
    "xlf": Xliff,
    "xliff": Xliff,
    "epub": open_epub,
}
_PDF_FORMS = ("docx", "txt")


def open_translatable(data: bytes, *, name: str, output: str | None = None) -> Translatable:
    """Open a document by the extension of its name; ``output`` is the extension wanted back.

    Raises:
        UnsupportedFormat: no such extension can be opened, or not be written from this one.
        InputError: the file is empty, too large, damaged, protected, or holds no text.
    """
    extension = PurePath(name).suffix.lower().lstrip(".")
    if extension not in EXTENSIONS:
        raise UnsupportedFormat(
            f"expected a file extension of {', '.join(EXTENSIONS)}, got another: convert the file"
        )
    form = (output or ("docx" if extension == "pdf" else extension)).lower().lstrip(".")
    if form != extension and not (extension == "pdf" and form in _PDF_FORMS):
        raise UnsupportedFormat(
            f"a .{extension} file cannot be written in another format: ask for "
            f"{' or '.join(_PDF_FORMS) if extension == 'pdf' else extension}"
        )
    if extension == "pdf" and form == "pdf":
        raise UnsupportedFormat("a PDF is not written again: ask for docx or txt")
    _check_size(data)
    title = str(PurePath(name).with_suffix(f".{form}").name)
    return _opened(lambda: _open(data, extension=extension, name=title, form=form))


def _open(data: bytes, *, extension: str, name: str, form: str) -> Translatable:
    if extension == "pdf":
        return PdfText(data, name=name, form=form)
    return _OPENERS[extension](data, name=name)


def _opened(opening: Callable[[], Translatable]) -> Translatable:
    try:
        return opening()
    except RecursionError as error:
        raise UnreadableDocument(
            "the document's elements are nested too deeply: save it again"
        ) from error


def _check_size(data: bytes) -> None:
    if not data.strip():
        raise EmptyText("expected a document, got an empty file: choose another")
    if len(data) > DOCUMENT_BYTES:
        raise TextTooLarge(
            f"expected at most {DOCUMENT_BYTES:,} bytes, got {len(data):,}: split the document"
        )
