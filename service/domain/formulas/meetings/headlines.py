"""Render a headline of calls, whose parts stand beside each other without a mark."""

from __future__ import annotations

from service.domain.formulas.grammar.phrasing import read_verbs, series


def render_headline(line: str) -> str | None:
    """Return the English of a headline of several calls; ``None`` when it is not one.

    >>> render_headline("深入学习贯彻<o1> 推动高质量发展")
    'Thoroughly study and implement <o1>, promote high-quality development'
    """
    parts = line.split()
    if len(parts) < 2:
        return None
    calls = [read_verbs(part) for part in parts]
    known = [series(call) for call in calls if call]
    if len(known) < len(calls):
        return None
    english = ", ".join(known)
    return f"{english[:1].upper()}{english[1:]}"
