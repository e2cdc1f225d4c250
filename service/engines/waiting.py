"""The requests that wait for a model, and the order in which they are served."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass, field

from service.domain.cards import Decoding
from service.domain.errors import DeadlineExceeded, EngineError, EngineOverloaded
from service.domain.ports import Generation, Hypothesis

_WINDOW = 1024
"""Waiting requests among which those are looked for that go together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a batcher takes.

    ``queue`` counts waiting requests; ``tokens`` the padded source pieces of a micro-batch and
    ``items`` its requests; ``max_failures`` the lone failures in a row that make an engine
    unhealthy. ``seconds`` is how long a background micro-batch should take at most: it is as
    long as a person who comes just then has to wait; ``None`` where no person ever comes.
    """

    queue: int = 4096
    tokens: int = 2048
    items: int = 64
    max_failures: int = 5
    seconds: float | None = 1.0


@dataclass(slots=True, kw_only=True, order=True)
class Request:
    """A request in the queue; sorts by rank (0 is the most urgent), then by number."""

    rank: int
    number: int
    generation: Generation = field(compare=False)
    decoding: Decoding = field(compare=False)
    tokens: int = field(compare=False)
    future: Future[Hypothesis] = field(compare=False, default_factory=Future)

    def answer(self, hypothesis: Hypothesis) -> None:
        """Hand the answer over; does nothing where nobody waits any more."""
        with suppress(InvalidStateError):
            self.future.set_result(hypothesis)

    def fail(self, error: EngineError) -> None:
        """Hand an error over; does nothing where nobody waits any more."""
        with suppress(InvalidStateError):
            self.future.set_exception(error)


class WaitingRoom:
    """A bounded queue that gives out micro-batches; the caller holds the lock."""

    def __init__(self, limits: Limits, *, clock: Callable[[], float]) -> None:
        self._limits = limits
        self._clock = clock
        self._heap: list[Request] = []
        self._halves: list[list[Request]] = []

    def __len__(self) -> int:
        return len(self._heap) + sum(map(len, self._halves))

    @property
    def tokens(self) -> int:
        """Return the source pieces that wait."""
        return sum(request.tokens for request in self._everyone())

    def admit(self, requests: Sequence[Request], *, retry_after: float) -> None:
        """Take all requests in, or none.

        Raises:
            EngineOverloaded: there is no room for all of them.
        """
        if len(self) + len(requests) > self._limits.queue:
            self._drop_dead()
        if len(self) + len(requests) > self._limits.queue:
            raise EngineOverloaded(
                f"the queue takes {self._limits.queue} segments, {len(self)} are waiting and "
                f"{len(requests)} more came: try again in {retry_after:.0f} s or send less at once",
                retry_after=retry_after,
            )
        for request in requests:
            heapq.heappush(self._heap, request)

    def take(self, *, tokens_per_second: float) -> list[Request]:
        """Return the next micro-batch, longest first; empty when nobody waits any more.

        The model's speed (0 where it is not known yet) bounds what the background gets. Halves
        of a failed batch go first, but never before a more urgent request.
        """
        self._drop_dead()
        if self._halves and not self._overtaken(self._halves[-1]):
            return self._halves.pop()
        batch = self._pack(background=self._background(tokens_per_second))
        return sorted(batch, key=lambda request: -request.tokens)

    def put_back(self, batch: Sequence[Request]) -> None:
        """Take a failed batch back in as two halves."""
        middle = len(batch) // 2
        self._halves += [list(batch[middle:]), list(batch[:middle])]

    def fail_all(self, error: Callable[[], EngineError]) -> None:
        """Give every waiting request its own error and send it away."""
        for request in self._everyone():
            request.fail(error())
        self._heap.clear()
        self._halves.clear()

    def _everyone(self) -> Iterable[Request]:
        yield from self._heap
        for half in self._halves:
            yield from half

    def _drop_dead(self) -> None:
        now = self._clock()
        self._heap = [request for request in self._heap if _wanted(request, now)]
        heapq.heapify(self._heap)
        halves = ([r for r in half if _wanted(r, now)] for half in self._halves)
        self._halves = [half for half in halves if half]

    def _overtaken(self, half: Sequence[Request]) -> bool:
        return bool(self._heap) and self._heap[0].rank < half[0].rank

    def _background(self, tokens_per_second: float) -> int:
        """Return the padded tokens of a background micro-batch."""
        if self._limits.seconds is None:
            return self._limits.tokens
        quick = int(tokens_per_second * self._limits.seconds) or self._limits.tokens
        return min(quick, self._limits.tokens)

    def _pack(self, *, background: int) -> list[Request]:
        """Take the first request and others that may go with it.

        Persons are served in their order. In the background the oldest request takes those along
        that are nearest to it in length, whosesoever they are, so that little is padded.
        """
        if not self._heap:
            return []
        first = self._heap[0]
        alike = heapq.nsmallest(_WINDOW, (r for r in self._heap if _alike(r, first)))
        if first.rank:
            alike.sort(key=lambda request: abs(request.tokens - first.tokens))
        most = background if first.rank else self._limits.tokens
        batch: list[Request] = []
        longest = 0
        for request in alike[: self._limits.items]:
            longest = max(longest, request.tokens)
            if batch and longest * (len(batch) + 1) > most:
                break
            batch.append(request)
        taken = set(map(id, batch))
        self._heap = [request for request in self._heap if id(request) not in taken]
        heapq.heapify(self._heap)
        return batch


def _alike(one: Request, other: Request) -> bool:
    return one.rank == other.rank and one.decoding == other.decoding


def _wanted(request: Request, now: float) -> bool:
    if request.future.done():
        return False
    deadline = request.generation.deadline
    if deadline is not None and now > deadline:
        request.fail(DeadlineExceeded("the request waited longer than its deadline: try again"))
        return False
    return True
