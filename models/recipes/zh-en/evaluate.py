"""Stage 7, evaluate: BLEU and chrF2, slots copied, inline terms used, headlines.

    python evaluate.py --model models/zh-en-small --sets DIR --work WORK [--limit N]
                       [--headlines NEWS.jsonl.xz]

DIR holds parallel files ``NAME.zh`` and ``NAME.en``; WORK holds ``held-out.json`` of the prepare
stage and receives ``scores.toml``, which the export stage puts on the card.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from statistics import mean

import ctranslate2
import sacrebleu
import sentencepiece
from headlines import pairs
from prepare import Pair

from service.domain import markup
from service.domain.evaluation import rouge
from service.engines.lexicon import read_lexicon

_MAX_TOKENS = 200


class Model:
    """The exported model under CTranslate2."""

    def __init__(self, folder: Path, *, beam: int, penalty: float, ngram: int) -> None:
        self._lexicon = read_lexicon(folder)
        self._pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
        self._translator = ctranslate2.Translator(str(folder / "ctranslate2"), compute_type="int8")
        self._options = {
            "beam_size": beam,
            "length_penalty": penalty,
            "no_repeat_ngram_size": ngram,
            "patience": 2,
        }

    def translate(self, sources: Sequence[str]) -> list[str]:
        """Translate sentences, whole."""
        return [english for _, english in self.scored(sources)]

    def scored(self, sources: Sequence[str]) -> list[tuple[float, str]]:
        """Translate sentences, each with its length-normalised log-likelihood in front."""
        shown = [self._lexicon.gloss(source) for source in sources]
        results = self._translator.translate_batch(
            [[*self._pieces.encode(source, out_type=str), "</s>"] for source in shown],
            max_batch_size=2048,
            batch_type="tokens",
            max_decoding_length=_MAX_TOKENS,
            return_scores=True,
            **self._options,
        )
        return [(found.scores[0], self._pieces.decode(found.hypotheses[0])) for found in results]


def main() -> None:
    """Measure and write the scores."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--sets", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=None)
    parser.add_argument("--headlines", type=Path, help="news with summaries: measure that task too")
    parser.add_argument("--beam", type=int, default=4)
    parser.add_argument("--penalty", type=float, default=1.4)
    parser.add_argument("--ngram", type=int, default=4)
    asked = parser.parse_args()
    model = Model(asked.model, beam=asked.beam, penalty=asked.penalty, ngram=asked.ngram)
    scores = [
        line
        for name, pairs in sets(asked.sets, asked.work, asked.limit)
        for line in quality(name, pairs, model)
    ]
    scores += terms(pairs_of(asked.work / "held-out.json"), model)
    if asked.headlines:
        scores += headlines(list(islice(pairs(asked.headlines), asked.limit)), model)
    (asked.work / "scores.toml").write_text("\n".join(scores), encoding="utf-8")
    print("\n".join(scores))


def sets(folder: Path, work: Path, limit: int | None) -> list[tuple[str, list[tuple[str, str]]]]:
    """Read the public sets and the held-out Government Work Report sentences."""
    found = []
    for source in sorted(folder.glob("*.zh")):
        reference = source.with_suffix(".en")
        if not reference.is_file():
            sys.exit(f"{reference} is missing beside {source.name}")
        zh = source.read_text(encoding="utf-8").splitlines()
        en = reference.read_text(encoding="utf-8").splitlines()
        found.append((source.stem, list(zip(zh, en, strict=True))[:limit]))
    found.append(("government-work-reports-held-out", pairs_of(work / "held-out.json")))
    return found


def pairs_of(path: Path) -> list[tuple[str, str]]:
    """Read pairs from JSON."""
    return [(zh, en) for zh, en in json.loads(path.read_text(encoding="utf-8"))]


def quality(name: str, pairs: Sequence[tuple[str, str]], model: Model) -> list[str]:
    """Measure BLEU and chrF2 of a set."""
    said = model.translate([zh for zh, _ in pairs])
    references = [[en for _, en in pairs]]
    lines: list[str] = []
    for metric in (sacrebleu.BLEU(), sacrebleu.CHRF()):
        score = metric.corpus_score(said, references)
        label = "BLEU" if isinstance(metric, sacrebleu.BLEU) else "chrF2"
        signature = str(metric.get_signature())
        lines += score_lines(name, label, score.score, signature)
    return lines


def terms(pairs: Sequence[tuple[str, str]], model: Model) -> list[str]:
    """Measure how often slots are copied exactly once, and inline terms used.

    One slot a sentence replaces the first comma-free stretch of two to four characters of the
    held-out sources, so that the place in the sentence varies; the inline term is a made-up name.
    """
    random.seed(11)
    slotted, inlined = [], []
    for zh, _ in pairs:
        if not 8 <= len(zh) <= 40:
            continue
        at = random.randrange(0, len(zh) - 4)
        if any(mark in zh[at : at + 3] for mark in "，、。；：,;“”《》"):
            continue
        symbol = markup.slot(random.choice("lo"), 1)
        slotted.append((zh[:at] + symbol + zh[at + 3 :], symbol))
        inlined.append(
            zh[:at] + markup.inline(zh[at : at + 3], "Lindqvist Initiative") + zh[at + 3 :]
        )
    said = model.translate([source for source, _ in slotted])
    copied = sum(text.count(symbol) == 1 for text, (_, symbol) in zip(said, slotted, strict=True))
    used = sum("Lindqvist Initiative" in text for text in model.translate(inlined))
    total = max(1, len(slotted))
    note = f"{total} held-out sentences, one slot or term at a random place"
    return [
        *score_lines("slots copied exactly once", "percent", 100 * copied / total, note),
        *score_lines("inline terms used", "percent", 100 * used / total, note),
    ]


def headlines(wanted: Sequence[Pair], model: Model) -> list[str]:
    """Measure the character ROUGE F1 of headlines, the mean over the articles."""
    said = model.translate([source for source, _ in wanted])
    found = [rouge(ours, headline) for ours, (_, headline) in zip(said, wanted, strict=True)]
    note = f"{len(found)} articles, characters, F1"
    return [
        line
        for metric, field in (("ROUGE-1", "one"), ("ROUGE-2", "two"), ("ROUGE-L", "longest"))
        for line in score_lines(
            "headlines", metric, mean(getattr(score, field) for score in found), note
        )
    ]


def score_lines(test: str, metric: str, value: float, signature: str) -> list[str]:
    """Write a score as TOML."""
    return [
        "[[scores]]",
        f'test = "{test}"',
        f'metric = "{metric}"',
        f"value = {value:.1f}",
        f'signature = "{signature}"',
        "",
    ]


if __name__ == "__main__":
    main()
