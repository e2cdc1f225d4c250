"""The container file keeps its promises; no engine is needed to read it."""

import re
from pathlib import Path

import pytest
import yaml

_ROOT = Path(__file__).resolve().parents[2]
_DOCKERFILE = (_ROOT / "Dockerfile").read_text(encoding="utf-8")
_COMPOSE = yaml.safe_load((_ROOT / "compose.yaml").read_text(encoding="utf-8"))


def test_it_runs_as_nobody_in_particular() -> None:
    assert re.search(r"^USER (?!0|root)\S+", _DOCKERFILE, re.MULTILINE)


def test_it_is_offline_at_run_time() -> None:
    assert "HF_HUB_OFFLINE=1" in _DOCKERFILE


def test_its_health_is_the_models() -> None:
    assert "/ready" in _DOCKERFILE.split("HEALTHCHECK")[1]


@pytest.mark.parametrize("source", re.findall(r"^COPY (?!--)(.+) \S+$", _DOCKERFILE, re.MULTILINE))
def test_what_it_copies_exists(source: str) -> None:
    for name in source.split():
        assert (_ROOT / name).exists(), name


def test_the_root_file_system_is_read_only() -> None:
    service = _COMPOSE["services"]["yijian"]
    assert service["read_only"] is True
    assert "/tmp" in service["tmpfs"]  # noqa: S108
