"""What people did at a meeting, on the phone, on a visit: told in the past tense.

``phrases`` and ``visits`` hold phrases whose objects are slots; here the objects are noun phrases
of the vocabulary. In a pattern, ``n``, ``m``, ``q`` and ``w`` are noun phrases, ``u`` and ``v``
verb phrases.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from service.domain.formulas.grammar.inflecting import gerund
from service.domain.formulas.grammar.phrasing import read_deed, read_noun_phrase, read_verb_phrase
from service.domain.formulas.phrases import WORDS, L
from service.domain.formulas.remarks.attitudes import read_attitude


class _Deed(NamedTuple):
    pattern: re.Pattern[str]
    english: str


def _deed(pattern: str, english: str) -> _Deed:
    return _Deed(re.compile(rf"(?:{pattern})$"), english)


_N = r"(?P<n>.+?)"
_TALKS = {
    "会谈": "talks",
    "视频会谈": "a video meeting",
    "视频会晤": "a video meeting",
    "视频连线": "a video meeting",
    "工作会谈": "working talks",
    "小范围会谈": "small-group talks",
    "会晤": "a meeting",
    "磋商": "consultations",
    "座谈": "a discussion",
    "工作座谈": "a working discussion",
    "云会谈": "an online meeting",
    "云会晤": "an online meeting",
    "线上会谈": "an online meeting",
}
_MESSAGES = {
    "慰问电": "a message of sympathy",
    "唁电": "a message of condolence",
    "贺电": "a congratulatory message",
    "贺信": "a congratulatory letter",
    "感谢信": "a letter of thanks",
}
_GREETINGS = {"贺电": "congratulatory messages", "贺信": "congratulatory letters"}
_DEPTHS = {
    "深入": "in-depth ",
    "广泛": "broad ",
    "重要": "important ",
    "广泛而": "broad ",
    "": "",
    "多项": "multiple ",
}
_KINDS = {"k": _TALKS, "g": _MESSAGES, "h": _GREETINGS, "d": _DEPTHS, "s": WORDS}


def _one_of(table: dict[str, str], name: str) -> str:
    return rf"(?P<{name}>{'|'.join(sorted(table, key=len, reverse=True))})"


_K, _G, _H, _S = (_one_of(_KINDS[key], key) for key in "kghs")
_MET = (
    r"(?:亲切|集体|分别)?(?:会见|接见)(?:了)?"
    r"(?:来访的|来华访问的|到访的|来华进行(?:<o[1-8]>|.{0,4}访问)的)?"
)
_PARTY = r"(?:一行)?"

_DEEDS = (
    _deed(rf"在(?P<m>{L}){_MET}新任{_N}{_PARTY}", "meet with newly appointed {n} in {m}"),
    _deed(rf"在(?P<m>{L}){_MET}{_N}{_PARTY}", "meet with {n} in {m}"),
    _deed(rf"{_MET}新任{_N}{_PARTY}", "meet with newly appointed {n}"),
    _deed(rf"{_MET}{_N}{_PARTY}", "meet with {n}"),
    _deed(
        rf"(?:在(?P<m>{L}))?(?:同|与|和){_N}{_PARTY}(?:举行|进行)(?:了)?{_K}",
        "hold {k} with {n} in {m}",
    ),
    _deed(rf"(?:在(?P<m>{L}))?(?:举行|进行)(?:了)?{_K}", "hold {k} in {m}"),
    _deed(rf"应约(?:同|与){_N}通(?:了)?电话", "have a phone call with {n} at the latter's request"),
    _deed(rf"(?:同|与){_N}通(?:了)?电话", "have a phone call with {n}"),
    _deed(
        rf"就{_N}(?:等)?(?:问题|事宜|议题)?(?:坦诚)?(?P<d>深入|广泛|)(?:地)?交换(?:了)?意见",
        "exchange {d}views on {n}",
    ),
    _deed(
        rf"就{_N}(?:进行(?:了)?|展开(?:了)?)(?P<d>深入|广泛|)(?:友好)?(?:交流|探讨|讨论|沟通|磋商)",
        "have {d}discussions on {n}",
    ),
    _deed(
        rf"就{_N}达成(?:了)?(?P<d>广泛|重要|多项|)(?:一致)?共识",
        "reach {d}common understandings on {n}",
    ),
    _deed(r"达成(?:了)?(?P<d>广泛|重要|多项|)(?:一致)?共识", "reach {d}common understandings"),
    _deed(rf"(?:就此)向{_N}致{_G}", "send {g} to {n} over this"),
    _deed(rf"(?:就(?P<m>.+?))?向{_N}致{_G}", "send {g} to {n} over {m}"),
    _deed(rf"(?:同|与){_N}(?:就(?P<m>.+?))?互致{_H}", "exchange {h} with {n} on {m}"),
    _deed(rf"互致{_H}", "exchange {h}"),
    _deed(rf"(?:隆重)?庆祝{_N}", "celebrate {n}"),
    _deed(
        rf"(?:向.{{1,8}}?)?(?:简要|详细|重点|分别)?介绍(?:了)?{_N}(?:的)?(?:有关|相关)?情况",
        "give a briefing on {n}",
    ),
    _deed(rf"(?:向.{{1,8}}?)?(?:简要|详细|重点|分别)?介绍(?:了)?{_N}", "give a briefing on {n}"),
    _deed(
        r"(?:共同)?(?:签署|签订)(?:了)?(?:关于(?P<v>.+?)的)(?P<n>谅解备忘录|备忘录|协议|<o[1-8]>)",
        "sign {n} on {v}",
    ),
    _deed(
        r"(?:共同)?(?:签署|签订)(?:了)?(?P<v>[^的]+?)(?:的)?(?P<q>意向书|协议书|备忘录|<o[1-8]>)",
        "sign {q} on {v}",
    ),
    _deed(r"(?:共同)?(?:签署|签订)(?:了)?(?P<q>.+)", "sign {q}"),
    _deed(
        rf"(?:共同)?见证(?:了)?{_N}(?:的)?(?:线上|现场)?(?:签署|签约)", "witness the signing of {n}"
    ),
    _deed(rf"(?:应邀|共同)?(?:出席|参加)(?:了)?{_N}并{_S}", "attend {n} and {s}"),
    _deed(r"(?:分别|应邀|共同)?(?:出席|参加)(?:了)?(?:有关|相关)活动", "attend the events"),
    _deed(rf"(?:应邀|共同)?(?:出席|参加)(?:了)?{_N}", "attend {n}"),
    _deed(r"(?:陪同)?(?:参加|出席)?会见(?:了)?记者", "meet the press"),
    _deed(r"共同会见(?:了)?记者", "meet the press together"),
    _deed(rf"(?:参观|考察|走访|巡视|参访)(?:了)?{_N}", "visit {n}"),
    _deed(rf"拜会(?:了)?{_N}", "call on {n}"),
    _deed(rf"向{_N}捐赠(?:了)?(?P<m>.+)", "donate {m} to {n}"),
    _deed(rf"(?:在(?P<m>{L}))?(?:成功|联合|共同)?(?:举办|举行|主办)(?:了)?{_N}", "hold {n} in {m}"),
    _deed(rf"(?:正式)?启动(?:了)?{_N}", "launch {n}"),
    _deed(rf"(?:与|同){_N}(?:正式)?(?:缔结|建立|结为)(?:了)?(?P<m>.+)", "establish {m} with {n}"),
    _deed(rf"(?:与|同){_N}(?:共同)?(?:签署|签订)(?:了)?(?P<m>.+)", "sign {m} with {n}"),
    _deed(rf"(?:看望慰问|看望|慰问)(?:了)?{_N}", "visit {n}"),
    _deed(
        rf"率{_N}(?:于(?P<t><n[1-8]>))?访问(?:了)?(?P<m>.+)", "lead {n} on a visit to {m} on {t}"
    ),
    _deed(rf"陪同{_N}参观(?:了)?(?P<m>.+)", "accompany {n} on a visit to {m}"),
    _deed(r"(?:一致)?同意[，,]?(?P<u>.+)", "agree to {u}"),
    _deed(r"(?P<x>对)(?P<w>.+?)履新表示(?:热烈)?祝贺", "congratulate {w} on assuming office"),
    _deed(rf"对{_N}(?:的)?(?:成功)?举办表示(?:热烈|诚挚)?祝贺", "congratulate {n} on its opening"),
    _deed(r"互赠(?:了)?(?:礼物|礼品|纪念品)", "exchange gifts"),
    _deed(
        r"互赠(?:了)?(?:礼物|礼品|纪念品)、合影留念", "exchange gifts and pose for a group photo"
    ),
)
_WELCOMED = re.compile(
    r"^(?:代表(?P<w>.+?))?对(?P<n>.+?)(?:的到来|来访|(?:来|到)[^的]{1,6}(?:访问|考察))(?:表示)(?P<how>热烈|诚挚|衷心)?(?:的)?欢迎$"
)
_BEHALF = re.compile(r"^代表(?P<w>[^，,]+?)(?P<rest>(?:对|向|欢迎|感谢|热烈).+)$")


def read_talk(clause: str) -> str | None:
    """Return what was done as a verb phrase in the base form; ``None`` when it is not known.

    >>> read_talk("就深化务实合作深入交换了意见")
    'exchange in-depth views on deepening practical cooperation'
    """
    if welcomed := _WELCOMED.match(clause):
        whom = read_noun_phrase(welcomed["n"])
        behalf = read_noun_phrase(welcomed["w"]) if welcomed["w"] else None
        if whom is None or (welcomed["w"] and behalf is None):
            return None
        how = {"热烈": "warmly ", "诚挚": "sincerely ", "衷心": "sincerely "}.get(
            welcomed["how"] or "", ""
        )
        return f"{how}welcome {whom[0]}{f' on behalf of {behalf[0]}' if behalf else ''}"
    for deed in _DEEDS:
        found = deed.pattern.match(clause)
        said = _filled(deed.english, found) if found else None
        if said is not None:
            return said
    if speaking := _BEHALF.match(clause):
        noun, said = read_noun_phrase(speaking["w"]), read_talk(speaking["rest"])
        return f"{said} on behalf of {noun[0]}" if noun and said else None
    attitude = read_attitude(clause)
    return attitude.english if attitude else None


def _filled(english: str, found: re.Match[str]) -> str | None:
    values: dict[str, str] = {}
    for key, value in found.groupdict().items():
        if value is None:
            english = re.sub(rf" (?:in|over|on|to) \{{{key}\}}", "", english)
            continue
        table = _KINDS.get(key)
        said = table.get(value) if table else value if key == "t" else _read(value, key)
        if said is None:
            return None
        values[key] = said
    return english.format(**values)


def _read(text: str, key: str) -> str | None:
    if key == "x":
        return text
    if key == "u":
        return read_verb_phrase(text)
    if key == "v":
        return read_deed(text, gerund)
    noun = read_noun_phrase(text)
    if noun or key == "q":
        return noun[0] if noun else None
    return read_deed(text.removesuffix("等"), gerund) if key in "nm" else None
