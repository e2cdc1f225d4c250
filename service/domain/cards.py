"""Model cards as data: what a model is, where its files are, and how good it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from service.domain.errors import ModelCorrupt


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoding:
    """How a model is decoded; ``length_penalty`` as in Wu et al. 2016, eq. 14."""

    beam_size: int = 4
    length_penalty: float = 1.0
    no_repeat_ngram: int = 0
    repetition_penalty: float = 1.0
    max_length_ratio: float = 3.0
    max_tokens: int = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFile:
    """A file of the model, relative to the card's folder."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardScore:
    """A measured quality; ``signature`` says with what (sacreBLEU's own where it applies)."""

    test: str
    metric: str
    value: float
    signature: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardData:
    """A corpus that the model was trained on."""

    name: str
    license: str
    pairs: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A model, as ``card.toml`` describes it.

    ``term_modes`` says how the model takes terms: ``inline`` (source term followed by the wanted
    English), ``slots`` (numbered class symbols that it copies), ``prompt`` (instruction models),
    or nothing for a stock model. ``engines`` maps an engine's name to its own options.
    """

    id: str
    name: str
    task: str
    engine: str
    source_languages: tuple[str, ...] = ("zh",)
    target_languages: tuple[str, ...] = ("en",)
    architecture: str = ""
    parameters: int = 0
    license: str = ""
    max_source_tokens: int = 128
    revision: str = ""
    hub_id: str = ""
    description: str = ""
    term_modes: tuple[str, ...] = ()
    decoding: Decoding = field(default_factory=Decoding)
    engines: dict[str, dict[str, str]] = field(default_factory=dict)
    files: tuple[CardFile, ...] = ()
    data: tuple[CardData, ...] = ()
    scores: tuple[CardScore, ...] = ()


def parse_card(data: Mapping[str, Any], *, origin: str) -> Card:
    """Build a card from the parsed TOML of ``card.toml``.

    Raises:
        ModelCorrupt: a field is missing or has another type; the message names it.
    """
    try:
        return Card(
            id=_text(data, "id"),
            name=_text(data, "name"),
            task=_text(data, "task"),
            engine=_text(data, "engine"),
            source_languages=tuple(data.get("source_languages", ("zh",))),
            target_languages=tuple(data.get("target_languages", ("en",))),
            architecture=str(data.get("architecture", "")),
            parameters=int(data.get("parameters", 0)),
            license=str(data.get("license", "")),
            max_source_tokens=int(data.get("max_source_tokens", 128)),
            revision=str(data.get("revision", "")),
            hub_id=str(data.get("hub_id", "")),
            description=str(data.get("description", "")),
            term_modes=tuple(data.get("terms", {}).get("modes", ())),
            decoding=Decoding(**data.get("decoding", {})),
            engines={
                name: {key: str(value) for key, value in options.items()}
                for name, options in data.get("engines", {}).items()
            },
            files=tuple(CardFile(**file) for file in data.get("files", ())),
            data=tuple(CardData(**corpus) for corpus in data.get("data", ())),
            scores=tuple(CardScore(**score) for score in data.get("scores", ())),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ModelCorrupt(
            f"{origin} is not a model card: {error}; see models/README.md"
        ) from error


def _text(data: Mapping[str, Any], key: str) -> str:
    value = data[key]
    if not isinstance(value, str) or not value:
        raise ValueError(f"{key} must be a text that is not empty")
    return value
