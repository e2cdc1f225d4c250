from __future__ import annotations

import asyncio
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from service import assets
from service.domain.cards import Card, CardFile
from service.domain.errors import ModelCorrupt, ModelMissing, UnknownModel
from service.domain.ports import Generation
from service.engines.card_files import write_card
from service.engines.catalog import (
    REMOTE_ENGINES,
    Entry,
    find_entry,
    list_entries,
    load_translator,
    record_files,
    verify_entry,
)
from tests.engines.conftest import tiny_card

CARD = Card(
    id="office",
    name="Office",
    task="translation",
    engine="ctranslate2",
    hub_id="office/model",
    engines={"ctranslate2": {"path": "ctranslate2"}},
)


def put(folder: Path, card: Card) -> Path:
    (folder / card.id).mkdir(parents=True)
    write_card(card, folder / card.id)
    return folder


def test_cards_are_found_under_every_folder_and_the_first_of_an_id_wins(tmp_path: Path) -> None:
    own = put(tmp_path / "own", replace(CARD, name="Ours"))
    bundled = put(tmp_path / "bundled", CARD)
    put(bundled, replace(CARD, id="other"))
    names = {entry.card.id: entry.card.name for entry in list_entries([own, bundled])}
    built_in = {"echo": "Echo", "proton-beam": "Proton beam"}
    assert names == {"office": "Ours", "other": "Office", **built_in}


def test_folders_that_are_not_there_hold_no_models(tmp_path: Path) -> None:
    found = [entry.card.id for entry in list_entries([tmp_path / "nowhere"])]
    assert found == ["echo", "proton-beam"]


def test_an_unknown_id_is_answered_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UnknownModel, match=r"no model is called 'ofice': known are office, echo"):
        find_entry("ofice", [put(tmp_path, CARD)])


def test_a_broken_card_is_reported_not_skipped(tmp_path: Path) -> None:
    (put(tmp_path, CARD) / "office" / "card.toml").write_text("id = 7")
    with pytest.raises(ModelCorrupt, match=r"office/card\.toml"):
        list_entries([tmp_path])


def test_a_card_without_files_is_not_installed(tmp_path: Path) -> None:
    entry = find_entry("office", [put(tmp_path, CARD)])
    assert not entry.installed
    with pytest.raises(ModelMissing, match="yijian models pull office"):
        verify_entry(entry)
    with pytest.raises(ModelMissing, match="yijian models pull office"):
        load_translator(entry)


def test_files_that_were_put_by_hand_are_recorded(tmp_path: Path) -> None:
    entry = find_entry("office", [put(tmp_path, replace(CARD, hub_id=""))])
    with pytest.raises(ModelMissing, match="verify office --record"):
        verify_entry(entry)
    (tmp_path / "office" / "source.spm").write_bytes(b"pieces")
    assert record_files(entry).card.files[0].path == "source.spm"
    assert verify_entry(find_entry("office", [tmp_path])) == 1


def test_a_damaged_file_stops_the_model_from_being_loaded(tmp_path: Path) -> None:
    file = CardFile(path="source.spm", bytes=6, sha256="0" * 64)
    put(tmp_path, replace(CARD, files=(file,)))
    (tmp_path / "office" / "source.spm").write_bytes(b"pieces")
    with pytest.raises(ModelCorrupt, match="sha256"):
        load_translator(find_entry("office", [tmp_path]))


def test_an_engine_that_the_card_does_not_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownModel, match="its card names ctranslate2"):
        load_translator(find_entry("office", [put(tmp_path, CARD)]), engine="transformers")


def test_a_chat_model_is_no_translator(tmp_path: Path) -> None:
    put(tmp_path, replace(CARD, task="chat", engine="openai"))
    with pytest.raises(UnknownModel, match="not for translation"):
        load_translator(find_entry("office", [tmp_path]))


def test_echo_is_always_there() -> None:
    entry = find_entry("echo", [])
    assert entry.installed
    assert verify_entry(entry) == 0
    batcher = load_translator(entry)
    answers = asyncio.run(batcher.generate([Generation(source="会见")]))
    batcher.close()
    assert answers[0].text == "hui jian"


@pytest.mark.parametrize("engine", ["ctranslate2", "transformers"])
def test_a_stored_model_is_loaded_behind_the_batcher_with_either_engine(
    tiny_models: Path, tmp_path: Path, engine: str
) -> None:
    from service.engines.conversion import convert_entry

    folder = shutil.copytree(tiny_models / "marian", tmp_path / "tiny-marian")
    convert_entry(Entry(card=tiny_card("marian"), folder=folder), quantization="float32")
    batcher = load_translator(find_entry("tiny-marian", [tmp_path]), engine=engine, threads=1)
    requests = [Generation(source=source) for source in ("今年贸易额增长。", "<p1>会见<p2>。")]
    answers = asyncio.run(batcher.generate(requests))
    batcher.close()
    assert [h.text for h in answers] == ["Trade grew this year.", "<p1> met <p2>."]


BUNDLED = [entry for entry in list_entries([assets.models_dir()]) if entry.folder is not None]


@pytest.mark.parametrize("entry", BUNDLED, ids=lambda entry: entry.card.id)
def test_every_card_that_ships_is_in_a_folder_of_its_name_and_states_a_licence(
    entry: Entry,
) -> None:
    card = entry.card
    assert entry.folder is not None
    assert entry.folder.name == card.id
    assert card.license
    assert card.engine in card.engines
    assert card.files or card.hub_id or card.engine in REMOTE_ENGINES
    assert all(len(file.sha256) == 64 for file in card.files)


def test_the_catalogue_offers_the_stock_models() -> None:
    offered = {entry.card.hub_id for entry in BUNDLED}
    assert {
        "Helsinki-NLP/opus-mt-zh-en",
        "facebook/nllb-200-distilled-600M",
        "facebook/m2m100_418M",
    } <= offered


def test_a_model_of_a_server_needs_no_files() -> None:
    entry = find_entry("openai-chat", [assets.models_dir()])
    assert entry.installed
    assert verify_entry(entry) == 0
