"""What a training is made of: shapes, sizes of the corpus, schedule. One preset a use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

REGISTER = ("gov", "un", "news", "wiki")
"""The sources in the register of the users: official texts and news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A training, from the pairs taken to the steps made.

    ``limits`` caps pairs a source (absent: all). ``repeats`` says how often a source of the
    users' register stands in the main and in the adapt mix. Shares are of the wall-clock budget:
    the rate is constant until ``decay_from`` and then falls to nothing, a tenth part of the
    batches comes from the adapt mix from ``mix_from``, all of them from ``adapt_from``.
    ``negatives`` is the size of the sampled softmax, 0 for the full one; the full one is used
    from ``full_softmax_from`` in any case.
    """

    vocabulary: int
    d_model: int
    encoder_layers: int
    decoder_layers: int
    heads: int
    ffn: int
    dropout: float
    batch_tokens: int
    peak_rate: float
    warmup_steps: int
    negatives: int
    limits: Mapping[str, int] = field(default_factory=dict)
    repeats: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    adapt_sample: int = 60_000
    held_out: int = 300
    decay_from: float = 0.35
    mix_from: float = 0.40
    mix_share: float = 0.15
    adapt_from: float = 0.72
    full_softmax_from: float = 0.85
    label_smoothing: float = 0.1


_REPEATS = {
    "gov": (5, 9),
    "un": (2, 3),
    "news": (2, 4),
    "wiki": (2, 3),
    "own": (6, 15),
}

PRESETS: Mapping[str, Preset] = {
    "tiny": Preset(
        vocabulary=560,
        d_model=64,
        encoder_layers=2,
        decoder_layers=1,
        heads=2,
        ffn=128,
        dropout=0.0,
        batch_tokens=600,
        peak_rate=4e-3,
        warmup_steps=10,
        negatives=0,
        repeats={"gov": (2, 4), "own": (1, 1)},
        adapt_sample=10,
        held_out=4,
    ),
    "small": Preset(
        vocabulary=14_000,
        d_model=256,
        encoder_layers=4,
        decoder_layers=2,
        heads=4,
        ffn=1024,
        dropout=0.0,
        batch_tokens=6_000,
        peak_rate=2.5e-3,
        warmup_steps=200,
        negatives=1_500,
        limits={"general": 420_000, "law": 45_000, "tatoeba": 30_000},
        repeats=_REPEATS,
    ),
    "base": Preset(
        vocabulary=32_000,
        d_model=512,
        encoder_layers=6,
        decoder_layers=2,
        heads=8,
        ffn=2048,
        dropout=0.1,
        batch_tokens=120_000,
        peak_rate=2e-3,
        warmup_steps=500,
        negatives=0,
        limits={"law": 60_000},
        repeats=_REPEATS,
        adapt_sample=120_000,
        decay_from=0.5,
        mix_from=0.6,
        adapt_from=0.8,
    ),
}
