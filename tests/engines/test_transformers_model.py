"""The transformers engine on tiny models of the real architectures."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from service.domain.cards import Decoding
from service.domain.errors import GenerationFailed, ModelCorrupt, ModelUnsafe
from service.domain.ports import Generation, Hypothesis
from service.engines.batcher import Batcher
from service.engines.card_files import write_card
from service.engines.catalog import Entry, load_translator, record_files
from tests.engines.conftest import ARCHITECTURES, tiny_card

if TYPE_CHECKING:
    from service.engines.transformers_model import TransformersModel

SOURCE = "省委书记会见代表团。"
GREEDY, BEAM = Decoding(beam_size=1), Decoding(beam_size=4)


@pytest.fixture(scope="module")
def loaded(tiny_models: Path) -> Iterator[dict[str, TransformersModel]]:
    from service.engines.transformers_model import TransformersModel

    models = {
        architecture: TransformersModel(
            tiny_card(architecture), tiny_models / architecture, threads=1
        )
        for architecture in ARCHITECTURES
    }
    for model in models.values():
        model.load()
    yield models
    for model in models.values():
        model.close()


def say(
    model: TransformersModel, *requests: Generation, decoding: Decoding = GREEDY
) -> list[Hypothesis]:
    return model.run(requests, decoding)


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_every_architecture_says_what_it_learned(
    loaded: dict[str, TransformersModel], architecture: str
) -> None:
    model = loaded[architecture]
    (said,) = say(model, Generation(source=SOURCE))
    assert said.text == "The provincial secretary met the delegation."
    assert said.source_tokens == model.count_tokens(SOURCE) == len(said.source_pieces)
    assert said.target_tokens == len(said.target_pieces) == len(said.attention)
    assert set(said.attention) <= set(range(said.source_tokens))
    assert -0.1 < said.score < 0.0
    assert not said.truncated


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_an_answer_does_not_depend_on_its_neighbours(
    loaded: dict[str, TransformersModel], architecture: str
) -> None:
    requests = [Generation(source=s) for s in (SOURCE, "会议强调绿色发展。", "代表团参观港口。")]
    together = say(loaded[architecture], *requests, decoding=BEAM)
    alone = [say(loaded[architecture], request, decoding=BEAM)[0] for request in requests]
    assert [h.text for h in together] == [h.text for h in alone]
    assert [h.score for h in together] == pytest.approx([h.score for h in alone], abs=1e-4)


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_banned_strings_are_not_written_and_harm_nobody_else(
    loaded: dict[str, TransformersModel], architecture: str
) -> None:
    free, banned = say(
        loaded[architecture],
        Generation(source=SOURCE),
        Generation(source=SOURCE, banned=("met the",)),
    )
    assert "met the" in free.text
    assert "met the" not in banned.text


def test_an_answer_that_reaches_its_limit_is_marked_as_truncated(
    loaded: dict[str, TransformersModel],
) -> None:
    (said,) = say(loaded["marian"], Generation(source=SOURCE), decoding=Decoding(max_tokens=5))
    assert said.truncated
    assert said.target_tokens == 5


def test_the_source_limit_is_the_models_positions_less_its_marks(
    loaded: dict[str, TransformersModel],
) -> None:
    assert loaded["marian"].source_limit == 63
    assert loaded["nllb"].source_limit == 62
    assert loaded["mt5"].source_limit is None


def test_a_source_over_the_limit_is_refused_never_cut_in_silence(tiny_models: Path) -> None:
    from service.engines.transformers_model import TransformersModel

    batcher = Batcher(TransformersModel(tiny_card("marian"), tiny_models / "marian", threads=1))
    settled = asyncio.run(batcher.settle([Generation(source="会" * 64), Generation(source=SOURCE)]))
    batcher.close()
    assert isinstance(settled[0], GenerationFailed)
    assert "at most 63" in settled[0].message
    assert isinstance(settled[1], Hypothesis)


@pytest.mark.parametrize(("key", "code"), [("src_lang", "zz"), ("tgt_lang", "zho")])
def test_a_language_that_the_model_lacks_is_named(tiny_models: Path, key: str, code: str) -> None:
    from service.engines.transformers_model import TransformersModel

    card = tiny_card("m2m100")
    options = {**card.engines["transformers"], key: code}
    model = TransformersModel(
        replace(card, engines={"transformers": options}), tiny_models / "m2m100", threads=1
    )
    with pytest.raises(ModelCorrupt, match=f"no language '{code}'.*{key}"):
        model.load()


def test_damaged_weights_are_reported_with_their_remedy(tiny_models: Path, tmp_path: Path) -> None:
    from service.engines.transformers_model import TransformersModel

    folder = shutil.copytree(tiny_models / "marian", tmp_path / "marian")
    (folder / "model.safetensors").write_bytes(b"cut off")
    with pytest.raises(ModelCorrupt, match="yijian models verify tiny-marian"):
        TransformersModel(tiny_card("marian"), folder, threads=1).load()


def test_pickled_weights_are_refused_even_with_their_sha256_on_the_card(
    tiny_models: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(tiny_models / "marian", tmp_path / "tiny-marian")
    (folder / "model.safetensors").rename(folder / "held-back")
    card = record_files(Entry(card=tiny_card("marian"), folder=folder)).card
    (folder / "pytorch_model.bin").write_bytes(b"PK\x03\x04 as torch saves")
    write_card(card, folder)
    with pytest.raises(ModelUnsafe, match=r"pytorch_model\.bin"):
        load_translator(Entry(card=card, folder=folder))
