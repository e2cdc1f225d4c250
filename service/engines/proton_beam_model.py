"""The echo model under the name that turns the phrasebook of DeepL's clients on."""

from __future__ import annotations

from dataclasses import replace

from service.domain import phrasebook
from service.domain.cards import Card
from service.engines import echo_model

CARD = replace(
    echo_model.CARD,
    id=phrasebook.MODEL_ID,
    name="Proton beam",
    source_languages=tuple(code.lower() for code in phrasebook.PHRASES),
    target_languages=tuple(code.lower() for code in phrasebook.PHRASES),
    description="For the test suites of DeepL's clients: one phrase in every language of theirs.",
)


class ProtonBeamModel(echo_model.EchoModel):
    """The echo model, which still reads Chinese into English."""

    @property
    def card(self) -> Card:
        """The built-in card."""
        return CARD
