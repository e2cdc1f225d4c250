"""Stage 4, annotate: mark terms in a share of the pairs and write the training arrays.

    python annotate.py --work WORK --preset small --terms all_terms.tsv

A marked phrase becomes a slot that stands on both sides, or is followed in the source by its
English (Dinu et al. 2019). Writes ``main-NN.npz`` and ``adapt-NN.npz``: piece ids as uint16.
"""

from __future__ import annotations

import argparse
import csv
import functools
import json
import random
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import ahocorasick_rs
import jieba
import numpy as np
import sentencepiece
from prepare import Pair, read_pairs
from presets import PRESETS, REGISTER, Preset

from service.domain import markup

GENERIC = "g"
"""The kind of a match that came from the lexicon: any noun phrase."""

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_HALF_WIDTH = str.maketrans("，：；（）？！", ",:;()?!")
_HALF_WIDTH_SHARE = 0.35
_PLACES = ("place", "country", "city", "capital", "us-state", "subdivision")
_LONGEST = 96
_SHARD_TOKENS = 8_000_000
_RANDOM_ENGLISH = 0.15
_OTHER_KIND = 0.1


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found on both sides, as half-open ranges of characters."""

    start: int
    end: int
    target_start: int
    target_end: int
    kind: str

    def overlaps(self, other: Match) -> bool:
        """Say whether the two share a character on either side."""
        return (self.start < other.end and other.start < self.end) or (
            self.target_start < other.target_end and other.target_start < self.target_end
        )


class Finder:
    """Finds phrases whose English stands in the target: terms, numbers, content words."""

    def __init__(
        self, terms: Mapping[str, tuple[str, tuple[str, ...]]], lexicon: Mapping[str, Sequence[str]]
    ) -> None:
        self._terms = terms
        self._keys = list(terms)
        self._lexicon = lexicon
        self._automaton = ahocorasick_rs.AhoCorasick(
            self._keys, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    @property
    def english(self) -> list[str]:
        """The preferred English of every term, sorted."""
        return sorted({forms[0] for _, forms in self._terms.values()})

    def find(self, source: str, target: str, rng: random.Random) -> list[Match]:
        """Return matches that do not overlap, in source order; terms go before content words."""
        found = [*self._find_terms(source, target), *_find_numbers(source, target)]
        words = list(self._find_words(source, target))
        rng.shuffle(found)
        rng.shuffle(words)
        kept: list[Match] = []
        for match in [*found, *words]:
            if not any(match.overlaps(other) for other in kept):
                kept.append(match)
        return sorted(kept, key=lambda match: match.start)

    def _find_terms(self, source: str, target: str) -> Iterator[Match]:
        for index, start, end in self._automaton.find_matches_as_indexes(source):
            kind, forms = self._terms[self._keys[index]]
            if source.count(self._keys[index]) == 1:
                place = _first(_place_of(form, target) for form in forms)
                if place:
                    yield Match(start, end, *place, kind)

    def _find_words(self, source: str, target: str) -> Iterator[Match]:
        start = 0
        for word in jieba.cut(source) if self._lexicon else ():
            end = start + len(word)
            if source.count(word) == 1:
                words = self._lexicon.get(word, ())
                place = _first(_place_of(english, target) for english in words)
                if place:
                    yield Match(start, end, *place, GENERIC)
            start = end


class Marker:
    """Marks a random choice of the matches of a pair."""

    def __init__(self, finder: Finder, rng: random.Random) -> None:
        self._finder = finder
        self._english = finder.english
        self._rng = rng

    def mark(self, pair: Pair) -> Pair:
        """Return the pair with one to six marks, or as it is where nothing was found."""
        rng = self._rng
        found = self._finder.find(pair.source, pair.target, rng)
        taken = [m for m in found if rng.random() < (0.3 if m.kind == GENERIC else 0.75)][:6]
        mode = rng.random()
        slots, inline = [], []
        for match in taken:
            as_slot = mode < 0.65 or (match.kind == "n" and mode < 0.9)
            (slots if as_slot else inline).append(self._with_kind(match))
        faithful = {m: self._rendering(m, pair.target) for m in inline}
        return apply_marks(pair, slots=slots, inline=faithful)

    def _with_kind(self, match: Match) -> Match:
        kind = self._rng.choice("oop") if match.kind == GENERIC else match.kind
        if self._rng.random() < _OTHER_KIND:
            kind = self._rng.choice("plo")
        return replace(match, kind=kind)

    def _rendering(self, match: Match, target: str) -> str:
        """Return the English to announce: now and then another term's, so that it is obeyed."""
        if self._english and self._rng.random() < _RANDOM_ENGLISH:
            return self._rng.choice(self._english)
        return target[match.target_start : match.target_end]


def apply_marks(pair: Pair, *, slots: Iterable[Match], inline: Mapping[Match, str]) -> Pair:
    """Write slots and annotations into both sides; slots are numbered in source order.

    A slot over the eighth of its kind is left as text.
    """
    counts = dict.fromkeys(markup.SLOT_KINDS, 0)
    source: list[tuple[int, int, str]] = []
    target: list[tuple[int, int, str]] = []
    for match in sorted(slots, key=lambda match: match.start):
        counts[match.kind] += 1
        if counts[match.kind] <= markup.SLOTS_PER_KIND:
            symbol = markup.slot(match.kind, counts[match.kind])
            source.append((match.start, match.end, symbol))
            target.append((match.target_start, match.target_end, symbol))
    for match, english in inline.items():
        term = pair.source[match.start : match.end]
        source.append((match.start, match.end, markup.inline(term, english)))
        target.append((match.target_start, match.target_end, english))
    return replace(
        pair, source=_replaced(pair.source, source), target=_replaced(pair.target, target)
    )


def read_terms(path: Path) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Read ``zh, en, category, note`` lines: term -> slot kind and its accepted English."""
    terms: dict[str, tuple[str, tuple[str, ...]]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            english, category = row["en"] or "", row["category"] or ""
            unusable = not english or "…" in english or len(english) > 60 or len(row["zh"]) < 2
            if not unusable and not category.startswith("surname"):
                kind = "l" if category.startswith(_PLACES) else "o"
                terms.setdefault(row["zh"], (kind, _forms(english, category, row["note"] or "")))
    return terms


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the main and the adapt arrays of a work folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--preset", choices=sorted(PRESETS), default="small")
    parser.add_argument("--terms", type=Path, help="terms as zh, en, category, note")
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args(arguments)
    rng = random.Random(asked.seed)
    marker = Marker(load_finder(asked.work, asked.terms), rng)
    encoder = load_vocabulary(asked.work)
    pairs = read_pairs(asked.work / "pairs.tsv")
    main_mix, adapt_mix = mixes(pairs, PRESETS[asked.preset], rng)
    for name, mix, share in (("main", main_mix, 0.42), ("adapt", adapt_mix, 0.5)):
        marked = [marker.mark(pair) if rng.random() < share else pair for pair in mix]
        write_shards(asked.work, name, [_punctuated(pair, rng) for pair in marked], encoder)


def load_finder(work: Path, terms: Path | None) -> Finder:
    """Build the finder of a work folder: its lexicon, and a file of terms where one is given."""
    jieba.setLogLevel(60)
    lexicon = work / "lexicon.json"
    if not lexicon.is_file():
        sys.exit(f"{lexicon} is not there: run lexicon.py first")
    return Finder(
        read_terms(terms) if terms else {}, json.loads(lexicon.read_text(encoding="utf-8"))
    )


def load_vocabulary(work: Path) -> sentencepiece.SentencePieceProcessor:
    """Read the vocabulary of a work folder."""
    path = work / "spm.model"
    if not path.is_file():
        sys.exit(f"{path} is not there: run vocabulary.py first")
    return sentencepiece.SentencePieceProcessor(model_file=str(path))


def mixes(
    pairs: Iterable[Pair], preset: Preset, rng: random.Random
) -> tuple[list[Pair], list[Pair]]:
    """Return the main mix (everything once) and the adapt mix (the users' register)."""
    main_mix: list[Pair] = []
    adapt_mix: list[Pair] = []
    others: list[Pair] = []
    for pair in pairs:
        main, adapt = preset.repeats.get(pair.group, (1, 0))
        main_mix += [pair] * main
        adapt_mix += [pair] * adapt
        if pair.group not in (*REGISTER, "own"):
            others.append(pair)
    adapt_mix += rng.sample(others, min(preset.adapt_sample, len(others)))
    return main_mix, adapt_mix


def write_shards(
    work: Path,
    name: str,
    pairs: Sequence[Pair],
    encoder: sentencepiece.SentencePieceProcessor,
) -> None:
    """Encode the pairs and write them in compressed shards of about 8 M pieces."""
    for old in work.glob(f"{name}-*.npz"):
        old.unlink()
    sources = encoder.encode([pair.source for pair in pairs])
    targets = encoder.encode([pair.target for pair in pairs])
    rows = [
        (source, target)
        for source, target in zip(sources, targets, strict=True)
        if 0 < len(source) <= _LONGEST and 0 < len(target) <= _LONGEST
    ]
    shard: list[tuple[list[int], list[int]]] = []
    size = number = 0
    for index, row in enumerate(rows):
        shard.append(row)
        size += len(row[0]) + len(row[1])
        if size >= _SHARD_TOKENS or index == len(rows) - 1:
            _write_shard(work / f"{name}-{number:02}.npz", shard)
            shard, size, number = [], 0, number + 1
    print(f"{name}: {len(rows):,} pairs of {len(pairs):,} in {number} shards")


def _write_shard(path: Path, rows: Sequence[tuple[list[int], list[int]]]) -> None:
    sides = {"source": [row[0] for row in rows], "target": [row[1] for row in rows]}
    arrays = {}
    for side, pieces in sides.items():
        arrays[side] = np.concatenate([np.array(row, np.uint16) for row in pieces])
        arrays[f"{side}_lengths"] = np.array([len(row) for row in pieces], np.uint16)
    np.savez_compressed(path, **arrays)


def _find_numbers(source: str, target: str) -> Iterator[Match]:
    for number in _NUMBER.finditer(source):
        text = number[0]
        grouped = f"{int(text):,}" if text.isdigit() and len(text) > 3 else text
        places = [m for m in _NUMBER.finditer(target) if m[0] in (text, grouped)]
        if len(places) == 1 and source.count(text) == 1:
            more, target_more = _unit(source[number.end() :], target[places[0].end() :], text)
            yield Match(
                number.start(),
                number.end() + more,
                places[0].start(),
                places[0].end() + target_more,
                "n",
            )


def _unit(after: str, target_after: str, number: str) -> tuple[int, int]:
    """Return how many characters of a unit belong to the number on each side."""
    if after.startswith("%"):
        if target_after.startswith("%"):
            return 1, 1
        if target_after.startswith(" percent"):
            return 1, len(" percent")
    is_year = number.isdigit() and 1000 <= int(number) < 2100
    return (1, 0) if is_year and after.startswith("年") else (0, 0)


def _place_of(english: str, target: str) -> tuple[int, int] | None:
    """Return where English stands in the target, if once; a plural -s is taken in."""
    places = [match.span() for match in _pattern(english).finditer(target)]
    return places[0] if len(places) == 1 else None


@functools.lru_cache(maxsize=100_000)
def _pattern(english: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(english)}s?(?!\w)", re.IGNORECASE)


def _first(places: Iterable[tuple[int, int] | None]) -> tuple[int, int] | None:
    return next((place for place in places if place), None)


def _forms(english: str, category: str, note: str) -> tuple[str, ...]:
    accepted = re.search(r"accept=([^;]*)", note)
    forms = [english, *(accepted[1].split("|") if accepted else ())]
    if category.endswith(("county", "prefecture")):
        forms.append(re.sub(r" (City|District|County|Prefecture)$", "", english))
    return tuple(re.sub(r"^the ", "", form.strip()) for form in forms if form.strip())


def _replaced(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _punctuated(pair: Pair, rng: random.Random) -> Pair:
    """Give about a third of the sources half-width punctuation: users' pages have both."""
    if rng.random() >= _HALF_WIDTH_SHARE:
        return pair
    return replace(pair, source=pair.source.translate(_HALF_WIDTH))


if __name__ == "__main__":
    main()
