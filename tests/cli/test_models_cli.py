"""``yijian models`` on a models folder of its own."""

from __future__ import annotations

import hashlib
from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner, Result

from service.cli.models import app
from service.domain.errors import (
    InvalidRequest,
    ModelCorrupt,
    ModelMissing,
    UnknownModel,
    YijianError,
)

CARD = """
id = "office"
name = "Office"
task = "translation"
engine = "ctranslate2"
parameters = 21_000_000
license = "CC-BY-4.0"

[engines.ctranslate2]
path = "ctranslate2"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("YIJIAN_MODELS_DIR", str(tmp_path))
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / "card.toml").write_text(CARD)
    (folder / "source.spm").write_bytes(b"pieces")
    return folder


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(app, list(arguments))
    if isinstance(result.exception, YijianError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result


def test_list_shows_every_model_and_whether_it_is_installed() -> None:
    rows = [line.split("\t") for line in run("list").stdout.splitlines()]
    assert rows[0][:2] == ["id", "task"]
    shown = {row[0]: row for row in rows[1:]}
    assert shown["office"][3:6] == ["21M", "CC-BY-4.0", "no"]
    assert shown["echo"][5] == "yes"
    listed = {model["id"]: model for model in orjson.loads(run("list", "--json").stdout)}
    assert listed["office"]["installed"] is False


def test_show_gives_the_card_for_people_and_for_programs() -> None:
    assert "licence\tCC-BY-4.0" in run("show", "office").stdout
    card = orjson.loads(run("show", "office", "--json").stdout)
    assert card["engines"] == {"ctranslate2": {"path": "ctranslate2"}}


def test_files_put_by_hand_are_recorded_then_verified_then_guarded(folder: Path) -> None:
    with pytest.raises(ModelMissing, match="--record"):
        run("verify", "office")
    assert "1 files are whole" in run("verify", "office", "--record").stdout
    assert hashlib.sha256(b"pieces").hexdigest() in (folder / "card.toml").read_text()
    (folder / "source.spm").write_bytes(b"piecer")
    with pytest.raises(ModelCorrupt):
        run("verify", "office")


def test_a_model_that_does_not_exist_is_answered_with_those_that_do() -> None:
    for command in ("show", "verify", "pull", "convert"):
        with pytest.raises(UnknownModel, match="known are office"):
            run(command, "ofice")


def test_only_a_card_with_a_repository_can_be_pulled() -> None:
    with pytest.raises(InvalidRequest, match="hub_id"):
        run("pull", "office")


def test_only_a_transformers_model_can_be_converted() -> None:
    with pytest.raises(InvalidRequest, match=r"engines\.transformers"):
        run("convert", "office")
