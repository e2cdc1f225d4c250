"""Which sentences stand for the others: LexRank (Erkan and Radev 2004) over character bigrams."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence

_DAMPING = 0.85
_ROUNDS = 60
_TOLERANCE = 1e-6


def bigram_vectors(sentences: Sequence[str]) -> list[dict[str, float]]:
    """Return unit TF-IDF vectors over the bigrams of Han characters and words."""
    counts = [Counter(_bigrams(sentence)) for sentence in sentences]
    document_frequency = Counter(gram for count in counts for gram in count)
    total = len(sentences)
    vectors = []
    for count in counts:
        weights = {
            gram: n * math.log((1 + total) / (0.5 + document_frequency[gram]))
            for gram, n in count.items()
        }
        norm = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        vectors.append({gram: w / norm for gram, w in weights.items()})
    return vectors


def similarity(left: dict[str, float], right: dict[str, float]) -> float:
    """Return the cosine of two unit vectors."""
    if len(left) > len(right):
        left, right = right, left
    return sum(weight * right.get(gram, 0.0) for gram, weight in left.items())


def lexrank(vectors: Sequence[dict[str, float]]) -> list[float]:
    """Return each sentence's centrality, the highest scaled to 1."""
    size = len(vectors)
    if size == 0:
        return []
    rows = [
        [similarity(vectors[i], vectors[j]) if i != j else 0.0 for j in range(size)]
        for i in range(size)
    ]
    rows = [_normalised(row) for row in rows]
    scores = [1.0 / size] * size
    for _ in range(_ROUNDS):
        updated = [
            (1 - _DAMPING) / size + _DAMPING * sum(scores[j] * rows[j][i] for j in range(size))
            for i in range(size)
        ]
        done = max(abs(a - b) for a, b in zip(updated, scores, strict=True)) < _TOLERANCE
        scores = updated
        if done:
            break
    highest = max(scores) or 1.0
    return [score / highest for score in scores]


def _normalised(row: list[float]) -> list[float]:
    total = sum(row)
    return [value / total for value in row] if total else [1.0 / len(row)] * len(row)


def _bigrams(sentence: str) -> list[str]:
    letters = [ch for ch in sentence if ch.isalnum()]
    return ["".join(pair) for pair in itertools.pairwise(letters)]
