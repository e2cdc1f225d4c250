"""Questions and answers of a press conference: who speaks, and what reporters ask."""

from __future__ import annotations

import re

from service.domain.formulas.grammar.phrasing import read_noun_phrase, read_verb_phrase
from service.domain.formulas.remarks.subjects import read_subject
from service.domain.formulas.sides import Slots

_SPEAKER = re.compile(
    r"^(?P<who>问|答|有记者(?:提)?问|(?P<slot><[po][1-8]>)(?P<job>记者)?|(?P<agency>[一-鿿]{2,6}社|<o[1-8]>)记者|记者)[：:]\s*"
)
_AGENCIES = {
    "路透社": "Reuters",
    "法新社": "AFP",
    "彭博社": "Bloomberg",
    "共同社": "Kyodo News",
    "新华社": "Xinhua News Agency",
    "塔斯社": "TASS",
    "韩联社": "Yonhap News Agency",
    "埃菲社": "EFE",
    "安莎社": "ANSA",
    "德新社": "dpa",
    "中新社": "China News Service",
    "美联社": "AP",
    "俄新社": "RIA Novosti",
}
_WORDS = {"问": "Question", "答": "Answer", "记者": "Reporter"}
_WORDS |= dict.fromkeys(("有记者问", "有记者提问"), "A reporter asked")
_COMMENT = re.compile(
    r"^(?:请问)?(?P<who>.+?)对此(?:有何|有什么|作何)(?P<what>评论|回应|看法|评价|反应)？$"
)
_COMMENTS = {
    "评论": "comment on",
    "回应": "response to",
    "看法": "view on",
    "评价": "view on",
    "反应": "reaction to",
}
_EXPECT = re.compile(
    r"^(?P<who>.+?)对(?P<what>此访|此次访问|此次会议|这次会议)(?:有何|有什么)期待？$"
)
_COULD = re.compile(
    r"^(?:你|发言人)?(?:能否|可否|请|请你|能不能)(?:进一步)?(?P<verb>介绍|证实)(?:一下)?(?P<what>[^？]+?)(?P<hope>以及(?P<who>.+?)对此访的期待)?？$"
)
_INTRODUCED = {
    "此访安排": "the arrangements for the visit",
    "访问安排": "the arrangements for the visit",
    "有关情况": "more details",
    "具体情况": "the details",
    "会议安排": "the arrangements for the meeting",
    "有关安排": "the arrangements",
    "此访的有关安排": "the arrangements for the visit",
}
_WHETHER = re.compile(
    r"^(?P<who>.+?)(?:是否|会不会|会否)(?P<will>将|会|有计划|计划|考虑)?(?P<what>.+?)？$"
)


def split_speaker(sentence: str) -> tuple[str, str]:
    """Take the speaker off a line of questions and answers: 问：, 林晓岚：, 路透社记者：.

    >>> split_speaker("问：中方有何评论？")
    ('Question: ', '中方有何评论？')
    """
    found = _SPEAKER.match(sentence)
    if found is None:
        return "", sentence
    rest = sentence[found.end() :].strip()
    if found["agency"]:
        agency = _AGENCIES.get(found["agency"]) or (
            found["agency"] if found["agency"][0] == "<" else None
        )
        return (f"{agency}: ", rest) if agency else ("", sentence)
    if found["slot"]:
        return f"{found['slot']}: ", rest
    return f"{_WORDS[found['who']]}: ", rest


def read_query(question: str, slots: Slots) -> str | None:
    """Return the English of a question that reporters ask; ``None`` when it is not known."""
    if found := _COMMENT.match(question):
        who = read_subject(found["who"], slots)
        return f"What is {who.english}'s {_COMMENTS[found['what']]} this?" if who else None
    if found := _EXPECT.match(question):
        who = read_subject(found["who"], slots)
        what = "the meeting" if "会议" in found["what"] else "the visit"
        return f"What does {who.english} expect from {what}?" if who else None
    if found := _COULD.match(question):
        return _could(found, slots)
    if found := _WHETHER.match(question):
        who, said = read_subject(found["who"], slots), read_verb_phrase(found["what"])
        if who is None or said is None:
            return None
        return f"Will {who.english} {said}?"
    return None


def _could(found: re.Match[str], slots: Slots) -> str | None:
    what = _INTRODUCED.get(found["what"])
    if what is None:
        noun = read_noun_phrase(found["what"])
        what = noun[0] if noun else None
    if what is None:
        return None
    who = read_subject(found["who"], slots) if found["hope"] else None
    if found["hope"] and who is None:
        return None
    hope = f" and what {who.english} expects from it" if who else ""
    verb = "confirm" if found["verb"] == "证实" else "share"
    return f"Could you {verb} {what}{hope}?"
