"""Posts of bodies without their holder's name: 教育部副部长率团 is the Vice Minister of Education.

Only what a body of the glossary and a rank of the tables spell together is taken; a post that
the glossary lists whole, or that stands beside a name, is found elsewhere.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from service.domain.glossary import Match
from service.domain.posts.chains import Post
from service.domain.posts.composing import compose_post, rank_at_start
from service.domain.spans import Span

_BODIES = frozenset(
    "state_org party_org local_gov intl_org people_org judiciary media npc cppcc military".split()
)
_STATE_RANKS = frozenset("总统 副总统 总理 副总理 首相 国王 外长 外交部长 议长 大使 总领事".split())
_GOES_ON = re.compile(r"^(?:助理|级|会议|办公|岗位|职务|们|人选|馆|衔)")


def find_unnamed_posts(text: str, *, matches: Sequence[Match]) -> tuple[Post, ...]:
    """Find the posts that a body and a rank behind it make."""
    by_span = {match.span: match for match in matches}
    by_start: dict[int, list[Match]] = defaultdict(list)
    for match in matches:
        by_start[match.span.start].append(match)
    found = []
    for match in matches:
        rank = rank_at_start(text[match.span.end : match.span.end + 7])
        if not rank or not _may_hold(match, rank):
            continue
        span = Span(match.span.start, match.span.end + len(rank))
        if _GOES_ON.match(text[span.end :]):
            continue
        composed = compose_post(text, span, by_span=by_span, by_start=by_start)
        if composed is not None:
            found.append(
                Post(
                    span=span,
                    english=composed.english,
                    glossary=match.glossary,
                    revision=match.revision,
                    term_id=match.term.id,
                    provenance=f"composed from {match.english}",
                    uncertain=composed.uncertain,
                )
            )
    return tuple(found)


def _may_hold(match: Match, rank: str) -> bool:
    category = match.term.category
    if category == "country":
        return rank in _STATE_RANKS
    return category in _BODIES
