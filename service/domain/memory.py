"""Reviewed segments: how a new sentence finds the old one that says the same, or nearly."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import process
from rapidfuzz.distance import Indel

SEGMENT_CHARACTERS = 5_000
"""The longest side of a segment; a longer text is a document."""
_ROUNDING = 1e-6
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BLANK = re.compile(r"\s+")
_MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "「": '"', "」": '"', "—": "-"})
_NUMBER = re.compile(r"[0-9]+(?:[.,:/-][0-9]+)*|[〇零一二两三四五六七八九十百千万亿]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A source segment and the translation that somebody stood for, and when.

    ``origin``: correction (a reader's own wording), review (approved as it was), import.
    """

    source: str
    target: str
    author: str = ""
    at: datetime | None = None
    origin: str = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryHit:
    """A remembered segment for a new source.

    ``score`` is 1 for the same text (blanks, width and the shape of quotation marks aside), else
    the normalised indel similarity of the two sources. ``numbers_differ`` says that the old
    translation states other figures than the new source and must not be taken as it stands.
    """

    segment: Segment
    score: float
    exact: bool
    numbers_differ: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryImport:
    """What an import took, what it left as a reviewer had it, and the lines that it skipped."""

    taken: int
    kept: int
    skipped: tuple[tuple[int, str], ...] = ()


class MemoryIndex:
    """Segments arranged for the search of similar ones; it does not change once built."""

    def __init__(self, segments: Iterable[Segment]) -> None:
        keyed = sorted(((normal(s.source), s) for s in segments), key=lambda pair: len(pair[0]))
        self._keys = [key for key, _ in keyed]
        self._lengths = [len(key) for key in self._keys]
        self._segments = [segment for _, segment in keyed]
        self._exact = dict(keyed)

    def __len__(self) -> int:
        return len(self._segments)

    def lookup(self, source: str, *, threshold: float = 0.75, limit: int = 5) -> list[MemoryHit]:
        """Return the segments at least ``threshold`` (above 0, to 1) similar, the best first.

        An exact hit is the only one: nothing similar is better.
        """
        key = normal(source)
        if key in self._exact:
            return [MemoryHit(segment=self._exact[key], score=1.0, exact=True)]
        start, end = self._window(len(key), threshold)
        found = process.extract(
            key,
            self._keys[start:end],
            scorer=Indel.normalized_similarity,
            score_cutoff=max(0.0, threshold - _ROUNDING),
            limit=limit,
        )
        return [
            self._hit(key, start + index, score) for _, score, index in found if score >= threshold
        ]

    def _window(self, length: int, threshold: float) -> tuple[int, int]:
        """Return the segments whose lengths alone do not rule the threshold out.

        The similarity is at most 2·min/(a+b) of the two lengths.
        """
        shortest = length * threshold / (2 - threshold)
        longest = length * (2 - threshold) / threshold
        return (
            bisect_left(self._lengths, shortest - _ROUNDING),
            bisect_right(self._lengths, longest + _ROUNDING),
        )

    def _hit(self, key: str, index: int, score: float) -> MemoryHit:
        differ = _NUMBER.findall(key) != _NUMBER.findall(self._keys[index])
        segment = self._segments[index]
        return MemoryHit(segment=segment, score=score, exact=False, numbers_differ=differ)


def normal(source: str) -> str:
    """Return the form of a source in which typing habits make no difference."""
    text = unicodedata.normalize("NFKC", source).translate(_MARKS)
    return _BLANK.sub("", text).lower()


def key_of(source: str) -> str:
    """Return the key under which a source is remembered."""
    return hashlib.sha256(normal(source).encode("utf-8", "surrogatepass")).hexdigest()


def segment_problem(segment: Segment) -> str:
    """Return why a segment cannot be remembered, in words without its text; nothing if it can."""
    for side, text in (("Chinese", segment.source), ("English", segment.target)):
        if not normal(text):
            return f"the {side} side is empty"
        if len(text) > SEGMENT_CHARACTERS:
            return f"the {side} side has {len(text)} characters; at most {SEGMENT_CHARACTERS} fit"
        if _UNSAFE.search(text):
            return f"the {side} side holds control characters or characters that are not text"
    return ""


def outranks(known: Segment | None, other: Segment) -> bool:
    """Say whether a remembered segment stays although a file brings another.

    A file never replaces what a reviewer wrote or approved here, and an older line of a file
    never replaces a newer one.
    """
    if known is None:
        return False
    if known.target == other.target or known.origin != "import":
        return True
    return known.at is not None and other.at is not None and other.at < known.at
