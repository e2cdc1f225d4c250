"""Files by name in a local folder or any other store that fsspec knows; each written whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import fsspec

from service.domain.errors import StorageError


class FileStore:
    """Files under one root; a reader never sees half of one."""

    def __init__(self, root: str) -> None:
        self.root = root.rstrip("/")
        self._remote: Any = None
        if "://" in root:
            try:
                self._remote, self._path = fsspec.core.url_to_fs(self.root)
            except (ImportError, ValueError, OSError) as error:
                raise StorageError(
                    f"{root.split('://')[0]}://… cannot be opened ({type(error).__name__})"
                ) from error
        else:
            self._path = str(Path(self.root))

    def write(self, name: str, content: bytes) -> None:
        """Write a file: beside its place, to the disk, then into its place.

        Raises:
            StorageError: it cannot be written; what was there before is still there.
        """
        try:
            if self._remote is not None:
                self._remote.pipe_file(f"{self._path}/{name}", content)
                return
            path = Path(self._path, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
            try:
                with temporary.open("wb") as stream:
                    stream.write(content)
                    stream.flush()
                    os.fsync(stream.fileno())
                temporary.replace(path)
            except BaseException:
                with suppress(OSError):
                    temporary.unlink()
                raise
        except OSError as error:
            raise StorageError(
                f"{name} cannot be written: {error.strerror or type(error).__name__}; free some "
                "space or fix the folder, and give the same command again"
            ) from error

    def read(self, name: str) -> bytes:
        """Return a file's content.

        Raises:
            StorageError: it cannot be read.
        """
        try:
            if self._remote is not None:
                content: bytes = self._remote.cat_file(f"{self._path}/{name}")
                return content
            return Path(self._path, name).read_bytes()
        except OSError as error:
            raise StorageError(
                f"{name} cannot be read: {error.strerror or type(error).__name__}"
            ) from error

    def exists(self, name: str) -> bool:
        """Say whether there is a file of that name."""
        if self._remote is not None:
            return bool(self._remote.exists(f"{self._path}/{name}"))
        return Path(self._path, name).is_file()

    def names(self, folder: str) -> Iterator[str]:
        """Yield the names of the files in a folder, sorted; temporary ones left out."""
        if self._remote is not None:
            with suppress(OSError):
                self._remote.invalidate_cache(f"{self._path}/{folder}")
                for path in sorted(self._remote.ls(f"{self._path}/{folder}", detail=False)):
                    yield path.rsplit("/", 1)[-1]
            return
        with suppress(OSError):
            found = (path.name for path in Path(self._path, folder).iterdir())
            yield from sorted(name for name in found if not name.startswith("."))

    def delete(self, name: str) -> None:
        """Delete a file, if it is there."""
        with suppress(OSError):
            if self._remote is not None:
                self._remote.rm_file(f"{self._path}/{name}")
            else:
                Path(self._path, name).unlink()
