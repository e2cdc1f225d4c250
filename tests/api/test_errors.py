"""Errors over HTTP: every one has a status chosen on purpose, and all have one shape."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from service.api.errors import STATUSES, status_of
from service.api.server import WIRES, create_app
from service.domain import errors
from service.settings import load_settings

_JSON = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    settings = load_settings(
        model="echo", request_bytes=10_000, data_dir=tmp_path_factory.mktemp("data")
    )
    app = create_app(settings)

    @app.get("/boom")
    async def boom() -> None:
        raise ValueError("绝密")

    with TestClient(app) as opened:
        yield opened


def _kinds(root: type[errors.YijianError] = errors.YijianError) -> list[type[errors.YijianError]]:
    return [root, *(kind for child in root.__subclasses__() for kind in _kinds(child))]


@pytest.mark.parametrize("kind", _kinds(), ids=lambda kind: kind.__name__)
def test_every_error_has_a_status(kind: type[errors.YijianError]) -> None:
    status = status_of(kind.__new__(kind))
    assert status == STATUSES[next(parent for parent in kind.__mro__ if parent in STATUSES)]
    assert (status < 500) == issubclass(
        kind, errors.InputError | errors.NotFound | errors.Conflict | errors.EngineOverloaded
    )


def test_an_overloaded_engine_says_when_to_come_back() -> None:
    app = create_app(load_settings(model="echo"))

    @app.get("/full")
    async def full() -> None:
        raise errors.EngineOverloaded("full", retry_after=7.2)

    with TestClient(app) as client:
        answer = client.get("/full")
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "7")


def test_an_unexpected_error_is_answered_and_logged_without_its_message(
    client: TestClient, capfd: pytest.CaptureFixture[str]
) -> None:
    answer = client.get("/boom", headers={"x-request-id": "caller-0001"})
    assert answer.status_code == 500
    assert answer.json()["error"]["code"] == "internal"
    assert answer.headers["x-request-id"] == "caller-0001"
    logged = capfd.readouterr()
    assert "ValueError" in logged.out + logged.err
    assert "绝密" not in logged.out + logged.err + answer.text


@pytest.mark.parametrize("given", ["short", "x" * 65, "a b c d e f", "line\tbreak"])
def test_a_request_id_that_is_none_is_replaced(client: TestClient, given: str) -> None:
    answer = client.get("/live", headers={"x-request-id": given})
    assert answer.headers["x-request-id"] != given
    assert len(answer.headers["x-request-id"]) == 32


@pytest.mark.parametrize("path", ["/v1/translations", "/v1/briefs"])
def test_a_body_that_grows_over_the_limit_is_refused(client: TestClient, path: str) -> None:
    def pieces() -> Iterator[bytes]:
        yield b'{"text": "'
        for _ in range(20):
            yield "会议".encode() * 200
        yield b'"}'

    answer = client.post(path, content=pieces(), headers=_JSON)
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "text_too_large")


@pytest.mark.parametrize("path", ["/v1/translations", "/v1/briefs"])
@pytest.mark.parametrize(
    "content",
    [
        b"not json",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'{"text": 5}',
        b'{"text": null}',
        b'{"text": "\\u4f1a\\ud83d"}',
        b'{"text": "\\u4f1a", "terms": [{"zh": "\\ud83d", "en": "x"}]}',
        b'{"text": "\\u4f1a", "format": "pdf"}',
    ],
)
def test_a_body_that_cannot_be_used_is_an_invalid_request(
    client: TestClient, path: str, content: bytes
) -> None:
    answer = client.post(path, content=content, headers=_JSON)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "invalid_request")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/nowhere", 404), ("PUT", "/live", 405), ("POST", "/", 405)],
)
def test_a_wrong_address_or_method_has_the_same_shape(
    client: TestClient, method: str, path: str, status: int
) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status
    assert set(answer.json()["error"]) == {"code", "message", "request_id"}


def test_the_description_tells_the_shape_of_errors_and_results(client: TestClient) -> None:
    api: dict[str, Any] = client.get("/openapi.json").json()
    own = {p: v for p, v in api["paths"].items() if not any(wire.speaks(p) for wire in WIRES)}
    for path, verbs in own.items():
        for verb in verbs.values():
            shape = verb["responses"]["4XX"]["content"]["application/json"]["schema"]
            assert shape == {"$ref": "#/components/schemas/ErrorAnswer"}, path
    named = api["components"]["schemas"]
    for reference in _references(api):
        assert reference.removeprefix("#/components/schemas/") in named, reference
    assert named["Span"]["properties"]["start"]["type"] == "integer"


def _references(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "$ref":
                yield str(inner)
            yield from _references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _references(inner)
