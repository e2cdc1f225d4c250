"""The grammatical number of an English noun phrase, for the verb behind it."""

from __future__ import annotations

import re

from service.domain.formulas.sides import Slots

_BEHIND_HEAD = re.compile(
    r",? (?:of|in|between|for|with|on|at|to|from|by|such as|across|abroad|overseas|under|against"
    r"|among|within|unseen|put forward|reached|provided|given|made|toward)\b"
)
_SYMBOL = re.compile(r"<[a-zA-Z][1-8]>")
_PLURAL = frozenset({"people", "they", "we", "you", "personnel", "media", "police", "both"})
_SINGULAR = frozenset(
    {"news", "diplomacy", "politics", "economics", "laos", "cyprus", "headquarters"}
)
_MODIFIERS = re.compile(
    r"(?:\w+(?:ic|al|ive|ous|ese|ish|ary) and \w+ \w+|[\w, -]+ and \w+(?:ic|al|ive|ary) \w+)$",
    re.IGNORECASE,
)
_COUNTRY = re.compile(r"<[ln][1-8]>")


def is_plural(english: str, slots: Slots) -> bool:
    """Say whether a verb behind a noun phrase is plural.

    >>> is_plural("exchanges with <l1>", {}), is_plural("trade in farm products", {})
    (True, False)
    >>> is_plural("economic and trade cooperation", {}), is_plural("trade and investment", {})
    (False, True)
    """
    if _COUNTRY.fullmatch(english):
        return False
    if re.match(r"<[bA][1-8]>$", english):
        return True
    text = _SYMBOL.sub(lambda s: slots[s[0]].english if s[0] in slots else s[0], english)
    head = _BEHIND_HEAD.split(text, maxsplit=1)[0]
    if "; " in head or (" and " in head and not _MODIFIERS.match(head)):
        return True
    word = head.rsplit(" ", 1)[-1].strip('”’"').lower()
    if word in _PLURAL:
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in _SINGULAR
