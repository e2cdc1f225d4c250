"""One word by itself: a cell of a table, a caption, what somebody looks up.

A model that was trained on sentences guesses at a word without one, so the vocabulary of the
genre is asked first.
"""

from __future__ import annotations

import re

from service.domain.formulas.phrases import ANY, N
from service.domain.formulas.vocabulary import NOUNS, VERBS
from service.domain.numbers.chinese import parse_numeral

_SLOT = re.compile(f"{ANY}|{N}")
_NUMERAL = re.compile(r"[一二三四五六七八九十百]*[一二三四五六七八九十]")


def render_word(word: str) -> str | None:
    """Return the English of a word that stands alone; ``None`` where no table holds it.

    A term of a glossary comes as its slot, and is not shown to the model at all.

    >>> render_word("营商环境"), render_word("十二"), render_word("螃蟹")
    ('Business environment', '12', None)
    """
    if _SLOT.fullmatch(word):
        return word
    if _NUMERAL.fullmatch(word):
        return f"{parse_numeral(word):f}"
    if word in NOUNS:
        english = NOUNS[word][0].removeprefix("the ")
    elif word in VERBS:
        english = VERBS[word][0][0]
    else:
        return None
    return english[:1].upper() + english[1:]
