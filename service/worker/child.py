"""A worker's process as the coordinator sees it."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress

_GRACE = 20.0
_START = 900.0


class Child:
    """A worker's process, what it said last, and when it last got something done."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the process
        self._process = subprocess.Popen(  # noqa: S603 - our own command
            command, stdout=subprocess.PIPE, stderr=self._log, env=environment
        )
        assert self._process.stdout is not None  # noqa: S101 - it was opened with a pipe
        self._signs = self._process.stdout.fileno()
        os.set_blocking(self._signs, False)
        self._moved = time.monotonic()
        self._is_up = False

    @property
    def code(self) -> int | None:
        """The exit code; ``None`` while it runs."""
        return self._process.poll()

    def kill_if_silent(self, seconds: float) -> None:
        """Kill it if it got nothing done for so long: what it was at counts as an attempt.

        Loading the model may take longer.
        """
        with suppress(BlockingIOError):
            if os.read(self._signs, 1 << 16):
                self._moved = time.monotonic()
                self._is_up = True
        limit = seconds if self._is_up else max(seconds, _START)
        if time.monotonic() - self._moved > limit and self.code is None:
            self._process.kill()

    def last_line(self) -> str:
        """Return what the ended process said last."""
        self._log.seek(0)
        lines = self._log.read().decode("utf-8", "replace").strip().splitlines()
        self._close()
        return lines[-1].removeprefix("yijian: ") if lines else ""

    def ask_to_stop(self) -> None:
        """Ask it to drop its piece and end."""
        with suppress(OSError):
            self._process.terminate()

    def stop(self) -> None:
        """Wait for its end, and kill it where that does not come."""
        try:
            self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._close()

    def _close(self) -> None:
        self._log.close()
        if self._process.stdout is not None:
            self._process.stdout.close()
