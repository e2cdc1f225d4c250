"""How the terms of many glossaries can be written, and what each way of writing may mean.

A template is not written out for each of some thousand places: its words behind the slot are kept
once, and tried where the name of a place that may own them is found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ahocorasick_rs import AhoCorasick, MatchKind

from service.domain.glossary.borders import is_bordered
from service.domain.glossary.entries import GlossaryData, Term
from service.domain.glossary.folding import fold_term
from service.domain.glossary.owners import (
    SLOT,
    Naming,
    Owner,
    bare_forms,
    naming,
    owners_of,
    slot_of,
)

_NUMBER_SLOT = re.compile(r"\{N(?::[a-z]+)?\}")
_NUMERAL = r"(?:[0-9]+|[〇零一二三四五六七八九十百千两]+)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to read a stretch: a term, and the owner that fills its slot if it has one.

    ``bare`` is the form without its owner, which the context must give.
    """

    term: Term
    data: GlossaryData
    owner: Owner | None = None
    bare: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of a folded text, its readings with the one that wins first, and its numerals."""

    start: int
    end: int
    readings: Sequence[Reading]
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Counted:
    pattern: re.Pattern[str]
    reading: Reading


@dataclass(frozen=True, slots=True)
class _Tail:
    """The words of a template behind its slot, and how its owners are named before them."""

    reading: Reading
    named: Naming


class Readings:
    """Every form of every term.

    A glossary of higher precedence wins, then a term of higher priority, then the order of the
    glossary. A deprecated term is not applied.
    """

    def __init__(self, data: Sequence[GlossaryData]) -> None:
        self.by_code: dict[tuple[str, str], list[Owner]] = defaultdict(list)
        self._owners: dict[str, list[tuple[Owner, bool]]] = defaultdict(list)
        self._by_slot: dict[str, list[Owner]] = defaultdict(list)
        self._fixed: dict[str, list[Reading]] = {}
        self._tails: dict[tuple[str, str], list[_Tail]] = defaultdict(list)
        self._counted: list[_Counted] = []
        for owner in owners_of(term for part in data for term in part.terms):
            self._by_slot[owner.slot].append(owner)
            if owner.code:
                self.by_code[owner.slot, owner.code].append(owner)
        for part in data:
            for term in part.terms:
                if term.status != "deprecated":
                    self._add(term, part)
        for readings in self._fixed.values():
            readings.sort(key=_rank)
        self._longest = {
            slot: max(len(tail) for known, tail in self._tails if known == slot)
            for slot, _ in self._tails
        }
        self._name_owners()
        self._patterns = list({**self._fixed, **self._owners})
        self._automaton = AhoCorasick(self._patterns, matchkind=MatchKind.LeftmostLongest)

    def exactly(self, folded: str) -> Iterator[Reading]:
        """Yield the readings of a whole folded form, best first."""
        for hit in self.hits(folded):
            if (hit.start, hit.end) == (0, len(folded)):
                yield from hit.readings

    def hits(self, folded: str) -> Iterator[Hit]:
        """Yield what may be a term, from left to right, the longest at each place.

        After each hit the search goes on behind it.
        """
        counted = [
            Hit(*found.span(), [known.reading], found.groups())
            for known in self._counted
            for found in known.pattern.finditer(folded)
        ]
        if counted:
            yield from sorted(
                (*counted, *self._plain(folded)), key=lambda hit: (hit.start, -hit.end)
            )
        else:
            yield from self._plain(folded)

    def _plain(self, folded: str) -> Iterator[Hit]:
        for line in re.finditer(r"[^\n]+", folded):
            position, end = line.span()
            while position < end:
                found = self._first(folded, position, end)
                if found is None:
                    break
                hit, position = found
                if hit is not None:
                    yield hit

    def _first(self, folded: str, position: int, limit: int) -> tuple[Hit | None, int] | None:
        """Return the next hit and where to go on; no hit where a pattern is only part of a word."""
        text = folded[position:limit]
        for index, start, _ in self._automaton.find_matches_as_indexes(text):
            pattern = self._patterns[index]
            hit = self._longest_at(folded, position + start, pattern)
            if hit is None:
                return None, position + start + 1
            return hit, hit.end
        return None

    def _longest_at(self, folded: str, start: int, pattern: str) -> Hit | None:
        """Return the longest reading at a place: of the pattern, or of an owner and its office."""
        best: list[Reading] = []
        end = start + len(pattern)
        if pattern in self._fixed and is_bordered(pattern, folded, start, end):
            best = self._fixed[pattern]
        else:
            end = start
        for length in range(2, len(pattern) + 1):
            for owner, short in self._owners.get(pattern[:length], ()):
                for reading, stop in self._offices(folded, start + length, owner, short=short):
                    if not is_bordered(folded[start:stop], folded, start, stop):
                        continue
                    if stop > end:
                        best, end = [reading], stop
                    elif stop == end:
                        best = sorted([*best, reading], key=_rank)
        return Hit(start, end, best) if best else None

    def _offices(
        self, folded: str, start: int, owner: Owner, *, short: bool
    ) -> Iterator[tuple[Reading, int]]:
        """Yield the offices of an owner that begin at a place, the longest ones only."""
        for length in range(self._longest.get(owner.slot, 0), 0, -1):
            tail = folded[start : start + length]
            found = [
                (replace(known.reading, owner=owner), start + len(tail))
                for known in self._tails.get((owner.slot, tail), ())
                if known.named.fits(owner, short=short)
            ]
            if found:
                yield from found
                return

    def _add(self, term: Term, data: GlossaryData) -> None:
        for form in (term.zh, *term.zh_variants):
            if _NUMBER_SLOT.search(form):
                self._counted.append(_counted(form, Reading(term=term, data=data)))
                continue
            slot = slot_of(form)
            if not slot:
                self._put(fold_term(form), Reading(term=term, data=data))
                continue
            before, after = (fold_term(part) for part in SLOT.split(form, maxsplit=1)[0::2])
            known = naming(slot, after, led=bool(before))
            if before or not after:
                self._write_out(before, after, known, term=term, data=data, slot=slot)
            else:
                tail = _Tail(Reading(term=term, data=data), known)
                self._tails[slot, after].append(tail)
            for bare in bare_forms(form):
                self._put(fold_term(bare), Reading(term=term, data=data, bare=bare))

    def _write_out(
        self, before: str, after: str, known: Naming, *, term: Term, data: GlossaryData, slot: str
    ) -> None:
        for owner in self._by_slot[slot]:
            reading = Reading(term=term, data=data, owner=owner)
            for name in known.names_of(owner):
                self._put(f"{before}{name}{after}", reading)

    def _name_owners(self) -> None:
        """Note how the owners are named that have any office at all.

        The larger first: a county-level city has a city's offices before a county's.
        """
        slots = {slot for slot, _ in self._tails}
        for owner in (o for slot in "PCXSW" if slot in slots for o in self._by_slot[slot]):
            self._owners[fold_term(owner.zh)].append((owner, False))
            if owner.is_known_in_short:
                self._owners[fold_term(owner.zh_short)].append((owner, True))

    def _put(self, written: str, reading: Reading) -> None:
        if written:
            self._fixed.setdefault(written, []).append(reading)


def _rank(reading: Reading) -> tuple[int, int]:
    return -reading.data.precedence, -reading.term.priority


def _counted(form: str, reading: Reading) -> _Counted:
    pieces: Iterable[str] = (fold_term(piece) for piece in _NUMBER_SLOT.split(form))
    return _Counted(re.compile(f"({_NUMERAL})".join(map(re.escape, pieces))), reading)
