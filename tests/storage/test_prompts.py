"""The newest version of a template is the one in use."""

from pathlib import Path

import pytest

from service.domain.errors import StorageError
from service.storage.prompts import load_prompt


def _put(folder: Path, version: int, *, says: int | None = None) -> None:
    (folder / "chat").mkdir(exist_ok=True)
    (folder / "chat" / f"test.v{version}.toml").write_text(
        f'id = "chat/test"\nversion = {says or version}\ndescription = ""\n'
        f'variables = ["a"]\nsystem = "{{{{a}}}}"\n'
    )


def test_the_newest_version_is_read(tmp_path: Path) -> None:
    for version in (2, 10, 9):
        _put(tmp_path, version)
    assert load_prompt(tmp_path, "chat/test").version == 10


def test_a_template_that_calls_itself_otherwise_is_refused(tmp_path: Path) -> None:
    _put(tmp_path, 2, says=1)
    with pytest.raises(StorageError, match="calls itself chat/test@1"):
        load_prompt(tmp_path, "chat/test")


def test_a_missing_or_broken_template_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="no prompt"):
        load_prompt(tmp_path, "chat/test")
    _put(tmp_path, 1)
    (tmp_path / "chat" / "test.v1.toml").write_text("id = 7")
    with pytest.raises(StorageError, match="cannot be used"):
        load_prompt(tmp_path, "chat/test")
