"""Documents out of one file, by its extension."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import IO

from service.domain.archives import ArchiveDocument, ReadLimits, Selection, Unreadable
from service.domain.errors import InputError, UnreadableDocument
from service.domain.scripts import has_han
from service.storage.archives.crawls import read_warc
from service.storage.archives.pages import read_office, read_text
from service.storage.archives.tables import read_csv, read_jsonl, read_parquet
from service.storage.archives.unpacking import SMALL, Bounded, size_of

Item = ArchiveDocument | Unreadable
Reader = Callable[[str, IO[bytes], Selection, ReadLimits], Iterator[Item]]
_TOLD = 100
"""So many rows of one file are told one by one when they cannot be read; the rest is counted."""


def is_known(path: str) -> bool:
    """Say whether files of this name are read."""
    return _extension(path) in _READERS


def holds_many(path: str) -> bool:
    """Say whether files of this name hold many documents, and may be large."""
    return _extension(path) in _TABLES


def documents_of(
    path: str, stream: IO[bytes], *, selection: Selection, limits: ReadLimits
) -> Iterator[Item]:
    """Yield the documents of a file, and what of it cannot be read."""
    found = told = blank = 0
    try:
        for item in _READERS[_extension(path)](path, stream, selection, limits):
            if isinstance(item, Unreadable) or len(item.text) > limits.text_characters:
                told += 1
                if told <= _TOLD:
                    yield item if isinstance(item, Unreadable) else _too_long(item, limits)
            elif has_han(item.text):
                found += 1
                yield item
            else:
                blank += 1
    except InputError as error:
        before = f"; the {found:,} documents before it are taken" if found else ""
        yield Unreadable(id=path, reason=f"{error.message}{before}")
        return
    if told > _TOLD:
        yield Unreadable(id=path, reason=f"{told - _TOLD:,} more rows cannot be read")
    if blank and found:
        yield Unreadable(id=path, reason=f"{blank:,} rows hold no Chinese text")
    if not found and not told:
        yield Unreadable(id=path, reason="it holds no Chinese text")


def _too_long(document: ArchiveDocument, limits: ReadLimits) -> Unreadable:
    return Unreadable(
        id=document.id,
        reason=f"it has {len(document.text):,} characters; at most {limits.text_characters:,} fit",
    )


def _extension(path: str) -> str:
    name = path.lower()
    if name.endswith(".gz"):
        return f"{PurePosixPath(name[:-3]).suffix}.gz"
    return PurePosixPath(name).suffix


def _unzipped(reader: Reader) -> Reader:
    """Read what a gzip file unpacks to; one that is cut off is told after what is whole."""

    def read(
        path: str, stream: IO[bytes], selection: Selection, limits: ReadLimits
    ) -> Iterator[Item]:
        allowed = min(limits.table_bytes, max(SMALL, size_of(stream) * limits.ratio))
        try:
            with gzip.GzipFile(fileobj=stream) as unpacked:
                counted = io.BufferedReader(Bounded(unpacked, allowed))
                yield from reader(path, counted, selection, limits)
        except EOFError as error:
            raise UnreadableDocument("the gzip data is cut off") from error
        except (OSError, zlib.error) as error:
            raise UnreadableDocument("the gzip data is broken") from error

    return read


_PLAIN: dict[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_text,
    ".html": read_text,
    ".htm": read_text,
    ".xhtml": read_text,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_csv,
    ".tsv": read_csv,
}
_READERS: dict[str, Reader] = {
    **_PLAIN,
    **{f"{extension}.gz": _unzipped(reader) for extension, reader in _PLAIN.items()},
    ".parquet": read_parquet,
    ".warc": read_warc,
    ".warc.gz": read_warc,
    ".docx": read_office,
    ".pdf": read_office,
    ".epub": read_office,
}
_TABLES = {
    f"{extension}{packed}"
    for extension in (".jsonl", ".ndjson", ".csv", ".tsv", ".parquet", ".warc")
    for packed in ("", ".gz")
}
