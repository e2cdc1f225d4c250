"""The files of an archive: a folder with everything in it, or a store by fsspec URL."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from service.domain.archives import Unreadable
from service.domain.errors import InvalidRequest
from service.storage.archives.remote import answering, open_file, open_store

_HIDDEN = (".", "__MACOSX", "~$")
_RESULT = re.compile(r"\.(?:en|brief)\.(?:md|html|docx)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file; ``path`` is relative to the archive, ``size`` in bytes."""

    path: str
    size: int
    changed: float
    system: Any
    place: str

    def open(self) -> IO[bytes]:
        """Open it for reading.

        Raises:
            OSError: it cannot be read.
        """
        if self.system is None:
            return Path(self.place).open("rb")
        return open_file(self.system, self.place)


def is_wanted(name: str) -> bool:
    """Say whether a file or folder of this name is looked at.

    Hidden ones are not, nor what an earlier run has written beside its input.
    """
    return not name.startswith(_HIDDEN) and _RESULT.search(name) is None


def files_at(location: str) -> Iterator[Found | Unreadable]:
    """Yield the files at a location, those of a folder before its sub-folders, sorted by name.

    Raises:
        InvalidRequest: there is nothing at the location.
    """
    if "://" in location:
        yield from _remote(location)
        return
    root = Path(location)
    if root.is_dir():
        yield from _local(root)
        return
    if not root.is_file():
        raise InvalidRequest(f"{location}: there is no such file or folder")
    yield _found(root, root.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """How many files a location has, their bytes, and a hash of their names, sizes and times."""

    files: int
    size: int
    digest: str


def listing_of(location: str) -> Listing:
    """Look at the files of a location without reading them.

    Raises:
        InvalidRequest: there is nothing at the location.
    """
    digest, files, size = hashlib.sha256(), 0, 0
    for found in files_at(location):
        if isinstance(found, Unreadable):
            line = repr((found.id, found.reason))
        else:
            files, size = files + 1, size + found.size
            line = repr((found.path, found.size, found.changed))
        digest.update(line.encode("utf-8", "replace"))
    return Listing(files=files, size=size, digest=digest.hexdigest()[:16])


def _local(root: Path) -> Iterator[Found | Unreadable]:
    try:
        entries = sorted(os.scandir(root), key=lambda entry: entry.name)
    except OSError as error:
        raise InvalidRequest(f"{root}: the folder cannot be read: {error.strerror}") from error
    yield from _entries(entries, root)


def _entries(entries: list[os.DirEntry[str]], root: Path) -> Iterator[Found | Unreadable]:
    folders = []
    for entry in filter(lambda entry: is_wanted(entry.name), entries):
        path = Path(entry.path)
        if entry.is_symlink():
            shown = _shown(path.relative_to(root).as_posix())
            yield Unreadable(id=shown, reason="a symbolic link: give what it points to")
        elif entry.is_dir():
            folders.append(path)
        else:
            yield _found(path, path.relative_to(root).as_posix())
    for folder in folders:
        try:
            inside = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            shown = _shown(folder.relative_to(root).as_posix())
            yield Unreadable(id=shown, reason=f"the folder cannot be read: {error.strerror}")
            continue
        yield from _entries(inside, root)


def _found(path: Path, relative: str) -> Found | Unreadable:
    shown = _shown(relative)
    try:
        told = path.stat()
    except OSError as error:
        return Unreadable(id=shown, reason=f"it cannot be read: {error.strerror}")
    if not stat.S_ISREG(told.st_mode):
        return Unreadable(id=shown, reason="not a plain file")
    return Found(path=shown, size=told.st_size, changed=told.st_mtime, system=None, place=str(path))


def _shown(path: str) -> str:
    """Return a path as text; bytes that are no UTF-8 stand as escapes, so that names stay apart."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _remote(location: str) -> Iterator[Found | Unreadable]:
    try:
        system, root = open_store(location)
        with answering():
            found = system.find(root, detail=True)
    except OSError as error:
        kind = location.split("://")[0]
        raise InvalidRequest(
            f"{kind}://… cannot be opened ({error.strerror or type(error).__name__}): install the "
            "package for this kind of store, check address and rights"
        ) from error
    if not found:
        raise InvalidRequest(f"{location}: there is no such file or folder")
    for path, told in sorted(found.items(), key=lambda item: _order(item[0])):
        name = path.removeprefix(root).lstrip("/") or path.rsplit("/", 1)[-1]
        if all(map(is_wanted, name.split("/"))):
            size = int(told.get("size") or 0)
            yield Found(path=name, size=size, changed=0.0, system=system, place=path)


def _order(path: str) -> list[tuple[bool, str]]:
    """Sort as a folder is read: its files before its sub-folders."""
    *folders, name = path.split("/")
    return [*((True, folder) for folder in folders), (False, name)]
