"""``yijian memory`` on a database of its own."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner, Result

from service.cli.memory import app
from service.domain.errors import UnknownResource, YijianError


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YIJIAN_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("YIJIAN_DATABASE", raising=False)


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(app, list(arguments))
    if isinstance(result.exception, YijianError):
        raise result.exception
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def test_a_sentence_is_remembered_exchanged_and_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "memory.tmx"
    run("remember", "会议听取了汇报。", "The meeting heard a report.", "--author", "lin")
    (hit,) = orjson.loads(run("lookup", "会议听取汇报。", "--json").stdout)
    assert (hit["target"], hit["author"]) == ("The meeting heard a report.", "lin")
    run("export", str(file))
    run("forget", "会议听取了汇报。")
    with pytest.raises(UnknownResource):
        run("forget", "会议听取了汇报。")
    assert run("import", str(file)).stdout.startswith("1 taken")
