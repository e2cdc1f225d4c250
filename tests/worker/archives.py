"""Archives for tests, and the command line over them."""

import io
import json
import os
import subprocess
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from service.cli.main import main

_EXTRA = {2: "豆浆油条。", 7: "芝麻开门。"}
"""Words that a test's model is told to fail on."""


def write_archive(folder: Path, count: int) -> Path:
    """Write a table of made-up news and two pages."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [
        {
            "title": f"第{number}号简讯",
            "text": f"2021年5月{number % 28 + 1}日，河北省外事工作会议在石家庄召开。"
            f"会议听取了第{number}项工作汇报。林秋实出席会议并讲话。{_EXTRA.get(number, '')}",
            "date": f"2021-05-{number % 28 + 1:02}",
            "source": "样报",
        }
        for number in range(count)
    ]
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    (folder / "rows.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "page.txt").write_text("安徽省委召开会议。", encoding="gb18030")
    return folder


def yijian(*words: object, **settings: str) -> subprocess.CompletedProcess[str]:
    """Give a command with the echo model, and settings by their environment variables.

    It runs in this process, which saves its start; workers are processes of their own as ever.
    """
    given = [str(word) for word in words]
    out, errors = io.StringIO(), io.StringIO()
    with (
        pytest.MonkeyPatch.context() as patched,
        redirect_stdout(out),
        redirect_stderr(errors),
    ):
        for name, text in {"YIJIAN_MODEL": "echo", **settings}.items():
            patched.setenv(name, text)
        with pytest.raises(SystemExit) as left:
            main(given)
    code = left.value.code
    assert isinstance(code, int)
    return subprocess.CompletedProcess(given, code, out.getvalue(), errors.getvalue())


def environment() -> dict[str, str]:
    return {**os.environ, "YIJIAN_MODEL": "echo"}


def results(out: Path) -> dict[str, bytes]:
    """Return the result files by name."""
    folders = ("results", "documents")
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for folder in folders
        for path in sorted((out / folder).rglob("*"))
        if path.is_file()
    }


def ids(out: Path) -> list[str]:
    """Return the ids of all results, as often as they are there."""
    return [
        json.loads(line)["id"]
        for path in sorted((out / "results").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
