"""The marks by which a text tells the bundled model about terms.

Inline annotation puts the wanted English behind the source term, between ``<t>``, ``<s>`` and
``</t>`` (Dinu et al. 2019). Slots are numbered class symbols that stand for a phrase and are
copied: ``<p1>`` a person, ``<l1>`` a place, ``<o1>`` an organisation, title, document or other
noun phrase, ``<n1>`` a number or date. Each mark is one piece of the model's vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from service.domain.spans import Span

SLOT_KINDS = "plon"
SLOTS_PER_KIND = 8
TERM_START, TERM_TARGET, TERM_END = "<t>", "<s>", "</t>"
BRIEF_TASK = "<brief>"

_SLOT = re.compile(rf"<([{SLOT_KINDS}])([1-{SLOTS_PER_KIND}])>")
_INLINE = re.compile(r"<t>(.*?)<s>(.*?)</t>", re.DOTALL)
_ANY = re.compile(rf"<t>|<s>|</t>|<brief>|{_SLOT.pattern}")
_WHOLE = re.compile(rf"{_INLINE.pattern}|{_ANY.pattern}", re.DOTALL)


class SlotMark(NamedTuple):
    """A slot symbol in a text, with its place."""

    symbol: str
    kind: str
    number: int
    start: int
    end: int


def symbols() -> tuple[str, ...]:
    """Return every mark, in the order in which they enter a vocabulary."""
    slots = (slot(kind, index) for kind in SLOT_KINDS for index in range(1, SLOTS_PER_KIND + 1))
    return (TERM_START, TERM_TARGET, TERM_END, BRIEF_TASK, *slots)


def slot(kind: str, index: int) -> str:
    """Return the symbol of the ``index``-th slot of a kind, from 1.

    Raises:
        ValueError: the kind is unknown, or the index is over ``SLOTS_PER_KIND``.
    """
    if kind not in SLOT_KINDS or not 1 <= index <= SLOTS_PER_KIND:
        raise ValueError(
            f"a slot is one of {SLOT_KINDS} with 1 to {SLOTS_PER_KIND}, not {kind}{index}"
        )
    return f"<{kind}{index}>"


def inline(term: str, english: str) -> str:
    """Return a source term with the English that it should become."""
    return f"{TERM_START}{term}{TERM_TARGET}{english}{TERM_END}"


def find_slots(text: str) -> Iterator[SlotMark]:
    """Yield the slot symbols of a text from left to right."""
    for match in _SLOT.finditer(text):
        yield SlotMark(match[0], match[1], int(match[2]), match.start(), match.end())


def marked_spans(text: str) -> Iterator[Span]:
    """Yield what marks hold: each inline annotation as a whole, each other mark by itself."""
    for match in _WHOLE.finditer(text):
        yield Span(*match.span())


def resolve_inline(text: str) -> str:
    """Replace each inline annotation by its English."""
    return _INLINE.sub(lambda match: match[2], text)


def strip_marks(text: str) -> str:
    """Return the text as it was before it was marked; slots and stray marks vanish."""
    return _ANY.sub("", _INLINE.sub(lambda match: match[1], text))


def has_marks(text: str) -> bool:
    """Say whether the text holds any mark, so that a user's own ``<t>`` can be told apart."""
    return _ANY.search(text) is not None
