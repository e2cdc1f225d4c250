"""Work on requests away from the loop that answers the network.

Taking a long page apart is pure computing: on the server's own event loop it would hold up every
other request, the health check among them. Each request is worked on in a thread of a pool, in an
event loop of its own; the model's batcher answers any loop.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Any, Generic, TypeVar

from starlette.requests import Request

from service.domain.errors import EngineClosed

Answer = TypeVar("Answer")
Work = Callable[[], Coroutine[Any, Any, Answer]]


class Workers:
    """A pool of threads for requests."""

    def __init__(self, threads: int = 8) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="request")

    async def run(self, work: Work[Answer]) -> Answer:
        """Do the work in a thread; cancelling this cancels it at its next wait.

        Raises:
            EngineClosed: the service is shutting down.
        """
        job = _Job(work)
        try:
            future = asyncio.get_running_loop().run_in_executor(self._pool, job.run)
        except RuntimeError as error:
            raise EngineClosed("the service is shutting down: try again later") from error
        try:
            return await future
        except asyncio.CancelledError:
            job.cancel()
            raise

    async def stream(
        self, work: Callable[[], AsyncGenerator[Answer, None]]
    ) -> AsyncGenerator[Answer, None]:
        """Do the work in a thread and yield what it yields; closing this cancels the work.

        Raises:
            EngineClosed: the service is shutting down.
        """
        loop = asyncio.get_running_loop()
        come: asyncio.Queue[tuple[Answer] | None] = asyncio.Queue()

        def put(item: tuple[Answer] | None) -> None:
            with contextlib.suppress(RuntimeError):  # the server's loop has ended
                loop.call_soon_threadsafe(come.put_nowait, item)

        async def pump() -> None:
            async with contextlib.aclosing(work()) as items:
                async for item in items:
                    put((item,))

        running = asyncio.ensure_future(self.run(pump))
        running.add_done_callback(lambda _: come.put_nowait(None))
        try:
            while (item := await come.get()) is not None:
                yield item[0]
            await running
        finally:
            running.cancel()
            with contextlib.suppress(BaseException):  # nobody is left to be told
                await running

    async def run_for(self, request: Request, work: Work[Answer]) -> Answer | None:
        """Do the work for as long as the caller waits; return ``None`` when the caller left."""
        return await while_here(request, self.run(work))

    def close(self) -> None:
        """Take no more work; work that waits is dropped."""
        self._pool.shutdown(wait=False, cancel_futures=True)


class _Job(Generic[Answer]):
    """A piece of work that can be cancelled from another thread."""

    def __init__(self, work: Work[Answer]) -> None:
        self._work = work
        self._lock = Lock()
        self._cancel: Callable[[], object] | None = None
        self._cancelled = False

    def run(self) -> Answer:
        """Do the work in an event loop of its own."""
        return asyncio.run(self._cancellable())

    def cancel(self) -> None:
        """Cancel the work, begun or not."""
        with self._lock:
            self._cancelled = True
            if self._cancel is not None:
                self._cancel()

    async def _cancellable(self) -> Answer:
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        with self._lock:
            if self._cancelled or task is None:
                raise asyncio.CancelledError
            self._cancel = lambda: loop.call_soon_threadsafe(task.cancel)
        try:
            return await self._work()
        finally:
            with self._lock:
                self._cancel = None


async def while_here(request: Request, answering: Coroutine[Any, Any, Answer]) -> Answer | None:
    """Wait for an answer for as long as the caller does; return ``None`` when the caller left."""
    working = asyncio.ensure_future(answering)
    leaving = asyncio.ensure_future(_left(request))
    try:
        await asyncio.wait({working, leaving}, return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        working.cancel()
        leaving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await leaving


async def _left(request: Request) -> None:
    """Wait until the caller has gone."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
