"""What is sent wrongly, slowly or with bad intent is answered in the protocol's own words."""

import asyncio
import io
import json
import socket
import zipfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import docx
import httpx
import pypdfium2
import pytest
from sse_starlette import EventSourceResponse
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import Message, Receive, Scope, Send

from service.api.metrics import Metrics
from service.api.middleware import BodyLimit, RequestContext
from tests.api.serving import served

_SECRET = "绝密林秋实"
_DEEPL = "/v2/translate"
_LIBRE = "/translate"
_CHAT = "/v1/chat/completions"
_OWN = "/v1/translations"
_KEYS = {_DEEPL: {"message"}, _LIBRE: {"error"}, _CHAT: {"error"}, _OWN: {"error"}}


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(data_dir=tmp_path_factory.mktemp("data"), request_bytes=2_000_000) as address:
        yield address


@pytest.mark.parametrize("path", _KEYS)
@pytest.mark.parametrize(
    "body",
    [b"[" * 100_000, b'{"a":' * 20_000, b"\xff\xfe\x00", b'"x"', b"null", b"", b'{"text": NaN'],
    ids=["nested lists", "nested objects", "no text", "a string", "null", "nothing", "torn"],
)
def test_bodies_that_are_no_requests_are_the_callers_to_mend(
    url: str, path: str, body: bytes
) -> None:
    answer = httpx.post(f"{url}{path}", content=body, headers={"content-type": "application/json"})
    assert answer.status_code in {400, 422}
    assert set(answer.json()) == _KEYS[path]


@pytest.mark.parametrize("path", _KEYS)
@pytest.mark.parametrize("value", [7, True, {"a": 1}, [[]], [None], 1e400, "\ud800"], ids=repr)
@pytest.mark.parametrize("name", ["text", "q", "messages", "target_lang", "source", "glossary_id"])
def test_wrong_types_are_the_callers_to_mend(
    url: str, path: str, name: str, value: object, capfd: pytest.CaptureFixture[str]
) -> None:
    sent = {"text": _SECRET, "q": _SECRET, "target_lang": "EN", "source": "zh", "target": "en"}
    answer = httpx.post(
        f"{url}{path}",
        content=json.dumps({**sent, "model": "echo", "messages": [], name: value}),
        headers={"content-type": "application/json"},
    )
    assert answer.status_code < 500
    logged = capfd.readouterr()
    assert _SECRET not in logged.out + logged.err


@pytest.mark.parametrize("path", _KEYS)
def test_a_body_over_the_limit_is_refused_before_it_is_read(url: str, path: str) -> None:
    answer = httpx.post(f"{url}{path}", content=b"a" * 2_000_001)
    assert answer.status_code == (400 if path == _CHAT else 413)
    assert set(answer.json()) == _KEYS[path]


@pytest.mark.parametrize("path", _KEYS)
def test_an_address_that_is_too_long_is_refused(url: str, path: str) -> None:
    answer = httpx.post(f"{url}{path}?q={'a' * 50_000}")
    assert answer.status_code == 414
    assert set(answer.json()) == _KEYS[path]


def _bomb() -> bytes:
    """A Word document whose text unpacks to 100 MiB."""
    whole = io.BytesIO()
    docx.Document().save(whole)
    made = io.BytesIO()
    with (
        zipfile.ZipFile(whole) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            if part == "word/document.xml":
                with new.open(part, "w") as stream:
                    for _ in range(100):
                        stream.write(b" " * (1 << 20))
            else:
                new.writestr(part, old.read(part))
    return made.getvalue()


def _scan(folder: Path) -> bytes:
    pages = pypdfium2.PdfDocument.new()
    pages.new_page(595, 842)
    pages.save(folder / "scan.pdf")
    pages.close()
    return (folder / "scan.pdf").read_bytes()


def _document(kind: str, folder: Path) -> tuple[str, bytes]:
    if kind == "bomb":
        return "a.docx", _bomb()
    if kind == "scan":
        return "a.pdf", _scan(folder)
    if kind == "password":
        return "a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1024
    return ("a.docx", b"PK\x03\x04" + b"\0" * 64) if kind == "torn" else ("a.exe", b"MZ")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("bomb", "packed"),
        ("password", "password"),
        ("torn", "Invalid file"),
        ("scan", "no text"),
        ("extension", "file extension"),
    ],
)
def test_documents_that_nobody_can_translate_are_refused_by_name_of_the_fault(
    url: str, tmp_path: Path, kind: str, words: str
) -> None:
    name, data = _document(kind, tmp_path)
    deepl = httpx.post(
        f"{url}/v2/document", data={"target_lang": "EN"}, files={"file": (name, data)}, timeout=60
    )
    status = 413 if kind == "bomb" else 400
    assert deepl.status_code == status
    assert words in deepl.json()["message"]
    libre = httpx.post(
        f"{url}/translate_file",
        data={"source": "zh", "target": "en"},
        files={"file": (name, data)},
        timeout=60,
    )
    assert (libre.status_code, set(libre.json())) == (status, {"error"})


def _half_a_request(url: str, path: str) -> socket.socket:
    """Open a connection that has sent half of its body."""
    place = urlsplit(url)
    opened = socket.create_connection((place.hostname or "", place.port or 0))
    opened.sendall(
        f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        f'Content-Length: 1000\r\n\r\n{{"text": "{_SECRET}'.encode()
    )
    return opened


@pytest.mark.parametrize("path", _KEYS)
def test_a_slow_caller_keeps_nobody_else_waiting(url: str, path: str) -> None:
    slow = [_half_a_request(url, path) for _ in range(20)]
    try:
        assert httpx.get(f"{url}/live", timeout=30).status_code == 200
    finally:
        for each in slow:
            each.close()


def test_a_caller_who_leaves_amid_the_body_is_no_error_of_ours(
    url: str, capfd: pytest.CaptureFixture[str]
) -> None:
    _half_a_request(url, _DEEPL).close()
    while f'route="{_DEEPL}",status="499"' not in httpx.get(f"{url}/metrics").text:
        pass  # until the server has seen it
    logged = capfd.readouterr()
    assert "unexpected_error" not in logged.out + logged.err
    assert _SECRET not in logged.out + logged.err


def test_a_reader_who_takes_nothing_more_is_given_up_and_the_work_ends() -> None:
    written: list[int] = []
    ended: list[bool] = []

    async def pieces() -> AsyncIterator[dict[str, str]]:
        try:
            for number in range(1_000_000):
                written.append(number)
                yield {"data": _SECRET}
        finally:
            ended.append(True)

    async def scenario() -> None:
        taken: list[Message] = []

        async def send(message: Message) -> None:
            taken.append(message)
            if len(taken) > 4:
                await asyncio.Event().wait()

        async def receive() -> Message:
            await asyncio.Event().wait()
            raise AssertionError

        scope = {"type": "http", "headers": [], "method": "GET", "path": "/"}
        app = RequestContext(EventSourceResponse(pieces()), metrics=Metrics(), patience=0.01)
        with pytest.raises(ConnectionAbortedError):
            await asyncio.wait_for(app(scope, receive, send), 60)

    asyncio.run(scenario())
    assert ended == [True]
    assert len(written) == 4  # not one more than was taken


def test_a_body_that_stops_coming_is_given_up() -> None:
    async def endpoint(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await Request(scope, receive).body()
        except Exception as error:  # noqa: BLE001 - whatever the middleware raised is looked at
            await JSONResponse({"kind": str(error)})(scope, receive, send)

    async def scenario() -> list[Message]:
        pieces = [{"type": "http.request", "body": b"{", "more_body": True}]

        async def receive() -> Message:
            if not pieces:
                await asyncio.Event().wait()
            return pieces.pop()

        sent: list[Message] = []

        async def send(message: Message) -> None:
            sent.append(message)

        scope = {"type": "http", "headers": [], "query_string": b"", "method": "POST"}
        await BodyLimit(endpoint, limit=100, patience=0.01)(scope, receive, send)
        return sent

    sent = asyncio.run(scenario())
    assert b"408" in sent[-1]["body"]
