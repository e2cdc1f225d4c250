"""Model cards as data: what a model is, where its files are, and how good it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from typing import Any, TypeVar

from service.domain.errors import ModelCorrupt

_Record = TypeVar("_Record", bound="Card | Decoding | CardFile | CardScore | CardData")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_TABLES = frozenset({"terms", "decoding", "engines", "files", "data", "scores"})
_NESTED = (_TABLES - {"terms"}) | {"term_modes"}
_TYPES: Mapping[str, type | tuple[type, ...]] = {"str": str, "int": int, "float": (int, float)}
_WORDS: Mapping[str, str] = {"str": "a text", "int": "a whole number", "float": "a number"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoding:
    """How a model is decoded.

    ``length_penalty`` is the power of the length that a beam's log-probability is divided by.
    ``patience`` times ``beam_size`` answers are finished before the best is taken (Kasai et al.
    2022); with 1, a confident model may lose the end of a sentence to poor short answers.
    """

    beam_size: int = 4
    length_penalty: float = 1.0
    no_repeat_ngram: int = 0
    repetition_penalty: float = 1.0
    max_length_ratio: float = 3.0
    max_tokens: int = 256
    patience: float = 2.0


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
    """Build a card from the parsed TOML of ``card.toml``; ``origin`` names the file in errors.

    Raises:
        ModelCorrupt: a field is missing, unknown, or has another type; the message names it.
    """
    try:
        return _card(data)
    except ValueError as error:
        raise ModelCorrupt(
            f"{origin} is not a model card: {error}; models/README.md describes the fields"
        ) from error


def _card(data: Mapping[str, Any]) -> Card:
    flat = {key: value for key, value in data.items() if key not in _TABLES}
    card = _record(Card, flat, where="the card")
    for key in ("id", "name", "task", "engine"):
        if not getattr(card, key):
            raise ValueError(f"{key} is empty")
    if not _ID.fullmatch(card.id):
        raise ValueError("id must be letters, digits, dots, dashes and underscores")
    terms = _table(data, "terms")
    if unknown := set(terms) - {"modes"}:
        raise ValueError(f"[terms] knows modes, not {', '.join(sorted(unknown))}")
    return replace(
        card,
        term_modes=_texts(terms.get("modes", []), where="[terms] modes"),
        decoding=_record(Decoding, _table(data, "decoding"), where="[decoding]"),
        engines={
            name: {key: str(value) for key, value in _table(options, name).items()}
            for options in [_table(data, "engines")]
            for name in options
        },
        files=_records(CardFile, data, "files"),
        data=_records(CardData, data, "data"),
        scores=_records(CardScore, data, "scores"),
    )


def _table(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = data.get(key, {})
    if not isinstance(value, Mapping):
        raise ValueError(f"[{key}] must be a table")
    return value


def _records(kind: type[_Record], data: Mapping[str, Any], key: str) -> tuple[_Record, ...]:
    rows = data.get(key, [])
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise ValueError(f"[[{key}]] must be a list of tables")
    return tuple(_record(kind, row, where=f"[[{key}]]") for row in rows)


def _record(kind: type[_Record], table: Mapping[str, Any], *, where: str) -> _Record:
    """Build a flat dataclass from a table, checking every name and type."""
    known = {field.name: field for field in fields(kind) if field.name not in _NESTED}
    if unknown := sorted(set(table) - set(known)):
        raise ValueError(f"{where} has no field {unknown[0]!r}; known are {', '.join(known)}")
    needed = (n for n, f in known.items() if f.default is MISSING and f.default_factory is MISSING)
    if missing := [name for name in needed if name not in table]:
        raise ValueError(f"{where} lacks {missing[0]}")
    return kind(
        **{
            name: _value(value, wanted=str(known[name].type), where=f"{name} of {where}")
            for name, value in table.items()
        }
    )


def _value(value: Any, *, wanted: str, where: str) -> Any:  # noqa: ANN401 - as the field says
    if wanted.startswith("tuple"):
        return _texts(value, where=where)
    expected = _TYPES[wanted]
    if isinstance(value, bool) or not isinstance(value, expected):
        raise ValueError(f"{where} must be {_WORDS[wanted]}, not {type(value).__name__}")
    return value


def _texts(value: object, *, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError(f"{where} must be a list of texts")
    return tuple(value)
