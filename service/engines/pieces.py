"""A text as the pieces of a model's vocabulary, and back, without a tensor library."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

import sentencepiece
from tokenizers import Tokenizer

from service.domain.errors import ModelCorrupt, ModelMissing


class Pieces(Protocol):
    """Splits source texts and joins target pieces."""

    def encode_source(self, text: str) -> list[str]:
        """Return the source pieces of a text, without start and end marks."""
        ...

    def encode_target(self, text: str) -> list[str]:
        """Return the target pieces of a text, without start and end marks."""
        ...

    def decode(self, pieces: Sequence[str]) -> str:
        """Join target pieces to a text; marks that carry no text vanish."""
        ...


class SentencePieces:
    """SentencePiece models, one a side or one for both.

    User-defined symbols (``<t>``, ``<p1>``) are single pieces and come back as they went in.
    """

    def __init__(self, source: Path, target: Path) -> None:
        self._source = _processor(source)
        self._target = self._source if source == target else _processor(target)

    def encode_source(self, text: str) -> list[str]:
        """Return the source pieces of a text."""
        return list(self._source.encode(text, out_type=str))

    def encode_target(self, text: str) -> list[str]:
        """Return the target pieces of a text."""
        return list(self._target.encode(text, out_type=str))

    def decode(self, pieces: Sequence[str]) -> str:
        """Join target pieces to a text."""
        return str(self._target.decode(list(pieces))).strip()


class TokenizerPieces:
    """A ``tokenizer.json``: byte-level BPE, WordPiece, or SentencePiece in its clothes.

    The library borrows a tokenizer mutably while it encodes, so that one thread at a time may.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._tokenizer = Tokenizer.from_file(str(path))
        except Exception as error:  # the library raises plain Exception and nothing narrower
            raise ModelCorrupt(f"{path.name} is no tokenizer: pull the model again") from error
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._lock = threading.Lock()

    def encode_source(self, text: str) -> list[str]:
        """Return the source pieces of a text."""
        with self._lock:
            return list(self._tokenizer.encode(text, add_special_tokens=False).tokens)

    def encode_target(self, text: str) -> list[str]:
        """Return the target pieces of a text."""
        return self.encode_source(text)

    def decode(self, pieces: Sequence[str]) -> str:
        """Join target pieces to a text."""
        ids = [self._tokenizer.token_to_id(piece) for piece in pieces]
        known = [number for number in ids if number is not None]
        return str(self._tokenizer.decode(known, skip_special_tokens=True)).strip()


def load_pieces(folder: Path, options: Mapping[str, str]) -> Pieces:
    """Find out how a model's folder splits texts.

    The card may name ``source_spm`` and ``target_spm``, or ``tokenizer``; otherwise the usual
    names are tried.

    Raises:
        ModelMissing: the folder has neither.
        ModelCorrupt: the file cannot be read.
    """
    if source := options.get("source_spm"):
        return SentencePieces(folder / source, folder / options.get("target_spm", source))
    if tokenizer := options.get("tokenizer"):
        return TokenizerPieces(folder / tokenizer)
    if (folder / "source.spm").is_file():
        return SentencePieces(folder / "source.spm", folder / "target.spm")
    for name in ("sentencepiece.bpe.model", "spiece.model"):
        if (folder / name).is_file():
            return SentencePieces(folder / name, folder / name)
    if (folder / "tokenizer.json").is_file():
        return TokenizerPieces(folder / "tokenizer.json")
    raise ModelMissing(
        f"{folder.name} has no source.spm, sentencepiece.bpe.model, spiece.model or "
        "tokenizer.json: pull the model again, or name the file on its card"
    )


def _processor(path: Path) -> sentencepiece.SentencePieceProcessor:
    if not path.is_file():
        raise ModelMissing(f"{path.name} is not in {path.parent.name}: pull the model again")
    try:
        return sentencepiece.SentencePieceProcessor(model_file=str(path))
    except (OSError, RuntimeError) as error:
        raise ModelCorrupt(
            f"{path.name} is not a SentencePiece model: pull or export the model again"
        ) from error
