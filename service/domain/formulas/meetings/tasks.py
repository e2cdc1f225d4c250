"""Render what is called for: 要加强…，完善…; <p1>强调，要…; <o1>要…."""

from __future__ import annotations

import re

from service.domain.formulas.grammar.phrasing import (
    CLAUSES,
    read_adjunct,
    read_noun_phrase,
    read_verbs,
    series,
)
from service.domain.formulas.meetings.statements import read_setting, read_statement
from service.domain.formulas.phrases import SUBJECT_NOUNS

REPORTS = re.compile(
    r"(?:强调|指出|要求|表示|认为|提出|说|介绍|宣布|希望|认识到|看到|意识到|证明|表明)$"
)
"""The end of a clause that says who speaks, and belongs to the next."""

_ORDINALS = dict(
    zip(
        "一二三四五六七八九",
        "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth".split(),
        strict=True,
    )
)
_ORDINAL = re.compile(r"^第?(?P<number>[一二三四五六七八九])(?:是(?:要)?(?=.)|(?=要)|，)")
_REPORT = re.compile(
    rf"^(?P<who>(?:<[po][1-8]>|{'|'.join(SUBJECT_NOUNS)})(?:(?:一致|普遍|还|在(?:会上|讲话中|发言中|发言时|讲话时|调研时|调研中|致辞中|致辞时|总结讲话中|座谈时|会见时)))?)"
    r"(?P<verb>强调|指出|要求|表示|说|认为|提出)[，,：:]?(?P<rest>.+)$"
)
_REPORTED = {
    "强调": "stressed that",
    "指出": "pointed out that",
    "要求": "called for it to be ensured that",
    "表示": "said that",
    "说": "said that",
    "认为": "held that",
    "提出": "proposed that",
}
_SPOKEN = re.compile(r"(?:一致|普遍|还|在会上|在.{2,5}[中时])$")
_ALSO = {"一致": "all", "普遍": "generally", "还": "also"}
_MODAL = re.compile(r"^(?P<who>.{0,24}?)(?P<modal>必须|需要|应该|应当|要|应|将)(?P<rest>.+)$")
_CALL = re.compile(r"(?<![主重摘概纪简次需])要(?![求闻素点件务领塞])|必须|应当|应该")
_NEEDED = "it is necessary to"
_IMPERSONAL = {
    "要": _NEEDED,
    "需要": _NEEDED,
    "必须": "it is imperative to",
    "应": "efforts should be made to",
    "应该": "efforts should be made to",
    "应当": "efforts should be made to",
    "将": "efforts will be made to",
}
_PERSONAL = {"将": "will", "必须": "must", "需要": "need to"}
_SUBJECTS = {
    "我们": "we",
    "大家": "everyone",
    "中方": "China",
    "双方": "the two sides",
    "两国": "the two countries",
    "各地": "all localities",
    "各部门": "all departments",
    "各地各部门": "all localities and departments",
    "各地区各部门": "all regions and departments",
    "各级各部门": "departments at all levels",
    "有关部门": "the departments concerned",
    "各有关部门": "all departments concerned",
    "相关部门": "the departments concerned",
    "各级党委和政府": "Party committees and governments at all levels",
    "各级政府": "governments at all levels",
    "各级党组织": "Party organizations at all levels",
    "各级领导干部": "leading officials at all levels",
    "全省上下": "the whole province",
    "全市上下": "the whole city",
    "全党": "the whole Party",
    "全社会": "the whole of society",
}
_READY = re.compile(
    r"^(?P<who>中方|中国|<l[1-8]>)愿(?:意)?(?:(?:同|与|和)(?P<other><[lop][1-8]>)(?:方)?(?:一道|共同|一起)?[，,]?)?(?P<rest>.+)$"
)
_HOPING = re.compile(r"^希望(?P<who>[^，,]{2,20}?)(?:能|能够)?(?P<rest>.+)$")
_AIMING = re.compile(r"^(?P<aim>[^，,]{4,24})[，,](?P<modal>要|必须)(?P<rest>.+)$")
_SEEING = re.compile(
    r"^(?:但|但是|同时)?[，,]?(?:(?:也|又|还)?(?:要|应当|必须))(?:也|又)?(?:清醒|充分|深刻|清楚)?(?:地)?"
    r"(?P<verb>看到|认识到|意识到)[，,]?(?P<rest>.+)$"
)
_TERM = re.compile("<o[1-8]>")
_ADDED = re.compile(r"^(?:对此[，,]|同时[，,]?|此外[，,]?|还|也|又)(?=要|必须|应)")


def render_tasks(sentence: str) -> str | None:
    """Return the English of a sentence of tasks, slots kept; ``None`` when it is not one.

    ``sentence`` has no full stop at its end.

    >>> render_tasks("<p1>强调，要加强<o1>，完善<o2>")
    '<p1> stressed that it is necessary to strengthen <o1> and improve <o2>.'
    """
    ordinal = _ORDINAL.match(sentence)
    rest = sentence[ordinal.end() :] if ordinal else sentence
    said = _reported(rest) or _called_for(rest) or read_tasks(rest) or read_statement(rest)
    if said is None:
        return None
    if ordinal:
        return f"{_ORDINALS[ordinal['number']]}, {said}."
    return f"{said[:1].upper()}{said[1:]}."


def opens_tasks(clause: str) -> bool:
    """Say whether a clause calls for something, read or not, so that the next ones do, too."""
    if read_tasks(clause) is not None:
        return True
    ordinal = _ORDINAL.match(clause)
    rest = clause[ordinal.end() :] if ordinal else clause
    report = _REPORT.match(rest)
    return _CALL.search(report["rest"] if report else rest) is not None


def stands_alone(clauses: str) -> bool:
    """Say whether clauses that rules know have a subject, and can be a sentence of their own."""
    return read_tasks(_ORDINAL.sub("", clauses)) is None


def read_tasks(clauses: str) -> str | None:
    """Return the verb phrases of clauses as one series in the base form."""
    said: list[str] = []
    aside: list[str] = []
    for clause in CLAUSES.split(clauses):
        if not clause:
            continue
        verbs = read_verbs(clause)
        if verbs is None and said and _TERM.fullmatch(clause):
            verbs = (f"focus on {clause}",)
        if verbs is None:
            adjunct = read_adjunct(clause)
            if adjunct is None:
                return None
            aside.append(adjunct)
            continue
        said.extend((*verbs[:-1], " ".join([verbs[-1], *aside])))
        aside.clear()
    return series(said) if said and not aside else None


def _reported(sentence: str) -> str | None:
    found = _REPORT.match(sentence)
    if found is None:
        return None
    who = _speaker(found["who"])
    rest = found["rest"]
    if found["verb"] == "要求":
        tasks = read_tasks(rest)
        if tasks:
            return f"{who} called for efforts to {tasks}"
        asked = _MODAL.match(rest)
        whom = _subject(asked["who"]) if asked and asked["who"] else None
        tasks = read_tasks(asked["rest"]) if asked and whom else None
        if tasks:
            return f"{who} called on {whom} to {tasks}"
    said = _called_for(_ORDINAL.sub("", rest)) or read_statement(rest)
    if said is None and found["verb"] in {"强调", "指出"}:
        tasks = read_tasks(rest)
        said = f"{_NEEDED} {tasks}" if tasks else None
    return f"{who} {_REPORTED[found['verb']]} {said}" if said else None


def _speaker(text: str) -> str:
    """Read who speaks, with where or how: 会议还, <p1>在会上, 大家一致."""
    spoken = _SPOKEN.search(text)
    who = text[: spoken.start()] if spoken else text
    english = SUBJECT_NOUNS.get(who, who)
    if spoken is None:
        return english
    return f"{english} {_ALSO[spoken[0]]}" if spoken[0] in _ALSO else english


def _called_for(clauses: str) -> str | None:
    """Read 要…, 我们要…, 各部门要…, 中方愿同<l1>…, with what is set before it."""
    clauses = _ADDED.sub("", clauses)
    plain = _plain_call(clauses)
    if plain is not None:
        return plain
    setting = read_setting(clauses)
    if not setting.words:
        return None
    said = _plain_call("，".join(setting.rest))
    return f"{', '.join(setting.words)}, {said}" if said else None


def _plain_call(clauses: str) -> str | None:
    if ready := _READY.match(clauses):
        tasks = read_tasks(ready["rest"])
        who = "China" if ready["who"] in {"中方", "中国"} else ready["who"]
        other = f" with {ready['other']} to" if ready["other"] else ""
        verb = "is ready to work" if other else "is ready to"
        return f"{who} {verb}{other} {tasks}" if tasks else None
    if hoping := _HOPING.match(clauses):
        return _hoped(clauses.removeprefix("希望"), hoping)
    if seeing := _SEEING.match(clauses):
        said = read_statement(seeing["rest"])
        return f"{_NEEDED} be clearly aware that {said}" if said else None
    if aiming := _AIMING.match(clauses):
        aim, tasks = read_tasks(aiming["aim"]), read_tasks(aiming["rest"])
        if aim and tasks:
            return f"to {aim}, {_IMPERSONAL[aiming['modal']]} {tasks}"
    return _modal(clauses)


def _hoped(rest: str, found: re.Match[str]) -> str | None:
    """Read 希望双方…: whom it is hoped of is cut where both parts are known."""
    for cut in range(2, min(len(rest) - 1, 20)):
        who = _subject(rest[:cut])
        tasks = read_tasks(re.sub("^(?:能够|能|要)", "", rest[cut:])) if who else None
        if tasks:
            return f"it is hoped that {who} will {tasks}"
    return None


def _modal(clauses: str) -> str | None:
    for found in re.finditer("必须|需要|应该|应当|要|应|将", clauses[:28]):
        tasks = read_tasks(clauses[found.end() :])
        if tasks is None:
            continue
        who = clauses[: found.start()]
        if not who:
            return f"{_IMPERSONAL[found[0]]} {tasks}"
        subject = _subject(who)
        if subject:
            return f"{subject} {_PERSONAL.get(found[0], 'should')} {tasks}"
    return None


def _subject(text: str) -> str | None:
    if text in _SUBJECTS:
        return _SUBJECTS[text]
    noun = read_noun_phrase(text)
    return noun[0] if noun else None
