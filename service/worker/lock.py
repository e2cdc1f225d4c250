"""One coordinator a run: a lock on a file that the system frees when its holder dies."""

from __future__ import annotations

import fcntl
import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from service.domain.errors import Conflict

_NAME = ".yijian/lock"


@contextmanager
def locked(out: str | Path) -> Iterator[None]:
    """Hold the run in a folder.

    A run in a remote store is held against others on this machine only.

    Raises:
        Conflict: somebody else holds it.
    """
    path = local_place(out) / _NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise Conflict(f"{out} is being worked on already: wait, or stop that run") from error
        yield


def is_locked(out: str | Path) -> bool:
    """Say whether somebody holds the run in a folder."""
    path = local_place(out) / _NAME
    if not path.is_file():
        return False
    with path.open("r") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            return True
    return False


def local_place(out: str | Path) -> Path:
    """Return the folder of a run on this machine: its own, or one that stands for a remote one."""
    if "://" not in (folder := str(out).removeprefix("file://")):
        return Path(folder)
    name = hashlib.sha256(str(out).rstrip("/").encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir(), f"yijian-{name}")
