"""Files with a document a row: JSON lines, CSV, Parquet; read row by row, however long they are."""

from __future__ import annotations

import csv
import io
import itertools
import json
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import IO, Any

from service.domain.archives import ArchiveDocument, ReadLimits, Selection, Unreadable, iso_day
from service.domain.errors import InputError, UnknownEncoding, UnreadableDocument
from service.storage.archives.sandbox import parse_apart
from service.storage.documents import looks_like_html
from service.storage.documents.decoding import decode

_TEXT_KEYS = ("text", "content", "article", "body", "正文", "内容", "文章")
_TITLE_KEYS = ("title", "headline", "标题", "题目")
_DATE_KEYS = ("date", "published", "pubdate", "time", "日期", "发布时间", "时间")
_SOURCE_KEYS = ("source", "site", "media", "来源", "媒体")
_KEYS = (_TEXT_KEYS, _TITLE_KEYS, _DATE_KEYS, _SOURCE_KEYS)
_BATCH = 64
_SAMPLE = 1024 * 1024
_CHUNK = 1024
_LINES = 50
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_SEPARATORS = (",", "\t", ";")
_LINE = 64 * 1024 * 1024

Item = ArchiveDocument | Unreadable

csv.field_size_limit(_LINE)


def read_jsonl(
    path: str, stream: IO[bytes], selection: Selection, limits: ReadLimits
) -> Iterator[Item]:
    """Read a JSON object a line; a line that is none is told, the others are read."""
    with _opened(stream, newline="\n") as lines:
        for number, line in enumerate(iter(lambda: lines.readline(_LINE), ""), start=1):
            if not line.strip():
                continue
            row, reason = _object(line)
            if reason:
                yield Unreadable(id=f"{path}#{number}", reason=f"line {number} {reason}")
            else:
                yield _row(path, number, row, selection, limits)


def _object(line: str) -> tuple[dict[str, Any], str]:
    if not _is_whole(line):
        return {}, "does not decode like the rest of the file"
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return {}, "is not JSON"
    return (row, "") if isinstance(row, dict) else ({}, "is not a JSON object")


def read_csv(
    path: str, stream: IO[bytes], selection: Selection, limits: ReadLimits
) -> Iterator[Item]:
    """Read a table with a header; separated by commas, tabs or semicolons."""
    with _opened(stream, newline="") as text:
        header = text.readline(_LINE)
        rows = csv.reader(itertools.chain([header], text), delimiter=_separator(path, header))
        try:
            names = next(rows, [])
        except csv.Error as error:
            raise UnreadableDocument("its first line is not the header of a table") from error
        number = 0
        while True:
            number += 1
            try:
                row = next(rows, None)
            except csv.Error:
                yield Unreadable(id=f"{path}#{number}", reason="the row is not CSV")
                continue
            if row is None:
                return
            if not all(map(_is_whole, row)):
                reason = "the row does not decode like the rest of the file"
                yield Unreadable(id=f"{path}#{number}", reason=reason)
            elif row:
                values = dict(zip(names, row, strict=False))
                yield _row(path, number, values, selection, limits)


def read_parquet(
    path: str, stream: IO[bytes], selection: Selection, limits: ReadLimits
) -> Iterator[Item]:
    """Read a Parquet file, the chosen columns only."""
    import pyarrow
    from pyarrow import parquet

    number = 0
    try:
        table = parquet.ParquetFile(stream)
        wanted = _chosen(table.schema_arrow.names, selection)
        for batch in table.iter_batches(_BATCH, columns=[name for name in wanted if name]):
            for row in batch.to_pylist():
                number += 1
                yield _row(path, number, row, selection, limits)
    except (pyarrow.ArrowException, OSError) as error:
        raise UnreadableDocument(f"not a whole Parquet file ({type(error).__name__})") from error


@contextmanager
def _opened(stream: IO[bytes], *, newline: str) -> Iterator[io.TextIOWrapper]:
    """Open a table as text, in the encoding of its first megabyte; what is wrong shows later."""
    encoding = _encoding(_sample(stream))
    stream.seek(0)
    text = io.TextIOWrapper(stream, encoding, errors="surrogateescape", newline=newline)
    try:
        yield text
    finally:
        text.detach()  # it would close what is not its own


def _sample(stream: IO[bytes]) -> bytes:
    """Return the first lines of a stream, up to where it may be broken."""
    sample = bytearray()
    with suppress(EOFError, OSError, zlib.error):
        while len(sample) < _SAMPLE and (chunk := stream.read(_CHUNK)):
            sample += chunk
    if len(sample) < _SAMPLE:
        return bytes(sample)
    whole = sample[: sample.rfind(b"\n") + 1]
    return bytes(whole[: len(whole) // 2 * 2] if sample.startswith(_UTF16) else whole or sample)


def _encoding(sample: bytes) -> str:
    """Tell the encoding of a sample; where a line of it is broken, that of most of its lines.

    Raises:
        InputError: it is binary, or in no known encoding.
    """
    try:
        return decode(sample, limit=_SAMPLE).encoding
    except UnknownEncoding:
        found: Counter[str] = Counter()
        for line in sample.splitlines()[:_LINES]:
            with suppress(InputError):
                found[decode(line, limit=_SAMPLE).encoding] += not line.isascii()
        if not found.total():
            raise
        return found.most_common(1)[0][0]


def _is_whole(text: str) -> bool:
    return text.isascii() or not any("\udc80" <= character <= "\udcff" for character in text)


def _separator(path: str, header: str) -> str:
    if path.lower().endswith((".tsv", ".tsv.gz")):
        return "\t"
    return max(_SEPARATORS, key=header.count)


def _row(
    path: str, number: int, row: Mapping[Any, Any], selection: Selection, limits: ReadLimits
) -> Item:
    text, title, day, source = (
        _words(row.get(name)) if name else "" for name in _chosen(list(row), selection)
    )
    if looks_like_html(text):
        try:
            text = parse_apart(".html", text.encode("utf-8", "replace"), limits)
        except InputError as error:
            return Unreadable(id=f"{path}#{number}", reason=error.message)
    body = f"{title}\n{text}" if title and not text.startswith(title) else text
    return ArchiveDocument(
        id=f"{path}#{number}", text=body, title=title, date=iso_day(day), source=source
    )


def _words(value: object) -> str:
    """Return a cell as text; a list of paragraphs is joined by line ends."""
    if isinstance(value, list):
        return "\n".join(map(_words, value))
    return "" if value is None else str(value)


def _chosen(names: list[Any], selection: Selection) -> tuple[str, ...]:
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
