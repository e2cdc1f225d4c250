"""transformers: any encoder-decoder from a local folder, the reference and the widest choice."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import torch
import transformers
from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

from service.domain.cards import Card, Decoding
from service.domain.errors import ModelCorrupt
from service.domain.ports import Features, Generation, Hypothesis
from service.engines.lengths import target_limit
from service.engines.lexicon import Lexicon, read_lexicon
from service.engines.processors import physical_cores

_PROBE = "。"


class _Kind(NamedTuple):
    """What requests must share to be decoded in one call."""

    prefix: str
    banned: tuple[str, ...]


class Frame(NamedTuple):
    """The ids that a tokenizer puts before and after every source."""

    before: tuple[int, ...]
    after: tuple[int, ...]

    @property
    def length(self) -> int:
        """Return how many there are."""
        return len(self.before) + len(self.after)


class TransformersModel:
    """A model of the transformers library, read from safetensors only, without remote code.

    Card options under ``[engines.transformers]``: ``path``, ``src_lang`` and ``tgt_lang`` (codes
    of M2M100, NLLB and mBART tokenizers), ``source_prefix`` (T5, or the ``>>code<<`` of an
    OPUS-MT model with many targets), ``dtype`` (default float32).
    """

    def __init__(self, card: Card, folder: Path, *, threads: int = 0) -> None:
        options = card.engines.get("transformers", {})
        self._card = card
        self._place = folder / options.get("path", ".")
        self._options = options
        self._threads = threads or physical_cores()
        self._source_prefix = options.get("source_prefix", "")
        self._borrowed = threading.Lock()
        self._tokenizer: Any = None
        self._model: Any = None
        self._lexicon: Lexicon
        self._target_start: list[int] = []
        self._frame = Frame(before=(), after=())

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
        """The model's positions less the marks that frame a source; ``None`` for T5's relatives."""
        limit = self._positions
        return None if limit is None else limit - len(self._encode(self._source_prefix))

    def load(self) -> None:
        """Read tokenizer and weights.

        Raises:
            ModelCorrupt: a file cannot be read, or the tokenizer lacks the card's language.
        """
        self._lexicon = read_lexicon(self._place)
        torch.set_num_threads(self._threads)
        self._tokenizer, self._model = load_pretrained(
            self._card, self._place, dtype=self._options.get("dtype", "float32")
        )
        self._target_start = set_languages(self._card, self._tokenizer, self._options)
        self._target_start = self._target_start or forced_start(self._model)
        self._frame = find_frame(self._card, self._tokenizer)

    def count_tokens(self, text: str) -> int:
        """Return the number of source pieces without special tokens."""
        return len(self._encode(self._lexicon.gloss(text), framed=False))

    def run(self, batch: Sequence[Generation], decoding: Decoding) -> list[Hypothesis]:
        """Translate a batch; requests with the same prefix and bans are decoded together."""
        kinds = [_Kind(request.prefix, request.banned) for request in batch]
        answers: dict[int, Hypothesis] = {}
        for kind in dict.fromkeys(kinds):
            places = [index for index, other in enumerate(kinds) if other == kind]
            sources = [batch[index].source for index in places]
            answers.update(zip(places, self._decode(sources, kind, decoding), strict=True))
        return [answers[index] for index in range(len(batch))]

    def close(self) -> None:
        """Release the weights."""
        self._model = None

    @property
    def _positions(self) -> int | None:
        value = getattr(self._model.config, "max_position_embeddings", None)
        return int(value) if value else None

    def _encode(self, text: str, *, framed: bool = True, target: bool = False) -> list[int]:
        """Return ids; fast tokenizers are borrowed mutably, so one thread at a time may."""
        texts = {"text_target": text} if target else {"text": text}
        with self._borrowed:
            return list(self._tokenizer(**texts, add_special_tokens=framed)["input_ids"])

    def _decode(self, texts: Sequence[str], kind: _Kind, decoding: Decoding) -> list[Hypothesis]:
        with self._borrowed:
            inputs = self._tokenizer(
                [self._lexicon.gloss(self._source_prefix + text) for text in texts],
                return_tensors="pt",
                padding=True,
                return_token_type_ids=False,
            )
        start = [self._model.generation_config.decoder_start_token_id, *self._target_start]
        start += self._encode(kind.prefix, framed=False, target=True) if kind.prefix else []
        pairs = zip(inputs["input_ids"], inputs["attention_mask"], strict=True)
        sources = [ids[mask.bool()] for ids, mask in pairs]
        limits = [
            target_limit(
                source[self._frame.length :], decoding, positions=self._positions, forced=start[1:]
            )
            for source in sources
        ]
        with torch.inference_mode():
            rows = self._generate(inputs, start, kind.banned, limit=max(limits), decoding=decoding)
            return [
                self._hypothesis(source, row[: len(start) + limit], forced=len(start))
                for source, row, limit in zip(sources, rows, limits, strict=True)
            ]

    def _generate(
        self,
        inputs: Mapping[str, torch.Tensor],
        start: list[int],
        banned: Sequence[str],
        *,
        limit: int,
        decoding: Decoding,
    ) -> torch.Tensor:
        never = list(self._model.generation_config.bad_words_ids or [])
        never += [
            self._encode(form, framed=False, target=True) for t in banned for form in (t, f" {t}")
        ]
        forced = {"decoder_input_ids": torch.tensor([start] * len(inputs["input_ids"]))}
        rows: torch.Tensor = self._model.generate(
            **inputs,
            **(forced if len(start) > 1 else {}),
            num_beams=decoding.beam_size,
            length_penalty=decoding.length_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram,
            repetition_penalty=decoding.repetition_penalty,
            bad_words_ids=never or None,
            max_new_tokens=limit,
            do_sample=False,
        )
        return rows

    def _hypothesis(self, source: torch.Tensor, row: torch.Tensor, *, forced: int) -> Hypothesis:
        """Read an answer, which was cut at its own limit lest it depend on its neighbours."""
        special = self._specials()
        end = self._tokenizer.eos_token_id
        finish = (row[forced:] == end).nonzero()
        length = forced + int(finish[0]) if len(finish) else len(row)
        answer = row[: length + bool(len(finish))]
        scored, attention = self._look_back(source, answer)
        kept = [i for i in range(1 + len(self._target_start), length) if int(row[i]) not in special]
        columns = list(range(len(self._frame.before), len(source) - len(self._frame.after)))
        ids = [int(row[i]) for i in kept]
        return Hypothesis(
            text=str(self._tokenizer.decode(ids, skip_special_tokens=True)).strip(),
            score=float(scored[forced - 1 :].mean()) if len(answer) > forced else 0.0,
            source_tokens=len(columns),
            target_tokens=len(ids),
            truncated=not len(finish),
            source_pieces=tuple(self._tokenizer.convert_ids_to_tokens(source[columns].tolist())),
            target_pieces=tuple(self._tokenizer.convert_ids_to_tokens(ids)),
            attention=tuple(int(attention[i - 1][columns].argmax()) for i in kept)
            if columns
            else (),
        )

    def _look_back(
        self, source: torch.Tensor, answer: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Read an answer once more: log-probability and attention of every piece after the first.

        Returns one value a piece, and a row of source weights a piece (last layer, mean of heads).
        One answer at a time keeps the vocabulary-wide logits small.
        """
        output = self._model(
            input_ids=source[None], decoder_input_ids=answer[None, :-1], output_attentions=True
        )
        logs = output.logits[0].float().log_softmax(dim=-1)
        return (
            logs.gather(1, answer[1:, None])[:, 0],
            output.cross_attentions[-1][0].float().mean(dim=0),
        )

    def _specials(self) -> frozenset[int]:
        return frozenset(self._tokenizer.all_special_ids) - {self._tokenizer.unk_token_id}


def load_pretrained(card: Card, place: Path, *, dtype: str) -> tuple[Any, Any]:
    """Return tokenizer and model from a local folder, safetensors only.

    Raises:
        ModelCorrupt: a file cannot be read.
    """
    transformers.utils.logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    transformers.utils.logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Recommended: pip install sacremoses")
            tokenizer = AutoTokenizer.from_pretrained(
                place, local_files_only=True, trust_remote_code=False
            )
        model = AutoModelForSeq2SeqLM.from_pretrained(
            place,
            local_files_only=True,
            trust_remote_code=False,
            use_safetensors=True,
            dtype=getattr(torch, dtype),
            attn_implementation="eager",
        )
    except Exception as error:  # a damaged file raises whatever its parser raises
        raise ModelCorrupt(
            f"transformers could not load {card.id} ({type(error).__name__}): run `yijian models "
            f"verify {card.id}`, then pull it again"
        ) from error
    return tokenizer, model.eval()


def set_languages(card: Card, tokenizer: Any, options: Mapping[str, str]) -> list[int]:  # noqa: ANN401 - any tokenizer class
    """Tell a many-to-many tokenizer its languages; return the ids that every answer starts with.

    Raises:
        ModelCorrupt: the tokenizer does not know a language.
    """
    for key in ("src_lang", "tgt_lang"):
        if (code := options.get(key)) is not None and _language_id(tokenizer, code) is None:
            raise ModelCorrupt(
                f"{card.id} has no language {code!r}, which its card names as {key}: use the codes "
                "of the model's tokenizer (zh for M2M100, zho_Hans for NLLB)"
            )
    if source := options.get("src_lang"):
        tokenizer.src_lang = source
    if target := options.get("tgt_lang"):
        tokenizer.tgt_lang = target
        first = _language_id(tokenizer, target)
        return [first] if first is not None else []
    return []


def forced_start(model: Any) -> list[int]:  # noqa: ANN401 - any architecture
    """Return the id that a model's own settings force as the first of every answer (BART)."""
    first = model.generation_config.forced_bos_token_id
    return [] if first is None else [int(first)]


def find_frame(card: Card, tokenizer: Any) -> Frame:  # noqa: ANN401 - any tokenizer class
    """Find the ids around a source by encoding a probe with and without them.

    Raises:
        ModelCorrupt: the tokenizer does more than put ids around a text.
    """
    framed = list(tokenizer(_PROBE)["input_ids"])
    bare = list(tokenizer(_PROBE, add_special_tokens=False)["input_ids"])
    for first in range(len(framed) - len(bare) + 1):
        if framed[first : first + len(bare)] == bare:
            return Frame(tuple(framed[:first]), tuple(framed[first + len(bare) :]))
    raise ModelCorrupt(
        f"the tokenizer of {card.id} changes a text when it adds its marks: this is not supported"
    )


def _language_id(tokenizer: Any, code: str) -> int | None:  # noqa: ANN401 - any tokenizer class
    known: Mapping[str, int] = getattr(tokenizer, "lang_code_to_id", None) or {}
    if code in known:
        return known[code]
    number = tokenizer.convert_tokens_to_ids(code)
    return None if number is None or number == tokenizer.unk_token_id else int(number)
