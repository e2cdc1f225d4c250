"""Read an archive: a folder, a package (zip, tar; nested once), or a single file, by fsspec URL.

Documents stream in an order that the input decides. Whatever cannot be read is one ``Unreadable``
and the rest goes on.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import IO

from service.domain.archives import ArchiveDocument, ReadLimits, Selection, Unreadable
from service.storage.archives.formats import documents_of, holds_many, is_known
from service.storage.archives.listing import Found, files_at, is_wanted
from service.storage.archives.packages import PACKAGES, Unpacking, members_of
from service.storage.archives.unpacking import Meter, OverLimits

Item = ArchiveDocument | Unreadable


def read_archive(
    location: str,
    *,
    selection: Selection | None = None,
    limits: ReadLimits | None = None,
    left_out: Counter[str] | None = None,
) -> Iterator[Item]:
    """Yield the documents of an archive, and what of it is unreadable.

    ``left_out`` counts the documents that are not wanted: by "date", "source", or because they
    have "no date".

    Raises:
        InvalidRequest: there is nothing at the location.
    """
    chosen = selection or Selection()
    reader = _Reader(chosen, limits or ReadLimits())
    for found in files_at(location):
        try:
            for item in reader.read(found):
                reason = "" if isinstance(item, Unreadable) else chosen.refuses(item)
                if not reason:
                    yield item
                elif left_out is not None:
                    left_out[reason] += 1
        except OverLimits:
            path = found.id if isinstance(found, Unreadable) else found.path
            reason = "the archive is over its limits here; the rest of it is left out"
            yield Unreadable(id=path, reason=reason)
            return


class _Reader:
    """Reads file after file, and knows which names and how many bytes came before."""

    def __init__(self, selection: Selection, limits: ReadLimits) -> None:
        self._selection = selection
        self._limits = limits
        self._meter = Meter(limits)
        self._names: set[bytes] = set()
        self._unpacking = Unpacking(
            limits=limits, meter=self._meter, wanted=self._takes, many=_may_be_large
        )

    def read(self, found: Found | Unreadable) -> Iterator[Item]:
        """Read one file."""
        if isinstance(found, Unreadable):
            yield found
            return
        if not self._takes(found.path):
            return
        self._meter.add(size=found.size)
        try:
            with found.open() as stream:
                yield from self._file(found.path, stream, depth=0)
        except OSError as error:
            reason = f"it cannot be read: {error.strerror or type(error).__name__}"
            yield Unreadable(id=found.path, reason=reason)

    def _takes(self, path: str) -> bool:
        if not is_wanted(path.rsplit("/", 1)[-1]):
            return False
        return path.lower().endswith(PACKAGES) or self._selection.takes_path(path)

    def _file(self, path: str, stream: IO[bytes], *, depth: int) -> Iterator[Item]:
        if self._is_twin(path):
            yield Unreadable(id=path, reason="another file differs only in upper and lower case")
        elif path.lower().endswith(PACKAGES):
            yield from self._package(path, stream, depth=depth)
        elif not is_known(path):
            yield Unreadable(id=path, reason="not a format that is read")
        else:
            self._meter.add(files=1)
            yield from documents_of(path, stream, selection=self._selection, limits=self._limits)

    def _package(self, path: str, stream: IO[bytes], *, depth: int) -> Iterator[Item]:
        if depth > 1:
            yield Unreadable(id=path, reason="a package inside a package inside a package")
            return
        empty = True
        for inner, content in members_of(path, stream, self._unpacking):
            empty = False
            if isinstance(content, Unreadable):
                yield content
                continue
            with content:
                yield from self._file(inner, content, depth=depth + 1)
        if empty and not self._selection.glob:
            yield Unreadable(id=path, reason="the package is empty")

    def _is_twin(self, path: str) -> bool:
        """Say whether a path came before, but for case or composed characters."""
        plain = unicodedata.normalize("NFC", path).casefold().encode("utf-8", "replace")
        key = hashlib.blake2b(plain, digest_size=8).digest()
        if key in self._names:
            return True
        self._names.add(key)
        return False


def _may_be_large(path: str) -> bool:
    return path.lower().endswith(PACKAGES) or holds_many(path)
