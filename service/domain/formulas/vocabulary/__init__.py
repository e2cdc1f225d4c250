"""The vocabulary of official news: what is called for, and how."""

from __future__ import annotations

from collections import defaultdict

from service.domain.formulas.vocabulary import adverbs, idioms, nouns, verbs
from service.domain.formulas.vocabulary.nominals import MODIFIERS, SUFFIXES


def _rows(table: str) -> list[list[str]]:
    return [line.split("  ") for line in table.splitlines()]


def _pairs(table: str) -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in _rows(table)]


ADVERBS: dict[str, str] = dict(_pairs(adverbs.TABLE))
IDIOMS: dict[str, str] = dict(_pairs(idioms.TABLE))
NOUNS: dict[str, tuple[str, str]] = {
    zh: (english, kind) for zh, english, kind in _rows(nouns.TABLE)
}
"""English and kind of each noun."""
VERBS: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
"""The English of each verb, with the kinds of nouns before which it is that."""
for _zh, _english, _kinds in _rows(verbs.TABLE):
    VERBS[_zh].append((_english, frozenset(_kinds.split(","))))

__all__ = ["ADVERBS", "IDIOMS", "MODIFIERS", "NOUNS", "SUFFIXES", "VERBS"]
