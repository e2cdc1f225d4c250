"""EPUB: the chapters, the table of contents, and the title and description of a book."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from service.domain.errors import UnreadableDocument
from service.domain.tagged_markup import MarkupOptions
from service.storage.documents.in_place.archive import Archive, Package, Part
from service.storage.documents.in_place.markup import MarkupPart

MEDIA_TYPE = "application/epub+zip"
_CHAPTERS = frozenset([".xhtml", ".html", ".htm", ".ncx"])
_KEPT = ("dc:identifier", "dc:language", "dc:date", "dc:format", "dc:source", "meta")
_ENCRYPTED = re.compile(rb"Algorithm\s*=\s*[\"']([^\"']+)[\"']")
_FONTS = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")


def open_epub(data: bytes, *, name: str) -> Package:
    """Open a book.

    Raises:
        UnreadableDocument: it is damaged, protected, or no book.
        TextTooLarge: it unpacks to more than is allowed.
    """
    archive = Archive(data)
    if "META-INF/container.xml" not in archive.names:
        raise UnreadableDocument(
            "expected an EPUB with META-INF/container.xml, got another archive"
        )
    _refuse_protected(archive)
    parts: dict[str, Part] = {}
    for part in archive.names:
        kind = PurePosixPath(part).suffix.lower()
        if kind in _CHAPTERS:
            parts[part] = MarkupPart(archive.read(part))
        elif kind == ".opf":
            parts[part] = MarkupPart(archive.read(part), MarkupOptions(ignored=_KEPT))
    return Package(archive, parts, name=name, media_type=MEDIA_TYPE)


def _refuse_protected(archive: Archive) -> None:
    """Refuse books whose chapters are encrypted; scrambled fonts do no harm."""
    if "META-INF/encryption.xml" in archive.names:
        ways = _ENCRYPTED.findall(archive.read("META-INF/encryption.xml"))
        if any(way not in _FONTS for way in ways):
            raise UnreadableDocument("the book is protected against copying: it cannot be opened")
