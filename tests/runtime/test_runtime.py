"""The composition root: which glossaries a request works with, and opening and closing."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from service.domain.errors import (
    EngineClosed,
    InputError,
    ModelMissing,
    UnknownGlossary,
    UnknownModel,
)
from service.domain.glossary import Glossary, Term
from service.runtime import active_glossaries
from service.runtime.loaded import Runtime, runtime
from service.runtime.models import pull_model
from service.settings import load_settings

Answer = TypeVar("Answer")


def _ask(
    question: Callable[[Runtime], Answer],
    *,
    files_allowed: bool = False,
    folder: Path | None = None,
) -> Answer:
    async def run() -> Answer:
        settings = load_settings(model="echo", glossaries_dir=folder)
        async with runtime(settings, files_allowed=files_allowed) as loaded:
            return question(loaded)

    return asyncio.run(run())


def _english(glossary: Glossary, zh: str) -> str:
    return glossary.lookup(zh)[0].en


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.csv"
    path.write_text("zh,en\n营商环境,doing-business climate\n", encoding="utf-8")
    return path


def test_a_file_wins_over_the_built_in_glossaries(own: Path) -> None:
    glossary = _ask(lambda loaded: loaded.glossary([str(own)]), files_allowed=True)
    assert _english(glossary, "营商环境") == "doing-business climate"


def test_a_file_in_the_folder_is_named_without_its_extension(own: Path) -> None:
    glossary = _ask(lambda loaded: loaded.glossary(["own"]), folder=own.parent)
    assert ("own" in dict(glossary.revisions)) is True


@pytest.mark.parametrize("name", ["{own}", "../own.csv", "../own"])
def test_a_path_is_no_name_where_files_are_not_allowed(own: Path, name: str) -> None:
    inside = own.parent / "folder"
    inside.mkdir()
    with pytest.raises(UnknownGlossary):
        _ask(lambda loaded: loaded.glossary([name.format(own=own)]), folder=inside)


def test_a_file_with_bad_lines_is_refused_with_their_numbers(tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("zh,en\n营商环境,\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2"):
        _ask(lambda loaded: loaded.glossary([str(bad)]), files_allowed=True)


def test_the_built_in_glossaries_may_be_named_and_are_always_there() -> None:
    assert _ask(lambda loaded: loaded.glossary(["official"]) is loaded.glossary())


def test_terms_of_a_request_win_over_files(own: Path) -> None:
    term = Term(id="t", zh="营商环境", en="our climate")
    glossary = _ask(lambda loaded: loaded.glossary(["own"], extra=[term]), folder=own.parent)
    assert _english(glossary, "营商环境") == "our climate"


def test_equal_requests_share_a_compiled_glossary_and_few_are_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(active_glossaries, "_COMPILED", 1)

    def question(loaded: Runtime) -> tuple[bool, bool]:
        first = loaded.glossary()
        again = loaded.glossary() is first
        loaded.glossary(extra=[Term(id="t", zh="营商环境", en="climate")])
        return again, loaded.glossary() is first

    assert _ask(question) == (True, False)


def test_what_was_open_is_closed_at_the_end() -> None:
    async def run() -> Runtime:
        async with runtime(load_settings(model="echo")) as loaded:
            assert loaded.ready
        return loaded

    loaded = asyncio.run(run())
    assert not loaded.ready
    with pytest.raises(EngineClosed):
        asyncio.run(loaded.translate("天空更蓝水更清。"))


def test_an_unknown_model_is_refused_before_anything_is_loaded() -> None:
    async def run() -> None:
        async with runtime(load_settings(model="nobody")):
            pass

    with pytest.raises(UnknownModel, match="nobody"):
        asyncio.run(run())


def test_nothing_is_fetched_when_set_offline() -> None:
    with pytest.raises(ModelMissing, match="YIJIAN_OFFLINE"):
        pull_model(load_settings(offline=True), "opus-mt-zh-en")
