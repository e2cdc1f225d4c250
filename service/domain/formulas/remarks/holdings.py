"""What was held, and where and by whom: 培训班在<l1>举办, 活动由<o1>主办."""

from __future__ import annotations

import re
from collections.abc import Sequence

from service.domain.formulas.grammar.phrasing import series
from service.domain.formulas.remarks.predicates import read_predicate
from service.domain.formulas.remarks.subjects import read_subject
from service.domain.formulas.sides import Slots

_HELD = re.compile(
    r"^(?P<what>.+?)(?:日前|近日|今天)?(?:在(?P<where><l[1-8]>))?(?:日前|近日)?(?:成功|隆重|正式)?"
    r"(?P<verb>举行|举办|召开|启动|开幕|闭幕|揭牌)$"
)
_WORDS = {
    "举行": "held",
    "举办": "held",
    "召开": "held",
    "启动": "launched",
    "开幕": "opened",
    "闭幕": "closed",
    "揭牌": "inaugurated",
}
_ACTIVE = frozenset({"开幕", "闭幕"})
_BY = re.compile(
    r"^(?P<what>.+?)由(?:(?P<guide><[ol][1-8]>)指导[，、])?(?:由)?(?P<host><[ol][1-8]>)"
    r"(?:共同|联合)?主办(?:[，、](?P<organizer><[ol][1-8]>)承办)?$"
)


def read_holding(clauses: Sequence[str], slots: Slots) -> str | None:
    """Return that something was held; ``None`` when a word is not known."""
    found = _HELD.match(clauses[0])
    if found:
        subject = read_subject(found["what"], slots)
        if subject is None:
            return None
        where = f" in {found['where']}" if found["where"] else ""
        be = "" if found["verb"] in _ACTIVE else "were " if subject.plural else "was "
        brought = [read_predicate(clause, subject) for clause in clauses[1:]]
        said = [f"{be}{_WORDS[found['verb']]}{where}", *(b.english for b in brought if b)]
        return f"{subject.english} {series(said)}" if all(brought) else None
    by = _BY.match("，".join(clauses))
    subject = read_subject(by["what"], slots) if by else None
    if by is None or subject is None:
        return None
    guided = f"guided by {by['guide']} and " if by["guide"] else ""
    also = f" and organized by {by['organizer']}" if by["organizer"] else ""
    be = "were" if subject.plural else "was"
    return f"{subject.english} {be} {guided}hosted by {by['host']}{also}"
