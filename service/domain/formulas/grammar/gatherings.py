"""Noun phrases of what is held and of who came: anniversaries, courses, guests from where."""

from __future__ import annotations

import re

from service.domain.formulas.grammar.reading import NounPhrase, Reading

_ERA = re.compile(r"^(?P<era><t[1-8]>)(?:的)?(?P<noun>.+)$")
_ROUTE = re.compile(r"^(?P<one><l[1-8]>)(?:至|到|—|-)(?P<other><l[1-8]>)(?:的)?(?P<noun>.+)$")
_COURSE = re.compile(
    r"^(?P<what>.+?)(?:业务|专题|能力提升|能力建设)?(?P<kind>培训班|研修班|座谈会|研讨会|推介会|洽谈会|图片展)$"
)
_COURSES = {
    "培训班": "a training course on",
    "研修班": "a seminar on",
    "座谈会": "a symposium on",
    "研讨会": "a seminar on",
    "推介会": "a promotion event for",
    "洽谈会": "talks on",
    "图片展": "a photo exhibition on",
}
_ANNIVERSARY = re.compile(
    r"^(?P<pair><b[1-8]>|两国|两省|两市|双方)?(?P<what>建交|结好|缔结友好关系|结为友好城市)"
    r"(?P<n><n[1-8]>)周年(?P<event>纪念活动|庆祝活动|招待会|系列活动|图片展)?$"
)
_LINKED = {
    "建交": "the establishment of diplomatic relations",
    "结好": "the establishment of friendly ties",
    "缔结友好关系": "the establishment of friendly relations",
    "结为友好城市": "the establishment of friendship-city relations",
}
_EVENTS = {
    "纪念活动": "the commemoration of",
    "庆祝活动": "the celebration of",
    "招待会": "the reception for",
    "系列活动": "a series of events for",
    "图片展": "the photo exhibition for",
}
_PAIRS = {
    "两国": "the two countries",
    "两省": "the two provinces",
    "两市": "the two cities",
    "双方": "the two sides",
}
_FROM = re.compile(
    r"^来自(?P<where>.+?)(?:等)?(?:(?P<n><n[1-8]>)个国家(?:[和、]地区)?(?:[和、]国际组织)?)?的(?P<who>.+)$"
)
_MANY = re.compile(r"^(?P<who>.+?)(?:共|共计|等)?(?P<n><n[1-8]>)(?:余|多)?人$")
_ABROAD = re.compile(
    r"^(?P<verb>赴|在)(?P<where><l[1-8]>)(?:的)?(?P<who>(?:<l[1-8]>)?(?:公民|游客)|同胞|侨胞)$"
)
_OFFICE_COUNTRIES = re.compile(
    r"^来自(?P<n><n[1-8]>)个国家(?P<more>(?:[、和]地区)?(?:[、和]国际组织)?)的(?P<who>.+)$"
)
_MORE = {
    "": "countries",
    "和地区": "countries and regions",
    "、地区和国际组织": "countries, regions and international organizations",
    "和国际组织": "countries and international organizations",
}
_TOGETHER = re.compile(r"^(?P<some>.+?)(?:以及|和|及)(?P<rest>来自.+)$")
_INVESTING = re.compile(r"^(?P<who>.+?企业)在(?P<where>华|<l[1-8]>)投资$")
_FACTS = re.compile(r"^(?P<where><l[1-8]>)(?:省|市|区)?情(?:[和、](?P<more>.+))?$")
_DOING = re.compile(r"^(?P<who>企业|青年|<l[1-8]>企业)(?P<what><g[1-8]>)$")


def read_gathering(text: str, reading: Reading) -> NounPhrase | None:
    """Return the English of what is held or who came, and its kind."""
    for frame in (
        _anniversary,
        _route,
        _era,
        _course,
        _doing,
        _abroad,
        _coming,
        _with_others,
        _many,
        _investing,
        _facts,
    ):
        found = frame(text, reading)
        if found is not None:
            return found
    return None


def _anniversary(text: str, _reading: Reading) -> NounPhrase | None:
    found = _ANNIVERSARY.match(text)
    if found is None:
        return None
    pair = found["pair"]
    between = f" between {_PAIRS.get(pair, pair)}" if pair else ""
    event = f"{_EVENTS[found['event']]} " if found["event"] else ""
    return f"{event}the {found['n']}th anniversary of {_LINKED[found['what']]}{between}", "K0"


def _route(text: str, reading: Reading) -> NounPhrase | None:
    found = _ROUTE.match(text)
    noun = reading.noun(found["noun"]) if found else None
    return (
        (f"{noun[0]} from {found['one']} to {found['other']}", noun[1]) if found and noun else None
    )


def _era(text: str, reading: Reading) -> NounPhrase | None:
    found = _ERA.match(text)
    noun = reading.noun(found["noun"]) if found else None
    return (f"{noun[0]} for {found['era']}", noun[1]) if found and noun else None


def _course(text: str, reading: Reading) -> NounPhrase | None:
    found = _COURSE.match(text)
    noun = reading.noun(found["what"]) if found else None
    return (f"{_COURSES[found['kind']]} {noun[0]}", "K0") if found and noun else None


def _doing(text: str, reading: Reading) -> NounPhrase | None:
    """Read 企业<g1>: enterprises going global."""
    found = _DOING.match(text)
    if found is None:
        return None
    who = ("enterprises", "P") if found["who"] == "企业" else reading.noun(found["who"])
    return (f"{who[0]} {found['what']}", "P") if who else None


def _abroad(text: str, reading: Reading) -> NounPhrase | None:
    found = _ABROAD.match(text)
    who = reading.noun(found["who"]) if found else None
    if found is None or who is None:
        return None
    return f"{who[0]} {'traveling to' if found['verb'] == '赴' else 'in'} {found['where']}", "P0"


def _coming(text: str, reading: Reading) -> NounPhrase | None:
    """Read 来自<l1>等<n1>个国家的<n2>名记者."""
    if office := _OFFICE_COUNTRIES.match(text):
        who = reading.noun(office["who"])
        countries = _MORE.get(office["more"])
        if who is None or countries is None:
            return None
        return f"{who[0].removeprefix('the ')} from {office['n']} {countries}", "P0"
    found = _FROM.match(text)
    if found is None:
        return None
    where, who = reading.noun(found["where"]), reading.noun(found["who"])
    if where is None or who is None:
        return None
    many = f"{found['n']} countries including " if found["n"] else ""
    return f"{who[0].removeprefix('the ')} from {many}{where[0]}", "P0"


def _many(text: str, reading: Reading) -> NounPhrase | None:
    """Read 企业代表<n1>人; several kinds of people are counted together."""
    found = _MANY.match(text)
    who = reading.noun(found["who"]) if found else None
    if found is None or who is None:
        return None
    if " and " in who[0] or who[0].startswith("the "):
        return f"{who[0]}, {found['n']} people in all,", "P0"
    return f"{found['n']} {who[0]}", "P0"


def _with_others(text: str, reading: Reading) -> NounPhrase | None:
    """Read <o1>、<o2>以及来自<n1>个国家的嘉宾."""
    found = _TOGETHER.match(text)
    if found is None:
        return None
    some, rest = reading.noun(found["some"]), reading.noun(found["rest"])
    return (f"{some[0]}, and {rest[0]}", "P0") if some and rest else None


def _investing(text: str, reading: Reading) -> NounPhrase | None:
    found = _INVESTING.match(text)
    who = reading.noun(found["who"]) if found else None
    if found is None or who is None:
        return None
    return f"investment by {who[0]} in {'China' if found['where'] == '华' else found['where']}", "N"


def _facts(text: str, reading: Reading) -> NounPhrase | None:
    """Read <l1>情和<o1>: 省情, 市情."""
    found = _FACTS.match(text)
    if found is None:
        return None
    more = reading.noun(found["more"]) if found["more"] else None
    if found["more"] and more is None:
        return None
    return f"the basic facts of {found['where']}{f' and {more[0]}' if more else ''}", "J0"
