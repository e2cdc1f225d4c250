"""Stage 3, annotate: put slots and inline terms into part of the sentences, and encode all.

    python annotate.py --work WORK --terms DIR [--inline SHARE] [--genre COUNT] [--plain]

Terms, numbers and words of the lexicon that are found on both sides exactly once become slots on
both sides, or get their English behind them in the source (Dinu et al. 2019; Post et al. 2019).
Some inline terms are replaced by another term's English on both sides, so that the model copies
what it is given. Most sources get the lexicon's English behind their rarer words, as the product
shows them (Zhong and Chiang 2020); some English sentences join as their own, disturbed source, from
which copying is learned soonest (Currey et al. 2017). Pairs of ``headlines.tsv`` and, in the adapt
mixture, of ``forward.tsv`` join where they are there. Writes ``main.npz`` and ``adapt.npz``: uint16
pieces and lengths. With ``--plain`` the pairs are only encoded: for a model of the other direction.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import json
import random
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import ahocorasick_rs
import jieba
import numpy as np
import sentencepiece
import templates
from genre import Genre

from service.domain import markup
from service.engines.lexicon import Lexicon, read_lexicon

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_HALF = str.maketrans("，：；（）？！", ",:;()?!")
_PLACES = ("place", "country", "city", "capital", "us-state", "subdivision")
_MAX_MARKS = 6
_MAX_PIECES = 120
SHARE = {"main": 0.42, "adapt": 0.5}
TEMPLATES = {"main": 3, "adapt": 8}
GENRE = 40_000  # sentences composed for each mixture
INLINE = 0.35  # of the marked sentences: terms with their English behind them, not slots
REPLACED = 0.4  # of the inline terms: another English on both sides, which can only be copied
GLOSSED = 0.82  # of the sources: the lexicon's English behind their rarer words
COPIED = {"main": 0.14, "adapt": 0.06}  # of the pairs: once more, from disturbed English
JOINED = 0.12  # of the pairs: with the next one behind them, so that long inputs are not cut short


class Found(NamedTuple):
    """A pair of stretches that mean the same: half-open ranges in source and target."""

    start: int
    end: int
    target_start: int
    target_end: int
    kind: str


class Annotator:
    """Finds what can be marked, and marks some of it."""

    def __init__(
        self,
        terms: dict[str, tuple[str, list[str]]],
        lexicon: dict[str, str],
        *,
        inline: float = INLINE,
    ) -> None:
        self._inline = inline
        self._terms = terms
        self._keys = list(terms)
        self._automaton = ahocorasick_rs.AhoCorasick(
            self._keys, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )
        self._lexicon = lexicon
        self._forms = sorted({forms[0] for _, forms in terms.values()})
        jieba.setLogLevel(60)

    def mark(self, zh: str, en: str) -> tuple[str, str] | None:
        """Mark a pair; ``None`` when nothing is found or chosen, or it has marks of its own."""
        if markup.has_marks(zh):
            return None
        chosen = [
            found
            for found in self._find(zh, en)
            if random.random() < (0.3 if found.kind == "word" else 0.75)
        ][:_MAX_MARKS]
        if not chosen:
            return None
        source: list[tuple[int, int, str]] = []
        target: list[tuple[int, int, str]] = []
        counts = dict.fromkeys(markup.SLOT_KINDS, 0)
        mode = random.random()
        for found in chosen:
            kind = random.choice("oop") if found.kind == "word" else found.kind
            if random.random() < 0.1:
                kind = random.choice("plo")
            if mode >= self._inline or (kind == "n" and mode >= self._inline / 3):
                counts[kind] += 1
                symbol = markup.slot(kind, counts[kind])
                source.append((found.start, found.end, symbol))
                target.append((found.target_start, found.target_end, symbol))
                continue
            english = en[found.target_start : found.target_end]
            if random.random() < REPLACED:
                english = random.choice(self._forms)
                target.append((found.target_start, found.target_end, english))
            marked = markup.inline(zh[found.start : found.end], english)
            source.append((found.start, found.end, marked))
        return _replaced(zh, source), _replaced(en, target)

    def _find(self, zh: str, en: str) -> list[Found]:
        found = [*self._terms_in(zh, en), *_numbers_in(zh, en), *self._words_in(zh, en)]
        random.shuffle(found)
        found.sort(key=lambda f: f.kind == "word")
        kept: list[Found] = []
        for item in found:
            if all(_apart(item, other) for other in kept):
                kept.append(item)
        return sorted(kept)

    def _terms_in(self, zh: str, en: str) -> Iterator[Found]:
        low = en.lower()
        for index, start, end in self._automaton.find_matches_as_indexes(zh):
            key = self._keys[index]
            kind, forms = self._terms[key]
            place = next((p for form in forms if (p := _once(low, form.lower()))), None)
            if place is not None and zh.count(key) == 1:
                yield Found(start, end, *place, kind)

    def _words_in(self, zh: str, en: str) -> Iterator[Found]:
        low = en.lower()
        position = 0
        for word in jieba.cut(zh) if self._lexicon else ():
            start, position = position, position + len(word)
            form = self._lexicon.get(word, "").lower()
            if not form or zh.count(word) != 1:
                continue
            hits = list(re.finditer(rf"\b{re.escape(form)}s?\b", low))
            if len(hits) == 1:
                yield Found(start, position, *hits[0].span(), "word")


def main() -> None:
    """Annotate and encode both mixtures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--terms", type=Path)
    parser.add_argument("--plain", action="store_true", help="encode the pairs as they are")
    parser.add_argument("--inline", type=float, default=INLINE)
    parser.add_argument("--genre", type=int, default=GENRE)
    asked = parser.parse_args()
    if asked.plain:
        plain(asked.work)
        return
    if asked.terms is None:
        parser.error("--terms is needed: the folder of glossaries, service/glossaries")
    annotate(asked.work, asked.terms, inline=asked.inline, composed=asked.genre)


def annotate(work: Path, terms: Path, *, inline: float = INLINE, composed: int = GENRE) -> None:
    """Write ``main.npz`` and ``adapt.npz``."""
    random.seed(7)
    words = work / "lexicon.json"
    known = json.loads(words.read_text(encoding="utf-8")) if words.is_file() else {}
    annotator = Annotator(read_terms(terms), known, inline=inline)
    lexicon = read_lexicon(work)
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(work / "spm.model"))
    tasks, own = (
        read_pairs(path) if path.is_file() else []
        for path in (work / "headlines.tsv", work / "forward.tsv")
    )
    for seed, (name, share) in enumerate(SHARE.items()):
        pairs = read_pairs(work / f"{name}.tsv") + tasks
        pairs += own if name == "adapt" else []
        pairs += templates.sentences() * TEMPLATES[name] + Genre(seed).sentences(composed)
        marked = _glossed(_marked(_joined(pairs), annotator, share), lexicon)
        copied = _copied(pairs, COPIED[name])
        encode(work / f"{name}.npz", itertools.chain(marked, copied), pieces)


def plain(work: Path) -> None:
    """Encode both mixtures without any marks."""
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(work / "spm.model"))
    for name in SHARE:
        encode(work / f"{name}.npz", iter(read_pairs(work / f"{name}.tsv")), pieces)


def read_pairs(path: Path) -> list[tuple[str, str]]:
    """Read tab-separated pairs."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(source, target) for source, target in (line.split("\t") for line in lines)]


def _joined(pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the pairs, some of them as one with the pair behind them."""
    waiting: tuple[str, str] | None = None
    for pair in pairs:
        if markup.has_marks(pair[0]):
            yield pair
        elif waiting:
            yield waiting[0] + pair[0], f"{waiting[1]} {pair[1]}"
            waiting = None
        elif random.random() < JOINED:
            waiting = pair
        else:
            yield pair
    if waiting:
        yield waiting


def _marked(
    pairs: Iterable[tuple[str, str]], annotator: Annotator, share: float
) -> Iterator[tuple[str, str]]:
    for zh, en in pairs:
        marked = annotator.mark(zh, en) if random.random() < share else None
        source, target = marked or (zh, en)
        yield (source.translate(_HALF) if random.random() < 0.35 else source), target


def _glossed(pairs: Iterable[tuple[str, str]], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    for source, target in pairs:
        yield (lexicon.gloss(source) if random.random() < GLOSSED else source), target


def _copied(pairs: Sequence[tuple[str, str]], share: float) -> Iterator[tuple[str, str]]:
    """Yield English sentences from themselves, words lost and moved a little."""
    plain = [english for source, english in pairs if not markup.has_marks(source)]
    for english in random.sample(plain, int(len(plain) * share)):
        words = english.split()
        kept = [word for word in words if random.random() > 0.1] or words
        reach = random.choice((1, 2, 4))
        places = [index + random.random() * reach for index in range(len(kept))]
        yield " ".join(word for _, word in sorted(zip(places, kept, strict=True))), english


def encode(
    path: Path, pairs: Iterator[tuple[str, str]], pieces: sentencepiece.SentencePieceProcessor
) -> None:
    """Write pieces as flat uint16 arrays with the length of each sentence."""
    kept = [
        (source, target)
        for source, target in ((pieces.encode(zh), pieces.encode(en)) for zh, en in pairs)
        if 0 < len(source) <= _MAX_PIECES and 0 < len(target) <= _MAX_PIECES
    ]
    if not kept:
        sys.exit(f"nothing is left for {path.name}: the corpus is empty or its lines are too long")
    np.savez(
        path,
        s=np.concatenate([np.array(source, np.uint16) for source, _ in kept]),
        t=np.concatenate([np.array(target, np.uint16) for _, target in kept]),
        sl=np.array([len(source) for source, _ in kept], np.uint16),
        tl=np.array([len(target) for _, target in kept], np.uint16),
    )
    print(path.name, len(kept), "pairs")


def read_terms(folder: Path) -> dict[str, tuple[str, list[str]]]:
    """Read the built-in glossaries: Chinese -> slot kind and English forms."""
    found: dict[str, tuple[str, list[str]]] = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                if len(row["zh"]) < 2 or "{" in row["zh"]:
                    continue
                kind = "l" if row["category"].startswith(_PLACES) else "o"
                accept = [form.strip() for form in row["en_accept"].split("|") if form.strip()]
                forms = [re.sub("^the ", "", form) for form in (row["en"], *accept)]
                found.setdefault(row["zh"], (kind, forms))
    return found


def _numbers_in(zh: str, en: str) -> Iterator[Found]:
    for number in _NUMBER.finditer(zh):
        written = number[0]
        grouped = f"{int(written):,}" if written.isdigit() and len(written) > 3 else written
        for form in (written, grouped):
            hits = [hit for hit in _NUMBER.finditer(en) if hit[0] == form]
            if len(hits) == 1 and zh.count(written) == 1:
                yield _with_unit(zh, en, number.span(), hits[0].span())
                break


def _with_unit(zh: str, en: str, source: tuple[int, int], target: tuple[int, int]) -> Found:
    """Take the percent sign on both sides, and 年 behind a year, into the slot."""
    end, target_end = source[1], target[1]
    if zh[end : end + 1] == "%":
        for sign in ("%", " percent", " per cent"):
            if en.startswith(sign, target_end):
                return Found(source[0], end + 1, target[0], target_end + len(sign), "n")
    if zh[end : end + 1] == "年" and re.fullmatch(r"1\d{3}|20\d{2}", zh[source[0] : end]):
        end += 1
    return Found(source[0], end, target[0], target_end, "n")


def _once(low: str, form: str) -> tuple[int, int] | None:
    """Return where a form stands in a lower-case text, if exactly once and as whole words."""
    if low.count(form) != 1:
        return None
    start = low.index(form)
    end = start + len(form)
    if start and low[start - 1].isalpha():
        return None
    if end < len(low) and low[end].isalpha() and not re.match(r"s(?![a-z])", low[end:]):
        return None
    return start, end


def _apart(one: Found, other: Found) -> bool:
    source = one.end <= other.start or one.start >= other.end
    target = one.target_end <= other.target_start or one.target_start >= other.target_end
    return source and target


def _replaced(text: str, changes: list[tuple[int, int, str]]) -> str:
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text


if __name__ == "__main__":
    main()
