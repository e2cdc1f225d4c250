"""Files that are one document: a page of text or HTML, a Word, PDF or EPUB file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO

from service.domain.archives import ArchiveDocument, ReadLimits, Selection, iso_day
from service.domain.article import Article, parse_article
from service.domain.errors import InputError, TextTooLarge
from service.storage.archives.sandbox import parse_apart
from service.storage.documents import looks_like_html, read_page
from service.storage.documents.decoding import decode

_HEAD = 3000
"""A page's headline, time and source stand in its first characters."""
_MARKUP = (".html", ".htm", ".xhtml")


def read_text(
    path: str, stream: IO[bytes], selection: Selection, limits: ReadLimits
) -> Iterator[ArchiveDocument]:
    """Read a file of text, or a page of HTML."""
    del selection
    yield page(path, content(stream, limits), limits)


def read_office(
    path: str, stream: IO[bytes], selection: Selection, limits: ReadLimits
) -> Iterator[ArchiveDocument]:
    """Read a Word, PDF or EPUB file."""
    del selection
    extension = PurePosixPath(path.lower()).suffix
    yield described(path, parse_apart(extension, content(stream, limits), limits))


def page(
    identity: str,
    data: bytes,
    limits: ReadLimits,
    *,
    name: str = "",
    declared: str | None = None,
    date: str = "",
    source: str = "",
) -> ArchiveDocument:
    """Return the document of a page; HTML is taken apart in a process of its own.

    Raises:
        InputError: it is too large, binary, in no known encoding, or holds no Chinese.
    """
    named = (name or identity).lower()
    text = decode(data, declared=declared, limit=limits.file_bytes).text
    if named.endswith(_MARKUP) or looks_like_html(text):
        text = parse_apart(".html", text.encode("utf-8", "replace"), limits)
    else:
        text = read_page(data, name=named, declared=declared, limit=limits.file_bytes)
    return described(identity, text, date=date, source=source)


def described(identity: str, text: str, *, date: str = "", source: str = "") -> ArchiveDocument:
    """Return a document with the headline, day and source that its text tells.

    ``date`` and ``source`` are of where it came from; they stand where the text tells nothing.
    """
    try:
        article = parse_article(text[:_HEAD])
    except InputError:  # nothing but white space or notices: it has no headline either
        article = Article(text="")
    published = article.published.date().isoformat() if article.published else ""
    return ArchiveDocument(
        id=identity,
        text=text,
        title=article.headline.of(article.text) if article.headline else "",
        date=published or iso_day(date),
        source=article.source or source,
    )


def content(stream: IO[bytes], limits: ReadLimits) -> bytes:
    """Return all bytes of a file that is one document.

    Raises:
        TextTooLarge: there are more than the limits allow.
    """
    data = stream.read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        raise TextTooLarge(
            f"expected at most {limits.file_bytes:,} bytes in a file that is one document, got "
            "more: split it"
        )
    return data
