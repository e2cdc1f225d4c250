"""The parser's process: one JSON request a line on standard input, one answer a line."""

from __future__ import annotations

import base64
import io
import json
import re
import resource
import sys
import zipfile

from service.domain.errors import InputError, UnreadableDocument

_PAGES = (".xhtml", ".html", ".htm")
_MOST_BYTES = 300 * 1024 * 1024


def main() -> None:
    """Answer requests until standard input ends."""
    memory = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    for line in sys.stdin:
        request = json.loads(line)
        print(json.dumps(_answer(request["extension"], request["data"])), flush=True)  # noqa: T201


def _answer(extension: str, data: str) -> dict[str, str]:
    content = base64.b64decode(data)
    try:
        text = {".docx": _docx, ".pdf": _pdf, ".epub": _epub}[extension](content)
    except InputError as error:
        return {"error": error.message}
    except MemoryError:
        return {"error": "its parser ran out of memory"}
    except Exception as error:  # noqa: BLE001 - the border: third-party parsers raise anything
        return {"error": f"the file is broken ({type(error).__name__})"}
    return {"text": text} if text.strip() else {"error": "it holds no text"}


def _docx(content: bytes) -> str:
    import docx

    _check_package(content)
    document = docx.Document(io.BytesIO(content))
    lines = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        lines += ["\t".join(cell.text for cell in row.cells) for row in table.rows]
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
    from service.storage.documents.html import extract_html

    _check_package(content)
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        names = [n for n in sorted(book.namelist()) if n.lower().endswith(_PAGES)]
        pages = []
        for name in names:
            try:
                pages.append(extract_html(book.read(name).decode("utf-8", "replace")))
            except InputError:
                continue
    return "\n".join(pages)


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


if __name__ == "__main__":
    main()
