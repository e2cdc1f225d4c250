"""The command line: results on standard output, errors as one line and an exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from service.domain.keys import KeyRing
from service.settings import load_settings
from tests.pages import MEETING


def _yijian(*words: str, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "service", *words],
        input=stdin,
        capture_output=True,
        env={**os.environ, "YIJIAN_MODEL": "echo", **env},
        check=False,
    )


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pages") / "page.txt"
    path.write_text(MEETING, encoding="utf-8")
    return path


def test_a_brief_is_markdown_with_footnotes(page: Path) -> None:
    done = _yijian("brief", str(page))
    assert done.returncode == 0, done.stderr
    assert b"Lin Qiushi" in done.stdout
    assert b"[^1]: " in done.stdout


def test_a_brief_reads_standard_input_in_any_encoding() -> None:
    done = _yijian("brief", "-", "--format", "json", stdin=MEETING.encode("gb18030"))
    found = json.loads(done.stdout)
    assert found["people"][0]["name"] == "Lin Qiushi"


def test_a_brief_in_both_languages_has_both(page: Path) -> None:
    done = _yijian("brief", str(page), "--lang", "both", "--length", "flash")
    assert "林秋实" in done.stdout.decode()


def test_a_word_document_goes_to_a_file(page: Path, tmp_path: Path) -> None:
    out = tmp_path / "brief.docx"
    assert _yijian("brief", str(page), "--format", "docx", "--out", str(out)).returncode == 0
    assert out.read_bytes()[:2] == b"PK"


def test_translation_keeps_the_lines() -> None:
    done = _yijian("translate", "-", stdin="会议召开。\n\nplain\n".encode())
    assert len(done.stdout.split(b"\n")) == 4


def test_a_glossary_in_a_file_wins(page: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("zh,en\n营商环境,doing-business climate\n", encoding="utf-8")
    done = _yijian("brief", str(page), "--glossary", str(own))
    assert b"doing-business climate" in done.stdout, done.stderr


@pytest.mark.parametrize(
    ("words", "stdin", "code", "said"),
    [
        (("brief", "-"), b"", 65, "white space"),
        (("brief", "-"), b"only English", 65, "Chinese"),
        (("brief", "-"), "\U0001f600\U0001f600".encode(), 65, "Chinese"),
        (("brief", "-"), b"%PDF-1.7\x00\x01\x02" + bytes(range(32)) * 4, 65, "binary"),
        (("brief", "-"), "版权声明：未经授权不得转载。".encode(), 65, "notices"),
        (("brief", "nowhere.txt"), b"", 64, "nowhere.txt"),
        (("brief", "-", "--format", "pdf"), "会议召开。".encode(), 64, "md, json, html, docx"),
        (("brief", "-", "--length", "long"), "会议召开。".encode(), 64, "flash, short, standard"),
        (("brief", "-", "--glossary", "missing"), "会议召开。".encode(), 66, "missing"),
        (("brief", "-", "--model", "missing"), "会议召开。".encode(), 66, "missing"),
    ],
)
def test_bad_input_is_one_line_and_an_exit_code(
    words: tuple[str, ...], stdin: bytes, code: int, said: str
) -> None:
    done = _yijian(*words, stdin=stdin)
    message = done.stderr.decode()
    assert done.returncode == code, message
    assert said in message
    assert "Traceback" not in message
    assert len(message.strip().splitlines()) == 1


def test_a_page_over_the_limit_is_refused() -> None:
    done = _yijian("brief", "-", stdin="会".encode() * 2000, YIJIAN_PAGE_BYTES="1000")
    assert done.returncode == 65
    assert b"1,000 bytes" in done.stderr


def test_a_fresh_key_is_printed_with_the_digest_that_lets_it_in() -> None:
    printed = [_yijian("keys", "new").stdout.decode().split() for _ in range(2)]
    for _, key, _, digest in printed:
        assert KeyRing(load_settings(api_keys=[digest]).api_keys).knows(key)
    assert printed[0][1] != printed[1][1]


def test_a_setting_that_cannot_be_used_is_named() -> None:
    done = _yijian("brief", "-", stdin="会议".encode(), YIJIAN_THREADS="many")
    assert done.returncode == 78
    assert b"YIJIAN_THREADS" in done.stderr


def test_an_unknown_setting_is_named() -> None:
    done = _yijian("brief", "-", stdin="会议".encode(), YIJIAN_THREDS="2")
    assert done.returncode == 78
    assert b"YIJIAN_THREDS" in done.stderr
