"""A deterministic stand-in for a model: it ships with the product and serves its tests.

It writes slots and inline terms as they are, passes Latin text through, and turns every other
Chinese character into its pinyin syllable, so that the whole path can be walked without weights.
"""

from __future__ import annotations

import os
import re
import signal
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

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
    engines={"echo": {}},
)
_HAN = r"[\u3400-\u9fff]"
_PUNCTUATION = str.maketrans(
    {"，": ", ", "、": ", ", "。": ". ", "；": "; ", "：": ": ", "？": "? ", "！": "! "}
    | {"（": " (", "）": ") "}
)


class EchoModel:
    """A model that pronounces instead of translating.

    For tests of what happens when a model misbehaves: ``fails_on`` makes every micro-batch that
    holds the string fail, ``exhausts_on`` makes it ask for more memory than there is, ``dies_on``
    kills the process and ``hangs_on`` never comes back; ``forgets`` are strings (slots,
    renderings) that the answer drops (only the likeliest answer, if it ``hesitates``), and
    ``waits_for`` is an event without which no micro-batch begins. ``journal`` is a file that every
    request is written to, a line each. A card of a test may name the strings and the file under
    ``[engines.echo]``.
    """

    def __init__(
        self,
        *,
        card: Card = CARD,
        fails_on: str = "",
        exhausts_on: str = "",
        dies_on: str = "",
        hangs_on: str = "",
        forgets: Sequence[str] = (),
        hesitates: bool = False,
        waits_for: threading.Event | None = None,
        journal: str = "",
    ) -> None:
        self._card = card
        self._fails_on = fails_on
        self._exhausts_on = exhausts_on
        self._dies_on = dies_on
        self._hangs_on = hangs_on
        self._forgets = tuple(forgets)
        self._hesitates = hesitates
        self._waits_for = waits_for
        self._journal = journal

    @property
    def card(self) -> Card:
        """The built-in card, or a test's own."""
        return self._card

    @property
    def features(self) -> Features:
        """Say that a prefix can be forced, and nothing else."""
        return Features(prefix=True)

    @property
    def source_limit(self) -> int | None:
        """There is no limit."""
        return None

    def load(self) -> None:
        """Do nothing: there are no weights."""

    def count_tokens(self, text: str) -> int:
        """Count a Han character or a word of anything else as one token."""
        return len(re.findall(rf"{_HAN}|(?:(?!{_HAN})\S)+", text))

    def run(self, batch: Sequence[Generation], decoding: Decoding) -> list[Hypothesis]:
        """Pronounce each request.

        Raises:
            GenerationFailed: a request holds the string that was to fail.
        """
        del decoding
        if self._waits_for is not None:
            self._waits_for.wait()
        if self._journal:
            self._write([request.source for request in batch])
        self._misbehave("\n".join(request.source for request in batch))
        return [self._say(request) for request in batch]

    def close(self) -> None:
        """Do nothing: there are no weights."""

    def _write(self, sources: Sequence[str]) -> None:
        lines = "".join(f"{' '.join(source.split())}\n" for source in sources)
        with Path(self._journal).open("a", encoding="utf-8") as journal:
            journal.write(lines)

    def _misbehave(self, sources: str) -> None:
        if self._fails_on and self._fails_on in sources:
            raise GenerationFailed("the echo model was told to fail on this segment")
        if self._exhausts_on and self._exhausts_on in sources:
            bytearray(1 << 60)
        if self._dies_on and self._dies_on in sources:
            os.kill(os.getpid(), signal.SIGKILL)
        if self._hangs_on and self._hangs_on in sources:
            threading.Event().wait()

    def _say(self, request: Generation) -> Hypothesis:
        whole = pronounce(markup.resolve_inline(request.source))
        spoken = whole
        for forgotten in self._forgets:
            spoken = spoken.replace(forgotten, "")
        answer = self._answer(request, spoken)
        if not self._hesitates:
            return answer
        return replace(answer, others=(replace(self._answer(request, whole), score=-1.0),))

    def _answer(self, request: Generation, spoken: str) -> Hypothesis:
        text = " ".join(f"{request.prefix} {spoken}".split())
        return Hypothesis(
            text=text,
            source_tokens=self.count_tokens(request.source),
            target_tokens=len(text.split()),
        )


def from_card(card: Card) -> EchoModel:
    """Build the model of a card, which may name strings that it misbehaves on."""
    options = card.engines[CARD.engine]
    return EchoModel(
        card=card,
        fails_on=options.get("fails_on", ""),
        exhausts_on=options.get("exhausts_on", ""),
        dies_on=options.get("dies_on", ""),
        hangs_on=options.get("hangs_on", ""),
        journal=options.get("journal", ""),
    )


def pronounce(text: str) -> str:
    """Return the text with pinyin for Han characters and ASCII punctuation, spaced like English."""
    from pypinyin import lazy_pinyin  # a dictionary: half of what a short command would load

    spoken = re.sub(f"{_HAN}+", lambda run: f" {' '.join(lazy_pinyin(run[0]))} ", text)
    spaced = " ".join(spoken.translate(_PUNCTUATION).split())
    return re.sub(r"\s+(?=[,.;:?!)])|(?<=\()\s+", "", spaced)
