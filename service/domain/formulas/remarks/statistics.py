"""Figures of exchanges: how many friendship cities, agreements, guests and enterprises."""

from __future__ import annotations

import re

from service.domain.formulas.grammar.phrasing import read_noun_phrase

_N = r"(?P<n><n[1-8]>)"
_LINKED = re.compile(
    rf"^(?P<who>.+?)?(?:已经|已|目前已|共)?(?:与|同)(?P<other>.+?)(?:共)?(?:缔结|建立|结为|结成)(?:了)?"
    rf"(?P<what>.+?){_N}(?:对|个)$"
)
_OWN = re.compile(
    rf"^(?P<who>.+?)(?:已经|已|目前已)?(?:共)?(?:缔结|建立|拥有|结成)(?:了)?(?P<what>.+?){_N}(?:对|个)$"
)
_GROWN = re.compile(
    rf"^(?P<what>.+?)(?:数量|总数|规模)?(?:已)?(?P<verb>增加到|增至|达到|达|突破|超过){_N}(?:对|个|家|人次|项|场)?$"
)
_GROWN_WORDS = {
    "增加到": "has increased to",
    "增至": "has increased to",
    "达到": "has reached",
    "达": "has reached",
    "突破": "has exceeded",
    "超过": "has exceeded",
}
_SIGNED = re.compile(
    rf"^(?P<who>.+?)(?:共)?签署(?:了)?(?P<what>合作协议|合作文件|合作项目|协议|项目){_N}(?:项|个|份)$"
)
_SIGNED_WHAT = {
    "合作协议": "cooperation agreements",
    "合作文件": "cooperation documents",
    "合作项目": "cooperation projects",
    "协议": "agreements",
    "项目": "projects",
}
_WORTH = re.compile(
    rf"^(?:协议|合同|签约)?(?:总)?(?:金额|投资额|价值)(?:达到|达|为|约)?{_N}(?:人民币)?$"
)
_TAKING_PART = re.compile(
    rf"^(?:共有|共|有)?{_N}(?:多|余)?(?:家|名|位)(?P<who>.+?)(?P<verb>参展|参会|参加活动|参加)$"
)
_PART_WORDS = {
    "参展": "took part in the exhibition",
    "参会": "took part in the conference",
    "参加": "took part",
    "参加活动": "took part in the event",
}


WAYS = {"增长": "up", "上升": "up", "提高": "up", "下降": "down", "减少": "down"}
_CHANGE = re.compile(
    rf"^(?P<than>同比|比上年|较上年)?(?P<way>{'|'.join(WAYS)})(?:了)?(?P<share><n[1-8]>)$"
)


def read_change(clause: str) -> str | None:
    """Return how a figure changed, behind it.

    >>> read_change("同比增长<n1>")
    'up <n1> year on year'
    """
    found = _CHANGE.match(clause)
    if found is None:
        return None
    return f"{WAYS[found['way']]} {found['share']}{' year on year' if found['than'] else ''}"


def read_statistic(clause: str) -> str | None:
    """Return the English of a clause that counts something; ``None`` when it is not known.

    >>> read_statistic("友城数量增加到<n1>对")
    'the number of friendship cities has increased to <n1>'
    """
    for read in (_linked, _signed, _worth, _taking_part, _grown, _own):
        found = read(clause)
        if found is not None:
            return found
    return None


def _linked(clause: str) -> str | None:
    found = _LINKED.match(clause)
    if found is None:
        return None
    who = read_noun_phrase(found["who"]) if found["who"] else None
    other, what = read_noun_phrase(found["other"]), read_noun_phrase(found["what"])
    if other is None or what is None or (found["who"] and who is None):
        return None
    pairs = f"{found['n']} pairs of {what[0]}"
    if who:
        return f"{who[0]} has established {pairs} with {other[0]}"
    return f"{pairs} have been established with {other[0]}"


def _own(clause: str) -> str | None:
    found = _OWN.match(clause)
    if found is None:
        return None
    who, what = read_noun_phrase(found["who"]), read_noun_phrase(found["what"])
    return f"{who[0]} has established {found['n']} pairs of {what[0]}" if who and what else None


def _grown(clause: str) -> str | None:
    found = _GROWN.match(clause)
    what = read_noun_phrase(found["what"]) if found else None
    if found is None or what is None:
        return None
    counted = what[1][:1] in {"C", "P", "Q", "K"} and not what[0].startswith("trade")
    number = "the number of " if counted else ""
    return f"{number}{what[0]} {_GROWN_WORDS[found['verb']]} {found['n']}"


def _signed(clause: str) -> str | None:
    found = _SIGNED.match(clause)
    who = read_noun_phrase(found["who"]) if found else None
    return f"{who[0]} signed {found['n']} {_SIGNED_WHAT[found['what']]}" if found and who else None


def _worth(clause: str) -> str | None:
    found = _WORTH.match(clause)
    return f"the total value was {found['n']}" if found else None


def _taking_part(clause: str) -> str | None:
    found = _TAKING_PART.match(clause)
    who = read_noun_phrase(found["who"]) if found else None
    return f"{found['n']} {who[0]} {_PART_WORDS[found['verb']]}" if found and who else None
