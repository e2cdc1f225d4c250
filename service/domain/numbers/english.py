"""Numbers in English text, as values that can be compared with the Chinese ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from service.domain.numbers.shapes import Quantity
from service.domain.numbers.writing import MONTHS, SMALL, TENS, plain, spelled

_SCALE = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_WORDS = {word: number for number, word in enumerate(SMALL)}
_WORDS |= {word: 10 * number for number, word in enumerate(TENS) if number > 1}
_WORDS |= {f"{TENS[t]}-{SMALL[o]}": 10 * t + o for t in range(2, 10) for o in range(1, 10)}
_ORDINALS = {spelled(number, kind="ordinal"): number for number in range(1, 100)}
_TOKEN = re.compile(
    r"(?P<num>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<suffix>st|nd|rd|th|s)?"
    r"|(?P<word>[A-Za-z]+(?:-[A-Za-z]+)?)"
)
_MONTH_NUMBER = {name.lower(): number for number, name in enumerate(MONTHS) if name}


def english_values(text: str) -> frozenset[str]:
    """Return every value that the text shows, as plain decimal strings.

    120 million gives 120000000 (and 120), twelve 12, first 1, March 3, two-thirds 2/3's parts.
    """
    values: set[str] = set()
    previous: Decimal | None = None
    for token in _TOKEN.finditer(text):
        word = (token["word"] or "").lower()
        if token["num"]:
            previous = Decimal(token["num"].replace(",", ""))
            values.add(plain(previous))
            continue
        scale = _SCALE.get(word.removesuffix("s"))
        if scale is not None:
            previous = (previous if previous is not None else Decimal(1)) * scale
            values.add(plain(previous))
            continue
        number = _WORDS.get(word, _ORDINALS.get(word, _MONTH_NUMBER.get(word)))
        previous = Decimal(number) if number is not None else None
        values.update({plain(previous)} if previous is not None else set())
        values.update(_parts(word))
    return frozenset(values)


def missing_values(quantities: Sequence[Quantity], english: str) -> tuple[Quantity, ...]:
    """Return the quantities whose values the English does not show.

    Small numbers may be spelled out, large ones rounded to three digits, dates be in any order.
    """
    shown = english_values(english)
    folded = english.lower()
    return tuple(q for q in quantities if not _shown(q, shown, folded))


def _shown(quantity: Quantity, shown: frozenset[str], folded: str) -> bool:
    if any(form.lower() in folded for form in (quantity.english, *quantity.accept)):
        return True
    return all(_value_shown(value, shown) for value in quantity.values)


def _value_shown(value: str, shown: frozenset[str]) -> bool:
    if "/" in value:
        return all(_value_shown(part, shown) for part in value.split("/"))
    if "-" in value or ":" in value:
        parts = [part.lstrip("0") or "0" for part in re.split(r"[-:]", value)]
        return all(part in shown or part == "0" for part in parts)
    value = value.removesuffix("s").lstrip("0") or "0"
    if value in shown:
        return True
    try:
        wanted = Decimal(value)
    except InvalidOperation:
        return False
    return wanted >= 1000 and any(_close(wanted, Decimal(other)) for other in shown)


def _close(wanted: Decimal, other: Decimal) -> bool:
    return abs(wanted - other) <= wanted * Decimal("0.005")


def _parts(word: str) -> set[str]:
    if word == "half":
        return {"1", "2"}
    if word in {"quarter", "quarters"}:
        return {"4"}
    head, dash, tail = word.partition("-")
    if not dash:
        base = word.removesuffix("s")
        return {str(_ORDINALS[base])} if base in _ORDINALS else set()
    found = {str(_WORDS[head])} if head in _WORDS else set()
    base = tail.removesuffix("s")
    if base in _ORDINALS:
        found.add(str(_ORDINALS[base]))
    if base == "quarter":
        found.add("4")
    return found
