"""What a person sees while an archive is read and worked on."""

from __future__ import annotations

import os
import sys
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.domain.archives import Manifest
    from service.worker.coordinator import Progress

_BAR = 20
_STEPS = 10


class ReadingDisplay:
    """Tells how many documents were read; a large archive takes a while."""

    def __init__(self) -> None:
        self._live = sys.stderr.isatty()
        self._every = 100 if self._live else 10_000

    def __call__(self, count: int) -> None:
        """Take the number of documents so far."""
        if count % self._every == 0:
            _write(f"reading: {count:,} documents", live=self._live)


class RunDisplay:
    """One line that is written over itself; into a file, a line for each tenth of the work."""

    def __init__(self, manifest: Manifest) -> None:
        self._live = sys.stderr.isatty()
        self._total = max(1, manifest.characters)
        self._last = self._begun = -1

    def __call__(self, progress: Progress) -> None:
        """Take how far the run is."""
        c = progress.counters
        if self._begun < 0:
            self._begun = c.characters
        step = c.characters * _STEPS // self._total
        if not self._live and step == self._last:
            return
        self._last = step
        new = c.characters - self._begun
        rate = new / progress.seconds if progress.seconds else 0.0
        left = timedelta(seconds=round((self._total - c.characters) / rate)) if rate else "?"
        full = round(c.characters / self._total * _BAR)
        _write(
            f"[{'#' * full}{'.' * (_BAR - full)}] {c.success + c.failed:,}/{c.total:,} documents, "
            f"{c.characters:,} characters, {rate:,.0f} characters/s, {left} left, "
            f"{c.failed:,} failed; terms: {c.applied:,} applied, {c.repaired:,} repaired, "
            f"{c.missed:,} missed",
            live=self._live,
        )


def _write(line: str, *, live: bool) -> None:
    sys.stderr.write(f"\r{line}\x1b[K" if live else f"{line}{os.linesep}")
    sys.stderr.flush()
