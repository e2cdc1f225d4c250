"""What is doubtful about a glossary, shown before it does harm."""

from __future__ import annotations

import itertools
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from service.domain.glossary.entries import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A doubt about one or several terms.

    ``kind``: two_renderings, collapse, common_word, forbidden_elsewhere, successor_cycle,
    empty_side, control_character.
    """

    kind: str
    terms: tuple[str, ...]
    message: str


def check_glossary(terms: Sequence[Term]) -> tuple[Conflict, ...]:
    """Report what is doubtful, in the order of the kinds above."""
    return (
        *_renderings(terms),
        *_collapses(terms),
        *_common_words(terms),
        *_forbidden(terms),
        *_cycles(terms),
        *_unwritable(terms),
    )


def _renderings(terms: Iterable[Term]) -> Iterable[Conflict]:
    groups: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms:
        groups[term.zh, term.jurisdiction].append(term)
    for (zh, scope), group in groups.items():
        if len({term.en for term in group}) > 1 and _overlap_in_time(group):
            forms = " / ".join(dict.fromkeys(term.en for term in group))
            yield Conflict(
                kind="two_renderings",
                terms=tuple(term.id for term in group),
                message=f"{zh} has several renderings in scope {scope}: {forms}",
            )


def _overlap_in_time(group: Sequence[Term]) -> bool:
    ordered = sorted(group, key=lambda t: (t.valid_from is not None, t.valid_from))
    return any(
        first.valid_to is None or second.valid_from is None or first.valid_to > second.valid_from
        for first, second in itertools.pairwise(ordered)
    )


def _collapses(terms: Iterable[Term]) -> Iterable[Conflict]:
    groups: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        groups[term.en.casefold()].append(term)
    for group in groups.values():
        distinct = {term.zh for term in group}
        related = any(a != b and (a in b or b in a) for a in distinct for b in distinct)
        if len(distinct) > 1 and not related:
            yield Conflict(
                kind="collapse",
                terms=tuple(term.id for term in group),
                message=f"{' / '.join(sorted(distinct))} become the same English: {group[0].en}",
            )


def _common_words(terms: Iterable[Term]) -> Iterable[Conflict]:
    for term in terms:
        if len(term.zh) == 1 or "common_word" in term.flags:
            yield Conflict(
                kind="common_word",
                terms=(term.id,),
                message=f"{term.zh} is a common word or a single character: give it a context",
            )


def _forbidden(terms: Sequence[Term]) -> Iterable[Conflict]:
    forbidden = {f.form.casefold(): term for term in terms for f in term.en_forbid}
    for term in terms:
        other = forbidden.get(term.en.casefold())
        if other is not None and other.zh == term.zh:
            yield Conflict(
                kind="forbidden_elsewhere",
                terms=(term.id, other.id),
                message=f"{term.en} is wanted by one entry and forbidden by another",
            )


def _cycles(terms: Sequence[Term]) -> Iterable[Conflict]:
    successors = {term.id: term.successor_id for term in terms if term.successor_id}
    reported: set[str] = set()
    for start in successors:
        path = [start]
        while (following := successors.get(path[-1])) and following not in path:
            path.append(following)
        if following in path and following not in reported:
            reported.update(path)
            yield Conflict(
                kind="successor_cycle",
                terms=tuple(path),
                message=f"these entries succeed each other in a circle: {' -> '.join(path)}",
            )


def _unwritable(terms: Iterable[Term]) -> Iterable[Conflict]:
    for term in terms:
        if not term.zh.strip() or not term.en.strip():
            yield Conflict(
                kind="empty_side", terms=(term.id,), message="an entry needs both of its sides"
            )
        if any(unicodedata.category(c) == "Cc" for c in term.zh + term.en):
            yield Conflict(
                kind="control_character",
                terms=(term.id,),
                message="an entry holds a control character: type it again",
            )
