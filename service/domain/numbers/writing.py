"""Numbers as English writes them."""

from __future__ import annotations

from decimal import Decimal

MONTHS = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def plain(value: Decimal) -> str:
    """Write a value without exponent and without trailing zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def ordinal(number: int) -> str:
    """Write 1st, 2nd, 13th."""
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }".replace(" ", "")


def spelled(number: int, *, kind: str = "cardinal") -> str:
    """Write a whole number below 100 in words, as a cardinal or an ordinal."""
    if number < 20:
        words = SMALL[number]
    elif number < 100:
        tens, ones = divmod(number, 10)
        words = TENS[tens] + (f"-{SMALL[ones]}" if ones else "")
    else:
        return ordinal(number) if kind == "ordinal" else str(number)
    if kind != "ordinal":
        return words
    head, dash, last = words.rpartition("-")
    last = _IRREGULAR.get(
        last, f"{last.removesuffix('y')}ieth" if last.endswith("y") else f"{last}th"
    )
    return f"{head}{dash}{last}"
