"""Stage 3a, lexicon: which English word a Chinese word mostly becomes (Dice, Smadja et al. 1996).

    python lexicon.py --work WORK

Writes ``lexicon.json``: up to two English words for each Chinese word of two characters or more.
It only says where slots may stand in training sentences; the product does not use it.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from pathlib import Path

import jieba

_STOP = frozenset(
    """that this with from have will they been were their would about which there what when than
    then them your into more other some such also said""".split()
)
_SAMPLE = 180_000


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    build(parser.parse_args().work)


def build(work: Path, *, least: int = 4) -> None:
    """Count words that occur together; keep those that explain each other."""
    random.seed(1)
    jieba.setLogLevel(60)
    lines = (work / "main.tsv").read_text(encoding="utf-8").splitlines()
    zh_count: Counter[str] = Counter()
    en_count: Counter[str] = Counter()
    both: Counter[tuple[str, str]] = Counter()
    for line in random.sample(lines, min(_SAMPLE, len(lines))):
        zh, en = line.split("\t")
        left = {word for word in jieba.cut(zh) if len(word) >= 2 and "一" <= word[0] <= "鿿"}
        right = set(re.findall("[a-z]{4,}", en.lower())) - _STOP
        zh_count.update(left)
        en_count.update(right)
        both.update((a, b) for a in left for b in right)
    found: dict[str, list[tuple[float, str]]] = {}
    for (a, b), count in both.items():
        share = count / zh_count[a]
        if count >= least and share > 0.3:
            dice = 2 * count / (zh_count[a] + en_count[b])
            found.setdefault(a, []).append((share * dice, b))
    lexicon = {a: [b for _, b in sorted(rows, reverse=True)[:2]] for a, rows in found.items()}
    (work / "lexicon.json").write_text(json.dumps(lexicon, ensure_ascii=False), encoding="utf-8")
    print(len(lexicon), "words")


if __name__ == "__main__":
    main()
