"""Documents from the command line: a file in, the same file in English out."""

import io
from pathlib import Path

import docx
import pytest
import typer.main
from typer.testing import CliRunner

from service.cli.main import app
from service.domain.errors import InvalidRequest, UnsupportedFormat
from tests.storage.documents import word_file


def _translate(*words: str) -> str:
    done = CliRunner().invoke(app, ["translate", *words, "--model", "echo"])
    if done.exception is not None:
        raise done.exception
    return done.stderr


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "会议.docx"
    path.write_bytes(word_file("安徽省委书记林秋实主持会议。"))
    return path


def test_a_word_file_becomes_an_english_word_file(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    assert "0 missed" in _translate(str(source), "--out", str(out))
    text = docx.Document(io.BytesIO(out.read_bytes())).paragraphs[0].text
    assert text.startswith("Lin Qiushi, Secretary of the CPC Anhui Provincial Committee")


def test_a_page_stays_a_page_when_a_page_is_wanted(tmp_path: Path) -> None:
    source, out = tmp_path / "a.html", tmp_path / "b.html"
    source.write_text("<h1>会议</h1><p>林秋实<b>讲话</b></p>", encoding="utf-8")
    _translate(str(source), "--out", str(out))
    assert out.read_text(encoding="utf-8").count("<b>") == 1


def test_a_document_is_not_written_to_the_screen(source: Path) -> None:
    with pytest.raises(InvalidRequest, match="--out"):
        _translate(str(source))


def test_a_document_has_no_other_format(source: Path, tmp_path: Path) -> None:
    with pytest.raises(InvalidRequest, match="--format"):
        _translate(str(source), "--format", "json", "--out", str(tmp_path / "a.docx"))
    with pytest.raises(UnsupportedFormat, match="docx"):
        _translate(str(source), "--out", str(tmp_path / "a.pdf"))


def test_the_help_tells_of_documents() -> None:
    group = typer.main.get_command(app)
    assert "document" in (group.commands["translate"].help or "")  # type: ignore[attr-defined]
