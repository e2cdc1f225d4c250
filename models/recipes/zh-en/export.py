"""Stage 6, export: a checkpoint becomes a model folder with its card.

    python export.py --work WORK --id zh-en-small --out models/zh-en-small [--weights ema|last]
                     [--no-card]

The vocabulary is reordered as Marian has it (</s> 0, <unk> 1, <pad> last), because CTranslate2's
converter takes the last row for padding. transformers gets float16 safetensors, CTranslate2 int8.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import sys
import tomllib
from pathlib import Path
from typing import Any

import sentencepiece
import torch
from ctranslate2.converters import TransformersConverter
from transformers import MarianConfig, MarianMTModel

from service.engines.lexicon import FILE

HERE = Path(__file__).resolve().parent
_DROPPED = ("model_type", "transformers_version", "architectures", "_name_or_path")


def main() -> None:
    """Export the checkpoint of a work folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--id", default="zh-en-small")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--weights", choices=("ema", "last"), default="ema")
    parser.add_argument("--no-card", action="store_true", help="for scoring, not for serving")
    asked = parser.parse_args()
    checkpoint = load_checkpoint(asked.work / "checkpoint.pt", asked.work / "spm.model")
    model = build(checkpoint, weights=asked.weights)
    asked.out.mkdir(parents=True, exist_ok=True)
    write_transformers(model, asked.work / "spm.model", asked.out)
    write_ctranslate2(asked.out)
    if (lexicon := asked.work / FILE).is_file():
        shutil.copy(lexicon, asked.out)
    (asked.out / "model.safetensors").chmod(0o644)
    if not asked.no_card:
        write_card(asked.out, model_id=asked.id, model=model, work=asked.work)


def load_checkpoint(path: Path, pieces: Path) -> dict[str, Any]:
    """Read a checkpoint and see that it belongs to the vocabulary beside it."""
    if not path.is_file():
        sys.exit(f"{path} is not there: run train.py first")
    checkpoint: dict[str, Any] = torch.load(path, weights_only=False)
    wanted = hashlib.sha256(pieces.read_bytes()).hexdigest()
    if checkpoint.get("vocabulary", wanted) != wanted:
        sys.exit(f"{path} was trained with another vocabulary than {pieces}: tokenize again")
    return checkpoint


def build(checkpoint: dict[str, Any], *, weights: str) -> MarianMTModel:
    """Build the model with its vocabulary in Marian's order."""
    kept = {k: v for k, v in checkpoint["cfg"].items() if k not in _DROPPED}
    model = MarianMTModel(MarianConfig(**kept))
    model.load_state_dict(checkpoint["model"])
    if weights == "ema" and checkpoint.get("ema"):
        with torch.no_grad():
            for parameter, average in zip(model.parameters(), checkpoint["ema"], strict=True):
                parameter.copy_(average)
    return reordered(model)


def reordered(model: MarianMTModel) -> MarianMTModel:
    """Move <pad> from the first to the last row, with a zero embedding."""
    size = model.config.vocab_size
    last = size - 1
    order = torch.tensor([*range(1, size), 0])
    shared = model.model.shared.weight.data
    shared[0] = 0
    shared.copy_(shared[order].clone())
    model.final_logits_bias.zero_()
    model.final_logits_bias[0, last] = -1e4
    for config in (model.config, model.generation_config):
        config.pad_token_id = last
        config.decoder_start_token_id = last
        config.eos_token_id = 0
    model.generation_config.bad_words_ids = [[last]]
    for module in model.modules():
        if getattr(module, "padding_idx", None) is not None:
            module.padding_idx = last
    return model.eval()


def write_transformers(model: MarianMTModel, pieces: Path, out: Path) -> None:
    """Write safetensors in float16 and the tokenizer's files."""
    model.half().save_pretrained(out)
    model.float()
    for name in ("source.spm", "target.spm"):
        shutil.copy(pieces, out / name)
    processor = sentencepiece.SentencePieceProcessor(model_file=str(pieces))
    size = processor.get_piece_size()
    order = [*range(1, size), 0]
    vocabulary = {processor.id_to_piece(old): new for new, old in enumerate(order)}
    (out / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")
    settings = {
        "tokenizer_class": "MarianTokenizer",
        "source_lang": "zh",
        "target_lang": "en",
        "model_max_length": model.config.max_position_embeddings,
        "eos_token": "</s>",
        "unk_token": "<unk>",
        "pad_token": "<pad>",
        "separate_vocabs": False,
    }
    (out / "tokenizer_config.json").write_text(json.dumps(settings, indent=2), encoding="utf-8")


def write_ctranslate2(out: Path) -> None:
    """Convert to CTranslate2 int8."""
    target = out / "ctranslate2"
    shutil.rmtree(target, ignore_errors=True)
    TransformersConverter(str(out)).convert(str(target), quantization="int8")


def write_card(out: Path, *, model_id: str, model: MarianMTModel, work: Path) -> None:
    """Write the card: what is in the recipe's ``card.toml`` with the files and the scores."""
    head = (HERE / "card.toml").read_text(encoding="utf-8")
    count = sum(parameter.numel() for parameter in model.parameters())
    files = sorted(path for path in out.rglob("*") if path.is_file() and path.name != "card.toml")
    made_of = (out / name for name in ("model.safetensors", FILE))
    content = b"".join(path.read_bytes() for path in made_of if path.is_file())
    revision = hashlib.sha256(content).hexdigest()[:12]
    lines = [head.format(id=model_id, parameters=count, revision=revision).rstrip(), ""]
    for path in files:
        content = path.read_bytes()
        lines += [
            "[[files]]",
            f'path = "{path.relative_to(out).as_posix()}"',
            f"bytes = {len(content)}",
            f'sha256 = "{hashlib.sha256(content).hexdigest()}"',
            "",
        ]
    scores = work / "scores.toml"
    if scores.is_file():
        lines.append(scores.read_text(encoding="utf-8"))
    text = "\n".join(lines)
    tomllib.loads(text)
    (out / "card.toml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
