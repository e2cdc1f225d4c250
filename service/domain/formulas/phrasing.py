"""Read verb phrases and noun phrases of official news by the vocabulary, slots kept.

What is called for in such news is a list of verbs with objects of a closed vocabulary, as in
加强<o1>建设 or 不断深化与<l1>的务实合作. Read by grammar, each gets the same English every time;
whatever holds a word that is not in the vocabulary is not read at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from service.domain.formulas.inflecting import gerund, past
from service.domain.formulas.nominal_frames import Reading, read_frame
from service.domain.formulas.verb_frames import read_verb_frame
from service.domain.formulas.vocabulary import ADVERBS, IDIOMS, MODIFIERS, NOUNS, SUFFIXES, VERBS

CLAUSES = re.compile(r"[，,；;]")
"""What parts the clauses of a sentence."""
NounPhrase = tuple[str, str]
"""English and kind; the kind of a slot is empty."""

_LONGEST = 160
"""Characters of a phrase, slots as their symbols; nothing longer is read."""
_REMEMBERED = 8192
"""Phrases that are remembered: each is tried many times while a sentence is read."""
_SLOT = re.compile(r"<[plonbe][1-8]>")
_PLACE = re.compile(r"<l[1-8]>")
_AND = re.compile(r"以及|[、和及]|与(?!<l[1-8]>的)")
_LONGEST_VERB = max(map(len, VERBS))
_LONGEST_ADVERB = max(map(len, ADVERBS))
_PREPOSITIONS = {"A": "of", "D": "in", "N": "in", "T": "in", "E": "in", "C": "with"}
_OF_DOING = {"U": "of", "O": "for", "M": "for", "A": "for", "G": "of", "E": "for", "J": "of"}
_SERVING = re.compile(r"^为(.+?)(提供|营造|创造|作出|做出|注入|奠定|增添|贡献)(.+)$")
_TAKING = re.compile(
    r"^以(.+?)为(统领|引领|指导|指引|遵循|重点|平台|纽带|抓手|契机|目标|主线|核心|中心)$"
)
_AS = {
    "统领": "take {} as the guide",
    "引领": "take {} as the guide",
    "指导": "take {} as the guide",
    "指引": "take {} as the guide",
    "遵循": "follow {}",
    "重点": "focus on {}",
    "平台": "take {} as a platform",
    "纽带": "take {} as a bond",
    "抓手": "start with {}",
    "契机": "take {} as an opportunity",
    "目标": "aim at {}",
    "主线": "take {} as the main task",
    "核心": "put {} at the core",
    "中心": "focus on {}",
}
_WITHIN = re.compile(r"^在(.+?)(?:等)?(?:领域|方面|工作中|中)(.+)$")
_UNDER = re.compile(r"^在(.+?)的(坚强|正确)?(领导|指导|支持|关心)下$")
_UNDER_WHAT = {
    "领导": "leadership of",
    "指导": "guidance of",
    "支持": "support of",
    "关心": "care of",
}
_BY_ACTION = re.compile(r"^以实际行动(.+)$")
_ABROAD = re.compile(r"^(.+)在(国际|全国|海外|境外)上?的(.+)$")
_WHERE = {
    "国际": "the international {} of {}",
    "全国": "the nationwide {} of {}",
    "海外": "{} of {} overseas",
    "境外": "{} of {} abroad",
}
_PARTY_OVER = re.compile(r"^党对(.+)的(.+)$")
_FIELDS = re.compile(r"^(.+?)等(?:多个|诸多|传统|新兴|重点)?(?:领域|方面)(?:的)?(.+)$")
_DEEPER = re.compile(r"^推动(.+)走深走实$")
_INVEST = re.compile(r"^来.{1,3}投资(?:兴业|创业)?$")
_MOVED = frozenset("PQ")
_TOGETHER = re.compile(r"^(?:与|同)(<[plobe][1-8]>)(?:共同|一道)?(.+)$")
_CAUSATIVE = {
    "引导": "guide {} to",
    "鼓励": "encourage {} to",
    "支持": "support {} in efforts to",
    "帮助": "help {} to",
    "吸引": "attract {} to",
    "推动": "encourage {} to",
    "引导推动": "guide and encourage {} to",
    "动员": "mobilize {} to",
    "组织": "organize {} to",
    "督促": "urge {} to",
}
_DOUBLE_IDIOMS = tuple(english for english in IDIOMS.values() if " and " in english)
"""Set phrases that may hold a second verb."""
_LEADING = re.compile(r"^(?:同时|并且|并|还|也)?(?:要|需|需要)?")


@lru_cache(maxsize=_REMEMBERED)
def read_verb_phrase(clause: str) -> str | None:
    """Return the English of a clause that is one verb phrase, in the base form; else ``None``.

    >>> read_verb_phrase("不断加强<o1>建设")
    'continue to strengthen the building of <o1>'
    """
    if len(clause) > _LONGEST:
        return None
    clause = _LEADING.sub("", clause, count=1)
    return _set_phrase(clause) or _with_adverb(clause)


def read_deed(clause: str) -> str | None:
    """Return the English of a verb phrase in the past tense; ``None`` where that is not certain."""
    said = read_verb_phrase(clause.replace("了", "", 1))
    if said is None or (" and " in said and any(said.endswith(idiom) for idiom in _DOUBLE_IDIOMS)):
        return None
    return past(said)


@lru_cache(maxsize=_REMEMBERED)
def read_noun_phrase(text: str) -> NounPhrase | None:
    """Return the English of a noun phrase and its kind; ``None`` when a word is not known."""
    if text in NOUNS:
        return NOUNS[text]
    if len(text) > _LONGEST:
        return None
    if _SLOT.fullmatch(text):
        return text, ""
    for read in (_abroad, _owned_list, _exemplified, _modified, _listed, _suffixed, _owned):
        found = read(text)
        if found is not None:
            return found
    return read_frame(text, _READING)


def series(parts: Sequence[str]) -> str:
    """Join with commas and an "and", with a comma before it where that helps to read."""
    if len(parts) < 2:
        return "".join(parts)
    comma = "," if len(parts) > 2 or any(" and " in part for part in parts) else ""
    return f"{', '.join(parts[:-1])}{comma} and {parts[-1]}"


def _set_phrase(clause: str) -> str | None:
    if clause in IDIOMS:
        return IDIOMS[clause]
    if under := _UNDER.match(clause):
        noun = read_noun_phrase(under[1])
        strong = {"坚强": "strong ", "正确": "correct "}.get(under[2] or "", "")
        word = "with" if under[3] in {"支持", "关心"} else "under"
        return f"{word} the {strong}{_UNDER_WHAT[under[3]]} {noun[0]}" if noun else None
    if acting := _BY_ACTION.match(clause):
        said = read_verb_phrase(acting[1])
        return f"{said} through concrete actions" if said else None
    if deeper := _DEEPER.match(clause):
        noun = read_noun_phrase(deeper[1])
        return f"work for deeper and more solid {noun[0].removeprefix('the ')}" if noun else None
    if _INVEST.match(clause):
        return "come and invest"
    if taking := _TAKING.match(clause):
        noun = read_noun_phrase(taking[1])
        return _AS[taking[2]].format(noun[0]) if noun else None
    if serving := _SERVING.match(clause):
        whom, what = read_noun_phrase(serving[1]), read_verb_phrase(serving[2] + serving[3])
        to = "to" if serving[2] in {"作出", "做出", "贡献"} else "for"
        return f"{what} {to} {whom[0]}" if whom and what else None
    for pattern, word in ((_WITHIN, "in"), (_TOGETHER, "with")):
        if found := pattern.match(clause):
            noun, said = read_noun_phrase(found[1]), read_verb_phrase(found[2])
            if noun and said:
                return f"{said} {word} {noun[0]}"
    return read_verb_frame(clause, _READING)


def _with_adverb(clause: str) -> str | None:
    plain = _with_object(clause) or _causing(clause)
    if plain is not None:
        return plain
    for length in range(min(_LONGEST_ADVERB, len(clause) - 2), 1, -1):
        adverb = ADVERBS.get(clause[:length])
        said = read_verb_phrase(clause[length:]) if adverb else None
        if adverb and said:
            return adverb.format(said) if "{}" in adverb else f"{adverb} {said}"
    return None


def _with_object(clause: str) -> str | None:
    for length in range(min(_LONGEST_VERB, len(clause) - 1), 1, -1):
        if clause[:length] not in VERBS:
            continue
        rest = clause[length:]
        found = read_noun_phrase(rest)
        if found is not None:
            return _governing(clause[:length], found)
        second = rest.lstrip("和并、")
        said = _with_object(second) if second != rest else None
        if said:
            return f"{VERBS[clause[:length]][0][0]} and {said}".replace("{} ", "")
    return None


def _governing(verb: str, noun: NounPhrase) -> str:
    """Choose the English of a verb by the kind of its object."""
    english, kind = noun
    senses = VERBS[verb]
    fits = [e for e, kinds in senses if kind and (kind in kinds or kind[0] in kinds)]
    general = [e for e, kinds in senses if "*" in kinds]
    chosen = (fits or general or [senses[0][0]])[0]
    return chosen.format(english) if "{}" in chosen else f"{chosen} {english}"


def _causing(clause: str) -> str | None:
    """Read 引导企业扩大出口: somebody is got to do something."""
    for length in (4, 2):
        english = _CAUSATIVE.get(clause[:length])
        if english is None:
            continue
        rest = clause[length:]
        for cut in range(len(rest) - 2, 0, -1):
            whom = read_noun_phrase(rest[:cut])
            if clause.startswith("推动") and whom and whom[1][:1] not in _MOVED:
                continue
            said = read_verb_phrase(rest[cut:]) if whom else None
            if whom and said:
                return f"{english.format(whom[0])} {said}"
            if whom and clause[:2] != "推动" and _SLOT.fullmatch(rest[cut:]):
                return f"{english.removesuffix(' to').format(whom[0])} in {rest[cut:]}"
    return None


def _abroad(text: str) -> NounPhrase | None:
    """Read X在国际上的Y, X在海外的Y."""
    found = _ABROAD.match(text)
    if found is None:
        return None
    owner, owned = read_noun_phrase(found[1]), read_noun_phrase(found[3])
    return (_WHERE[found[2]].format(owned[0], owner[0]), owned[1]) if owner and owned else None


def _exemplified(text: str) -> NounPhrase | None:
    """Read A、B等Y and A、B等领域Y."""
    if fields := _FIELDS.match(text):
        known, noun = read_noun_phrase(fields[1]), read_noun_phrase(fields[2])
        return (f"{noun[0]} in fields such as {known[0]}", noun[1]) if known and noun else None
    some, mark, kind = text.partition("等")
    return _combined(some, kind, "such as") if mark and "等" not in kind else None


def _listed(text: str) -> NounPhrase | None:
    """Read A、B和C, and A、B和C建设, where the last noun belongs to all."""
    parts = [part for part in _AND.split(text) if part]
    if len(parts) < 2:
        return None
    for suffix, (english, kind) in SUFFIXES.items():
        head = parts[-1].removesuffix(suffix).removesuffix("等")
        bare = head and parts[-1].endswith(suffix) and parts[-1] not in NOUNS
        if bare and not any(part in NOUNS and part.endswith(suffix) for part in parts[:-1]):
            nouns = [read_noun_phrase(part) for part in (*parts[:-1], head)]
            if all(nouns):
                return english.format(series([noun[0] for noun in nouns if noun])), kind
    nouns = [read_noun_phrase(part) for part in parts]
    known = [noun for noun in nouns if noun]
    return (series([noun[0] for noun in known]), known[0][1]) if len(known) == len(nouns) else None


def _suffixed(text: str) -> NounPhrase | None:
    for suffix, (english, kind) in SUFFIXES.items():
        head = text.removesuffix(suffix)
        noun = read_noun_phrase(head) if head and head != text else None
        if noun:
            return english.format(noun[0]), kind
    return None


def _owned_list(text: str) -> NounPhrase | None:
    """Read X的A和B, where both belong to X."""
    owner, _, owned = text.partition("的")
    if not owner or "的" in owned or owner[0] in "与同" or not _AND.search(owned):
        return None
    return None if _AND.search(owner) else _combined(owner, owned, "of")


def _owned(text: str) -> NounPhrase | None:
    """Read X的Y, <l1>Y and 与X的Y."""
    if party := _PARTY_OVER.match(text):
        over, lead = read_noun_phrase(party[1]), read_noun_phrase(party[2])
        return (f"the Party's {lead[0]} over {over[0]}", lead[1]) if over and lead else None
    if text[:1] in "与同" and "的" in text:
        whom, _, what = text[1:].rpartition("的")
        return _combined(whom, what, "with")
    if "的" in text:
        whom, _, what = text.rpartition("的")
        return _combined(whom, what, "of")
    place = _PLACE.match(text)
    noun = read_noun_phrase(text[place.end() :]) if place and place.end() < len(text) else None
    if place and noun:
        if noun[1] == "" and noun[0].startswith("<o"):
            return f"{place[0]}'s {noun[0]}", ""
        word = _PREPOSITIONS.get(noun[1][:1], "of")
        return f"{noun[0]} {word} {place[0]}", noun[1]
    return None


def _combined(whom: str, what: str, word: str) -> NounPhrase | None:
    noun = read_noun_phrase(what) if what else None
    if noun is None or not whom:
        return None
    owner = read_noun_phrase(whom)
    if owner is not None:
        return f"{noun[0]} {word} {owner[0]}", noun[1]
    said = read_verb_phrase(whom) if word == "of" and noun[1][:1] in _OF_DOING else None
    return (f"{noun[0]} {_OF_DOING[noun[1][:1]]} {gerund(said)}", noun[1]) if said else None


def _modified(text: str) -> NounPhrase | None:
    for modifier, english in MODIFIERS.items():
        noun = read_noun_phrase(text[len(modifier) :]) if text.startswith(modifier) else None
        if noun and (noun[1] or not english.startswith("{}")):
            bare = noun[0].removeprefix("the ")
            article = "the " if bare != noun[0] and english.startswith("{}") else ""
            return f"{article}{english.format(bare)}", noun[1]
    return None


_READING = Reading(noun=read_noun_phrase, verb=read_verb_phrase)
