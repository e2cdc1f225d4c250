"""Part of stage 1: how near a sentence is to the register of official news (Moore & Lewis 2010).

The difference of two character-bigram models, one of the register and one of everything, in nats
a bigram. Where training time is short, it decides which sentences of a large mixed corpus are
worth it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator


class Register:
    """Scores Chinese sentences: the higher, the more like the register."""

    def __init__(self, register: Iterable[str], everything: Iterable[str]) -> None:
        inside, outside = _counted(register), _counted(everything)
        kinds = len(inside | outside) or 1
        here = math.log(inside.total() + kinds)
        there = math.log(outside.total() + kinds)
        self._unseen = there - here
        self._gains = {
            bigram: math.log(inside[bigram] + 1) - here - math.log(outside[bigram] + 1) + there
            for bigram in inside | outside
        }

    def score(self, sentence: str) -> float:
        """Return the mean gain of a sentence's bigrams, in nats."""
        gains = [self._gains.get(bigram, self._unseen) for bigram in _bigrams(sentence)]
        return sum(gains) / len(gains)


def _counted(sentences: Iterable[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for sentence in sentences:
        counts.update(_bigrams(sentence))
    return counts


def _bigrams(sentence: str) -> Iterator[str]:
    padded = f" {sentence} "
    return (padded[at : at + 2] for at in range(len(padded) - 1))
