"""English typography: what a model leaves of Chinese punctuation, spacing and capitals, mended."""

from __future__ import annotations

import re
from collections.abc import Callable

from service.domain.spans import Span

_MARKS = {
    "，": ", ",
    "、": ", ",
    "。": ". ",
    "；": "; ",
    "：": ": ",
    "！": "! ",
    "？": "? ",
    "（": " (",
    "）": ") ",
    "《": " “",
    "》": "” ",
    "〈": " ‘",
    "〉": "’ ",
    "「": " “",
    "」": "” ",
    "【": " [",
    "】": "] ",
    "…": "…",
    "　": " ",
}
_RULES = re.compile(
    r"(?P<mark>[" + "".join(map(re.escape, _MARKS)) + r"])"
    r"|(?P<space>\s+(?=[,.;:!?)\]”’](?:\s|$|[,.;:!?)\]”’])))"
    r"|(?P<run>\s{2,})"
    r"|(?P<opened>(?<=[(\[“‘])\s+)"
    r"|(?P<doubled>([,;:])\s*(?=[,.;:]))"
    r"|(?P<dangling>,?\s+(?:and|or|of|the|an?)(?=\s*[.,;]?\s*$))"
    r"|(?P<lonely>,?\s+and(?=,))"
    r"|(?P<article>\b[Tt]he\s+(?=the\b))"
)


def to_english_typography(text: str) -> tuple[str, Callable[[Span], Span]]:
    """Return the text in English typography, and a function that carries spans over to it.

    Chinese marks become English ones with their spaces, doubled spaces and articles go, and the
    first letter is a capital. Runs to a fixed point, so the function is idempotent.
    """
    positions = list(range(len(text) + 1))
    while True:
        changed, step = _rewrite(text)
        positions = [step[position] for position in positions]
        if changed == text:
            break
        text = changed
    text = _capitalised(text)

    def moved(span: Span) -> Span:
        return Span(positions[span.start], max(positions[span.start], positions[span.end]))

    return text, moved


_SMALL = frozenset(
    "a an the and or nor but of in on at to for by with from as via into over per".split()
)


def title_case(text: str) -> str:
    """Capitalise a title: every word but short prepositions, articles and conjunctions."""
    words = text.split(" ")
    return " ".join(
        word if index and word.lower() in _SMALL else word[:1].upper() + word[1:]
        for index, word in enumerate(words)
    )


def _rewrite(text: str) -> tuple[str, list[int]]:
    """Apply every rule once; return the new text and the new place of each old offset."""
    step: list[int] = []
    out: list[str] = []
    length = 0
    position = 0
    for match in _RULES.finditer(text):
        if match.start() < position:
            continue
        kept = text[position : match.start()]
        step.extend(range(length, length + len(kept)))
        out.append(kept)
        length += len(kept)
        replacement = _replacement(match)
        step.extend(length + min(i, len(replacement)) for i in range(match.end() - match.start()))
        out.append(replacement)
        length += len(replacement)
        position = match.end()
    rest = text[position:]
    step.extend(range(length, length + len(rest) + 1))
    out.append(rest)
    joined = "".join(out)
    stripped = joined.strip()
    lead = len(joined) - len(joined.lstrip())
    return stripped, [min(max(place - lead, 0), len(stripped)) for place in step]


def _replacement(match: re.Match[str]) -> str:
    if match["mark"] is not None:
        return _MARKS[match["mark"]]
    if match["run"] is not None:
        return " "
    return ""


_VERBATIM = re.compile(r"[a-z]+://|www\.|\S+@|[a-z]+[A-Z0-9_]")


def _capitalised(text: str) -> str:
    if _VERBATIM.match(text):
        return text
    for index, character in enumerate(text):
        if character.isalpha():
            return text[:index] + character.upper() + text[index + 1 :]
        if character not in "“‘\"'([":
            return text
    return text
