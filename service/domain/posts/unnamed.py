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
_STATE_RANKS = frozenset(
    "总统 副总统 总理 副总理 首相 副首相 国王 国会主席 国会议长 国家主席 国家副主席 国务卿 ".split()
    + "外长 外交大臣 防长 财长 外交部长 议长 总督 大使 总领事".split()
)
_ABROAD_RANKS = frozenset("州长 副州长 省长 副省长 市长 副市长 知事 副知事 议长".split())
_PREFECTURE_RANKS = {"州": frozenset({"州长", "副州长"}), "盟": frozenset({"盟长"})}
_LINE = re.compile(r"(?<![^\n])[一-鿿]{2,6}(?![^\n])")
_GOES_ON = re.compile(r"^(?:助理|级|会议|办公|岗位|职务|们|人选|馆|衔|单位)")


def find_unnamed_posts(text: str, *, matches: Sequence[Match]) -> tuple[Post, ...]:
    """Find the posts that a body and a rank behind it make."""
    by_span = {match.span: match for match in matches}
    by_end = {match.span.end: match for match in matches}
    by_start: dict[int, list[Match]] = defaultdict(list)
    for match in matches:
        by_start[match.span.start].append(match)
    found = []
    for match in matches:
        rank = rank_at_start(text[match.span.end : match.span.end + 7])
        if not rank and text.startswith("长", match.span.end):
            rank = "长" if match.source.endswith(("部", "局", "署")) else ""
        if not rank or not _may_hold(match, rank):
            continue
        before = by_end.get(match.span.start)
        start = before.span.start if _is_state_of(match, before) and before else match.span.start
        span = Span(start, match.span.end + len(rank))
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
    return (*found, *_alone(text))


def _alone(text: str) -> list[Post]:
    """Find the posts that are a whole line: a cell of a table, a word that is looked up."""
    found = []
    for line in _LINE.finditer(text):
        if rank_at_start(line[0]) != line[0]:
            continue
        composed = compose_post(text, Span(*line.span()), by_span={}, by_start={})
        if composed is not None:
            found.append(
                Post(
                    span=Span(*line.span()),
                    english=composed.english,
                    glossary="posts",
                    provenance="the table of ranks",
                )
            )
    return found


def _is_state_of(match: Match, before: Match | None) -> bool:
    """Say whether a country stands right before a state of its: 美国加利福尼亚州."""
    abroad = match.term.category == "place" and match.term.level == "subdivision"
    return abroad and before is not None and before.term.category == "country"


def _may_hold(match: Match, rank: str) -> bool:
    category = match.term.category
    if category == "country":
        return rank in _STATE_RANKS
    if category == "place":
        if match.term.level in {"subdivision", "city"}:
            return rank in _ABROAD_RANKS
        return rank in _PREFECTURE_RANKS.get(match.source[-1:], ())
    return category in _BODIES
