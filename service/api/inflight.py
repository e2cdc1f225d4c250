"""Identical requests at the same time are worked on once.

Translation clients give a request up when its answer takes long and send it again; the second copy
must not double the work that made the first one slow, nor begin it anew.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Answer = TypeVar("Answer")

_LINGER = 5.0
"""Seconds; a client that gave up sends again within two or three."""


@dataclass(slots=True, eq=False)
class _Work(Generic[Answer]):
    task: asyncio.Task[Answer]
    waiting: int = 0
    ending: asyncio.TimerHandle | None = None


class InFlight(Generic[Answer]):
    """Work by key; whoever asks while it runs waits for the same answer.

    Work that nobody waits for any more goes on for ``linger`` seconds, and its answer is kept for
    as long: somebody who left may come back for it.
    """

    def __init__(self, *, linger: float = _LINGER) -> None:
        self._linger = linger
        self._running: dict[Hashable, _Work[Answer]] = {}

    async def once(self, key: Hashable, work: Callable[[], Coroutine[Any, Any, Answer]]) -> Answer:
        """Do the work, or wait for whoever does."""
        found = self._running.get(key)
        if found is None:
            found = self._running[key] = _Work(asyncio.ensure_future(work()))
        if found.ending is not None:
            found.ending.cancel()
        found.waiting += 1
        delivered = False
        try:
            answer = await asyncio.shield(found.task)
            delivered = True
            return answer
        finally:
            found.waiting -= 1
            failed = found.task.done() and not delivered
            self._left(key, found, linger=0.0 if delivered or failed else self._linger)

    def _left(self, key: Hashable, found: _Work[Answer], *, linger: float) -> None:
        if found.waiting:
            return
        if linger:
            loop = asyncio.get_running_loop()
            found.ending = loop.call_later(linger, self._end, key, found)
        else:
            self._end(key, found)

    def _end(self, key: Hashable, found: _Work[Answer]) -> None:
        if self._running.get(key) is found:
            del self._running[key]
        if not found.task.cancel() and not found.task.cancelled():
            found.task.exception()  # nobody came back to be told
