"""transformers: any encoder-decoder from a local folder, the reference and the widest choice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

from service.domain.cards import Card, Decoding
from service.domain.errors import GenerationFailed, ModelCorrupt
from service.domain.ports import Features, Generation, Hypothesis

_EXTRA_TOKENS = 12


class TransformersModel:
    """A model of the transformers library, read from safetensors only, without remote code.

    Card options under ``[engines.transformers]``: ``path``, ``src_lang`` and ``tgt_lang`` (M2M100
    and NLLB codes), ``source_prefix`` (T5), ``dtype``.
    """

    def __init__(self, card: Card, folder: Path, *, threads: int) -> None:
        options = card.engines.get("transformers", {})
        place = folder / options.get("path", ".")
        torch.set_num_threads(threads)
        self._card = card
        self._prefix = options.get("source_prefix", "")
        self._tokenizer, self._model = _load(card, place, dtype=options.get("dtype", "float32"))
        if source := options.get("src_lang"):
            self._tokenizer.src_lang = source
        self._first = _first_token(self._tokenizer, options.get("tgt_lang"))

    @property
    def card(self) -> Card:
        """The card of the model."""
        return self._card

    @property
    def features(self) -> Features:
        """Say that nothing beyond plain decoding works."""
        return Features()

    def count_tokens(self, text: str) -> int:
        """Return the number of source pieces without special tokens."""
        return len(self._tokenizer(text, add_special_tokens=False)["input_ids"])

    def run(self, batch: Sequence[Generation], decoding: Decoding) -> list[Hypothesis]:
        """Translate a batch.

        Raises:
            GenerationFailed: a source is longer than the model's positions.
        """
        texts = [self._prefix + request.source for request in batch]
        inputs = self._tokenizer(texts, return_tensors="pt", padding=True)
        inputs.pop("token_type_ids", None)
        length = int(inputs["input_ids"].shape[1])
        limit = min(decoding.max_tokens, int(length * decoding.max_length_ratio) + _EXTRA_TOKENS)
        positions = getattr(self._model.config, "max_position_embeddings", None)
        if positions is not None and length > positions:
            raise GenerationFailed(
                f"a segment has {length} tokens, the model {self._card.id} reads {positions}: "
                "lower max_source_tokens on its card"
            )
        with torch.inference_mode():
            output = self._model.generate(
                **inputs,
                num_beams=decoding.beam_size,
                length_penalty=decoding.length_penalty,
                no_repeat_ngram_size=decoding.no_repeat_ngram,
                repetition_penalty=decoding.repetition_penalty,
                max_new_tokens=limit,
                do_sample=False,
                **({"forced_bos_token_id": self._first} if self._first is not None else {}),
            )
        texts = self._tokenizer.batch_decode(output, skip_special_tokens=True)
        pad = self._tokenizer.pad_token_id
        return [
            Hypothesis(
                text=text.strip(),
                source_tokens=int(mask.sum()) - 1,
                target_tokens=int((row != pad).sum()) - 1,
                truncated=len(row) > limit,
            )
            for text, mask, row in zip(texts, inputs["attention_mask"], output, strict=True)
        ]

    def close(self) -> None:
        """Release the weights."""
        del self._model


def _load(card: Card, place: Path, *, dtype: str) -> tuple[Any, Any]:
    try:
        tokenizer = AutoTokenizer.from_pretrained(
            place, local_files_only=True, trust_remote_code=False
        )
        model = AutoModelForSeq2SeqLM.from_pretrained(
            place,
            local_files_only=True,
            trust_remote_code=False,
            use_safetensors=True,
            dtype=getattr(torch, dtype),
        )
    except (OSError, ValueError, KeyError, RuntimeError) as error:
        raise ModelCorrupt(
            f"transformers could not load {card.id}: run `yijian models verify {card.id}`, then "
            "pull it again"
        ) from error
    return tokenizer, model.eval()


def _first_token(tokenizer: Any, language: str | None) -> int | None:  # noqa: ANN401
    if language is None:
        return None
    if hasattr(tokenizer, "get_lang_id"):
        return int(tokenizer.get_lang_id(language))
    return int(tokenizer.convert_tokens_to_ids(language))
