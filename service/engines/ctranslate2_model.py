"""CTranslate2: the default engine, int8 on a CPU."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import ctranslate2
import sentencepiece

from service.domain.cards import Card, Decoding
from service.domain.errors import ModelCorrupt
from service.domain.ports import Features, Generation, Hypothesis

_END = "</s>"
_EXTRA_TOKENS = 12


class CTranslate2Model:
    """A converted encoder-decoder with its SentencePiece models."""

    def __init__(self, card: Card, folder: Path, *, threads: int) -> None:
        options = card.engines.get("ctranslate2", {})
        weights = folder / options.get("path", "ctranslate2")
        self._card = card
        self._source = _pieces(folder / options.get("source_spm", "source.spm"))
        self._target = _pieces(folder / options.get("target_spm", "target.spm"))
        self._prefix = options.get("source_prefix", "")
        try:
            self._translator = ctranslate2.Translator(
                str(weights),
                device="cpu",
                compute_type=options.get("compute_type", "default"),
                intra_threads=threads,
                inter_threads=1,
            )
        except (RuntimeError, ValueError) as error:
            raise ModelCorrupt(
                f"CTranslate2 could not load {card.id}: run `yijian models verify {card.id}`, "
                "then convert or pull it again"
            ) from error

    @property
    def card(self) -> Card:
        """The card of the model."""
        return self._card

    @property
    def features(self) -> Features:
        """Say that prefixes, banned strings and attention work."""
        return Features(prefix=True, banned=True, attention=True)

    def count_tokens(self, text: str) -> int:
        """Return the number of SentencePiece pieces of ``text``."""
        return len(self._source.encode(text))

    def run(self, batch: Sequence[Generation], decoding: Decoding) -> list[Hypothesis]:
        """Translate a batch; requests with banned strings are decoded one by one."""
        if any(request.banned for request in batch) and len(batch) > 1:
            return [self.run([request], decoding)[0] for request in batch]
        sources = [self._source.encode(request.source, out_type=str) for request in batch]
        prefixes = [self._target.encode(request.prefix, out_type=str) for request in batch]
        longest = max(map(len, sources))
        limit = min(decoding.max_tokens, int(longest * decoding.max_length_ratio) + _EXTRA_TOKENS)
        results = self._translator.translate_batch(
            [[*self._prefixed(pieces), _END] for pieces in sources],
            target_prefix=prefixes if any(prefixes) else None,
            beam_size=decoding.beam_size,
            length_penalty=decoding.length_penalty,
            repetition_penalty=decoding.repetition_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram,
            suppress_sequences=self._banned(batch[0].banned),
            max_decoding_length=limit,
            max_input_length=0,
            return_scores=True,
            return_attention=True,
        )
        return [
            self._hypothesis(result, pieces, limit)
            for result, pieces in zip(results, sources, strict=True)
        ]

    def close(self) -> None:
        """Release the weights."""
        self._translator.unload_model()

    def _prefixed(self, pieces: list[str]) -> list[str]:
        return [self._prefix, *pieces] if self._prefix else pieces

    def _banned(self, banned: Sequence[str]) -> list[list[str]] | None:
        return [self._target.encode(text, out_type=str) for text in banned] or None

    def _hypothesis(self, result: Any, source: list[str], limit: int) -> Hypothesis:  # noqa: ANN401
        pieces = [piece for piece in result.hypotheses[0] if piece != _END]
        attention = result.attention[0] if result.attention else []
        return Hypothesis(
            text=self._target.decode(pieces),
            score=float(result.scores[0]) / max(1, len(pieces)),
            source_tokens=len(source),
            target_tokens=len(pieces),
            truncated=len(pieces) >= limit,
            source_pieces=tuple(source),
            target_pieces=tuple(pieces),
            attention=tuple(
                max(range(len(source)), key=row.__getitem__) if source else 0
                for row in attention[: len(pieces)]
            ),
        )


def _pieces(path: Path) -> sentencepiece.SentencePieceProcessor:
    try:
        return sentencepiece.SentencePieceProcessor(model_file=str(path))
    except (OSError, RuntimeError) as error:
        raise ModelCorrupt(
            f"{path.name} is not a SentencePiece model: pull or export the model again"
        ) from error
