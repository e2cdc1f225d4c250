"""What stands before a statement and says since when, in the face of what, under whom."""

from __future__ import annotations

import re
from typing import NamedTuple

from service.domain.formulas.grammar.phrasing import read_noun_phrase


class Opener(NamedTuple):
    """English words in front; ``perfect`` and ``past`` tell the tense of what follows."""

    english: str
    perfect: bool
    past: bool = False


_SINCE = {
    "近年来": "in recent years",
    "近年": "in recent years",
    "多年来": "over the years",
    "长期以来": "for a long time",
    "建交以来": "since the establishment of diplomatic relations",
    "两国建交以来": "since the two countries established diplomatic relations",
    "结好以来": "since the establishment of friendly ties",
    "去年以来": "since last year",
    "今年以来": "since the beginning of this year",
    "目前": "to date",
    "截至目前": "to date",
    "迄今": "to date",
}
_AT = {
    "当前": "at present",
    "去年": "last year",
    "今年": "this year",
    "明年": "next year",
    "未来": "in the future",
    "下一步": "as the next step",
    "访问期间": "during the visit",
    "会见后": "after the meeting",
    "会见结束后": "after the meeting",
    "会谈后": "after the talks",
    "会谈结束后": "after the talks",
    "会前": "before the meeting",
    "会谈前": "before the talks",
    "会见前": "before the meeting",
    "活动期间": "during the event",
    "会议期间": "during the meeting",
    "博览会期间": "during the expo",
    "论坛期间": "during the forum",
    "启动仪式上": "at the launch ceremony",
    "开幕式后": "after the opening ceremony",
    "开幕式上": "at the opening ceremony",
    "签约仪式上": "at the signing ceremony",
    "洽谈会上": "at the trade fair",
    "活动现场": "at the event",
    "活动中": "during the event",
    "会上": "at the meeting",
    "座谈会上": "at the symposium",
    "会见中": "during the meeting",
    "会谈中": "during the talks",
    "我们相信": "we believe that",
    "我相信": "I believe that",
    "我们坚信": "we firmly believe that",
    "相信": "it is believed that",
    "据介绍": "according to the briefing",
    "据了解": "it is learned that",
    "据悉": "it is learned that",
    "据报道": "it is reported that",
    "同时": "at the same time",
    "随后": "afterwards",
    "当天": "the same day",
    "当日": "the same day",
    "同日": "the same day",
    "近期": "recently",
    "日前": "recently",
    "近日": "recently",
    "无论国际风云如何变幻": "no matter how the international landscape changes",
    "无论国际形势如何变化": "no matter how the international landscape changes",
    "无论国际形势如何变幻": "no matter how the international landscape changes",
    "不管国际风云如何变幻": "no matter how the international landscape changes",
    "疫情期间": "during the epidemic",
    "在疫情期间": "during the epidemic",
    "如遇紧急情况": "in case of emergency",
    "必要时": "when necessary",
    "今后": "in the future",
    "新形势下": "under new circumstances",
    "在新的历史起点上": "at a new historical starting point",
    "站在新的历史起点上": "at a new historical starting point",
}
_PAST = frozenset({"去年", "疫情期间", "在疫情期间", "当天", "当日", "同日", "日前", "近日"})
_BELIEVING = re.compile(r"^(?:我们相信|我相信|我们坚信|相信)(?=在|.{2,}以来)")
_AFTER = re.compile(r"^(?:在)?(?P<what>.+?)(?P<when>发生后|结束后|期间)$")
_AFTER_WORDS = {"发生后": "after the outbreak of", "结束后": "after", "期间": "during"}
_YEARS = re.compile(
    r"^(?P<pair><a[1-8]>|两国)?(?P<what>建交|结好)?(?P<n><n[1-8]>)(?:多|余)?年(?:以)?来$"
)
_SINCE_WHAT = {
    "建交": " since the establishment of diplomatic relations",
    "结好": " since the establishment of friendly ties",
}
_LINKED = re.compile(
    r"^(?:自)?(?:(?P<who>.+?)(?:于|自)?)?(?P<n><n[1-8]>)(?:年)?(?P<verb>缔结|建立|结为|结成)(?P<what>.+?)(?:关系)?以来$"
)
_FACING = re.compile(r"^面对(?P<what>.+)$")
_UNDER = re.compile(
    r"^在(?P<who>.+?)(?:的)?(?P<word>坚强领导|领导|引领|指引|支持|共同努力|关心)下$"
)
_UNDER_WORDS = {
    "坚强领导": "under the strong leadership of",
    "领导": "under the leadership of",
    "引领": "under the guidance of",
    "指引": "under the guidance of",
    "支持": "with the support of",
    "关心": "with the care of",
    "共同努力": "with the joint efforts of",
}
_TRIP = re.compile(r"^在为期(?P<n><n[1-8]>)天的(?P<what>.+?)(?:中|期间|里)$")
_DURING = re.compile(r"^在(?P<where><[lo][1-8]>)(?:访问)?期间$")
_TIME_PART = {
    "上午": "the morning of ",
    "下午": "the afternoon of ",
    "晚": "the evening of ",
    "晚上": "the evening of ",
    "": "",
}
_DATE = re.compile(r"^(?P<n><n[1-8]>)(?P<part>上午|下午|晚上|晚|)$")
_OCCASION = re.compile(r"^(?:值此|在)?(?P<what>.+?)之际$")


_BY_NOUN = (
    (_FACING, "in the face of {}"),
    (_OCCASION, "on the occasion of {}"),
    (re.compile(r"^(?:在)?(?:有记者|记者|被)*问(?:及|到)(?P<what>.+?)(?:时)?$"), "asked about {}"),
    (re.compile(r"^关于(?P<what>.+?)(?:一事)?$"), "on {}"),
    (re.compile(r"^在?谈(?:及|到)(?P<what>.+?)时?$"), "speaking of {}"),
)


def read_opener(clause: str) -> Opener | None:
    """Read a clause that only says when or under what.

    >>> read_opener("建交<n1>年来").english
    'over the <n1> years since the establishment of diplomatic relations'
    """
    if clause in _SINCE:
        return Opener(_SINCE[clause], perfect=True)
    if clause in _AT:
        return Opener(_AT[clause], perfect=False, past=clause in _PAST)
    if believing := _BELIEVING.match(clause):
        inner = read_opener(clause[believing.end() :])
        return Opener(f"{_AT[believing[0]]} {inner.english}", inner.perfect) if inner else None
    if date := _DATE.match(clause):
        return Opener(f"on {_TIME_PART[date['part']]}{date['n']}", perfect=False)
    if years := _YEARS.match(clause):
        since = _SINCE_WHAT.get(years["what"] or "", "")
        past = "" if since else "past "
        return Opener(f"over the {past}{years['n']} years{since}", perfect=True)
    if trip := _TRIP.match(clause):
        noun = read_noun_phrase(trip["what"])
        return Opener(f"during the {trip['n']} days of {noun[0]}", perfect=False) if noun else None
    if during := _DURING.match(clause):
        return Opener(f"while in {during['where']}", perfect=False)
    if after := _AFTER.match(clause):
        noun = read_noun_phrase(after["what"])
        said = f"{_AFTER_WORDS[after['when']]} {noun[0]}" if noun else None
        return Opener(said, perfect=False, past=True) if said else None
    for pattern, words in _BY_NOUN:
        if found := pattern.match(clause):
            noun = read_noun_phrase(found["what"])
            return Opener(words.format(noun[0]), perfect=False) if noun else None
    if under := _UNDER.match(clause):
        noun = read_noun_phrase(under["who"])
        return Opener(f"{_UNDER_WORDS[under['word']]} {noun[0]}", perfect=False) if noun else None
    if linked := _LINKED.match(clause):
        named = linked["what"] if linked["what"].startswith("<") else f"{linked['what']}关系"
        what = read_noun_phrase(named) or read_noun_phrase(linked["what"])
        who = f" between {linked['who']}" if re.fullmatch(r"<b\d>", linked["who"] or "") else ""
        if what and (who or not linked["who"]):
            return Opener(f"since {what[0]}{who} were established in {linked['n']}", perfect=True)
    return None


def split_opener(clause: str) -> tuple[Opener | None, str]:
    """Take an opener off the front of a clause that goes on without a comma."""
    for words in (*_SINCE, "当前", "去年", "我们相信", "我相信", "我们坚信", "相信", "今后"):
        if clause.startswith(words) and len(clause) > len(words):
            return read_opener(words), clause[len(words) :]
    return None, clause
