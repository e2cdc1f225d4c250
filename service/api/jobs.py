"""Documents that are translated while their senders ask how far they are.

They are held in memory alone, since nothing of them may be left behind: fetched once, or forgotten
after an hour, or with the end of the service.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from service.domain.errors import EngineOverloaded, UnknownResource, YijianError
from service.logs import logger, path_of

Answer = TypeVar("Answer")

MOST = 40
"""How many are held at most, since nothing else bounds what senders leave behind."""
_AT_ONCE = 2
"""How many are worked on at a time; the other workers are left to those who wait for an answer."""
_SECONDS = 3600
"""How long a document waits for its sender."""


@dataclass(slots=True, kw_only=True, eq=False)
class Job(Generic[Answer]):
    """A document on its way; ``key`` is what only its sender knows."""

    id: str
    key: str
    began: float
    working: bool = False
    answer: Answer | None = None
    error: str = ""
    failure: YijianError | None = None
    ended: asyncio.Event = field(default_factory=asyncio.Event)
    task: asyncio.Task[None] | None = None

    @property
    def status(self) -> str:
        """Where it is, in the protocol's words."""
        if self.answer is not None:
            return "done"
        if self.error:
            return "error"
        return "translating" if self.working else "queued"

    async def wait(self, seconds: float) -> None:
        """Wait until it has ended, no longer than some seconds."""
        try:
            async with asyncio.timeout(seconds):
                await self.ended.wait()
        except TimeoutError:
            return


class Jobs(Generic[Answer]):
    """The documents that are held, by their ids."""

    def __init__(self, *, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._jobs: dict[str, Job[Answer]] = {}
        self._slots = asyncio.Semaphore(_AT_ONCE)

    def begin(self, work: Callable[[], Coroutine[Any, Any, Answer]]) -> Job[Answer]:
        """Begin to work on a document.

        Raises:
            EngineOverloaded: too many are held.
        """
        self._forget_old()
        if len(self._jobs) >= MOST:
            raise EngineOverloaded(
                f"expected at most {MOST} documents at a time: fetch those that are done, or "
                "come back later",
                retry_after=60,
            )
        job: Job[Answer] = Job(
            id=secrets.token_hex(16).upper(),
            key=secrets.token_hex(32).upper(),
            began=self._now(),
        )
        self._jobs[job.id] = job
        job.task = asyncio.create_task(self._run(job, work))
        return job

    def find(self, identity: str, key: str) -> Job[Answer]:
        """Return a document's job.

        Raises:
            UnknownResource: there is none with this id and key.
        """
        self._forget_old()
        job = self._jobs.get(identity.upper())
        if job is None or not secrets.compare_digest(job.key.encode(), key.upper().encode()):
            raise UnknownResource(
                "Not found: no document has this id and key; it was fetched, or waited for too long"
            )
        return job

    def forget(self, job: Job[Answer]) -> None:
        """Hold a document no longer; work on it ends."""
        self._jobs.pop(job.id, None)
        if job.task is not None:
            job.task.cancel()

    def close(self) -> None:
        """Forget everything."""
        for job in list(self._jobs.values()):
            self.forget(job)

    async def _run(self, job: Job[Answer], work: Callable[[], Coroutine[Any, Any, Answer]]) -> None:
        try:
            async with self._slots:
                job.working = True
                job.answer = await work()
        except YijianError as error:
            job.error, job.failure = error.message, error
        except Exception as error:  # noqa: BLE001 - the border of a task: its sender is told
            logger().error("unexpected_error", kind=type(error).__name__, path=path_of(error))
            job.error = "something went wrong in the service: send the document again"
        finally:
            job.ended.set()

    def _forget_old(self) -> None:
        oldest = self._now() - _SECONDS
        for job in [job for job in self._jobs.values() if job.began < oldest]:
            self.forget(job)
