"""What the batcher needs of a model: synchronous, owned by one thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from service.domain.cards import Card, Decoding
from service.domain.ports import Features, Generation, Hypothesis


class SequenceModel(Protocol):
    """A sequence-to-sequence model; building one is cheap, ``load`` does the work.

    ``load``, ``run`` and ``close`` are called in the owner's thread, one after the other.
    """

    @property
    def card(self) -> Card:
        """The card of the model."""
        ...

    @property
    def features(self) -> Features:
        """What the engine can do beyond plain decoding."""
        ...

    @property
    def source_limit(self) -> int | None:
        """The most source pieces that the model can read; ``None`` where it has no limit."""
        ...

    def load(self) -> None:
        """Read the weights.

        Raises:
            ModelError: they are missing, damaged, or unsafe.
        """
        ...

    def count_tokens(self, text: str) -> int:
        """Return the number of source pieces, end mark left out; callable from any thread."""
        ...

    def run(self, batch: Sequence[Generation], decoding: Decoding) -> list[Hypothesis]:
        """Decode a batch, answers in its order. Any exception fails the whole batch."""
        ...

    def close(self) -> None:
        """Release the weights."""
        ...
