"""Files over LibreTranslate's surface: sent with one request, fetched once with another."""

import io
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import docx
import httpx
import pytest

from service.api.libretranslate.shelf import Shelf
from service.domain.errors import EngineOverloaded, UnknownResource
from tests.api.serving import served

_SENTENCE = "安徽省委书记林秋实出席会议。"
_TITLE = "Secretary of the CPC Anhui Provincial Committee"


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(data_dir=tmp_path_factory.mktemp("data"), request_bytes=200_000) as address:
        yield f"{address}/"


def _document(*paragraphs: str) -> bytes:
    written = docx.Document()
    for paragraph in paragraphs:
        written.add_paragraph(paragraph)
    saved = io.BytesIO()
    written.save(saved)
    return saved.getvalue()


def _send(url: str, name: str, data: bytes, **fields: str) -> httpx.Response:
    asked = {"source": "auto", "target": "en", **fields}
    return httpx.post(f"{url}translate_file", data=asked, files={"file": (name, data)}, timeout=60)


def test_a_document_is_translated_in_place_and_its_address_can_be_fetched(url: str) -> None:
    sent = _send(url, "会议 简报.docx", _document(_SENTENCE, "Annex A"))
    address = sent.json()["translatedFileUrl"]
    assert address.startswith(f"{url}download_file/")
    with urllib.request.urlopen(address) as answer:
        found = docx.Document(io.BytesIO(answer.read()))
        assert "attachment" in answer.headers["content-disposition"]
    texts = [paragraph.text for paragraph in found.paragraphs]
    assert _TITLE in texts[0]
    assert texts[1] == "Annex A"


def test_a_file_is_fetched_once(url: str) -> None:
    address = _send(url, "a.txt", _SENTENCE.encode()).json()["translatedFileUrl"]
    first, second = httpx.get(address), httpx.get(address)
    assert (first.status_code, _TITLE in first.text) == (200, True)
    assert second.status_code == 404
    assert set(second.json()) == {"error"}


def test_the_page_is_told_which_files_it_may_send(url: str) -> None:
    listed = httpx.get(f"{url}frontend/settings").json()
    assert listed["filesTranslation"] is True
    assert {".docx", ".pdf", ".srt", ".epub"} <= set(listed["supportedFilesFormat"])


@pytest.mark.parametrize(
    ("name", "data", "fields", "message"),
    [
        ("a.exe", b"MZ", {}, "Invalid request: file format not supported"),
        ("a", b"text", {}, "Invalid request: file format not supported"),
        ("a.txt", b"", {}, "Invalid request: empty file"),
        ("a.txt", _SENTENCE.encode(), {"source": "zz"}, "zz is not supported"),
        ("a.txt", _SENTENCE.encode(), {"target": ""}, "Invalid request: missing target parameter"),
        (
            "a.txt",
            _SENTENCE.encode(),
            {"source": "en", "target": "zh"},
            "Chinese (zh-Hans) is not available as a target language from English (en)",
        ),
    ],
)
def test_files_that_cannot_be_taken_are_refused_in_known_words(
    url: str, name: str, data: bytes, fields: dict[str, str], message: str
) -> None:
    answer = _send(url, name, data, **fields)
    assert (answer.status_code, answer.json()) == (400, {"error": message})


def test_a_request_without_a_file_is_refused(url: str) -> None:
    answer = httpx.post(f"{url}translate_file", data={"source": "zh", "target": "en"})
    assert answer.json() == {"error": "Invalid request: missing file parameter"}


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04 torn", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, b"plain"],
    ids=["torn", "password", "no archive"],
)
def test_a_broken_document_is_the_callers_to_mend(url: str, data: bytes) -> None:
    answer = _send(url, "a.docx", data)
    assert answer.status_code == 400
    assert set(answer.json()) == {"error"}


def test_a_file_over_the_limit_is_refused(url: str) -> None:
    answer = _send(url, "a.txt", b"a" * 300_000)
    assert (answer.status_code, set(answer.json())) == (413, {"error"})


@pytest.mark.parametrize(
    "name",
    [
        "x",
        "..%2f..%2fetc%2fpasswd",
        "6f1c3f0e-9c55-4a52-8a34-0c4f5a3f6d11.a.txt",
        "%00.txt",
        "a" * 300,
    ],
)
def test_what_was_never_kept_cannot_be_fetched(url: str, name: str) -> None:
    answer = httpx.get(f"{url}download_file/{name}")
    assert (answer.status_code, set(answer.json())) == (404, {"error"})


def test_a_name_cannot_break_out_of_the_header(url: str) -> None:
    address = _send(url, 'a"\r\nset-cookie: x=1.txt', _SENTENCE.encode()).json()[
        "translatedFileUrl"
    ]
    answer = httpx.get(address)
    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers


def test_files_that_nobody_fetches_are_forgotten(tmp_path: Path) -> None:
    now = 1_000_000.0
    kept = Shelf(tmp_path, now=lambda: now).put(b"one")
    file = tmp_path / kept
    assert file.stat().st_mode & 0o077 == 0
    later = file.stat().st_mtime + 3601
    with pytest.raises(UnknownResource):
        Shelf(tmp_path, now=lambda: later).take(kept)
    assert not file.exists()


def test_a_full_shelf_refuses(tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / str(number)).touch()
    with pytest.raises(EngineOverloaded):
        Shelf(tmp_path, now=lambda: 0.0).put(b"one more")
