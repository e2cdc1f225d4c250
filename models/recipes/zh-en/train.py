"""Stages 4 and 5, train and adapt: a Marian encoder-decoder within a wall-clock budget.

    python train.py --work WORK --preset tiny|small|base --minutes M [--device cpu|cuda]
                    [--weights CHECKPOINT --peak RATE] [--reverse]

Hidden matrices learn by Muon (Jordan et al. 2024), the rest by AdamW; label smoothing 0.1; the
learning rate is held for a third of the budget and then falls to nothing. The official register
joins after 40 % of the budget and is all that is read in the last 28 % (the adapt stage). The
checkpoint is written every few minutes; the same command goes on from it. ``--weights`` starts a
new budget from the weights of a finished one, at a lower ``--peak``. ``--reverse`` learns English
to Chinese, for score.py alone.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 - the library's own idiom
from transformers import MarianConfig, MarianMTModel

_ADAPT_FROM, _MIX_FROM, _HOLD = 0.72, 0.4, 0.35
_FULL_SOFTMAX_FROM = 0.85
_SMOOTHING = 0.1
_SAVE_SECONDS = 240
_NEWTON_SCHULZ = (3.4445, -4.7750, 2.0315)


@dataclass(frozen=True)
class Preset:
    """A shape and how it is fed. ``tokens`` are padded target tokens of a batch."""

    width: int
    encoder: int
    decoder: int
    heads: int
    feed_forward: int
    tokens: int
    peak: float
    negatives: int
    dropout: float


PRESETS = {
    "tiny": Preset(32, 1, 1, 2, 64, 512, 3e-3, 0, 0.0),
    "small": Preset(256, 4, 2, 4, 1024, 5_000, 2.5e-3, 1500, 0.0),
    "base": Preset(512, 6, 2, 8, 2048, 60_000, 1.5e-3, 0, 0.1),
}


class Batches:
    """Endless batches of a mixture, similar lengths together, order shuffled."""

    def __init__(self, path: Path, *, tokens: int, seed: int, reverse: bool = False) -> None:
        if not path.is_file():
            sys.exit(f"{path} is not there: run annotate.py first")
        data = np.load(path)
        self._source, self._target = data["s"], data["t"]
        self._lengths = data["sl"].astype(np.int64), data["tl"].astype(np.int64)
        if reverse:
            self._source, self._target = self._target, self._source
            self._lengths = self._lengths[::-1]
        self._starts = tuple(np.concatenate([[0], np.cumsum(n)]) for n in self._lengths)
        self._tokens = tokens
        self._random = np.random.default_rng(seed)

    def __iter__(self) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        """Yield padded source and target ids, </s> (1) behind each, <pad> is 0."""
        longest = np.maximum(*self._lengths)
        while True:
            order = self._random.permutation(len(longest))
            for start in range(0, len(order), 40_000):
                chunk = self._sorted(order[start : start + 40_000])
                batches = list(self._packed(chunk, longest))
                for index in self._random.permutation(len(batches)):
                    yield self._padded(batches[index])

    def _sorted(self, chunk: np.ndarray) -> np.ndarray:
        """Sort by target length and, to and fro, by source length: little padding on both sides."""
        source, target = (lengths[chunk] for lengths in self._lengths)
        step = target // 3
        order: np.ndarray = chunk[np.lexsort((np.where(step % 2, -source, source), step))]
        return order

    def _packed(self, chunk: np.ndarray, longest: np.ndarray) -> Iterator[list[int]]:
        batch: list[int] = []
        width = 0
        for item in chunk:
            needed = max(width, int(longest[item]) + 1)
            if batch and needed * (len(batch) + 1) > self._tokens:
                yield batch
                batch, needed = [], int(longest[item]) + 1
            batch.append(int(item))
            width = needed
        yield batch

    def _padded(self, batch: list[int]) -> tuple[torch.Tensor, torch.Tensor]:
        sides = []
        for flat, lengths, starts in zip(
            (self._source, self._target), self._lengths, self._starts, strict=True
        ):
            ids = np.zeros((len(batch), int(max(lengths[i] for i in batch)) + 1), np.int64)
            for row, i in enumerate(batch):
                ids[row, : lengths[i]] = flat[starts[i] : starts[i + 1]]
                ids[row, lengths[i]] = 1
            sides.append(torch.from_numpy(ids))
        return sides[0], sides[1]


class Trainer:
    """A model with its two optimisers and its moving average."""

    def __init__(self, model: MarianMTModel, preset: Preset) -> None:
        self.model = model
        self.preset = preset
        self._random = np.random.default_rng(0)
        named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
        self._matrices = [p for n, p in named if p.ndim == 2 and "shared" not in n]
        own = {id(p) for p in self._matrices}
        self._rest = [p for _, p in named if id(p) not in own]
        self.adam = torch.optim.AdamW(
            self._rest, lr=1e-3, betas=(0.9, 0.98), eps=1e-9, weight_decay=0.0
        )
        self.momentum = [torch.zeros_like(p) for p in self._matrices]
        self.average: list[torch.Tensor] | None = None

    def step(self, source: torch.Tensor, target: torch.Tensor, *, rate: float, full: bool) -> float:
        """Learn from a batch; return the mean negative log-likelihood a token."""
        loss, shown = self._loss(source, target, full=full)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._rest, 1.0)
        for group in self.adam.param_groups:
            group["lr"] = rate
        self.adam.step()
        self.adam.zero_grad(set_to_none=True)
        self._muon(rate)
        return shown

    @torch.no_grad()
    def follow(self, share: float) -> None:
        """Move the average of the weights towards the present ones."""
        parameters = list(self.model.parameters())
        if self.average is None:
            self.average = [p.detach().clone() for p in parameters]
        for average, parameter in zip(self.average, parameters, strict=True):
            average.lerp_(parameter, share)

    @torch.no_grad()
    def _muon(self, rate: float) -> None:
        for parameter, momentum in zip(self._matrices, self.momentum, strict=True):
            momentum.mul_(0.95).add_(parameter.grad)
            update = orthogonal(parameter.grad.add(momentum, alpha=0.95))
            parameter.mul_(1 - rate * 0.02)
            parameter.add_(update, alpha=-rate * 0.2 * math.sqrt(max(parameter.shape)))
            parameter.grad = None
        self.model.model.shared.weight[0] = 0

    def _loss(
        self, source: torch.Tensor, target: torch.Tensor, *, full: bool
    ) -> tuple[torch.Tensor, float]:
        before = torch.cat([torch.zeros_like(target[:, :1]), target[:, :-1]], dim=1)
        with torch.autocast(
            source.device.type, dtype=torch.bfloat16, enabled=source.device.type == "cuda"
        ):
            hidden = self.model.model(
                input_ids=source, attention_mask=(source != 0).long(), decoder_input_ids=before
            ).last_hidden_state
            real = target != 0
            wanted, table = self._candidates(target[real], full=full)
            scores = F.linear(hidden[real], table)
        likelihoods = F.log_softmax(scores.float(), dim=-1)
        wrong = F.nll_loss(likelihoods, wanted)
        loss = (1 - _SMOOTHING) * wrong - _SMOOTHING * likelihoods.mean()
        return loss, float(wrong.detach())

    def _candidates(self, wanted: torch.Tensor, *, full: bool) -> tuple[torch.Tensor, torch.Tensor]:
        """Return targets and output rows: all, or the batch's own and a random sample."""
        table = self.model.model.shared.weight
        if full or not self.preset.negatives:
            return wanted, table
        drawn = torch.from_numpy(
            self._random.integers(1, table.shape[0], self.preset.negatives)
        ).to(wanted.device)
        rows = torch.unique(torch.cat([wanted, drawn]))
        place = torch.zeros(table.shape[0], dtype=torch.long, device=wanted.device)
        place[rows] = torch.arange(len(rows), device=wanted.device)
        return place[wanted], table[rows]


def orthogonal(gradient: torch.Tensor) -> torch.Tensor:
    """Return the nearest semi-orthogonal matrix, by four Newton-Schulz steps."""
    a, b, c = _NEWTON_SCHULZ
    wide = gradient.T if gradient.size(0) > gradient.size(1) else gradient
    x = wide / (wide.norm() + 1e-7)
    for _ in range(4):
        gram = x @ x.T
        x = a * x + (b * gram + c * gram @ gram) @ x
    return x.T if gradient.size(0) > gradient.size(1) else x


def build(preset: Preset, *, vocabulary: int) -> MarianMTModel:
    """Build a model: post-norm, sinusoidal positions, one embedding for all."""
    torch.manual_seed(0)
    config = MarianConfig(
        vocab_size=vocabulary,
        d_model=preset.width,
        encoder_layers=preset.encoder,
        decoder_layers=preset.decoder,
        encoder_attention_heads=preset.heads,
        decoder_attention_heads=preset.heads,
        encoder_ffn_dim=preset.feed_forward,
        decoder_ffn_dim=preset.feed_forward,
        max_position_embeddings=256,
        activation_function="relu",
        scale_embedding=True,
        dropout=preset.dropout,
        attention_dropout=0.0,
        activation_dropout=0.0,
        pad_token_id=0,
        eos_token_id=1,
        decoder_start_token_id=0,
        forced_eos_token_id=None,
        share_encoder_decoder_embeddings=True,
        attn_implementation="sdpa",
    )
    model = MarianMTModel(config)
    for name, parameter in model.named_parameters():
        if "embed_positions" in name:
            parameter.requires_grad_(requires_grad=False)
        elif "shared" in name:
            torch.nn.init.normal_(parameter, std=preset.width**-0.5)
            parameter.data[0] = 0
        elif parameter.ndim == 2:
            torch.nn.init.xavier_uniform_(parameter)
    return model.train()


def rate_at(progress: float, step: int, *, peak: float, warm: int = 200) -> float:
    """Return the learning rate: warm-up, hold, linear fall to a hundredth."""
    fall = 1 - max(0.0, (progress - _HOLD) / (1 - _HOLD))
    return max(peak * min(1.0, (step + 1) / warm) * fall, peak * 0.01)


def train(
    work: Path,
    *,
    preset: Preset,
    minutes: float,
    device: str,
    steps: int | None = None,
    weights: Path | None = None,
    reverse: bool = False,
) -> Path:
    """Train until the budget is spent; return the checkpoint's path.

    ``steps``, where given, is the budget instead, so that a test does not depend on the clock.
    """
    pieces = work / "spm.model"
    vocabulary = hashlib.sha256(pieces.read_bytes()).hexdigest()
    size = _vocabulary_size(pieces)
    trainer = Trainer(build(preset, vocabulary=size).to(device), preset)
    path = work / "checkpoint.pt"
    spent = _resume(path, trainer, vocabulary)
    if weights and not path.is_file():
        trainer.model.load_state_dict(_checkpoint(weights, vocabulary)["model"])
    mixtures = {
        name: iter(
            Batches(work / f"{name}.npz", tokens=preset.tokens, seed=int(spent), reverse=reverse)
        )
        for name in ("main", "adapt")
    }
    chance = np.random.default_rng(1)
    started = saved = shown = time.monotonic()
    losses: list[float] = []
    step = 10_000 if spent else 0
    first = step
    while (elapsed := spent + time.monotonic() - started) < minutes * 60:
        progress = (step - first) / steps if steps else elapsed / (minutes * 60)
        if progress >= 1:
            break
        register = progress > _ADAPT_FROM or (progress > _MIX_FROM and chance.random() < 0.15)
        source, target = next(mixtures["adapt" if register else "main"])
        losses.append(
            trainer.step(
                source.to(device),
                target.to(device),
                rate=rate_at(progress, step, peak=preset.peak),
                full=progress > _FULL_SOFTMAX_FROM,
            )
        )
        step += 1
        if step % 10 == 0:
            trainer.follow(0.06 if progress > 0.1 else 0.3)
        if time.monotonic() - shown > 30:
            print(f"{elapsed / 60:.1f} min, step {step}, nll {np.mean(losses):.3f}", flush=True)
            losses, shown = [], time.monotonic()
        if time.monotonic() - saved > _SAVE_SECONDS:
            _save(path, trainer, vocabulary, elapsed)
            saved = time.monotonic()
    _save(path, trainer, vocabulary, minutes * 60)
    return path


def _vocabulary_size(pieces: Path) -> int:
    import sentencepiece

    return int(sentencepiece.SentencePieceProcessor(model_file=str(pieces)).get_piece_size())


def _resume(path: Path, trainer: Trainer, vocabulary: str) -> float:
    """Load a checkpoint if there is one; return the seconds that it took."""
    if not path.is_file():
        return 0.0
    found = _checkpoint(path, vocabulary)
    trainer.model.load_state_dict(found["model"])
    trainer.adam.load_state_dict(found["adam"])
    device = next(trainer.model.parameters()).device
    trainer.momentum = [m.to(device) for m in found["momentum"]]
    trainer.average = [a.to(device) for a in found["ema"]] if found["ema"] else None
    print(f"going on after {found['elapsed'] / 60:.1f} minutes")
    return float(found["elapsed"])


def _checkpoint(path: Path, vocabulary: str) -> dict[str, Any]:
    found: dict[str, Any] = torch.load(path, weights_only=False, map_location="cpu")
    if found["vocabulary"] != vocabulary:
        sys.exit(
            f"{path} was trained with another vocabulary: delete it, or bring back its spm.model"
        )
    return found


def _save(path: Path, trainer: Trainer, vocabulary: str, elapsed: float) -> None:
    """Write the checkpoint beside the old one, then put it in its place."""
    temporary = path.with_suffix(".tmp")
    try:
        torch.save(
            {
                "model": trainer.model.state_dict(),
                "ema": trainer.average,
                "cfg": trainer.model.config.to_dict(),
                "preset": asdict(trainer.preset),
                "vocabulary": vocabulary,
                "elapsed": elapsed,
                "adam": trainer.adam.state_dict(),
                "momentum": trainer.momentum,
            },
            temporary,
        )
        os.replace(temporary, path)  # noqa: PTH105 - atomic
    except (OSError, RuntimeError) as error:
        temporary.unlink(missing_ok=True)
        sys.exit(f"{path} cannot be written ({error}): free some space and run the command again")


def main() -> None:
    """Train."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--preset", choices=sorted(PRESETS), default="small")
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--peak", type=float)
    parser.add_argument("--reverse", action="store_true", help="English to Chinese, for scoring")
    asked = parser.parse_args()
    preset = PRESETS[asked.preset]
    if asked.peak:
        preset = replace(preset, peak=asked.peak)
    torch.set_flush_denormal(True)
    torch.set_num_threads(asked.threads)
    path = train(
        asked.work,
        preset=preset,
        minutes=asked.minutes,
        device=asked.device,
        weights=asked.weights,
        reverse=asked.reverse,
    )
    print(f"done: {path}")


if __name__ == "__main__":
    main()
