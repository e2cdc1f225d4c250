"""What a term can be found by: Chinese, English, pinyin in full and by initials."""

from __future__ import annotations

from functools import lru_cache

from pypinyin import lazy_pinyin
from pypinyin.seg.mmseg import seg

from service.domain.glossary import Term

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


def _spelling(zh: str) -> str:
    words = [_syllables(word) for word in seg.cut(zh)]
    initials = (syllable[:1] for word in words for syllable in word)
    return f"\n{''.join(s for word in words for s in word)}\n{''.join(initials)}"


@lru_cache(maxsize=65_536)
def _syllables(word: str) -> tuple[str, ...]:
    """Spell one word; names of offices share their words, so most are looked up only once."""
    return tuple(syllable.lower() for syllable in lazy_pinyin(word))
