"""Read what is said of a subject: one clause becomes a verb phrase that agrees with it."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from service.domain.formulas.grammar.inflecting import gerund, participle
from service.domain.formulas.grammar.phrasing import (
    read_deed,
    read_noun_phrase,
    read_verb_phrase,
    series,
)
from service.domain.formulas.remarks.attitudes import read_attitude
from service.domain.formulas.remarks.identities import read_identity
from service.domain.formulas.remarks.subjects import Subject
from service.domain.formulas.vocabulary import STATES


class Going(Enum):
    """How a bare verb phrase behind a predicate goes on with it."""

    BASE = "to do"
    DONE = "has done"
    DOES = "does"
    DOING = "looks forward to doing"
    NOT = "nothing"


class Tense(Enum):
    """What an opener says of the time of a statement."""

    OPEN = "as the verb has it"
    PERFECT = "since then"
    PAST = "then"


class Predicate(NamedTuple):
    """A finite verb phrase, or a bare one, and how the next clause may go on."""

    english: str
    going: Going = Going.NOT
    bare: bool = False


_IDENTITY = re.compile(r"^(?:既|也|都|均|互|同|始终)*(?P<is>不是|是|为)(?P<what>.+)$")
_MODAL = re.compile(
    r"^(?P<modal>将继续|将一如既往|将|一定能够|一定会|一定能|必将|应该|应当|应|必须|需要|要|可以|能够|有能力|会)(?P<rest>.+)$"
)
_MODALS = {
    "将": "will",
    "将继续": "will continue to",
    "将一如既往": "will, as always,",
    "一定能够": "will surely be able to",
    "一定会": "will surely",
    "一定能": "will surely be able to",
    "必将": "will surely",
    "会": "will",
    "应": "should",
    "应该": "should",
    "应当": "should",
    "要": "should",
    "必须": "must",
    "需要": "need to",
    "可以": "can",
    "能够": "can",
    "有能力": "can",
}
_ABLE = re.compile(
    r"^(?P<able>有(?:能力|信心|智慧|决心)(?:[、和]有?(?:能力|信心|智慧|决心))*)(?P<rest>.+)$"
)
_ABILITIES = {"能力": "ability", "信心": "confidence", "智慧": "wisdom", "决心": "resolve"}
_FORWARD = "look forward to "
_AGREED = re.compile(r"^(?:一致|均|都)?同意(?P<rest>.+)$")
_NEVER = re.compile(
    r"^(?P<no>决不|绝不|决不会|绝不会|不会|不能|不应|不要|从未|从来没有|没有|不再|不)(?P<rest>.+)$"
)
_NEVERS = {
    "决不": "will never",
    "绝不": "will never",
    "决不会": "will never",
    "绝不会": "will never",
    "不会": "will not",
    "不能": "must not",
    "不应": "should not",
    "不要": "should not",
}
_ALWAYS = re.compile(r"^(?P<always>始终|一直|历来|一贯|长期)(?P<rest>.+)$")
_ALREADY = re.compile(r"^(?:已经|已|先后|成功)(?P<rest>.+)$")
_NOW = re.compile(r"^正(?:在)?(?P<rest>.+)$")
_STATIVE = re.compile(
    r"^(?:坚定|坚决|十分|高度|充分|共同|真诚|继续|都|也|均|还)*"
    r"(?:罔顾|违反|违背|干涉|严重|破坏|损害|暴露|证明|说明|表明|符合|有利于|有助于|关乎|支持|恪守|奉行|坚持|尊重|理解|珍视|反对|赞赏|评价|重申|维护|拥有|享有|秉持|珍惜|体现|彰显|代表|受到|遵守)"
)
_FRUIT = re.compile(
    r"^(?:共同|成功|不断|广泛|积极|持续|圆满|有力|先后|生动|充分)*(?:(?:给|为).+?)?(?:带来|取得|建立|达成|缔结|签署|树立|结下|成为|开展|形成|实现|举办|举行|"
    r"创造|注入|带来|作出|做出|提供|捐赠|完成|设立|开通|促进|推动|发挥|保持|增进|经受|诠释|搭建|造成|通过|缔造)"
)
_SHOWS = re.compile(r"^(?:充分|生动|集中|也)*(?:体现|彰显|反映|表明|说明|标志着|诠释)")
_STATE_LIST = re.compile(r"[、，,]|且|而又")
_FACT = re.compile(r"^(?P<what>由)(?P<who>.+?)(?P<verb>缔造|主办|承办|指导|开创)$")
_BY = {
    "缔造": "forged",
    "主办": "hosted",
    "承办": "organized",
    "指导": "guided",
    "开创": "initiated",
}
_TOWARD = re.compile(
    r"^对(?P<what>.+?)(?P<how>充满信心|具有重要(?:的)?(?:指导|现实|借鉴|战略)?意义)$"
)
_BASED = re.compile(r"^建立在(?P<what>.+?)的基础(?:之)?上$")


def read_predicate(
    clause: str, subject: Subject, *, tense: Tense = Tense.OPEN, going: Going = Going.NOT
) -> Predicate | None:
    """Read a clause behind its subject, in the tense that an opener says.

    ``going`` is how the clause before went: a bare verb phrase goes on with it.
    """
    for read in (
        _identity,
        _state,
        _toward,
        _passive,
        _attitude,
        _agreed,
        _able,
        _modal,
        _denied,
        _always,
        _now,
    ):
        found = read(clause, subject)
        if found is not None:
            return found
    bare = clause.replace("了", "", 1)
    said = read_verb_phrase(bare)
    if said is None:
        return None
    done = read_deed(bare, participle) or said
    if going is Going.BASE:
        return Predicate(said, Going.BASE, bare=True)
    if going is Going.DOING:
        return Predicate(read_deed(bare, gerund) or gerund(said), Going.DOING, bare=True)
    if going is Going.DONE:
        return Predicate(done, Going.DONE, bare=True)
    if tense is Tense.PAST:
        return Predicate(read_deed(bare, subject.did) or said)
    if _SHOWS.match(clause):
        return Predicate(read_deed(bare, subject.does) or said, Going.DOES)
    if "了" in clause or tense is Tense.PERFECT or _FRUIT.match(clause):
        return Predicate(f"{subject.have} {done}", Going.DONE)
    if _STATIVE.match(clause):
        return Predicate(read_deed(bare, subject.does) or said, Going.DOES)
    return None


def _identity(clause: str, subject: Subject) -> Predicate | None:
    found = _IDENTITY.match(clause)
    if found is None:
        return None
    role = read_identity(found["what"], plural=subject.plural)
    if role is None and found["is"] != "为":
        noun = read_noun_phrase(found["what"])
        role = noun[0] if noun else None
    if role is None:
        return None
    always = " always been" if "始终" in clause[: found.start("is")] else ""
    be = f"{subject.have}{always}" if always else subject.be
    return Predicate(f"{be}{' not' if found['is'] == '不是' else ''} {role}")


def _state(clause: str, subject: Subject) -> Predicate | None:
    parts = [part for part in _STATE_LIST.split(clause) if part]
    if not parts or not all(part in STATES for part in parts):
        return None
    return Predicate(" and ".join(STATES[part][subject.plural] for part in parts))


def _toward(clause: str, subject: Subject) -> Predicate | None:
    """Read 对来华投资充满信心 and 对做好工作具有重要意义."""
    found = _TOWARD.match(clause)
    if found is None:
        return None
    noun = read_noun_phrase(found["what"])
    said = None if noun else read_verb_phrase(found["what"])
    what = noun[0] if noun else gerund(said) if said else None
    if what is None:
        return None
    if found["how"] == "充满信心":
        return Predicate(f"{subject.be} full of confidence in {what}")
    return Predicate(f"{subject.be} of great significance to {what}")


def _passive(clause: str, subject: Subject) -> Predicate | None:
    if based := _BASED.match(clause):
        noun = read_noun_phrase(based["what"])
        return Predicate(f"{subject.be} based on {noun[0]}") if noun else None
    found = _FACT.match(clause)
    who = read_noun_phrase(found["who"]) if found else None
    if found is None or who is None:
        return None
    be = "were" if subject.plural else "was"
    return Predicate(f"{be} {_BY[found['verb']]} by {who[0]}")


def _attitude(clause: str, subject: Subject) -> Predicate | None:
    found = read_attitude(clause)
    if found is None:
        return None
    forward = found.english.startswith(_FORWARD)
    going = Going.BASE if found.opens else Going.DOING if forward else Going.DOES
    return Predicate(subject.does(found.english), going)


def _modal(clause: str, subject: Subject) -> Predicate | None:
    found = _MODAL.match(clause)
    said = read_verb_phrase(found["rest"]) if found else None
    if found is None or said is None:
        return None
    modal = _MODALS[found["modal"]]
    if modal == "need to":
        modal = subject.does("need") + " to"
    return Predicate(f"{modal} {said}", Going.BASE)


def _agreed(clause: str, subject: Subject) -> Predicate | None:
    del subject
    found = _AGREED.match(clause)
    said = read_verb_phrase(found["rest"]) if found else None
    return Predicate(f"agreed to {said}", Going.BASE) if said else None


def _able(clause: str, subject: Subject) -> Predicate | None:
    """Read 有能力、有信心、有智慧处理好问题; one ability alone is a plain "can"."""
    found = _ABLE.match(clause)
    said = read_verb_phrase(found["rest"]) if found else None
    if found is None or said is None:
        return None
    abilities = [_ABILITIES[word] for word in re.findall("能力|信心|智慧|决心", found["able"])]
    if abilities == ["ability"]:
        return None
    return Predicate(f"{subject.have} the {series(abilities)} to {said}", Going.BASE)


def _denied(clause: str, subject: Subject) -> Predicate | None:
    found = _NEVER.match(clause)
    said = read_verb_phrase(found["rest"]) if found else None
    if found is None or said is None:
        return None
    if found["no"] in _NEVERS:
        return Predicate(f"{_NEVERS[found['no']]} {said}", Going.NOT)
    if found["no"] in {"没有", "从未", "从来没有"}:
        never = "not" if found["no"] == "没有" else "never"
        return Predicate(f"{subject.have} {never} {participle(said)}")
    do = "do" if subject.plural or subject.english == "I" else "does"
    return Predicate(f"{do} not {said}")


def _always(clause: str, subject: Subject) -> Predicate | None:
    if found := _ALWAYS.match(clause):
        said = read_deed(found["rest"], participle)
        if said:
            return Predicate(f"{subject.have} always {said}", Going.DONE)
        attitude = read_attitude(found["rest"])
        return (
            Predicate(f"{subject.have} always {participle(attitude.english)}") if attitude else None
        )
    found = _ALREADY.match(clause)
    done = read_deed(found["rest"].replace("了", "", 1), participle) if found else None
    return Predicate(f"{subject.have} {done}", Going.DONE) if done else None


def _now(clause: str, subject: Subject) -> Predicate | None:
    found = _NOW.match(clause)
    doing = read_deed(found["rest"], gerund) if found else None
    return Predicate(f"{subject.be} {doing}") if doing else None
