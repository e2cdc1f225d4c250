"""What tests share: the built-in data, and the fakes that ship with the product."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from service import assets
from service.domain.glossary import Glossary, compile_glossary
from service.domain.names import NameTables
from service.engines.batcher import Batcher
from service.engines.echo_model import EchoModel
from service.storage.builtin import load_builtin
from service.storage.name_tables import load_name_tables


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the developer's own settings and data out of the tests."""
    import os

    for name in list(os.environ):
        if name.startswith("YIJIAN_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("YIJIAN_DATA_DIR", str(tmp_path / "data"))


@pytest.fixture(autouse=True)
def _logs_hold_their_file() -> None:
    """Let a server's thread write logs to a file that it holds.

    The default logger prints to whatever sys.stdout is at that moment, which crashes the
    interpreter when pytest exchanges it in another thread.
    """
    structlog.configure(logger_factory=lambda *_: structlog.WriteLogger(sys.stdout))


@pytest.fixture(scope="session")
def glossary() -> Glossary:
    """The built-in glossaries, compiled."""
    return compile_glossary(load_builtin(assets.glossaries_dir()))


@pytest.fixture(scope="session")
def tables() -> NameTables:
    """The built-in tables of names."""
    return load_name_tables(assets.glossaries_dir() / "names")


@pytest.fixture
def echo() -> Iterator[Batcher]:
    """The echo model behind a batcher."""
    batcher = Batcher(EchoModel())
    yield batcher
    batcher.close()
