"""Conversion of a transformers model to CTranslate2, quantised, beside the original."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from shutil import rmtree
from typing import Any

import torch
from ctranslate2.converters import TransformersConverter

from service.domain.cards import Card
from service.domain.errors import InvalidRequest, ModelMissing
from service.engines.card_files import write_card
from service.engines.catalog import Entry
from service.engines.files import describe_files, refuse_pickles
from service.engines.transformers_model import (
    Frame,
    find_frame,
    forced_start,
    load_pretrained,
    set_languages,
)

QUANTIZATIONS = ("int8", "int8_float32", "int8_float16", "int16", "float16", "bfloat16", "float32")
_FOLDER = "ctranslate2"
_SCALED = frozenset({"t5", "mt5", "umt5"})
_NORMS: Mapping[str, Mapping[str, bool]] = {
    "bart": {"normalize_before": False, "normalize_embedding": True},
    "mbart": {"normalize_before": True, "normalize_embedding": True},
    "pegasus": {"normalize_before": True, "normalize_embedding": False},
}
"""Where each family puts its layer norms: the converter asks, newer configurations do not say."""


class _LocalConverter(TransformersConverter):  # type: ignore[misc] # CTranslate2 ships no types
    """The library's converter, fed with the model and tokenizer that our own rules loaded."""

    def __init__(self, folder: Path, *, model: Any, tokenizer: Any) -> None:  # noqa: ANN401
        super().__init__(str(folder))
        self._loaded = model
        self._tokenizer = tokenizer

    def load_model(self, *_: object, **__: object) -> Any:  # noqa: ANN401 - any architecture
        """Return the loaded model instead of opening files."""
        return self._loaded

    def load_tokenizer(self, *_: object, **__: object) -> Any:  # noqa: ANN401 - any tokenizer
        """Return the loaded tokenizer instead of opening files."""
        return self._tokenizer


def convert_entry(entry: Entry, *, quantization: str = "int8") -> Entry:
    """Write a ``ctranslate2`` folder beside a model's safetensors and make it the card's engine.

    The card learns how sources and answers are framed (language marks, end marks) and the size
    and sha256 of every file. ``quantization`` is one of ``QUANTIZATIONS``.

    Raises:
        ModelMissing: the model has no transformers files on this machine.
        ModelUnsafe: its weights are pickled.
        ModelCorrupt: they cannot be read.
        InvalidRequest: CTranslate2 knows no such architecture or quantization.
    """
    if quantization not in QUANTIZATIONS:
        raise InvalidRequest(
            f"quantization is one of {', '.join(QUANTIZATIONS)}, not {quantization!r}"
        )
    card, folder = entry.card, _source(entry)
    options = card.engines["transformers"]
    place = folder / options.get("path", ".")
    refuse_pickles(card, folder)
    tokenizer, model = load_pretrained(card, place, dtype="float32")
    target_start = set_languages(card, tokenizer, options) or forced_start(model)
    framing = _framing(find_frame(card, tokenizer), tokenizer, target_start)
    framing |= _prefix(options) | _texts(folder, place)
    _convert(card, place, folder / _FOLDER, (tokenizer, model), quantization)
    engines = {
        "ctranslate2": {"path": _FOLDER, "compute_type": _compute_type(quantization), **framing},
        **{name: values for name, values in card.engines.items() if name != "ctranslate2"},
    }
    fresh = replace(card, engine="ctranslate2", engines=engines, files=describe_files(folder))
    write_card(fresh, folder)
    return Entry(card=fresh, folder=folder)


def _source(entry: Entry) -> Path:
    card = entry.card
    if entry.folder is None or "transformers" not in card.engines:
        raise InvalidRequest(
            f"{card.id} has no [engines.transformers] on its card: only such models are converted"
        )
    if not (entry.folder / card.engines["transformers"].get("path", ".") / "config.json").is_file():
        raise ModelMissing(
            f"the transformers files of {card.id} are not on this machine: run `yijian models pull "
            f"{card.id}` first"
        )
    return entry.folder


def _convert(
    card: Card, place: Path, output: Path, loaded: tuple[Any, Any], quantization: str
) -> None:
    tokenizer, model = loaded
    _tell(model.config)
    converter = _LocalConverter(place, model=model, tokenizer=tokenizer)
    try:
        with torch.no_grad():
            converter.convert(str(output), quantization=quantization, force=True)
    except Exception as error:  # the converter raises whatever its loaders raise
        with suppress(OSError):
            rmtree(output)
        raise InvalidRequest(
            f"CTranslate2 could not convert {card.id} ({type(error).__name__}: its architecture "
            f"is {card.architecture or 'not on the card'}): use the transformers engine"
        ) from error


def _tell(config: Any) -> None:  # noqa: ANN401 - any architecture
    """Answer what the converter asks of a configuration and newer ones say differently.

    T5's family scales its outputs by a field of its own, where older configurations meant it by
    ``tie_word_embeddings``.
    """
    for name, value in _NORMS.get(config.model_type, {}).items():
        if not hasattr(config, name):
            setattr(config, name, value)
    if config.model_type in _SCALED:
        config.tie_word_embeddings = bool(getattr(config, "scale_decoder_outputs", False))


def _framing(frame: Frame, tokenizer: Any, target_start: list[int]) -> dict[str, str]:  # noqa: ANN401
    """Spell the ids around sources and before answers as pieces."""
    return {
        "source_start": _spelled(tokenizer, frame.before),
        "source_end": _spelled(tokenizer, frame.after),
        "target_start": _spelled(tokenizer, target_start),
    }


def _spelled(tokenizer: Any, ids: Sequence[int]) -> str:  # noqa: ANN401
    return " ".join(tokenizer.convert_ids_to_tokens(list(ids)))


def _prefix(options: Mapping[str, str]) -> dict[str, str]:
    prefix = options.get("source_prefix", "")
    return {"source_prefix": prefix} if prefix else {}


def _texts(folder: Path, place: Path) -> dict[str, str]:
    """Name the tokenizer's files relative to the model's folder."""
    inside = place.relative_to(folder)
    if (place / "source.spm").is_file():
        return {
            "source_spm": (inside / "source.spm").as_posix(),
            "target_spm": (inside / "target.spm").as_posix(),
        }
    if (place / "tokenizer.json").is_file():
        return {"tokenizer": (inside / "tokenizer.json").as_posix()}
    for name in ("sentencepiece.bpe.model", "spiece.model"):
        if (place / name).is_file():
            return {"source_spm": (inside / name).as_posix()}
    raise ModelMissing("there is neither a SentencePiece model nor a tokenizer.json in the folder")


def _compute_type(quantization: str) -> str:
    """Choose the computation for stored weights; halves are widened where a CPU lacks them."""
    return "default" if quantization in {"float16", "bfloat16"} else quantization
