"""The other country by its first character: 乌方, 中乌, 访乌 on a page about 乌拉圭.

A character stands for many countries (乌 for Uruguay, Uganda, Ukraine and Uzbekistan), so it is
read only where the page names exactly one of them in full; anything else is left alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.domain.glossary import Match
from service.domain.spans import Span

_CHINA = "China"
_NOT_SIDES = frozenset("东南西北多大对地官警军我现双各前后立校药处配远")
"""Characters before 方 that make another word of it, though countries begin with some."""
_PAIR_BEHIND = (
    r"(?=两|关系|友|建交|双[方边]|[经外]贸|贸易|合作|全[面天]|战略|传统|人[民文]|企业|政[治府党]|"
    r"教育|旅游|命运|务实|是|同[为属是]|始终|长期|山水|互[为利]|将|都|均|交[往流]|之间|各领域|团结|"
    r"民间|地方|外[交长]|领导人|铁杆|隔海|直航|航[线空]|铁路|班列|边[境界]|文化|青[少年]|高[层级]|联合)"
)
_BEFORE_PLACE = r"(?<=[对赴访驻在同与为涉抵离])"
_PLACE_BEHIND = (
    r"(?=关系|政策|贸易|[出进]口|投资|旅游|访问|考察|留学|学习|合作|援助|开展|建设|企业|中[国资]|落地|"
    r"工作|经济|主权|内政|务工|经商|市场|[外防财]长|[，,。、；;）)]|期间|之[行旅]|之际)"
)
_OF_COUNTRY = r"(?=内政|优质|农产品|产品|企业|[外防财]长|总[统理]|政府|国内|主权)"


def find_counterparts(text: str, *, matches: Sequence[Match]) -> tuple[Match, ...]:
    """Find the short forms of countries that the text names in full, as matches of their terms."""
    countries = _by_initial(matches)
    if not countries:
        return ()
    taken = {place for match in matches for place in range(match.span.start, match.span.end)}
    initials = "".join(sorted(countries))
    patterns = (
        (rf"中(?P<c>[{initials}]){_PAIR_BEHIND}", f"{_CHINA}-{{}}", f"{_CHINA} and {{}}"),
        (rf"(?P<c>[{initials}])中{_PAIR_BEHIND}", f"{{}}-{_CHINA}", f"{{}} and {_CHINA}"),
        (rf"(?P<c>[{initials}])方(?![面案式向法针便位圆言程阵可才])", "", ""),
        (rf"{_BEFORE_PLACE}(?P<c>[{initials}]){_PLACE_BEHIND}", "", ""),
        (rf"(?<=[涉扰预口多来邀由随的])(?P<c>[{initials}]){_OF_COUNTRY}", "", ""),
    )
    found: list[Match] = []
    for pattern, pair, accepted in patterns:
        for seen in re.finditer(pattern, text):
            country = countries[seen["c"]]
            if not taken.isdisjoint(range(*seen.span())) or _is_another_word(seen[0]):
                continue
            taken.update(range(*seen.span()))
            found.append(_short_form(country, seen, pair=pair, accepted=accepted))
    return tuple(found)


def accept_both(matches: Sequence[Match]) -> tuple[Match, ...]:
    """Let a pair of countries pass as its two names: 中德 as China and Germany, too."""
    return tuple(_accepting(match) for match in matches)


def _accepting(match: Match) -> Match:
    one, mark, other = match.english.partition("-")
    if match.term.category != "country" or not mark or one != _CHINA or len(match.source) > 3:
        return match
    return replace(match, accept=(*(match.accept or match.term.en_accept), f"{one} and {other}"))


def _by_initial(matches: Sequence[Match]) -> dict[str, Match]:
    """Return the one country that each character can stand for."""
    named: dict[str, dict[str, Match]] = defaultdict(dict)
    for match in _countries(matches):
        named[match.source[0]].setdefault(match.english, match)
    return {char: next(iter(of.values())) for char, of in named.items() if len(of) == 1}


def _countries(matches: Sequence[Match]) -> Iterator[Match]:
    for match in matches:
        whole = match.term.category == "country" and match.term.code
        if whole and match.english != _CHINA and len(match.source) > 1:
            yield match


def _is_another_word(short: str) -> bool:
    return short.endswith("方") and short[0] in _NOT_SIDES


def _short_form(country: Match, seen: re.Match[str], *, pair: str, accepted: str) -> Match:
    name = _brief(country)
    english = pair.format(name) if pair else country.english
    accept = (accepted.format(name),) if accepted else (*country.term.en_accept,)
    return replace(
        country,
        span=Span(*seen.span()),
        source=seen[0],
        english=english,
        short=english,
        accept=accept,
    )


def _brief(country: Match) -> str:
    letters = [form for form in country.term.en_accept if form.isupper() and form.isalpha()]
    return letters[0] if letters else country.english
