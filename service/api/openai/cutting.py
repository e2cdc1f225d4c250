"""An answer cut where the caller wants it to end: at a stop, or after so many tokens."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Sequence

_PIECES = re.compile(r"[\u3400-\u9fff]|[^\s\u3400-\u9fff]+\s*|\s+")


class Cutter:
    """Lets text through until the end; ``reason`` then says what ended it.

    Text that may be the beginning of a stop is held back until it is known not to be.
    """

    def __init__(
        self, *, stops: Sequence[str], limit: int | None, count: Callable[[str], int]
    ) -> None:
        self._stops = stops
        self._limit = limit
        self._count = count
        self._held = ""
        self.text = ""
        self.reason = ""

    def feed(self, piece: str) -> str:
        """Take a piece of the answer; return what may be shown of it."""
        if self.reason:
            return ""
        self._held += piece
        ends = [at for stop in self._stops if (at := self._held.find(stop)) >= 0]
        if ends:
            ready, self._held = self._held[: min(ends)], ""
            return self._shown(ready, reason="stop")
        kept = self._may_be_a_stop()
        ready, self._held = self._held[: len(self._held) - kept], self._held[-kept:] if kept else ""
        return self._shown(ready)

    def finish(self, *, reason: str = "stop") -> str:
        """Say that the answer is complete, and why; return what was held back."""
        if self.reason:
            return ""
        ready, self._held = self._held, ""
        return self._shown(ready, reason=reason)

    def _may_be_a_stop(self) -> int:
        """Return how many of the last characters could begin a stop."""
        longest = max((len(stop) for stop in self._stops), default=1) - 1
        sizes = range(min(longest, len(self._held)), 0, -1)
        return next(
            (n for n in sizes if any(stop.startswith(self._held[-n:]) for stop in self._stops)), 0
        )

    def _shown(self, ready: str, *, reason: str = "") -> str:
        self.reason = reason
        if self._limit is not None and self._count(self.text + ready) > self._limit:
            ready, self.reason = self._fitting(ready), "length"
        self.text += ready
        return ready

    def _fitting(self, ready: str) -> str:
        """Keep as many words or characters as fit."""
        ends = [match.end() for match in _PIECES.finditer(ready)]
        fit = bisect.bisect_right(
            ends, self._limit or 0, key=lambda end: self._count(self.text + ready[:end])
        )
        return ready[: ends[fit - 1]].rstrip() if fit else ""
