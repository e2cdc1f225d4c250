"""Inflect the verb of an English verb phrase that may begin with an adverb."""

from __future__ import annotations

import re
from collections.abc import Callable

from service.domain.formulas.grammar.nominals import is_plural

_NOT_ADVERBS = frozenset({"apply", "rely", "reply", "supply"})
_SECOND_VERB = re.compile(
    r"(\b(?:and|or) )((?:(?:support|help|treat|learn)(?= (?:from )?each other)|rebuild|overcome"
    r"|enhance|achieve|produce|stoke|deepen|implement|do business|cooperate|coexist|extend|pose"
    r"|manage))\b"
)
"""A second verb of a set phrase: words that are no nouns."""
_DOUBLED = frozenset(
    "begin commit control cut drop fit get let plan put run set spur step stop win".split()
)

_IRREGULAR = {
    base: (past, participle)
    for base, past, participle in (
        triple.split(":")
        for triple in """be:was:been bear:bore:borne become:became:become begin:began:begun
    bring:brought:brought build:built:built come:came:come cut:cut:cut deal:dealt:dealt
    do:did:done draw:drew:drawn fall:fell:fallen fight:fought:fought find:found:found
    foresee:foresaw:foreseen get:got:gained give:gave:given go:went:gone grow:grew:grown
    have:had:had bind:bound:bound forgo:forwent:forgone hear:heard:heard hold:held:held
    keep:kept:kept lay:laid:laid lead:led:led leave:left:left learn:learned:learned
    let:let:let make:made:made meet:met:met overcome:overcame:overcome pay:paid:paid
    put:put:put read:read:read rebuild:rebuilt:rebuilt say:said:said rise:rose:risen
    run:ran:run see:saw:seen seek:sought:sought send:sent:sent set:set:set
    shake:shook:shaken show:showed:shown speak:spoke:spoken speed:sped:sped
    spend:spent:spent spread:spread:spread stand:stood:stood stick:stuck:stuck
    strive:strove:striven take:took:taken tell:told:told think:thought:thought
    throw:threw:thrown understand:understood:understood uphold:upheld:upheld win:won:won
    withstand:withstood:withstood write:wrote:written""".split()
    )
}


def gerund(phrase: str) -> str:
    """Return the -ing form.

    >>> gerund("further open and improve <o1>")
    'further opening and improving <o1>'
    """
    return inflect(phrase, _ing)


def past(phrase: str) -> str:
    """Return the simple past.

    >>> past("make solid progress in <o1>")
    'made solid progress in <o1>'
    """
    return inflect(phrase, _ed)


def participle(phrase: str) -> str:
    """Return the past participle.

    >>> participle("further write a new chapter")
    'further written a new chapter'
    """
    return inflect(phrase, _en)


def third_person(phrase: str) -> str:
    """Return the third person singular.

    >>> third_person("continue to rise")
    'continues to rise'
    """
    return inflect(phrase, _s)


def finite(verb: str, subject: str) -> str:
    """Return the present tense as it goes with a subject.

    >>> finite("be complex", "the plans"), finite("rise", "income")
    ('are complex', 'rises')
    """
    if is_plural(subject):
        return f"are {verb[3:]}" if verb.startswith("be ") else verb
    return third_person(verb)


def inflect(phrase: str, change: Callable[[str], str]) -> str:
    """Change the verb of a phrase, and one that an "and" joins to it directly."""
    words = phrase.split(" ")
    at = next((i for i, word in enumerate(words) if not _is_adverb(word)), None)
    if at is None:
        return phrase
    if words[at].startswith("<v"):
        words[at:at] = ["work", "to"]
    words[at] = change(words[at])
    if words[at + 1 : at + 2] in (["and"], ["or"]):
        return " ".join(words[: at + 2]) + " " + inflect(" ".join(words[at + 2 :]), change)
    said = " ".join(words)
    return _SECOND_VERB.sub(lambda found: f"{found[1]}{inflect(found[2], change)}", said)


def _is_adverb(word: str) -> bool:
    return word in {"always", "further", "better"} or (
        word.endswith("ly") and word not in _NOT_ADVERBS
    )


def _ing(verb: str) -> str:
    if verb in {"be", "lie"}:
        return {"be": "being", "lie": "lying"}[verb]
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    return f"{stem}{stem[-1]}ing" if verb in _DOUBLED else f"{stem}ing"


def _ed(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb][0]
    return _regular(verb)


def _en(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb][1]
    return _regular(verb)


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1]}ed" if verb in _DOUBLED else f"{verb}ed"


def _s(verb: str) -> str:
    if verb in {"be", "have"}:
        return {"be": "is", "have": "has"}[verb]
    if verb.endswith("y") and verb[-2] not in "aeou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
