"""Stage 1, prepare: clean the corpus, hold out a development slice, add our own sentences.

    python prepare.py --corpus train.tsv.xz --work WORK --preset small

The corpus has lines ``source<TAB>Chinese<TAB>English``, plain or xz. Writes ``pairs.tsv`` and
``held-out.tsv``. The development and test sets of shared tasks are never read here.
"""

from __future__ import annotations

import argparse
import lzma
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from presets import PRESETS, Preset
from templates import own_pairs

HELD_OUT_GROUP = "gov"

_LATIN = re.compile(r"[A-Za-z]")
_ODD_ENGLISH = re.compile(r"[^\x00-\x7f“”‘’–—…é]")
_ENDED = re.compile(r"[.?!\"”')]$")


@dataclass(frozen=True, slots=True)
class Pair:
    """A Chinese sentence and its English; ``group`` is the part of the corpus."""

    group: str
    source: str
    target: str


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the pairs of a work folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--preset", choices=sorted(PRESETS), default="small")
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args(arguments)
    rng = random.Random(asked.seed)
    kept, held_out = select(read_corpus(asked.corpus), PRESETS[asked.preset], rng)
    asked.work.mkdir(parents=True, exist_ok=True)
    own = [Pair("own", source, target) for source, target in own_pairs(rng)]
    write_pairs(asked.work / "pairs.tsv", [*kept, *own])
    write_pairs(asked.work / "held-out.tsv", held_out)
    for group, count in Counter(pair.group for pair in [*kept, *own]).items():
        print(f"{group}: {count:,}")
    print(f"held out: {len(held_out)}")


def read_corpus(path: Path) -> Iterator[Pair]:
    """Yield the pairs of a corpus with spaces in the Chinese normalised."""
    if not path.is_file():
        sys.exit(f"the corpus {path} is not there")
    opening = lzma.open if path.suffix == ".xz" else open
    with opening(path, "rt", encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            group, source, target = _fields(line, path, number)
            yield Pair(group, _spaced(source), target)


def is_clean(pair: Pair) -> bool:
    """Say whether lengths agree, and for pairs of web origin whether the English is a sentence."""
    characters, words = len(pair.source), len(pair.target.split())
    if not 2 <= characters <= 110 or not 1 <= words <= 64:
        return False
    if words > characters * 1.1 + 4 or characters > words * 3.2 + 6:
        return False
    return pair.group != "general" or _is_sentence(pair)


def select(
    pairs: Iterable[Pair], preset: Preset, rng: random.Random
) -> tuple[list[Pair], list[Pair]]:
    """Return the pairs to train on, within the preset's limits, and the held-out slice.

    A source or target sentence that is held out does not stay in the other part.
    """
    groups: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if is_clean(pair):
            groups[pair.group].append(pair)
    for members in groups.values():
        rng.shuffle(members)
    held_out = groups[HELD_OUT_GROUP][: preset.held_out]
    seen = {text for pair in held_out for text in (pair.source, pair.target)}
    kept: list[Pair] = []
    for group, members in groups.items():
        clear = [pair for pair in members if pair.source not in seen and pair.target not in seen]
        kept += clear[: preset.limits.get(group, len(clear))]
    return kept, held_out


def write_pairs(path: Path, pairs: Iterable[Pair]) -> None:
    """Write pairs as ``group<TAB>source<TAB>target``."""
    with path.open("w", encoding="utf-8") as out:
        out.writelines(f"{pair.group}\t{pair.source}\t{pair.target}\n" for pair in pairs)


def read_pairs(path: Path) -> list[Pair]:
    """Read what ``write_pairs`` wrote."""
    if not path.is_file():
        sys.exit(f"{path} is not there: run prepare.py first")
    with path.open(encoding="utf-8", newline="\n") as lines:
        return [Pair(*_fields(line, path, number)) for number, line in enumerate(lines, 1)]


def _fields(line: str, path: Path, number: int) -> tuple[str, str, str]:
    fields = line.rstrip("\n").split("\t")
    if len(fields) != 3:
        sys.exit(
            f"{path}, line {number}: expected part, Chinese and English between two tabs, "
            f"found {len(fields) - 1} tabs"
        )
    return fields[0], fields[1], fields[2]


def _spaced(source: str) -> str:
    """Drop spaces between Chinese characters; beside Latin words keep single ones."""
    return re.sub(r"\s+", " " if _LATIN.search(source) else "", source.strip())


def _is_sentence(pair: Pair) -> bool:
    target = pair.target
    letters = sum("a" <= character <= "z" for character in target)
    return (
        len(pair.source) <= 60
        and not _ODD_ENGLISH.search(target)
        and not target[:1].islower()
        and bool(_ENDED.search(target))
        and letters >= 0.6 * len(target)
    )


if __name__ == "__main__":
    main()
