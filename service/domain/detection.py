"""Tell the language of a text by its script, which for Chinese decides nearly always.

Kana and Hangul are looked for first, since Japanese and Korean borrow Han characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.domain.normalising import normalise
from service.domain.scripts import count_han

_KANA = re.compile(r"[\u3040-\u30ff\uff66-\uff9f]")
_HANGUL = re.compile(r"[\u1100-\u11ff\uac00-\ud7af]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_LETTER = re.compile(r"[^\W\d_]")
_KANA_SHARE = 0.05
"""Japanese prose holds kana everywhere; a Chinese text that names a shop holds one or two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detected:
    """A language and how much of the text speaks for it.

    ``language`` is zh-Hans, zh-Hant, ja, ko, en (any text in Latin letters: nothing else is
    asked of them here) or und; ``confidence`` is 0 to 100.
    """

    language: str
    confidence: float

    @property
    def chinese(self) -> bool:
        """Say whether the text is Chinese."""
        return self.language.startswith("zh")


def detect(text: str) -> Detected:
    """Tell the language of a text.

    A few Han characters decide against many Latin letters: a Chinese sentence full of product
    names is a Chinese sentence.
    """
    letters = len(_LETTER.findall(text))
    if not letters:
        return Detected(language="und", confidence=0.0)
    han, latin = count_han(text), len(_LATIN.findall(text))
    kana, hangul = len(_KANA.findall(text)), len(_HANGUL.findall(text))
    if hangul > han:
        return Detected(language="ko", confidence=_share(hangul, letters))
    if kana and kana >= _KANA_SHARE * (han + kana):
        return Detected(language="ja", confidence=_share(han + kana, letters))
    if han:
        traditional = normalise(text).folded_traditional
        language = "zh-Hant" if traditional else "zh-Hans"
        words = han + latin / 4
        return Detected(language=language, confidence=_share(han, round(words + kana + hangul)))
    if latin:
        return Detected(language="en", confidence=_share(latin, letters))
    return Detected(language="und", confidence=0.0)


def _share(part: int, whole: int) -> float:
    return round(min(100.0, 100 * part / max(1, whole)), 1)
