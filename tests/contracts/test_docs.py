"""What can be set, called or asked for is in the documents."""

from pathlib import Path

import pytest
import typer.main

from service.api.server import create_app
from service.cli.main import app
from service.engines.card_files import read_card
from service.settings import Settings, load_settings

_DOCS = Path(__file__).resolve().parents[2] / "docs"
_GUIDE = (_DOCS / "user-guide.md").read_text(encoding="utf-8")
_API = "\n".join(
    path.read_text(encoding="utf-8")
    for path in (_DOCS / "api.md", *sorted((_DOCS / "protocols").glob("*.md")))
)


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented(name: str) -> None:
    assert f"YIJIAN_{name.upper()}" in _GUIDE


def test_every_command_is_documented() -> None:
    group = typer.main.get_command(app)
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        names = [f"{name} {sub}" for sub in getattr(command, "commands", {})] or [name]
        for full in names:
            assert f"yijian {full}" in _GUIDE, full


def test_every_route_is_documented() -> None:
    for path in create_app(load_settings(model="echo")).openapi()["paths"]:
        assert path in _API, path


def test_the_readme_gives_the_bundled_models_measured_scores() -> None:
    readme = (_DOCS.parent / "README.md").read_text(encoding="utf-8")
    card = read_card(_DOCS.parent / "models" / "zh-en-small" / "card.toml")
    assert card.scores
    for score in card.scores:
        assert f"{score.value:g}" in readme, score.test


def test_no_document_names_a_place_it_was_made_in() -> None:
    root = _DOCS.parent
    for path in (*root.glob("*.md"), *_DOCS.rglob("*.md"), *(root / "models").rglob("*.md")):
        assert "/work/" not in path.read_text(encoding="utf-8"), path
