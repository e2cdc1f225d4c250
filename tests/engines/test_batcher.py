"""The eight lines of the batcher's contract, one or more tests each."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.cards import Card, Decoding
from service.domain.errors import (
    DeadlineExceeded,
    EngineClosed,
    EngineError,
    EngineOverloaded,
    EngineUnhealthy,
    GenerationFailed,
    ModelCorrupt,
)
from service.domain.ports import Features, Generation, Hypothesis, Priority
from service.engines.batcher import Batcher, Limits

_PATIENCE = 20.0


@dataclass
class Clock:
    """A clock that a test turns."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Model:
    """Upper-cases its sources and remembers its micro-batches; one token a character.

    The first micro-batch that holds ``hold`` waits until ``release`` is set, after it has set
    ``started``.
    """

    hold: str = ""
    poison: str = ""
    most: int = 1_000
    limit: int | None = None
    refuses_to_load: bool = False
    batches: list[list[str]] = field(default_factory=list)
    threads: set[int] = field(default_factory=set)
    started: threading.Event = field(default_factory=threading.Event)
    release: threading.Event = field(default_factory=threading.Event)
    closed: bool = False
    on_run: Callable[[], None] = lambda: None

    card = Card(id="upper", name="Upper", task="translation", engine="none")
    features = Features()

    @property
    def source_limit(self) -> int | None:
        return self.limit

    def load(self) -> None:
        self.threads.add(threading.get_ident())
        if self.refuses_to_load:
            raise ModelCorrupt("the weights are damaged: pull the model again")

    def count_tokens(self, text: str) -> int:
        return len(text)

    def run(self, batch: Sequence[Generation], decoding: Decoding) -> list[Hypothesis]:
        del decoding
        self.threads.add(threading.get_ident())
        sources = [request.source for request in batch]
        self.batches.append(sources)
        self.on_run()
        if self.hold and self.hold in sources and not self.started.is_set():
            self.started.set()
            assert self.release.wait(_PATIENCE)
        if len(batch) > self.most:
            raise MemoryError
        if self.poison and any(self.poison in source for source in sources):
            raise RuntimeError("no kernel for this shape")
        return [Hypothesis(text=source.upper()) for source in sources]

    def close(self) -> None:
        self.threads.add(threading.get_ident())
        self.closed = True


def generations(*sources: str) -> list[Generation]:
    return [Generation(source=source) for source in sources]


async def occupied(model: Model, batcher: Batcher) -> asyncio.Task[list[Hypothesis]]:
    """Keep the owner busy with the model's ``hold``, so that what follows has to wait."""
    task = asyncio.create_task(batcher.generate(generations(model.hold)))
    await asyncio.sleep(0)
    assert await asyncio.to_thread(model.started.wait, _PATIENCE)
    return task


async def enqueued(
    batcher: Batcher, *sources: str, priority: Priority = Priority.INTERACTIVE
) -> asyncio.Task[list[Hypothesis | EngineError]]:
    """Start a call and let it run until its requests are in the queue."""
    task = asyncio.create_task(batcher.settle(generations(*sources), priority=priority))
    await asyncio.sleep(0)
    return task


def texts(settled: Sequence[Hypothesis | EngineError]) -> list[str]:
    return [s.text if isinstance(s, Hypothesis) else type(s).__name__ for s in settled]


# 1: callers await futures, one thread owns the model


def test_one_thread_that_is_not_the_callers_loads_runs_and_closes_the_model() -> None:
    model = Model()
    batcher = Batcher(model)

    async def scenario() -> None:
        await asyncio.gather(*(batcher.generate(generations(c)) for c in "abcdef"))
        await batcher.aclose()

    asyncio.run(scenario())
    assert model.closed
    assert len(model.threads) == 1
    assert threading.get_ident() not in model.threads


def test_a_model_that_cannot_be_loaded_raises_its_own_error_where_it_was_asked_for() -> None:
    with pytest.raises(ModelCorrupt, match="pull the model again"):
        Batcher(Model(refuses_to_load=True))


# 2: packs by padded tokens, interactive before background


def test_a_micro_batch_holds_no_more_padded_tokens_than_the_limit() -> None:
    model = Model(hold="first")
    batcher = Batcher(model, limits=Limits(tokens=12))

    async def scenario() -> None:
        holding = await occupied(model, batcher)
        waiting = await enqueued(batcher, "aaaa", "bbb", "cc", "dddddd", "e", "f" * 20)
        model.release.set()
        await asyncio.gather(holding, waiting)
        await batcher.aclose()

    asyncio.run(scenario())
    packed = model.batches[1:]
    assert packed == [["f" * 20], ["dddddd", "aaaa"], ["bbb", "cc", "e"]]
    assert all(len(b) * max(map(len, b)) <= 12 for b in packed if len(b) > 1)


def test_an_interactive_request_overtakes_the_background_and_waits_one_micro_batch_at_most() -> (
    None
):
    model = Model(hold="night")
    batcher = Batcher(model, limits=Limits(items=1))

    async def scenario() -> None:
        holding = await occupied(model, batcher)
        background = await enqueued(batcher, "x1", "x2", "x3", priority=Priority.BACKGROUND)
        person = await enqueued(batcher, "now")
        model.release.set()
        await asyncio.gather(holding, background, person)
        await batcher.aclose()

    asyncio.run(scenario())
    assert model.batches[0] == ["night"]
    assert model.batches[1] == ["now"]


def test_an_interactive_request_does_not_wait_for_the_halves_of_a_background_failure() -> None:
    model = Model(hold="night", most=1)
    batcher = Batcher(model)

    async def scenario() -> list[str]:
        holding = await occupied(model, batcher)
        background = await enqueued(batcher, *"abcdefgh", priority=Priority.BACKGROUND)
        people: list[asyncio.Task[list[Hypothesis]]] = []
        loop = asyncio.get_running_loop()
        arrived = threading.Event()

        def somebody_comes() -> None:
            if len(model.batches) == 2:
                loop.call_soon_threadsafe(
                    lambda: people.append(asyncio.create_task(batcher.generate(generations("!"))))
                )
                loop.call_soon_threadsafe(lambda: loop.call_soon(arrived.set))
                assert arrived.wait(_PATIENCE)

        model.on_run = somebody_comes
        model.release.set()
        await holding
        answers = texts(await background)
        await asyncio.gather(*people)
        await batcher.aclose()
        return answers

    assert asyncio.run(scenario()) == list("ABCDEFGH")
    assert model.batches[1] == list("abcdefgh")
    assert model.batches[2] == ["!"]


def test_a_slow_model_gets_small_micro_batches_from_the_background() -> None:
    clock = Clock()

    def work() -> None:
        clock.now += 2.0

    model = Model(hold="first", on_run=work)
    batcher = Batcher(model, clock=clock, limits=Limits(seconds=4.0))

    async def scenario() -> None:
        holding = await occupied(model, batcher)
        night = await enqueued(batcher, *["aaaaa"] * 6, priority=Priority.BACKGROUND)
        model.release.set()
        await asyncio.gather(holding, night)
        await batcher.aclose()

    asyncio.run(scenario())
    first, *night = model.batches
    assert first == ["first"], "five tokens in two seconds: ten in the four of a micro-batch"
    assert [len(batch) for batch in night] == [2, 2, 2]


def test_where_no_person_ever_comes_the_background_gets_whole_micro_batches() -> None:
    clock = Clock()

    def work() -> None:
        clock.now += 2.0

    model = Model(hold="first", on_run=work)
    batcher = Batcher(model, clock=clock, limits=Limits(seconds=None))

    async def scenario() -> None:
        holding = await occupied(model, batcher)
        night = await enqueued(batcher, *["aaaaa"] * 6, priority=Priority.BACKGROUND)
        model.release.set()
        await asyncio.gather(holding, night)
        await batcher.aclose()

    asyncio.run(scenario())
    assert [len(batch) for batch in model.batches] == [1, 6]


def test_background_micro_batches_take_what_is_alike_in_length_whosesoever_it_is() -> None:
    model = Model(hold="first")
    batcher = Batcher(model, limits=Limits(items=3))

    async def scenario() -> None:
        holding = await occupied(model, batcher)
        one = await enqueued(batcher, "a" * 9, "a" * 2, "a", priority=Priority.BACKGROUND)
        other = await enqueued(batcher, "b" * 8, "b" * 7, "b" * 3, priority=Priority.BACKGROUND)
        model.release.set()
        await asyncio.gather(holding, one, other)
        await batcher.aclose()

    asyncio.run(scenario())
    assert [list(map(len, batch)) for batch in model.batches[1:]] == [[9, 8, 7], [3, 2, 1]]


def test_requests_with_different_decoding_are_not_mixed() -> None:
    model = Model(hold="first")
    batcher = Batcher(model)

    async def scenario() -> None:
        holding = await occupied(model, batcher)
        calls = [
            asyncio.create_task(
                batcher.generate(generations("a", "b"), decoding=Decoding(beam_size=size))
            )
            for size in (1, 4)
        ]
        while batcher.waiting < 4:
            await asyncio.sleep(0)
        model.release.set()
        await asyncio.gather(holding, *calls)
        await batcher.aclose()

    asyncio.run(scenario())
    assert model.batches[1:] == [["a", "b"], ["a", "b"]]


# 3: refuses at once when full, and after close


def test_a_full_queue_refuses_at_once_and_takes_none_of_the_call() -> None:
    model = Model(hold="first")
    batcher = Batcher(model, limits=Limits(queue=3))

    async def scenario() -> list[str]:
        holding = await occupied(model, batcher)
        waiting = await enqueued(batcher, "a", "b")
        with pytest.raises(EngineOverloaded, match="try again") as refused:
            await batcher.settle(generations("c", "d"))
        assert refused.value.retry_after >= 1.0
        assert batcher.waiting == 2
        model.release.set()
        await holding
        answers = texts(await waiting)
        await batcher.aclose()
        return answers

    assert asyncio.run(scenario()) == ["A", "B"]
    assert model.batches[1:] == [["a", "b"]]


def test_requests_that_nobody_waits_for_any_more_make_room_in_a_full_queue() -> None:
    model = Model(hold="first")
    batcher = Batcher(model, limits=Limits(queue=2))

    async def scenario() -> list[str]:
        holding = await occupied(model, batcher)
        gone = await enqueued(batcher, "a", "b")
        gone.cancel()
        await asyncio.gather(gone, return_exceptions=True)
        waiting = await enqueued(batcher, "c", "d")
        model.release.set()
        await holding
        answers = texts(await waiting)
        await batcher.aclose()
        return answers

    assert asyncio.run(scenario()) == ["C", "D"]


def test_a_closed_batcher_refuses() -> None:
    batcher = Batcher(Model())
    batcher.close()
    assert not batcher.healthy
    with pytest.raises(EngineClosed, match="shutting down"):
        asyncio.run(batcher.generate(generations("a")))


# 4: drops cancelled or expired requests before building a batch


def test_cancelled_requests_never_reach_the_model() -> None:
    model = Model(hold="first")
    batcher = Batcher(model)

    async def scenario() -> None:
        holding = await occupied(model, batcher)
        gone = await enqueued(batcher, "gone")
        kept = await enqueued(batcher, "kept")
        gone.cancel()
        await asyncio.gather(gone, return_exceptions=True)
        model.release.set()
        await asyncio.gather(holding, kept)
        await batcher.aclose()

    asyncio.run(scenario())
    assert model.batches == [["first"], ["kept"]]


def test_expired_requests_never_reach_the_model_and_say_so() -> None:
    model, clock = Model(hold="first"), Clock()
    batcher = Batcher(model, clock=clock)

    async def scenario() -> list[str]:
        holding = await occupied(model, batcher)
        requests = [Generation(source="late", deadline=5.0), Generation(source="kept")]
        waiting = asyncio.create_task(batcher.settle(requests))
        while not batcher.waiting:
            await asyncio.sleep(0)
        clock.now = 6.0
        model.release.set()
        await holding
        settled = await waiting
        await batcher.aclose()
        assert isinstance(settled[0], DeadlineExceeded)
        return texts(settled)

    assert asyncio.run(scenario()) == ["DeadlineExceeded", "KEPT"]
    assert model.batches == [["first"], ["kept"]]


def test_an_answer_for_a_cancelled_request_is_dropped_in_silence() -> None:
    model = Model(hold="first")
    batcher = Batcher(model)

    async def scenario() -> list[str]:
        gone = await occupied(model, batcher)
        gone.cancel()
        await asyncio.gather(gone, return_exceptions=True)
        model.release.set()
        answers = texts(await batcher.settle(generations("next")))
        await batcher.aclose()
        return answers

    assert asyncio.run(scenario()) == ["NEXT"]


# 5: a failing batch is halved and tried again


@pytest.mark.parametrize("place", range(7))
def test_only_the_poisonous_request_of_a_batch_fails(place: int) -> None:
    sources = list("abcdefg")
    sources[place] = "poison"
    model = Model(poison="poison", hold="first")
    batcher = Batcher(model)

    async def scenario() -> list[Hypothesis | EngineError]:
        holding = await occupied(model, batcher)
        waiting = await enqueued(batcher, *sources)
        model.release.set()
        await holding
        settled = await waiting
        await batcher.aclose()
        return settled

    settled = asyncio.run(scenario())
    failed = settled.pop(place)
    assert isinstance(failed, GenerationFailed)
    assert "poison" not in failed.message
    assert texts(settled) == [s.upper() for s in sources if s != "poison"]
    assert batcher.waiting == 0


def test_running_out_of_memory_is_answered_by_smaller_batches() -> None:
    model = Model(most=2, hold="first")
    batcher = Batcher(model)

    async def scenario() -> list[str]:
        holding = await occupied(model, batcher)
        waiting = await enqueued(batcher, *"abcdefgh")
        model.release.set()
        await holding
        answers = texts(await waiting)
        await batcher.aclose()
        return answers

    assert asyncio.run(scenario()) == list("ABCDEFGH")
    assert [len(batch) for batch in model.batches[1:]] == [8, 4, 2, 2, 4, 2, 2]


def test_generate_raises_the_first_failure_after_all_have_settled() -> None:
    model = Model(poison="bad")
    batcher = Batcher(model)

    async def scenario() -> None:
        with pytest.raises(GenerationFailed, match="RuntimeError"):
            await batcher.generate(generations("ok", "bad", "fine"))
        await batcher.aclose()

    asyncio.run(scenario())
    assert sorted({source for batch in model.batches for source in batch}) == ["bad", "fine", "ok"]


def test_a_source_that_the_model_cannot_read_fails_alone_without_harming_the_engine() -> None:
    model = Model(limit=4)
    batcher = Batcher(model, limits=Limits(max_failures=1))

    async def scenario() -> list[Hypothesis | EngineError]:
        settled = await batcher.settle(generations("long enough", "tiny"))
        assert batcher.healthy
        await batcher.aclose()
        return settled

    failed, answered = asyncio.run(scenario())
    assert isinstance(failed, GenerationFailed)
    assert "11 tokens" in failed.message
    assert "at most 4" in failed.message
    assert isinstance(answered, Hypothesis)
    assert model.batches == [["tiny"]]


# 6: unhealthy after N lone failures in a row


def test_failures_in_a_row_make_the_engine_unhealthy_and_fail_whoever_waits() -> None:
    model = Model(poison="bad", hold="bad0")
    batcher = Batcher(model, limits=Limits(max_failures=3, items=1))

    async def scenario() -> tuple[list[str], list[str]]:
        holding = asyncio.create_task(batcher.settle(generations("bad0")))
        await asyncio.sleep(0)
        assert await asyncio.to_thread(model.started.wait, _PATIENCE)
        bad = await enqueued(batcher, "bad1", "bad2")
        waiting = await enqueued(batcher, "good")
        model.release.set()
        await holding
        outcome = texts(await bad), texts(await waiting)
        assert not batcher.healthy
        with pytest.raises(EngineUnhealthy, match="restart"):
            await batcher.generate(generations("good"))
        await batcher.aclose()
        return outcome

    failed, waiting = asyncio.run(scenario())
    assert failed == ["GenerationFailed", "GenerationFailed"]
    assert waiting == ["EngineUnhealthy"]
    assert ["good"] not in model.batches


def test_a_success_in_between_starts_the_count_anew() -> None:
    model = Model(poison="bad")
    batcher = Batcher(model, limits=Limits(max_failures=2))

    async def scenario() -> None:
        for source in ("bad", "good", "bad", "good", "bad"):
            await batcher.settle(generations(source))
        assert batcher.healthy
        await batcher.aclose()

    asyncio.run(scenario())


# 7: close drains or fails everything


@pytest.mark.parametrize(("drain", "expected"), [(True, ["A", "B"]), (False, ["EngineClosed"] * 2)])
def test_close_leaves_no_future_pending(drain: bool, expected: list[str]) -> None:
    model = Model(hold="first")
    batcher = Batcher(model, limits=Limits(items=1))

    async def scenario() -> list[str]:
        holding = await occupied(model, batcher)
        waiting = await enqueued(batcher, "a", "b")
        closing = asyncio.create_task(batcher.aclose(drain=drain))
        while batcher.healthy:
            await asyncio.sleep(0)
        model.release.set()
        await closing
        assert texts(await holding) == ["FIRST"]
        return texts(await waiting)

    assert asyncio.run(scenario()) == expected
    assert model.closed


def test_halves_of_a_batch_that_fails_during_close_are_failed_too() -> None:
    model = Model(hold="a", most=1)
    batcher = Batcher(model)

    async def scenario() -> list[str]:
        waiting = asyncio.create_task(batcher.settle(generations("a", "b", "c")))
        await asyncio.sleep(0)
        assert await asyncio.to_thread(model.started.wait, _PATIENCE)
        closing = asyncio.create_task(batcher.aclose())
        while batcher.healthy:
            await asyncio.sleep(0)
        model.release.set()
        await closing
        return texts(await waiting)

    assert asyncio.run(scenario()) == ["EngineClosed"] * 3


def test_close_gives_up_on_a_model_that_does_not_come_back() -> None:
    model = Model(hold="stuck")
    batcher = Batcher(model)

    async def scenario() -> list[str]:
        stuck = await occupied(model, batcher)
        await batcher.aclose(grace=0.0)
        with pytest.raises(EngineClosed):
            await stuck
        model.release.set()
        return []

    asyncio.run(scenario())


def test_closing_twice_does_no_harm() -> None:
    batcher = Batcher(Model())
    batcher.close()
    batcher.close(drain=True)


# 8: index, sort by length, batch, restore order


@given(
    sources=st.lists(st.text(alphabet="abcxyz", min_size=1, max_size=30), max_size=40),
    tokens=st.integers(1, 60),
    items=st.integers(1, 9),
)
@settings(max_examples=40, deadline=None)
def test_answers_come_back_in_the_order_of_the_requests(
    sources: list[str], tokens: int, items: int
) -> None:
    model = Model()
    batcher = Batcher(model, limits=Limits(tokens=tokens, items=items))

    async def scenario() -> list[Hypothesis]:
        answers = await batcher.generate(generations(*sources))
        await batcher.aclose()
        return answers

    assert [h.text for h in asyncio.run(scenario())] == [s.upper() for s in sources]
    assert all(
        lengths == sorted(lengths, reverse=True)
        for b in model.batches
        if (lengths := [*map(len, b)])
    )


def test_many_callers_at_once_each_get_their_own_answers() -> None:
    calls = [[f"{n}-{'x' * (n * 7 % 13 * k)}" for k in range(5)] for n in range(50)]
    batcher = Batcher(Model(), limits=Limits(tokens=100))

    async def scenario() -> list[list[Hypothesis]]:
        answers = await asyncio.gather(*(batcher.generate(generations(*c)) for c in calls))
        await batcher.aclose(drain=True)
        return answers

    answered = asyncio.run(scenario())
    assert [[h.text for h in answers] for answers in answered] == [
        [source.upper() for source in call] for call in calls
    ]
