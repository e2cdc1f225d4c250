"""Fit the lines of a file into a glossary: what is new, what is filled up, what is refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from service.domain.errors import InputError
from service.domain.exchange.changes import TermChange
from service.domain.exchange.editing import is_locked
from service.domain.exchange.fields import DEFAULTS, FIELDS, Kind, typed_values
from service.domain.exchange.form import SCOPE_FIELDS, derived_id, problems, tidy, tidy_values
from service.domain.exchange.reports import Line, OnConflict, Outcome, Row
from service.domain.glossary import Term

_LISTS = {Kind.TEXTS, Kind.FORBIDDEN, Kind.SOURCES}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """The changes that an import would make, and its lines."""

    changes: tuple[TermChange, ...]
    lines: tuple[Line, ...]


def plan_import(
    current: Iterable[Term], rows: Iterable[Row], *, on_conflict: OnConflict = OnConflict.REFUSE
) -> ImportPlan:
    """Decide for each line whether it is taken, merged or refused; nothing is changed yet.

    A line with an ``id`` addresses that term and sets the fields that it gives. A line without
    one is compared with the terms of the same Chinese in the scope that it gives: the same
    English fills up that term, another English is a conflict.
    """
    draft = _Draft(current, on_conflict)
    lines = tuple(draft.take(row) for row in rows)
    return ImportPlan(changes=draft.changes(), lines=lines)


class _Refused(Exception):
    """The line cannot be taken; the text says why."""


class _Draft:
    """The glossary as it would be after the lines read so far."""

    def __init__(self, current: Iterable[Term], on_conflict: OnConflict) -> None:
        self._before = {term.id: term for term in current}
        self._after = dict(self._before)
        self._on_conflict = on_conflict
        self._lines: dict[str, int] = {}
        self._by_zh: dict[str, list[str]] = {}
        for term in self._before.values():
            self._by_zh.setdefault(term.zh, []).append(term.id)

    def take(self, row: Row) -> Line:
        """Fit one line in and say what became of it."""
        zh = str(row.values.get("zh", ""))[:40]
        if row.skipped:
            return Line(line=row.line, outcome=Outcome.SKIPPED, reason=row.skipped, zh=zh)
        if row.problem:
            return Line(line=row.line, outcome=Outcome.REFUSED, reason=row.problem, zh=zh)
        try:
            return self._fit(row.line, typed_values(row.values))
        except _Refused as verdict:
            return Line(line=row.line, outcome=Outcome.REFUSED, reason=str(verdict), zh=zh)
        except InputError as error:
            return Line(line=row.line, outcome=Outcome.REFUSED, reason=error.message, zh=zh)

    def changes(self) -> tuple[TermChange, ...]:
        """Return the terms that are new or differ, in the order of the glossary."""
        pairs = ((self._before.get(key), term) for key, term in self._after.items())
        return tuple(TermChange(before=old, after=new) for old, new in pairs if old != new)

    def _fit(self, line: int, values: dict[str, Any]) -> Line:
        values = tidy_values(values)
        if values.get("id"):
            return self._fit_by_id(line, values)
        values.pop("id", None)
        term = _checked(_new_term({**values, "id": derived_id(values)}))
        rivals = [self._after[key] for key in self._by_zh.get(term.zh, ())]
        rivals = [rival for rival in rivals if _same_scope(rival, term, values)]
        for rival in rivals:
            if rival.en == term.en:
                return self._store(line, rival, _filled_up(rival, term))
        return self._settle(line, values, term, rivals)

    def _fit_by_id(self, line: int, values: dict[str, Any]) -> Line:
        known = self._after.get(values["id"])
        if known is None:
            return self._store(line, None, _checked(_new_term(values)))
        term = _checked(tidy(replace(known, **values)))
        earlier = self._lines.get(known.id)
        if earlier is not None and term != known:
            raise _Refused(f"line {earlier} gives the same id with other values")
        return self._store(line, known, term)

    def _settle(self, line: int, values: Mapping[str, Any], term: Term, rivals: list[Term]) -> Line:
        """Answer a line whose Chinese is known in this scope with another English, or is new."""
        if not rivals:
            return self._store(line, None, self._with_free_id(term))
        earlier = [self._lines[rival.id] for rival in rivals if rival.id in self._lines]
        if earlier:
            raise _Refused(f"line {earlier[0]} gives the same Chinese another English")
        if self._on_conflict is OnConflict.ADD:
            note = "the glossary has the same Chinese with another English in this scope"
            return self._store(line, None, self._with_free_id(term), note=note)
        if self._on_conflict is OnConflict.REFUSE:
            raise _Refused(
                "the glossary gives the same Chinese another English in this scope; "
                "import with on_conflict=replace to take the file's, or add to keep both"
            )
        if len(rivals) > 1:
            raise _Refused("several terms have this Chinese; give the id of the one to replace")
        known = rivals[0]
        return self._store(line, known, _checked(replace(known, **values, id=known.id)))

    def _store(self, line: int, old: Term | None, new: Term, *, note: str = "") -> Line:
        if old is not None and old != new and is_locked(old, {"status": new.status}):
            raise _Refused("the term is locked; set its status to reviewed before changing it")
        self._after[new.id] = new
        self._lines.setdefault(new.id, line)
        if old is None or old.zh != new.zh:
            self._by_zh.setdefault(new.zh, []).append(new.id)
        if old is not None and old.zh != new.zh:
            self._by_zh[old.zh].remove(old.id)
        outcome = Outcome.TAKEN if old is None else Outcome.MERGED
        outcome = Outcome.UNCHANGED if old == new else outcome
        return Line(line=line, outcome=outcome, reason=note, term_id=new.id, zh=new.zh[:40])

    def _with_free_id(self, term: Term) -> Term:
        wanted, number = term.id, 2
        while wanted in self._after:
            wanted, number = f"{term.id}-{number}", number + 1
        return term if wanted == term.id else replace(term, id=wanted)


def _new_term(values: Mapping[str, Any]) -> Term:
    return Term(**{"id": "", "zh": "", "en": "", **values})


def _checked(term: Term) -> Term:
    found = problems(term)
    if found:
        raise _Refused("; ".join(found))
    return term


def _same_scope(known: Term, term: Term, values: Mapping[str, Any]) -> bool:
    return all(
        getattr(known, name) == getattr(term, name) for name in SCOPE_FIELDS if name in values
    )


def _filled_up(known: Term, term: Term) -> Term:
    """Add what ``term`` knows more than ``known``: longer lists, fields that were not set."""
    more: dict[str, Any] = {}
    for name, kind in FIELDS.items():
        old, new = getattr(known, name), getattr(term, name)
        if kind in _LISTS:
            more[name] = tuple(dict.fromkeys((*old, *new)))
        elif old == DEFAULTS[name] and name != "id":
            more[name] = new
    return _checked(replace(known, **more))
