"""Render what was done over a time, and what something is said to be.

近年来，<l1>加强…，完善… is told in the past tense, since its opening says so, and so is what a
meeting does; 开放是推动<o1>的必由之路 is a frame of its own. Any other narrative is left to the
model: nothing tells its tense.
"""

from __future__ import annotations

import re

from service.domain.formulas.inflecting import gerund
from service.domain.formulas.phrasing import (
    CLAUSES,
    read_deed,
    read_noun_phrase,
    read_verb_phrase,
    series,
)

_TIMES = {
    "过去一年": "over the past year",
    "一年来": "over the past year",
    "过去五年": "over the past five years",
    "五年来": "over the past five years",
    "去年": "last year",
    "去年以来": "since last year",
    "今年以来": "since the beginning of this year",
    "近年来": "in recent years",
    "近几年": "in recent years",
    "长期以来": "for a long time",
    "多年来": "over the years",
}
_WHEN = re.compile(rf"^({'|'.join(sorted(_TIMES, key=len, reverse=True))})[，,]?")
_MEETING = re.compile(r"^会议(?:坚持)?(?:以(?P<guide>.+?)为指导[，,])?(?P<rest>.+)$")
_IS = {
    "必由之路": ("the only way to {verb}", "the only way to {noun}"),
    "重要途径": ("an important way to {verb}", "an important way to {noun}"),
    "重要举措": ("an important step to {verb}", "an important step for {noun}"),
    "关键": ("the key to {doing}", "the key to {noun}"),
    "关键所在": ("the key to {doing}", "the key to {noun}"),
    "必然选择": ("the inevitable choice for {doing}", "the inevitable choice for {noun}"),
    "必然要求": ("an inherent requirement for {doing}", "an inherent requirement of {noun}"),
    "内在要求": ("an inherent requirement for {doing}", "an inherent requirement of {noun}"),
    "根本保证": ("the fundamental guarantee for {doing}", "the fundamental guarantee for {noun}"),
    "重要保障": ("an important guarantee for {doing}", "an important guarantee for {noun}"),
    "重要基础": ("an important foundation for {doing}", "an important foundation for {noun}"),
    "重要支撑": ("an important support for {doing}", "an important support for {noun}"),
    "重要内容": ("an important part of {doing}", "an important part of {noun}"),
    "重要组成部分": ("an important part of {doing}", "an important part of {noun}"),
    "重要平台": ("an important platform for {doing}", "an important platform for {noun}"),
    "重要窗口": ("an important window for {doing}", "an important window on {noun}"),
    "重要抓手": (
        "an important starting point for {doing}",
        "an important starting point for {noun}",
    ),
    "重要任务": ("the important task of {doing}", "an important task of {noun}"),
    "前提": ("a precondition for {doing}", "a precondition for {noun}"),
    "基础": ("the foundation for {doing}", "the foundation of {noun}"),
    "核心": ("the core of {doing}", "the core of {noun}"),
    "应有之义": ("an integral part of {doing}", "an integral part of {noun}"),
    "有力支撑": ("a strong support for {doing}", "a strong support for {noun}"),
}
_IDENTITY = re.compile(r"^(?P<what>.{0,30}?)是(?P<of>.+)的(?P<is>[^的]{2,6})$")


def read_statement(sentence: str) -> str | None:
    """Return the English of a statement, without a capital and a full stop; else ``None``.

    >>> read_statement("近年来，<l1>加强<o1>，深化务实合作")
    'in recent years, <l1> strengthened <o1> and deepened practical cooperation'
    """
    return _over_time(sentence) or _of_meeting(sentence) or _identity(sentence)


def _over_time(sentence: str) -> str | None:
    when = _WHEN.match(sentence)
    if when is None:
        return None
    first, *others = CLAUSES.split(sentence[when.end() :])
    for cut in range(1, len(first) - 1):
        who = read_noun_phrase(first[:cut])
        deeds = [read_deed(clause) for clause in (first[cut:], *others)] if who else []
        known = [deed for deed in deeds if deed]
        if who and len(known) == len(deeds):
            return f"{_TIMES[when[1]]}, {who[0]} {series(known)}"
    return None


def _of_meeting(sentence: str) -> str | None:
    """Read 会议以<o1>为指导，总结…，部署…: what a meeting does, it has done when it is told."""
    found = _MEETING.match(sentence)
    if found is None:
        return None
    guide = read_noun_phrase(found["guide"]) if found["guide"] else None
    deeds = [read_deed(clause) for clause in CLAUSES.split(found["rest"])]
    known = [deed for deed in deeds if deed]
    if len(known) < len(deeds) or (found["guide"] and guide is None):
        return None
    return f"{f'guided by {guide[0]}, ' if guide else ''}the meeting {series(known)}"


def _identity(sentence: str) -> str | None:
    first, *others = CLAUSES.split(sentence)
    subject = ""
    said = []
    for clause in (first, *others):
        found = _IDENTITY.match(clause)
        if found is None or found["is"] not in _IS or bool(found["what"]) == bool(subject):
            return None
        if not subject:
            noun = read_noun_phrase(found["what"])
            if noun is None:
                return None
            subject = noun[0]
        role = _role(found["of"], *_IS[found["is"]])
        if role is None:
            return None
        said.append(role)
    return f"{subject} is {series(said)}"


def _role(of: str, doing: str, being: str) -> str | None:
    noun = read_noun_phrase(of)
    if noun is not None:
        return being.format(noun=noun[0])
    verb = read_verb_phrase(of)
    return doing.format(verb=verb, doing=gerund(verb)) if verb else None
