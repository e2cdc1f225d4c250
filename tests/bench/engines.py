"""CTranslate2 in int8 against transformers in float32: the same weights, tokens a second."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from service.domain.ports import Generation
from tests.bench import runs
from tests.bench.figures import Figure, alternate, at_least, median, plain
from tests.bench.news import articles

SENTENCES, ROUNDS = 64, 3


def run(folder: Path) -> list[Figure]:
    """Decode the same sentences in both engines by turns, greedily and equally long."""
    del folder
    fast, reference = runs.model(engine="ctranslate2"), runs.model(engine="transformers")
    lines = [line for text in islice(articles(), 12) for line in text.split("\n")]
    batch = [Generation(source=line) for line in lines[:SENTENCES]]
    decoding = fast.card.decoding
    for engine in (fast, reference):
        engine.load()
    written: dict[str, int] = {}

    def decode(name: str) -> None:
        engine = fast if name == "int8" else reference
        answers = engine.run(batch, decoding)
        written[name] = sum(answer.target_tokens for answer in answers)

    try:
        decode("int8")
        decode("float32")
        quick, slow = alternate(lambda: decode("int8"), lambda: decode("float32"), rounds=ROUNDS)
    finally:
        fast.close()
        reference.close()
    speeds = [
        (written["int8"] / q.wall) / (written["float32"] / s.wall)
        for q, s in zip(quick, slow, strict=True)
    ]
    return [
        plain("CTranslate2 int8", written["int8"] / median([q.wall for q in quick]), "tokens/s"),
        plain("transformers", written["float32"] / median([s.wall for s in slow]), "tokens/s"),
        at_least("int8 / float32", median(speeds), 4),
    ]
