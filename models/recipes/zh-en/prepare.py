"""Stage 1, prepare: clean the corpus, hold out a slice, choose the mixture.

    python prepare.py --corpus train.tsv.xz --work WORK [--preset small|base] [--general N]
                      [--news NEWS.jsonl.xz]

The corpus is ``source<TAB>zh<TAB>en`` a line; NEWS holds Chinese official news, an ``article`` a
line, and helps to tell its register. Of ``general``, a preset takes what is nearest to that
register, of other sources a random part; where score.py has written ``scores.npy``, the worst
eighth of ``general`` is left out first. Writes ``main.tsv``, ``adapt.tsv`` (zh, en) and
``held-out.json``.
"""

from __future__ import annotations

import argparse
import itertools
import json
import lzma
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from register import Register

_LATIN = re.compile(r"[A-Za-z]")
_FOREIGN = re.compile(r"[^\x00-\x7f“”‘’–—…é]")
_ENDED = re.compile(r"[.?!\"”')]$")
REGISTER = ("gov", "news", "un", "wiki")
HELD_OUT = 300
NEWS_ARTICLES = 6_000
WORST = 1 / 8  # of the general pairs, by score.py
MIXTURES = {
    "tiny": {"general": 200, "law": 50, "tatoeba": 50},
    "small": {"general": 400_000, "law": 20_000, "tatoeba": 15_000},
    "base": {"general": 875_138, "law": 120_000, "tatoeba": 54_655},
}

Pair = tuple[str, str]


def main() -> None:
    """Prepare the corpus."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--preset", choices=sorted(MIXTURES), default="small")
    parser.add_argument("--news", type=Path)
    parser.add_argument("--general", type=int, help="general sentences, instead of the preset's")
    asked = parser.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    mixture = MIXTURES[asked.preset]
    if asked.general:
        mixture = {**mixture, "general": asked.general}
    prepare(asked.corpus, asked.work, mixture=mixture, news=asked.news)


def prepare(corpus: Path, work: Path, *, mixture: dict[str, int], news: Path | None = None) -> None:
    """Write the two mixtures and the held-out slice; ``mixture`` limits the pairs of a source."""
    random.seed(7)
    rows: dict[str, list[Pair]] = defaultdict(list)
    for source, zh, en in read(corpus):
        if is_clean(source, zh, en):
            rows[source].append((zh, en))
    rows["general"] = likely(rows["general"], work / "scores.npy")
    random.shuffle(rows["gov"])
    size = min(HELD_OUT, len(rows["gov"]) // 4)
    held, rows["gov"] = rows["gov"][:size], rows["gov"][size:]
    register = [pair for name in REGISTER for pair in rows[name]]
    for name, limit in mixture.items():
        random.shuffle(rows[name])
        if name == "general" and limit < len(rows[name]):
            texts = [zh for zh, _ in register] + list(articles(news))
            nearness = Register(texts, (zh for zh, _ in rows[name]))
            rows[name].sort(key=lambda pair: nearness.score(pair[0]), reverse=True)
        rows[name] = rows[name][:limit]
    base = [pair for name, pairs in rows.items() if name not in REGISTER for pair in pairs]
    sample = random.sample(base, min(60_000, len(base)))
    write(work / "main.tsv", base + register * 2 + rows["gov"] * 3)
    write(work / "adapt.tsv", register * 3 + rows["gov"] * 6 + rows["news"] + sample)
    (work / "held-out.json").write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")
    print({name: len(pairs) for name, pairs in rows.items()}, "held out:", len(held))


def likely(pairs: list[Pair], scores: Path) -> list[Pair]:
    """Leave out the pairs with the worst scores; all are kept where nothing was scored."""
    if not scores.is_file():
        return pairs
    found = np.load(scores)
    if len(found) != len(pairs):
        sys.exit(
            f"{scores} holds {len(found)} scores for {len(pairs)} general pairs: run score.py on "
            "this corpus again, without --limit"
        )
    kept = found >= np.quantile(found, WORST)
    return [pair for pair, keep in zip(pairs, kept, strict=True) if keep]


def read(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the rows of a corpus; a line without its two tabs ends the stage with its number."""
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as stream:
        for number, line in enumerate(stream, start=1):
            fields = line.rstrip("\n").split("\t")
            if len(fields) != 3:
                sys.exit(
                    f"{path.name}, line {number}: expected source, Chinese and English with tabs "
                    f"between them, got {len(fields)} field(s)"
                )
            source, zh, en = fields
            yield source, spaced(zh), en


def articles(path: Path | None) -> Iterator[str]:
    """Yield the first Chinese news articles of a file of JSON lines; none without a file."""
    if path is None:
        return
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        for line in itertools.islice(stream, NEWS_ARTICLES):
            yield spaced(json.loads(line)["article"])


def spaced(zh: str) -> str:
    """Drop the spaces of Chinese text; keep single ones where it holds Latin words."""
    return re.sub(r"\s+", " ", zh) if _LATIN.search(zh) else "".join(zh.split())


def is_clean(source: str, zh: str, en: str) -> bool:
    """Say whether a pair is worth its time: lengths that fit, and whole English sentences."""
    characters, words = len(zh), len(en.split())
    if not (2 <= characters <= 110 and 1 <= words <= 64):
        return False
    if words > characters * 1.1 + 4 or characters > words * 3.2 + 6:
        return False
    if source != "general":
        return True
    letters = len(re.findall("[a-z]", en))
    whole = not en[:1].islower() and _ENDED.search(en) is not None
    return characters <= 60 and whole and not _FOREIGN.search(en) and letters >= 0.6 * len(en)


def write(path: Path, pairs: list[Pair]) -> None:
    """Write pairs as tab-separated lines."""
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(f"{zh}\t{en}\n" for zh, en in pairs)


if __name__ == "__main__":
    main()
