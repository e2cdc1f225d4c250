"""Files by name in a local folder or any other store that fsspec knows; each written whole."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any
from uuid import uuid4

from fsspec.implementations.local import LocalFileSystem

from service.domain.errors import StorageError
from service.storage.archives.remote import answering, open_store

_AT_ONCE = 8 * 1024 * 1024


class FileStore:
    """Files under one root; a reader never sees half of one."""

    def __init__(self, root: str) -> None:
        self.root = root.rstrip("/")
        self._remote: Any = None
        if "://" in root:
            try:
                self._remote, self._path = open_store(self.root)
            except OSError as error:
                raise StorageError(
                    f"{root.split('://')[0]}://… cannot be opened "
                    f"({error.strerror or type(error).__name__})"
                ) from error
            if isinstance(self._remote, LocalFileSystem):
                self._remote, self.root = None, self._path
        else:
            self._path = str(Path(self.root))

    def write(self, name: str, content: bytes) -> None:
        """Write a file: beside its place, to the disk, then into its place.

        Raises:
            StorageError: it cannot be written; what was there before is still there.
        """
        with self.writing(name) as stream:
            stream.write(content)

    @contextmanager
    def writing(self, name: str) -> Iterator[IO[bytes]]:
        """Open a file for writing; it comes into its place, whole, at the end.

        Raises:
            StorageError: it cannot be written; what was there before is still there.
        """
        try:
            if self._remote is not None:
                yield from self._spooled(name)
            else:
                yield from self._beside(Path(self._path, name))
        except OSError as error:
            raise StorageError(
                f"{name} cannot be written: {error.strerror or type(error).__name__}; free some "
                "space or fix the folder, and give the same command again"
            ) from error

    def _beside(self, path: Path) -> Iterator[IO[bytes]]:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{os.getpid()}.{uuid4().hex[:8]}.tmp")
        try:
            with temporary.open("wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise

    def _spooled(self, name: str) -> Iterator[IO[bytes]]:
        """Send a file when it is whole: stores such as S3 then show it all at once."""
        with tempfile.TemporaryFile() as stream:
            yield stream
            size = stream.tell()
            stream.seek(0)
            with answering():
                if size <= _AT_ONCE:
                    self._remote.pipe_file(f"{self._path}/{name}", stream.read())
                    return
                with self._remote.open(f"{self._path}/{name}", "wb") as target:
                    shutil.copyfileobj(stream, target, _AT_ONCE)

    def read(self, name: str) -> bytes:
        """Return a file's content.

        Raises:
            StorageError: it cannot be read.
        """
        try:
            if self._remote is not None:
                with answering():
                    content: bytes = self._remote.cat_file(f"{self._path}/{name}")
                    return content
            return Path(self._path, name).read_bytes()
        except OSError as error:
            raise StorageError(
                f"{name} cannot be read: {error.strerror or type(error).__name__}"
            ) from error

    def exists(self, name: str) -> bool:
        """Say whether there is a file of that name.

        Raises:
            StorageError: the store does not answer.
        """
        if self._remote is None:
            return Path(self._path, name).is_file()
        with self._asked():
            return bool(self._remote.exists(f"{self._path}/{name}"))

    def names(self, folder: str) -> Iterator[str]:
        """Yield the names of the files in a folder, sorted; temporary ones left out.

        Raises:
            StorageError: the store does not answer.
        """
        if self._remote is not None:
            there: list[str] = []
            with self._asked(), suppress(FileNotFoundError):
                there = self._remote.ls(f"{self._path}/{folder}", detail=False)
            yield from sorted(path.rsplit("/", 1)[-1] for path in there)
            return
        with suppress(OSError):
            found = (path.name for path in Path(self._path, folder).iterdir())
            yield from sorted(name for name in found if not name.startswith("."))

    def delete(self, name: str) -> None:
        """Delete a file, if it is there."""
        with suppress(OSError):
            if self._remote is not None:
                with answering():
                    self._remote.rm_file(f"{self._path}/{name}")
            else:
                Path(self._path, name).unlink()

    def clear(self, *, keep: str) -> None:
        """Delete everything below the root but the file of a name.

        Raises:
            StorageError: something cannot be deleted.
        """
        try:
            if self._remote is not None:
                with answering():
                    for path in self._remote.find(self._path):
                        self._remote.rm_file(path)
                return
            root = Path(self._path)
            for path in root.iterdir() if root.is_dir() else ():
                if path.is_dir():
                    shutil.rmtree(path)
                elif path.name != keep:
                    path.unlink()
        except OSError as error:
            raise StorageError(
                f"the old run cannot be deleted: {error.strerror or type(error).__name__}"
            ) from error

    @contextmanager
    def _asked(self) -> Iterator[None]:
        try:
            with answering():
                yield
        except OSError as error:
            raise StorageError(
                f"{self.root.split('://')[0]}://… does not answer "
                f"({error.strerror or type(error).__name__}): check address and rights, and give "
                "the same command again; finished pieces are kept"
            ) from error
