"""Stage 2, tokenize: one SentencePiece vocabulary for both sides, marks as symbols of their own.

    python tokenize_corpus.py --work WORK [--pieces 14000]

Writes ``spm.model``: unigram (Kudo 2018), byte fallback, <pad> 0, </s> 1, <unk> 2.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import sentencepiece

from service.domain import markup

_SAMPLE = 200_000


def main() -> None:
    """Train the vocabulary."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--pieces", type=int, default=14_000)
    asked = parser.parse_args()
    train_pieces(asked.work, pieces=asked.pieces)


def train_pieces(work: Path, *, pieces: int) -> None:
    """Train on a sample of both sides of ``main.tsv``."""
    random.seed(7)
    lines = (work / "main.tsv").read_text(encoding="utf-8").splitlines()
    chosen = random.sample(lines, min(_SAMPLE, len(lines)))
    sample = work / "sample.txt"
    sample.write_text("\n".join(side for line in chosen for side in line.split("\t")), "utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(sample),
        model_prefix=str(work / "spm"),
        vocab_size=pieces,
        model_type="unigram",
        byte_fallback=True,
        character_coverage=0.9996,
        user_defined_symbols=list(markup.symbols()),
        pad_id=0,
        eos_id=1,
        unk_id=2,
        bos_id=-1,
        split_digits=True,
        normalization_rule_name="nmt_nfkc",
        max_sentence_length=2000,
        num_threads=2,
        minloglevel=1,
    )
    sample.unlink()


if __name__ == "__main__":
    main()
