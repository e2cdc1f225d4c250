"""Render a headline of calls, whose parts stand beside each other without a mark."""

from __future__ import annotations

import re

from service.domain.formulas.grammar.phrasing import read_noun_phrase, read_verbs, series
from service.domain.formulas.phrases import P

_ANSWERS = re.compile(r"^(?P<who>.+?)就(?P<what>.+?)答记者问$")
_STRESSING = re.compile(rf"^(?P<who>{P})(?:在(?P<where>.+?)(?:上|时)?)?(?P<verb>强调|指出|要求)$")
_STRESSED = {"强调": "stresses", "指出": "points out", "要求": "calls for"}
_ATTENDING = re.compile(rf"^(?P<who>{P}(?:、?{P})*)(?P<what>出席并讲话|主持并讲话|主持|出席|讲话)$")
_ATTENDED = {
    "出席并讲话": "attends and speaks",
    "主持并讲话": "chairs and speaks",
    "主持": "chairs",
    "出席": "attends",
    "讲话": "speaks",
}
_VAGUE = frozenset(("有关问题", "相关问题", "有关情况"))


def render_headline(line: str) -> str | None:
    """Return the English of a headline of several calls; ``None`` when it is not one.

    >>> render_headline("深入学习贯彻<o1> 推动高质量发展")
    'Thoroughly study and implement <o1>, promote high-quality development'
    """
    if answers := _ANSWERS.match(line):
        return _answers(answers)
    first, *parts = line.split() or [""]
    stressing = _STRESSING.match(first)
    attending = _ATTENDING.match(parts[-1]) if parts else None
    calls = [*([] if stressing else [first]), *(parts[:-1] if attending else parts)]
    read = [read_verbs(call) for call in calls]
    if not parts or not calls or not all(read):
        return None
    english = ", ".join(series(call) for call in read if call)
    if not stressing:
        english = f"{english[:1].upper()}{english[1:]}"
    opening, ending = _stressing(stressing), _attending(attending)
    return f"{opening}{english}{ending}" if opening is not None else None


def _answers(found: re.Match[str]) -> str | None:
    """Read <o1>就<o2>答记者问."""
    who, what = read_noun_phrase(found["who"]), read_noun_phrase(found["what"])
    vague = found["what"] in _VAGUE
    if who is None or (what is None and not vague):
        return None
    on = f" on {what[0]}" if what and not vague else ""
    return f"{who[0][:1].upper()}{who[0][1:]} answers reporters' questions{on}"


def _stressing(found: re.Match[str] | None) -> str | None:
    """Read <p1>在<o1>上强调 in front of what is called for; empty without it."""
    if found is None:
        return ""
    where = read_noun_phrase(found["where"]) if found["where"] else None
    if found["where"] and where is None:
        return None
    at = f" at {where[0]}" if where else ""
    return f"{found['who']} {_STRESSED[found['verb']]}{at}: "


def _attending(found: re.Match[str] | None) -> str:
    """Read <p2>出席并讲话 behind it; empty without it."""
    if found is None:
        return ""
    people = re.findall(P, found["who"])
    verb = _ATTENDED[found["what"]]
    if people[1:]:
        verb = verb.replace("s and", " and").removesuffix("s")
    return f"; {series(people)} {verb}"
