"""Tell pairs of countries from places: 中德 says between whom, 湖南与肯尼亚 says two.

Slots say nothing of what they stand for, and the grammar has to know: <a1>关系 is the
China-Germany relationship, <b1>贸易 trade between two places. The letters are put back at the end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple


class Slot(NamedTuple):
    """What a slot stands for, in Chinese and in English."""

    source: str
    english: str


Slots = Mapping[str, Slot]
"""The slots of a sentence by their symbols."""

_SYMBOL = re.compile(r"<[lo]([1-8])>")
_TAGGED = re.compile(r"<([abeA])([1-8])>")
_ANNIVERSARY = "anniversary of"
_LONGEST_PAIR = 3
_TIMOR = "东帝汶"


def tag_sides(marked: str, slots: Slots) -> str:
    """Write ``<a1>`` for a pair of countries, ``<b1>`` for places, ``<e1>`` for an anniversary."""

    def one(found: re.Match[str]) -> str:
        slot = slots.get(found[0])
        if slot is None:
            return found[0]
        if found[0].startswith("<o"):
            return f"<e{found[1]}>" if _ANNIVERSARY in slot.english else found[0]
        if "-" in slot.english and len(slot.source) <= _LONGEST_PAIR and slot.source != _TIMOR:
            return f"<a{found[1]}>"
        return f"<b{found[1]}>" if " and " in slot.english and len(slot.source) > 4 else found[0]

    return _SYMBOL.sub(one, marked)


def untag_sides(english: str, slots: Slots) -> str:
    """Put the slots back; ``<A1>`` becomes the names of both countries."""

    def one(found: re.Match[str]) -> str:
        symbol = f"<{'o' if found[1] == 'e' else 'l'}{found[2]}>"
        return " and ".join(slots[symbol].english.split("-")) if found[1] == "A" else symbol

    return _TAGGED.sub(one, english)
