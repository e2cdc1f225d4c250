"""Tiny models of the real architectures, built once a session and only where a test asks."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from service.domain.cards import Card

ARCHITECTURES = ("marian", "m2m100", "nllb", "mt5", "pegasus", "bart")
_OPTIONS: dict[str, dict[str, str]] = {
    "m2m100": {"src_lang": "zh", "tgt_lang": "en"},
    "nllb": {"src_lang": "zho_Hans", "tgt_lang": "eng_Latn"},
}


def tiny_card(architecture: str) -> Card:
    """Return the card of a tiny model, as somebody who adds a model would write it."""
    return Card(
        id=f"tiny-{architecture}",
        name=f"Tiny {architecture}",
        task="translation",
        engine="transformers",
        architecture=architecture,
        license="Apache-2.0",
        engines={"transformers": {"path": ".", **_OPTIONS.get(architecture, {})}},
    )


@pytest.fixture(scope="session")
def single_thread() -> Iterator[None]:
    """Keep torch to one thread: tiny matrices gain nothing from more."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def tiny_models(tmp_path_factory: pytest.TempPathFactory, single_thread: None) -> Path:
    """Return a folder with one trained model folder an architecture."""
    del single_thread
    os.environ["HF_HUB_OFFLINE"] = "1"
    from tests.engines import tiny_models as builders

    root = tmp_path_factory.mktemp("tiny")
    for architecture in ARCHITECTURES:
        (root / architecture).mkdir()
        getattr(builders, f"build_{architecture}")(root / architecture)
    return root
