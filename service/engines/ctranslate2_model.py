"""CTranslate2: the default engine, int8 on a CPU."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

import ctranslate2

from service.domain.cards import Card, Decoding
from service.domain.errors import ModelCorrupt
from service.domain.ports import Features, Generation, Hypothesis
from service.engines.lengths import target_limit
from service.engines.lexicon import Lexicon, read_lexicon
from service.engines.pieces import Pieces, load_pieces
from service.engines.processors import physical_cores


class CTranslate2Model:
    """A converted encoder-decoder.

    Card options under ``[engines.ctranslate2]``: ``path`` of the converted folder (default
    ``ctranslate2``), ``compute_type``, ``source_prefix`` (a text put before every source, T5),
    ``source_start`` and ``source_end`` (pieces around every source; the end defaults to
    ``</s>``), ``target_start`` (pieces that every answer starts with: a language mark), and the
    tokenizer's files as ``load_pieces`` takes them.
    """

    def __init__(self, card: Card, folder: Path, *, threads: int = 0) -> None:
        options = card.engines.get("ctranslate2", {})
        self._card = card
        self._folder = folder
        self._options = options
        self._threads = threads or physical_cores()
        self._source_prefix = options.get("source_prefix", "")
        self._source_start = options.get("source_start", "").split()
        self._source_end = options.get("source_end", "</s>").split()
        self._target_start = options.get("target_start", "").split()
        self._positions = positions(folder)
        self._pieces: Pieces
        self._lexicon: Lexicon
        self._translator: Any = None

    @property
    def card(self) -> Card:
        """The card of the model."""
        return self._card

    @property
    def features(self) -> Features:
        """Say that prefixes, banned strings and attention work."""
        return Features(prefix=True, banned=True, attention=True)

    @property
    def source_limit(self) -> int | None:
        """The model's positions less the marks that frame a source."""
        if self._positions is None:
            return None
        return self._positions - len(self._frame(self._pieces.encode_source(self._source_prefix)))

    def load(self) -> None:
        """Read the weights and the tokenizer.

        Raises:
            ModelMissing: the tokenizer's files are not there.
            ModelCorrupt: the weights, the tokenizer or the lexicon cannot be read.
        """
        self._pieces = load_pieces(self._folder, self._options)
        self._lexicon = read_lexicon(self._folder)
        try:
            self._translator = ctranslate2.Translator(
                str(self._folder / self._options.get("path", "ctranslate2")),
                device="cpu",
                compute_type=self._options.get("compute_type", "default"),
                inter_threads=1,
                intra_threads=self._threads,
            )
        except (RuntimeError, ValueError) as error:
            raise ModelCorrupt(
                f"CTranslate2 could not load {self._card.id}: run `yijian models verify "
                f"{self._card.id}`, then convert or pull it again"
            ) from error

    def count_tokens(self, text: str) -> int:
        """Return the number of pieces of ``text``, without marks and source prefix."""
        return len(self._source(text))

    def run(self, batch: Sequence[Generation], decoding: Decoding) -> list[Hypothesis]:
        """Translate a batch; requests with the same banned strings are decoded together."""
        answers: dict[int, Hypothesis] = {}
        for banned in dict.fromkeys(request.banned for request in batch):
            places = [i for i, request in enumerate(batch) if request.banned == banned]
            decoded = self._decode([batch[i] for i in places], decoding)
            answers.update(zip(places, decoded, strict=True))
        return [answers[index] for index in range(len(batch))]

    def close(self) -> None:
        """Release the weights."""
        if self._translator is not None:
            self._translator.unload_model()

    def _decode(self, batch: Sequence[Generation], decoding: Decoding) -> list[Hypothesis]:
        sources = [self._source(self._source_prefix + request.source) for request in batch]
        starts = [self._target_start + self._pieces.encode_target(r.prefix) for r in batch]
        limits = [
            len(start) + target_limit(source, decoding, positions=self._positions, forced=start)
            for source, start in zip(sources, starts, strict=True)
        ]
        results = self._translator.translate_batch(
            [self._frame(pieces) for pieces in sources],
            target_prefix=starts if any(starts) else None,
            suppress_sequences=self._never(batch[0].banned),
            beam_size=decoding.beam_size,
            num_hypotheses=decoding.beam_size,
            patience=decoding.patience,
            length_penalty=decoding.length_penalty,
            repetition_penalty=decoding.repetition_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram,
            max_decoding_length=max(limits),
            max_input_length=0,
            return_scores=True,
            return_attention=True,
        )
        return [
            self._answers(
                result,
                source,
                forced=len(start),
                longest=max(limits),
                limit=limit,
                penalty=decoding.length_penalty,
            )
            for result, source, start, limit in zip(results, sources, starts, limits, strict=True)
        ]

    def _source(self, text: str) -> list[str]:
        return self._pieces.encode_source(self._lexicon.gloss(text))

    def _frame(self, pieces: list[str]) -> list[str]:
        return [*self._source_start, *pieces, *self._source_end]

    def _never(self, banned: Sequence[str]) -> list[list[str]] | None:
        """Spell banned strings as they stand at the start and, in byte-level BPE, elsewhere."""
        forms = [form for text in banned for form in (text, f" {text}")]
        return [self._pieces.encode_target(form) for form in forms] or None

    def _answers(
        self,
        result: _Result,
        source: list[str],
        *,
        forced: int,
        longest: int,
        limit: int,
        penalty: float,
    ) -> Hypothesis:
        """Return the likeliest answer with the others behind it.

        Each is cut at its own limit, so that it does not depend on its neighbours; the beam was
        ``longest`` pieces long at most.
        """
        skipped = len(self._target_start)
        found = []
        for pieces, score in zip(result.hypotheses, result.scores, strict=True):
            kept = pieces[skipped:limit]
            answer = Hypothesis(
                text=self._pieces.decode(kept),
                score=_mean_score(
                    score,
                    pieces=len(pieces),
                    ended=len(pieces) < longest,
                    forced=forced,
                    penalty=penalty,
                ),
                source_tokens=len(source),
                target_tokens=len(kept),
                truncated=len(pieces) >= limit,
                source_pieces=tuple(source),
                target_pieces=tuple(kept),
            )
            found.append(answer)
        attention = self._attended(result.attention[0][skipped:limit], len(source))
        return replace(found[0], attention=attention, others=tuple(found[1:]))

    def _attended(self, rows: Sequence[Sequence[float]], length: int) -> tuple[int, ...]:
        """Return the source piece that each target piece looked at most, marks left out."""
        if not length:
            return ()
        first = len(self._source_start)
        return tuple(max(range(length), key=lambda i: row[first + i]) for row in rows)


class _Result(Protocol):
    """What is read of CTranslate2's result, which ships no types."""

    hypotheses: list[list[str]]
    scores: list[float]
    attention: list[list[list[float]]]


def positions(folder: Path) -> int | None:
    """Return the positions that a model was built with, from its ``config.json``, if limited."""
    try:
        config: Mapping[str, Any] = json.loads((folder / "config.json").read_text("utf-8"))
    except (OSError, ValueError):
        return None
    value = config.get("max_position_embeddings")
    return int(value) if value else None


def _mean_score(score: float, *, pieces: int, ended: bool, forced: int, penalty: float) -> float:
    """Undo CTranslate2's length normalisation: sum / length**penalty -> mean over free pieces.

    The sum holds no forced pieces, the length does; both hold the end mark where it was written.
    """
    length = pieces + ended
    total: float = score * length**penalty
    return total / max(1, length - forced)
