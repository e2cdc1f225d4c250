"""Tell pairs of countries from places, and verb phrases from other terms.

Slots say nothing of what they stand for, and the grammar has to know: <a1>关系 is the
China-Germany relationship, <b1>贸易 trade between two places, <v1> and <g1> are slogans that are
verb phrases, in the base form and in the -ing form. The letters are put back at the end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from service.domain.formulas.grammar.inflecting import gerund
from service.domain.formulas.vocabulary import VERBS


class Slot(NamedTuple):
    """What a slot stands for, in Chinese and in English."""

    source: str
    english: str


Slots = Mapping[str, Slot]
"""The slots of a sentence by their symbols."""

_SYMBOL = re.compile(r"<[lo]([1-8])>")
_TAGGED = re.compile(r"<([abegtvA])([1-8])>")
_ANNIVERSARY = "anniversary of"
_ERA = "新时代"
_LONGEST_PAIR = 3
_TITLE_WORDS = frozenset(
    "president minister premier ambassador consul governor mayor secretary chairman speaker "
    "director chancellor general prince king".split()
)
_TIMOR = "东帝汶"
_NOUNS_TOO = frozenset(
    "access design exchange focus guide help increase master measure plan progress practice "
    "project research respect study support trust visit work".split()
)
_BASES = frozenset(
    word
    for senses in VERBS.values()
    for english, _ in senses
    for word in [english.split(" ")[0]]
    if word not in _NOUNS_TOO
) | {"tell"}
_LONGEST_VERB = max(map(len, VERBS))
_GERUNDS = frozenset(gerund(word) for word in _BASES) - {"training", "building", "meeting"}


def tag_sides(marked: str, slots: Slots) -> str:
    """Write ``<a1>`` for a pair of countries, ``<b1>`` for places, ``<e1>`` for an anniversary.

    Verb phrases become ``<v1>`` and ``<g1>``, 新时代 becomes ``<t1>``.
    """

    def one(found: re.Match[str]) -> str:
        slot = slots.get(found[0])
        if slot is None:
            return found[0]
        if found[0].startswith("<o"):
            if _ANNIVERSARY in slot.english:
                return f"<e{found[1]}>"
            if slot.source == _ERA:
                return f"<t{found[1]}>"
            return f"<{_verbal(slot)}{found[1]}>"
        if "-" in slot.english and len(slot.source) <= _LONGEST_PAIR and slot.source != _TIMOR:
            return f"<a{found[1]}>"
        return f"<b{found[1]}>" if " and " in slot.english and len(slot.source) > 4 else found[0]

    return _SYMBOL.sub(one, marked)


def _verbal(slot: Slot) -> str:
    """Say whether a term is a verb phrase: v for the base form, g for the -ing form."""
    word = slot.english.split(" ")[0]
    kind = "v" if word in _BASES else "g" if word in _GERUNDS else "o"
    begins = kind != "o" and any(
        slot.source[start : start + length] in VERBS
        for start in (0, 2)
        for length in range(1, _LONGEST_VERB + 1)
    )
    return kind if begins else "o"


def untag_sides(english: str, slots: Slots) -> str:
    """Put the slots back; ``<A1>`` becomes the names of both countries."""

    def one(found: re.Match[str]) -> str:
        symbol = f"<{'o' if found[1] in 'egtv' else 'l'}{found[2]}>"
        return " and ".join(slots[symbol].english.split("-")) if found[1] == "A" else symbol

    return _TAGGED.sub(one, english)


def is_office(text: str, slots: Slots) -> bool:
    """Say whether a slot holds an officer without a name: <o1> for 斯里兰卡总理."""
    slot = slots.get(text)
    if slot is None or not text.startswith("<o"):
        return False
    words = re.findall(r"[a-z]+", slot.english.lower().split(" of ")[0].split(" to ")[0])
    return bool(_TITLE_WORDS.intersection(words))
