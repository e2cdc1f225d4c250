"""One owner thread per model, fed with micro-batches packed by padded tokens.

The contract (after text-embeddings-inference's queue):

1. callers await futures, one thread owns the model;
2. a micro-batch is packed by padded tokens, interactive requests before background ones;
3. a full queue refuses at once, a closed one too;
4. cancelled and expired requests are dropped before a batch is built;
5. a failing batch is halved and tried again; a lone failing request gets its own error;
6. after ``max_failures`` lone failures in a row the engine is unhealthy: waiting requests fail
   now and new ones are refused until it is replaced;
7. closing fails or drains everything: no future is left pending;
8. batches are sorted by length, answers come back in the order of the requests.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

from service.domain.cards import Card, Decoding
from service.domain.errors import (
    DeadlineExceeded,
    EngineClosed,
    EngineError,
    EngineOverloaded,
    EngineUnhealthy,
    GenerationFailed,
)
from service.domain.ports import Features, Generation, Hypothesis, Priority
from service.engines.model import SequenceModel

_RANK = {Priority.INTERACTIVE: 0, Priority.BACKGROUND: 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much the batcher takes: waiting requests, padded tokens and items of a micro-batch."""

    queue: int = 4096
    tokens: int = 2048
    items: int = 64
    max_failures: int = 5


@dataclass(slots=True, kw_only=True, order=True)
class _Request:
    """A request in the queue; sorts by priority, then by arrival."""

    rank: int
    number: int
    generation: Generation = field(compare=False)
    decoding: Decoding = field(compare=False)
    tokens: int = field(compare=False)
    future: Future[Hypothesis] = field(compare=False)


class Batcher:
    """A model behind a queue: the ``Translator`` port of the use cases."""

    def __init__(self, model: SequenceModel, *, limits: Limits | None = None) -> None:
        self._model = model
        self._limits = limits or Limits()
        self._queue: list[_Request] = []
        self._numbers = itertools.count()
        self._ready = threading.Condition()
        self._closing = False
        self._failures = 0
        self._unhealthy = False
        self._owner = threading.Thread(target=self._serve, name=f"model-{model.card.id}")
        self._owner.daemon = True
        self._owner.start()

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
        return not self._unhealthy and not self._closing

    @property
    def waiting(self) -> int:
        """Return the number of requests in the queue."""
        return len(self._queue)

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
        wrapped = [asyncio.wrap_future(future) for future in futures]
        try:
            results = await asyncio.gather(*wrapped, return_exceptions=True)
        except asyncio.CancelledError:
            for future in futures:
                future.cancel()
            raise
        return [_settled(result) for result in results]

    def close(self, *, drain: bool = False) -> None:
        """Stop: fail what waits, or work it off first; then release the model."""
        with self._ready:
            self._closing = True
            if not drain:
                self._fail_waiting(EngineClosed("the engine is shutting down: try again later"))
            self._ready.notify_all()
        self._owner.join()
        self._model.close()

    def _enqueue(
        self, requests: Sequence[Generation], decoding: Decoding, priority: Priority
    ) -> list[Future[Hypothesis]]:
        built = [
            _Request(
                rank=_RANK[priority],
                number=next(self._numbers),
                generation=request,
                decoding=decoding,
                tokens=max(1, self._model.count_tokens(request.source)),
                future=Future(),
            )
            for request in requests
        ]
        with self._ready:
            self._refuse(len(built))
            for request in built:
                heapq.heappush(self._queue, request)
            self._ready.notify()
        return [request.future for request in built]

    def _refuse(self, coming: int) -> None:
        if self._closing:
            raise EngineClosed("the engine is shutting down: try again later")
        if self._unhealthy:
            raise EngineUnhealthy(
                f"the engine failed {self._limits.max_failures} times in a row: restart the service"
            )
        if len(self._queue) + coming > self._limits.queue:
            raise EngineOverloaded(
                f"the queue takes {self._limits.queue} segments, {len(self._queue)} are waiting "
                f"and {coming} more came: try again shortly or send less at once",
                retry_after=2.0,
            )

    def _serve(self) -> None:
        while True:
            with self._ready:
                while not self._queue and not self._closing:
                    self._ready.wait()
                if not self._queue:
                    return
                batch = self._next_batch()
            if batch:
                self._run(batch)

    def _next_batch(self) -> list[_Request]:
        """Take the most urgent requests that fit one micro-batch; called with the lock held."""
        batch: list[_Request] = []
        longest = 0
        while self._queue and len(batch) < self._limits.items:
            request = self._queue[0]
            if not self._still_wanted(request):
                heapq.heappop(self._queue)
                continue
            padded = max(longest, request.tokens) * (len(batch) + 1)
            mixes = bool(batch) and (
                request.decoding != batch[0].decoding or request.rank != batch[0].rank
            )
            if batch and (padded > self._limits.tokens or mixes):
                break
            heapq.heappop(self._queue)
            longest = max(longest, request.tokens)
            batch.append(request)
        return sorted(batch, key=lambda request: -request.tokens)

    def _still_wanted(self, request: _Request) -> bool:
        if request.future.cancelled():
            return False
        deadline = request.generation.deadline
        if deadline is not None and time.monotonic() > deadline:
            _fail(request, DeadlineExceeded("the request waited longer than its deadline"))
            return False
        return True

    def _run(self, batch: list[_Request]) -> None:
        try:
            answers = self._model.run([r.generation for r in batch], batch[0].decoding)
            if len(answers) != len(batch):
                raise GenerationFailed(
                    f"the model gave {len(answers)} answers to {len(batch)} requests"
                )
        except Exception as error:  # noqa: BLE001 - the border: whatever a model raises is answered
            self._halve(batch, error)
            return
        self._failures = 0
        for request, answer in zip(batch, answers, strict=True):
            if request.future.set_running_or_notify_cancel():
                request.future.set_result(answer)

    def _halve(self, batch: list[_Request], error: Exception) -> None:
        if len(batch) > 1:
            middle = len(batch) // 2
            self._run(batch[:middle])
            self._run(batch[middle:])
            return
        _fail(batch[0], _as_engine_error(error))
        self._failures += 1
        if self._failures >= self._limits.max_failures:
            with self._ready:
                self._unhealthy = True
                self._fail_waiting(
                    EngineUnhealthy(
                        f"the engine failed {self._failures} times in a row: restart the service"
                    )
                )

    def _fail_waiting(self, error: EngineError) -> None:
        for request in self._queue:
            _fail(request, error)
        self._queue.clear()


def _fail(request: _Request, error: EngineError) -> None:
    if not request.future.done() and request.future.set_running_or_notify_cancel():
        request.future.set_exception(error)


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
