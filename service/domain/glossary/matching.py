"""Find the terms of many glossaries in a text: leftmost, longest, in the right sense."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from service.domain.glossary.context import fits, is_local
from service.domain.glossary.entries import GlossaryData, Match, Scope, Term
from service.domain.glossary.folding import fold, fold_term
from service.domain.glossary.owners import Owner, fill, fill_unknown, slot_of
from service.domain.glossary.readings import Reading, Readings
from service.domain.numbers import parse_numeral
from service.domain.numbers.writing import ordinal, spelled
from service.domain.spans import Span

_SENTENCE_END = re.compile(r"[。！？!?\n]")
_NUMBER_SLOT = re.compile(r"\{N(?::(?P<form>[a-z]+))?\}")
_HOME = "CN"
_STRANGER = re.compile(r"[一-鿿](?<![我本全该各两几多此])[省市县州]$")
_SLOT_OF_LEVEL = {"province": "P", "prefecture": "C", "county": "X"}


@dataclass(frozen=True, slots=True)
class _Named:
    """A place that the text has named; ``whole`` says that it was in full, or as an owner."""

    at: int
    owner: Owner
    whole: bool


class Glossary:
    """Compiled glossaries; immutable, safe to share between threads."""

    def __init__(self, data: Sequence[GlossaryData]) -> None:
        self._data = tuple(sorted(data, key=lambda d: -d.precedence))
        self._terms: dict[str, Term] = {}
        for part in self._data:
            for term in part.terms:
                self._terms.setdefault(term.id, term)
        self._readings = Readings(self._data)

    @property
    def revisions(self) -> tuple[tuple[str, str], ...]:
        """The names and revisions of the glossaries that were compiled, the first wins."""
        return tuple((data.name, data.revision) for data in self._data)

    def term(self, term_id: str) -> Term | None:
        """Return a term by its id."""
        return self._terms.get(term_id)

    def lookup(self, zh: str) -> tuple[Term, ...]:
        """Return the terms that are written like ``zh``, slots filled, best first."""
        return tuple(
            r.term if r.owner is None else _filled_term(r.term, zh, r.owner)
            for r in self._readings.exactly(fold_term(zh))
            if not r.bare
        )

    def match(self, text: str, *, scope: Scope) -> tuple[Match, ...]:
        """Find the terms of a text, in order and without overlaps.

        Quotation marks and spaces inside a term do not hinder a match; a term that is wholly in
        quotation marks includes them.
        """
        folded = fold(text)
        found: list[Match] = []
        named: list[_Named] = []
        states: list[tuple[int, str]] = []
        for hit in self._readings.hits(folded.text):
            span = folded.cover(hit.start, hit.end)
            if span is None or (found and span.start < found[-1].span.end):
                continue
            system = _system_at(text, span, states)
            reading = self._choose(hit.readings, folded.original, span, scope, system=system)
            if reading is None:
                continue
            if reading.bare and _is_of_a_stranger(text, span, found):
                continue
            owner, assumed = reading.owner, ""
            if reading.bare or "deixis" in reading.term.flags:
                owner = self._assume(reading, folded.original, span, scope, named)
                assumed = owner.zh if owner is not None else ""
            found.append(
                _match(reading, span, text, owner=owner, assumed=assumed, numbers=hit.numbers)
            )
            if reading.term.category == "country" and reading.term.code:
                states.append((span.end, reading.term.code))
            if not assumed:
                named.extend(self._named(reading, span, scope))
        return tuple(found)

    def _choose(
        self, readings: Iterable[Reading], text: str, span: Span, scope: Scope, *, system: str
    ) -> Reading | None:
        """Take the first reading that applies here and was valid on the day."""
        fitting = [
            r
            for r in readings
            if _is_plain(r.term)
            or (r.term.system in {"", system} and fits(r.term, text, span, scope=scope))
        ]
        valid = [r for r in fitting if _is_valid(r, scope.on)]
        if not valid:  # a former name is still that name, in a later text or an undated one
            valid = fitting
        if len(valid) < 2:
            return valid[0] if valid else None
        best = valid[0]
        same = [r for r in valid if r.data is best.data and r.term.priority == best.term.priority]
        limited = [r for r in same if r.term.jurisdiction != "*" and is_local(r.term, scope)]
        limited = limited or [r for r in same if r.term.system]
        if limited:
            return limited[0]
        local = [r for r in same if _is_home(r, scope)]
        return local[0] if local and best.term.category == "place" else best

    def _assume(
        self, reading: Reading, text: str, span: Span, scope: Scope, named: Sequence[_Named]
    ) -> Owner | None:
        """Find whose 省委 it is: named in this sentence, the article's, or the last one in full."""
        slot = slot_of(reading.term.zh) or _SLOT_OF_LEVEL.get(reading.term.level, "P")
        fitting = [n for n in named if n.owner.slot == slot and n.owner.suits(reading.bare)]
        sentence = max((m.end() for m in _SENTENCE_END.finditer(text, 0, span.start)), default=0)
        here = [n for n in fitting if n.at >= sentence]
        if here:
            return next((n for n in reversed(here) if n.whole), here[-1]).owner
        code = {"P": scope.province, "C": scope.city}.get(slot, "")
        own = self._by_code(slot, code, scope)
        if own is not None and own.suits(reading.bare):
            return own
        whole = [n.owner for n in fitting if n.whole]
        if whole:
            return whole[-1]
        return fitting[-1].owner if len({n.owner.zh for n in fitting}) == 1 else None

    def _named(self, reading: Reading, span: Span, scope: Scope) -> Iterator[_Named]:
        """Yield the province, city or county that a match names."""
        term = reading.term
        if reading.owner is not None:
            yield _Named(span.start, reading.owner, whole=True)
        elif term.category == "place" and term.code:
            whole = "short" not in term.flags
            for slot in "PCX":
                owner = self._by_code(slot, term.code, scope)
                if owner is not None:
                    yield _Named(span.start, owner, whole=whole)

    def _by_code(self, slot: str, code: str, scope: Scope) -> Owner | None:
        owners = self._readings.by_code.get((slot, code), ())
        return next((o for o in owners if o.was_called_so(scope.on)), None)


def compile_glossary(data: Sequence[GlossaryData]) -> Glossary:
    """Compile glossaries for matching; the one with the highest precedence wins."""
    return Glossary(data)


def _match(
    reading: Reading,
    span: Span,
    text: str,
    *,
    owner: Owner | None,
    assumed: str,
    numbers: Sequence[str],
) -> Match:
    term = reading.term
    slot = slot_of(term.zh)

    def written(form: str) -> str:
        if "deixis" in term.flags:
            return owner.name if owner is not None else form
        if slot:
            form = fill(form, owner) if owner else fill_unknown(form, slot, bare=reading.bare)
        return _counted(form, numbers) if numbers else form

    english = written(term.en)
    return Match(
        span=span,
        source=span.of(text),
        term=term,
        english=english,
        short=written(term.en_short) if term.en_short and "short" not in term.flags else english,
        accept=tuple(written(form) for form in term.en_accept),
        glossary=reading.data.id,
        revision=reading.data.revision,
        assumed=assumed,
    )


def _counted(form: str, numbers: Sequence[str]) -> str:
    """Write the numerals into a form: the {N:ordinal} session -> the 5th session."""
    left = iter(numbers)

    def one(slot: re.Match[str]) -> str:
        value = int(parse_numeral(next(left, numbers[-1])))
        if slot["form"] == "spelled":
            return spelled(value, kind="ordinal").capitalize()
        return ordinal(value) if slot["form"] == "ordinal" else f"{value:,}"

    return _NUMBER_SLOT.sub(one, form)


def _filled_term(term: Term, zh: str, owner: Owner) -> Term:
    return replace(term, zh=zh, en=fill(term.en, owner))


def _is_plain(term: Term) -> bool:
    """Say whether a term sets no conditions, as nearly all do."""
    return (
        not term.requires_context
        and not term.case_sensitive
        and term.jurisdiction == "*"
        and not term.system
        and "common_word" not in term.flags
        and "needs_generic" not in term.flags
    )


def _system_at(text: str, span: Span, states: Sequence[tuple[int, str]]) -> str:
    """Return the state that the sentence named last before a term; China where it names none."""
    if not states:
        return _HOME
    at, code = states[-1]
    return _HOME if _SENTENCE_END.search(text, at, span.start) else code


def _is_home(reading: Reading, scope: Scope) -> bool:
    return bool(scope.province) and reading.term.code.startswith(scope.province[:2])


def _is_valid(reading: Reading, on: date | None) -> bool:
    owner = reading.owner
    if owner is not None and not owner.was_called_so(on):
        return False
    term = reading.term
    if on is None:
        return term.valid_to is None
    starts = term.valid_from is None or term.valid_from <= on
    return starts and (term.valid_to is None or on < term.valid_to)


def _is_of_a_stranger(text: str, span: Span, found: Sequence[Match]) -> bool:
    """Say whether a bare office stands behind a place that no term knows: 阿威罗市市长."""
    if found and found[-1].span.end == span.start:
        return False
    return _STRANGER.search(text[max(0, span.start - 2) : span.start]) is not None
