"""What a term can be found by: Chinese, English, pinyin in full and by initials."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from pypinyin import lazy_pinyin
from pypinyin.seg.mmseg import seg

from service.domain.glossary import Term

LATIN = re.compile(r"[a-z][a-z '’]*")
SHORT = 3
"""Fewer letters than this ask for the beginning of a name: ``an`` is inside half of all pinyin."""
_SPELLED = 24
"""Longer Chinese is a sentence rather than a name; nobody types it in pinyin."""


def found_by(term: Term) -> str:
    """Return all the forms of a term, one a line, in lower case."""
    forms = (term.zh, *term.zh_variants, term.en, term.en_short, term.en_generic, *term.en_accept)
    return "\n".join(form for form in forms if form).lower()


def spelled(term: Term) -> str:
    """Return the pinyin of a term's Chinese, in full and by initials, each on a line of its own.

    河北省委 gives ``hebeishengwei`` and ``hbsw``; every line starts after a line break, so that a
    search can ask for the beginning of a name.
    """
    return "".join(_spelling(zh) for zh in (term.zh, *term.zh_variants[:8]) if len(zh) <= _SPELLED)


def letters_of(query: str) -> str:
    """Return what a query in Latin letters asks of the pinyin; nothing for any other query."""
    if not LATIN.fullmatch(query):
        return ""
    letters = re.sub(r"[ '’]", "", query)
    return letters if len(letters) >= SHORT else f"\n{letters}"


def search_terms(
    terms: Iterable[Term], query: str, *, category: str = "", status: str = ""
) -> list[Term]:
    """Return the terms that hold ``query`` in Chinese, English or pinyin, the closest first."""
    wanted = query.strip().lower()
    ranked = [
        (rank, term)
        for term in terms
        if category in {"", term.category}
        and status in {"", term.status}
        and (rank := _closeness(term, wanted)) is not None
    ]
    return [term for _, term in sorted(ranked, key=lambda pair: pair[0])]


def _closeness(term: Term, wanted: str) -> int | None:
    """Rank a hit: the whole form, the beginning of one, anywhere in one, pinyin alone."""
    zh, en = term.zh, term.en.lower()
    if wanted in {"", zh, en}:
        return 0
    if zh.startswith(wanted) or en.startswith(wanted):
        return 1
    if wanted in found_by(term):
        return 2
    letters = letters_of(wanted)
    return 3 if letters and letters in spelled(term) else None


def _spelling(zh: str) -> str:
    words = [_syllables(word) for word in seg.cut(zh)]
    initials = (syllable[:1] for word in words for syllable in word)
    return f"\n{''.join(s for word in words for s in word)}\n{''.join(initials)}"


@lru_cache(maxsize=65_536)
def _syllables(word: str) -> tuple[str, ...]:
    """Spell one word; names of offices share their words, so most are looked up only once."""
    return tuple(syllable.lower() for syllable in lazy_pinyin(word))
