"""Doubts about a translation that need no second model: numbers, loops, length, leftovers.

Severities rank candidates: a wrong number is worse than a missed term, a missed term worse than a
clumsy sentence. Messages never hold the user's text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from service.domain import markup
from service.domain.numbers import Quantity, missing_values
from service.domain.scripts import count_han
from service.domain.translation import Warning

_SEVERITY = {
    "number": 10,
    "date": 8,
    "forbidden": 7,
    "placeholder": 8,
    "loop": 12,
    "truncated": 8,
    "residual_han": 6,
    "length": 5,
    "passthrough": 6,
    "negation": 3,
    "quotes": 1,
}
_NEGATION = re.compile(r"不|没有|没|未|无|非|禁止|严禁|反对|拒绝|难以|杜绝|避免|防止")
_NOT_NEGATION = re.compile(
    r"不断|不仅|不但|不只|不少|不同|不久|不管|不论|无论|无不|不得不|不可或缺|不可分割|非常|未来|非洲|"
    r"不懈|不移|无疑|不忘|不愧|毫不|无比|无限|无数|无线|不动产|不平凡|前所未有|日新月异|未成年|除非|"
    r"不止|不惜|不禁|不妨|不愧|不失|不等|非遗|未雨绸缪"
)
_ENGLISH_NEGATION = re.compile(
    r"\b(?:no|not|never|none|neither|nor|without|cannot|un\w+|in\w{4,}|im\w{4,}|non\w*|dis\w+|lack\w*|"
    r"fail\w*|refus\w+|reject\w*|oppos\w+|prohibit\w*|ban\w*|forbid\w*|avoid\w*|prevent\w*|yet|few|"
    r"hardly|unless|difficult\w*|against|free|zero|eliminat\w+|\w+less|resolute\w*|firm\w*|beyond)\b|n['’]t\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z']+|\d+")
_LOOP = re.compile(
    r"\b([A-Za-z']+(?:[^A-Za-z']+[A-Za-z']+){0,5}?)(?:[^A-Za-z']+\1\b){2,}", re.IGNORECASE
)
_LOOP_SIZES = (1, 2, 3, 4, 6)
_MIN_RATIO, _MAX_RATIO = 0.22, 2.6


def check_segment(
    source: str,
    target: str,
    *,
    quantities: Sequence[Quantity] = (),
    literals: Sequence[str] = (),
) -> tuple[Warning, ...]:
    """Compare a segment with its translation; the doubts in order of weight.

    ``quantities`` are the source's numbers, ``literals`` strings that must be in the target.
    """
    found = [
        *_numbers(target, quantities),
        *_loops(source, target),
        *_leftovers(target, literals),
        *_lengths(source, target),
        *_negation(source, target),
        *_quotes(target),
    ]
    return tuple(sorted(found, key=lambda warning: -severity(warning.kind)))


def cut_loop(text: str) -> str:
    """Leave one of a run of words that a model repeats without end.

    >>> cut_loop("A crab a crab a crab a crab.")
    'A crab.'
    """
    return _LOOP.sub(r"\1", text)


def severity(kind: str) -> int:
    """Return how much a kind of doubt weighs when candidates are compared."""
    return _SEVERITY.get(kind, 2)


def score_candidate(warnings: Sequence[Warning]) -> int:
    """Add up the severities: 0 is a translation without doubts."""
    return sum(severity(warning.kind) for warning in warnings)


def _numbers(target: str, quantities: Sequence[Quantity]) -> list[Warning]:
    return [
        Warning(
            kind="date" if quantity.kind in {"date", "year", "period"} else "number",
            message=f"the source's {quantity.kind} ({quantity.english}) is not in the translation",
            source_span=quantity.span,
        )
        for quantity in missing_values(quantities, target)
    ]


def _loops(source: str, target: str) -> list[Warning]:
    words = [word.lower() for word in _WORD.findall(target)]
    for size in _LOOP_SIZES:
        longest = _longest_repeat(words, size)
        allowed = 2 if size < 3 else 1
        if longest > allowed and not _repeats(source, longest):
            return [
                Warning(
                    kind="loop",
                    message=f"a run of {size} word(s) is repeated {longest + 1} times",
                )
            ]
    grams = Counter(zip(words, words[1:], words[2:], words[3:], strict=False))
    worst = max(grams.values(), default=0)
    if worst >= 3 and not _repeats(source, worst - 1):
        return [Warning(kind="loop", message=f"the same four words come {worst} times")]
    return []


def _longest_repeat(words: Sequence[str], size: int) -> int:
    """Return how often a run of ``size`` words is followed at once by itself."""
    longest = 0
    for start in range(len(words) - size):
        count = 0
        while (
            words[start + count * size : start + (count + 1) * size]
            == words[start + (count + 1) * size : start + (count + 2) * size]
            and len(words) >= start + (count + 2) * size
        ):
            count += 1
        longest = max(longest, count)
    return longest


def _repeats(source: str, times: int) -> bool:
    """Say whether the source itself repeats something: 看看看, 一天天一年年."""
    return any(
        re.search(rf"(.{{{size}}})\1{{{min(times, 8)},}}", source) is not None
        for size in (1, 2, 3, 4)
    )


def _leftovers(target: str, literals: Sequence[str]) -> list[Warning]:
    found = []
    without = target
    for literal in literals:
        if literal not in target:
            found.append(
                Warning(kind="passthrough", message="a code or address of the source is missing")
            )
        without = without.replace(literal, "")
    if slots := sum(1 for _ in markup.find_slots(without)):
        found.append(Warning(kind="placeholder", message=f"{slots} placeholder(s) were left over"))
    if han := count_han(without):
        found.append(
            Warning(kind="residual_han", message=f"{han} Chinese character(s) were left over")
        )
    return found


def _lengths(source: str, target: str) -> list[Warning]:
    han = count_han(source)
    words = len(_WORD.findall(target))
    if han < 4:
        too_long = words > 12 + 3 * len(source)
        return [_length_warning("long", words, han)] if too_long else []
    if words < han * _MIN_RATIO:
        return [_length_warning("short", words, han)]
    if words > han * _MAX_RATIO + 8:
        return [_length_warning("long", words, han)]
    return []


def _length_warning(what: str, words: int, han: int) -> Warning:
    return Warning(
        kind="length",
        message=f"the translation is very {what}: {words} words for {han} Chinese characters",
    )


def _negation(source: str, target: str) -> list[Warning]:
    if not _NEGATION.search(_NOT_NEGATION.sub("", source)) or _ENGLISH_NEGATION.search(target):
        return []
    return [Warning(kind="negation", message="the source says not, the translation may not")]


def _quotes(target: str) -> list[Warning]:
    pairs = (("“", "”"), ("(", ")"), ("[", "]"))
    if any(target.count(a) != target.count(b) for a, b in pairs):
        return [Warning(kind="quotes", message="quotation marks or brackets do not match")]
    return []
