"""Read verb phrases and noun phrases of official news by the vocabulary, slots kept.

What is called for in such news is a list of verbs with objects of a closed vocabulary, as in
加强<o1>建设 or 不断深化与<l1>的务实合作. Read by grammar, each gets the same English every time;
whatever holds a word that is not in the vocabulary is not read at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from service.domain.formulas.grammar.inflecting import finite, gerund, past
from service.domain.formulas.grammar.nominal_frames import read_foremost, read_frame
from service.domain.formulas.grammar.nominals import (
    INDEFINITE,
    modified,
    plural,
    quantified,
    related,
    the,
)
from service.domain.formulas.grammar.reading import NounPhrase, Reading
from service.domain.formulas.grammar.verb_frames import read_verb_frame
from service.domain.formulas.vocabulary import (
    ADJUNCTS,
    ADVERBS,
    CHAINED,
    FIGURES,
    IDIOMS,
    INTRANSITIVES,
    MODIFIERS,
    NOUN_FRAMES,
    NOUNS,
    STATE_FRAMES,
    SUFFIXES,
    VERB_FRAMES,
    VERBS,
)

CLAUSES = re.compile(r"[，,；;]")
"""What parts the clauses of a sentence."""

_SLOT = re.compile(r"<[plonbegtv][1-8]>")
_SLOGAN = re.compile(r"<([gv])[1-8]>$")
_PLACE = re.compile(r"<l[1-8]>")
_AND = re.compile(r"以及|及其|[、和及]|(?<!参)与(?!<l[1-8]>的)")
_CLOSE_AND = re.compile(r"[和与及]")
_LONGEST_VERB = max(map(len, VERBS))
_LONGEST_ADVERB = max(map(len, ADVERBS))
_LONGEST_MODIFIER = max(map(len, MODIFIERS))
_OF_DOING = {"U": "of", "O": "for", "M": "for", "A": "for", "G": "of", "E": "for", "J": "of"}
_OF_DOING |= {"I": "of", "K": "for", "R": "of", "V": "of", "H": "of", "S": "for", "D": "of"}
_TO_BE_DONE = frozenset("JHYWK")
"""Kinds of nouns that may say what they are of by a verb: 稳增长任务."""
_FIELDS = re.compile(r"^(.+?)等(?:多个|诸多|传统|新兴|重点)?(?:领域|方面)(?:的)?(.+)$")
_PLACED_LIST = re.compile(r"^(<l[1-8]>)(<[og][1-8]>(?:[、和]<[og][1-8]>)+)$")
_SHARED = re.compile(
    r"^(?P<items>[^的等<]+、[^的等<]+?)(?P<noun>(?:务实|友好|互利|国际|双边)*(?:交流合作|合作交流|合作|交流))$"
)
_HEADS = ("合作", "交流", "往来", "互信", "发展", "建设", "关系")
_MOVED = frozenset("PQ")
_CAUSATIVE = {
    "引导": "guide {} to",
    "鼓励": "encourage {} to",
    "支持": "support {} in efforts to",
    "帮助": "help {} to",
    "助力": "help {} to",
    "吸引": "attract {} to",
    "推动": "encourage {} to",
    "引导推动": "guide and encourage {} to",
    "支持引导": "support and guide {} in efforts to",
    "鼓励支持": "encourage and support {} in efforts to",
    "鼓励引导": "encourage and guide {} to",
    "动员": "mobilize {} to",
    "组织": "organize {} to",
    "督促": "urge {} to",
    "教育引导": "educate and guide {} to",
    "激励": "motivate {} to",
    "带领": "lead {} to",
    "团结带领": "unite and lead {} to",
    "带动": "help {} to",
    "要求": "require {} to",
    "指导": "guide {} to",
    "服务": "help {} to",
}
_ENSURING = {
    "确保": "ensure that",
    "保证": "ensure that",
    "推动": "push for {} to",
    "促进": "help {} to",
    "力争": "strive for {} to",
    "努力实现": "strive for {} to",
    "加快推动": "push for {} to",
}
_LEADING = re.compile(r"^(?:同时|并且|并|还|也|又|而且)?(?:要|需|需要|应|必须)?")
_SHORTEST = 2
_BEYOND_ADVERB = 3
"""Characters of a verb that may begin like an adverb, and is more than one: 加快推进."""
_LONGEST = 100
"""Characters of a clause: no verb or noun phrase of the genre is longer, and every cut is tried."""
_REMEMBERED = 8192
"""Phrases whose reading is kept: the same piece is read at every cut that is tried."""


def read_verb_phrase(clause: str) -> str | None:
    """Return the English of a clause that is one verb phrase, in the base form; else ``None``.

    >>> read_verb_phrase("不断加强<o1>建设")
    'continue to strengthen the building of <o1>'
    """
    verbs = read_verbs(clause)
    return series(verbs) if verbs else None


@lru_cache(maxsize=_REMEMBERED)
def read_verbs(clause: str) -> tuple[str, ...] | None:
    """Return the English of a clause as verb phrases that stand side by side, in the base form."""
    if len(clause) > _LONGEST:
        return None
    clause = _LEADING.sub("", clause, count=1)
    if clause in IDIOMS:
        return IDIOMS[clause]
    if slogan := _SLOGAN.match(clause):
        return (clause if slogan[1] == "v" else f"focus on {clause}",)
    framed = VERB_FRAMES.read(clause, _READERS) or read_verb_frame(clause, _READING)
    if framed is not None:
        return (framed,)
    caused = _causing(clause) or _ensuring(clause)
    if caused is not None:
        return (caused,)
    listed = _side_by_side(clause)
    if listed is not None:
        return listed
    plain = _with_object(clause, least=_BEYOND_ADVERB)
    if plain is not None:
        return (plain,)
    adverbial = _with_adverb(clause)
    if adverbial is not None:
        return adverbial
    plain = _with_object(clause)
    return (plain,) if plain is not None else None


def read_deed(clause: str, change: Callable[[str], str] = past) -> str | None:
    """Return the English of a verb phrase in the past tense, or as ``change`` makes it."""
    verbs = read_verbs(clause) or read_verbs(clause.replace("了", "", 1))
    return series([change(verb) for verb in verbs]) if verbs else None


def read_adjunct(clause: str) -> str | None:
    """Return the English of a clause that says under what, or by what, something is done.

    >>> read_adjunct("在<o1>的坚强领导下")
    'under the strong leadership of <o1>'
    """
    return ADJUNCTS.read(clause, _READERS) if len(clause) <= _LONGEST else None


def read_predicate(clause: str) -> tuple[str, ...] | None:
    """Return what a subject does: verb phrases in the base form, of verbs without object, too."""
    clause = _LEADING.sub("", clause, count=1)
    if clause in INTRANSITIVES:
        return (INTRANSITIVES[clause],)
    for length in range(min(_LONGEST_ADVERB, len(clause) - 2), 1, -1):
        adverb = ADVERBS.get(clause[:length])
        bare = INTRANSITIVES.get(clause[length:]) if adverb else None
        if adverb and bare:
            return (adverb.format(bare) if "{}" in adverb else f"{adverb} {bare}",)
    parts = clause.split("、")
    if len(parts) > 1:
        read = [read_predicate(part) for part in parts]
        known = [verb for verbs in read if verbs for verb in verbs]
        return tuple(known) if all(read) else read_verbs(clause)
    return read_verbs(clause)


def read_state(clause: str) -> str | None:
    """Return what holds of a subject when it is told, in the base form.

    >>> read_state("事关<o1>")
    'have a bearing on <o1>'
    """
    return STATE_FRAMES.read(clause, _READERS) if len(clause) <= _LONGEST else None


def read_figures(clause: str) -> str | None:
    """Return how much something grew, or reached, in the base form."""
    return FIGURES.read(clause, _READERS) if len(clause) <= _LONGEST else None


@lru_cache(maxsize=_REMEMBERED)
def read_noun_phrase(text: str) -> NounPhrase | None:
    """Return the English of a noun phrase and its kind; ``None`` when a word is not known."""
    if text in NOUNS:
        return NOUNS[text]
    if _SLOT.fullmatch(text):
        return text, ""
    if not _SHORTEST <= len(text) <= _LONGEST:
        return None
    for read in _NOUN_READERS:
        found = read(text)
        if found is not None:
            return found
    return None


def series(parts: Sequence[str]) -> str:
    """Join with commas and an "and", with a comma before it where that helps to read."""
    if len(parts) < 2:
        return "".join(parts)
    comma = "," if len(parts) > 2 or any(" and " in part for part in parts) else ""
    return f"{', '.join(parts[:-1])}{comma} and {parts[-1]}"


def _with_adverb(clause: str) -> tuple[str, ...] | None:
    for length in range(min(_LONGEST_ADVERB, len(clause) - 2), 1, -1):
        adverb = ADVERBS.get(clause[:length])
        rest = clause[length:].removeprefix("地")
        said = read_verbs(rest) if adverb else None
        if adverb and said:
            if "{}" in adverb:
                return (adverb.format(series(said)),)
            return (f"{adverb} {said[0]}", *said[1:])
    return None


def _side_by_side(clause: str) -> tuple[str, ...] | None:
    """Read 坚定<o1>、做到<o2>, and 加强<o1>和完善<o2>: several verbs, each with an object."""
    parts = clause.split("、")
    if len(parts) > 1:
        read = [read_verbs(part) for part in parts]
        known = [verb for verbs in read if verbs for verb in verbs]
        return tuple(known) if all(read) else None
    return None


def _with_object(clause: str, *, least: int = 2) -> str | None:
    verbs = _governed(clause, least=least)
    if verbs and len(verbs) == 2:
        return " and ".join(verbs)
    return series(verbs) if verbs else None


def _governed(clause: str, *, least: int = 2) -> list[str] | None:
    """Read 培养、引进和用好人才: verbs that stand before one object, the last with the object."""
    for length in range(min(_LONGEST_VERB, len(clause) - 1), least - 1, -1):
        verb = clause[:length]
        if verb not in VERBS:
            verb = verb.removesuffix("好")
            if verb not in VERBS or len(verb) < 2:
                continue
        rest = clause[length:]
        found = read_noun_phrase(rest)
        if found is not None:
            return [_governing(verb, found)]
        second = rest.lstrip("和并、与及")
        said = _governed(second) if second != rest else None
        if said and "{}" not in VERBS[verb][0][0]:
            return [VERBS[verb][0][0], *said]
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
        for cut in range(len(rest) - 2, 1, -1):
            whom = read_noun_phrase(rest[:cut])
            if clause.startswith("推动") and whom and whom[1][:1] not in _MOVED:
                continue
            said = read_verb_phrase(rest[cut:]) if whom else None
            if whom and said:
                return f"{english.format(whom[0])} {said}"
            if whom and clause[:2] != "推动" and _SLOT.fullmatch(rest[cut:]):
                return f"{english.removesuffix(' to').format(whom[0])} in {rest[cut:]}"
    return None


def _ensuring(clause: str) -> str | None:
    """Read 确保贫困县全部摘帽: something is made sure of, which has a subject of its own."""
    for length in (4, 2):
        english = _ENSURING.get(clause[:length])
        if english is None:
            continue
        rest = clause[length:]
        for cut in range(2, len(rest) - 1):
            whom = read_noun_phrase(rest[:cut])
            said = _bare_predicate(rest[cut:]) if whom else None
            if whom and said:
                if english.endswith(" to"):
                    return f"{english.format(whom[0])} {series(said)}"
                return f"{english} {whom[0]} {series([finite(verb, whom[0]) for verb in said])}"
    return None


def _bare_predicate(text: str) -> tuple[str, ...] | None:
    """Read verbs without objects only, so that an object is not taken for a subject."""
    parts = text.split("、")
    return (
        tuple(INTRANSITIVES[part] for part in parts) if set(parts) <= set(INTRANSITIVES) else None
    )


def _framed(text: str) -> NounPhrase | None:
    for frames, kind in NOUN_FRAMES:
        said = frames.read(text, _READERS)
        if said is not None:
            return said, kind
    return None


def _each(text: str) -> str | None:
    """Read a list item by item, so that the head of the last is not taken for that of all."""
    items = text.split("、")
    last = _AND.split(items[-1]) if len(items) > 1 else items[-1:]
    for parts in ([*items[:-1], *last], items):
        read = [read_noun_phrase(item) for item in parts]
        if all(read):
            return series([noun[0] for noun in read if noun])
    whole = read_noun_phrase(text)
    return whole[0] if whole else None


def _shared(text: str) -> NounPhrase | None:
    """Read 旅游、教育和中医药合作: cooperation in each of the fields."""
    found = _SHARED.match(text)
    if found is None or any(item.endswith(_HEADS) for item in _AND.split(found["items"])):
        return None
    items, noun = _each(found["items"]), read_noun_phrase(found["noun"])
    return (f"{noun[0]} in {items}", noun[1]) if items and noun else None


def _exemplified(text: str) -> NounPhrase | None:
    """Read A、B等Y and A、B等领域Y."""
    if fields := _FIELDS.match(text):
        known, noun = _each(fields[1]), read_noun_phrase(fields[2])
        return (f"{noun[0]} in fields such as {known}", noun[1]) if known and noun else None
    some, mark, kind = text.partition("等")
    return (
        _combined(some, kind.removeprefix("的"), "such as") if mark and "等" not in kind else None
    )


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


def _slot_suffixed(text: str) -> NounPhrase | None:
    """Read 外事<o1>建设, where the last noun is the head of what the slot may be."""
    plain = "<" in text and not text.startswith("<l") and not _AND.search(text)
    return _suffixed(text) if plain else None


def _suffixed(text: str) -> NounPhrase | None:
    for suffix, (english, kind) in SUFFIXES.items():
        head = text.removesuffix(suffix)
        if not head or head == text:
            continue
        noun = read_noun_phrase(head)
        if noun:
            return english.format(noun[0]), kind
        said = read_deed(head, gerund) if kind[0] in _TO_BE_DONE else None
        if said:
            return english.format(said), kind
    return None


def _owned_list(text: str) -> NounPhrase | None:
    """Read X的A和B, where both belong to X."""
    owner, _, owned = text.partition("的")
    if not owner or "的" in owned or owner[0] in "与同对" or not _AND.search(owned):
        return None
    return None if _AND.search(owner) else _combined(owner, owned, "of")


def _owned_by_all(text: str) -> NounPhrase | None:
    """Read A和B的C, where C belongs to both."""
    owners, _, owned = text.rpartition("的")
    if not _CLOSE_AND.search(owners) or _AND.search(owned) or text[0] in "与同对":
        return None
    return _combined(owners, owned, "of")


def _owned_by_known(text: str) -> NounPhrase | None:
    """Read 对外开放的窗口 and <l1>市场主体, where what owns or what is owned is one noun."""
    place = _PLACE.match(text)
    if place and text[place.end() :] in NOUNS:
        owned = NOUNS[text[place.end() :]]
        return related(owned, place[0], placed=True), owned[1]
    owner, _, what = text.rpartition("的")
    return _combined(owner, what, "of") if owner in NOUNS else None


def _placed_list(text: str) -> NounPhrase | None:
    """Read <l1><o1>和<o2>, where all of them are the place's."""
    found = _PLACED_LIST.match(text)
    return (f"{found[1]}'s {series(_AND.split(found[2]))}", "") if found else None


def _known_list(text: str) -> NounPhrase | None:
    """Read A、B和C where each is one noun."""
    parts = [part for part in _AND.split(text) if part]
    if len(parts) < 2 or not all(part in NOUNS or _SLOT.fullmatch(part) for part in parts):
        return None
    nouns = [NOUNS.get(part, (part, "")) for part in parts]
    return series([noun[0] for noun in nouns]), nouns[0][1]


def _owned(text: str) -> NounPhrase | None:
    """Read X的Y, <l1>Y and 与X的Y."""
    if text[:1] in "与同" and "的" in text:
        whom, _, what = text[1:].rpartition("的")
        return _combined(whom, what, "with")
    if "的" in text:
        whom, _, what = text.rpartition("的")
        return _combined(whom, what, "of")
    place = _PLACE.match(text)
    noun = read_noun_phrase(text[place.end() :]) if place and place.end() < len(text) else None
    if place and noun and noun[1] == "" and noun[0].startswith("<o"):
        return f"{place[0]}'s {noun[0]}", ""
    return (related(noun, place[0], placed=True), noun[1]) if place and noun else None


def _combined(whom: str, what: str, word: str) -> NounPhrase | None:
    noun = read_noun_phrase(what) if what else None
    if noun is None or not whom:
        return None
    owner = read_noun_phrase(whom)
    if owner is not None:
        head = the(noun[0]) if word == "of" and noun[1][:1] not in INDEFINITE else noun[0]
        return f"{head} {word} {owner[0]}", noun[1]
    said = read_verb_phrase(whom) if word == "of" and noun[1][:1] in _OF_DOING else None
    if said is None:
        return None
    return f"{the(noun[0])} {_OF_DOING[noun[1][:1]]} {gerund(said)}", noun[1]


def _modified(text: str) -> NounPhrase | None:
    """Read 良好的环境 and 防汛责任: a word that stands before a noun in English, too."""
    for length in range(min(_LONGEST_MODIFIER, len(text) - 2), 1, -1):
        english = MODIFIERS.get(text[:length])
        rest = text[length:].removeprefix("的")
        if english is None or (rest.startswith("<") and text[:length] in VERBS):
            continue
        if rest.startswith("、") and text[:length] in CHAINED:
            english, rest = english.replace(" {}", ", {}"), rest[1:]
        noun = read_noun_phrase(rest)
        if noun and (noun[1] or not english.startswith("{}") or text[:length] in CHAINED):
            return modified(noun[0], english), noun[1]
    return None


def _counted(text: str) -> NounPhrase | None:
    """Read 一批A and <n1>项A."""
    found = quantified(text)
    noun = read_noun_phrase(found[1]) if found else None
    return (f"{found[0]} {plural(noun[0])}", noun[1]) if found and noun else None


def _side_by_side_nouns(text: str) -> NounPhrase | None:
    """Read <o1>责任 and 扶贫成果: the second noun is the head."""
    slot = _SLOT.match(text)
    if slot and _SLOT.fullmatch(text[slot.end() :]):
        return f"{text[slot.end() :]} of {slot[0]}", ""
    cuts = [slot.end()] if slot else range(2, len(text) - 1)
    for cut in cuts:
        head = (text[cut:], "") if _SLOT.fullmatch(text[cut:]) else NOUNS.get(text[cut:])
        first = read_noun_phrase(text[:cut]) if head else None
        if head and first and not _AND.search(text[:cut]) and text[:cut] not in VERBS:
            return related(head, first[0]), head[1]
    return None


def _in_frame(text: str) -> NounPhrase | None:
    return read_frame(text, Reading(noun=read_noun_phrase, verb=read_verb_phrase))


def _noun(text: str) -> str | None:
    noun = read_noun_phrase(text)
    return noun[0] if noun else None


def _gerund(text: str) -> str | None:
    return read_deed(text, gerund)


def _foremost(text: str) -> NounPhrase | None:
    return read_foremost(text, _READING)


_NOUN_READERS: tuple[Callable[[str], NounPhrase | None], ...] = (
    _foremost,
    _placed_list,
    _known_list,
    _framed,
    _owned_by_known,
    _slot_suffixed,
    _owned_list,
    _shared,
    _exemplified,
    _counted,
    _modified,
    _owned_by_all,
    _listed,
    _suffixed,
    _owned,
    _in_frame,
    _side_by_side_nouns,
)
_READERS = {"N": _noun, "V": read_verb_phrase, "G": _gerund}
_READING = Reading(noun=read_noun_phrase, verb=read_verb_phrase)
