"""Ministries of other states: 美国商务部 is the US Department of Commerce, not China's ministry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.domain.glossary import Match
from service.domain.posts.composing import foreign_body
from service.domain.spans import Span

_HOME = frozenset({"中国", "中华人民共和国"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ministry:
    """A ministry with its state; ``match`` is the glossary's entry of the Chinese name."""

    span: Span
    english: str
    match: Match


def find_ministries(matches: Sequence[Match]) -> Iterator[Ministry]:
    """Yield the state bodies that stand right behind another state's name."""
    ends = {match.span.end: match for match in matches if match.term.category == "country"}
    for match in matches:
        owner = ends.get(match.span.start)
        ministry = match.term.category == "state_org" and match.source.endswith("部")
        if ministry and owner is not None and owner.source not in _HOME:
            yield Ministry(
                span=Span(owner.span.start, match.span.end),
                english=foreign_body(match, owner),
                match=match,
            )
