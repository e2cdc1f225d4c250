"""Messages of sympathy and of congratulation in the first person: 惊悉…, 我谨代表…."""

from __future__ import annotations

import re

from service.domain.formulas.grammar.phrasing import CLAUSES, read_noun_phrase
from service.domain.formulas.remarks.attitudes import read_attitude

_LEARNED = re.compile(r"^(?P<how>惊悉|获悉|得知)(?P<what>[^，,]+)(?:[，,]造成(?P<harm>.+))?$")
_HOW = {"惊悉": "was shocked to learn of", "获悉": "learned of", "得知": "learned of"}
_HARM = {
    "人员伤亡": "casualties",
    "重大人员伤亡": "heavy casualties",
    "人员伤亡和财产损失": "casualties and property losses",
    "重大人员伤亡和财产损失": "heavy casualties and property losses",
    "人员伤亡和重大财产损失": "casualties and heavy property losses",
    "严重人员伤亡": "heavy casualties",
    "重大财产损失": "heavy property losses",
}
_BEHALF = re.compile(
    r"^我?谨?代表(?P<who>.+?)(?P<own>[，,]?(?:并)?以我个人(?:的)?名义)?[，,](?P<rest>(?:对|向|并).+)$"
)
_PAIR = re.compile(r"^<l(?P<one>[1-8])>(?P<a>政府)和(?:<l(?P<other>[1-8])>)?(?P<b>人民)$")


def read_message(text: str) -> str | None:
    """Return what a message says in the first person; ``None`` when it is not known.

    >>> read_message("惊悉贵国发生强烈地震，造成重大人员伤亡")
    'I was shocked to learn of the strong earthquake in your country, which caused heavy casualties'
    """
    if learned := _LEARNED.match(text):
        what = read_noun_phrase(learned["what"])
        harm = _HARM.get(learned["harm"] or "")
        if what is None or (learned["harm"] and harm is None):
            return None
        caused = f", which caused {harm}" if harm else ""
        return f"I {_HOW[learned['how']]} {what[0]}{caused}"
    found = _BEHALF.match(text)
    if found is None:
        return None
    who = _whose(found["who"])
    wishes = [read_attitude(clause) for clause in CLAUSES.split(found["rest"])]
    if who is None or not all(wishes):
        return None
    said = " and ".join(wish.english.removeprefix("express ") for wish in wishes if wish)
    own = ", and in my own name," if found["own"] else ","
    return f"on behalf of {who}{own} I wish to express {said}"


def _whose(text: str) -> str | None:
    """Read <l1>政府和<l2>人民, where the state is named twice."""
    if pair := _PAIR.match(text):
        one, other = pair["one"], pair["other"]
        people = f"the people of <l{other}>" if other else "its people"
        return f"the government of <l{one}> and {people}"
    noun = read_noun_phrase(text)
    return noun[0] if noun else None
