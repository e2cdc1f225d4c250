"""Render what is called for: 要加强…，完善…; <p1>强调，要…; <o1>要…."""

from __future__ import annotations

import re

from service.domain.formulas.phrases import SUBJECT_NOUNS
from service.domain.formulas.phrasing import CLAUSES, read_noun_phrase, read_verb_phrase, series
from service.domain.formulas.statements import read_statement

REPORTS = re.compile(r"(?:强调|指出|要求|表示|认为|提出|说)$")
"""The end of a clause that says who speaks, and belongs to the next."""

_ORDINALS = dict(
    zip(
        "一二三四五六七八九",
        "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth".split(),
        strict=True,
    )
)
_ORDINAL = re.compile(r"^(?P<number>[一二三四五六七八九])(?:是(?=要|.)|(?=要))")
_REPORT = re.compile(
    rf"^(?P<who><[po][1-8]>|{'|'.join(SUBJECT_NOUNS)})"
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
_MODAL = re.compile(r"^(?P<who>.{0,24}?)(?P<modal>必须|需要|应该|应当|要|应|将)(?P<rest>.+)$")
_CALL = re.compile(r"(?<![主重摘概纪简次])要(?![求闻素点件务领])|必须|应当|应该")
_IMPERSONAL = {
    "要": "it is necessary to",
    "需要": "it is necessary to",
    "必须": "it is imperative to",
    "应": "efforts should be made to",
    "应该": "efforts should be made to",
    "应当": "efforts should be made to",
    "将": "efforts will be made to",
}
_PERSONAL = {"将": "will", "必须": "must"}
_SUBJECTS = {
    "我们": "we",
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


_AIMING = re.compile(r"^(?P<aim>[^，,]{4,24})[，,]要(?P<rest>.+)$")
_HOPING = re.compile(r"^希望(?P<who>双方|两国|各方|<[lop][1-8]>)(?:能)?(?P<rest>.+)$")


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
    phrases = [read_verb_phrase(clause) for clause in CLAUSES.split(clauses) if clause]
    known = [phrase for phrase in phrases if phrase]
    return series(known) if known and len(known) == len(phrases) else None


def _reported(sentence: str) -> str | None:
    found = _REPORT.match(sentence)
    if found is None:
        return None
    who = SUBJECT_NOUNS.get(found["who"], found["who"])
    said = _called_for(found["rest"]) or read_statement(found["rest"])
    if found["verb"] == "要求":
        tasks = read_tasks(found["rest"])
        if tasks:
            return f"{who} called for efforts to {tasks}"
        asked = _MODAL.match(found["rest"])
        whom = _subject(asked["who"]) if asked and asked["who"] else None
        tasks = read_tasks(asked["rest"]) if asked and whom else None
        if tasks:
            return f"{who} called on {whom} to {tasks}"
    return f"{who} {_REPORTED[found['verb']]} {said}" if said else None


def _called_for(clauses: str) -> str | None:
    """Read 要…, 我们要…, 各部门要…, 中方愿同<l1>…."""
    ready = _READY.match(clauses)
    if ready:
        tasks = read_tasks(ready["rest"])
        who = "China" if ready["who"] in {"中方", "中国"} else ready["who"]
        other = f" with {ready['other']} to" if ready["other"] else ""
        verb = "is ready to work" if other else "is ready to"
        return f"{who} {verb}{other} {tasks}" if tasks else None
    if hoping := _HOPING.match(clauses):
        who, tasks = _subject(hoping["who"]), read_tasks(hoping["rest"])
        return f"it is hoped that {who} will {tasks}" if who and tasks else None
    if aiming := _AIMING.match(clauses):
        aim, tasks = read_verb_phrase(aiming["aim"]), read_tasks(aiming["rest"])
        return f"to {aim}, it is necessary to {tasks}" if aim and tasks else None
    found = _MODAL.match(clauses)
    if found is None:
        return None
    tasks = read_tasks(found["rest"])
    if tasks is None:
        return None
    if not found["who"]:
        return f"{_IMPERSONAL[found['modal']]} {tasks}" if found["modal"] in _IMPERSONAL else None
    who = _subject(found["who"])
    return f"{who} {_PERSONAL.get(found['modal'], 'should')} {tasks}" if who else None


def _subject(text: str) -> str | None:
    if text in _SUBJECTS:
        return _SUBJECTS[text]
    noun = read_noun_phrase(text)
    return noun[0] if noun else None
