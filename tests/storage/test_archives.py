"""Archives are read in the input's order; what is broken or hostile is one reason, the rest goes on."""

import gzip
import io
import json
import os
import pwd
import signal
import tarfile
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pyarrow
import pytest
from pyarrow import parquet

from service.domain.archives import ArchiveDocument, ReadLimits, Selection, Unreadable
from service.domain.errors import InvalidRequest, UnreadableDocument
from service.storage.archives import read_archive
from service.storage.archives.sandbox import close_parser, parse_apart
from tests.worker.runs import children

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


def _zipped(**members: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name.replace("__", "/").replace("_", "."), content)
    return stream.getvalue()


def _tarred(path: Path, members: list[tuple[str, bytes]]) -> None:
    with tarfile.open(path, "w:gz") as package:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            package.addfile(info, io.BytesIO(content))


def test_packages_are_opened_once_inside_another(tmp_path: Path) -> None:
    deepest = _zipped(c_txt=_TEXT.encode())
    inner = _zipped(a_txt=_TEXT.encode(), deep_zip=deepest)
    _tarred(tmp_path / "all.tar.gz", [("b.txt", _TEXT.encode()), ("in.zip", inner)])
    (tmp_path / "in.zip").write_bytes(inner)
    documents, unreadable = _read(tmp_path)
    assert list(documents) == [
        "all.tar.gz/b.txt",
        "all.tar.gz/in.zip/a.txt",
        "in.zip/a.txt",
        "in.zip/deep.zip/c.txt",
    ]
    assert list(unreadable) == ["all.tar.gz/in.zip/deep.zip"]
    assert "package inside" in unreadable["all.tar.gz/in.zip/deep.zip"]


def test_a_table_inside_a_package_is_read_by_rows(tmp_path: Path) -> None:
    row = json.dumps({"text": _TEXT}, ensure_ascii=False)
    (tmp_path / "a.zip").write_bytes(_zipped(rows_jsonl=f"{row}\n{row}".encode()))
    assert list(_read(tmp_path)[0]) == ["a.zip/rows.jsonl#1", "a.zip/rows.jsonl#2"]


def test_files_of_a_tar_come_as_they_stand_and_twins_in_packages_are_told(tmp_path: Path) -> None:
    text = _TEXT.encode()
    _tarred(tmp_path / "a.tar.gz", [(n, text) for n in ("b.txt", "a.txt", "b.txt", "A.txt")])
    documents, unreadable = _read(tmp_path)
    assert list(documents) == ["a.tar.gz/b.txt", "a.tar.gz/a.txt"]
    assert "same name" in unreadable["a.tar.gz/b.txt"]
    assert "upper and lower case" in unreadable["a.tar.gz/A.txt"]


def test_a_package_cut_off_is_told_after_what_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.tar.gz"
    noise = os.urandom(50_000).hex().encode()
    _tarred(path, [("a.txt", _TEXT.encode()), ("b.txt", noise)])
    path.write_bytes(path.read_bytes()[:-20_000])
    documents, unreadable = _read(tmp_path)
    assert list(documents) == ["a.tar.gz/a.txt"]
    assert any("cut off" in reason for reason in unreadable.values())


def test_many_small_files_of_zeros_are_a_bomb_too(tmp_path: Path) -> None:
    limits = ReadLimits(ratio=2)
    members = {f"m{number:03}_txt": b"0" * 1_000_000 for number in range(80)}
    (tmp_path / "a.zip").write_bytes(_zipped(**members))
    (tmp_path / "b.txt").write_text(_TEXT, encoding="utf-8")
    documents, unreadable = _read(tmp_path, limits=limits)
    assert list(documents) == ["b.txt"]
    assert "far more than its" in unreadable["a.zip"]


def test_an_archive_over_its_limits_stops_there_and_says_so(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(_TEXT, encoding="utf-8")
    documents, unreadable = _read(tmp_path, limits=ReadLimits(files=2))
    assert list(documents) == ["a.txt", "b.txt"]
    assert "over its limits" in unreadable["c.txt"]
    size = (tmp_path / "a.txt").stat().st_size
    documents, unreadable = _read(tmp_path, limits=ReadLimits(total_bytes=size * 2))
    assert list(documents) == ["a.txt", "b.txt"]


def test_a_broken_row_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    good = json.dumps({"text": _TEXT + "\u2028终"}, ensure_ascii=False)
    lines = [good, '{"text": ', good, '{"text": "only English"}', good]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    wrong = f'text\n{_TEXT}\n"{_TEXT}"\n'.encode("gb18030").replace(b'"\n', b'\xff\xff"\n')
    (tmp_path / "b.csv").write_bytes(wrong)
    documents, unreadable = _read(tmp_path)
    assert list(documents) == ["a.jsonl#1", "a.jsonl#3", "a.jsonl#5", "b.csv#1"]
    assert "line 2 is not JSON" in unreadable["a.jsonl#2"]
    assert "1 rows hold no Chinese" in unreadable["a.jsonl"]
    assert "does not decode" in unreadable["b.csv#2"]


def test_of_very_many_broken_rows_the_first_hundred_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{\n" * 1000, encoding="utf-8")
    _, unreadable = _read(tmp_path)
    assert len(unreadable) == 101
    assert "900 more rows" in unreadable["a.jsonl"]


@pytest.mark.parametrize("written", ["2021/5/3", "2021.05.03 08:00", "20210503", "2021年5月3日"])
def test_dates_of_tables_are_read_however_they_are_written(tmp_path: Path, written: str) -> None:
    (tmp_path / "a.csv").write_text(f"正文;日期\n{_TEXT};{written}\n", encoding="utf-8")
    day = Selection(since=date(2021, 5, 3), until=date(2021, 5, 3))
    (document,) = _read(tmp_path, selection=day)[0].values()
    assert document.date == "2021-05-03"


def test_a_page_tells_its_headline_day_and_source_and_can_be_chosen_by_them(
    tmp_path: Path,
) -> None:
    for day in (3, 4):
        text = f"全省外事工作会议召开\n2021年5月{day}日 08:15 来源：样报\n{_TEXT}"
        (tmp_path / f"{day}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "none.txt").write_text("会议召开了。", encoding="utf-8")
    left_out: Counter[str] = Counter()
    chosen = Selection(since=date(2021, 5, 4), source="")
    (document,) = read_archive(str(tmp_path), selection=chosen, left_out=left_out)
    assert isinstance(document, ArchiveDocument)
    assert (document.title, document.date) == ("全省外事工作会议召开", "2021-05-04")
    assert document.source == "样报"
    assert left_out == {"date": 1, "no date": 1}


def test_pages_inside_a_table_are_read_as_pages(tmp_path: Path) -> None:
    page = f"<html><body><p>{_TEXT * 4}</p><script>var 甲;</script></body></html>"
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": page}), encoding="utf-8")
    (document,) = _read(tmp_path)[0].values()
    assert document.text == _TEXT * 4


def test_office_files_are_read_in_their_order(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(_TEXT)
    document.add_table(1, 1).rows[0].cells[0].text = "市财政局"
    document.add_paragraph("散会。")
    document.save(str(tmp_path / "a.docx"))
    chapters = {"z": "第一章会议召开。", "a": "第二章会议结束。"}
    with zipfile.ZipFile(tmp_path / "b.epub", "w") as book:
        items = "".join(f'<item id="{name}" href="{name}.xhtml"/>' for name in chapters)
        order = "".join(f'<itemref idref="{name}"/>' for name in chapters)
        book.writestr(
            "OEBPS/book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf">'
            f"<manifest>{items}</manifest><spine>{order}</spine></package>",
        )
        for name, text in chapters.items():
            book.writestr(f"OEBPS/{name}.xhtml", f"<html><body><p>{text * 6}</p></body></html>")
    documents, unreadable = _read(tmp_path)
    assert list(documents) == ["a.docx", "b.epub"], unreadable
    assert documents["a.docx"].text.split("\n") == [_TEXT, "市财政局", "散会。"]
    book_text = documents["b.epub"].text
    assert book_text.index("第一章") < book_text.index("第二章")


def _parser() -> int:
    """Return the id of the parser's process."""
    (found,) = [
        child
        for child in children(os.getpid())
        if b"archives.parser" in Path(f"/proc/{child}/cmdline").read_bytes()
    ]
    return found


def test_a_parser_that_hangs_is_killed_and_its_file_fails_alone() -> None:
    file = io.BytesIO()
    document = docx.Document()
    document.add_paragraph(_TEXT)
    document.save(file)
    limits = ReadLimits()
    assert parse_apart(".docx", file.getvalue(), limits) == _TEXT
    hung = _parser()
    os.kill(hung, signal.SIGSTOP)
    with pytest.raises(UnreadableDocument, match="out of memory or time"):
        parse_apart(".docx", file.getvalue(), replace(limits, parse_seconds=1))
    assert hung not in children(os.getpid())
    assert parse_apart(".docx", file.getvalue(), limits) == _TEXT
    assert _parser() != hung


def _record(number: int, content: bytes, *, head: str = "200 OK", kind: str = "text/html") -> bytes:
    http = f"HTTP/1.1 {head}\r\nContent-Type: {kind}\r\n\r\n".encode() + content
    return (
        "WARC/1.1\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\n"
        f"WARC-Target-URI: http://example.cn/{number}\r\nWARC-Date: 2021-05-03T08:00:00Z\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    ).encode() + http + b"\r\n\r\n"  # fmt: skip


def _page(encoding: str = "utf-8") -> bytes:
    return f"<html><body><p>{_TEXT * 4}</p></body></html>".encode(encoding)


@pytest.mark.parametrize("pack", [gzip.compress, bytes])
@pytest.mark.parametrize("cut", [50, 250])
def test_a_crawl_is_read_and_of_a_truncated_one_what_is_whole(
    tmp_path: Path, pack: Callable[[bytes], bytes], cut: int
) -> None:
    name = "a.warc.gz" if pack is gzip.compress else "a.warc"
    records = b"".join(pack(_record(number, _page())) for number in range(3))
    (tmp_path / name).write_bytes(records)
    documents, _ = _read(tmp_path)
    assert list(documents) == [f"{name}#{number}" for number in (1, 2, 3)]
    first = documents[f"{name}#1"]
    assert (first.source, first.date) == ("http://example.cn/0", "2021-05-03")
    (tmp_path / name).write_bytes(records[:-cut])
    documents, unreadable = _read(tmp_path)
    assert list(documents) == [f"{name}#1", f"{name}#2"]
    assert "cut off" in unreadable[name] or "broken" in unreadable[name]


def test_of_a_crawl_only_answered_pages_are_read_in_the_encoding_they_were_sent(
    tmp_path: Path,
) -> None:
    squeezed = "200 OK\r\nContent-Encoding: gzip"
    records = [
        _record(0, _page("gb18030"), kind="text/html; charset=gbk"),
        _record(1, _page(), head="404 Not Found"),
        _record(2, b"\x89PNG", kind="image/png"),
        _record(3, gzip.compress(_page()), head=squeezed),
        _record(4, b"<html><body><p>English</p></body></html>"),
    ]
    (tmp_path / "a.warc").write_bytes(b"".join(records))
    documents, unreadable = _read(tmp_path)
    assert {name: one.text for name, one in documents.items()} == {
        "a.warc#1": _TEXT * 4,
        "a.warc#4": _TEXT * 4,
    }
    assert not unreadable


def test_of_a_table_cut_off_in_its_gzip_the_whole_rows_are_taken(tmp_path: Path) -> None:
    rows = [json.dumps({"text": f"第{n}次会议：{os.urandom(40).hex()}"}) for n in range(2000)]
    packed = gzip.compress("\n".join(rows).encode())
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    documents, unreadable = _read(tmp_path)
    assert 500 < len(documents) < 1500
    assert "cut off" in unreadable["a.jsonl.gz"]
    assert f"{len(documents):,} documents before it" in unreadable["a.jsonl.gz"]


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
    (tmp_path / "loop").symlink_to(tmp_path)
    documents, unreadable = _read(tmp_path)
    assert list(documents) == ["A.txt"]
    assert "upper and lower case" in unreadable["a.txt"]
    assert "symbolic link" in unreadable["link.txt"]
    assert "symbolic link" in unreadable["loop"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", b"", "no Chinese"),
        ("a.txt", b"English only.", "no Chinese"),
        ("a.jsonl", b'{"text": ', "line 1 is not JSON"),
        ("a.jsonl", b"[1]", "not a JSON object"),
        ("a.csv", b"", "no Chinese"),
        ("a.zip", b"PK\x05\x06" + b"\0" * 18, "empty"),
        ("a.warc", b"not a crawl", "broken"),
        ("a.html", b"<html></html>", "no Chinese"),
        ("a.parquet", b"PAR1", "Parquet"),
        ("a.docx", b"PK\x03\x04broken", "not a whole file"),
        ("a.pdf", b"%PDF-1.4 broken", "PDF"),
        ("a.zip", b"PK\x03\x04broken", "broken"),
        ("a.tar.gz", b"\x1f\x8bbroken", "broken"),
        ("a.txt.gz", gzip.compress(b"x" * 100, mtime=0)[:20], "cut off"),
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


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may look into; pytest's own are only for the user that runs it."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def _without_root() -> Iterator[None]:
    """Be nobody for a while, where this is root: root reads everything."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(pwd.getpwnam("nobody").pw_uid)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_file_without_rights_is_told_and_the_others_are_read(open_folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (open_folder / name).write_text(_TEXT, encoding="utf-8")
    _read(open_folder)  # so that all of the reader is loaded: nobody may not read its code
    (open_folder / "a.txt").chmod(0)
    with _without_root():
        documents, unreadable = _read(open_folder)
    assert list(documents) == ["b.txt"]
    assert "cannot be read" in unreadable["a.txt"]


def test_ten_thousand_small_files_are_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as package:
        for number in range(10_000):
            package.writestr(f"{number:05}.txt", f"第{number}条消息。".encode())
    assert len(_read(tmp_path)[0]) == 10_000
