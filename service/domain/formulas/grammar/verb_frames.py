"""Verb phrases of diplomacy: with whom, through what, on which occasion, on behalf of whom.

As with ``nominal_frames``, what a frame holds is read by the grammar itself.
"""

from __future__ import annotations

import re

from service.domain.formulas.grammar.inflecting import gerund
from service.domain.formulas.grammar.reading import Reading

_WITH = re.compile(
    r"^(?:进一步)?(?:同|与|和)(?P<whom>.+?)(?:一道|共同|一起|携手)?(?P<rest>(?:加强|深化|保持|扩大|拓展|开展|推动|推进|再次相聚|"
    r"巩固|密切|建立|分享|继续|进一步|共同|携手|一道|不断|积极|举行|签署|办好|共建|加深|增进|落实|构建|维护|发展).*)$"
)
_OCCASION = re.compile(r"^以(?P<what>.+?)为(?:新的?)?(?P<as>契机|起点|机遇|新起点)(?P<rest>.*)$")
_THROUGH = re.compile(
    r"^(?:通过|借助|利用)(?P<what>.+?)(?P<rest>(?:扩大|解决|加强|深化|促进|推动|妥善|和平|政治解决).+)$"
)
_PROVINCES = dict(
    zip(
        "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘",
        "Beijing Tianjin Hebei Shanxi Inner_Mongolia Liaoning Jilin Heilongjiang Shanghai Jiangsu "
        "Zhejiang Anhui Fujian Jiangxi Shandong Henan Hubei Hunan Guangdong Guangxi Hainan "
        "Chongqing Sichuan Guizhou Yunnan Xizang Shaanxi Gansu".split(),
        strict=True,
    )
)
_LATER = re.compile(
    r"^(?:在)?(?P<when>疫情结束后|疫情期间|任期内|任期|访问期间)(?:内)?(?P<rest>.+)$"
)
_LATER_WORDS = {
    "疫情结束后": "after the epidemic",
    "疫情期间": "during the epidemic",
    "任期内": "during the term of office",
    "任期": "during the term of office",
    "访问期间": "during the visit",
}
_TO_PLACE = re.compile(
    rf"^(?:赴|来|到|在)(?P<where><[lo][1-8]>|华|当地|[{''.join(_PROVINCES)}])(?P<what>投资兴业|投资|旅游|参会|访问|学习|留学|考察|发展|开展业务)$"
)
_NEAR = {"华": "China", "当地": "the local market"}
_GOING = {
    "投资兴业": "invest and do business in",
    "投资": "invest in",
    "旅游": "travel to",
    "参会": "attend the conference in",
    "访问": "visit",
    "学习": "study in",
    "留学": "study in",
    "考察": "visit",
    "发展": "grow in",
    "开展业务": "do business in",
}
_BECOME = re.compile(
    r"^推动(?P<what>.+?)(?P<rest>(?:不断|持续|早日|更好)?(?:迈上|再上|取得|实现|走深走实|向前|行稳|全线|平衡|落实|落地|健康|深入|稳定|高质量).*)$"
)
_BECOME_SAID = {
    "迈上新台阶": "to a new level",
    "不断迈上新台阶": "to new levels",
    "再上新台阶": "to a new level",
    "走深走实": "deeper and more solid",
    "不断走深走实": "deeper and more solid",
    "向前发展": "forward",
    "不断向前发展": "forward steadily",
    "行稳致远": "forward steadily",
}
_ACHIEVE = re.compile(r"^(?:不断)?(?:取得|实现)(?P<what>.+)$")
_FOR = re.compile(
    r"^为(?P<whom>.+?)(?P<rest>(?:注入|作出|做出|增添|提供|带来|创造|贡献|营造)(?:了)?.+)$"
)
_GIVING = re.compile(r"^(?:给|为)(?P<whom>.+?)(?:带来|提供|创造)(?P<what>.+)$")
_NEED = re.compile(r"^根据(?P<whom>.+?)(?:方)?(?:的)?需要(?P<rest>.+)$")
_LEADING = re.compile(r"^率团(?:访问|出访|赴|到访)(?P<where><[lb][1-8]>)(?:访问)?$")
_COMING = re.compile(r"^来.{1,3}投资(?:兴业|创业)?$")
_HEADING = re.compile(r"^(?:赴|前往)(?P<where><[lb][1-8]>)(?P<others>等地)?$")
_USING = re.compile(
    r"^(?P<stop>停止)?(?:借|利用)(?P<what>.+?)(?P<rest>(?:干涉|炒作|抹黑|打压|攻击|制造).+)$"
)
_WAY = re.compile(
    r"^以(?P<way>负责任|建设性|和平|务实|平等|公正|适当|科学|开放|积极)(?:的)?(?:方式|态度)(?P<rest>.+)$"
)
_WAYS = {
    "负责任": "in a responsible way",
    "建设性": "in a constructive way",
    "和平": "by peaceful means",
    "务实": "in a pragmatic way",
    "平等": "on an equal footing",
    "公正": "in a fair way",
    "适当": "in an appropriate way",
    "科学": "in a science-based way",
    "开放": "with an open attitude",
    "积极": "with a positive attitude",
}
_RELATION = re.compile(
    r"^发展(?:对|同|与)(?P<whom><[lo][1-8]>|华)(?:方)?(?:的)?(?:友好)?(?P<rest>合作关系|关系)$"
)
_TERMS_FOR = {"注入": "into", "增添": "to", "作出": "to", "做出": "to", "贡献": "to"}


def read_verb_frame(clause: str, reading: Reading) -> str | None:
    """Return the English of a verb phrase that fits a frame, in the base form."""
    for frame in (
        _with,
        _occasion,
        _through,
        _going,
        _becoming,
        _giving,
        _needed,
        _relations,
        _way,
        _using,
        _later,
        _heading,
    ):
        found = frame(clause, reading)
        if found is not None:
            return found
    return None


def _with(clause: str, reading: Reading) -> str | None:
    found = _WITH.match(clause)
    if found is None:
        return None
    whom, said = reading.noun(found["whom"]), reading.verb(found["rest"])
    if whom is None or said is None:
        return None
    further = "further " if clause.startswith("进一步") else ""
    return f"work with {whom[0]} to {further}{said}"


def _occasion(clause: str, reading: Reading) -> str | None:
    found = _OCCASION.match(clause)
    if found is None:
        return None
    what = reading.noun(found["what"]) or _named(found["what"], reading)
    taken = f"take {what[0]} as {_POINTS[found['as']]}" if what else None
    if not found["rest"] or taken is None:
        return taken
    said = reading.verb(found["rest"].lstrip("，,"))
    return f"{taken} to {said}" if said else None


_POINTS = {
    "契机": "an opportunity",
    "机遇": "an opportunity",
    "起点": "a new starting point",
    "新起点": "a new starting point",
}


def _named(text: str, reading: Reading) -> tuple[str, str] | None:
    said = reading.verb(text)
    return (gerund(said), "") if said else None


def _through(clause: str, reading: Reading) -> str | None:
    found = _THROUGH.match(clause)
    if found is None:
        return None
    what, said = reading.noun(found["what"]), reading.verb(found["rest"])
    return f"{said} through {what[0]}" if what and said else None


def _going(clause: str, reading: Reading) -> str | None:
    found = _TO_PLACE.match(clause)
    if found is None:
        return "come and invest" if _COMING.match(clause) else None
    province = _PROVINCES.get(found["where"], found["where"]).replace("_", " ")
    where = _NEAR.get(found["where"], province)
    return f"{_GOING[found['what']]} {where}"


def _becoming(clause: str, reading: Reading) -> str | None:
    """Read 推动两国关系迈上新台阶 and 推动合作取得更多成果."""
    found = _BECOME.match(clause)
    if found is None:
        return None
    what = reading.noun(found["what"])
    if what is None:
        return None
    moved = _BECOME_SAID.get(found["rest"])
    if moved:
        verb = "make" if moved.startswith("deeper") else "move" if "forward" in moved else "bring"
        return f"{verb} {what[0]} {moved}"
    if achieved := _ACHIEVE.match(found["rest"]):
        results = reading.noun(achieved["what"])
        return f"work for {results[0]} in {what[0]}" if results else None
    said = reading.verb(found["rest"])
    return f"work for {what[0]} to {said}" if said else None


def _giving(clause: str, reading: Reading) -> str | None:
    found = _FOR.match(clause)
    if found:
        whom, said = reading.noun(found["whom"]), reading.verb(found["rest"].replace("了", "", 1))
        return (
            f"{said} {_TERMS_FOR.get(found['rest'][:2], 'for')} {whom[0]}"
            if whom and said
            else None
        )
    giving = _GIVING.match(clause)
    if giving is None:
        return None
    whom, what = reading.noun(giving["whom"]), reading.noun(giving["what"].removeprefix("了"))
    return f"bring {what[0]} to {whom[0]}" if whom and what else None


def _needed(clause: str, reading: Reading) -> str | None:
    found = _NEED.match(clause)
    if found is None:
        return None
    whom, said = reading.noun(found["whom"]), reading.verb(found["rest"])
    return f"{said} in light of the needs of {whom[0]}" if whom and said else None


def _relations(clause: str, reading: Reading) -> str | None:
    found = _RELATION.match(clause)
    return f"develop relations with {_NEAR.get(found['whom'], found['whom'])}" if found else None


def _way(clause: str, reading: Reading) -> str | None:
    found = _WAY.match(clause)
    said = reading.verb(found["rest"]) if found else None
    return f"{said} {_WAYS[found['way']]}" if found and said else None


def _using(clause: str, reading: Reading) -> str | None:
    """Read 停止借<o1>干涉<l1>内政."""
    found = _USING.match(clause)
    if found is None:
        return None
    what, said = reading.noun(found["what"]), reading.verb(found["rest"])
    use = "stop using" if found["stop"] else "use"
    return f"{use} {what[0]} to {said}" if what and said else None


def _later(clause: str, reading: Reading) -> str | None:
    found = _LATER.match(clause)
    said = reading.verb(found["rest"]) if found else None
    return f"{said} {_LATER_WORDS[found['when']]}" if found and said else None


def _heading(clause: str, _reading: Reading) -> str | None:
    if leading := _LEADING.match(clause):
        return f"lead a delegation to {leading['where']}"
    found = _HEADING.match(clause)
    others = " and other places" if found and found["others"] else ""
    return f"travel to {found['where']}{others}" if found else None
