"""Documents out of one file, by its extension."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from service.domain.archives import ArchiveDocument, ReadLimits, Selection
from service.domain.errors import InputError, NoChinese, UnreadableDocument
from service.domain.scripts import has_han
from service.storage.archives.sandbox import parse_apart
from service.storage.documents import read_page
from service.storage.documents.decoding import decode

_TEXT_KEYS = ("text", "content", "article", "body", "正文", "内容", "文章")
_TITLE_KEYS = ("title", "headline", "标题", "题目")
_DATE_KEYS = ("date", "published", "pubdate", "time", "日期", "发布时间", "时间")
_SOURCE_KEYS = ("source", "site", "media", "来源", "媒体")
_KEYS = (_TEXT_KEYS, _TITLE_KEYS, _DATE_KEYS, _SOURCE_KEYS)
_BATCH = 256
Reader = Callable[[str, bytes, Selection, ReadLimits], Iterator[ArchiveDocument]]


def is_known(path: str) -> bool:
    """Say whether files of this name are read."""
    return _extension(path) in _READERS


def documents_of(
    path: str, data: bytes, *, selection: Selection, limits: ReadLimits
) -> Iterator[ArchiveDocument]:
    """Yield the documents of a file.

    Raises:
        InputError: the file is empty, broken, in no known encoding, or holds no Chinese.
    """
    found = 0
    for document in _READERS[_extension(path)](path, data, selection, limits):
        if len(document.text) > limits.text_characters:
            raise UnreadableDocument(
                f"{document.id} has {len(document.text):,} characters; at most "
                f"{limits.text_characters:,} fit"
            )
        if has_han(document.text):
            found += 1
            yield document
    if not found:
        raise NoChinese("it holds no Chinese text")


def _extension(path: str) -> str:
    name = path.lower()
    if name.endswith(".gz"):
        inner = PurePosixPath(name[:-3]).suffix
        return f"{inner}.gz" if inner in {".jsonl", ".warc", ".txt", ".csv"} else ".gz"
    return PurePosixPath(name).suffix


def _page(
    path: str, data: bytes, selection: Selection, limits: ReadLimits
) -> Iterator[ArchiveDocument]:
    del selection
    yield ArchiveDocument(id=path, text=read_page(data, name=path, limit=limits.file_bytes))


def _apart(
    path: str, data: bytes, selection: Selection, limits: ReadLimits
) -> Iterator[ArchiveDocument]:
    """Parse a format that may hurt its parser in a process of its own."""
    del selection
    yield ArchiveDocument(id=path, text=parse_apart(_extension(path), data, limits))


def _jsonl(
    path: str, data: bytes, selection: Selection, limits: ReadLimits
) -> Iterator[ArchiveDocument]:
    text = decode(data, limit=limits.file_bytes).text
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise UnreadableDocument(f"line {number} is not JSON") from error
        if not isinstance(row, dict):
            raise UnreadableDocument(f"line {number}: expected a JSON object")
        yield _row(path, number, row, selection)


def _csv(
    path: str, data: bytes, selection: Selection, limits: ReadLimits
) -> Iterator[ArchiveDocument]:
    text = decode(data, limit=limits.file_bytes).text
    reader = csv.DictReader(
        io.StringIO(text, newline=""), delimiter="\t" if _extension(path) == ".tsv" else ","
    )
    try:
        for number, row in enumerate(reader, start=1):
            yield _row(path, number, row, selection)
    except csv.Error as error:
        raise UnreadableDocument(f"line {reader.line_num} is not CSV") from error


def _parquet(
    path: str, data: bytes, selection: Selection, limits: ReadLimits
) -> Iterator[ArchiveDocument]:
    del limits
    import pyarrow
    from pyarrow import parquet

    try:
        table = parquet.ParquetFile(io.BytesIO(data))
        wanted = _chosen(table.schema_arrow.names, selection)
        number = 0
        for batch in table.iter_batches(_BATCH, columns=[name for name in wanted if name]):
            for row in batch.to_pylist():
                number += 1
                yield _row(path, number, row, selection)
    except (pyarrow.ArrowException, OSError) as error:
        raise UnreadableDocument(f"not a whole Parquet file ({type(error).__name__})") from error


def _warc(
    path: str, data: bytes, selection: Selection, limits: ReadLimits
) -> Iterator[ArchiveDocument]:
    """Read the HTML answers of a crawl; a file that ends in the middle is told."""
    del selection
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    _whole_gzip(path, data)
    number = 0
    try:
        for record in ArchiveIterator(io.BytesIO(data), record_types=WarcRecordType.response):
            number += 1
            kind = (record.http_content_type or "").lower()
            content = record.reader.read(limits.file_bytes + 1)
            if record.content_length > len(content) or len(content) > limits.file_bytes:
                raise UnreadableDocument(f"record {number} is cut off or too large")
            if kind not in {"text/html", "application/xhtml+xml", "text/plain", ""}:
                continue
            try:
                text = read_page(content, name="page.html", limit=limits.file_bytes)
            except InputError:
                continue
            moment = record.record_date.isoformat() if record.record_date else ""
            address = record.headers.get("WARC-Target-URI") or ""
            yield ArchiveDocument(id=f"{path}#{number}", text=text, date=moment, source=address)
    except (OSError, ValueError, EOFError) as error:
        raise UnreadableDocument(f"broken after record {number}") from error


def _whole_gzip(path: str, data: bytes) -> None:
    """Readers of WARC end quietly where a file is cut off; unpacking does not."""
    if not path.lower().endswith(".gz"):
        return
    position = 0
    while position < len(data):
        unpacker = zlib.decompressobj(31)
        view = memoryview(data)[position:]
        try:
            while not unpacker.eof and view:
                unpacker.decompress(view, 1 << 20)
                view = memoryview(unpacker.unconsumed_tail)
        except zlib.error as error:
            raise UnreadableDocument("the gzip data is broken") from error
        if not unpacker.eof:
            raise UnreadableDocument("the file is cut off")
        position = len(data) - len(unpacker.unused_data)


def _unzipped(reader: Reader) -> Reader:
    def read(
        path: str, data: bytes, selection: Selection, limits: ReadLimits
    ) -> Iterator[ArchiveDocument]:
        try:
            with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
                plain = stream.read(limits.file_bytes + 1)
        except (OSError, EOFError, zlib.error) as error:
            raise UnreadableDocument("the gzip data is broken or cut off") from error
        if len(plain) > limits.file_bytes:
            raise UnreadableDocument(f"it unpacks to more than {limits.file_bytes:,} bytes")
        yield from reader(path, plain, selection, limits)

    return read


def _row(path: str, number: int, row: Mapping[str, Any], selection: Selection) -> ArchiveDocument:
    names = _chosen(list(row), selection)
    text, title, day, source = (str(row.get(name) or "") if name else "" for name in names)
    body = f"{title}\n{text}" if title and not text.startswith(title) else text
    return ArchiveDocument(id=f"{path}#{number}", text=body, title=title, date=day, source=source)


def _chosen(names: list[str], selection: Selection) -> tuple[str, ...]:
    """Return the names of the columns of text, title, date and source; empty where none is."""
    if selection.columns:
        missing = [name for name in selection.columns if name and name not in names]
        if missing:
            raise UnreadableDocument(f"there is no column {missing[0]!r}")
        return (*selection.columns, "", "", "")[:4]
    by_name = {str(name).strip().lower(): name for name in names if name}
    found = tuple(next((by_name[key] for key in keys if key in by_name), "") for keys in _KEYS)
    if not found[0]:
        raise UnreadableDocument(
            "no column of text was found: name it with --columns text[,title[,date[,source]]]"
        )
    return found


_READERS: dict[str, Reader] = {
    ".txt": _page,
    ".text": _page,
    ".md": _page,
    ".html": _page,
    ".htm": _page,
    ".xhtml": _page,
    ".jsonl": _jsonl,
    ".ndjson": _jsonl,
    ".csv": _csv,
    ".tsv": _csv,
    ".parquet": _parquet,
    ".warc": _warc,
    ".warc.gz": _warc,
    ".jsonl.gz": _unzipped(_jsonl),
    ".txt.gz": _unzipped(_page),
    ".csv.gz": _unzipped(_csv),
    ".docx": _apart,
    ".pdf": _apart,
    ".epub": _apart,
}
