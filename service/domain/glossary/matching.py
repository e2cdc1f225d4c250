"""Find the terms of many glossaries in a text: leftmost, longest, in the right sense."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ahocorasick_rs import AhoCorasick, MatchKind

from service.domain.glossary.entries import GlossaryData, Match, Scope, Term
from service.domain.glossary.folding import Folded, fold, fold_term
from service.domain.glossary.owners import (
    Owner,
    bare_form,
    expansions,
    fill,
    fill_unknown,
    owners_of,
    slot_of,
)
from service.domain.spans import Span

_LATIN = re.compile(r"[A-Za-z0-9À-ɏ]")
_NOT_BEFORE = {"市": "城都股超上门集菜夜闹鸟黑", "省": "节反", "县": "全各"}
_NOT_AFTER_CHIEF = "期远江城久短大征安寿春度效假跑足"
_NOT_A_PLACE = {
    "大": "扩强盛重巨伟最较放壮博广增加远庞",
    "通": "普流交沟贯打互联",
    "安": "平公治国维保",
    "和": "温谐缓",
    "长": "增成生部省市县",
    "平": "水公和太",
    "中": "集其空",
    "开": "公展召离打",
    "东": "股房",
    "日": "0123456789节今昨明每生",
    "海": "上沿",
    "保": "确环社医担",
    "宝": "珠法",
    "天": "今明昨每航",
    "广": "推宽",
    "白": "明空",
    "金": "资基奖现",
    "本": "成资根基",
    "南": "指",
    "自": "来亲各",
}
_SENTENCE_END = re.compile(r"[。！？!?\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """One way to read a pattern: a term, and the owner that fills its slot if it has one."""

    term: Term
    data: GlossaryData
    owner: Owner | None = None
    bare: str = ""


class Glossary:
    """Compiled glossaries; immutable, safe to share between threads."""

    def __init__(self, data: Sequence[GlossaryData]) -> None:
        self._data = tuple(sorted(data, key=lambda d: -d.precedence))
        self._owners = owners_of(term for d in self._data for term in d.terms)
        self._by_code = {(o.slot, o.code): o for o in self._owners}
        self._terms: dict[str, Term] = {}
        self._readings: dict[str, list[_Reading]] = {}
        for part in self._data:
            for term in part.terms:
                self._add(term, part)
        self._patterns = list(self._readings)
        self._automaton = AhoCorasick(self._patterns, matchkind=MatchKind.LeftmostLongest)

    @property
    def revisions(self) -> tuple[tuple[str, str], ...]:
        """The names and revisions of the glossaries that were compiled, the first wins."""
        return tuple((data.name, data.revision) for data in self._data)

    def term(self, term_id: str) -> Term | None:
        """Return a term by its id."""
        return self._terms.get(term_id)

    def lookup(self, zh: str) -> tuple[Term, ...]:
        """Return the terms that are written like ``zh``, slots filled, best first."""
        found = self._readings.get(fold_term(zh), [])
        return tuple(
            r.term if r.owner is None else _filled_term(r.term, zh, r.owner)
            for r in found
            if not r.bare
        )

    def match(self, text: str, *, scope: Scope) -> tuple[Match, ...]:
        """Find the terms of a text, in order and without overlaps.

        Quotation marks and spaces inside a term do not hinder a match; a term that is wholly in
        quotation marks includes them.
        """
        folded = fold(text)
        found: list[Match] = []
        provinces: list[tuple[int, Owner]] = []
        for index, start, end in self._automaton.find_matches_as_indexes(folded.text):
            match = self._read(
                self._patterns[index], folded, start, end, scope=scope, provinces=provinces
            )
            if match is not None and (not found or match.span.start >= found[-1].span.end):
                found.append(match)
                self._note_owner(match, provinces)
        return tuple(found)

    def _add(self, term: Term, data: GlossaryData) -> None:
        self._terms.setdefault(term.id, term)
        for form in (term.zh, *term.zh_variants):
            slot = slot_of(form)
            if not slot:
                self._put(fold_term(form), _Reading(term=term, data=data))
                continue
            for owner in self._owners:
                if owner.slot == slot:
                    for written in expansions(form, owner):
                        self._put(written, _Reading(term=term, data=data, owner=owner))
            bare = bare_form(form)
            if bare:
                self._put(bare, _Reading(term=term, data=data, bare=bare))

    def _put(self, written: str, reading: _Reading) -> None:
        if written:
            self._readings.setdefault(written, []).append(reading)

    def _read(
        self,
        pattern: str,
        folded: Folded,
        start: int,
        end: int,
        *,
        scope: Scope,
        provinces: Sequence[tuple[int, Owner]],
    ) -> Match | None:
        if not _bordered(pattern, folded.text, start, end):
            return None
        span = folded.cover(start, end)
        reading = self._choose(self._readings[pattern], scope)
        if span is None or reading is None:
            return None
        owner, assumed = reading.owner, ""
        if reading.bare or "deixis" in reading.term.flags:
            owner = self._assume(reading, folded.original, span, scope, provinces)
            assumed = owner.zh if owner is not None else ""
        return _match(reading, span, folded.original, owner=owner, assumed=assumed)

    def _choose(self, readings: Iterable[_Reading], scope: Scope) -> _Reading | None:
        """Take the first reading that was valid on the day; glossaries are in their order."""
        valid = [r for r in readings if _is_valid(r.term, scope.on)]
        if not valid:  # a former name is still that name, in a later text or an undated one
            valid = list(readings)
        if not valid:
            return None
        local = [r for r in valid if scope.province and r.term.code.startswith(scope.province[:2])]
        best = valid[0]
        same = [r for r in local if r.data is best.data]
        return same[0] if same and best.term.category == "place" else best

    def _assume(
        self,
        reading: _Reading,
        text: str,
        span: Span,
        scope: Scope,
        provinces: Sequence[tuple[int, Owner]],
    ) -> Owner | None:
        """Find whose 省委 it is: named in this sentence, the article's, or the only one named."""
        slot = slot_of(reading.term.zh) or {"province": "P", "prefecture": "C"}.get(
            reading.term.level, "P"
        )
        sentence = max((m.end() for m in _SENTENCE_END.finditer(text, 0, span.start)), default=0)
        named = [(at, o) for at, o in provinces if o.slot == slot]
        here = [owner for at, owner in named if at >= sentence]
        if here:
            return here[-1]
        code = scope.province if slot == "P" else scope.city
        if code:
            return self._by_code.get((slot, code))
        distinct = {owner.code for _, owner in named}
        return named[-1][1] if len(distinct) == 1 else None

    def _note_owner(self, match: Match, provinces: list[tuple[int, Owner]]) -> None:
        """Remember the full name of a province or city that a match holds."""
        if match.assumed:
            return
        if match.term.category == "place":
            slot = "P" if match.term.level == "province" else "C"
            owner = self._by_code.get((slot, match.term.code))
            if owner is not None:
                provinces.append((match.span.start, owner))
            return
        slot = slot_of(match.term.zh)
        if slot in {"P", "C"}:
            for owner in self._owners:
                if owner.slot == slot and match.source.startswith((owner.zh, owner.zh_short)):
                    provinces.append((match.span.start, owner))
                    break


def compile_glossary(data: Sequence[GlossaryData]) -> Glossary:
    """Compile glossaries for matching; the one with the highest precedence wins."""
    return Glossary(data)


def _match(reading: _Reading, span: Span, text: str, *, owner: Owner | None, assumed: str) -> Match:
    term = reading.term
    slot = slot_of(term.zh)

    def written(form: str) -> str:
        if "deixis" in term.flags:
            return owner.name if owner is not None else form
        if slot:
            form = fill(form, owner) if owner else fill_unknown(form, slot, bare=reading.bare)
        return form

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


def _filled_term(term: Term, zh: str, owner: Owner) -> Term:
    return replace(term, zh=zh, en=fill(term.en, owner))


def _is_valid(term: Term, on: date | None) -> bool:
    if on is None:
        return term.valid_to is None
    starts = term.valid_from is None or term.valid_from <= on
    return starts and (term.valid_to is None or on < term.valid_to)


def _bordered(pattern: str, text: str, start: int, end: int) -> bool:
    """Refuse what is only part of a word: 市长 in 城市长期, Latin inside Latin."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if _LATIN.match(pattern[0]) and before and _LATIN.match(before):
        return False
    if _LATIN.match(pattern[-1]) and after and _LATIN.match(after):
        return False
    if before and before in _NOT_BEFORE.get(pattern[0], ""):
        return False
    if len(pattern) == 2 and before and before in _NOT_A_PLACE.get(pattern[0], ""):
        return False
    return not (pattern.endswith("长") and after and after in _NOT_AFTER_CHIEF)
