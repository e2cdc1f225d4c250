"""Say whether a wanted form is in a translation, as a patient reader would.

Case, plural, possessive, hyphens, apostrophes, diacritics and articles may differ; the words may
not. One rendering counts for one occurrence: two mentions in the source need two in the target
unless the second is taken up by a pronoun's place (then it is reported as missed, not invented).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from service.domain.spans import Span
from service.domain.terminology.occurrences import Occurrence

_WORD = re.compile(r"[0-9A-Za-zÀ-ɏ]+(?:[.,][0-9]+)*|[^\s\w]")


def find_form(target: str, form: str, *, taken: Sequence[Span] = ()) -> Span | None:
    """Return where ``form`` stands in ``target``, outside the ``taken`` spans."""
    folded = _fold(target)
    if _beginning(form) not in folded:
        return None
    for match in _pattern(form).finditer(folded):
        span = Span(*match.span())
        if not any(span.overlaps(other) for other in taken):
            return span
    return None


def find_occurrence(
    target: str, occurrence: Occurrence, *, taken: Sequence[Span] = ()
) -> Span | None:
    """Return where any accepted form of the occurrence stands in ``target``.

    The wanted form goes before the others; a longer accepted form around it is taken whole.
    """
    spans = (find_form(target, form, taken=taken) for form in occurrence.forms)
    found = [span for span in spans if span is not None]
    if not found:
        return None
    around = [span for span in found if span.contains(found[0])]
    return max(around, key=lambda span: span.end - span.start)


def forbidden_forms(target: str, occurrence: Occurrence) -> tuple[str, ...]:
    """Return the forbidden renderings of the occurrence that the target holds."""
    accepted = " ".join(occurrence.forms).lower()
    return tuple(
        form
        for form in occurrence.forbid
        if form.lower() not in accepted and find_form(target, form) is not None
    )


@lru_cache(maxsize=1024)
def _fold(text: str) -> str:
    """Replace each character by its plain ASCII look-alike; the length never changes."""
    if text.isascii():
        return text.lower().replace("`", "'")
    return "".join(_fold_character(ch) for ch in text)


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character in "’‘ʼ`´":
        return "'"
    if character in "–—‑‐−":
        return "-"
    if character in "“”":
        return '"'
    plain = unicodedata.normalize("NFKD", character)
    return plain[0].lower() if plain and len(plain[0].lower()) == 1 else character


@lru_cache(maxsize=8192)
def _beginning(form: str) -> str:
    """Return letters that are in every text that holds the form, however it is inflected."""
    words = (_fold(word) for word in _WORD.findall(form))
    telling = [word for word in words if word.isalpha() and word not in {"the", "a", "an"}]
    return telling[0][: max(1, len(telling[0]) - 3)] if telling else ""


@lru_cache(maxsize=8192)
def _pattern(form: str) -> re.Pattern[str]:
    """Compile a form into a tolerant pattern over folded text."""
    words = [_fold(word) for word in _WORD.findall(re.sub(r"^[Tt]he\s+", "", form))]
    parts: list[str] = []
    for index, word in enumerate(words):
        last = index == len(words) - 1
        parts.append(_word_pattern(word, last=last))
    body = r"[\s'\-\",]*".join(part for part in parts if part)
    return re.compile(rf"(?<![0-9a-z]){body}(?![0-9a-z])" if body else r"(?!)")


def _word_pattern(word: str, *, last: bool) -> str:
    if not word[0].isalnum():
        return f"{re.escape(word)}?" if word in "-'\",().“”" else re.escape(word)
    if word in {"the", "a", "an"}:
        return "(?:the|an?)?"
    if not word.isalpha() or len(word) < 3:
        return re.escape(word)
    return _plural_pattern(word) if last else rf"{_plural_pattern(word)}"


def _plural_pattern(word: str) -> str:
    stem = re.escape(word)
    if word.endswith("y"):
        return rf"(?:{stem}|{re.escape(word[:-1])}ies)(?:'s?)?"
    if word.endswith("ies") and len(word) > 4:
        return rf"(?:{stem}|{re.escape(word[:-3])}y)(?:'s?)?"
    if word.endswith("s") and not word.endswith("ss"):
        return rf"{re.escape(word[:-1])}s?(?:'s?)?"
    return rf"{stem}(?:e?s)?(?:'s?)?"
