"""A PostgreSQL server of Debian's package on loopback, which tests may stop and start."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from itertools import count
from pathlib import Path

import psycopg
import pytest

_NUMBERS = count(1)


class PostgreSQL:
    """One server with data of its own."""

    def __init__(self) -> None:
        programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
        if not programs:
            _cannot("no PostgreSQL server is installed (Debian: apt-get install postgresql)")
        self._folder = Path(tempfile.mkdtemp(prefix="yijian-pg-"))
        self._user = _owner(self._folder)
        self._port = _free_port()
        data = self._folder / "data"
        self._control = [str(programs[-1] / "pg_ctl"), "-D", str(data)]
        self.url = f"postgresql://yijian@127.0.0.1:{self._port}"
        initdb = str(programs[-1] / "initdb")
        self._run([initdb, "-D", str(data), "-U", "yijian", "-A", "trust", "-E", "UTF8"])

    def start(self) -> None:
        """Start, and wait until it answers."""
        options = f"-p {self._port} -k {self._folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        log = str(self._folder / "log")
        self._run([*self._control, "-w", "-l", log, "-o", options, "start"])

    def stop(self) -> None:
        """Stop at once, as a crash would; what was committed is kept."""
        subprocess.run(
            [*_as(self._user), *self._control, "-m", "immediate", "stop"],
            check=False,
            cwd="/",
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def close(self) -> None:
        """Stop, and delete the data."""
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def make(self) -> str:
        """Make an empty database; return its URL."""
        name = f"t{next(_NUMBERS)}"
        with psycopg.connect(f"{self.url}/postgres", autocommit=True) as connection:
            connection.execute(f"create database {name}".encode())
        return f"{self.url}/{name}"

    def _run(self, command: list[str]) -> None:
        done = subprocess.run(
            [*_as(self._user), *command], check=False, cwd="/", stdout=subprocess.DEVNULL
        )
        if done.returncode != 0:
            _cannot("the PostgreSQL server did not start")


def _cannot(reason: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def _owner(folder: Path) -> str | None:
    """Return the user that must run the server: it refuses to run as root."""
    if os.geteuid() != 0:
        return None
    shutil.chown(folder, "postgres")
    return "postgres"


def _as(user: str | None) -> list[str]:
    return ["runuser", "-u", user, "--"] if user else []


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
