"""How long an answer may become."""

from __future__ import annotations

from collections.abc import Sized

from service.domain.cards import Decoding

_SLACK = 12
_MARKS = 2


def target_limit(source: Sized, decoding: Decoding, *, positions: int | None, forced: Sized) -> int:
    """Return how many pieces may follow the forced ones: a ratio to the source, capped.

    The card's ``max_tokens`` and the model's positions cap it; a few pieces of slack let a
    one-word source become a phrase.
    """
    limit = min(decoding.max_tokens, int(len(source) * decoding.max_length_ratio) + _SLACK)
    return limit if positions is None else max(1, min(limit, positions - _MARKS - len(forced)))
