"""LibreTranslate's surface: what its clients send, and what they expect back."""

import json
import socket
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest
import uvicorn
from deep_translator import LibreTranslator  # type: ignore[import-untyped]
from fastapi.testclient import TestClient
from libretranslatepy import LibreTranslateAPI  # type: ignore[import-untyped]

from service.api.server import create_app
from service.settings import load_settings

_SENTENCE = "安徽省委书记林秋实出席会议。"
_TITLE = "Secretary of the CPC Anhui Provincial Committee"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    settings = load_settings(
        model="echo",
        request_bytes=100_000,
        page_bytes=30_000,
        data_dir=tmp_path_factory.mktemp("data"),
    )
    with TestClient(create_app(settings), raise_server_exceptions=False) as opened:
        yield opened


class _Server(uvicorn.Server):
    """A server that says when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listens = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.listens.set()


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on a real socket."""
    settings = load_settings(model="echo", data_dir=tmp_path_factory.mktemp("served"))
    config = uvicorn.Config(create_app(settings), host="127.0.0.1", port=0, log_config=None)
    server = _Server(config)
    listening = config.bind_socket()
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    assert server.listens.wait(30)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
    server.should_exit = True
    thread.join(30)
    listening.close()


def _asked(**more: object) -> dict[str, Any]:
    return {"q": _SENTENCE, "source": "zh", "target": "en", **more}


# the real clients


def test_libretranslatepy_translates_detects_and_lists(url: str) -> None:
    api = LibreTranslateAPI(url)
    assert _TITLE in api.translate(_SENTENCE, "zh", "en")
    assert api.detect("會議召開") == [{"confidence": 100.0, "language": "zh-Hant"}]
    assert {language["code"] for language in api.languages()} == {"zh-Hans", "zh-Hant", "en"}


def test_libretranslatepy_sees_errors_as_http_errors(url: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        LibreTranslateAPI(url).translate("hello")
    with refused.value as answer:
        assert (answer.code, json.load(answer)) == (400, {"error": "es is not supported"})


def test_deep_translator_translates_from_the_address(url: str) -> None:
    client = LibreTranslator(source="zh", target="en", api_key="any", custom_url=url)
    assert _TITLE in client.translate(_SENTENCE)
    assert len(client.translate_batch([_SENTENCE, "会议召开。"])) == 2


# parameters


@pytest.mark.parametrize("how", ["json", "data", "files", "params"])
def test_parameters_come_in_four_ways(client: TestClient, how: str) -> None:
    given: Any = _asked()
    if how == "files":
        given = {name: (None, value) for name, value in given.items()}
    sent: dict[str, Any] = {how: given}
    answer = client.post("/translate", **sent)
    assert answer.status_code == 200
    assert list(answer.json()) == ["translatedText"]
    assert _TITLE in answer.json()["translatedText"]


def test_a_form_may_hold_chinese_that_is_not_escaped(client: TestClient) -> None:
    body = f"q={_SENTENCE}&source=zh&target=en".encode()
    form = {"content-type": "application/x-www-form-urlencoded"}
    assert _TITLE in client.post("/translate", content=body, headers=form).json()["translatedText"]


def test_line_ends_of_forms_count_once(client: TestClient) -> None:
    answer = client.post("/translate", data=_asked(q="会议召开。\r\n会议结束。"))
    assert answer.json()["translatedText"].count("\n") == 1
    assert "\r" not in answer.json()["translatedText"]


@pytest.mark.parametrize(
    "code", ["zh", "ZH", "zt", "zh-hans", "zh-Hans", "ZH-HANT", "zh-CN", "auto"]
)
def test_codes_are_read_in_any_case(client: TestClient, code: str) -> None:
    assert client.post("/translate", json=_asked(source=code, target="EN")).status_code == 200


# answers


def test_a_list_is_answered_by_a_list(client: TestClient) -> None:
    texts = [_SENTENCE, "COVID-19", "", "😀", "会议"]
    answer = client.post("/translate", json=_asked(q=texts, source="auto", alternatives=2)).json()
    assert answer["translatedText"][1:4] == texts[1:4]
    assert _TITLE in answer["translatedText"][0]
    assert [found["language"] for found in answer["detectedLanguage"]] == [
        "zh-Hans",
        "en",
        "en",
        "en",
        "zh-Hans",
    ]
    assert answer["detectedLanguage"][3]["confidence"] == 0
    assert answer["alternatives"] == [[], [], [], [], []]


def test_the_language_is_told_only_when_asked_for(client: TestClient) -> None:
    auto = client.post("/translate", json=_asked(source="auto")).json()
    assert auto["detectedLanguage"] == {"confidence": 100.0, "language": "zh-Hans"}
    assert "detectedLanguage" not in client.post("/translate", json=_asked()).json()


def test_tags_of_html_survive(client: TestClient) -> None:
    marked = f'<p>会议<b class="x">召开</b>。</p><p translate="no">{_SENTENCE}</p>'
    answer = client.post("/translate", json=_asked(q=marked, format="html")).json()
    assert '<b class="x">' in answer["translatedText"]
    assert _SENTENCE in answer["translatedText"]


def test_a_text_in_the_language_asked_for_comes_back_as_it_is(client: TestClient) -> None:
    for source, target in (("zh", "zh-Hans"), ("auto", "zh"), ("zt", "zh-Hant")):
        text = "會議召開。" if source == "zt" else "会议召开。"
        answer = client.post("/translate", json={"q": text, "source": source, "target": target})
        assert answer.json()["translatedText"] == text


def test_what_reviewers_wrote_is_offered_as_alternatives(client: TestClient) -> None:
    client.post("/v1/memory", json={"source": "审议通过相关文件", "target": "Documents adopted."})
    given = _asked(q="审议通过了相关文件", alternatives=3)
    assert client.post("/translate", json=given).json()["alternatives"] == ["Documents adopted."]


def test_a_glossary_can_be_named_in_the_address(client: TestClient) -> None:
    terms = [{"zh": "营商环境", "en": "doing-business climate"}]
    client.post("/v1/glossaries", json={"name": "office", "terms": terms})
    answer = client.post("/translate?glossary=office", json=_asked(q="优化营商环境。"))
    assert "doing-business climate" in answer.json()["translatedText"]
    missing = client.post("/translate", json=_asked(glossary=["nowhere"]))
    assert missing.status_code == 404
    assert list(missing.json()) == ["error"]


# errors


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"source": "zh", "target": "en"}, "Invalid request: missing q parameter"),
        ({"q": [], "source": "zh", "target": "en"}, "Invalid request: missing q parameter"),
        ({"q": "会议", "target": "en"}, "Invalid request: missing source parameter"),
        ({"q": "会议", "source": "zh"}, "Invalid request: missing target parameter"),
        ({"q": "会议", "source": "zz", "target": "en"}, "zz is not supported"),
        ({"q": "会议", "source": "zh", "target": "zz"}, "zz is not supported"),
        ({"q": "会议", "source": "zh", "target": "auto"}, "auto is not supported"),
        ({"q": "会议", "source": "养蜂人", "target": "en"}, "this language is not supported"),
        (
            {"q": "bees", "source": "en", "target": "zh"},
            "Chinese (zh-Hans) is not available as a target language from English (en)",
        ),
        (
            {"q": "会议", "source": "zh", "target": "en", "alternatives": "many"},
            "Invalid request: alternatives parameter is not a number",
        ),
        (
            {"q": ["会议"] * 1001, "source": "zh", "target": "en"},
            "Invalid request: request (1001) exceeds batch limit (1000)",
        ),
        (
            {"q": "会" * 10_001, "source": "zh", "target": "en"},
            "Invalid request: request (10001) exceeds text limit (10000)",
        ),
        (
            {"q": ["会议", 5], "source": "zh", "target": "en"},
            "Invalid request: q parameter is not a string",
        ),
    ],
)
def test_errors_have_the_words_that_clients_know(
    client: TestClient, given: dict[str, Any], message: str
) -> None:
    answer = client.post("/translate", json=given)
    assert (answer.status_code, answer.json()) == (400, {"error": message})


@pytest.mark.parametrize(
    "content",
    [
        b"not json",
        b"[]",
        b"\xff",
        b"[" * 50_000,
        b'{"q": "\\ud83d", "source": "zh", "target": "en"}',
    ],
)
def test_a_broken_body_is_a_bad_request(client: TestClient, content: bytes) -> None:
    for path in ("/translate", "/detect", "/suggest"):
        kind = {"content-type": "application/json"}
        answer = client.post(path, content=content, headers=kind)
        assert answer.status_code == 400
        assert list(answer.json()) == ["error"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/translate", 405), ("POST", "/languages", 405), ("GET", "/download_file/x", 404)],
)
def test_a_wrong_method_or_address_has_the_same_shape(
    client: TestClient, method: str, path: str, status: int
) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status
    assert isinstance(answer.json()["error"], str)


def test_a_body_over_the_limit_has_the_same_shape(client: TestClient) -> None:
    answer = client.post("/translate", json=_asked(q="会" * 40_000))
    assert answer.status_code == 413
    assert isinstance(answer.json()["error"], str)


# everything else


def test_languages_are_listed_with_what_they_can_be_asked_for_in(client: TestClient) -> None:
    listed = {language["code"]: language for language in client.get("/languages").json()}
    assert listed["zh-Hans"] == {
        "code": "zh-Hans",
        "name": "Chinese",
        "targets": ["en", "zh-Hans"],
    }
    assert listed["en"]["targets"] == ["en"]


def test_pages_of_any_site_may_call_and_only_here(client: TestClient) -> None:
    site = {"origin": "https://elsewhere.example"}
    asking = {**site, "access-control-request-method": "POST"}
    assert client.options("/translate", headers=asking).status_code == 200
    for answer in (
        client.get("/languages", headers=site),
        client.post("/translate", json={}, headers=site),
    ):
        assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in client.get("/v1/models", headers=site).headers


def test_the_page_is_told_about_its_server(client: TestClient) -> None:
    told = client.get("/frontend/settings").json()
    assert told["charLimit"] == 10_000
    assert told["language"]["source"] == {"code": "auto", "name": "Auto Detect"}
    assert client.get("/health").json() == {"status": "ok"}
    assert client.get("/spec").json() == client.get("/openapi.json").json()


def test_a_suggestion_waits_for_a_reviewer(client: TestClient) -> None:
    given = {"q": "春茶采摘忙", "s": "Spring tea season", "source": "zh", "target": "en"}
    for _ in range(2):
        assert client.post("/suggest", data=given).json() == {"success": True}
    waiting = client.get("/v1/memory/suggestions").json()["suggestions"]
    assert [(one["source"], one["target"]) for one in waiting] == [(given["q"], given["s"])]
    asked = _asked(q="春茶采摘忙", alternatives=1)
    assert client.post("/translate", json=asked).json()["alternatives"] == []
    assert client.get("/v1/memory", params={"source": "春茶采摘忙"}).json() == {"hits": []}

    client.post("/v1/memory", json={"source": given["q"], "target": given["s"]})
    assert client.get("/v1/memory/suggestions").json() == {"suggestions": []}
    assert client.post("/translate", json=asked).json()["translatedText"] == given["s"]


def test_suggestions_do_not_fill_the_disk(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.storage.memory._WAITING", 0)
    given = {"q": "秋收起了", "s": "Harvest", "source": "auto", "target": "en"}
    answer = client.post("/suggest", json=given)
    assert (answer.status_code, list(answer.json())) == (403, ["error"])


def test_a_suggestion_the_wrong_way_round_is_refused(client: TestClient) -> None:
    given = {"q": "spring tea", "s": "春茶", "source": "en", "target": "zh"}
    assert client.post("/suggest", json=given).status_code == 400


def test_the_users_text_never_reaches_a_log(
    client: TestClient, capfd: pytest.CaptureFixture[str]
) -> None:
    client.post("/translate", json=_asked(q="绝密养蜂人手册。", source="养蜂人"))
    client.post("/translate", params=_asked(q="绝密养蜂人手册。"))
    logged = capfd.readouterr()
    assert "养蜂人" not in logged.out + logged.err
