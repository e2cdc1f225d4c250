"""Stage 3a, lexicon: the English of Chinese words, by word alignment of the whole corpus.

    python lexicon.py --corpus train.tsv.xz --work WORK

Needs ``pip install eflomal`` (Ostling and Tiedemann 2016), which compiles on installation. A word
of two characters or more is given the English that it is aligned with most often, inflections
counted together. ``lexicon.json`` holds them all and says where slots may stand in training
sentences; ``lexicon.tsv`` travels with the model, which is shown the English of rarer words: the
most frequent it learns by itself, and numerals are better left to rules. There the words of the
product's own grammar go before the alignment's.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import jieba
from prepare import Pair, is_clean, read

from service.domain.formulas.vocabulary import IDIOMS, NOUNS, VERBS
from service.engines.lexicon import FILE

KNOWN = 700  # the most frequent words, which the model is not told
LEAST, SUPPORT, SHARE = 6, 3, 0.25  # occurrences; of them with this English, and their share
LAW = 0.3  # of the statutes, lest they decide what words mean
LONGEST = 3  # English words for a Chinese one
PHRASE = 6  # the same, for the product's own words

_WORD = re.compile("[一-鿿]{2,}")
_ENGLISH = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*|\d[\d,.]*\d|\d|[^\sA-Za-z\d]")
_NUMERAL = re.compile(
    "[〇零一二两三四五六七八九十百千万亿第几半双][〇零一二两三四五六七八九十百千万亿第几半双多余个年月日条款项元名人位次分之岁号]*"
)
_ARTICLE = re.compile(r"^(?:the|an?) ")
_ARTICLES = frozenset(("the", "a", "an"))
_ENDINGS = ("ations ation ings ments ment ing ions ion ies ed es s ly e y").split()

Links = set[tuple[int, int]]


class Aligned(NamedTuple):
    """A sentence pair as words, with the links of either direction."""

    zh: Sequence[str]
    en: Sequence[str]
    forward: Links
    reverse: Links


Align = Callable[[Path, Path], Iterable[tuple[Links, Links]]]


def main() -> None:
    """Align, count and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    asked = parser.parse_args()
    build(asked.corpus, asked.work)


def build(corpus: Path, work: Path, *, align: Align | None = None, known: int = KNOWN) -> None:
    """Write ``lexicon.json`` and ``lexicon.tsv`` from the corpus less the held-out sentences."""
    held = json.loads((work / "held-out.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        sides = Path(folder, "zh"), Path(folder, "en")
        write_words(pairs(corpus, held={zh for zh, _ in held}), *sides)
        words = [path.read_text(encoding="utf-8").splitlines() for path in sides]
        links = (align or eflomal_links)(*sides)
        found = (
            Aligned(zh.split(), en.split(), *both)
            for zh, en, both in zip(*words, links, strict=True)
        )
        counts, glosses = count(found, casing(words[1]))
    rows = {word: gloss_of(word, counts[word], glosses[word]) for word, _ in counts.most_common()}
    glossed = {word: gloss for word, gloss in rows.items() if gloss}
    (work / "lexicon.json").write_text(json.dumps(glossed, ensure_ascii=False), encoding="utf-8")
    taught = {word for word, _ in counts.most_common(known)}
    shown = {word: gloss for word, gloss in rows.items() if counts[word] >= LEAST}
    shown |= dict(vocabulary()) | dict.fromkeys(taught & shown.keys(), "")
    with (work / FILE).open("w", encoding="utf-8") as out:
        out.writelines(f"{word}\t{gloss}\n" for word, gloss in shown.items())
    print(len(glossed), "words with their English")


def vocabulary() -> Iterator[Pair]:
    """Yield the nouns, verbs and set phrases that the product renders by rule."""
    nouns = [(word, english) for word, (english, _) in NOUNS.items()]
    verbs = [(word, senses[0][0]) for word, senses in VERBS.items()]
    idioms = [(word, phrases[0]) for word, phrases in IDIOMS.items() if len(phrases) == 1]
    for word, english in (*nouns, *verbs, *idioms):
        bare = _ARTICLE.sub("", english)
        if _WORD.fullmatch(word) and not re.search("[{<]", bare) and len(bare.split()) <= PHRASE:
            yield word, bare


def pairs(corpus: Path, *, held: set[str]) -> Iterator[Pair]:
    """Yield the clean pairs, a part of the statutes, none of the held-out ones."""
    random.seed(1)
    for source, zh, en in read(corpus):
        if (
            is_clean(source, zh, en)
            and zh not in held
            and (source != "law" or random.random() < LAW)
        ):
            yield zh, en


def write_words(found: Iterable[Pair], zh_path: Path, en_path: Path) -> None:
    """Write both sides as words with spaces between them, a sentence a line."""
    jieba.setLogLevel(60)
    with zh_path.open("w", encoding="utf-8") as left, en_path.open("w", encoding="utf-8") as right:
        for zh, en in found:
            left.write(" ".join(word for word in jieba.cut(zh) if word.strip()) + "\n")
            right.write(" ".join(_ENGLISH.findall(en)) + "\n")


def eflomal_links(zh: Path, en: Path) -> Iterator[tuple[Links, Links]]:
    """Align both ways; yield the links of each sentence, source index first."""
    try:
        from eflomal import Aligner
    except ImportError:
        sys.exit("eflomal is not installed: run `pip install eflomal` (it needs a C compiler)")
    forward, reverse = zh.with_name("forward"), zh.with_name("reverse")
    with zh.open(encoding="utf-8") as left, en.open(encoding="utf-8") as right:
        Aligner(model=3).align(
            left, right, links_filename_fwd=str(forward), links_filename_rev=str(reverse)
        )
    with forward.open() as ahead, reverse.open() as back:
        for one, other in zip(ahead, back, strict=True):
            yield _links(one), _links(other)


def casing(lines: Iterable[str]) -> Counter[str]:
    """Count English words as they are written inside sentences."""
    return Counter(word for line in lines for word in line.split()[1:])


def count(
    found: Iterable[Aligned], inside: Counter[str]
) -> tuple[Counter[str], dict[str, Counter[str]]]:
    """Count the Chinese words, and for each the English that it is aligned with."""
    counts: Counter[str] = Counter()
    glosses: dict[str, Counter[str]] = defaultdict(Counter)
    for pair in found:
        owners = _owners(pair.forward & pair.reverse)
        wider = _owners(pair.forward | pair.reverse)
        taken = {index for indices in owners.values() for index in indices}
        for place, word in enumerate(pair.zh):
            if not _WORD.fullmatch(word):
                continue
            counts[word] += 1
            if place in owners:
                free = {i for i in wider[place] - taken if pair.en[i][0].isalpha()}
                english = _phrase(pair.en, _grown(owners[place], free), inside)
                glosses[word].update([english] if english else [])
    return counts, glosses


def gloss_of(word: str, total: int, found: Counter[str]) -> str:
    """Return the commonest English of a word, inflections counted together; empty if unsure."""
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for english, times in found.items():
        bare = [_stem(part) for part in english.split() if part.lower() not in _ARTICLES]
        groups[" ".join(bare) or english][english] += times
    if total < LEAST or not groups or _NUMERAL.fullmatch(word):
        return ""
    best = max(groups.values(), key=Counter.total)
    gloss = best.most_common(1)[0][0]
    sure = best.total() >= max(SUPPORT, SHARE * total) and not re.search(r"\d", gloss)
    return gloss if sure else ""


def _grown(indices: set[int], free: set[int]) -> range:
    """Take in neighbours that one direction alone links, as far as they touch."""
    start, end = min(indices), max(indices)
    while start - 1 in free:
        start -= 1
    while end + 1 in free:
        end += 1
    return range(start, end + 1)


def _phrase(words: Sequence[str], indices: range, inside: Counter[str]) -> str:
    """Return the words of a range, an opening capital of the sentence undone; empty if unfit."""
    chosen = [words[index] for index in indices]
    if len(chosen) > LONGEST or not all(word[0].isalnum() for word in chosen):
        return ""
    if indices.start == 0 and inside[chosen[0].lower()] >= inside[chosen[0]]:
        chosen[0] = chosen[0].lower()
    return " ".join(chosen)


def _stem(word: str) -> str:
    low = word.lower()
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 4:
            return _stem(low[: -len(ending)])
    return low


def _owners(links: Links) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for source, target in links:
        found[source].add(target)
    return found


def _links(line: str) -> Links:
    return {(int(left), int(right)) for left, right in (p.split("-") for p in line.split())}


if __name__ == "__main__":
    main()
