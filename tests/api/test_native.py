"""The service's own HTTP surface."""

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from service.api.server import WIRES, create_app
from service.settings import load_settings
from tests.pages import MEETING


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    settings = load_settings(
        model="echo", request_bytes=100_000, data_dir=tmp_path_factory.mktemp("data")
    )
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        yield client


def test_a_translation_comes_with_its_terms(client: TestClient) -> None:
    answer = client.post("/v1/translations", json={"text": "安徽省委书记林秋实出席会议。"})
    assert answer.status_code == 200
    body = answer.json()
    assert "Secretary of the CPC Anhui Provincial Committee" in body["text"]
    assert body["totals"]["missed"] == 0
    assert answer.headers["x-request-id"]


def test_what_recurs_and_no_glossary_lists_is_offered_with_the_answer(client: TestClient) -> None:
    text = "安徽省委书记林秋实会见客人。林秋实说，“皖美友城行”已举办三届，要办好“皖美友城行”。"
    wanted = [
        {"zh": "林秋实", "en": "Lin Qiushi", "category": "person", "count": 2},
        {"zh": "皖美友城行", "en": "", "category": "slogan", "count": 2},
    ]
    for path in ("/v1/translations", "/v1/briefs"):
        found = client.post(path, json={"text": text}).json()["candidates"]
        assert sorted(found, key=lambda item: item["category"]) == wanted
    whole = client.post("/v1/glossaries/suggestions", json={"text": text}).json()["suggestions"]
    assert sorted(whole, key=lambda item: item["category"]) == wanted


def test_terms_of_a_request_win(client: TestClient) -> None:
    terms = [{"zh": "营商环境", "en": "doing-business climate"}]
    answer = client.post("/v1/translations", json={"text": "优化营商环境。", "terms": terms})
    assert "doing-business climate" in answer.json()["text"]


def test_a_brief_is_json_html_or_word(client: TestClient) -> None:
    for form, kind in (
        ("json", "application/json"),
        ("html", "text/html"),
        ("docx", "officedocument"),
    ):
        answer = client.post("/v1/briefs", json={"text": MEETING, "format": form})
        assert answer.status_code == 200, answer.text
        assert kind in answer.headers["content-type"]


def test_a_file_can_be_uploaded_in_any_encoding(client: TestClient) -> None:
    answer = client.post(
        "/v1/briefs",
        files={"file": ("page.txt", MEETING.encode("gb18030"))},
        data={"length": "short"},
    )
    assert answer.json()["people"][0]["name"] == "Lin Qiushi"


def test_a_form_takes_everything_that_json_takes(client: TestClient) -> None:
    answer = client.post(
        "/v1/briefs",
        files={"file": ("page.txt", MEETING.encode("gb18030"))},
        data={
            "format": "md",
            "lang": "both",
            "glossaries": ["official", "china"],
            "terms": '[{"zh": "营商环境", "en": "doing-business climate"}]',
        },
    )
    assert answer.headers["content-type"].startswith("text/markdown")
    assert "doing-business climate" in answer.text


@pytest.mark.parametrize(
    "data", [{"terms": "{"}, {"terms": "{}"}, {"length": "long"}, {"colour": "red"}]
)
def test_a_form_with_a_wrong_field_is_an_invalid_request(
    client: TestClient, data: dict[str, str]
) -> None:
    answer = client.post("/v1/briefs", files={"file": ("a.txt", "会议".encode())}, data=data)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "invalid_request")


def test_a_file_can_be_translated_line_by_line(client: TestClient) -> None:
    answer = client.post(
        "/v1/translations",
        files={"file": ("text.txt", "會議召開。\n\n一帶一路\n".encode("big5"))},
        data={"format": "text"},
    )
    assert answer.headers["content-type"].startswith("text/plain")
    assert len(answer.text.split("\n")) == 4


def test_a_word_document_is_offered_as_a_file(client: TestClient) -> None:
    answer = client.post("/v1/briefs", json={"text": MEETING, "format": "docx"})
    assert ".docx" in answer.headers["content-disposition"]


def test_a_text_over_the_limit_of_a_page_is_refused(tmp_path: Path) -> None:
    settings = load_settings(model="echo", page_bytes=1000, data_dir=tmp_path)
    with TestClient(create_app(settings)) as client:
        for path in ("/v1/translations", "/v1/briefs"):
            answer = client.post(path, json={"text": "会" * 400})
            assert (answer.status_code, answer.json()["error"]["code"]) == (413, "text_too_large")


def test_the_service_lives_and_is_ready(client: TestClient) -> None:
    assert client.get("/live").json() == {"status": "ok"}
    assert client.get("/ready").status_code == 200


def test_the_pages_need_nothing_from_elsewhere(client: TestClient) -> None:
    for path in ("/", "/docs"):
        page = client.get(path).text
        assert "<html" in page
        assert "https://" not in page
        assert "http://" not in page


def test_the_pages_scripts_are_files_as_their_policy_demands(client: TestClient) -> None:
    for path in ("/", "/docs"):
        sources = re.findall(r"<script([^>]*)>([^<]*)", client.get(path).text)
        assert sources
        for attributes, inside in sources:
            assert not inside
            script = client.get(attributes.split('"')[1])
            assert script.headers["content-type"].startswith("text/javascript")
            assert "fetch(" in script.text
    assert client.get("/static/elsewhere.js").status_code == 404


def test_pages_may_load_nothing_from_elsewhere(client: TestClient) -> None:
    headers = client.get("/").headers
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert headers["x-content-type-options"] == "nosniff"


def test_no_other_site_may_call(client: TestClient) -> None:
    answer = client.get("/live", headers={"origin": "https://elsewhere.example"})
    assert "access-control-allow-origin" not in answer.headers


def test_requests_are_counted_by_route_and_not_by_address(client: TestClient) -> None:
    client.get("/live")
    client.get("/nowhere/at/all")
    text = client.get("/metrics").text
    assert 'yijian_requests_total{method="GET",route="/live",status="200"}' in text
    assert "yijian_ready 1.0" in text
    assert "/nowhere" not in text


def test_a_model_that_gave_up_makes_the_service_unready(tmp_path: Path) -> None:
    with TestClient(create_app(load_settings(model="echo", data_dir=tmp_path))) as client:
        client.app.state.runtime.translator.close()  # type: ignore[attr-defined]
        answer = client.get("/ready")
        assert (answer.status_code, answer.json()["error"]["code"]) == (503, "engine_unhealthy")
        assert client.get("/live").status_code == 200
        assert client.post("/v1/translations", json={"text": "会议"}).status_code == 503


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"text": "  "}, 422, "empty_text"),
        ({"text": "only English"}, 422, "no_chinese"),
        ({"text": "会议", "glossaries": ["missing"]}, 404, "unknown_glossary"),
        ({"text": "会议", "surprise": 1}, 422, "invalid_request"),
        ({}, 422, "invalid_request"),
        ({"text": "会" * 60_000}, 413, "text_too_large"),
    ],
)
def test_bad_requests_have_a_status_a_code_and_advice(
    client: TestClient, body: dict[str, Any], status: int, code: str
) -> None:
    answer = client.post("/v1/translations", json=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert answer.json()["error"]["message"]


def test_binary_uploads_are_refused(client: TestClient) -> None:
    answer = client.post("/v1/briefs", files={"file": ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00")})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "binary_data")


def test_every_route_answers_errors_in_one_shape(client: TestClient) -> None:
    for path in client.get("/openapi.json").json()["paths"]:
        url = path.replace("{", "").replace("}", "")
        answer = client.request("TRACE", url)
        assert answer.status_code in {404, 405}, url
        if any(wire.speaks(url) for wire in WIRES):
            assert isinstance(answer.json(), dict), url  # in the shape of another protocol
            continue
        assert set(answer.json()["error"]) >= {"code", "message", "request_id"}, url
    assert client.get("/nowhere").json()["error"]["code"] == "not_found"


def test_the_users_text_never_reaches_a_log(
    client: TestClient, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG):
        client.post("/v1/translations", json={"text": "绝密养蜂人手册。"})
        client.post("/v1/translations", json={"text": "绝密养蜂人手册。", "glossaries": ["无此表"]})
        client.post("/v1/translations", json={"text": 5})
    captured = capfd.readouterr()
    assert "养蜂人" not in caplog.text + captured.out + captured.err


def test_a_caller_over_the_network_cannot_name_files(client: TestClient, tmp_path: Path) -> None:
    secret = tmp_path / "own.csv"
    secret.write_text("zh,en\n会议,secret\n", encoding="utf-8")
    body = {"text": "会议召开。", "glossaries": [str(secret)]}
    assert client.post("/v1/translations", json=body).status_code == 404
