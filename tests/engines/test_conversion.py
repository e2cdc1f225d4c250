"""CTranslate2 says what transformers says, for every architecture that both know."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from service.domain.cards import Decoding
from service.domain.errors import InvalidRequest, ModelMissing, ModelUnsafe
from service.domain.ports import Generation, Hypothesis
from service.engines.card_files import read_card
from service.engines.catalog import Entry, list_entries, verify_entry
from tests.engines.conftest import ARCHITECTURES, tiny_card

GREEDY = Decoding(beam_size=1)


@pytest.fixture(scope="module")
def converted(tiny_models: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Entry]:
    """Return every tiny model, converted in full precision."""
    from service.engines.conversion import convert_entry

    root = tmp_path_factory.mktemp("converted")
    entries = {}
    for architecture in ARCHITECTURES:
        folder = shutil.copytree(tiny_models / architecture, root / architecture)
        entry = Entry(card=tiny_card(architecture), folder=folder)
        entries[architecture] = convert_entry(entry, quantization="float32")
    return entries


def answers(entry: Entry, engine: str, requests: list[Generation]) -> list[Hypothesis]:
    from service.engines.ctranslate2_model import CTranslate2Model
    from service.engines.transformers_model import TransformersModel

    assert entry.folder is not None
    kind = CTranslate2Model if engine == "ctranslate2" else TransformersModel
    model = kind(entry.card, entry.folder, threads=1)
    model.load()
    try:
        return model.run(requests, GREEDY)
    finally:
        model.close()


def finished(hypotheses: list[Hypothesis]) -> list[float]:
    """Return the scores of answers that came to an end of their own."""
    return [h.score for h in hypotheses if not h.truncated]


def sources(architecture: str) -> list[str]:
    """Return the learned sources and new ones made of their halves, which are less certain.

    Only the Marian model knows the inline marks; other tokenizers take ``<s>`` for their own.
    """
    from tests.engines import tiny_models

    learned = tiny_models.SOURCES if architecture == "marian" else tiny_models.SOURCES[:-1]
    halves = ((one[: len(one) // 2], two[len(two) // 2 :]) for one, two in pairwise(learned))
    return [*learned, *(one + two for one, two in halves)]


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_the_conversion_agrees_with_transformers_token_by_token(
    converted: dict[str, Entry], architecture: str
) -> None:
    requests = [Generation(source=source) for source in sources(architecture)]
    expected = answers(converted[architecture], "transformers", requests)
    actual = answers(converted[architecture], "ctranslate2", requests)
    assert [h.target_pieces for h in actual] == [h.target_pieces for h in expected]
    assert [h.text for h in actual] == [h.text for h in expected]
    assert [h.source_pieces for h in actual] == [h.source_pieces for h in expected]
    assert finished(actual) == pytest.approx(finished(expected), abs=1e-3)
    assert [h.truncated for h in actual] == [h.truncated for h in expected]
    assert len({h.text for h in expected}) > len(expected) // 2, "one answer for all proves nothing"


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_a_forced_prefix_opens_the_answer_in_both_engines(
    converted: dict[str, Entry], architecture: str
) -> None:
    requests = [
        Generation(source=source, prefix="The meeting") for source in sources(architecture)[:4]
    ]
    expected = answers(converted[architecture], "transformers", requests)
    actual = answers(converted[architecture], "ctranslate2", requests)
    assert all(h.text.startswith("The meeting") for h in actual)
    assert [h.target_pieces for h in actual] == [h.target_pieces for h in expected]
    assert finished(actual) == pytest.approx(finished(expected), abs=1e-3)


def test_a_converted_model_is_complete_verified_and_found_by_the_catalogue(
    converted: dict[str, Entry],
) -> None:
    entry = converted["nllb"]
    assert entry.folder is not None
    found = {e.card.id: e for e in list_entries([entry.folder.parent])}["tiny-nllb"]
    assert found == entry
    assert found.card.engine == "ctranslate2"
    assert found.card.engines["ctranslate2"]["source_start"] == "zho_Hans"
    assert found.card.engines["ctranslate2"]["target_start"] == "eng_Latn"
    assert verify_entry(found) == len(found.card.files)
    assert "ctranslate2/model.bin" in {file.path for file in found.card.files}


def test_int8_weights_are_a_fraction_of_the_size(tiny_models: Path, tmp_path: Path) -> None:
    from service.engines.conversion import convert_entry

    folder = shutil.copytree(tiny_models / "marian", tmp_path / "marian")
    whole, small = (
        convert_entry(Entry(card=tiny_card("marian"), folder=folder), quantization=quantization)
        for quantization in ("float32", "int8")
    )
    size = {
        entry.card.engines["ctranslate2"]["compute_type"]: file.bytes
        for entry in (whole, small)
        for file in entry.card.files
        if file.path == "ctranslate2/model.bin"
    }
    assert size["int8"] < size["float32"] / 2
    assert read_card(folder / "card.toml") == small.card


def test_pickled_weights_are_not_converted(tiny_models: Path, tmp_path: Path) -> None:
    from service.engines.conversion import convert_entry

    folder = shutil.copytree(tiny_models / "marian", tmp_path / "marian")
    (folder / "model.safetensors").unlink()
    (folder / "pytorch_model.bin").write_bytes(b"PK\x03\x04 made up")
    with pytest.raises(ModelUnsafe, match="safetensors"):
        convert_entry(Entry(card=tiny_card("marian"), folder=folder))


def test_a_model_that_was_not_pulled_is_not_converted(tmp_path: Path) -> None:
    from service.engines.conversion import convert_entry

    with pytest.raises(ModelMissing, match="yijian models pull tiny-marian"):
        convert_entry(Entry(card=tiny_card("marian"), folder=tmp_path))


@pytest.mark.parametrize("card", [replace(tiny_card("marian"), engines={"ctranslate2": {}})])
def test_only_transformers_models_are_converted(card: object, tmp_path: Path) -> None:
    from service.domain.cards import Card
    from service.engines.conversion import convert_entry

    assert isinstance(card, Card)
    with pytest.raises(InvalidRequest, match=r"engines\.transformers"):
        convert_entry(Entry(card=card, folder=tmp_path))
    with pytest.raises(InvalidRequest, match="int8"):
        convert_entry(Entry(card=card, folder=tmp_path), quantization="int1")
