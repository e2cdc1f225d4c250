"""/v1/glossaries and /v1/memory on a database of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from service.api import errors
from service.api.routes import glossaries, glossary_files, memory
from service.api.routes.glossary_schemas import TermFieldsIn
from service.domain.exchange import FIELDS
from service.settings import Settings
from service.stores import open_stores

OFFICE = {"zh": "省外办", "en": "Foreign Affairs Office", "zh_variants": ["省外事办公室"]}


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    app = FastAPI()
    app.include_router(glossary_files.router)
    app.include_router(glossaries.router)
    app.include_router(memory.router)
    errors.install(app)
    with open_stores(Settings(data_dir=tmp_path)) as stores, TestClient(app) as opened:
        app.state.runtime = SimpleNamespace(stores=stores)
        yield opened


@pytest.fixture
def team(client: TestClient) -> str:
    made = client.post("/v1/glossaries", json={"name": "外事", "terms": [OFFICE]})
    assert (made.status_code, made.headers["ETag"]) == (201, '"1"')
    return str(made.headers["Location"])


def term_of(client: TestClient, team: str) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"{team}/terms").json()["terms"][0]
    return found


def test_the_schema_has_every_field_of_a_term() -> None:
    assert set(TermFieldsIn.model_fields) == set(FIELDS)


def test_glossaries_are_listed_with_the_built_in_ones(client: TestClient, team: str) -> None:
    listed = client.get("/v1/glossaries").json()["glossaries"]
    assert [(item["name"], item["built_in"]) for item in listed] == [
        ("official", True),
        ("china", True),
        ("world", True),
        ("外事", False),
    ]
    assert client.get("/v1/glossaries/china").json()["terms"] > 3000
    assert client.get(team).json()["id"] == client.get("/v1/glossaries/外事").json()["id"]


def test_a_term_is_added_read_changed_and_removed(client: TestClient, team: str) -> None:
    added = client.post(
        f"{team}/terms",
        json={"zh": "友城", "en": "sister city", "valid_from": "2018-03-21"},
        headers={"X-Yijian-User": "chen"},
    )
    assert (added.status_code, added.headers["ETag"]) == (201, '"2"')
    place = added.headers["Location"]
    assert client.get(place).json() == added.json()
    assert added.json()["valid_from"] == "2018-03-21"
    changed = client.patch(place, json={"en_short": "twin"}, headers={"If-Match": '"2"'})
    assert (changed.status_code, changed.json()["en_short"]) == (200, "twin")
    assert client.delete(place, headers={"If-Match": changed.headers["ETag"]}).status_code == 204
    assert client.get(place).status_code == 404
    history = client.get(f"{team}/revisions").json()["revisions"]
    assert [(line["number"], line["kind"], line["author"]) for line in history] == [
        (4, "remove", "api"),
        (3, "edit", "api"),
        (2, "add", "chen"),
        (1, "create", "api"),
    ]


def test_the_slower_of_two_writers_gets_both_versions(client: TestClient, team: str) -> None:
    place = f"{team}/terms/{term_of(client, team)['id']}"
    assert client.patch(place, json={"notes": "mine"}, headers={"If-Match": '"1"'}).is_success
    late = client.patch(place, json={"notes": "late"}, headers={"If-Match": '"1"'})
    error = late.json()["error"]
    assert (late.status_code, error["code"]) == (409, "conflict")
    assert (error["expected"], error["current"]) == (1, 2)
    assert (error["yours"]["notes"], error["theirs"]["notes"]) == ("late", "mine")
    assert client.delete(place, headers={"If-Match": '"1"'}).status_code == 409
    assert client.delete(team, headers={"If-Match": '"1"'}).status_code == 409
    assert client.delete(team, headers={"If-Match": "*"}).status_code == 204
    assert client.patch(place, json={"notes": "too late"}).status_code == 404


def test_search_finds_chinese_english_and_pinyin_by_pages(client: TestClient, team: str) -> None:
    for number in range(5):
        client.post(f"{team}/terms", json={"zh": f"第{number}处", "en": f"Division {number}"})
    for query in ("外事办公室", "foreign", "swb", "shengwaiban"):
        found = client.get(f"{team}/terms", params={"q": query}).json()
        assert [term["zh"] for term in found["terms"]] == ["省外办"]
    page = client.get(f"{team}/terms", params={"q": "division", "offset": 3, "limit": 1}).json()
    assert ([term["en"] for term in page["terms"]], page["total"]) == (["Division 3"], 5)
    assert client.get("/v1/glossaries/china/terms", params={"q": "hebei"}).json()["total"] > 1
    old = client.get(f"{team}/terms", params={"revision": 1}).json()
    assert (old["total"], old["revision"]) == (1, 1)


def test_a_glossary_is_renamed_diffed_and_rolled_back(client: TestClient, team: str) -> None:
    client.patch(team, json={"name": "涉外", "precedence": 40})
    client.post(f"{team}/terms", json={"zh": "友城", "en": "sister city"})
    changes = client.get(f"{team}/diff", params={"from": 1}).json()["changes"]
    assert [(change["kind"], change["after"]["zh"]) for change in changes] == [("added", "友城")]
    back = client.post(f"{team}/rollback", json={"revision": 1}).json()
    assert (back["revision"], back["terms"], back["name"], back["precedence"]) == (4, 1, "涉外", 30)


def test_a_deleted_glossary_is_restored(client: TestClient, team: str) -> None:
    client.delete(team)
    assert client.get(team).status_code == 404
    listed = client.get("/v1/glossaries", params={"deleted": True}).json()["glossaries"]
    assert [item["name"] for item in listed if item.get("deleted")] == ["外事"]
    assert client.post(f"{team}/restore").status_code == 200
    assert client.get(team).is_success


def test_a_file_comes_in_whole_or_not_at_all(client: TestClient, team: str) -> None:
    sheet = {"file": ("术语.csv", "中文,英文\n友城,sister city\n省委,\n".encode("gb18030"))}
    refused = client.post(f"{team}/import", files=sheet)
    assert (refused.status_code, refused.json()["saved"]) == (422, False)
    assert [line["outcome"] for line in refused.json()["lines"]] == ["taken", "refused"]
    assert client.get(team).json()["revision"] == 1
    assert client.post(f"{team}/import?dry_run=true", files=sheet).status_code == 200
    assert client.get(team).json()["revision"] == 1
    taken = client.post(f"{team}/import?partial=true", files=sheet)
    assert (taken.status_code, taken.json()["revision"]) == (200, 2)


@pytest.mark.parametrize("name", ["csv", "tsv", "json", "tbx", "xlsx"])
def test_what_is_exported_can_be_imported(client: TestClient, team: str, name: str) -> None:
    exported = client.get(f"{team}/export", params={"format": name})
    assert exported.headers["X-Left-Out"] == "0"
    copy = client.post(
        "/v1/glossaries/copy/import?create=true",
        params={"format": name, "create": True},
        files={"file": ("x", exported.content)},
    )
    assert copy.json()["counts"]["taken"] == 1
    copied = client.get("/v1/glossaries/copy/terms").json()["terms"]
    assert copied == client.get(f"{team}/terms").json()["terms"]


def test_doubts_and_suggestions_are_shown(client: TestClient, team: str) -> None:
    client.post(f"{team}/terms", json={"id": "x", "zh": "省外办", "en": "Provincial FAO"})
    kinds = [item["kind"] for item in client.get(f"{team}/check").json()["conflicts"]]
    assert "two_renderings" in kinds
    text = "省委书记林致远指出，要办好“友城双月谈”。林致远强调，“友城双月谈”要办出特色。"
    found = client.post("/v1/glossaries/suggestions", json={"text": text}).json()["suggestions"]
    assert {"林致远", "友城双月谈"} <= {item["zh"] for item in found}


@pytest.mark.parametrize(
    ("method", "path", "more", "status"),
    [
        ("GET", "/v1/glossaries/nobody", {}, 404),
        ("GET", "/v1/glossaries/nobody/terms", {}, 404),
        ("GET", "{team}/terms?limit=0", {}, 422),
        ("GET", "{team}/terms?revision=9", {}, 404),
        ("GET", "{team}/diff?from=9", {}, 404),
        ("GET", "{team}/export?format=docx", {}, 415),
        ("GET", "{team}/export?format=tmx", {}, 415),
        ("POST", "{team}/terms", {"json": {"zh": "甲", "en": ""}}, 422),
        ("POST", "{team}/terms", {"json": {"zh": "甲", "en": "x" * 2000}}, 422),
        ("POST", "{team}/terms", {"json": {"zh": "甲", "en": "x", "colour": "red"}}, 422),
        ("POST", "{team}/terms", {"json": {"zh": "甲", "en": "x", "priority": "1"}}, 422),
        ("POST", "{team}/terms", {"json": OFFICE}, 409),
        ("POST", "/v1/glossaries", {"json": {"name": "外事"}}, 409),
        ("POST", "/v1/glossaries", {"json": {"name": "official"}}, 409),
        ("POST", "/v1/glossaries", {"json": {"name": "x", "terms": [OFFICE, OFFICE]}}, 409),
        ("POST", "/v1/glossaries", {"json": {"name": "\t"}}, 422),
        ("PATCH", "/v1/glossaries/china", {"json": {"name": "x"}}, 409),
        ("PATCH", "{team}", {"json": {"name": "x"}, "headers": {"If-Match": "abc"}}, 422),
        ("POST", "{team}/import", {"files": {"file": ("a.csv", b"")}}, 422),
        ("POST", "{team}/import", {"files": {"file": ("a.docx", b"x")}}, 415),
        ("POST", "{team}/import", {"files": {"file": ("a.tbx", b"<!DOCTYPE a [")}}, 422),
        ("DELETE", "/v1/memory?source=x", {}, 404),
        ("POST", "/v1/memory", {"json": {"source": "甲", "target": " "}}, 422),
    ],
)
def test_a_wrong_request_is_told(
    client: TestClient, team: str, method: str, path: str, more: dict[str, Any], status: int
) -> None:
    answer = client.request(method, path.format(team=team), **more)
    assert (answer.status_code, set(answer.json())) == (status, {"error"})
    assert client.get(team).json()["revision"] == 1


def test_the_memory_remembers_and_forgets(client: TestClient) -> None:
    segment = {"source": "会议听取了汇报。", "target": "The meeting heard a report."}
    assert client.post("/v1/memory", json=segment).status_code == 201
    (hit,) = client.get("/v1/memory", params={"source": "会议听取了汇报。"}).json()["hits"]
    assert (hit["target"], hit["exact"]) == (segment["target"], True)
    tmx = client.get("/v1/memory/export").content
    assert client.delete("/v1/memory", params={"source": segment["source"]}).status_code == 204
    done = client.post("/v1/memory/import", files={"file": ("m.tmx", tmx)}).json()
    assert (done["taken"], done["kept"]) == (1, 0)
