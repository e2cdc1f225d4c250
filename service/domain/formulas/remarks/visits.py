"""Set phrases of meetings with guests, visits and press conferences, and of figures.

Each pattern is one clause with its terms as slots; see ``phrases`` for the letters in the English.
"""

from __future__ import annotations

import re

from service.domain.formulas.grammar.phrasing import read_noun_phrase
from service.domain.formulas.phrases import ANY, L, N, O, P, Phrase, phrase
from service.domain.formulas.remarks.statistics import WAYS

GUESTS = {
    "大使": "the ambassador",
    "大使一行": "the ambassador",
    "总领事": "the consul general",
    "总领事一行": "the consul general",
    "客人": "the guests",
    "客人一行": "the guests",
    "外宾": "the foreign guests",
    "来宾": "the guests",
    "各位来宾": "the guests",
    "嘉宾": "the guests",
    "各位嘉宾": "the guests",
    "代表团": "the delegation",
    "代表团一行": "the delegation",
    "访问团": "the delegation",
    "访问团一行": "the delegation",
    "考察团一行": "the delegation",
    "企业家": "the entrepreneurs",
    "专家": "the experts",
}
_GUEST = "|".join(sorted(GUESTS, key=len, reverse=True))
_WHOM = rf"(?P<g>{_GUEST})|(?P<a>{P}|{O})(?:一行)?"
_CAME = (
    r"(?:来访|到访|到来|来[一-鿿](?:访问|考察|参会)?|"
    rf"(?:来|到|赴|访问)(?P<b>{L})(?:访问|考察|参会)?)"
)
_KIND = r"(?P<v>国事|正式|工作|友好|正式友好)?"
_VISIT_KINDS = {
    "": "a visit",
    "国事": "a state visit",
    "正式": "an official visit",
    "工作": "a working visit",
    "友好": "a goodwill visit",
    "正式友好": "an official goodwill visit",
}
_ANY_VISIT = rf"(?:{_KIND}访问|(?P<o>{O}))"
_PAYS = rf"(?:(?:对(?P<b>{L})|来华)进行{_ANY_VISIT}|{_KIND.replace('P<v>', 'P<x>')}访问(?P<c>{L}))"

PHRASES: tuple[Phrase, ...] = (
    phrase(
        rf"对(?:{_WHOM})(?:的)?{_CAME}?(?:的到来)?表示(?:热烈|诚挚|衷心)?(?:的)?欢迎",
        "welcomed {g}{a} to {b}",
    ),
    phrase(rf"(?:热烈)?欢迎(?:{_WHOM})(?:的)?{_CAME}?", "welcomed {g}{a} to {b}"),
    phrase(
        rf"(?:简要|详细|重点)?介绍(?:了)?(?P<b>{L})(?P<n>(?:{O})?.{{0,12}}?)(?:的)?(?:有关)?情况",
        "gave a briefing on {n} in {b}",
    ),
    phrase(
        rf"(?:衷心)?感谢(?P<a>{L}|{O}|{P})(?:的)?(?:热情)(?:接待|款待)",
        "thanked {a} for the warm hospitality",
    ),
    phrase(
        rf"(?:衷心)?感谢(?P<a>{L}|{O}|{P})长期以来(?:给予)?的(?:大力)?支持",
        "thanked {a} for its long-standing support",
    ),
    phrase(rf"(?:受|应)(?P<a>{ANY})(?:的)?邀请", "was invited by {a}"),
    phrase(rf"接受(?:了)?(?P<a>{O})(?:的)?(?:联合)?采访", "gave an interview to {a}"),
    phrase(
        rf"(?:通过视频)?(?:以视频方式)?同(?P<a>{P})(?:举行)?视频会晤",
        "held a video meeting with {a}",
    ),
    phrase(rf"同(?P<a>{P})通(?:了)?电话", "had a phone call with {a}"),
    phrase(rf"应约同(?P<a>{P})通(?:了)?电话", "had a phone call with {a} at the latter's request"),
    phrase(
        r"就双边关系(?:和|及|以及)共同关心的(?:国际和地区)?问题(?:深入)?交换(?:了)?意见",
        "exchanged views on bilateral relations and issues of common interest",
    ),
    phrase(r"进行(?:了)?(?:深入|友好)?(?:交流|座谈)", "had an exchange of views"),
    phrase(r"合影(?:留念)?", "posed for a group photo"),
)
"""Phrases in the past tense, after a subject."""

_INVITED = re.compile(
    rf"^应(?P<host>{ANY})(?:的)?邀请[，,](?P<guest>{P}|{O})(?P<tense>将于|于|将)?"
    rf"(?P<when>{N})?(?:起)?{_PAYS}$"
)
_VISITS = re.compile(rf"^(?P<guest>{P}|{O})(?P<tense>将于|于|将)(?P<when>{N})(?:起)?{_PAYS}$")
_FIGURE = re.compile(
    rf"^(?P<what>[^，,]{{2,24}}?)(?:达到|达|为|共)?(?P<value>{N})[，,](?:同比|比上年|较上年)?"
    rf"(?P<way>增长|上升|提高|下降|减少)(?:了)?(?P<share>{N})$"
)
_TOWARD = re.compile(rf"^(?P<one>{L})(?:对|与|和|同)(?P<other>{L})(?:的)?(?P<noun>.+)$")


def render_visit(sentence: str) -> str | None:
    """Render the announcement of a visit.

    >>> render_visit("应<p1>邀请，<p2>将于<n1>对<l1>进行正式访问")
    'At the invitation of <p1>, <p2> will pay an official visit to <l1> on <n1>.'
    """
    found = _INVITED.match(sentence) or _VISITS.match(sentence)
    if found is None:
        return None
    groups = found.groupdict()
    kind = _VISIT_KINDS[groups["v"] or groups["x"] or ""]
    if groups["o"]:
        kind = f"an {groups['o']}"
    host = f"At the invitation of {groups['host']}, " if groups.get("host") else ""
    verb = "will pay" if (groups["tense"] or "").startswith("将") else "paid"
    when = f" on {groups['when']}" if groups["when"] else ""
    return (
        f"{host}{groups['guest']} {verb} {kind} to {groups['b'] or groups['c'] or 'China'}{when}."
    )


def read_figure(clauses: str) -> str | None:
    """Render <l1>对<l2>进出口总额达到<n1>，同比增长<n2>, without a full stop."""
    found = _FIGURE.match(clauses)
    if found is None:
        return None
    owners = _TOWARD.match(found["what"])
    noun = read_noun_phrase(owners["noun"] if owners else found["what"])
    if noun is None:
        return None
    where = f" between {owners['one']} and {owners['other']}" if owners else ""
    year = " year on year" if "比" in clauses[found.end("value") : found.start("way")] else ""
    return f"{noun[0]}{where} reached {found['value']}, {WAYS[found['way']]} {found['share']}{year}"
