"""Model cards as data: what a model is, where its files are, and how good it is."""

from __future__ import annotations

from dataclasses import dataclass, field


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
