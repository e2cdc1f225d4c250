"""Tiny models of the real architectures, built and trained for a moment, never downloaded.

A model with random weights says the same whatever it reads and proves nothing: these learn a
handful of sentence pairs by heart, so that different sources give different answers.
"""

from __future__ import annotations

import io
import json
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sentencepiece
import torch
from tokenizers import Tokenizer as Trainable
from tokenizers import models, pre_tokenizers, trainers
from transformers import (
    BartConfig,
    BartForConditionalGeneration,
    BartTokenizer,
    M2M100Config,
    M2M100ForConditionalGeneration,
    M2M100Tokenizer,
    MarianConfig,
    MarianMTModel,
    MarianTokenizer,
    MT5Config,
    MT5ForConditionalGeneration,
    NllbTokenizer,
    PegasusConfig,
    PegasusForConditionalGeneration,
    PegasusTokenizer,
    PreTrainedModel,
    PreTrainedTokenizerBase,
    T5Tokenizer,
)
from transformers.models.m2m_100.tokenization_m2m_100 import FAIRSEQ_LANGUAGE_CODES as M2M100_CODES

from service.domain.markup import symbols

PAIRS = (
    ("省委书记会见代表团。", "The provincial secretary met the delegation."),
    ("双方签署合作文件。", "The two sides signed a document."),
    ("会议强调绿色发展。", "The meeting stressed green growth."),
    ("代表团参观港口。", "The delegation visited the port."),
    ("今年贸易额增长。", "Trade grew this year."),
    ("他要求加快建设。", "He called for faster construction."),
    ("<p1>会见<p2>。", "<p1> met <p2>."),
    ("<p1>参观<o1>。", "<p1> visited <o1>."),
    ("<t>省长<s>Governor</t>出席会议。", "The Governor attended the meeting."),
)
"""Sentences of our own making, some with marks."""

SOURCES = tuple(source for source, _ in PAIRS)
_MOST_STEPS, _BY_HEART = 500, 0.01
_TEXTS = [text for pair in PAIRS for text in pair] * 4
_SHAPE: dict[str, Any] = {
    "d_model": 32,
    "encoder_layers": 1,
    "decoder_layers": 1,
    "encoder_attention_heads": 2,
    "decoder_attention_heads": 2,
    "encoder_ffn_dim": 64,
    "decoder_ffn_dim": 64,
    "max_position_embeddings": 64,
    "dropout": 0.0,
}


def build_marian(folder: Path) -> Path:
    """Save a Marian model whose SentencePiece model knows the product's marks."""
    vocabulary = _sentencepiece(folder / "source.spm", pad=False)
    (folder / "target.spm").write_bytes((folder / "source.spm").read_bytes())
    vocabulary.append("<pad>")
    _save_vocabulary(folder, vocabulary)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Recommended: pip install sacremoses")
        tokenizer = MarianTokenizer(
            source_spm=str(folder / "source.spm"),
            target_spm=str(folder / "target.spm"),
            vocab=str(folder / "vocab.json"),
            source_lang="zh",
            target_lang="en",
        )
    pad = len(vocabulary) - 1
    config = MarianConfig(
        vocab_size=len(vocabulary),
        pad_token_id=pad,
        eos_token_id=0,
        decoder_start_token_id=pad,
        forced_eos_token_id=None,
        scale_embedding=True,
        activation_function="swish",
        **_SHAPE,
    )
    model = MarianMTModel(config)
    return _learn(folder, model, tokenizer, after_step=lambda: _zero_row(model, pad))


def build_m2m100(folder: Path) -> Path:
    """Save an M2M100 model with its ``__zh__`` and ``__en__`` language marks."""
    vocabulary = ["<s>", "<pad>", "</s>", "<unk>"]
    spm = folder / "sentencepiece.bpe.model"
    vocabulary += [piece for piece in _sentencepiece(spm) if piece not in vocabulary]
    _save_vocabulary(folder, vocabulary)
    tokenizer = M2M100Tokenizer(
        vocab_file=str(folder / "vocab.json"),
        spm_file=str(spm),
        src_lang="zh",
        tgt_lang="en",
        additional_special_tokens=[f"__{code}__" for code in M2M100_CODES["m2m100"]],
    )
    size = len(vocabulary) + len(tokenizer.lang_code_to_token) + tokenizer.num_madeup_words
    return _learn(folder, M2M100ForConditionalGeneration(_m2m100_config(size)), tokenizer)


def build_nllb(folder: Path) -> Path:
    """Save an NLLB model: M2M100's layers with NLLB's tokenizer and language codes."""
    trained = Trainable(models.BPE(unk_token="<unk>"))
    trained.pre_tokenizer = pre_tokenizers.Metaspace()
    specials = ["<s>", "<pad>", "</s>", "<unk>"]
    trained.train_from_iterator(
        _TEXTS, trainers.BpeTrainer(vocab_size=240, special_tokens=specials, show_progress=False)
    )
    learned = json.loads(trained.to_str())["model"]
    merges: Any = [tuple(merge) for merge in learned["merges"]]
    tokenizer = NllbTokenizer(
        vocab=learned["vocab"],
        merges=merges,
        src_lang="zho_Hans",
        tgt_lang="eng_Latn",
        additional_special_tokens=["zho_Hans", "eng_Latn"],
    )
    config = _m2m100_config(len(tokenizer))
    return _learn(folder, M2M100ForConditionalGeneration(config), tokenizer)


def build_mt5(folder: Path) -> Path:
    """Save an mT5 model (relative positions, gated feed-forward)."""
    tokenizer = T5Tokenizer(vocab=_unigram(["<pad>", "</s>", "<unk>"]), extra_ids=0)
    config = MT5Config(
        vocab_size=len(tokenizer),
        d_model=32,
        d_kv=16,
        d_ff=64,
        num_layers=1,
        num_decoder_layers=1,
        num_heads=2,
        dropout_rate=0.0,
        pad_token_id=0,
        eos_token_id=1,
        decoder_start_token_id=0,
    )
    return _learn(folder, MT5ForConditionalGeneration(config), tokenizer)


def build_pegasus(folder: Path) -> Path:
    """Save a Pegasus model (pre-norm, sinusoidal positions)."""
    tokenizer = PegasusTokenizer(vocab=_unigram(["<pad>", "</s>", "<unk>"]), offset=0)
    config = PegasusConfig(
        vocab_size=len(tokenizer),
        pad_token_id=0,
        eos_token_id=1,
        decoder_start_token_id=0,
        forced_eos_token_id=None,
        **_SHAPE,
    )
    return _learn(folder, PegasusForConditionalGeneration(config), tokenizer)


def build_bart(folder: Path) -> Path:
    """Save a BART model with its byte-level BPE."""
    trained = Trainable(models.BPE())
    trained.pre_tokenizer = pre_tokenizers.ByteLevel()
    specials = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    trained.train_from_iterator(
        _TEXTS,
        trainers.BpeTrainer(
            vocab_size=420,
            special_tokens=specials,
            initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
            show_progress=False,
        ),
    )
    learned = json.loads(trained.to_str())["model"]
    merges: Any = [tuple(merge) for merge in learned["merges"]]
    tokenizer = BartTokenizer(vocab=learned["vocab"], merges=merges)
    config = BartConfig(vocab_size=len(tokenizer), forced_eos_token_id=None, **_SHAPE)
    model = BartForConditionalGeneration(config)
    model.generation_config.forced_bos_token_id = 0
    return _learn(folder, model, tokenizer)


def _sentencepiece(path: Path, *, pad: bool = True) -> list[str]:
    """Train a SentencePiece model with the marks as single pieces; return its pieces."""
    model = _trained_pieces(marks=symbols(), pad_id=2 if pad else -1)
    path.write_bytes(model.serialized_model_proto())
    return [model.id_to_piece(number) for number in range(model.get_piece_size())]


def _unigram(specials: list[str]) -> list[tuple[str, float]]:
    """Return pieces and scores of a unigram vocabulary behind the special ones."""
    model = _trained_pieces(marks=(), pad_id=2)
    learned = [(model.id_to_piece(n), model.get_score(n)) for n in range(3, model.get_piece_size())]
    return [(name, 0.0) for name in specials] + learned


def _trained_pieces(*, marks: tuple[str, ...], pad_id: int) -> Any:  # noqa: ANN401 - untyped
    stream = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(_TEXTS),
        model_writer=stream,
        vocab_size=240,
        hard_vocab_limit=False,
        character_coverage=1.0,
        user_defined_symbols=list(marks),
        eos_id=0,
        unk_id=1,
        bos_id=-1,
        pad_id=pad_id,
        minloglevel=2,
    )
    return sentencepiece.SentencePieceProcessor(model_proto=stream.getvalue())


def _m2m100_config(size: int) -> M2M100Config:
    return M2M100Config(
        vocab_size=size,
        pad_token_id=1,
        eos_token_id=2,
        decoder_start_token_id=2,
        scale_embedding=True,
        encoder_layerdrop=0.0,
        decoder_layerdrop=0.0,
        **_SHAPE,
    )


def _save_vocabulary(folder: Path, pieces: list[str]) -> None:
    numbered = {piece: number for number, piece in enumerate(pieces)}
    (folder / "vocab.json").write_text(json.dumps(numbered, ensure_ascii=False), encoding="utf-8")


def _learn(
    folder: Path,
    model: PreTrainedModel,
    tokenizer: PreTrainedTokenizerBase,
    *,
    after_step: Callable[[], None] = lambda: None,
) -> Path:
    """Let the model learn the pairs by heart, then save it with its tokenizer."""
    torch.manual_seed(11)
    for parameter in model.parameters():
        if parameter.dim() > 1 and parameter.requires_grad:
            torch.nn.init.normal_(parameter, std=0.15)
    inputs = tokenizer(
        [source for source, _ in PAIRS],
        text_target=[target for _, target in PAIRS],
        padding=True,
        return_tensors="pt",
    )
    labels = inputs["labels"].masked_fill(inputs["labels"] == tokenizer.pad_token_id, -100)
    optimizer = torch.optim.Adam(model.parameters(), lr=8e-3)
    after_step()
    for _ in range(_MOST_STEPS):
        optimizer.zero_grad()
        loss = model(
            input_ids=inputs["input_ids"], attention_mask=inputs["attention_mask"], labels=labels
        ).loss
        loss.backward()
        optimizer.step()
        after_step()
        if loss.item() < _BY_HEART:
            break
    model.train(mode=False)
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def _zero_row(model: PreTrainedModel, row: int) -> None:
    """Keep the start symbol's embedding at zero, as CTranslate2 starts Marian from zero."""
    with torch.no_grad():
        embeddings: Any = model.get_input_embeddings()
        embeddings.weight[row] = 0.0
