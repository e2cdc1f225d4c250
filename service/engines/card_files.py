"""``card.toml`` on disk: read it, and write it back after a model was pulled or converted."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, asdict, fields
from pathlib import Path

from service.domain.cards import Card, parse_card
from service.domain.errors import ModelCorrupt

CARD_NAME = "card.toml"
_FLAT = tuple(field for field in fields(Card) if field.type in {"str", "int", "tuple[str, ...]"})


def read_card(path: Path) -> Card:
    """Read a ``card.toml``.

    Raises:
        ModelCorrupt: the file is no card.
    """
    origin = f"{path.parent.name}/{path.name}"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ModelCorrupt(
            f"{origin} cannot be read as TOML ({error}): mend it or copy it again"
        ) from error
    return parse_card(data, origin=origin)


def write_card(card: Card, folder: Path) -> Path:
    """Write a card into its model's folder, whole or not at all; return its path."""
    path = folder / CARD_NAME
    fresh = folder / f".{CARD_NAME}.new"
    fresh.write_text(render_card(card), encoding="utf-8")
    return fresh.replace(path)


def render_card(card: Card) -> str:
    """Return the TOML of a card; fields that hold their default are left out."""
    return "\n".join([*_flat(card), *_tables(card)]) + "\n"


def _flat(card: Card) -> Iterator[str]:
    for field in _FLAT:
        value = getattr(card, field.name)
        if field.name != "term_modes" and (field.default is MISSING or value != field.default):
            yield f"{field.name} = {_literal(value)}"


def _tables(card: Card) -> Iterator[str]:
    if card.term_modes:
        yield from _table("[terms]", {"modes": card.term_modes})
    yield from _table("[decoding]", asdict(card.decoding))
    for name, options in card.engines.items():
        yield from _table(f"[engines.{name}]", options)
    for key, records in (("data", card.data), ("scores", card.scores), ("files", card.files)):
        for record in records:
            yield from _table(f"[[{key}]]", asdict(record))


def _table(title: str, values: Mapping[str, object]) -> Iterator[str]:
    yield ""
    yield title
    for key, value in values.items():
        yield f"{key} = {_literal(value)}"


def _literal(value: object) -> str:
    """Write a value as TOML; JSON's strings, numbers and lists are TOML's but for one control."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
