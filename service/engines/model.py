"""What the batcher needs of a loaded model: synchronous, used by one thread only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from service.domain.cards import Card, Decoding
from service.domain.ports import Features, Generation, Hypothesis


class SequenceModel(Protocol):
    """A loaded sequence-to-sequence model."""

    @property
    def card(self) -> Card:
        """The card of the model."""
        ...

    @property
    def features(self) -> Features:
        """What the engine can do beyond plain decoding."""
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
