"""The addresses of browser extensions and desktop tools."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from service.api.server import create_app
from service.settings import load_settings

_SENTENCE = "安徽省委书记林秋实出席会议。"
_TITLE = "Secretary of the CPC Anhui Provincial Committee"
_CALLS: dict[str, dict[str, Any]] = {
    "/imme": {"source_lang": "auto", "target_lang": "en", "text_list": [_SENTENCE]},
    "/kiss": {"from": "auto", "to": "en", "text": _SENTENCE},
    "/deeplx": {"source_lang": "ZH", "target_lang": "EN", "text": _SENTENCE},
    "/hcfy": {"text": _SENTENCE, "destination": ["中文(简体)", "英语"], "name": "译简"},
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    settings = load_settings(
        model="echo", request_bytes=100_000, data_dir=tmp_path_factory.mktemp("data")
    )
    with TestClient(create_app(settings), raise_server_exceptions=False) as opened:
        yield opened


def test_immersive_translate_gets_one_answer_a_text(client: TestClient) -> None:
    texts = ["COVID-19", _SENTENCE, "<b1>会议</b1>召开。"]
    given = {"source_lang": "zh-CN", "target_lang": "en", "text_list": texts}
    found = client.post("/imme?token=any", json=given).json()["translations"]
    assert found[0] == {"detected_source_lang": "en", "text": "COVID-19"}
    assert found[1]["detected_source_lang"] == "zh-Hans"
    assert _TITLE in found[1]["text"]
    assert found[2]["text"].count("<b1>") == found[2]["text"].count("</b1>") == 1


def test_kiss_translator_sends_one_text_or_several(client: TestClient) -> None:
    one = client.post("/kiss", json=_CALLS["/kiss"]).json()
    assert (_TITLE in one["text"], one["src"]) == (True, "zh-Hans")
    several = {"from": "", "to": "en", "texts": [_SENTENCE, "会议"]}
    assert len(client.post("/kiss", json=several).json()["translations"]) == 2


def test_deeplx_clients_get_their_shape(client: TestClient) -> None:
    found = client.post("/deeplx", json=_CALLS["/deeplx"]).json()
    assert isinstance(found.pop("id"), int)
    assert _TITLE in found.pop("data")
    assert found == {
        "code": 200,
        "alternatives": [],
        "source_lang": "ZH",
        "target_lang": "EN",
        "method": "Free",
    }


def test_hcfy_is_answered_in_chinese_names_and_lines(client: TestClient) -> None:
    given = {**_CALLS["/hcfy"], "text": f"{_SENTENCE}\n会议召开。"}
    found = client.post("/hcfy", json=given).json()
    assert (found["from"], found["to"], found["text"]) == ("中文(简体)", "英语", given["text"])
    assert len(found["result"]) == 2
    assert _TITLE in found["result"][0]


@pytest.mark.parametrize("path", _CALLS)
def test_a_glossary_can_be_named_in_the_address(client: TestClient, path: str) -> None:
    answer = client.post(f"{path}?glossary=nowhere", json=_CALLS[path])
    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("/imme", {"target_lang": "zh-CN"}),
        ("/imme", {"text_list": []}),
        ("/imme", {"text_list": [5]}),
        ("/imme", {"text_list": ["会议"] * 1001}),
        ("/kiss", {"to": "zh-CN"}),
        ("/kiss", {"text": ""}),
        ("/kiss", {"from": "fr"}),
        ("/deeplx", {"target_lang": "DE"}),
        ("/deeplx", {"text": None}),
        ("/hcfy", {"destination": ["日语"]}),
        ("/hcfy", {"destination": []}),
        ("/hcfy", {"text": "spring tea"}),
        ("/hcfy", {"source": "法语"}),
    ],
)
def test_what_cannot_be_translated_is_refused_with_a_reason(
    client: TestClient, path: str, wrong: dict[str, Any]
) -> None:
    answer = client.post(path, json={**_CALLS[path], **wrong})
    assert answer.status_code == 422
    error = answer.json() if path == "/deeplx" else answer.json()["error"]
    assert error["message"]


def test_deeplx_clients_are_told_errors_in_their_shape(client: TestClient) -> None:
    for answer in (client.get("/deeplx"), client.post("/deeplx", content=b"x" * 200_000)):
        assert answer.json()["code"] == answer.status_code
        assert set(answer.json()) == {"code", "message"}


def test_the_users_text_never_reaches_a_log(
    client: TestClient, capfd: pytest.CaptureFixture[str]
) -> None:
    for path in _CALLS:
        client.post(path, json={**_CALLS[path], "text": "养蜂人手册", "text_list": ["养蜂人手册"]})
        client.post(path, json={"text": "养蜂人手册", "destination": "养蜂人手册"})
    logged = capfd.readouterr()
    assert "养蜂人" not in logged.out + logged.err
