"""What comes out of a package or a compressed file, counted while it comes."""

from __future__ import annotations

import gzip
import io
import tempfile
from typing import IO

from service.domain.archives import ReadLimits
from service.domain.errors import UnreadableDocument

SMALL = 1024 * 1024
"""Below this many unpacked bytes a high ratio means nothing."""
_IN_MEMORY = 8 * 1024 * 1024
_CHUNK = 1024 * 1024


class OverLimits(Exception):
    """The whole archive is larger than the limits allow."""


class Meter:
    """How much of an archive was taken so far, over all its files and packages."""

    def __init__(self, limits: ReadLimits) -> None:
        self._limits = limits
        self._files = 0
        self._bytes = 0

    def add(self, *, files: int = 0, size: int = 0) -> None:
        """Count files and bytes.

        Raises:
            OverLimits: there are more than the limits allow.
        """
        self._files += files
        self._bytes += size
        if self._files > self._limits.files or self._bytes > self._limits.total_bytes:
            raise OverLimits


def unpacked(stream: IO[bytes], *, allowed: int, meter: Meter) -> IO[bytes]:
    """Copy a member out of its package; a large one lies in a temporary file.

    Raises:
        UnreadableDocument: it is larger than ``allowed`` bytes.
        OverLimits: the archive is.
    """
    spool = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - the reader's
    total = 0
    try:
        while chunk := stream.read(_CHUNK):
            total += len(chunk)
            if total > allowed:
                raise _too_much(allowed)
            meter.add(size=len(chunk))
            spool.write(chunk)
    except BaseException:
        spool.close()
        raise
    spool.seek(0)
    return spool


class Bounded(io.RawIOBase):
    """An unzipped stream that ends with an error where more comes than is allowed."""

    def __init__(self, stream: gzip.GzipFile, allowed: int) -> None:
        self._stream = stream
        self._allowed = allowed
        self._left = allowed

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def seekable(self) -> bool:
        """Say that it can go back to its beginning."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go back to the beginning; no other place is ever asked for."""
        if (offset, whence) != (0, io.SEEK_SET):
            raise io.UnsupportedOperation
        self._left = self._allowed
        return self._stream.seek(0)

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override] # any buffer
        """Read into a buffer.

        Raises:
            UnreadableDocument: more came than is allowed.
        """
        data = self._stream.read1(len(buffer))  # read would lose what came before an error
        self._left -= len(data)
        if self._left < 0:
            raise _too_much(self._allowed)
        buffer[: len(data)] = data
        return len(data)


def size_of(stream: IO[bytes]) -> int:
    """Return how many bytes a stream holds, and go back to its beginning."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    return size


def _too_much(allowed: int) -> UnreadableDocument:
    return UnreadableDocument(f"it unpacks to more than {allowed:,} bytes")
