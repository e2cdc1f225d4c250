"""Titles of official documents: 《关于…的实施方案》 -> the Implementation Plan for …

A title whose every word is known (a head such as 意见 or 实施方案, verbs of the genre, terms of the
glossaries, numbers) is composed by rule; any other is left to the model as running text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.domain import markup
from service.domain.formulas.grammar.inflecting import gerund
from service.domain.formulas.grammar.phrasing import read_noun_phrase, read_verb_phrase
from service.domain.glossary import Match
from service.domain.numbers import Quantity
from service.domain.spans import Span
from service.domain.typesetting import title_case

_TITLE = re.compile(r"《([^《》]{2,120})》")
_UNMARKED = re.compile(
    r"(?:签署|签订)(?:了)?(?P<title>关于[^，,。；;《》“”]{2,40}?的"
    r"(?:谅解备忘录|备忘录|合作协议|框架协议|协议书|协议|协定|议定书|意向书|联合声明))"
)
"""What was signed, where the page gives its title without brackets."""
_BETWEEN = re.compile(
    r"^(?P<one>.{2,20}?)(?:与|和)(?P<other>.{2,24}?)(?:关于)?(?P<what>(?:建立|缔结)?[^与和]{2,16}?)(?:的)?"
    r"(?P<head>谅解备忘录|备忘录|协议书|协议|协定|意向书)$"
)
_ABOUT = re.compile(r"^(?P<owner>.{0,30}?)关于(?P<body>.+?)的(?P<head>[^的]{2,10})$")
_YEARS = re.compile(r"[（(](?P<from>\d{4})\s*[-—–－~至]+\s*(?P<to>\d{4})年?[)）]")
_DRAFT = re.compile(
    r"[（(](?P<state>草案|征求意见稿|试行|送审稿|修订稿|审议稿|讨论稿|暂行|修订)[)）]"
)

_HEADS = {
    "实施方案": "Implementation Plan",
    "工作方案": "Work Plan",
    "行动方案": "Action Plan",
    "总体方案": "Overall Plan",
    "改革方案": "Reform Plan",
    "方案": "Plan",
    "实施意见": "Implementing Opinions",
    "指导意见": "Guiding Opinions",
    "若干意见": "Several Opinions",
    "意见": "Opinions",
    "若干措施": "Several Measures",
    "政策措施": "Policies and Measures",
    "措施": "Measures",
    "通知": "Circular",
    "通报": "Circular",
    "决定": "Decision",
    "决议": "Resolution",
    "规定": "Provisions",
    "若干规定": "Several Provisions",
    "实施办法": "Implementing Measures",
    "管理办法": "Administrative Measures",
    "办法": "Measures",
    "实施细则": "Detailed Implementing Rules",
    "条例": "Regulations",
    "规划": "Plan",
    "发展规划": "Development Plan",
    "行动计划": "Action Plan",
    "三年行动计划": "Three-Year Action Plan",
    "工作计划": "Work Plan",
    "计划": "Plan",
    "纲要": "Outline",
    "报告": "Report",
    "情况报告": "Report",
    "工作要点": "Key Points of Work",
    "建议": "Proposals",
    "协议": "Agreement",
    "框架协议": "Framework Agreement",
    "战略合作协议": "Strategic Cooperation Agreement",
    "谅解备忘录": "Memorandum of Understanding",
    "意向书": "Letter of Intent",
    "协定": "Agreement",
    "议定书": "Protocol",
    "协议书": "Agreement",
    "合作协议": "Cooperation Agreement",
    "友好合作协议": "Agreement on Friendly Cooperation",
    "备忘录": "Memorandum",
    "声明": "Statement",
    "联合声明": "Joint Statement",
    "宣言": "Declaration",
    "倡议": "Initiative",
    "制度": "Rules",
    "清单": "List",
    "批复": "Reply",
}
_ON_HEADS = frozenset(
    """opinions circular decision resolution provisions regulations report agreement statement
    declaration measures reply understanding memorandum intent protocol""".split()
)
_VERBS = {
    "进一步加强": "Further Strengthening",
    "进一步推进": "Further Advancing",
    "进一步扩大": "Further Expanding",
    "进一步做好": "Further Improving",
    "进一步深化": "Further Deepening",
    "进一步完善": "Further Improving",
    "进一步促进": "Further Promoting",
    "进一步优化": "Further Optimizing",
    "全面加强": "Comprehensively Strengthening",
    "全面推进": "Advancing on All Fronts",
    "加快推进": "Accelerating",
    "大力推进": "Vigorously Advancing",
    "深入推进": "Further Advancing",
    "贯彻落实": "Implementing",
    "推动": "Promoting",
    "推进": "Advancing",
    "促进": "Promoting",
    "加强": "Strengthening",
    "加快": "Accelerating",
    "深化": "Deepening",
    "扩大": "Expanding",
    "支持": "Supporting",
    "鼓励": "Encouraging",
    "完善": "Improving",
    "优化": "Optimizing",
    "规范": "Regulating",
    "建立": "Establishing",
    "建设": "Building",
    "落实": "Implementing",
    "实施": "Implementing",
    "开展": "Carrying out",
    "做好": "Improving",
    "提升": "Improving",
    "提高": "Raising",
    "保障": "Ensuring",
    "打造": "Building",
    "培育": "Fostering",
    "发展": "Developing",
    "改进": "Improving",
    "严格": "Tightening",
    "健全": "Improving",
    "稳定": "Stabilizing",
}
_ACTION_NOUNS = {
    "建设与发展": "Building and Development",
    "改革发展": "Reform and Development",
    "高质量发展": "High-Quality Development",
    "健康发展": "Sound Development",
    "创新发展": "Innovation-Driven Development",
    "发展": "Development",
    "建设": "Building",
    "管理": "Administration",
    "改革": "Reform",
    "合作": "Cooperation",
    "交流": "Exchange",
    "保护": "Protection",
    "治理": "Governance",
    "安全": "Safety",
    "服务": "Services",
    "工作": "Work",
}
_STATES = {
    "草案": "draft",
    "征求意见稿": "draft for comment",
    "试行": "trial",
    "送审稿": "draft for review",
    "修订稿": "revised draft",
    "审议稿": "draft for deliberation",
    "讨论稿": "discussion draft",
    "暂行": "interim",
    "修订": "revised",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentTitle:
    """A document named in 《》 and its composed English title, without quotation marks."""

    span: Span
    source: str
    english: str


def find_documents(
    text: str, *, matches: Sequence[Match], quantities: Sequence[Quantity] = ()
) -> tuple[DocumentTitle, ...]:
    """Find the titles in 《》 that can be composed wholly from known parts."""
    by_span = {match.span: match for match in matches}
    found = []
    for title in _TITLE.finditer(text):
        english = _compose(title[1], offset=title.start(1), matches=by_span)
        if english:
            found.append(DocumentTitle(span=Span(*title.span()), source=title[0], english=english))
    for title in _UNMARKED.finditer(text):
        english = _compose(title["title"], offset=title.start("title"), matches=by_span)
        if english:
            span = Span(*title.span("title"))
            found.append(DocumentTitle(span=span, source=title["title"], english=english))
    return tuple(sorted(found, key=lambda document: document.span))


def _compose(title: str, *, offset: int, matches: dict[Span, Match]) -> str:
    whole = matches.get(Span(offset, offset + len(title)))
    if whole is not None:
        return whole.english
    years = _YEARS.search(title)
    state = _DRAFT.search(title)
    core = _DRAFT.sub("", _YEARS.sub("", title)).strip()
    about = _ABOUT.match(core)
    if about is None:
        return _between(core, offset=offset, matches=matches)
    head = _HEADS.get(about["head"])
    subject = _subject(about["body"], offset=offset + about.start("body"), matches=matches)
    if head is None or not subject:
        return ""
    joint = "on" if head.split()[-1].lower() in _ON_HEADS else "for"
    english = f"{head} {joint} {subject}"
    if state:
        english += f" ({_STATES[state['state']]})"
    if years:
        english += f" ({years['from']}–{years['to']})"
    return english


def _between(title: str, *, offset: int, matches: dict[Span, Match]) -> str:
    """Compose 湖南省与肯尼亚农业合作协议: an agreement on something between two places."""
    places = [
        (span, match)
        for span, match in sorted(matches.items(), key=lambda item: item[0])
        if span.start >= offset
        and span.end <= offset + len(title)
        and match.term.category.startswith(("place", "country"))
    ]
    found = _BETWEEN.match(title)
    if found is None or len(places) < _PARTIES:
        return ""
    one, last = places[0], places[-1]
    joint = title[one[0].end - offset : one[0].end - offset + 1]
    what = title[last[0].end - offset :].removesuffix(found["head"]).removesuffix("的")
    if one[0].start != offset or joint not in {"与", "和"} or found["head"] not in _HEADS:
        return ""
    nested = places[1:-1]
    if len(nested) > 1 or (nested and nested[0][0].end != last[0].start):
        return ""
    noun = read_noun_phrase(what.removeprefix("关于"))
    if noun is None:
        return ""
    other = ", ".join(match.english for _, match in (last, *nested))
    return f"{_HEADS[found['head']]} on {title_case(noun[0])} between {one[1].english} and {other}"


_PARTIES = 2


def _subject(body: str, *, offset: int, matches: dict[Span, Match]) -> str:
    """Compose 推动河北省国际友城发展: a verb, owners, nouns, an action noun."""
    verb, rest = _leading(body, _VERBS)
    offset += len(body) - len(rest)
    tokens = _tokens(rest, offset=offset, matches=matches)
    if tokens is None:
        return _phrased(body, offset=offset - (len(body) - len(rest)), matches=matches)
    places = [english for english, kind in tokens if kind == "place"]
    nouns = [english for english, kind in tokens if kind == "noun"]
    action = [english for english, kind in tokens if kind == "action"]
    phrase = " and ".join(nouns)
    if action:
        phrase = f"the {action[-1]} of {phrase}" if phrase else f"the {action[-1]}"
        if places and not nouns:
            phrase = f"{phrase} of {places[0]}"
            places = places[1:]
    if not phrase:
        return ""
    where = f" in {places[0]}" if places else ""
    return f"{verb} {phrase}{where}".strip()


def _phrased(body: str, *, offset: int, matches: dict[Span, Match]) -> str:
    """Read 加强农业合作 by the grammar of tasks: Strengthening Cooperation in Agriculture."""
    inside = sorted(
        span for span in matches if offset <= span.start and span.end <= offset + len(body)
    )
    english: dict[str, str] = {}
    written, position = "", offset
    for number, span in enumerate(inside[: markup.SLOTS_PER_KIND], start=1):
        kind = "l" if matches[span].term.category.startswith(("place", "country")) else "o"
        symbol = markup.slot(kind, number)
        english[symbol] = matches[span].english
        written += body[position - offset : span.start - offset] + symbol
        position = span.end
    said = read_verb_phrase(written + body[position - offset :])
    if said is None:
        return ""
    doing = gerund(said)
    for symbol, form in english.items():
        doing = doing.replace(symbol, form)
    return title_case(doing)


def _tokens(text: str, *, offset: int, matches: dict[Span, Match]) -> list[tuple[str, str]] | None:
    """Cut into known pieces; ``None`` when anything is left over."""
    inside = {
        span.start - offset: match
        for span, match in matches.items()
        if span.start >= offset and span.end <= offset + len(text)
    }
    tokens: list[tuple[str, str]] = []
    position = 0
    while position < len(text):
        match = inside.get(position)
        action = next((word for word in _ACTION_NOUNS if text.startswith(word, position)), None)
        if match is not None and (action is None or len(match.source) > len(action)):
            place = match.term.category.startswith(("place", "country"))
            tokens.append(
                (
                    match.english if place else title_case(match.english),
                    "place" if place else "noun",
                )
            )
            position += match.span.end - match.span.start
        elif action is not None:
            tokens.append((_ACTION_NOUNS[action], "action"))
            position += len(action)
        elif text[position] in "的和与及、 “”":
            position += 1
        else:
            return None
    return tokens


def _leading(text: str, table: dict[str, str]) -> tuple[str, str]:
    for word in sorted(table, key=len, reverse=True):
        if text.startswith(word):
            return table[word], text[len(word) :]
    return "", text
