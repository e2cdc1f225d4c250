"""Render a sentence of talks and remarks: who did what, who said what, what is stated.

A sentence is an opener, then deeds in the past tense, then what is said with them. What is said
is read by ``assertions``; without anybody who says it, it is a statement of the page itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from service.domain.formulas.grammar.phrasing import CLAUSES, series
from service.domain.formulas.remarks.assertions import read_assertions
from service.domain.formulas.remarks.condolences import read_message
from service.domain.formulas.remarks.holdings import read_holding
from service.domain.formulas.remarks.openers import read_opener
from service.domain.formulas.remarks.queries import read_query, split_speaker
from service.domain.formulas.remarks.subjects import Subject, read_subject
from service.domain.formulas.remarks.talks import read_talk
from service.domain.formulas.remarks.visits import render_visit
from service.domain.formulas.sides import Slots

_SAYS = re.compile(
    r"^(?:在(?P<where>会见|会谈|致辞|慰问电|贺电|贺信|唁电|讲话|发言|会上|通话|主旨演讲|演讲)(?:中|时|上)?)?"
    r"(?:并|还)?(?:普遍|一致)?(?P<verb>表示|指出|强调|认为|反映|说|介绍说|称|宣布|重申|提出)$"
)
_SAID = {
    "表示": "say that",
    "说": "say that",
    "称": "say that",
    "介绍说": "say that",
    "指出": "point out that",
    "强调": "stress that",
    "认为": "hold that",
    "反映": "say that",
    "宣布": "announce that",
    "重申": "reaffirm that",
    "提出": "propose that",
}
_WHERE = {
    "慰问电": "in the message of sympathy",
    "唁电": "in the message of condolence",
    "贺电": "in the congratulatory message",
    "贺信": "in the congratulatory letter",
    "致辞": "in an address",
    "讲话": "in a speech",
    "发言": "in a speech",
    "演讲": "in a speech",
    "主旨演讲": "in a keynote speech",
    "会见": "during the meeting",
    "会谈": "during the talks",
    "会上": "at the meeting",
    "通话": "during the call",
}
_WHO_SAYS = re.compile(
    r"^(?P<who>.+?)(?P<day><n[1-8]>)?(?P<says>(?:在(?:会见|会谈|致辞|慰问电|贺电|贺信|唁电|讲话|发言|通话|主旨演讲|演讲)(?:中|时)?)?"
    r"(?:并|还)?(?:表示|指出|强调|认为|普遍认为|普遍反映|介绍说|说|宣布|重申|提出|称))(?P<rest>[^，,：:]+)?$"
)
_DEED_MARKS = re.compile(
    r"(?:在(?:<l|致|会)|亲切|集体|分别|会见|接见|同|与|和|就|应约|应邀|向|对|代表|介绍|简要|签署|共同|见证|出席|参加|参观|考察|走访|拜会|看望|"
    r"率|陪同|互|一致|感谢|衷心|欢迎|热烈|祝贺|高度|希望|期待|诚挚|还|举行|达成|庆祝|十分|邀请|积极|愿|认为|巡视|相信)"
)


_DONE = re.compile(
    r"(?:在<l\d>)?(?:向.+?捐赠|(?:与|同).+?(?:举行|签署|签订|缔结)|(?:成功|联合|共同)?(?:举办|举行|签署))"
)
_ANNOUNCED = re.compile(r"^(?P<who>[^，,：:]+?)(?P<day><n[1-8]>)?宣布[：:](?P<what>.+)$")
_SPEAKER = "<p9>"
"""Whoever speaks, where a clause leaves it out: no slot of a sentence has this number."""
_MINDED = re.compile(r"(?:也|还)?(?:愿|相信|坚信)")
_STATED = Subject(english=_SPEAKER)
_AGENT = re.compile(
    r"(?:<[lo][1-8]>|我们?|中国|双方|总领馆)?(?:政府|企业)?(?:愿|将|高度|坚定|坚决|支持|赞赏|感谢|欢迎|坚持|恪守|奉行|反对|重视|十分|期待|希望|始终)"
)
_OWN_WISH = re.compile(r"(?:并)?(?:衷心|由衷|诚挚|热烈|真诚)?(?:感谢|祝贺|邀请|希望|期待)")
_LONGEST_CLAUSE = 160
"""Characters of a clause, slots as their symbols; nothing longer is read."""


def render_remark(sentence: str, slots: Slots) -> str | None:
    """Return the English of a sentence of talks and remarks; ``None`` when it is not known.

    >>> render_remark("<p1>表示，<o1>愿同<l1>深化务实合作。", {})
    '<p1> said that <o1> is ready to deepen practical cooperation with <l1>.'
    """
    speaker, rest = split_speaker(sentence)
    if speaker and not rest:
        return speaker.strip()
    query = read_query(rest, slots)
    if query is not None:
        return f"{speaker}{query}"
    if announced := _ANNOUNCED.match(rest):
        return _announcing(announced, slots)
    body = rest.rstrip("。.，,；;").strip()
    if (
        not body
        or max(map(len, CLAUSES.split(body))) > _LONGEST_CLAUSE
        or "？" in body
        or "：" in body
        or ":" in body
    ):
        return None
    clauses = [clause for clause in CLAUSES.split(body) if clause]
    if not clauses:
        return None
    said = read_message(body) or _told(clauses, slots) or read_assertions(clauses, slots)
    if said:
        return f"{speaker}{_capital(said)}."
    goes_on = len(clauses) == 1 and sentence.rstrip().endswith(("，", ","))
    return _speaking(body, slots) if goes_on else None


def _announcing(found: re.Match[str], slots: Slots) -> str | None:
    """Read <p1><n1>宣布：应<p2>邀请，<p3>将访华; a headline, too."""
    subject = read_subject(found["who"], slots)
    what = found["what"].rstrip("。")
    said = _content(what, CLAUSES.split(what), slots)
    if subject is None or said is None:
        return None
    on = f" on {found['day']}" if found["day"] else ""
    told = found["what"].endswith("。")
    verb = subject.did("announce") if told else subject.does("announce")
    return f"{_capital(subject.english)} {verb}{on} that {said}{'.' if told else ''}"


def _speaking(clause: str, slots: Slots) -> str | None:
    """Read X表示 by itself, in front of something that is left to the model."""
    report = _WHO_SAYS.match(clause)
    verb = _SAYS.match(report["says"]) if report and not report["rest"] else None
    subject = read_subject(report["who"], slots) if report and verb else None
    if subject is None or report is None or verb is None:
        return None
    where = f" {_WHERE[verb['where']]}" if verb["where"] else ""
    on = f" on {report['day']}" if report["day"] else ""
    said = subject.did(_SAID[verb["verb"]]).removesuffix(" that")
    return f"{_capital(subject.english)} {said}{where}{on}"


def _told(clauses: Sequence[str], slots: Slots) -> str | None:
    """Read an opener, a subject, what it did, and what it said."""
    fronts: list[str] = []
    rest = list(clauses)
    while len(rest) > 1 and (opener := read_opener(rest[0])) is not None:
        if opener.perfect:
            return None
        fronts.append(opener.english)
        rest.pop(0)
    found = _subject_and_deeds(rest, slots) if rest else None
    if found is None:
        return None
    front = f"{', '.join(fronts)}, " if fronts else ""
    return f"{front}{found}"


def _subject_and_deeds(clauses: Sequence[str], slots: Slots) -> str | None:
    first = clauses[0]
    report = _WHO_SAYS.match(first)
    if report:
        subject = read_subject(report["who"], slots)
        if subject is not None:
            content = [report["rest"], *clauses[1:]] if report["rest"] else clauses[1:]
            said = _saying(report["says"], subject, content, slots, day=report["day"])
            if said:
                return f"{subject.english} {said}"
    if re.fullmatch(r"<p[1-8]>", first) and len(clauses) > 1:
        return _subject_and_deeds([f"{first}、{clauses[1]}", *clauses[2:]], slots)
    held = read_holding(clauses, slots)
    if held:
        return held
    for cut in range(1, len(first)):
        if not _DEED_MARKS.match(first, cut):
            continue
        who, on = _dated(first[:cut])
        subject = read_subject(who, slots)
        if subject is None or not _tells(subject, clauses, first[cut:]):
            continue
        deeds = _deeds([first[cut:], *clauses[1:]], subject, slots)
        if deeds:
            return f"{subject.english} {deeds}{on}"
    return None


def _dated(who: str) -> tuple[str, str]:
    """Take the day off the end of a subject: <p1><n1> stands for 习近平6日."""
    day = re.fullmatch(r"(?P<who><p[1-8]>)(?P<day><n[1-8]>)", who)
    return (day["who"], f" on {day['day']}") if day else (who, "")


def _tells(subject: Subject, clauses: Sequence[str], deed: str) -> bool:
    """Say whether a subject is told of: a person, a body that did one thing, or both sides."""
    if _DONE.match(deed) and (len(clauses) == 1 or "了" in deed):
        return True
    return subject.person or (
        subject.english in {"the two sides", "the two foreign ministers", "the two countries"}
        and "了" in "".join(clauses)
    )


def _deeds(clauses: Sequence[str], subject: Subject, slots: Slots) -> str | None:
    done: list[str] = []
    for place, clause in enumerate(clauses):
        plain = re.sub(r"^(?:并且|并|还)(?!非)", "", clause)
        found = _SAYS.match(plain) or _saying_within(plain)
        if found:
            content = [c for c in (found.groupdict().get("rest"), *clauses[place + 1 :]) if c]
            said = _saying(
                plain if not found.groupdict().get("rest") else found["says"],
                subject,
                content,
                slots,
            )
            if said is None:
                return None
            done.append(said)
            return series(done)
        talk = read_talk(plain)
        if talk is None:
            return None
        done.append(subject.did(talk))
    return series(done) if done else None


def _saying_within(clause: str) -> re.Match[str] | None:
    """Read 表示友谊牢不可破, where no comma parts who says it from what is said."""
    return re.match(r"^(?P<says>(?:表示|指出|强调|认为))(?P<rest>.{4,})$", clause)


def _saying(
    says: str, subject: Subject, content: Sequence[str], slots: Slots, *, day: str | None = None
) -> str | None:
    found = _SAYS.match(says)
    if found is None or not content:
        return None
    if subject.person and _MINDED.match(content[0]):
        return _own_mind(subject, content, slots)
    turn = _turn(content) if subject.person else len(content)
    said = _content("，".join(content[:turn]), content[:turn], slots)
    then = _deeds(content[turn:], subject, slots) if turn < len(content) else ""
    if said is None or then is None:
        return None
    where = f" {_WHERE[found['where']]}" if found["where"] else ""
    verb, that = subject.did(_SAID[found["verb"]]).rsplit(" ", 1)
    on = f" on {day}" if day else ""
    return f"{verb}{where}{on} {that} {said}{f', and {then}' if then else ''}"


def _own_mind(subject: Subject, content: Sequence[str], slots: Slots) -> str | None:
    """Read <p1>表示，愿深化合作，扩大投资, where who says it is who is ready."""
    said = read_assertions([f"{_SPEAKER}{content[0]}", *content[1:]], slots)
    for stated in ("be ready to", "believe that"):
        begins = f"{_SPEAKER} {_STATED.does(stated)} "
        if said and said.startswith(begins):
            return f"{subject.did(stated)} {said.removeprefix(begins)}"
    return None


def _turn(content: Sequence[str]) -> int:
    """Return where the speaker's own thanks and wishes begin, behind what is said of others."""
    for place, clause in enumerate(content[1:], start=1):
        if _AGENT.match(content[place - 1]):
            return len(content)
        if _OWN_WISH.match(clause):
            return place
    return len(content)


def _content(text: str, clauses: Sequence[str], slots: Slots) -> str | None:
    visit = render_visit(text)
    if visit:
        return f"{visit[:1].lower()}{visit[1:]}".rstrip(".")
    return read_message(text) or read_assertions(clauses, slots)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
