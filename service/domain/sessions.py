"""Numbered sessions and events: 十三届全国人大四次会议, 省委十届五次全会, 第十一届海峡论坛.

The body or the event comes from the glossary; its number and the session's are put where English
has them: the Fourth Session of the 13th National People's Congress.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.domain.glossary import Match
from service.domain.numbers import parse_numeral
from service.domain.numbers.writing import ordinal, spelled
from service.domain.spans import Span

_NUMERAL = r"[一二三四五六七八九十百]{1,4}|\d{1,3}"
_TERM_BEFORE = re.compile(rf"(?:第)?(?P<n>{_NUMERAL})届$")
_EVENT_BEFORE = re.compile(rf"第(?P<n>{_NUMERAL})[届次]$")
_TERM_AFTER = re.compile(rf"^第?(?P<n>{_NUMERAL})届(?:常委会|委员会)?")
_SESSION = re.compile(rf"^(?:第)?(?P<n>{_NUMERAL})次(?P<kind>全体会议|全会|会议)")
_LOCAL_CONGRESS = re.compile(rf"^第(?P<n>{_NUMERAL})届人民代表大会(?:常务委员会)?")
_PARTY_CONGRESS = re.compile(
    rf"(?P<whole>中国共产党)第(?P<n>{_NUMERAL})次全国代表大会|"
    rf"(?:党的|中共)第(?P<m>{_NUMERAL})次全国代表大会"
)
_PLENUM = re.compile(
    rf"(?:中国共产党|中共|党的)?(?:第(?P<a>{_NUMERAL})届中央委员会(?:第(?P<b>{_NUMERAL})次全体会议)?|"
    rf"(?P<c>{_NUMERAL})届(?P<d>{_NUMERAL})中全会)"
)
_CONSULTATIVE = re.compile(
    rf"(?:中国人民政治协商会议|政协)第(?P<n>{_NUMERAL})届全国委员会(?:(?P<standing>常务委员会)|第(?P<m>{_NUMERAL})次会议)?"
)
_BODIES = frozenset({"npc", "cppcc", "party_org"})
_EVENTS = frozenset({"event", "intl_org", "foreign_affairs"})
_EVENT_NOUNS = re.compile(
    r"(?:论坛|博览会|峰会|大会|运动会|洽谈会|交易会|文化节|艺术节|电影节|研讨会|高峰会|进博会|服贸会|对话会|会晤|对话)$"
)
_KINDS = {
    "npc": {"会议": "session", "全体会议": "plenary meeting", "全会": "plenary session"},
    "cppcc": {"会议": "session", "全体会议": "plenary meeting", "全会": "plenary session"},
}
_MEETINGS = {"会议": "meeting", "全体会议": "plenary meeting", "全会": "plenary session"}
_PARTY = {"会议": "session", "全体会议": "plenary session", "全会": "plenary session"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A numbered session or event with its English, written without an article."""

    span: Span
    source: str
    english: str
    match: Match | None = None


def find_sessions(text: str, *, matches: Sequence[Match]) -> tuple[Session, ...]:
    """Find the numbered sessions and events of a text."""
    return (*_party_sessions(text), *_sessions(text, matches))


def _party_sessions(text: str) -> Iterator[Session]:
    """Read the congresses, central committees and plenums of the Party by their numbers."""
    for found in _PARTY_CONGRESS.finditer(text):
        name = "National Congress of the Communist Party of China"
        name = name if found["whole"] else "CPC National Congress"
        yield _made(text, Span(*found.span()), f"{_ordinal(found['n'] or found['m'])} {name}")
    for found in _CONSULTATIVE.finditer(text):
        whole = "Chinese People's Political Consultative Conference"
        committee = f"{_ordinal(found['n'])} National Committee of the {whole}"
        if found["standing"]:
            committee = f"Standing Committee of the {committee}"
        elif found["m"]:
            committee = f"{_spelled(found['m']).capitalize()} Session of the {committee}"
        yield _made(text, Span(*found.span()), committee)
    for found in _PLENUM.finditer(text):
        committee = f"{_ordinal(found['a'] or found['c'])} CPC Central Committee"
        session = found["b"] or found["d"]
        if session:
            committee = f"{_spelled(session)} plenary session of the {committee}"
        yield _made(text, Span(*found.span()), committee)


def _sessions(text: str, matches: Sequence[Match]) -> Iterator[Session]:
    for match in matches:
        if match.term.category in _BODIES:
            found = _session_of_body(text, match)
        elif match.term.category == "place":
            found = _session_of_place(text, match)
        else:
            found = _numbered_event(text, match)
        if found is not None:
            yield found


def _session_of_body(text: str, match: Match) -> Session | None:
    start, end = match.span
    body = re.sub(r"^the ", "", match.english)
    before = _TERM_BEFORE.search(text[max(0, start - 6) : start])
    after = _TERM_AFTER.match(text[end : end + 14])
    if before is not None:
        start -= len(before[0])
        body = _numbered(body, before["n"])
    elif after is not None:
        end += len(after[0])
        body = _numbered(body, after["n"])
        if after[0].endswith("常委会") and match.term.category in _KINDS:
            body = f"Standing Committee of the {body}"
    session = _SESSION.match(text[end : end + 12])
    if session is None:
        return None
    end += len(session[0])
    named = before is not None or after is not None
    category = match.term.category
    kinds = _KINDS.get(category, _PARTY if named else _MEETINGS)
    title = f"{_spelled(session['n'])} {kinds[session['kind']]}"
    standing = body.startswith("Standing Committee")
    title = _capitals(title) if named and category in _KINDS and not standing else title
    return _made(text, Span(start, end), f"{title} of the {body}", match)


def _capitals(title: str) -> str:
    """Write Fourth Session, but 20th Session."""
    return " ".join(f"{word[:1].upper()}{word[1:]}" for word in title.split())


def _numbered(body: str, numeral: str) -> str:
    """Put a term's number where it belongs: the Standing Committee of the 14th Congress."""
    part = re.match(r"Standing Committee of the |.*? Committee of the (?=National|CPPCC)", body)
    head = part[0] if part and not body.startswith("National Committee") else ""
    return f"{head}{_ordinal(numeral)} {body[len(head) :]}"


def _session_of_place(text: str, match: Match) -> Session | None:
    """Read 广东省第十三届人民代表大会第五次会议."""
    congress = _LOCAL_CONGRESS.match(text[match.span.end : match.span.end + 24])
    if congress is None:
        return None
    end = match.span.end + len(congress[0])
    body = f"{_ordinal(congress['n'])} {_adjective(match)} People's Congress"
    if congress[0].endswith("常务委员会"):
        body = f"Standing Committee of the {body}"
    session = _SESSION.match(text[end : end + 12])
    if session is None:
        return _made(text, Span(match.span.start, end), body, match)
    title = _capitals(f"{_spelled(session['n'])} {_KINDS['npc'][session['kind']]}")
    return _made(
        text, Span(match.span.start, end + len(session[0])), f"{title} of the {body}", match
    )


def _adjective(match: Match) -> str:
    """Return Guangdong Provincial, Shijiazhuang Municipal, Xinjiang Uygur Autonomous Regional."""
    name = match.english
    if match.source.endswith("自治区"):
        return f"{name}al" if name.endswith("Region") else name
    if match.term.level == "province" and match.source.endswith("省"):
        return f"{name.removesuffix(' Province')} Provincial"
    return name if match.term.level == "county" else f"{name.removesuffix(' City')} Municipal"


def _numbered_event(text: str, match: Match) -> Session | None:
    is_event = match.term.category in _EVENTS or _EVENT_NOUNS.search(match.source.strip("“”"))
    if not is_event or not match.english[:1].isupper():
        return None
    before = _EVENT_BEFORE.search(text[max(0, match.span.start - 6) : match.span.start])
    if before is None:
        return None
    span = Span(match.span.start - len(before[0]), match.span.end)
    name = re.sub(r"^the ", "", match.english)
    return _made(text, span, f"{_ordinal(before['n'])} {name}", match)


def _made(text: str, span: Span, english: str, match: Match | None = None) -> Session:
    return Session(span=span, source=span.of(text), english=english, match=match)


def _ordinal(numeral: str) -> str:
    return ordinal(int(parse_numeral(numeral)))


def _spelled(numeral: str) -> str:
    number = int(parse_numeral(numeral))
    return spelled(number, kind="ordinal") if number < 20 else ordinal(number)
