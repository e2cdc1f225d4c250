"""Reviewed segments: how a new sentence finds the old one that says the same, or nearly."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import process
from rapidfuzz.distance import Indel

from service.domain.glossary import Match
from service.domain.terminology.verifying import find_form

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
            score_cutoff=threshold,
            limit=limit,
        )
        return [self._hit(key, start + index, score) for _, score, index in found]

    def _window(self, length: int, threshold: float) -> tuple[int, int]:
        """Return the segments whose lengths alone do not rule the threshold out.

        The similarity is at most 2·min/(a+b) of the two lengths.
        """
        shortest = length * threshold / (2 - threshold)
        longest = length * (2 - threshold) / threshold
        return bisect_left(self._lengths, shortest), bisect_right(self._lengths, longest)

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


def overruled_by(hit: MemoryHit, matches: Sequence[Match]) -> tuple[Match, ...]:
    """Return the terms of the source that the remembered translation does not honour.

    The glossary wins: a hit with any of these is not to be reused as it stands, and the report
    names them.
    """
    return tuple(match for match in matches if _is_broken(hit.segment.target, match))


def _is_broken(target: str, match: Match) -> bool:
    forms = (match.english, match.short, *match.accept)
    honoured = any(find_form(target, form) is not None for form in forms if form)
    accepted = " ".join(forms).lower()
    forbidden = any(
        bad.form.lower() not in accepted and find_form(target, bad.form) is not None
        for bad in match.term.en_forbid
    )
    return forbidden or (match.term.mandatory and not honoured)
