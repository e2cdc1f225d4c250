"""Stage 3b, headlines: a second task with its own mark, Chinese news text -> Chinese headline.

    python headlines.py --news NEWS.jsonl.xz --work WORK [--count N]

NEWS holds an ``article`` and its ``summary`` a line. Writes ``headlines.tsv``: the task's mark with
the beginning of the article, and the headline; annotate.py takes it into both mixtures.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import re
from collections.abc import Iterator
from pathlib import Path

from prepare import Pair, spaced, write

from service.domain import markup

COUNT = 60_000
OPENING = 110
"""Characters of an article that the model is shown: whole sentences, one at least."""

_LONGEST = 45
_CREDITS = re.compile(r"[（(][^（）()]*编辑[：:][^（）()]*[）)]")
_DATELINE = re.compile(r"^(?:本台消息|央视网消息[^：:]{0,12})[，,：:]")


def main() -> None:
    """Write the task's pairs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--count", type=int, default=COUNT)
    asked = parser.parse_args()
    headlines(asked.news, asked.work, count=asked.count)


def headlines(news: Path, work: Path, *, count: int = COUNT) -> None:
    """Write up to ``count`` pairs, by chance, each headline once."""
    random.seed(7)
    by_headline = {headline: source for source, headline in pairs(news)}
    found = [(source, headline) for headline, source in by_headline.items()]
    random.shuffle(found)
    write(work / "headlines.tsv", found[:count])
    print(len(found[:count]), "headlines")


def pairs(news: Path) -> Iterator[Pair]:
    """Yield marked openings of articles with their headlines; long headlines are left out."""
    with lzma.open(news, "rt", encoding="utf-8") as stream:
        for line in stream:
            row = json.loads(line)
            headline, text = spaced(row["summary"]), opening(row["article"])
            if text and len(headline) <= _LONGEST:
                yield markup.BRIEF_TASK + text, headline


def opening(article: str) -> str:
    """Return the whole sentences that an article begins with, without its furniture."""
    text = _DATELINE.sub("", spaced(_CREDITS.sub("", article)))
    if len(text) <= OPENING:
        return text
    end = text.rfind("。", 0, OPENING) + 1
    return text[: end or OPENING]


if __name__ == "__main__":
    main()
