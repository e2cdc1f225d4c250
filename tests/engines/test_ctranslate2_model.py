"""The CTranslate2 engine on a tiny Marian model that was converted as the bundled one is."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from service.domain.cards import Card, Decoding
from service.domain.errors import ModelCorrupt, ModelMissing
from service.domain.markup import find_slots, symbols
from service.domain.ports import Generation, Hypothesis
from service.engines.catalog import Entry
from tests.engines.conftest import tiny_card

if TYPE_CHECKING:
    from service.engines.ctranslate2_model import CTranslate2Model

BEAM = Decoding(beam_size=4)
SOURCE = "省委书记会见代表团。"


@pytest.fixture(scope="module")
def entry(tiny_models: Path, tmp_path_factory: pytest.TempPathFactory) -> Entry:
    from service.engines.conversion import convert_entry

    folder = tmp_path_factory.mktemp("int8") / "marian"
    shutil.copytree(tiny_models / "marian", folder)
    return convert_entry(Entry(card=tiny_card("marian"), folder=folder))


@pytest.fixture(scope="module")
def model(entry: Entry) -> Iterator[CTranslate2Model]:
    from service.engines.ctranslate2_model import CTranslate2Model

    assert entry.folder is not None
    model = CTranslate2Model(entry.card, entry.folder, threads=1)
    model.load()
    yield model
    model.close()


def say(model: CTranslate2Model, *requests: Generation) -> list[Hypothesis]:
    return model.run(requests, BEAM)


def test_it_says_what_it_learned_and_counts_pieces(model: CTranslate2Model) -> None:
    (said,) = say(model, Generation(source=SOURCE))
    assert said.text == "The provincial secretary met the delegation."
    assert said.source_tokens == model.count_tokens(SOURCE) == len(said.source_pieces)
    assert said.target_tokens == len(said.target_pieces)
    assert not said.truncated
    assert -0.1 < said.score < 0.0


def test_the_answers_of_a_beam_come_in_the_order_of_their_likelihood(
    model: CTranslate2Model,
) -> None:
    (said,) = say(model, Generation(source=SOURCE))
    assert len(said.others) == BEAM.beam_size - 1
    assert len({said.text, *(other.text for other in said.others)}) == BEAM.beam_size
    assert said.score > max(other.score for other in said.others)


def test_slots_are_copied_and_inline_terms_are_written(model: CTranslate2Model) -> None:
    slots, inline = say(
        model,
        Generation(source="<p1>参观<o1>。"),
        Generation(source="<t>省长<s>Governor</t>出席会议。"),
    )
    assert [mark.symbol for mark in find_slots(slots.text)] == ["<p1>", "<o1>"]
    assert inline.text == "The Governor attended the meeting."


def test_every_mark_is_one_piece_and_comes_back_as_it_went_in(entry: Entry) -> None:
    from service.engines.pieces import load_pieces

    assert entry.folder is not None
    pieces = load_pieces(entry.folder, entry.card.engines["ctranslate2"])
    for symbol in symbols():
        assert symbol in pieces.encode_source(f"会见{symbol}。")
        assert symbol in pieces.decode(pieces.encode_target(f"met {symbol}."))


def test_an_answer_does_not_depend_on_its_neighbours(model: CTranslate2Model) -> None:
    sources = [SOURCE, "会议强调绿色发展。", "双方签署合作文件。", "<p1>会见<p2>。"]
    together = say(model, *(Generation(source=source) for source in sources))
    alone = [say(model, Generation(source=source))[0] for source in sources]
    assert [h.text for h in together] == [h.text for h in alone]


def test_banned_strings_are_not_written_and_harm_nobody_else(model: CTranslate2Model) -> None:
    free, banned = say(
        model, Generation(source=SOURCE), Generation(source=SOURCE, banned=("delegation",))
    )
    assert "delegation" in free.text
    assert "delegation" not in banned.text


def test_a_prefix_opens_the_answer(model: CTranslate2Model) -> None:
    (said,) = say(model, Generation(source=SOURCE, prefix="The meeting"))
    assert said.text.startswith("The meeting")


def test_attention_points_at_source_pieces(model: CTranslate2Model) -> None:
    (said,) = say(model, Generation(source="<p1>参观<o1>。"))
    assert len(said.attention) == len(said.target_pieces)
    assert set(said.attention) <= set(range(len(said.source_pieces)))


def test_an_answer_that_reaches_its_limit_is_marked_as_truncated(model: CTranslate2Model) -> None:
    (said,) = model.run([Generation(source=SOURCE)], Decoding(max_tokens=5))
    assert said.truncated
    assert said.target_tokens == 5


def test_the_source_limit_leaves_room_for_the_end_mark(model: CTranslate2Model) -> None:
    assert model.source_limit == 63
    (said,) = say(model, Generation(source="。" * 62))
    assert said.source_tokens == 63


def test_an_empty_source_is_answered(model: CTranslate2Model) -> None:
    (said,) = say(model, Generation(source=""))
    assert said.attention == ()


def test_a_damaged_model_is_reported_with_its_remedy(entry: Entry, tmp_path: Path) -> None:
    from service.engines.ctranslate2_model import CTranslate2Model

    assert entry.folder is not None
    folder = shutil.copytree(entry.folder, tmp_path / "damaged")
    (folder / "ctranslate2" / "model.bin").write_bytes(b"\x06\x00\x00\x00 cut off")
    with pytest.raises(ModelCorrupt, match="yijian models verify tiny-marian"):
        CTranslate2Model(entry.card, folder, threads=1).load()
    (folder / "source.spm").write_bytes(b"no model")
    with pytest.raises(ModelCorrupt, match=r"source\.spm"):
        CTranslate2Model(entry.card, folder, threads=1).load()
    (folder / "source.spm").unlink()
    with pytest.raises(ModelMissing, match=r"source\.spm"):
        CTranslate2Model(entry.card, folder, threads=1).load()


def test_a_folder_without_a_tokenizer_says_which_files_it_looked_for(tmp_path: Path) -> None:
    from service.engines.ctranslate2_model import CTranslate2Model

    card = Card(id="bare", name="Bare", task="translation", engine="ctranslate2")
    with pytest.raises(ModelMissing, match=r"tokenizer\.json"):
        CTranslate2Model(card, tmp_path).load()
