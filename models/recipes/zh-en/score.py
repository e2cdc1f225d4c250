"""Part of stage 1, score: how likely each pair of the mixed corpus is to a model that exists.

    python score.py --corpus train.tsv.xz --model models/zh-en-small --work WORK
                    [--reverse EN-ZH] [--limit N]

The mean log-likelihood of a piece of the English, given the Chinese: low where the English says
something else. With a model of the other direction the score is the dual conditional
cross-entropy (Junczys-Dowmunt 2018): both likelihoods, less their difference, since a model may
find a short or common sentence likely whatever it translates. Writes ``scores.npy``, float32, a
number for each clean ``general`` pair in the order of the corpus; prepare.py then leaves the worst
eighth out.
"""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

import ctranslate2
import numpy as np
import sentencepiece
from prepare import Pair, is_clean, read

from service.engines.lexicon import read_lexicon

_CHUNK = 4096
SCORED = "general"


class Scorer:
    """An exported model under CTranslate2."""

    def __init__(self, folder: Path) -> None:
        self._pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
        self._lexicon = read_lexicon(folder)
        device = "cuda" if ctranslate2.get_cuda_device_count() else "cpu"
        self._translator = ctranslate2.Translator(str(folder / "ctranslate2"), device=device)

    def scores(self, pairs: Sequence[Pair]) -> list[float]:
        """Return the mean log-likelihood of a target piece for each pair, in nats."""
        results = self._translator.score_batch(
            [
                [*self._pieces.encode(self._lexicon.gloss(zh), out_type=str), "</s>"]
                for zh, _ in pairs
            ],
            [self._pieces.encode(en, out_type=str) for _, en in pairs],
            max_batch_size=8192,
            batch_type="tokens",
        )
        return [float(np.mean(result.log_probs)) for result in results]


def main() -> None:
    """Score the corpus."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--reverse", type=Path, help="a model of English to Chinese")
    parser.add_argument("--limit", type=int, help="score so many pairs only")
    asked = parser.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    score(asked.corpus, asked.model, asked.work, reverse=asked.reverse, limit=asked.limit)


def score(
    corpus: Path,
    model: Path,
    work: Path,
    *,
    reverse: Path | None = None,
    limit: int | None = None,
) -> None:
    """Write ``scores.npy``."""
    forward, backward = Scorer(model), Scorer(reverse) if reverse else None
    pairs = itertools.islice(_scored(corpus), limit)
    found: list[float] = []
    while chunk := list(itertools.islice(pairs, _CHUNK)):
        likelihoods = forward.scores(chunk)
        if backward:
            turned = backward.scores([(en, zh) for zh, en in chunk])
            likelihoods = [dual(*both) for both in zip(likelihoods, turned, strict=True)]
        found += likelihoods
    np.save(work / "scores.npy", np.array(found, np.float32))
    print(f"{len(found)} pairs, median {np.median(found):.2f}" if found else "no pairs")


def dual(forward: float, backward: float) -> float:
    """Join the log-likelihoods of both directions: their mean, less what they disagree by."""
    return (forward + backward) / 2 - abs(forward - backward)


def _scored(corpus: Path) -> Iterator[Pair]:
    return (
        (zh, en) for source, zh, en in read(corpus) if source == SCORED and is_clean(source, zh, en)
    )


if __name__ == "__main__":
    main()
