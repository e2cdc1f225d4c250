"""Who has no key is let in nowhere, and is told so in the protocol's own words."""

import io
import json
import urllib.error
from collections.abc import Iterator
from typing import Any

import deepl
import httpx
import openai
import pytest
from libretranslatepy import LibreTranslateAPI  # type: ignore[import-untyped]

from service.api.server import WIRES, create_app
from service.domain.keys import KeyRing, digest_of, new_key
from service.settings import load_settings
from tests.api.serving import served

_KEY = new_key()
_OTHER = new_key()
_WRONG = "wrong-key-of-nobody"
_SENTENCE = "安徽省委书记林秋实出席会议。"
_TITLE = "Secretary of the CPC Anhui Provincial Committee"
_OPEN = ("/", "/docs", "/live", "/ready", "/openapi.json", "/static/staff.js", "/static/api.js")
_LIBRE_OPEN = ("/health", "/spec", "/languages", "/frontend/settings")


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    digests = [digest_of(_OTHER), digest_of(_KEY).upper()]
    data = tmp_path_factory.mktemp("data")
    with served(data_dir=data, api_keys=digests, request_bytes=200_000) as address:
        yield address


def _deepl(url: str, key: str) -> deepl.DeepLClient:
    return deepl.DeepLClient(key, server_url=url, send_platform_info=False)


def test_deepls_client_gets_in_with_a_key_and_not_without(url: str) -> None:
    found = _deepl(url, _KEY).translate_text(_SENTENCE, target_lang="EN-GB")
    assert isinstance(found, deepl.TextResult)
    assert _TITLE in found.text
    with pytest.raises(deepl.AuthorizationException):
        _deepl(url, _WRONG).translate_text(_SENTENCE, target_lang="EN-GB")
    with pytest.raises(deepl.AuthorizationException):
        _deepl(url, _WRONG).get_usage()
    with pytest.raises(deepl.AuthorizationException):
        _deepl(url, _WRONG).translate_document(
            io.BytesIO(b"a"), io.BytesIO(), filename="a.txt", target_lang="EN-GB"
        )


@pytest.mark.parametrize("how", ["json", "data", "params"])
def test_deepls_key_may_come_as_a_parameter(url: str, how: str) -> None:
    def ask(key: str) -> httpx.Response:
        given: dict[str, Any] = {how: {"auth_key": key, "text": _SENTENCE, "target_lang": "EN"}}
        if how == "json":
            given["json"]["text"] = [_SENTENCE]
        return httpx.post(f"{url}/v2/translate", **given)

    assert _TITLE in ask(_KEY).json()["translations"][0]["text"]
    refused = ask(_WRONG)
    assert (refused.status_code, list(refused.json())) == (403, ["message"])
    assert "DeepL-Auth-Key" in refused.json()["message"]


def test_a_form_with_a_file_may_hold_the_key(url: str) -> None:
    def ask(path: str, name: str, key: str) -> httpx.Response:
        fields = {"source": "zh", "target": "en", "source_lang": "ZH", "target_lang": "EN"}
        file = {"file": ("a.txt", _SENTENCE.encode())}
        return httpx.post(f"{url}{path}", data={**fields, name: key}, files=file)

    sent = ask("/v2/document", "auth_key", _KEY)
    assert set(sent.json()) == {"document_id", "document_key"}
    assert ask("/v2/document", "auth_key", _WRONG).status_code == 403
    where = ask("/translate_file", "api_key", _KEY).json()["translatedFileUrl"]
    assert ask("/translate_file", "api_key", _WRONG).status_code == 403
    assert _TITLE in httpx.get(where).text  # nobody can guess it, and it can be fetched once


def test_libretranslates_client_gets_in_with_a_key_and_not_without(url: str) -> None:
    assert _TITLE in LibreTranslateAPI(url, _KEY).translate(_SENTENCE, "zh", "en")
    assert LibreTranslateAPI(url, _KEY).detect("會議召開")[0]["language"] == "zh-Hant"
    assert LibreTranslateAPI(url).languages()
    for key, status, message in (
        (_WRONG, 403, "Invalid API key"),
        (None, 400, "Please contact the server operator to get an API key"),
    ):
        with pytest.raises(urllib.error.HTTPError) as refused:
            LibreTranslateAPI(url, key).translate(_SENTENCE, "zh", "en")
        with refused.value as answer:
            assert (answer.code, json.load(answer)) == (status, {"error": message})


@pytest.mark.parametrize("how", ["json", "params", "files"])
def test_libretranslates_key_comes_in_four_ways(url: str, how: str) -> None:
    given: Any = {"q": _SENTENCE, "source": "zh", "target": "en", "api_key": _KEY}
    if how == "files":
        given = {name: (None, value) for name, value in given.items()}
    sent: dict[str, Any] = {how: given}
    assert _TITLE in httpx.post(f"{url}/translate", **sent).json()["translatedText"]


def test_libretranslates_page_is_told_that_it_needs_a_key(url: str) -> None:
    told = httpx.get(f"{url}/frontend/settings").json()
    assert (told["apiKeys"], told["keyRequired"]) == (True, True)


def test_a_page_of_another_site_can_read_why_it_was_refused(url: str) -> None:
    site = {"origin": "https://elsewhere.example"}
    refused = httpx.post(f"{url}/translate", json={"q": "会议"}, headers=site)
    assert refused.headers["access-control-allow-origin"] == "*"


def test_openais_client_gets_in_with_a_key_and_not_without(url: str) -> None:
    messages: Any = [{"role": "user", "content": f"Translate: {_SENTENCE}"}]

    def ask(key: str) -> str:
        with openai.OpenAI(base_url=f"{url}/v1", api_key=key, max_retries=0) as client:
            done = client.chat.completions.create(model="yijian", messages=messages)
        return done.choices[0].message.content or ""

    assert _TITLE in ask(_KEY)
    with pytest.raises(openai.AuthenticationError) as refused:
        ask(_WRONG)
    assert (refused.value.code, refused.value.param) == ("invalid_api_key", None)
    assert refused.value.type == "invalid_request_error"
    bare = httpx.post(f"{url}/v1/chat/completions", json={})
    assert (bare.status_code, bare.json()["error"]["code"]) == (401, "invalid_api_key")


@pytest.mark.parametrize("path", ["/imme", "/kiss", "/deeplx", "/hcfy"])
def test_tools_may_hold_the_key_in_their_address(url: str, path: str) -> None:
    body = {
        "text": _SENTENCE,
        "text_list": [_SENTENCE],
        "to": "en",
        "target_lang": "en",
        "destination": ["英语"],
    }
    for query, headers in ((f"?token={_KEY}", {}), ("", {"authorization": f"Bearer {_KEY}"})):
        answer = httpx.post(f"{url}{path}{query}", json=body, headers=headers)
        assert _TITLE in answer.text
    for query in (f"?token={_WRONG}", "?token=", ""):
        assert httpx.post(f"{url}{path}{query}", json=body).status_code == 401


@pytest.mark.parametrize("headers", [{"authorization": f"bearer {_KEY}"}, {"x-api-key": _OTHER}])
def test_our_own_routes_take_either_header_and_every_key(url: str, headers: dict[str, str]) -> None:
    answer = httpx.post(f"{url}/v1/translations", json={"text": _SENTENCE}, headers=headers)
    assert _TITLE in answer.json()["text"]
    assert httpx.get(f"{url}/metrics", headers=headers).status_code == 200


@pytest.mark.parametrize("headers", [{}, {"x-api-key": _WRONG}, {"authorization": f"Basic {_KEY}"}])
def test_our_own_routes_refuse_in_our_own_shape(url: str, headers: dict[str, str]) -> None:
    answer = httpx.post(f"{url}/v1/translations", json={"text": _SENTENCE}, headers=headers)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    error = answer.json()["error"]
    assert error["code"] == ("invalid_api_key" if "x-api-key" in headers else "missing_api_key")
    assert "X-API-Key" in error["message"]
    assert error["request_id"]


def test_without_a_key_nothing_answers_but_what_is_open_to_all(url: str) -> None:
    described = httpx.get(f"{url}/openapi.json").json()["paths"]
    for path, verbs in described.items():
        for verb in verbs:
            answer = httpx.request(verb, f"{url}{path}".replace("{", "").replace("}", ""))
            if path in {*_OPEN, *_LIBRE_OPEN}:
                assert answer.status_code == 200, path
            elif path == "/download_file/{name}":
                assert answer.status_code == 404
            else:
                assert answer.status_code in {400, 401, 403}, path
                assert "key" in answer.text.lower(), path
    for path in _OPEN:
        assert httpx.get(f"{url}{path}").status_code == 200
    assert httpx.get(f"{url}/nowhere").status_code == 401


def test_a_body_that_cannot_be_read_holds_no_key(url: str) -> None:
    for path, status in (("/v2/translate", 403), ("/translate", 400)):
        for kind in ("application/json", "multipart/form-data; boundary=x", "text/plain"):
            answer = httpx.post(f"{url}{path}", content=b"{\xff", headers={"content-type": kind})
            assert answer.status_code == status
            assert "key" in answer.text.lower()


def test_a_body_over_the_limit_is_refused_while_the_key_is_looked_for(url: str) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(30):
            yield b" " * 10_000

    answer = httpx.post(f"{url}/translate", content=pieces())
    assert (answer.status_code, list(answer.json())) == (413, ["error"])


def test_keys_reach_no_log_and_no_answer(url: str, capfd: pytest.CaptureFixture[str]) -> None:
    for key in (_KEY, _WRONG):
        for path in ("/v2/translate", "/translate", "/deeplx"):
            query = {"token": key, "api_key": key, "auth_key": key}
            answer = httpx.post(f"{url}{path}", params=query, json={"text": "会议"})
            assert key not in answer.text
            assert digest_of(key) not in answer.text
    logged = capfd.readouterr()
    for secret in (_KEY, _WRONG, digest_of(_KEY)):
        assert secret not in logged.out + logged.err


def test_without_keys_in_the_settings_everybody_may_call(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with served(data_dir=tmp_path_factory.mktemp("data")) as url:
        assert httpx.post(f"{url}/v1/translations", json={"text": _SENTENCE}).status_code == 200
        told = httpx.get(f"{url}/frontend/settings").json()
        assert (told["apiKeys"], told["keyRequired"]) == (False, False)


def test_every_protocol_that_shapes_errors_says_where_it_takes_a_key() -> None:
    described = create_app(load_settings(model="echo")).openapi()["paths"]
    for wire in WIRES:
        assert any(wire.speaks(path) for path in described)
        assert all(wire.speaks(path) for path in wire.open_paths)


def test_a_ring_knows_its_keys_and_no_others() -> None:
    keys = [new_key() for _ in range(3)]
    assert len(set(keys)) == 3
    ring = KeyRing(map(digest_of, keys))
    assert all(ring.knows(key) for key in keys)
    for other in (new_key(), "", digest_of(keys[0]), keys[0][:-1], "钥匙", "\ud800"):
        assert not ring.knows(other)
    assert not KeyRing([]).knows("")
