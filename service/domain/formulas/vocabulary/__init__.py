"""The vocabulary of official news: what is called for, and how."""

from __future__ import annotations

from collections import defaultdict

from service.domain.formulas.vocabulary import (
    adverbs,
    exchange_idioms,
    exchange_nouns,
    exchange_verbs,
    idioms,
    nouns,
    roles,
    states,
    verbs,
)
from service.domain.formulas.vocabulary.nominals import MODIFIERS, SUFFIXES


def _rows(table: str) -> list[list[str]]:
    return [line.split("  ") for line in table.splitlines()]


def _pairs(table: str) -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in _rows(table)]


ADVERBS: dict[str, str] = dict(_pairs(adverbs.TABLE))
IDIOMS: dict[str, str] = dict(_pairs(exchange_idioms.TABLE + idioms.TABLE))
NOUNS: dict[str, tuple[str, str]] = {
    zh: (english, kind) for zh, english, kind in _rows(exchange_nouns.TABLE + nouns.TABLE)
}
"""English and kind of each noun."""
VERBS: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
"""The English of each verb, with the kinds of nouns before which it is that."""
for _zh, _english, _kinds in _rows(verbs.TABLE + exchange_verbs.TABLE):
    VERBS[_zh].append((_english, frozenset(_kinds.split(","))))
STATES: dict[str, tuple[str, str]] = {row[0]: (row[1], row[2]) for row in _rows(states.TABLE)}
"""What is said of a state, for a singular subject and for a plural one."""
ROLES: dict[str, tuple[str, str]] = {row[0]: (row[1], row[2]) for row in _rows(roles.TABLE)}
"""What somebody is said to be, in the singular and in the plural."""

__all__ = ["ADVERBS", "IDIOMS", "MODIFIERS", "NOUNS", "ROLES", "STATES", "SUFFIXES", "VERBS"]
