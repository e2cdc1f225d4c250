"""Stores that fsspec knows by URL: S3 and its like, and what goes wrong with them."""

from __future__ import annotations

import errno
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import fsspec


def open_store(url: str) -> tuple[Any, str]:
    """Return the file system of a URL, and the path in it.

    It keeps no listings: others write to the same store.

    Raises:
        OSError: there is no such store, or its package is not installed.
    """
    with answering():
        system, path = fsspec.core.url_to_fs(url, use_listings_cache=False)
        return system, path


@contextmanager
def answering() -> Iterator[None]:
    """Turn whatever a store's library raises into an OSError that names it.

    Raises:
        OSError: the store does not answer, or refuses.
    """
    try:
        yield
    except OSError:
        raise
    except Exception as error:
        raise OSError(errno.EIO, type(error).__name__) from error


class _RemoteFile(io.RawIOBase):
    """A file of a store, whose errors are of one kind."""

    def __init__(self, stream: Any) -> None:  # noqa: ANN401 - each kind of store has its own
        self._stream = stream

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return bool(self._stream.seekable())

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - any buffer
        with answering():
            found: bytes = self._stream.read(len(buffer))
        buffer[: len(found)] = found
        return len(found)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return int(self._stream.seek(offset, whence))

    def tell(self) -> int:
        return int(self._stream.tell())

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()


def open_file(system: Any, path: str) -> io.BufferedReader:  # noqa: ANN401 - fsspec is untyped
    """Open a file of a store for reading.

    Raises:
        OSError: the store does not answer, or refuses; reading may raise it too.
    """
    with answering():
        return io.BufferedReader(_RemoteFile(system.open(path, "rb")))
