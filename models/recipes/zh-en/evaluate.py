"""Stage 7, evaluate: measure an exported model and write what its card says.

    python evaluate.py --model models/zh-en-small --work WORK [--dev DIR] [--terms all_terms.tsv]

Quality is sacreBLEU's BLEU and chrF2 with their signatures. Obedience is measured on the same
sentences: slots that stand exactly once in the output, announced English that stands in it, with
the reference's English (proper) and with another term's (random), as in the terminology tasks of
the Conference on Machine Translation. Writes ``scores.toml``.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import ctranslate2
import sacrebleu
import sentencepiece
from annotate import Finder, Match, apply_marks, load_finder
from prepare import Pair, read_pairs

from service.domain import markup

Translate = Callable[[Sequence[str]], list[str]]

_MOST_MARKS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A line of the card's table."""

    test: str
    metric: str
    value: float
    signature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoder:
    """How sentences are decoded; the card's own values unless others are asked for."""

    beam_size: int = 4
    length_penalty: float = 1.0
    patience: float = 2.0
    no_repeat_ngram: int = 0


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure a model and write its scores."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--dev", type=Path, help="folder with NAME.zh and NAME.en")
    parser.add_argument("--terms", type=Path)
    parser.add_argument("--limit", type=int, default=0, help="sentences a test, 0 for all")
    parser.add_argument("--threads", type=int, default=1)
    asked = parser.parse_args(arguments)
    translate = load_translate(asked.model, read_decoder(asked.model), threads=asked.threads)
    tests = {
        name: pairs[: asked.limit or None] for name, pairs in read_tests(asked.work, asked.dev)
    }
    scores = [score for name, pairs in tests.items() for score in quality(name, pairs, translate)]
    finder = load_finder(asked.work, asked.terms)
    everything = [pair for pairs in tests.values() for pair in pairs]
    scores += obedience(everything, finder, translate)
    for score in scores:
        print(f"{score.test:28} {score.metric:24} {score.value:6.1f}  {score.signature}")
    write_scores(asked.work / "scores.toml", scores)


def read_decoder(model: Path) -> Decoder:
    """Read how the model's card decodes."""
    card = tomllib.loads((model / "card.toml").read_text(encoding="utf-8"))
    return Decoder(**card.get("decoding", {}))


def load_translate(model: Path, decoder: Decoder, *, threads: int = 1) -> Translate:
    """Return a function that translates sentences with the CTranslate2 weights of a folder."""
    if not (model / "ctranslate2" / "model.bin").is_file():
        sys.exit(f"{model} holds no exported model: run export.py first")
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(model / "source.spm"))
    translator = ctranslate2.Translator(str(model / "ctranslate2"), intra_threads=threads)

    def translate(sentences: Sequence[str]) -> list[str]:
        encoded = [[*row, "</s>"] for row in pieces.encode(list(sentences), out_type=str)]
        results = translator.translate_batch(
            encoded,
            beam_size=decoder.beam_size,
            length_penalty=decoder.length_penalty,
            patience=decoder.patience,
            no_repeat_ngram_size=decoder.no_repeat_ngram,
            max_batch_size=2_048,
            batch_type="tokens",
            max_decoding_length=200,
        )
        return [str(pieces.decode(result.hypotheses[0])) for result in results]

    return translate


def read_tests(work: Path, dev: Path | None) -> Iterator[tuple[str, list[Pair]]]:
    """Yield the held-out slice and the sets of a folder."""
    yield "held-out official", read_pairs(work / "held-out.tsv")
    for source in sorted(dev.glob("*.zh")) if dev else ():
        target = source.with_suffix(".en")
        lines = zip(_lines(source), _lines(target), strict=True)
        yield source.stem, [Pair(source.stem, zh, en) for zh, en in lines]


def quality(name: str, pairs: Sequence[Pair], translate: Translate) -> list[Score]:
    """Return BLEU, chrF2 and source characters a second on the plain sentences of a test."""
    started = time.perf_counter()
    outputs = translate([pair.source for pair in pairs])
    rate = sum(len(pair.source) for pair in pairs) / (time.perf_counter() - started)
    print(f"{name}: {len(pairs)} sentences, {rate:.0f} characters/s")
    return _corpus_scores(name, outputs, pairs)


def obedience(pairs: Sequence[Pair], finder: Finder, translate: Translate) -> list[Score]:
    """Return how often slots are copied and announced English is used, and the BLEU of each."""
    rng = random.Random(11)
    found = [(pair, matches) for pair in pairs if (matches := _terms_of(pair, finder, rng))]
    if not found:
        return []
    english = finder.english or ["the committee"]
    plain = [pair for pair, _ in found]
    scores = [_bleu("terms: none", translate([pair.source for pair in plain]), plain)]
    slotted = [apply_marks(pair, slots=matches, inline={}) for pair, matches in found]
    scores += _slot_scores(slotted, plain, found, translate)
    proper = [{m: pair.target[m.target_start : m.target_end] for m in ms} for pair, ms in found]
    scores += _inline_scores("inline, proper", plain, proper, translate)
    wrong = [{m: rng.choice(english) for m in ms if m.kind != "n"} for _, ms in found]
    scores += _inline_scores("inline, random", plain, wrong, translate)
    return scores


def write_scores(path: Path, scores: Iterable[Score]) -> None:
    """Write the tables that the card takes in."""
    tables = [
        "\n".join(
            [
                "[[scores]]",
                f"test = {json.dumps(score.test)}",
                f"metric = {json.dumps(score.metric)}",
                f"value = {score.value:.1f}",
                f"signature = {json.dumps(score.signature)}",
                "",
            ]
        )
        for score in scores
    ]
    path.write_text("\n".join(tables), encoding="utf-8")


def _terms_of(pair: Pair, finder: Finder, rng: random.Random) -> list[Match]:
    """Return the terms and numbers of a pair: what users have glossaries for."""
    return [m for m in finder.find(pair.source, pair.target, rng) if m.kind != "g"][:_MOST_MARKS]


def _slot_scores(
    slotted: Sequence[Pair],
    plain: Sequence[Pair],
    found: Sequence[tuple[Pair, Sequence[Match]]],
    translate: Translate,
) -> list[Score]:
    outputs = translate([pair.source for pair in slotted])
    wanted = {"slots": 0, "number slots": 0}
    copied = dict.fromkeys(wanted, 0)
    whole = 0
    restored = []
    for output, pair, (original, matches) in zip(outputs, slotted, found, strict=True):
        marks = [mark.symbol for mark in markup.find_slots(pair.source)]
        for symbol in marks:
            for name in ("slots", "number slots") if symbol.startswith("<n") else ("slots",):
                wanted[name] += 1
                copied[name] += output.count(symbol) == 1
        whole += all(output.count(symbol) == 1 for symbol in marks)
        restored.append(_restored(output, original, matches))
    made = [
        _share(f"{name}, {wanted[name]}", "copied exactly once %", copied[name], wanted[name])
        for name in wanted
        if wanted[name]
    ]
    made.append(_share(f"slots, {len(slotted)} sentences", "all copied %", whole, len(slotted)))
    return [*made, _bleu("terms: slots, proper", restored, plain)]


def _restored(output: str, pair: Pair, matches: Sequence[Match]) -> str:
    """Put the reference's English into the slots of an output."""
    counts: dict[str, int] = {}
    for match in sorted(matches, key=lambda match: match.start):
        counts[match.kind] = counts.get(match.kind, 0) + 1
        symbol = markup.slot(match.kind, counts[match.kind])
        output = output.replace(symbol, pair.target[match.target_start : match.target_end])
    return output


def _inline_scores(
    name: str,
    plain: Sequence[Pair],
    renderings: Sequence[Mapping[Match, str]],
    translate: Translate,
) -> list[Score]:
    marked = [
        apply_marks(pair, slots=(), inline=inline)
        for pair, inline in zip(plain, renderings, strict=True)
    ]
    outputs = translate([pair.source for pair in marked])
    wanted = [
        english.lower() in output.lower()
        for output, inline in zip(outputs, renderings, strict=True)
        for english in inline.values()
    ]
    share = _share(f"{name}, {len(wanted)} terms", "present %", sum(wanted), len(wanted))
    return [share, _bleu(f"terms: {name}", outputs, plain)]


def _share(test: str, metric: str, part: int, whole: int) -> Score:
    return Score(test=test, metric=metric, value=100 * part / max(1, whole), signature="own count")


def _bleu(test: str, outputs: Sequence[str], pairs: Sequence[Pair]) -> Score:
    return replace(_corpus_scores(test, outputs, pairs)[0], test=test)


def _corpus_scores(name: str, outputs: Sequence[str], pairs: Sequence[Pair]) -> list[Score]:
    references = [[pair.target for pair in pairs]]
    made = []
    for metric in (sacrebleu.metrics.BLEU(), sacrebleu.metrics.CHRF()):
        value = metric.corpus_score(list(outputs), references).score
        signature = str(metric.get_signature())
        label = "BLEU" if isinstance(metric, sacrebleu.metrics.BLEU) else "chrF2"
        made.append(Score(test=name, metric=label, value=value, signature=signature))
    return made


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").rstrip("\n").split("\n")


if __name__ == "__main__":
    main()
