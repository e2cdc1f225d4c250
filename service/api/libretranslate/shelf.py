"""Translated files that wait to be fetched, once."""

from __future__ import annotations

import contextlib
import re
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

from service.domain.errors import EngineOverloaded, StorageError, UnknownResource

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SECONDS = 3600
"""How long a file waits; who has not fetched it by then will not come."""
_FILES = 200
"""How many wait at most, since nothing else bounds what callers leave behind."""


class Shelf:
    """A folder of files under names that nobody can guess."""

    def __init__(self, folder: Path, *, now: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._now = now

    def put(self, data: bytes) -> str:
        """Keep a file and return its id.

        Raises:
            EngineOverloaded: too many files wait.
            StorageError: the folder cannot be written.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if self._sweep() >= _FILES:
                raise EngineOverloaded(
                    f"{_FILES} translated files wait to be fetched: fetch them, or come back later",
                    retry_after=60,
                )
            file_id = str(uuid.uuid4())
            path = self._folder / file_id
            path.touch(mode=0o600)
            path.write_bytes(data)
        except OSError as error:
            raise StorageError(
                f"the data folder cannot be written ({error.strerror}): check its rights and space"
            ) from error
        return file_id

    def take(self, file_id: str) -> bytes:
        """Return a file and forget it.

        Raises:
            UnknownResource: there is none, or it was fetched or waited for too long.
        """
        gone = UnknownResource(
            "this file does not exist or was fetched already: translate it again"
        )
        if not _ID.fullmatch(file_id):
            raise gone
        self._sweep()
        path = self._folder / file_id
        try:
            data = path.read_bytes()
            path.unlink()
        except FileNotFoundError:
            raise gone from None
        return data

    def _sweep(self) -> int:
        """Forget what waited too long; return how many still wait."""
        waiting = 0
        for path in self._files():
            with contextlib.suppress(FileNotFoundError):  # fetched at this moment
                if path.stat().st_mtime < self._now() - _SECONDS:
                    path.unlink()
                else:
                    waiting += 1
        return waiting

    def _files(self) -> Iterator[Path]:
        if self._folder.is_dir():
            yield from self._folder.iterdir()
