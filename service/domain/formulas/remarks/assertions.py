"""Read what a country or an official says, clause by clause, into English sentences.

A clause with a subject of its own opens a new statement; one without goes on with the subject
before it, and with its "to" or its "has". Nothing is read where one clause is not known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from service.domain.formulas.grammar.phrasing import read_noun_phrase, series
from service.domain.formulas.remarks.openers import Opener, read_opener, split_opener
from service.domain.formulas.remarks.predicates import Going, Predicate, Tense, read_predicate
from service.domain.formulas.remarks.statistics import read_change, read_statistic
from service.domain.formulas.remarks.subjects import Subject, read_subject
from service.domain.formulas.sides import Slots
from service.domain.formulas.vocabulary import IDIOMS, SAYINGS, STATES
from service.domain.numbers.writing import ordinal

_YEAR_OF = re.compile(r"^(?P<year>今年|明年|去年)(?:是|将迎来|迎来)(?P<what>.+)$")
_YEARS = {"今年": "this year marks", "明年": "next year will mark", "去年": "last year marked"}
_ANNIVERSARY = re.compile(
    r"^(?P<pair><a[1-8]>|两国)?(?P<what>建交|结好|建立.+?关系)?(?P<n><n[1-8]>)周年$"
)
_OPEN_ENDED = ("as an opportunity", "as a new starting point")
_AGREED = re.compile("同意，")
"""双方一致同意，…: the comma parts the verb from what it governs."""
_NO_SUBJECT = Subject(english="")
_OPENS_PREDICATE = re.compile(
    r"罔|违|一致同意|同意|严重|破坏|损害|符合|代表|给|是|为|愿|期待|希望|相信|坚信|敦促|呼吁|欢迎|感谢|祝贺|高度|十分|重视|主张|反对|坚|始终|一直|历来|一贯|将|一定|应|必|需要|要|会|可以|能|"
    r"有|决不|绝不|不|从|没|已|正|对|向|由|建立|支持|恪守|奉行|尊重|赞赏|取得|达成|缔结|签署|树立|结下|开展|形成|实现|注入|带来|作出|共同|"
    r"促进|推动|保持|体现|充满|成果|前景|潜力|基础|优势|区位|历史|源远|山水|隔海|地|人|文|情|友|传|经|经贸|往来|联系|交|合作|不断|持续|日益|"
    r"更加|稳步|健康|蓬勃|牢|历久|深|铭|卓|硕|底|科教|资源|旅游|发展|一衣|空间|成效|互|开放|产业|欢|诠|拥有|诚挚|热烈|衷心|积极|广泛|均|都|也|并"
)


@dataclass(slots=True, kw_only=True)
class _Statement:
    """A subject and what is said of it; ``front`` stands before both."""

    subject: Subject
    front: str = ""
    said: list[list[str]] = field(default_factory=list)
    going: Going = Going.NOT
    tense: Tense = Tense.OPEN

    def english(self) -> str:
        """Put the statement together."""
        front = f"{self.front}, " if self.front else ""
        front = f"{self.front} " if self.front.endswith("that") else front
        said = series([_group(group) for group in self.said])
        return f"{front}{self.subject.english} {said}".replace("  ", " ").strip()


def _group(group: Sequence[str]) -> str:
    """Put a verb phrase and those that go on with it together."""
    first, *others = group
    if first.endswith(" to"):
        return f"{first} {_group(others)}" if others else first.removesuffix(" to")
    for place, part in enumerate(group[:-1]):
        if part.endswith(_OPEN_ENDED):
            purpose = f"{part} to {_group(group[place + 1 :])}"
            return series([*group[:place], purpose])
    return series(group)


def read_assertions(clauses: Sequence[str], slots: Slots) -> str | None:
    """Return the English of clauses that state something, without a capital and a full stop."""
    done: list[_Statement] = []
    front, tense = "", Tense.OPEN
    for clause in _AGREED.sub("同意", "，".join(clauses)).split("，"):
        opener = read_opener(clause)
        if opener is not None:
            front, tense = _with(front, opener.english), _tense(opener)
            continue
        split, rest = split_opener(clause)
        if split is not None:
            front, tense = _with(front, split.english), _tense(split)
        statement = _read(rest, slots, done[-1:] if not front else [], tense=tense)
        if statement is None:
            return None
        if done and statement is done[-1]:
            continue
        statement.front = front
        done.append(statement)
        front, tense = "", Tense.OPEN
    if front or not done:
        return None
    return _joined([statement.english() for statement in done])


def _tense(opener: Opener) -> Tense:
    return Tense.PERFECT if opener.perfect else Tense.PAST if opener.past else Tense.OPEN


def _with(front: str, more: str) -> str:
    if front.endswith("that"):
        return f"{front} {more}"
    return f"{front}, {more}" if front else more


def _read(
    clause: str, slots: Slots, before: Sequence[_Statement], *, tense: Tense
) -> _Statement | None:
    """Read a clause into the statement before it, or into one of its own."""
    marked = _year_of(clause, slots) or SAYINGS.get(clause) or read_statistic(clause)
    if marked and tense is Tense.PAST:
        marked = re.sub(r" has (?=reached|exceeded|increased)", " ", marked)
    if marked:
        return _Statement(subject=_NO_SUBJECT, said=[[marked]])
    change = read_change(clause)
    if change and before and before[0].subject is _NO_SUBJECT:
        before[0].said[-1][-1] += f", {change}"
        return before[0]
    if before and before[0].subject is not _NO_SUBJECT:
        found = read_predicate(
            _joint(clause), before[0].subject, tense=before[0].tense, going=before[0].going
        )
        if found is not None:
            _add(before[0], found)
            return before[0]
    for cut in range(1, len(clause)):
        rest = clause[cut:]
        if not _OPENS_PREDICATE.match(rest) and rest not in IDIOMS and rest not in STATES:
            continue
        subject = read_subject(clause[:cut], slots)
        said = read_predicate(_joint(rest), subject, tense=tense) if subject else None
        if subject and said:
            return _Statement(subject=subject, said=[[said.english]], going=said.going, tense=tense)
    return None


def _joint(clause: str) -> str:
    return re.sub(r"^(?:并且|并|还|也|均|都)(?!非)", "", clause)


def _add(statement: _Statement, found: Predicate) -> None:
    """Let a bare verb phrase go on with the last predicate; another kind stands by itself."""
    if found.bare:
        statement.said[-1].append(found.english)
        return
    statement.said.append([found.english])
    statement.going = found.going


def _year_of(clause: str, slots: Slots) -> str | None:
    """Read 今年是<a1><o1> and 今年是两国建交<n1>周年."""
    found = _YEAR_OF.match(clause)
    if found is None:
        return None
    anniversary = _ANNIVERSARY.match(found["what"])
    if anniversary:
        pair = anniversary["pair"] or ""
        whose = f" between <A{pair[2]}>" if pair.startswith("<a") else ""
        whose = " between the two countries" if pair == "两国" else whose
        what = {
            "建交": " of the establishment of diplomatic relations",
            "结好": " of the establishment of friendly ties",
        }
        if anniversary["what"] and anniversary["what"] not in what:
            return None
        of = what.get(anniversary["what"] or "", "")
        nth = _ordinal(anniversary["n"], slots)
        return f"{_YEARS[found['year']]} the {nth} anniversary{of}{whose}"
    if pair := re.match(r"^<a([1-8])>(<[oe][1-8]>)$", found["what"]):
        return f"{_YEARS[found['year']]} {pair[2]} between <A{pair[1]}>"
    noun = read_noun_phrase(found["what"])
    return f"{_YEARS[found['year']]} {noun[0]}" if noun else None


def _ordinal(slot: str, slots: Slots) -> str:
    said = slots[slot].english if slot in slots else ""
    return f"{slot}{ordinal(int(said)).lstrip('0123456789')}" if said.isdigit() else f"{slot}th"


def _joined(parts: Sequence[str]) -> str:
    """Join statements of different subjects."""
    if len(parts) == 1:
        return parts[0]
    if len(parts) == 2:
        return f"{parts[0]}, and {parts[1]}"
    return f"{'; '.join(parts[:-1])}; and {parts[-1]}"
