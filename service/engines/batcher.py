"""One owner thread per model, fed with micro-batches packed by padded tokens.

The contract (after text-embeddings-inference's queue):

1. callers await futures, one thread owns the model;
2. a micro-batch is packed by padded tokens, interactive requests before background ones;
3. a full queue refuses at once, a closed one too;
4. cancelled and expired requests are dropped before a batch is built;
5. a failing batch is halved and tried again; a lone failing request gets its own error;
6. after ``max_failures`` lone failures in a row the engine is unhealthy: waiting requests fail
   now and new ones are refused until it is replaced;
7. closing drains or fails everything: no future is left pending;
8. batches are sorted by length, answers come back in the order of the requests.
"""

from __future__ import annotations

import asyncio
import itertools
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future

from service.domain.cards import Card, Decoding
from service.domain.errors import EngineClosed, EngineError, EngineUnhealthy, GenerationFailed
from service.domain.ports import Features, Generation, Hypothesis, Priority
from service.engines.model import SequenceModel
from service.engines.waiting import Limits, Request, WaitingRoom

__all__ = ["Batcher", "Limits"]

_RANK = {Priority.INTERACTIVE: 0, Priority.BACKGROUND: 1}
_LONGEST_RETRY = 60.0
_SMOOTHING = 0.2


class Batcher:
    """A model behind a queue: the ``Translator`` port of the use cases."""

    def __init__(
        self,
        model: SequenceModel,
        *,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Start the owner thread and wait until it has loaded the model.

        Raises:
            ModelError: the model could not be loaded.
        """
        self._model = model
        self._limits = limits or Limits()
        self._clock = clock
        self._room = WaitingRoom(self._limits, clock=clock)
        self._numbers = itertools.count()
        self._changed = threading.Condition()
        self._running: Sequence[Request] = ()
        self._closing = False
        self._draining = False
        self._unhealthy = False
        self._failures = 0
        self._served = 0
        self._tokens_per_second = 0.0
        loaded: Future[None] = Future()
        self._owner = threading.Thread(
            target=self._own, args=(loaded,), name=f"model-{model.card.id}", daemon=True
        )
        self._owner.start()
        loaded.result()

    @property
    def card(self) -> Card:
        """The card of the model that answers."""
        return self._model.card

    @property
    def features(self) -> Features:
        """What the engine can do beyond plain decoding."""
        return self._model.features

    @property
    def healthy(self) -> bool:
        """Say whether the engine takes work."""
        return not self._unhealthy and not self._closing and self._owner.is_alive()

    @property
    def waiting(self) -> int:
        """Return the number of requests in the queue."""
        return len(self._room)

    @property
    def served(self) -> int:
        """Return the number of micro-batches that came back from the model, good or bad."""
        return self._served

    def count_tokens(self, text: str) -> int:
        """Return the number of the model's source pieces in ``text``."""
        return self._model.count_tokens(text)

    async def generate(
        self,
        requests: Sequence[Generation],
        *,
        decoding: Decoding | None = None,
        priority: Priority = Priority.INTERACTIVE,
    ) -> list[Hypothesis]:
        """Translate the requests, answers in the order of the requests.

        Raises:
            EngineError: the first failure among the items, after all of them have settled.
        """
        answers: list[Hypothesis] = []
        for settled in await self.settle(requests, decoding=decoding, priority=priority):
            if isinstance(settled, EngineError):
                raise settled
            answers.append(settled)
        return answers

    async def settle(
        self,
        requests: Sequence[Generation],
        *,
        decoding: Decoding | None = None,
        priority: Priority = Priority.INTERACTIVE,
    ) -> list[Hypothesis | EngineError]:
        """Translate the requests; a request that failed has its error in its place.

        Raises:
            EngineOverloaded: there is no room for all of the requests.
            EngineClosed: the engine is shutting down.
            EngineUnhealthy: the engine failed too often.
        """
        futures = self._enqueue(requests, decoding or self.card.decoding, priority)
        try:
            results = await asyncio.gather(
                *(asyncio.wrap_future(future) for future in futures), return_exceptions=True
            )
        except asyncio.CancelledError:
            for future in futures:
                future.cancel()
            raise
        return [_settled(result) for result in results]

    def close(self, *, drain: bool = False, grace: float = 30.0) -> None:
        """Stop: fail what waits, or work it off first; then release the model.

        A model that does not come back within ``grace`` seconds is left behind with its thread,
        and its requests fail.
        """
        with self._changed:
            self._closing = True
            self._draining = drain
            self._changed.notify_all()
        self._owner.join(grace)
        self._abandon()

    async def aclose(self, *, drain: bool = False, grace: float = 30.0) -> None:
        """Close without blocking the event loop."""
        await asyncio.to_thread(self.close, drain=drain, grace=grace)

    def _enqueue(
        self, requests: Sequence[Generation], decoding: Decoding, priority: Priority
    ) -> list[Future[Hypothesis]]:
        counts = [max(1, self._model.count_tokens(request.source)) for request in requests]
        longest_first = sorted(range(len(requests)), key=lambda index: -counts[index])
        numbers = {index: next(self._numbers) for index in longest_first}
        built = [
            Request(
                rank=_RANK[priority],
                number=numbers[index],
                generation=request,
                decoding=decoding,
                tokens=counts[index],
            )
            for index, request in enumerate(requests)
        ]
        self._admit(built)
        return [request.future for request in built]

    def _admit(self, requests: Sequence[Request]) -> None:
        readable = [request for request in requests if self._readable(request)]
        with self._changed:
            if self._closing:
                raise _closed()
            if self._unhealthy:
                raise self._gave_up()
            self._room.admit(readable, retry_after=self._retry_after())
            self._changed.notify()

    def _readable(self, request: Request) -> bool:
        limit = self._model.source_limit
        if limit is None or request.tokens <= limit:
            return True
        request.fail(
            GenerationFailed(
                f"a segment has {request.tokens} tokens, {self.card.id} reads at most {limit}: "
                "split it, or lower max_source_tokens on the model's card"
            )
        )
        return False

    def _retry_after(self) -> float:
        """Estimate the seconds until the queue is worked off."""
        if not self._tokens_per_second:
            return 1.0
        return min(_LONGEST_RETRY, max(1.0, self._room.tokens / self._tokens_per_second))

    def _own(self, loaded: Future[None]) -> None:
        try:
            self._model.load()
        except BaseException as error:  # noqa: BLE001 - handed to the thread that waits for it
            loaded.set_exception(error)
            return
        loaded.set_result(None)
        try:
            self._serve()
        finally:
            self._abandon()
            self._model.close()

    def _serve(self) -> None:
        while True:
            with self._changed:
                while not self._room and not self._closing:
                    self._changed.wait()
                if not self._room or (self._closing and not self._draining):
                    return
                self._running = batch = self._room.take(tokens_per_second=self._tokens_per_second)
            if batch:
                self._run(batch)
                self._served += 1

    def _abandon(self) -> None:
        """Take no more work and leave nobody waiting."""
        with self._changed:
            self._closing = True
            self._room.fail_all(_closed)
            for request in self._running:
                request.fail(_closed())

    def _run(self, batch: list[Request]) -> None:
        started = self._clock()
        try:
            answers = self._model.run([r.generation for r in batch], batch[0].decoding)
            if len(answers) != len(batch):
                raise GenerationFailed(
                    f"the model gave {len(answers)} answers to {len(batch)} requests"
                )
        except Exception as error:  # noqa: BLE001 - the border: whatever a model raises is answered
            self._failed(batch, error)
            return
        self._measure(sum(request.tokens for request in batch), self._clock() - started)
        self._failures = 0
        for request, answer in zip(batch, answers, strict=True):
            request.answer(answer)

    def _failed(self, batch: list[Request], error: Exception) -> None:
        if len(batch) > 1:
            with self._changed:
                self._room.put_back(batch)
            return
        batch[0].fail(_as_engine_error(error))
        self._failures += 1
        if self._failures >= self._limits.max_failures:
            with self._changed:
                self._unhealthy = True
                self._room.fail_all(self._gave_up)

    def _measure(self, tokens: int, seconds: float) -> None:
        if seconds > 0:
            before = self._tokens_per_second or tokens / seconds
            self._tokens_per_second = before + _SMOOTHING * (tokens / seconds - before)

    def _gave_up(self) -> EngineUnhealthy:
        return EngineUnhealthy(
            f"the engine failed {self._failures} times in a row: restart the service"
        )


def _closed() -> EngineClosed:
    return EngineClosed("the engine is shutting down: try again later")


def _as_engine_error(error: Exception) -> EngineError:
    if isinstance(error, EngineError):
        return error
    failed = GenerationFailed(
        f"the model could not translate one segment ({type(error).__name__}): shorten it or "
        "try another model"
    )
    failed.__cause__ = error
    return failed


def _settled(result: Hypothesis | BaseException) -> Hypothesis | EngineError:
    if isinstance(result, Hypothesis | EngineError):
        return result
    if isinstance(result, asyncio.CancelledError):
        return GenerationFailed("the request was cancelled")
    raise result
