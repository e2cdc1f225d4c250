"""A news page from bytes, whatever it came as."""

from __future__ import annotations

from service.storage.documents.decoding import decode
from service.storage.documents.html import extract_html, looks_like_html


def read_page(
    data: bytes, *, name: str | None = None, declared: str | None = None, limit: int
) -> str:
    """Return the text of a page: plain text as it is, HTML as headline, metadata and body.

    ``name`` is the file's, ``declared`` the charset of a Content-Type header.

    Raises:
        InputError: too large, binary, of unknown encoding, or without text.
    """
    text = decode(data, declared=declared, limit=limit).text
    markup = name is not None and name.lower().endswith((".html", ".htm", ".xhtml"))
    return extract_html(text) if markup or looks_like_html(text) else text
