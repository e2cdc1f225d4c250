"""What the use cases need from the outside, as Protocols."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from service.domain.cards import Card, Decoding
from service.domain.chat.asked import Turn
from service.domain.errors import EngineError
from service.domain.memory import MemoryHit


class Priority(StrEnum):
    """Who waits for an answer: a person, or an archive overnight."""

    INTERACTIVE = "interactive"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """One request to a sequence-to-sequence model: a marked-up source segment.

    ``prefix`` forces the first words of the target; ``banned`` are target strings that must not
    be produced (engines that cannot ban ignore it and say so in ``Translator.features``);
    ``deadline`` is a monotonic time in seconds after which nobody waits any more.
    """

    source: str
    prefix: str = ""
    banned: tuple[str, ...] = ()
    deadline: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis:
    """What the model said.

    ``score`` is the mean log-probability a token (natural logarithm). ``source_tokens`` and
    ``target_tokens`` count the model's own pieces, end marks left out. ``attention`` holds, for
    each target piece, the index of the source piece that it attended to most (empty when the
    engine gives none); ``target_pieces``/``source_pieces`` are those pieces as text. ``others``
    are the answers that the same decoding liked less, in its order (without attention; empty when
    the engine gives none).
    """

    text: str
    score: float = 0.0
    source_tokens: int = 0
    target_tokens: int = 0
    truncated: bool = False
    source_pieces: tuple[str, ...] = ()
    target_pieces: tuple[str, ...] = ()
    attention: tuple[int, ...] = ()
    others: tuple[Hypothesis, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What an engine can do beyond plain decoding."""

    prefix: bool = False
    banned: bool = False
    attention: bool = False
    vectors: bool = False


class Translator(Protocol):
    """A loaded translation model behind its batcher."""

    @property
    def card(self) -> Card:
        """The card of the model that answers."""
        ...

    @property
    def features(self) -> Features:
        """What the engine can do beyond plain decoding."""
        ...

    def count_tokens(self, text: str) -> int:
        """Return the number of the model's source pieces in ``text``, end mark left out."""
        ...

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
        ...

    async def settle(
        self,
        requests: Sequence[Generation],
        *,
        decoding: Decoding | None = None,
        priority: Priority = Priority.INTERACTIVE,
    ) -> list[Hypothesis | EngineError]:
        """Translate the requests; one that failed has its error in its place.

        Raises:
            EngineError: none of the requests could be taken in (full, closed, unhealthy).
        """
        ...


class Memory(Protocol):
    """Reviewed segments that may be used again."""

    def lookup(
        self, source: str, *, threshold: float = 0.75, limit: int = 5
    ) -> Sequence[MemoryHit]:
        """Return the segments at least ``threshold`` similar to ``source``, the best first.

        Whoever reuses one asks ``domain.reuse.overruled_by`` first: the glossary wins.
        """
        ...


class Clock(Protocol):
    """Time, so that tests need not wait for it."""

    def monotonic(self) -> float:
        """Return seconds since an arbitrary start; never goes back."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatOptions:
    """How a chat model is to answer; ``None`` leaves it to the model.

    ``max_tokens`` and ``stop`` bound the answers of every model.
    """

    temperature: float | None = None
    top_p: float | None = None
    max_tokens: int | None = None
    stop: tuple[str, ...] = ()
    seed: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatPiece:
    """A piece of an answer; the last one may say why it ended: stop, or length."""

    text: str
    reason: str = ""


class ChatModel(Protocol):
    """An instruction model that answers a conversation; ``card`` is its card."""

    card: Card

    def stream(
        self, turns: Sequence[Turn], options: ChatOptions
    ) -> AsyncGenerator[ChatPiece, None]:
        """Yield the answer to the last turn, piece by piece.

        Raises:
            EngineError: the model could not answer, or broke off.
        """
        ...
