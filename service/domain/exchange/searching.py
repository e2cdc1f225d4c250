"""What a term can be found by: Chinese, English, pinyin in full and by initials."""

from __future__ import annotations

from pypinyin import lazy_pinyin

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
    syllables = lazy_pinyin(zh)
    return f"\n{''.join(syllables)}\n{''.join(s[:1] for s in syllables)}".lower()
