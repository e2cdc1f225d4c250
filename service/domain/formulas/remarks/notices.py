"""Consular notices: who is reminded of what, and which number to call."""

from __future__ import annotations

import re

from service.domain.formulas.grammar.phrasing import (
    CLAUSES,
    read_noun_phrase,
    read_verb_phrase,
    series,
)

_HOTLINE = re.compile(
    r"^(?P<who><[ol][1-8]>)?(?P<what>[^：:<]*(?:<o[1-8]>[^：:<]*)?(?:电话|热线|号码))"
    r"(?P<open>[（(]<n[1-8]>小时[)）])?[：:]\s*(?P<number>(?:<[no][1-8]>[、/,，]?\s*)+)$"
)
_LINES = (
    (re.compile(r"报警(?:求助)?电话"), "police hotline"),
    (re.compile(r"(?:急救|医疗急救)(?:中心)?电话"), "ambulance"),
    (re.compile(r"火警(?:电话)?"), "fire emergency"),
    (
        re.compile(
            r"全球(?P<o><o[1-8]>)?(?:领事保护)?(?:与|和)服务(?:应急)?(?:呼叫中心)?(?:应急)?热线(?:电话)?"
        ),
        "global hotline for {}consular protection and services",
    ),
    (
        re.compile(r"(?P<o><o[1-8]>)?(?:领事保护)?(?:与|和)协助电话"),
        "telephone for {}consular protection and assistance",
    ),
    (re.compile(r"(?P<o><o[1-8]>)电话"), "telephone for {}"),
)
_REMINDER = re.compile(
    r"^(?P<who>.+?)(?:再次|郑重)?(?:提醒|提示)(?P<whom>.*?(?:公民|游客|侨胞|同胞|人员|留学生))(?P<what>.+)$"
)
_TITLE = re.compile(
    r"^(?:关于)?(?:近期)?(?:提醒)?(?P<verb>赴|在)(?P<where><l[1-8]>)(?P<what>旅游|公民|人员|中国公民)?的?(?:安全)?(?P<kind>提醒|提示|注意事项)$"
)
_KINDS = {"提醒": "Safety alert", "提示": "Safety advisory", "注意事项": "Safety notes"}


def render_notice(line: str) -> str | None:
    """Return the English of a line of a consular notice; ``None`` when it is not known.

    >>> render_notice("<l1>报警电话：<n1>")
    'Police hotline in <l1>: <n1>'
    """
    if title := _TITLE.match(line):
        to = "for travel to" if title["verb"] == "赴" else "for citizens in"
        return f"{_KINDS[title['kind']]} {to} {title['where']}"
    if hotline := _HOTLINE.match(line):
        return _hotline(hotline)
    found = _REMINDER.match(line.rstrip("。"))
    if found is None:
        return None
    who, whom = read_noun_phrase(found["who"]), read_noun_phrase(found["whom"])
    tasks = [read_verb_phrase(clause) for clause in CLAUSES.split(found["what"]) if clause]
    known = [task for task in tasks if task]
    if who is None or whom is None or len(known) < len(tasks) or not known:
        return None
    return f"{who[0][:1].upper()}{who[0][1:]} {_verb(who[0])} {whom[0]} to {series(known)}."


def _verb(who: str) -> str:
    return "remind" if " and " in who else "reminds"


def _hotline(found: re.Match[str]) -> str | None:
    for pattern, english in _LINES:
        line = pattern.fullmatch(found["what"])
        if line is None:
            continue
        slot = line.groupdict().get("o")
        said = english.format(f"{slot} and " if slot and "and" in english[12:] else slot or "")
        said = said.replace(f"{slot} and consular protection", f"{slot}") if slot else said
        where = f" in {found['who']}" if (found["who"] or "").startswith("<l") else ""
        of = f" of {found['who']}" if (found["who"] or "").startswith("<o") else ""
        hours = re.search(r"<n[1-8]>", found["open"] or "")
        opened = f" ({hours[0]} hours)" if hours else ""
        return f"{said[:1].upper()}{said[1:]}{where}{of}{opened}: {found['number'].strip()}"
    return None
