"""Identical requests are worked on once."""

import asyncio

import pytest

from service.api.inflight import InFlight


def test_the_second_of_two_equal_requests_waits_for_the_first() -> None:
    async def scenario() -> tuple[list[int], int]:
        running: InFlight[int] = InFlight()
        release, calls = asyncio.Event(), 0

        async def work() -> int:
            nonlocal calls
            calls += 1
            await release.wait()
            return 7

        both = [asyncio.ensure_future(running.once("a", work)) for _ in range(2)]
        await asyncio.sleep(0)
        release.set()
        return [await one for one in both], calls

    assert asyncio.run(scenario()) == ([7, 7], 1)


def test_one_who_leaves_does_not_take_the_answer_from_the_other() -> None:
    async def scenario() -> int:
        running: InFlight[int] = InFlight()
        release = asyncio.Event()

        async def work() -> int:
            await release.wait()
            return 7

        first = asyncio.ensure_future(running.once("a", work))
        second = asyncio.ensure_future(running.once("a", work))
        await asyncio.sleep(0)
        first.cancel()
        await asyncio.sleep(0)
        release.set()
        return await second

    assert asyncio.run(scenario()) == 7


def test_work_that_nobody_waits_for_is_cancelled() -> None:
    async def scenario() -> bool:
        running: InFlight[int] = InFlight(linger=0)
        cancelled = asyncio.Event()

        async def work() -> int:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                cancelled.set()
                raise
            return 7

        only = asyncio.ensure_future(running.once("a", work))
        await asyncio.sleep(0)
        only.cancel()
        await cancelled.wait()
        return True

    assert asyncio.run(scenario())


def test_one_who_gave_up_and_comes_back_finds_the_work_going_on() -> None:
    async def scenario() -> tuple[int, int]:
        running: InFlight[int] = InFlight()
        release, calls = asyncio.Event(), 0

        async def work() -> int:
            nonlocal calls
            calls += 1
            await release.wait()
            return 7

        first = asyncio.ensure_future(running.once("a", work))
        await asyncio.sleep(0)
        first.cancel()
        await asyncio.wait({first})
        release.set()
        return await running.once("a", work), calls

    assert asyncio.run(scenario()) == (7, 1)


def test_an_answer_that_was_delivered_is_not_given_again() -> None:
    async def scenario() -> list[int]:
        running: InFlight[int] = InFlight()
        answers = iter((1, 2))

        async def work() -> int:
            return next(answers)

        return [await running.once("a", work), await running.once("a", work)]

    assert asyncio.run(scenario()) == [1, 2]


def test_an_error_reaches_everybody_and_is_forgotten() -> None:
    async def scenario() -> int:
        running: InFlight[int] = InFlight()

        async def failing() -> int:
            raise KeyError

        with pytest.raises(KeyError):
            await running.once("a", failing)

        async def working() -> int:
            return 7

        return await running.once("a", working)

    assert asyncio.run(scenario()) == 7
