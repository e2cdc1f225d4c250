"""Title chains beside names: 河北省委副书记、省长许勤 is one person with two posts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.domain.glossary import Match, Scope
from service.domain.names import NameMention
from service.domain.posts.composing import Composed, compose_post
from service.domain.posts.missions import Mission
from service.domain.spans import Span

_REACH = 90
_JOINTS = re.compile(r"[、兼]|并兼任|兼任|，\s*(?=[^，]{0,2}$)")
_STOP = re.compile(r"[。，,；;：:！？\n“”（）()《》]")
_AFTER = re.compile(
    r"^(?P<post>书记|省长|市长|县长|区长|主任|部长|主席|副主席|委员长|副委员长|局长|厅长|秘书长|会长|校长|院长|"
    r"国务委员|副总理|总理|总统|首相|外长|大使|总领事|教授|院士)"
    r"(?=[，,。、；：:\s]|指出|强调|表示|说|主持|出席|会见|一行|在|率|$)"
)
_STYLES = {
    "书记": "Party Secretary",
    "省长": "Governor",
    "市长": "Mayor",
    "县长": "County Head",
    "区长": "District Head",
    "主任": "Director",
    "部长": "Minister",
    "主席": "Chairman",
    "副主席": "Vice Chairman",
    "委员长": "Chairman",
    "副委员长": "Vice Chairman",
    "国务委员": "State Councilor",
    "副总理": "Vice Premier",
    "外长": "Foreign Minister",
    "局长": "Director",
    "厅长": "Director-General",
    "秘书长": "Secretary-General",
    "会长": "President",
    "校长": "President",
    "院长": "President",
    "总理": "Premier",
    "总统": "President",
    "首相": "Prime Minister",
    "大使": "Ambassador",
    "总领事": "Consul General",
    "教授": "Professor",
    "院士": "Academician",
}
_SHORT_TITLE = re.compile(
    r"(?:Chinese |Vice |Deputy |Acting |Assistant |State )?(?:President|Premier|Councilor|Chairman|"
    r"Foreign Minister|Foreign Ministry Spokesperson|General Secretary)"
)
_COMRADE = re.compile(r"^同志(?!们)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post of a chain."""

    span: Span
    english: str
    glossary: str = ""
    revision: str = ""
    term_id: str = ""
    provenance: str = ""
    uncertain: bool = False
    case_rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Apposition:
    """A name with the posts beside it; ``english`` is the whole in running text."""

    span: Span
    name: NameMention
    posts: tuple[Post, ...]
    english: str
    uncertain: bool = False

    @property
    def titles(self) -> tuple[str, ...]:
        """The posts in English, in the order of the source."""
        return tuple(post.english for post in self.posts)


def find_appositions(
    text: str,
    *,
    matches: Sequence[Match],
    names: Sequence[NameMention],
    scope: Scope,
    missions: Sequence[Mission] = (),
) -> tuple[Apposition, ...]:
    """Find the names that have posts before or right after them.

    ``scope`` has already filled the owners of bare posts in ``matches``; ``missions`` are the
    ambassadors and consuls among the posts.
    """
    del scope
    heads = {mission.span.end: mission for mission in missions if mission.kind == "title"}
    by_span = {match.span: match for match in matches}
    by_start: dict[int, list[Match]] = defaultdict(list)
    for match in matches:
        by_start[match.span.start].append(match)
    found = []
    for name in names:
        posts = _posts_before(
            text, name.span.start, by_span=by_span, by_start=by_start, heads=heads
        )
        if posts:
            found.append(_apposition(text, name, posts))
        elif (styled := _styled(text, name)) is not None:
            found.append(styled)
    return tuple(found)


def _apposition(text: str, name: NameMention, posts: Sequence[Post]) -> Apposition:
    behind = text[name.span.end : name.span.end + 8]
    after = _COMRADE.match(behind) or _repeated(behind, posts)
    end = name.span.end + (after.end() if after else 0)
    return Apposition(
        span=Span(posts[0].span.start, end),
        name=name,
        posts=tuple(posts),
        english=_in_apposition(name.english or name.name, [post.english for post in posts]),
        uncertain=name.uncertain or any(post.uncertain for post in posts),
    )


def _in_apposition(name: str, titles: Sequence[str]) -> str:
    """Put a short title before the name and others behind it: President Xi Jinping."""
    if len(titles) == 1 and _SHORT_TITLE.fullmatch(titles[0]):
        return f"{titles[0]} {name}"
    return f"{name}, {_listed(titles)}"


def _repeated(behind: str, posts: Sequence[Post]) -> re.Match[str] | None:
    """Return a style of address that only says again what the posts say: 陈旭大使."""
    after = _AFTER.match(behind)
    if after is None or not any(_STYLES[after["post"]] in post.english for post in posts):
        return None
    return re.match(after["post"], behind)


def _styled(text: str, name: NameMention) -> Apposition | None:
    """Read a post behind the name: 许勤省长 -> Governor Xu Qin."""
    after = _AFTER.match(text[name.span.end : name.span.end + 8])
    if after is None:
        return None
    span = Span(name.span.end, name.span.end + after.end("post"))
    style = _STYLES[after["post"]]
    return Apposition(
        span=Span(name.span.start, span.end),
        name=name,
        posts=(Post(span=span, english=style, glossary="posts", provenance="style of address"),),
        english=f"{style} {name.english or name.name}",
        uncertain=name.uncertain,
    )


def _posts_before(
    text: str,
    end: int,
    *,
    by_span: Mapping[Span, Match],
    by_start: Mapping[int, Sequence[Match]],
    heads: Mapping[int, Mission],
) -> list[Post]:
    """Read the chain from the name to the left, part by part, as far as it is understood."""
    posts: list[Post] = []
    position = end
    while position > 0:
        head = heads.get(position)
        floor = head.span.start if head else _floor(text, position)
        part = (
            _post(head.span, Composed(english=head.english))
            if head
            else _longest_post(text, floor, position, by_span=by_span, by_start=by_start)
        )
        if part is None:
            break
        posts.insert(0, part)
        joint = _joint_before(text, part.span.start, by_span=by_span)
        if part.span.start > floor or joint is None:
            break
        position = joint
    return posts


def _floor(text: str, end: int) -> int:
    """Return where the part of the chain that ends at ``end`` can begin at the earliest."""
    window = text[max(0, end - _REACH) : end]
    offset = end - len(window)
    stops = [m.end() for m in _STOP.finditer(window)] + [m.end() for m in _JOINTS.finditer(window)]
    return offset + max(stops, default=0)


def _joint_before(text: str, start: int, *, by_span: Mapping[Span, Match]) -> int | None:
    for joint in ("并兼任", "兼任", "、", "兼"):
        if text.endswith(joint, 0, start):
            return start - len(joint)
    if text.endswith("，", 0, start):  # 省委副书记、省长，省委外事工作委员会副主任
        titled = any(s.end == start - 1 and m.term.category == "title" for s, m in by_span.items())
        return start - 1 if titled else None
    return None


def _longest_post(
    text: str,
    floor: int,
    end: int,
    *,
    by_span: Mapping[Span, Match],
    by_start: Mapping[int, Sequence[Match]],
) -> Post | None:
    listed = [
        match
        for span, match in by_span.items()
        if span.end == end and span.start < floor and match.term.category == "title"
    ]
    if listed:  # a title that the glossary lists with the joint inside: 省委常委、秘书长
        first = min(listed, key=lambda match: match.span.start)
        return _post(first.span, Composed(english=first.english, match=first))
    for start in range(floor, end - 1):
        span = Span(start, end)
        composed = compose_post(text, span, by_span=by_span, by_start=by_start)
        if composed is not None:
            return _post(span, composed)
    return None


def _post(span: Span, composed: Composed) -> Post:
    match = composed.match
    if match is None:
        return Post(
            span=span,
            english=composed.english,
            glossary="posts",
            provenance="composed of rank and body",
            uncertain=composed.uncertain,
        )
    return Post(
        span=span,
        english=composed.english,
        glossary=match.glossary,
        revision=match.revision,
        term_id=match.term.id,
        provenance=", ".join(source.name for source in match.term.sources),
        case_rule=match.term.case_rule,
    )


def _listed(titles: Sequence[str]) -> str:
    if len(titles) == 1:
        return titles[0]
    return f"{', '.join(titles[:-1])} and {titles[-1]}"
