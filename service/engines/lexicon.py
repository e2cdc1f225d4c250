"""A word list beside the weights: English for Chinese words that a small model saw too rarely.

The English stands behind its word in the model's input, and the model uses it or not (Zhong and
Chiang 2020, "Look It Up: Bilingual Dictionaries Improve Neural Machine Translation").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from service.domain import markup
from service.domain.errors import ModelCorrupt
from service.domain.spans import Span

FILE = "lexicon.tsv"
_SHORTEST = 2


class Lexicon:
    """Chinese words of two characters or more with their English.

    A word with none is known to the model and left alone. Words are found from left to right, the
    longest first, so that the known ones keep others from being read across their edges.
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words
        self._longest: dict[str, int] = {}
        for word in words:
            start = word[:_SHORTEST]
            self._longest[start] = max(len(word), self._longest.get(start, 0))

    def gloss(self, text: str) -> str:
        """Put the English behind its words; what marks hold or cover stays as it is."""
        shown: list[str] = []
        position = 0
        for span in self._found(text):
            shown += [text[position : span.end], " ", self._words[span.of(text)]]
            position = span.end
        return "".join([*shown, text[position:]])

    def _found(self, text: str) -> Iterator[Span]:
        """Yield the words that have English, from left to right."""
        held = list(markup.marked_spans(text))
        start = 0
        while start < len(text):
            most = self._longest.get(text[start : start + _SHORTEST], 0)
            ends = (start + size for size in range(most, _SHORTEST - 1, -1))
            end = next((end for end in ends if text[start:end] in self._words), 0)
            found = Span(start, end)
            if end and self._words[found.of(text)] and not any(map(found.overlaps, held)):
                yield found
            start = end or start + 1


def read_lexicon(folder: Path) -> Lexicon:
    """Read ``lexicon.tsv`` (``zh<TAB>en`` a line) of a model's folder; no words without one.

    Raises:
        ModelCorrupt: a line has no tab, or the file is no UTF-8.
    """
    path = folder / FILE
    if not path.is_file():
        return Lexicon({})
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        return Lexicon(dict(line.split("\t") for line in lines))
    except ValueError as error:
        raise ModelCorrupt(
            f"{path.name} of {folder.name} is no list of words with a tab between Chinese and "
            "English: pull or export the model again"
        ) from error
