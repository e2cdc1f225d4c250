"""Render what was done over a time, how things stand, and what something is said to be.

近年来，<l1>加强… is told in the perfect, since its opening says so; what holds when it is told
(<o1>形势复杂严峻, 开放是…的必由之路) stands in the present. Other narrative is left to the model.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from service.domain.formulas.grammar.inflecting import finite, gerund, participle, past
from service.domain.formulas.grammar.nominals import is_plural
from service.domain.formulas.grammar.phrasing import (
    CLAUSES,
    read_adjunct,
    read_deed,
    read_figures,
    read_noun_phrase,
    read_predicate,
    read_state,
    read_verb_phrase,
    series,
)
from service.domain.formulas.vocabulary.judgements import JUDGEMENTS
from service.domain.formulas.vocabulary.times import TIMES

_WHEN = re.compile(rf"^({'|'.join(sorted(TIMES, key=len, reverse=True))})[，,]?")
_YEARS = re.compile(r"^(<n[1-8]>)(?:多|余)?年来$")
_SINCE = re.compile(r"^(<[no][1-8]>)(?:召开|实施)?(以来|以后|之后)$")
_LAUNCHED = re.compile(
    r"^(.{2,30})(?:揭牌|成立|设立)(?:以来|一年来|一年多来|两年来|三年来|五年来)$"
)
_LONE = re.compile(r"^(?P<most>特别是|尤其是)?(?P<term><o[1-8]>)$")
_MEETING = re.compile(r"^会议(?:坚持)?(?:以(?P<guide>.+?)为指导[，,])?(?P<rest>.+)$")
_IDENTITY = re.compile(r"^(?P<what>.{0,30}?)(?:，)?是(?P<of>.+)的(?P<is>[^的]{2,7})$")
_INSIDE = re.compile(r"^(<[lot][1-8]>)(.+)$")
_PROVED = re.compile(r"^(?:实践|事实)(?P<fully>充分)?(?P<verb>证明|表明)[，,]")
_PROVES = {"证明": "practice {}proves that", "表明": "practice {}shows that"}
_GOING_ON = re.compile("^正(?:在)?(.+)$")
_DONE = re.compile(r"^(?:已经|已|均已|都已)|了")
_LINKS = {
    "同时": "at the same time",
    "当前": "at present",
    "目前": "at present",
    "此外": "in addition",
    "但": "but",
    "但是": "but",
    "下一步": "in the next stage",
    "今后": "in the future",
    "首先": "first",
    "因此": "therefore",
    "总体上看": "on the whole",
    "总的看": "on the whole",
}
_LINKED = re.compile(rf"^({'|'.join(sorted(_LINKS, key=len, reverse=True))})[，,]")
_LEAST = 2
_LONGEST = 100
"""Characters of a clause that is read."""

Tense = Callable[[str, str], str]
"""Makes a finite verb of a base form, for a subject."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What stands before a sentence's subject, and the tense that it asks for, if any."""

    words: tuple[str, ...]
    tense: Tense | None
    rest: tuple[str, ...]


def read_statement(sentence: str) -> str | None:
    """Return the English of a statement, without a capital and a full stop; else ``None``.

    >>> read_statement("近年来，<l1>加强<o1>，深化务实合作")
    'in recent years, <l1> has strengthened <o1> and deepened practical cooperation'
    """
    return _proved(sentence) or _of_meeting(sentence) or _set_in(sentence)


def read_setting(sentence: str) -> Setting:
    """Take times, links and adjuncts off the front of a sentence."""
    words: list[str] = []
    tense: Tense | None = None
    while True:
        if linked := _LINKED.match(sentence):
            words.append(_LINKS[linked[1]])
            sentence = sentence[linked.end() :]
            continue
        when = _WHEN.match(sentence)
        if when and when.end() < len(sentence):
            english, name = TIMES[when[1]]
            words.append(english)
            tense = _TENSES[name]
            sentence = sentence[when.end() :]
            continue
        first, mark, rest = _cut(sentence)
        since = _since(first) if mark else None
        adjunct = since or (read_adjunct(first) if mark else None)
        if adjunct is None:
            break
        words.append(adjunct)
        tense = _perfect if since else tense
        sentence = rest
    return Setting(words=tuple(words), tense=tense, rest=tuple(CLAUSES.split(sentence)))


def _cut(sentence: str) -> tuple[str, str, str]:
    found = CLAUSES.search(sentence)
    if found is None:
        return sentence, "", ""
    return sentence[: found.start()], found[0], sentence[found.end() :]


def _since(clause: str) -> str | None:
    """Read 党的十八大以来 where the whole is a term, <n1>年来 and <o1>以来."""
    if years := _YEARS.match(clause):
        return f"over the past {years[1]} years"
    if since := _SINCE.match(clause):
        return f"since {since[1]}"
    launched = _LAUNCHED.match(clause)
    if launched and (noun := read_noun_phrase(launched[1])):
        return f"since the launch of {noun[0]}"
    lone = _LONE.match(clause)
    if lone is None:
        return None
    return f"especially {lone['term']}" if lone["most"] else lone["term"]


def _proved(sentence: str) -> str | None:
    found = _PROVED.match(sentence)
    said = read_statement(sentence[found.end() :]) if found else None
    fully = "fully " if found and found["fully"] else ""
    return f"{_PROVES[found['verb']].format(fully)} {said}" if found and said else None


def _of_meeting(sentence: str) -> str | None:
    """Read 会议以<o1>为指导，总结…，部署…: what a meeting does, it has done when it is told."""
    found = _MEETING.match(sentence)
    if found is None:
        return None
    guide = read_noun_phrase(found["guide"]) if found["guide"] else None
    deeds = [read_deed(clause) for clause in CLAUSES.split(found["rest"])]
    known = [deed for deed in deeds if deed]
    if len(known) < len(deeds) or (found["guide"] and guide is None):
        return None
    return f"{f'guided by {guide[0]}, ' if guide else ''}the meeting {series(known)}"


def _set_in(sentence: str) -> str | None:
    setting = read_setting(sentence)
    said = _finite(setting.rest, setting.tense)
    if said is None:
        return None
    front = "".join(word + " " if word == "but" else word + ", " for word in setting.words)
    return f"{front}{said}"


def _finite(clauses: Sequence[str], tense: Tense | None) -> str | None:
    """Read clauses as subjects with what they do, or are; a subject may go on in the next ones."""
    groups: list[tuple[str, list[str]]] = []
    aside: list[str] = []
    for clause in clauses:
        adjunct = read_adjunct(clause)
        if adjunct is not None and groups:
            aside.append(adjunct)
            continue
        read = _clause(clause, tense, groups[-1][0] if groups else "")
        if read is None:
            return None
        subject, said = read
        tense = tense or (_perfect if _DONE.search(clause) else None)
        if aside:
            said = f"{said} {' '.join(aside)}"
            aside.clear()
        if subject and (not groups or subject != groups[-1][0]):
            groups.append((subject, [said]))
        elif groups:
            groups[-1][1].append(said)
        else:
            return None
    if not groups or aside:
        return None
    told = [f"{subject} {_joined(parts)}" for subject, parts in groups]
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])}, and {told[-1]}"


def _joined(parts: Sequence[str]) -> str:
    """Join verbs of one subject, and say an auxiliary that they share only once."""
    for shared in ("has ", "have "):
        if len(parts) > 1 and all(part.startswith(shared) for part in parts):
            return shared + series([part.removeprefix(shared) for part in parts])
    for shared in ("is ", "are "):
        if len(parts) > 1 and all(part.startswith(shared) for part in parts):
            return shared + series([part.removeprefix(shared) for part in parts])
    return series(parts)


def _clause(clause: str, tense: Tense | None, subject: str) -> tuple[str, str] | None:
    """Read one clause: its subject, which may be the one before, and what is said of it."""
    if len(clause) > _LONGEST:
        return None
    if subject:
        said = _identity("", clause, subject) or _said(clause, tense, subject)
        if said is not None:
            return subject, said
    found = _IDENTITY.match(clause)
    if found is not None and found["what"]:
        noun = read_noun_phrase(found["what"])
        whole = noun[0] if noun else _doing(found["what"])
        said = _identity(found["what"], clause, whole) if whole else None
        if whole and said:
            return whole, said
    for cut in range(len(clause) - _LEAST, 1, -1):
        noun = read_noun_phrase(clause[:cut])
        said = _said(clause[cut:], tense, noun[0]) if noun else None
        if noun and said:
            return noun[0], said
    for cut in range(len(clause) - _LEAST, 1, -1):
        state = _state(clause[cut:])
        doing = _doing(clause[:cut]) if state else None
        if state and doing:
            return doing, finite(state, doing)
    return None


def _state(text: str) -> str | None:
    """Read what holds, or several things that do: 高屋建瓴、内涵丰富."""
    whole = read_state(text)
    if whole is not None:
        return whole
    parts = [read_state(part) for part in text.split("、")]
    known = [part for part in parts if part]
    if len(known) < len(parts):
        return None
    if len(known) > 1 and all(part.startswith("be ") for part in known):
        return f"be {series([part[3:] for part in known])}"
    return known[0] if len(known) == 1 else None


def _doing(text: str) -> str | None:
    return read_deed(text, gerund)


def _said(text: str, tense: Tense | None, subject: str) -> str | None:
    state = _state(text)
    if state is not None:
        return finite(state, subject)
    if going := _GOING_ON.match(text):
        verbs = read_predicate(going[1])
        doing = series([gerund(verb) for verb in verbs]) if verbs else ""
        return finite(f"be {doing}", subject) if doing else None
    figure = read_figures(text)
    if figure is not None:
        return past(figure)
    done = _DONE.search(text)
    chosen = tense or (_perfect if done else None)
    if chosen is None:
        return None
    verbs = read_predicate(_DONE.sub("", text, count=1) if done else text)
    return _joined([chosen(verb, subject) for verb in verbs]) if verbs else None


def _identity(what: str, clause: str, subject: str) -> str | None:
    """Read A是推动B的必由之路, the subject being read already."""
    found = _IDENTITY.match(clause)
    if found is None or found["what"] != what:
        return None
    role = _role(found["of"], found["is"])
    return finite(f"be {role}", subject) if role else None


def _role(of: str, what: str) -> str | None:
    if what not in JUDGEMENTS:
        return None
    being, doing = JUDGEMENTS[what]
    of = re.sub("^(?:事关|关系)", "", of)
    noun = read_noun_phrase(of)
    if noun is not None:
        return being.format(noun=noun[0])
    verb = read_verb_phrase(of)
    inside = _INSIDE.match(of)
    if verb is None and inside and (verb := read_verb_phrase(inside[2])):
        verb = f"{verb} in {inside[1]}"
        return doing.format(verb=verb, doing=gerund(verb))
    return doing.format(verb=verb, doing=read_deed(of, gerund)) if verb else None


def _perfect(verb: str, subject: str) -> str:
    return f"{finite('have', subject)} {participle(verb)}"


def _past(verb: str, subject: str) -> str:
    told = past(verb)
    return f"were {told[4:]}" if told.startswith("was ") and is_plural(subject) else told


_TENSES = {"past": _past, "perfect": _perfect, "present": finite, "": None}
