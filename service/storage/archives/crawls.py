"""Crawls: the pages that a site answered, out of a WARC file."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import IO, Any

from service.domain.archives import ArchiveDocument, ReadLimits, Selection, Unreadable
from service.domain.errors import InputError, NoChinese, UnreadableDocument
from service.storage.archives.pages import page

Item = ArchiveDocument | Unreadable
_KINDS = {"text/html", "application/xhtml+xml", "text/plain", ""}
_HEADER = 64 * 1024
_CHUNK = 1024 * 1024
_GZIP = b"\x1f\x8b"


def read_warc(
    path: str, stream: IO[bytes], selection: Selection, limits: ReadLimits
) -> Iterator[Item]:
    """Read the Chinese pages of a crawl; a file that ends in the middle is told.

    A page is given out when the record behind it has come, for the last may be cut off.
    """
    del selection
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    number, held, last = 0, None, None
    try:
        for record in ArchiveIterator(stream, auto_decode="all"):
            if held is not None:
                yield held
            held = None
            last = (record.stream_pos, int(record.headers.get("Content-Length") or 0))
            if record.record_type == WarcRecordType.response:
                number += 1
                held = _page(f"{path}#{number}", record, limits)
    except (OSError, ValueError, EOFError) as error:
        raise UnreadableDocument(f"broken after record {number}") from error
    if not _is_whole(stream, last):
        raise UnreadableDocument(f"the file is cut off after record {max(0, number - 1)}")
    if held is not None:
        yield held


def _page(identity: str, record: Any, limits: ReadLimits) -> Item | None:  # noqa: ANN401 - untyped library
    """Return a record's document; nothing for pictures, errors, and pages without Chinese."""
    answer = record.http_headers
    status = answer.status_code if answer is not None else None
    if status not in {200, None} or (record.http_content_type or "").lower() not in _KINDS:
        return None
    try:
        content = record.reader.read(limits.file_bytes + 1)
        return page(
            identity,
            content,
            limits,
            name="page.html",
            declared=record.http_charset,
            date=record.record_date.isoformat() if record.record_date else "",
            source=record.headers.get("WARC-Target-URI") or "",
        )
    except NoChinese:
        return None
    except (InputError, OSError, ValueError) as error:
        reason = error.message if isinstance(error, InputError) else "its content is broken"
        return Unreadable(id=identity, reason=reason)


def _is_whole(stream: IO[bytes], last: tuple[int, int] | None) -> bool:
    """Say whether a crawl ends where its last record does; readers of WARC end quietly."""
    stream.seek(0)
    head = stream.read(2)
    stream.seek(0)
    if head == _GZIP:
        return _is_whole_gzip(stream)
    if last is None:
        return True
    start, length = last
    stream.seek(start)
    header = stream.read(_HEADER)
    end = header.find(b"\r\n\r\n")
    return end >= 0 and stream.seek(0, 2) >= start + end + 4 + length


def _is_whole_gzip(stream: IO[bytes]) -> bool:
    unpacker = zlib.decompressobj(31)
    begun = False
    try:
        while data := unpacker.unused_data or stream.read(_CHUNK):
            if unpacker.eof and not data.strip(b"\0"):
                return True  # padding
            if unpacker.eof:
                unpacker = zlib.decompressobj(31)
            begun = True
            unpacker.decompress(data, _CHUNK)
            while unpacker.unconsumed_tail and not unpacker.eof:
                unpacker.decompress(unpacker.unconsumed_tail, _CHUNK)
    except zlib.error:
        return False
    return not begun or unpacker.eof
