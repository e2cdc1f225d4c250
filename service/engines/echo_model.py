"""A deterministic stand-in for a model: it ships with the product and serves its tests.

It writes slots and inline terms as they are, passes Latin text through, and turns every other
Chinese character into its pinyin syllable, so that the whole path can be walked without weights.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pypinyin import lazy_pinyin

from service.domain import markup
from service.domain.cards import Card, Decoding
from service.domain.errors import GenerationFailed
from service.domain.ports import Features, Generation, Hypothesis

CARD = Card(
    id="echo",
    name="Echo",
    task="translation",
    engine="echo",
    architecture="none",
    license="Apache-2.0",
    max_source_tokens=256,
    revision="1",
    description="Deterministic, for tests and for trying the service without weights.",
    term_modes=("slots", "inline"),
)
_TOKEN = re.compile(r"<[plon][1-8]>|[㐀-鿿]+|[^㐀-鿿<]+|<")


class EchoModel:
    """A model that pronounces instead of translating.

    ``fails_on`` makes every request that holds the string fail; ``forgets`` are slot symbols
    that it drops: both are for tests of what happens then.
    """

    def __init__(self, *, fails_on: str = "", forgets: Sequence[str] = ()) -> None:
        self._fails_on = fails_on
        self._forgets = tuple(forgets)

    @property
    def card(self) -> Card:
        """The built-in card."""
        return CARD

    @property
    def features(self) -> Features:
        """Say that nothing beyond plain decoding works."""
        return Features()

    def count_tokens(self, text: str) -> int:
        """Count a Han character or a run of anything else as one token."""
        return len(re.findall(r"[㐀-鿿]|[^㐀-鿿]+", text))

    def run(self, batch: Sequence[Generation], decoding: Decoding) -> list[Hypothesis]:
        """Pronounce each request."""
        del decoding
        return [self._say(request.source) for request in batch]

    def close(self) -> None:
        """Do nothing: there are no weights."""

    def _say(self, source: str) -> Hypothesis:
        if self._fails_on and self._fails_on in source:
            raise GenerationFailed("the echo model was told to fail on this segment")
        spoken = markup.resolve_inline(source)
        for symbol in self._forgets:
            spoken = spoken.replace(symbol, "")
        words = [_spoken(token) for token in _TOKEN.findall(spoken)]
        text = re.sub(r"\s+", " ", " ".join(words)).strip()
        return Hypothesis(
            text=text,
            source_tokens=self.count_tokens(source),
            target_tokens=len(text.split()),
        )


def _spoken(token: str) -> str:
    return " ".join(lazy_pinyin(token)) if "㐀" <= token[0] <= "鿿" else token
