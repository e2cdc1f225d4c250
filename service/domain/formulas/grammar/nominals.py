"""Put English nouns together: articles, modifiers, numbers, and what relates two of them."""

from __future__ import annotations

import re

_DETERMINED = re.compile(
    r"^(?:the|a|an|any|all|last|next|its|our|their|this|these|those|each|every|one's|more|some|many|various|"
    r"<[plon][1-8]>)(?:\b|(?<=>))"
)
_PLACED = {"A": "of", "D": "in", "N": "in", "T": "in", "E": "in", "C": "with", "J": "in"}
_PLACED |= {"I": "in", "F": "in", "K": "in", "S": "in", "B": "in", "W": "in", "M": "in"}
_RELATED = {"J": "in", "R": "in", "C": "in", "K": "in", "F": "in", "I": "in", "Y": "in"}
_RELATED |= {"M": "for", "S": "for", "T": "for", "D0": "for", "O": "for", "L": "for", "W": "on"}
_RELATED |= {"E": "for", "U": "for", "H": "for", "J0": "in", "R1": "in", "V": "of"}
INDEFINITE = frozenset("BOPTQR")
"""Kinds of nouns that an owner does not make definite: windows of opening up."""
_COUNTED = re.compile(
    r"^(一批|一系列|一些|部分|诸多|许多|不少|<n[1-8]>)(?:多|余)?(?:项|个|名|位|家|条|件|所|对)?(.+)$"
)
_COUNTS = {
    "一批": "a number of",
    "一系列": "a series of",
    "一些": "some",
    "部分": "some",
    "诸多": "many",
    "许多": "many",
    "不少": "many",
}
_ARTICLE = re.compile(r"^(the |an? )(.+)$")
_ONE = frozenset({"reform and opening up"})
_NOT_PLURAL = re.compile(r"(?:ss|us|is|ics|news)$")


def the(english: str) -> str:
    """Put a definite article before a noun that has none.

    >>> the("legitimate rights"), the("all rights"), the("<o1>")
    ('the legitimate rights', 'all rights', '<o1>')
    """
    return english if _DETERMINED.match(english) else f"the {english}"


def modified(noun: str, modifier: str) -> str:
    """Put a noun into its modifier, with the article in front of both.

    A modifier that begins with "a" keeps it before a noun that is counted and single.

    >>> modified("the market environment", "a open {}"), modified("plans", "a sound {}")
    ('an open market environment', 'sound plans')
    """
    found = _ARTICLE.match(noun)
    article, bare = found.groups() if found else ("", noun)
    said = modifier.removeprefix("a ").format(bare)
    if noun.startswith("<"):
        return the(said)
    if article and modifier.startswith("a "):
        article = "a "
    if article in {"a ", "an "}:
        article = "an " if said[:1].lower() in "aeiou" else "a "
    return said if _DETERMINED.match(said) else f"{article}{said}"


def related(noun: tuple[str, str], other: str, *, placed: bool = False) -> str:
    """Say that a noun of a kind belongs to another noun, or to a place.

    >>> related(("responsibilities", "L"), "flood control")
    'responsibilities for flood control'
    """
    english, kind = noun
    table = _PLACED if placed else _RELATED
    word = table.get(kind) or table.get(kind[:1], "of")
    definite = word == "of" and kind[:1] not in INDEFINITE
    return f"{the(english) if definite else english} {word} {other}"


def quantified(text: str) -> tuple[str, str] | None:
    """Cut 一批 or <n1>项 off a noun: the English of how many, and what is counted."""
    found = _COUNTED.match(text)
    if found is None:
        return None
    if found[1] in _COUNTS:
        return _COUNTS[found[1]], found[2]
    return found[1], found[2]


def plural(noun: str) -> str:
    """Drop the article of what is counted."""
    return noun.removeprefix("the ")


def is_plural(english: str) -> bool:
    """Guess whether a noun phrase is plural: by its first head, or because it lists several.

    >>> is_plural("enterprises in <l1>"), is_plural("the quality of plans"), is_plural("<l1>")
    (True, False, False)
    """
    head = re.split(r" (?:of|in|for|on|with|at|across|to|between) ", english, maxsplit=1)[0]
    if " and " in head:
        return head not in _ONE
    last = head.rsplit(" ", 1)[-1]
    return last in {"people", "police"} or (last.endswith("s") and not _NOT_PLURAL.search(last))
