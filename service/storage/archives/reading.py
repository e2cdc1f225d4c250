"""Read an archive: a folder, a package (zip, tar; nested once), or a single file, by fsspec URL.

Documents stream in an order that the input decides: paths sorted by their code points, rows as
they come. Whatever cannot be read is one ``Unreadable`` and the rest goes on.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import fsspec

from service.domain.archives import ArchiveDocument, ReadLimits, Selection, Unreadable
from service.domain.errors import InputError, InvalidRequest
from service.storage.archives.formats import documents_of, is_known
from service.storage.archives.packages import PACKAGES, members_of

Item = ArchiveDocument | Unreadable
_HIDDEN = (".", "__MACOSX", "~$")


def read_archive(
    location: str, *, selection: Selection | None = None, limits: ReadLimits | None = None
) -> Iterator[Item]:
    """Yield the documents of an archive, and what of it is unreadable.

    Raises:
        InvalidRequest: there is nothing at the location.
    """
    chosen, bounds = selection or Selection(), limits or ReadLimits()
    files = _files(location)
    for item in _documents(files, chosen, bounds):
        if isinstance(item, Unreadable) or chosen.takes(item):
            yield item


def _documents(
    files: Iterator[tuple[str, bytes | Unreadable]], selection: Selection, limits: ReadLimits
) -> Iterator[Item]:
    seen: dict[str, str] = {}
    count = total = 0
    for path, data in files:
        if isinstance(data, Unreadable):
            yield data
            continue
        count, total = count + 1, total + len(data)
        if count > limits.files or total > limits.total_bytes:
            yield Unreadable(id=path, reason="the archive is over its limits; the rest is left out")
            return
        twin = seen.setdefault(path.casefold(), path)
        if twin != path:
            yield Unreadable(id=path, reason="another file differs only in upper and lower case")
            continue
        yield from _file(path, data, selection, limits, depth=0)


def _file(
    path: str, data: bytes, selection: Selection, limits: ReadLimits, *, depth: int
) -> Iterator[Item]:
    if path.lower().endswith(PACKAGES):
        if depth:
            yield Unreadable(id=path, reason="a package inside a package inside a package")
            return
        for inner, content in members_of(path, data, limits):
            if isinstance(content, Unreadable):
                yield content
            elif _is_wanted(inner.rsplit("/", 1)[-1]):
                yield from _file(inner, content, selection, limits, depth=depth + 1)
        return
    if not selection.takes_path(path):
        return
    if not is_known(path):
        yield Unreadable(id=path, reason="not a format that is read")
        return
    if len(data) > limits.file_bytes:
        yield Unreadable(
            id=path, reason=f"the file has {len(data):,} bytes; at most {limits.file_bytes:,} fit"
        )
        return
    try:
        yield from documents_of(path, data, selection=selection, limits=limits)
    except InputError as error:
        yield Unreadable(id=path, reason=error.message)


def _is_wanted(name: str) -> bool:
    return bool(name) and not name.startswith(_HIDDEN)


def _files(location: str) -> Iterator[tuple[str, bytes | Unreadable]]:
    """Yield the files at a location with their content, in order."""
    if "://" in location:
        yield from _remote_files(location)
        return
    root = Path(location)
    if root.is_dir():
        yield from _local_files(root)
        return
    if not root.is_file():
        raise InvalidRequest(f"{location}: there is no such file or folder")
    yield root.name, _content(root, root.name)


def _local_files(root: Path) -> Iterator[tuple[str, bytes | Unreadable]]:
    failed: list[OSError] = []
    for folder, folders, names in os.walk(root, onerror=failed.append):
        for error in failed:
            yield (
                _relative(Path(str(error.filename)), root),
                Unreadable(
                    id=_relative(Path(str(error.filename)), root),
                    reason=f"the folder cannot be read: {error.strerror}",
                ),
            )
        failed.clear()
        folders[:] = sorted(name for name in folders if _is_wanted(name))
        for name in sorted(filter(_is_wanted, names)):
            path = Path(folder, name)
            shown = _relative(path, root)
            if path.is_symlink():
                yield shown, Unreadable(id=shown, reason="a symbolic link: give the file itself")
                continue
            yield shown, _content(path, shown)


def _relative(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix().encode("utf-8", "replace").decode()


def _content(path: Path, shown: str) -> bytes | Unreadable:
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return Unreadable(id=shown, reason="not a plain file")
        return path.read_bytes()
    except OSError as error:
        return Unreadable(id=shown, reason=f"it cannot be read: {error.strerror}")


def _remote_files(location: str) -> Iterator[tuple[str, bytes | Unreadable]]:
    try:
        system, root = fsspec.core.url_to_fs(location)
        paths = sorted(system.find(root)) or ([root] if system.isfile(root) else [])
    except (ImportError, ValueError, OSError) as error:
        kind = location.split("://")[0]
        raise InvalidRequest(
            f"{kind}://… cannot be opened ({type(error).__name__}): install the package for this "
            "kind of store, check address and rights"
        ) from error
    if not paths:
        raise InvalidRequest(f"{location}: there is no such file or folder")
    for path in paths:
        name = path.removeprefix(root).lstrip("/") or path.rsplit("/", 1)[-1]
        try:
            yield name, system.cat_file(path)
        except OSError as error:
            yield name, Unreadable(id=name, reason=f"it cannot be read: {type(error).__name__}")
