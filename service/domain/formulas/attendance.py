"""The line of those who took part: 省领导<p1>、<p2>，<o1>主要负责人参加会议."""

from __future__ import annotations

import re

from service.domain.formulas.grammar.phrasing import read_noun_phrase, series
from service.domain.formulas.phrases import EVENTS, LEADERS, P

_ATTENDED = re.compile(
    rf"^(?P<who>.+?)(?:分别|一同|陪同)?(?P<verb>参加|出席|列席)(?:了)?"
    rf"(?P<what>{'|'.join(sorted(EVENTS, key=len, reverse=True))})$"
)
_VERBS = {"参加": "attended", "出席": "attended", "列席": "sat in on"}
_RANKED = re.compile(rf"^(?P<rank>{'|'.join(LEADERS)})(?P<name>{P})$")
_SEPARATORS = re.compile("[、，,；;]")


def render_attendance(sentence: str) -> str | None:
    """Return the English of who attended; ``None`` where it is people without a rank, or unknown.

    >>> render_attendance("省领导<p1>、<p2>，<o1>主要负责人参加会议")
    'Provincial leaders <p1> and <p2>; and principal officials of <o1> attended the meeting.'
    """
    found = _ATTENDED.match(sentence)
    groups = _groups(_SEPARATORS.split(found["who"])) if found else None
    if found is None or not groups:
        return None
    who = f"{'; '.join(groups[:-1])}; and {groups[-1]}" if groups[1:] else groups[0]
    return f"{who[:1].upper()}{who[1:]} {_VERBS[found['verb']]} {EVENTS[found['what']]}."


def _groups(items: list[str]) -> list[str] | None:
    """Return the people by rank, and the others as they are called."""
    groups: list[tuple[str, list[str]]] = []
    for item in items:
        ranked = _RANKED.match(item)
        if ranked:
            groups.append((f"{LEADERS[ranked['rank']]} ", [ranked["name"]]))
        elif re.fullmatch(P, item) and groups and groups[-1][0]:
            groups[-1][1].append(item)
        elif (noun := read_noun_phrase(item)) and noun[1][:1] == "P":
            groups.append(("", [noun[0]]))
        else:
            return None
    return [f"{rank if names[1:] else _one(rank)}{series(names)}" for rank, names in groups]


def _one(rank: str) -> str:
    return rank.replace("leaders ", "leader ")
