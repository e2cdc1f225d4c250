"""Render a headline of calls, whose parts stand beside each other without a mark."""

from __future__ import annotations

import re

from service.domain.formulas.grammar.phrasing import read_noun_phrase, read_verbs, series

_ANSWERS = re.compile(r"^(?P<who>.+?)就(?P<what>.+?)答记者问$")
_VAGUE = frozenset(("有关问题", "相关问题", "有关情况"))


def render_headline(line: str) -> str | None:
    """Return the English of a headline of several calls; ``None`` when it is not one.

    >>> render_headline("深入学习贯彻<o1> 推动高质量发展")
    'Thoroughly study and implement <o1>, promote high-quality development'
    """
    if answers := _ANSWERS.match(line):
        return _answers(answers)
    parts = line.split()
    if len(parts) < 2:
        return None
    calls = [read_verbs(part) for part in parts]
    known = [series(call) for call in calls if call]
    if len(known) < len(calls):
        return None
    english = ", ".join(known)
    return f"{english[:1].upper()}{english[1:]}"


def _answers(found: re.Match[str]) -> str | None:
    """Read <o1>就<o2>答记者问."""
    who, what = read_noun_phrase(found["who"]), read_noun_phrase(found["what"])
    vague = found["what"] in _VAGUE
    if who is None or (what is None and not vague):
        return None
    on = f" on {what[0]}" if what and not vague else ""
    return f"{who[0][:1].upper()}{who[0][1:]} answers reporters' questions{on}"
