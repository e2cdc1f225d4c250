"""What the words of a request ask for."""

from __future__ import annotations

import re

from service.domain.chat import patterns
from service.domain.chat.asked import Asked, Kind
from service.domain.scripts import count_han, has_han

_LONGEST = 120
_LONGEST_LATIN = 600
_LONGEST_ORDER = 4000
_RESIDUE = 4
_LATIN_WORDS = 3
_PATTERNS = (
    patterns.TRANSLATE,
    patterns.HEADLINE,
    patterns.ONE_SENTENCE,
    patterns.POINTS,
    patterns.ANY_POINTS,
    patterns.WORDS,
    patterns.SUMMARISE,
    patterns.PEOPLE,
    patterns.ORIGINAL,
    patterns.ALL_ORIGINALS,
    patterns.SHORTER,
    patterns.LONGER,
    patterns.TERM,
)


def is_request(line: str, *, below: bool = False) -> bool:
    """Say whether a line that stands beside an article, or ``below`` it, asks for something.

    A headline may hold the same words (总结大会, 简报) or be a question, so a Chinese line must
    read like a request: by how it opens, how it ends, or by holding hardly anything beside the
    words of a request.
    """
    bare = line.strip()
    if len(bare) > _LONGEST_LATIN:
        return False
    asks = any(pattern.search(bare) for pattern in _PATTERNS)
    if not has_han(bare) or count_han(bare) * 3 < len(re.findall(r"[A-Za-z]", bare)):
        words = len(bare.split())
        return asks or (words >= _LATIN_WORDS and bare.endswith(("?", ":", ".", "？", "：")))
    if len(bare) > _LONGEST:
        return False
    if bare.endswith(("？", "?")) and (below or not _headline_question(bare)):
        return True
    return asks and (
        bool(patterns.OPENINGS.match(bare))
        or bare.endswith(("：", ":"))
        or _residue(bare) <= _RESIDUE
    )


def _headline_question(line: str) -> bool:
    """Say whether a question reads like a headline: 为什么要坚持开放发展？."""
    asks_why = patterns.HEADLINE_QUESTION.match(line) is not None
    return asks_why and patterns.ABOUT_THE_ARTICLE.search(line) is None


def read_task(instruction: str, *, alone: bool) -> Asked:
    """Read an instruction; the more special request goes first.

    ``alone`` says that no article came with it in the same message, so that short words can be
    about the answer before: they come back as ``UNKNOWN`` with ``shorter`` or ``language`` set.
    """
    instruction = instruction[:_LONGEST_ORDER]
    language = _language(instruction)
    asked = Asked(kind=Kind.UNKNOWN, language=language, instruction=instruction)
    return _special(asked) or _plain(asked, alone=alone)


def asks_again(instruction: str) -> bool:
    """Say whether an instruction only varies the one before: shorter, longer, in English."""
    varied = (patterns.SHORTER, patterns.LONGER, patterns.AGAIN, patterns.ENGLISH, patterns.CHINESE)
    return any(pattern.search(instruction) for pattern in varied)


def length_change(instruction: str) -> int:
    """Return 1 where something shorter is asked for, -1 for longer, else 0."""
    if patterns.SHORTER.search(instruction):
        return 1
    return -1 if patterns.LONGER.search(instruction) else 0


def names_language(instruction: str) -> bool:
    """Say whether the language of the answer is named."""
    return bool(patterns.ENGLISH.search(instruction) or patterns.CHINESE.search(instruction))


def _special(asked: Asked) -> Asked | None:
    """Read what is about one thing: an original, a term."""
    instruction = asked.instruction
    original = patterns.ORIGINAL.search(instruction)
    if original is not None:
        return _with(asked, Kind.ORIGINAL, number=_number(original))
    term = patterns.TERM.search(instruction)
    if term is not None:
        found = next(group for group in term.groups() if group).strip(" “”\"「」'《》")
        if not patterns.NO_TERM.search(found) and not is_request(found):
            return _with(asked, Kind.TERM, term=found)
    return None


def _plain(asked: Asked, *, alone: bool) -> Asked:
    instruction = asked.instruction
    if alone and patterns.ABOUT_US.search(instruction):
        return asked
    words = patterns.WORDS.search(instruction)
    limit = _number(words) if words else 0
    points = patterns.POINTS.search(instruction)
    other = any(
        p.search(instruction)
        for p in (patterns.SUMMARISE, patterns.HEADLINE, patterns.ANY_POINTS, patterns.PEOPLE)
    )
    translates = patterns.TRANSLATE.search(instruction) is not None
    if patterns.OTHER_LANGUAGE.search(instruction) and (translates or other or points):
        return asked  # no other language than Chinese and English is written here
    if translates and not (other or points):
        return _with(asked, Kind.TRANSLATION, language="en") if _to_english(instruction) else asked
    if patterns.ONE_SENTENCE.search(instruction) and not patterns.HEADLINE.search(instruction):
        return _with(asked, Kind.POINTS, points=1, words=limit)
    if points is not None or patterns.ANY_POINTS.search(instruction):
        number = _number(points) if points else 0
        return _with(asked, Kind.POINTS, points=number, words=limit)
    if patterns.HEADLINE.search(instruction):
        return _with(asked, Kind.HEADLINE, words=limit)
    if patterns.SUMMARISE.search(instruction):
        return _with(asked, Kind.SUMMARY, words=limit)
    if patterns.PEOPLE.search(instruction):
        return _with(asked, Kind.PEOPLE)
    if alone and patterns.ALL_ORIGINALS.search(instruction):
        return _with(asked, Kind.ORIGINAL)
    if limit:
        return _with(asked, Kind.SUMMARY, words=limit)
    return asked


def _with(
    asked: Asked,
    kind: Kind,
    *,
    language: str = "",
    points: int = 0,
    words: int = 0,
    number: int = 0,
    term: str = "",
) -> Asked:
    return Asked(
        kind=kind,
        language=language or asked.language,
        points=points,
        words=words,
        number=number,
        term=term,
        shorter=length_change(asked.instruction) if kind in {Kind.SUMMARY, Kind.POINTS} else 0,
        instruction=asked.instruction,
    )


def _to_english(instruction: str) -> bool:
    """Say whether a translation goes into English, which is the only way it can go."""
    into = re.search(
        r"(?:译成|译为|成|为|into|to)\s*(中文|汉语|chinese)", instruction, re.IGNORECASE
    )
    return into is None


def _language(instruction: str) -> str:
    """Return the language that is asked for, else that of the asking."""
    if patterns.ENGLISH.search(instruction):
        return "en"
    if patterns.CHINESE.search(instruction):
        return "zh"
    return "zh" if has_han(instruction) else "en"


def _residue(line: str) -> int:
    """Count what is left of a line without the words that requests are made of."""
    for pattern in (
        *_PATTERNS[:-1],
        patterns.ENGLISH,
        patterns.CHINESE,
        patterns.NUMBERS,
        patterns.FILLER,
    ):
        line = pattern.sub("", line)
    return count_han(line)


def _number(found: re.Match[str]) -> int:
    value = next(group for group in found.groups() if group).lower()
    return int(value) if value.isdigit() else (patterns.NUMERALS | patterns.HUNDREDS)[value]
