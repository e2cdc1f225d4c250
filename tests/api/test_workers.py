"""Work on requests happens beside the server's loop, and stops when nobody waits for it."""

import asyncio
import threading
from collections.abc import AsyncGenerator
from contextlib import aclosing

import pytest
from starlette.requests import Request
from starlette.types import Message

from service.api.workers import Workers
from service.domain.errors import EngineClosed


def _request(*messages: Message) -> Request:
    """A request whose caller sends these messages and then waits for ever."""
    waiting = list(messages)

    async def receive() -> Message:
        if not waiting:
            await asyncio.Event().wait()
        return waiting.pop(0)

    return Request({"type": "http", "headers": []}, receive)


def test_work_is_done_in_another_thread() -> None:
    async def work() -> str:
        await asyncio.sleep(0)
        return threading.current_thread().name

    assert asyncio.run(Workers().run(work)).startswith("request")


def test_an_error_comes_back_as_itself() -> None:
    async def work() -> None:
        raise EngineClosed("closed")

    with pytest.raises(EngineClosed):
        asyncio.run(Workers().run_for(_request(), work))


def test_a_caller_who_stays_gets_the_answer() -> None:
    async def work() -> int:
        return 7

    assert asyncio.run(Workers().run_for(_request(), work)) == 7


def test_work_is_cancelled_when_its_caller_leaves() -> None:
    began, cancelled = threading.Event(), threading.Event()

    async def work() -> None:
        began.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.set()
            raise

    async def leave() -> Message:
        await asyncio.to_thread(began.wait)
        return {"type": "http.disconnect"}

    request = Request({"type": "http", "headers": []}, leave)
    assert asyncio.run(Workers().run_for(request, work)) is None
    assert cancelled.wait(10)


def test_work_that_waits_for_a_thread_is_dropped_when_its_caller_leaves() -> None:
    async def scenario() -> bool:
        workers, release, began = Workers(threads=1), threading.Event(), threading.Event()
        second_ran = threading.Event()

        async def first() -> None:
            began.set()
            await asyncio.to_thread(release.wait)

        async def second() -> str:
            second_ran.set()
            return "done"

        running = asyncio.ensure_future(workers.run(first))
        await asyncio.to_thread(began.wait)
        assert await workers.run_for(_request({"type": "http.disconnect"}), second) is None
        release.set()
        await running
        await workers.run(_nothing)
        return second_ran.is_set()

    assert asyncio.run(scenario()) is False


def test_what_work_yields_comes_in_order() -> None:
    async def work() -> AsyncGenerator[int, None]:
        for number in range(5):
            yield number

    async def collect() -> list[int]:
        return [number async for number in Workers().stream(work)]

    assert asyncio.run(collect()) == list(range(5))


def test_an_error_comes_behind_what_was_yielded_before_it() -> None:
    async def work() -> AsyncGenerator[int, None]:
        yield 1
        raise EngineClosed("closed")

    found: list[int] = []

    async def collect() -> None:
        async for number in Workers().stream(work):
            found.append(number)  # noqa: PERF401 - what came before the error is kept

    with pytest.raises(EngineClosed):
        asyncio.run(collect())
    assert found == [1]


def test_work_is_cancelled_when_nobody_reads_on() -> None:
    closed = threading.Event()

    async def work() -> AsyncGenerator[int, None]:
        try:
            yield 1
            await asyncio.Event().wait()
        finally:
            closed.set()

    async def read_one() -> int:
        async with aclosing(Workers().stream(work)) as numbers:
            return await anext(numbers)

    assert asyncio.run(read_one()) == 1
    assert closed.wait(10)


def test_closed_workers_refuse() -> None:
    workers = Workers()
    workers.close()
    with pytest.raises(EngineClosed):
        asyncio.run(workers.run(_nothing))


async def _nothing() -> None:
    pass
