"""Inflect the verb of an English verb phrase that may begin with an adverb."""

from __future__ import annotations

import re
from collections.abc import Callable

_NOT_ADVERBS = frozenset({"apply", "rely", "reply", "supply"})
_SECOND_VERB = re.compile(
    r"(\b(?:and|or) )((?:(?:support|help|treat|learn)(?= (?:from )?each other)|rebuild|overcome"
    r"|enhance|achieve|produce|stoke|deepen|implement|do business|cooperate|coexist|extend|pose"
    r"|manage))\b"
)
"""A second verb of a set phrase: words that are no nouns."""
_DOUBLED = frozenset(
    {"begin", "commit", "get", "let", "plan", "put", "run", "set", "step", "stop", "win"}
)

_PAST = dict(
    pair.split(":")
    for pair in """be:was begin:began bring:brought build:built do:did draw:drew fight:fought
    find:found get:got give:gave go:went hear:heard hold:held keep:kept let:let make:made meet:met
    pay:paid put:put see:saw send:sent set:set speed:sped spread:spread step:stepped strive:strove
    take:took tell:told think:thought uphold:upheld win:won write:wrote plan:planned
    understand:understood have:had become:became bear:bore come:came commit:committed forgo:forwent
    grow:grew lay:laid lead:led leave:left overcome:overcame read:read rebuild:rebuilt run:ran
    say:said seek:sought speak:spoke stand:stood stop:stopped stay:stayed play:played
    convey:conveyed enjoy:enjoyed withstand:withstood bind:bound""".split()
)
_PARTICIPLES = _PAST | dict(
    pair.split(":")
    for pair in """be:been become:become begin:begun bear:borne come:come do:done draw:drawn
    get:gained give:given go:gone grow:grown overcome:overcome run:run see:seen speak:spoken
    strive:striven take:taken write:written""".split()
)


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

    >>> participle("take new steps")
    'taken new steps'
    """
    return inflect(phrase, lambda verb: _PARTICIPLES.get(verb) or _ed(verb))


def third_person(phrase: str) -> str:
    """Return the present tense behind a singular subject.

    >>> third_person("firmly oppose and reject <o1>")
    'firmly opposes and rejects <o1>'
    """
    return inflect(phrase, _s)


def inflect(phrase: str, change: Callable[[str], str]) -> str:
    """Change the verb of a phrase, and one that an "and" joins to it directly."""
    words = phrase.split(" ")
    at = next((i for i, word in enumerate(words) if not _is_adverb(word)), None)
    if at is None:
        return phrase
    words[at] = change(words[at])
    if words[at + 1 : at + 2] in (["and"], ["or"]):
        return " ".join(words[: at + 2]) + " " + inflect(" ".join(words[at + 2 :]), change)
    said = " ".join(words)
    return _SECOND_VERB.sub(lambda found: f"{found[1]}{inflect(found[2], change)}", said)


def _is_adverb(word: str) -> bool:
    return word in {"always", "further"} or (word.endswith("ly") and word not in _NOT_ADVERBS)


def _ing(verb: str) -> str:
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    return f"{stem}{stem[-1]}ing" if verb in _DOUBLED else f"{stem}ing"


def _ed(verb: str) -> str:
    if verb in _PAST:
        return _PAST[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if verb.endswith("y") and verb[-2] not in "aeou" else f"{verb}ed"


def _s(verb: str) -> str:
    if verb in {"be", "have"}:
        return {"be": "is", "have": "has"}[verb]
    if verb.endswith("y") and verb[-2] not in "aeou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"
