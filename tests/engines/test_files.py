from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from service.domain.cards import Card, CardFile
from service.domain.errors import ModelCorrupt, ModelMissing, ModelUnsafe
from service.engines.files import describe_files, refuse_pickles, verify_files

CARD = Card(id="office", name="Office", task="translation", engine="ctranslate2")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ctranslate2").mkdir()
    (tmp_path / "ctranslate2" / "model.bin").write_bytes(b"\x06\x00\x00\x00 weights")
    (tmp_path / "source.spm").write_bytes(b"pieces")
    (tmp_path / "card.toml").write_bytes(b"")
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "lock").write_bytes(b"")
    return tmp_path


@pytest.fixture
def card(folder: Path) -> Card:
    return replace(CARD, files=describe_files(folder))


def test_the_files_of_a_model_are_listed_without_its_card_and_hidden_ones(card: Card) -> None:
    assert [file.path for file in card.files] == ["ctranslate2/model.bin", "source.spm"]
    assert card.files[1].bytes == 6


def test_whole_files_are_counted(card: Card, folder: Path) -> None:
    assert verify_files(card, folder) == 2


def test_a_missing_file_is_named_with_the_remedy(card: Card, folder: Path) -> None:
    (folder / "source.spm").unlink()
    with pytest.raises(ModelMissing, match=r"source\.spm.*yijian models pull office"):
        verify_files(card, folder)


def test_a_file_of_another_size_is_corrupt(card: Card, folder: Path) -> None:
    (folder / "source.spm").write_bytes(b"piece")
    with pytest.raises(ModelCorrupt, match="6 bytes and has 5"):
        verify_files(card, folder)


def test_one_flipped_bit_is_corrupt(card: Card, folder: Path) -> None:
    (folder / "source.spm").write_bytes(b"piecer")
    with pytest.raises(ModelCorrupt, match="sha256"):
        verify_files(card, folder)


def test_a_card_cannot_name_files_outside_its_folder(card: Card, folder: Path) -> None:
    outside = CardFile(path="../../etc/passwd", bytes=1, sha256="0" * 64)
    with pytest.raises(ModelCorrupt, match="outside"):
        verify_files(replace(card, files=(outside,)), folder)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("pytorch_model.bin", b"PK\x03\x04 as torch saves"),
        ("model.bin", b"PK\x03\x04 as torch saves"),
        ("weights.pt", pickle.dumps({"weight": [1.0]})),
        ("weights.PKL", pickle.dumps({"weight": [1.0]}, protocol=0)),
        ("optimizer.pth", b""),
    ],
)
def test_pickled_weights_are_refused(folder: Path, name: str, data: bytes) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / name).write_bytes(data)
    with pytest.raises(ModelUnsafe, match="run code"):
        refuse_pickles(CARD, folder)


def test_pickles_beside_safetensors_are_never_opened_and_let_be(folder: Path) -> None:
    (folder / "pytorch_model.bin").write_bytes(b"PK\x03\x04")
    (folder / "model.safetensors").write_bytes(b"")
    refuse_pickles(CARD, folder)
