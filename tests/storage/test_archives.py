"""Archives are read in the input's order; what is broken or hostile is one reason, the rest goes on."""

import gzip
import io
import json
import os
import tarfile
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pyarrow
import pytest
from pyarrow import parquet

from service.domain.archives import ArchiveDocument, ReadLimits, Selection, Unreadable
from service.domain.errors import InvalidRequest
from service.storage.archives import read_archive
from service.storage.archives.sandbox import close_parser

_TEXT = "2021年5月3日，河北省外事工作会议在石家庄召开。"


@pytest.fixture(autouse=True, scope="module")
def _no_parser_left() -> Iterator[None]:
    yield
    close_parser()


def _read(
    path: Path, *, selection: Selection | None = None, limits: ReadLimits | None = None
) -> tuple[dict[str, ArchiveDocument], dict[str, str]]:
    items = list(read_archive(str(path), selection=selection, limits=limits))
    documents = {item.id: item for item in items if isinstance(item, ArchiveDocument)}
    return documents, {item.id: item.reason for item in items if isinstance(item, Unreadable)}


def test_a_folder_is_read_in_order_whatever_the_encodings(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(_TEXT, encoding="gb18030")
    (tmp_path / "a.html").write_text(f"<html><body><p>{_TEXT * 4}</p></body></html>", "utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.txt").write_text("河北省外事工作會議召開。", encoding="big5")
    (tmp_path / ".hidden.txt").write_text(_TEXT, encoding="utf-8")
    documents, unreadable = _read(tmp_path)
    assert list(documents) == ["a.html", "b.txt", "sub/c.txt"]
    assert documents["b.txt"].text == _TEXT
    assert not unreadable


def test_tables_are_read_row_by_row_with_title_date_and_source(tmp_path: Path) -> None:
    row = {"标题": "简讯", "正文": _TEXT, "日期": "2021-05-03", "来源": "样报"}
    (tmp_path / "a.jsonl").write_text(json.dumps(row, ensure_ascii=False) + "\n", "utf-8")
    (tmp_path / "b.csv").write_text(f"标题,正文\n简讯,{_TEXT}\n", encoding="gb18030")
    parquet.write_table(pyarrow.table({"body": [_TEXT] * 3}), tmp_path / "c.parquet")
    documents, unreadable = _read(tmp_path)
    assert list(documents) == ["a.jsonl#1", "b.csv#1", "c.parquet#1", "c.parquet#2", "c.parquet#3"]
    first = documents["a.jsonl#1"]
    assert (first.title, first.date, first.source) == ("简讯", "2021-05-03", "样报")
    assert not unreadable


def test_columns_can_be_chosen_and_a_missing_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"x,y\n{_TEXT},标题\n", encoding="utf-8")
    documents, _ = _read(tmp_path, selection=Selection(columns=("x", "y")))
    assert documents["a.csv#1"].title == "标题"
    _, unreadable = _read(tmp_path, selection=Selection(columns=("z",)))
    assert "'z'" in unreadable["a.csv"]
    _, unreadable = _read(tmp_path)
    assert "--columns" in unreadable["a.csv"]


def test_only_wanted_paths_days_and_sources_are_taken(tmp_path: Path) -> None:
    rows = [{"text": _TEXT, "date": f"2021-05-{day:02}", "source": "样报"} for day in (1, 2, 3)]
    text = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (tmp_path / "a.jsonl").write_text(text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(_TEXT, encoding="utf-8")
    days = Selection(since=date(2021, 5, 2), until=date(2021, 5, 2))
    assert list(_read(tmp_path, selection=days)[0]) == ["a.jsonl#2"]
    assert list(_read(tmp_path, selection=Selection(glob=("*.txt",)))[0]) == ["b.txt"]
    assert list(_read(tmp_path, selection=Selection(source="别报"))[0]) == []


def test_packages_are_opened_once_inside_another(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as package:
        package.writestr("a.txt", _TEXT.encode())
        package.writestr("deep.zip", b"PK\x05\x06" + b"\0" * 18)
    with tarfile.open(tmp_path / "all.tar.gz", "w:gz") as package:
        info = tarfile.TarInfo("b.txt")
        info.size = len(_TEXT.encode())
        package.addfile(info, io.BytesIO(_TEXT.encode()))
    (tmp_path / "in.zip").write_bytes(inner.getvalue())
    documents, unreadable = _read(tmp_path)
    assert list(documents) == ["all.tar.gz/b.txt", "in.zip/a.txt"]
    assert "package inside" in unreadable["in.zip/deep.zip"]


def test_office_files_are_read(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(_TEXT)
    document.save(str(tmp_path / "a.docx"))
    with zipfile.ZipFile(tmp_path / "b.epub", "w") as book:
        book.writestr("one.xhtml", f"<html><body><p>{_TEXT * 4}</p></body></html>")
    documents, unreadable = _read(tmp_path)
    assert list(documents) == ["a.docx", "b.epub"], unreadable
    assert _TEXT in documents["a.docx"].text


def _warc(pages: int) -> bytes:
    records = []
    for number in range(pages):
        body = f"<html><body><p>{_TEXT * 4}</p></body></html>".encode()
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
        head = (
            "WARC/1.1\r\nWARC-Type: response\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\n"
            f"WARC-Target-URI: http://example.cn/{number}\r\nWARC-Date: 2021-05-03T08:00:00Z\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http)}\r\n\r\n"
        )
        records.append(gzip.compress(head.encode() + http + b"\r\n\r\n"))
    return b"".join(records)


def test_a_crawl_is_read_and_a_truncated_one_is_told(tmp_path: Path) -> None:
    whole = _warc(3)
    (tmp_path / "a.warc.gz").write_bytes(whole)
    (tmp_path / "b.warc.gz").write_bytes(whole[: len(whole) // 2])
    documents, unreadable = _read(tmp_path)
    assert [name for name in documents if name.startswith("a.")] == [
        "a.warc.gz#1",
        "a.warc.gz#2",
        "a.warc.gz#3",
    ]
    assert documents["a.warc.gz#1"].source == "http://example.cn/0"
    assert "cut off" in unreadable["b.warc.gz"]


def test_a_file_of_zeros_in_a_zip_is_no_way_to_fill_the_memory(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("a.txt", b"0" * 20_000_000)
        package.writestr("b.txt", _TEXT.encode())
    documents, unreadable = _read(tmp_path)
    assert list(documents) == ["bomb.zip/b.txt"]
    assert "unpacks to more" in unreadable["bomb.zip/a.txt"]


def test_paths_that_lead_out_of_a_package_are_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as package:
        package.writestr("../../etc/x.txt", _TEXT.encode())
        package.writestr("/abs.txt", _TEXT.encode())
        package.writestr("good.txt", _TEXT.encode())
    documents, unreadable = _read(tmp_path)
    assert list(documents) == ["a.zip/good.txt"]
    assert all("out of the package" in reason for reason in unreadable.values())
    assert len(unreadable) == 2


def test_links_and_twins_are_told_and_left(tmp_path: Path) -> None:
    (tmp_path / "A.txt").write_text(_TEXT, encoding="utf-8")
    (tmp_path / "a.txt").write_text(_TEXT, encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "A.txt")
    documents, unreadable = _read(tmp_path)
    assert list(documents) == ["A.txt"]
    assert "upper and lower case" in unreadable["a.txt"]
    assert "symbolic link" in unreadable["link.txt"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", b"", "no Chinese"),
        ("a.txt", b"English only.", "no Chinese"),
        ("a.jsonl", b'{"text": ', "line 1 is not JSON"),
        ("a.jsonl", b"[1]", "JSON object"),
        ("a.parquet", b"PAR1", "Parquet"),
        ("a.docx", b"PK\x03\x04broken", "not a whole file"),
        ("a.pdf", b"%PDF-1.4 broken", "PDF"),
        ("a.zip", b"PK\x03\x04broken", "broken"),
        ("a.tar.gz", b"\x1f\x8bbroken", "broken"),
        ("a.txt.gz", gzip.compress(b"x" * 100)[:20], "cut off"),
        ("a.xyz", b"?", "not a format"),
    ],
)
def test_what_cannot_be_read_says_why_and_the_rest_goes_on(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(_TEXT, encoding="utf-8")
    documents, unreadable = _read(tmp_path)
    assert list(documents) == ["good.txt"]
    (reason,) = unreadable.values()
    assert words in reason


def test_a_large_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(_TEXT * 100, encoding="utf-8")
    _, unreadable = _read(tmp_path, limits=ReadLimits(file_bytes=1000))
    assert "at most 1,000" in unreadable["a.txt"]


def test_an_empty_place_and_no_place_are_told(tmp_path: Path) -> None:
    assert _read(tmp_path) == ({}, {})
    with pytest.raises(InvalidRequest, match="no such file"):
        _read(tmp_path / "none")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_rights_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(_TEXT, encoding="utf-8")
    path.chmod(0)
    assert "cannot be read" in _read(tmp_path)[1]["a.txt"]


def test_ten_thousand_small_files_are_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as package:
        for number in range(10_000):
            package.writestr(f"{number:05}.txt", f"第{number}条消息。".encode())
    assert len(_read(tmp_path)[0]) == 10_000
