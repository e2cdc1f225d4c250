"""Settings: where they come from, and what is said about those that cannot be used."""

from pathlib import Path

import pytest

from service.domain.errors import SettingsError
from service.settings import load_settings


def test_arguments_win_over_the_environment_and_that_over_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "yijian.toml"
    file.write_text('port = 1\nhost = "::1"\nthreads = 3\n', encoding="utf-8")
    monkeypatch.setenv("YIJIAN_CONFIG", str(file))
    monkeypatch.setenv("YIJIAN_PORT", "2")
    monkeypatch.setenv("YIJIAN_HOST", "127.0.0.2")
    settings = load_settings(host="127.0.0.3")
    assert (settings.threads, settings.port, settings.host) == (3, 2, "127.0.0.3")


def test_what_is_given_as_nothing_leaves_the_setting_alone() -> None:
    assert load_settings(model=None).model == "zh-en-small"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("YIJIAN_THREADS", "many"),
        ("YIJIAN_PORT", "70000"),
        ("YIJIAN_PAGE_BYTES", "0"),
        ("YIJIAN_LOG_LEVEL", "chatty"),
        ("YIJIAN_OFFLINE", "perhaps"),
        ("YIJIAN_API_KEYS", '["a key where its digest should stand"]'),
        ("YIJIAN_THREDS", "2"),
    ],
)
def test_garbage_in_the_environment_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name):
        load_settings()


@pytest.mark.parametrize("content", ["threads = [", "threads = 'many'", "threds = 2", None])
def test_a_settings_file_that_cannot_be_used_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: str | None
) -> None:
    file = tmp_path / "yijian.toml"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    monkeypatch.setenv("YIJIAN_CONFIG", str(file))
    with pytest.raises(SettingsError):
        load_settings()


def test_pulled_models_lie_in_the_data_folder_unless_told_otherwise(tmp_path: Path) -> None:
    assert load_settings(data_dir=tmp_path).own_models == tmp_path / "models"
    assert load_settings(models_dir=tmp_path / "m").model_folders[0] == tmp_path / "m"
