"""The vocabulary of official news: what is called for, and how."""

from __future__ import annotations

from collections import defaultdict

from service.domain.formulas.grammar.frames import Frames
from service.domain.formulas.vocabulary import (
    adverbs,
    cadre_nouns,
    economy_nouns,
    exchange_idioms,
    exchange_nouns,
    exchange_verbs,
    frames,
    idioms,
    meeting_idioms,
    modifiers,
    nouns,
    predicates,
    roles,
    sayings,
    society_nouns,
    states,
    verbs,
)
from service.domain.formulas.vocabulary.suffixes import SUFFIXES


def _rows(table: str) -> list[list[str]]:
    return [line.split("  ") for line in table.splitlines()]


def _pairs(table: str) -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in _rows(table)]


ADVERBS: dict[str, str] = dict(_pairs(adverbs.TABLE))
IDIOMS: dict[str, tuple[str, ...]] = {
    zh: tuple(english.split(" | "))
    for zh, english in _pairs(exchange_idioms.TABLE + idioms.TABLE + meeting_idioms.TABLE)
}
"""The English of each set phrase: verb phrases that stand side by side."""
NOUNS: dict[str, tuple[str, str]] = {
    zh: (english, kind)
    for zh, english, kind in _rows(
        exchange_nouns.TABLE
        + nouns.TABLE
        + economy_nouns.TABLE
        + society_nouns.TABLE
        + cadre_nouns.TABLE
    )
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
MODIFIERS: dict[str, str] = dict(_pairs(modifiers.TABLE))
"""English of what stands before a noun, with the place of the noun."""
CHAINED = frozenset(zh for zh, _ in _pairs(modifiers.CHAINED))
MODIFIERS |= dict(_pairs(modifiers.CHAINED))
INTRANSITIVES: dict[str, str] = dict(_pairs(predicates.TABLE))
"""Verb phrases that are complete behind a subject, in the base form."""
VERB_FRAMES = Frames(_pairs(frames.VERB_PHRASES))
ADJUNCTS = Frames(_pairs(frames.ADJUNCTS))
FIGURES = Frames(_pairs(predicates.FIGURES))
STATE_FRAMES = Frames(_pairs(predicates.STATES))
NOUN_FRAMES = [(Frames(_pairs(table)), kind) for kind, table in frames.NOUN_PHRASES.items()]
SAYINGS: dict[str, str] = dict(_pairs(sayings.TABLE))
"""Whole statements."""

__all__ = [
    "ADJUNCTS",
    "ADVERBS",
    "CHAINED",
    "FIGURES",
    "IDIOMS",
    "INTRANSITIVES",
    "MODIFIERS",
    "NOUNS",
    "NOUN_FRAMES",
    "ROLES",
    "SAYINGS",
    "STATES",
    "STATE_FRAMES",
    "SUFFIXES",
    "VERBS",
    "VERB_FRAMES",
]
