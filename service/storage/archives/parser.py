"""The parser's process: one JSON request a line on standard input, one answer a line."""

from __future__ import annotations

import base64
import io
import json
import posixpath
import re
import resource
import sys
import time
import zipfile
from collections.abc import Callable
from urllib.parse import unquote

from lxml import etree

from service.domain.errors import InputError, UnreadableDocument

_PAGES = (".xhtml", ".html", ".htm")
_MOST_BYTES = 300 * 1024 * 1024


def main() -> None:
    """Answer requests until standard input ends."""
    memory, seconds = int(sys.argv[1]), int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    for line in sys.stdin:
        request = json.loads(line)
        most = int(time.process_time()) + 2 * seconds  # ends it even where its parent is dead
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.RLIM_INFINITY))
        print(json.dumps(_answer(request["extension"], request["data"])), flush=True)  # noqa: T201


def _answer(extension: str, data: str) -> dict[str, str]:
    content = base64.b64decode(data)
    try:
        text = _PARSERS[extension](content)
    except InputError as error:
        return {"error": error.message, "code": error.code}
    except MemoryError:
        return {"error": "its parser ran out of memory"}
    except Exception as error:  # noqa: BLE001 - the border: third-party parsers raise anything
        return {"error": f"the file is broken ({type(error).__name__})"}
    return {"text": text} if text.strip() else {"error": "it holds no text"}


def _html(content: bytes) -> str:
    from service.storage.documents.html import extract_html

    return extract_html(content.decode("utf-8", "replace")).strip("\n")


def _docx(content: bytes) -> str:
    import docx
    from docx.table import Table

    _check_package(content)
    lines: list[str] = []
    for block in docx.Document(io.BytesIO(content)).iter_inner_content():
        if isinstance(block, Table):
            lines += ["\t".join(cell.text for cell in row.cells) for row in block.rows]
        else:
            lines.append(block.text)
    return "\n".join(lines)


def _pdf(content: bytes) -> str:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        reason = "it is encrypted" if "password" in str(error).lower() else "not a whole PDF file"
        raise UnreadableDocument(reason) from error
    pages = []
    for page in document:
        text = page.get_textpage()
        pages.append(text.get_text_range())
        text.close()
        page.close()
    document.close()
    if not "".join(pages).strip():
        raise UnreadableDocument("a scanned PDF: it has pictures of pages and no text layer")
    return _joined_lines("\n".join(pages))


def _joined_lines(text: str) -> str:
    """Join the lines of a paragraph: a line that does not end a sentence goes on."""
    lines = [line.strip() for line in text.replace("\r\n", "\n").split("\n")]
    joined: list[str] = []
    for line in lines:
        goes_on = bool(joined) and joined[-1] and not re.search(r"[。！？：；”…]$", joined[-1])
        if goes_on and len(joined[-1]) > 25 and line:
            joined[-1] += line
        else:
            joined.append(line)
    return "\n".join(joined)


def _epub(content: bytes) -> str:
    from service.storage.documents import decode, extract_html

    _check_package(content)
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        pages = []
        for name in _chapters(book):
            try:
                pages.append(extract_html(decode(book.read(name), limit=_MOST_BYTES).text))
            except (InputError, KeyError):
                continue
    return "\n".join(pages)


def _chapters(book: zipfile.ZipFile) -> list[str]:
    """Return the names of a book's pages in the order in which they are read (its spine)."""
    names = sorted(name for name in book.namelist() if name.lower().endswith(_PAGES))
    packages = [name for name in book.namelist() if name.lower().endswith(".opf")]
    if not packages:
        return names
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)
    try:
        root = etree.fromstring(book.read(packages[0]), parser)
    except etree.XMLSyntaxError:
        return names
    folder = posixpath.dirname(packages[0])
    places = {
        item.get("id"): posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        for item in root.iterfind(".//{*}manifest/{*}item")
    }
    spine = [places.get(item.get("idref"), "") for item in root.iterfind(".//{*}spine/{*}itemref")]
    return [name for name in spine if name in book.namelist()] or names


def _check_package(content: bytes) -> None:
    """Refuse what unpacks to far more than an office file holds, by what it really unpacks to."""
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise UnreadableDocument("it is encrypted, or of the old binary format")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            total = 0
            for info in package.infolist():
                with package.open(info) as stream:
                    while chunk := stream.read(1 << 20):
                        total += len(chunk)
                        if total > _MOST_BYTES:
                            raise UnreadableDocument(
                                f"it unpacks to more than {_MOST_BYTES:,} bytes"
                            )
    except zipfile.BadZipFile as error:
        raise UnreadableDocument("not a whole file of its format") from error


_PARSERS: dict[str, Callable[[bytes], str]] = {
    ".html": _html,
    ".docx": _docx,
    ".pdf": _pdf,
    ".epub": _epub,
}


if __name__ == "__main__":
    main()
