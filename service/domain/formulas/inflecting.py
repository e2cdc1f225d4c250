"""Inflect the verb of an English verb phrase that may begin with an adverb."""

from __future__ import annotations

from collections.abc import Callable

_NOT_ADVERBS = frozenset({"apply", "rely", "reply", "supply"})
_DOUBLED = frozenset({"begin", "get", "plan", "set", "step", "win"})

_PAST = dict(
    pair.split(":")
    for pair in """be:was begin:began bring:brought build:built do:did draw:drew fight:fought
    find:found get:got give:gave go:went hear:heard hold:held keep:kept let:let make:made meet:met
    pay:paid put:put see:saw send:sent set:set speed:sped spread:spread step:stepped strive:strove
    take:took tell:told think:thought uphold:upheld win:won write:wrote plan:planned
    understand:understood""".split()
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


def inflect(phrase: str, change: Callable[[str], str]) -> str:
    """Change the verb of a phrase, and one that an "and" joins to it directly."""
    words = phrase.split(" ")
    at = next((i for i, word in enumerate(words) if not _is_adverb(word)), None)
    if at is None:
        return phrase
    words[at] = change(words[at])
    if words[at + 1 : at + 2] == ["and"]:
        return " ".join(words[: at + 2]) + " " + inflect(" ".join(words[at + 2 :]), change)
    return " ".join(words)


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
