"""Embassies and consulates with their heads: 日本驻华大使, 缅甸、泰国驻昆明总领事.

The sending state is a place of the glossary, or several in a list; the host follows 驻.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.domain.glossary import Match
from service.domain.spans import Span

_EMBASSY = ("Embassy of {s} in {h}", "Embassies of {s} in {h}", "organisation")
_CONSULATE_GENERAL = (
    "Consulate General of {s} in {h}",
    "Consulates General of {s} in {h}",
    "organisation",
)
_MISSIONS = {
    "大使馆": _EMBASSY,
    "使馆": _EMBASSY,
    "总领事馆": _CONSULATE_GENERAL,
    "总领馆": _CONSULATE_GENERAL,
    "领事馆": ("Consulate of {s} in {h}", "Consulates of {s} in {h}", "organisation"),
    "特命全权大使": (
        "Ambassador Extraordinary and Plenipotentiary of {s} to {h}",
        "Ambassadors Extraordinary and Plenipotentiary of {s} to {h}",
        "title",
    ),
    "大使": ("Ambassador of {s} to {h}", "Ambassadors of {s} to {h}", "title"),
    "临时代办": ("Chargé d'Affaires of {s} in {h}", "Chargés d'Affaires of {s} in {h}", "title"),
    "公使": (
        "Minister of the Embassy of {s} in {h}",
        "Ministers of the Embassies of {s} in {h}",
        "title",
    ),
    "公使衔参赞": (
        "Minister Counselor of the Embassy of {s} in {h}",
        "Minister Counselors of the Embassies of {s} in {h}",
        "title",
    ),
    "参赞": (
        "Counselor of the Embassy of {s} in {h}",
        "Counselors of the Embassies of {s} in {h}",
        "title",
    ),
    "副总领事": (
        "Deputy Consul General of {s} in {h}",
        "Deputy Consuls General of {s} in {h}",
        "title",
    ),
    "总领事": ("Consul General of {s} in {h}", "Consuls General of {s} in {h}", "title"),
    "领事": ("Consul of {s} in {h}", "Consuls of {s} in {h}", "title"),
}
_MISSIONS |= {
    "使团": ("Mission of {s} to {h}", "Missions of {s} to {h}", "organisation"),
    "使团团长": (
        "Head of the Mission of {s} to {h}",
        "Heads of the Missions of {s} to {h}",
        "title",
    ),
    "常驻代表": (
        "Permanent Representative of {s} to {h}",
        "Permanent Representatives of {s} to {h}",
        "title",
    ),
    "常驻副代表": (
        "Deputy Permanent Representative of {s} to {h}",
        "Deputy Permanent Representatives of {s} to {h}",
        "title",
    ),
    "常驻代表团": (
        "Permanent Mission of {s} to {h}",
        "Permanent Missions of {s} to {h}",
        "organisation",
    ),
}
_KIND = re.compile(
    "|".join(sorted((k for k in _MISSIONS if "常驻" not in k), key=len, reverse=True))
)
_RESIDENT = re.compile("副代表|代表团|代表")
_CHINA = re.compile(r"华(?=大使|使|特命|临时|公使|参赞|总领|领事)")
_PLACES = ("place", "country", "city", "capital", "intl_org")
_WHEN_ENGLISH = {"新任": "newly appointed ", "候任": "designate ", "时任": "then "}
_WHEN_ENGLISH |= {"前任": "former ", "前": "former ", "原": "former ", "首任": "first ", "现任": ""}
_WHEN = re.compile("|".join(_WHEN_ENGLISH))
_HOME = "中国"
_UN_SEATS = frozenset({"Geneva", "Vienna", "Nairobi"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mission:
    """A mission or its head; ``kind`` is organisation or title."""

    span: Span
    source: str
    english: str
    kind: str
    match: Match


def find_missions(text: str, *, matches: Sequence[Match]) -> tuple[Mission, ...]:
    """Find embassies, consulates and their heads."""
    places = [match for match in matches if match.term.category.startswith(_PLACES)]
    return tuple(_missions(text, places))


def _missions(text: str, places: Sequence[Match]) -> Iterator[Mission]:
    starts = {match.span.start: match for match in places}
    for last in places:
        when = _WHEN.match(text, last.span.end)
        begin = when.end() if when else last.span.end
        resident = text.startswith("常驻", begin)
        if not resident and not text.startswith("驻", begin):
            continue
        after = begin + 1 + resident
        host = starts.get(after)
        if host is not None:
            name, after = host.english, host.span.end
        elif _CHINA.match(text, after):
            name, after = "China", after + 1
        else:
            continue
        after += text.startswith("市", after)
        kind = (_RESIDENT if resident else _KIND).match(text, after)
        if kind is None:
            continue
        senders = _senders(text, last, places)
        forms = _MISSIONS[f"常驻{kind[0]}" if resident else kind[0]]
        span = Span(senders[0].span.start, kind.end())
        where = f"the UN Office at {name}" if resident and name in _UN_SEATS else _named(name)
        yield Mission(
            span=span,
            source=span.of(text),
            english=f"{_WHEN_ENGLISH[when[0]] if when else ''}"
            f"{_written(forms[len(senders) > 1], senders, where)}",
            kind=forms[2],
            match=last,
        )


def _written(form: str, senders: Sequence[Match], where: str) -> str:
    """Write China's own missions as China does: the Chinese Embassy in Ukraine."""
    if [sender.source for sender in senders] != [_HOME]:
        return form.format(s=_listed(senders), h=where)
    home = re.sub(r"^((?:[\w ]+ of the )?)(.+?) of \{s\}", r"\1Chinese \2", form)
    return home.format(h=where)


def _senders(text: str, last: Match, places: Sequence[Match]) -> list[Match]:
    """Return the states of a list that ends in the last one."""
    senders = [last]
    ends = {match.span.end: match for match in places}
    while text[senders[0].span.start - 1 : senders[0].span.start] in {"、", "和"}:
        before = ends.get(senders[0].span.start - 1)
        if before is None:
            break
        senders.insert(0, before)
    return senders


def _listed(senders: Sequence[Match]) -> str:
    names = [_named(sender.english) for sender in senders]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _named(english: str) -> str:
    plural = re.search(
        r"(?:States(?: of America)?|Kingdom|Republic|Emirates|Netherlands|Philippines|Maldives|"
        r"Bahamas|Union|Nations)$|^(?:Republic|Kingdom|Union) of ",
        english,
    )
    return f"the {english}" if plural and not english.startswith("the ") else english
