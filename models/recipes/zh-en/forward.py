"""Part of stage 5, forward: Chinese news in a model's own English, for the adapt stage.

    python forward.py --news NEWS.jsonl.xz --model MODEL --work WORK [--count N]

Self-training (He et al. 2020, "Revisiting Self-Training for Neural Sequence Generation"): sentences
of the register without a translation are translated by a finished model, and those it is surest of
are learned from. Writes ``forward.tsv``; annotate.py takes it into the adapt mixture where it is
there. Worth it only if the development scores of the next model say so.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import re
from collections.abc import Iterator
from pathlib import Path

from evaluate import Model
from prepare import is_clean, spaced, write

COUNT = 40_000
KEPT = 0.5  # of the translated sentences: the surer half

_SENTENCE = re.compile("[^。！？]+[。！？]")
_SHORTEST, _LONGEST = 10, 80


def main() -> None:
    """Translate and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--count", type=int, default=COUNT)
    asked = parser.parse_args()
    forward(asked.news, Model(asked.model, beam=4, penalty=1.4, ngram=4), asked.work, asked.count)


def forward(news: Path, model: Model, work: Path, count: int = COUNT) -> None:
    """Write the surer half of ``count`` translated sentences, those of fitting length."""
    random.seed(7)
    found = sorted(set(sentences(news)))
    sources = random.sample(found, min(count, len(found)))
    answers = sorted(zip(model.scored(sources), sources, strict=True), reverse=True)
    pairs = [(source, english) for (_, english), source in answers[: int(len(answers) * KEPT)]]
    kept = [pair for pair in pairs if is_clean("forward", *pair)]
    write(work / "forward.tsv", kept)
    print(len(kept), "of", len(sources), "sentences")


def sentences(news: Path) -> Iterator[str]:
    """Yield the sentences of the articles that are neither too short nor too long."""
    with lzma.open(news, "rt", encoding="utf-8") as stream:
        for line in stream:
            for sentence in _SENTENCE.findall(spaced(json.loads(line)["article"])):
                if _SHORTEST <= len(sentence) <= _LONGEST:
                    yield sentence


if __name__ == "__main__":
    main()
