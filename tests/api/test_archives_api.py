"""Archives over HTTP: in, watched, out; clear conflicts, and nothing lost by a restart."""

import hashlib
import hmac
import io
import json
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from service.api.server import create_app
from service.domain.errors import Conflict
from service.settings import load_settings
from service.worker.jobs import ArchiveJobs

_ROWS = "\n".join(json.dumps({"text": f"第{n}次会议召开。"}, ensure_ascii=False) for n in range(3))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[TestClient]:
    settings = load_settings(model="echo", data_dir=folder, archive_roots=(folder / "shared",))
    with TestClient(create_app(settings)) as opened:
        yield opened


def _post(client: TestClient, content: str = _ROWS, **headers: str) -> Any:  # noqa: ANN401 - the client's own kind
    files = {"file": ("rows.jsonl", content.encode())}
    return client.post("/v1/archives", files=files, headers=headers)


def _ended(client: TestClient, identity: str) -> dict[str, Any]:
    """Follow the events until the last one."""
    last: dict[str, Any] = {}
    with client.stream("GET", f"/v1/archives/{identity}/events") as answer:
        for line in answer.iter_lines():
            if line.startswith("data:"):
                last = json.loads(line.removeprefix("data:"))
    return last


def test_an_archive_is_handed_in_watched_and_fetched(client: TestClient) -> None:
    made = _post(client)
    assert made.status_code == 202
    identity = made.json()["id"]
    last = _ended(client, identity)
    assert last["status"] == "Succeeded"
    assert last["summary"] == {
        "total": 3,
        "failed": 0,
        "success": 3,
        "inProgress": 0,
        "notYetStarted": 0,
        "cancelled": 0,
        "totalCharacters": last["summary"]["totalCharacters"],
    }
    items = client.get(f"/v1/archives/{identity}/items").json()["items"]
    assert [item["status"] for item in items] == ["success"] * 3
    result = client.get(f"/v1/archives/{identity}/result")
    names = zipfile.ZipFile(io.BytesIO(result.content)).namelist()
    assert {"index.csv", "report.html", "results/00000.jsonl"} <= set(names)
    assert client.delete(f"/v1/archives/{identity}").status_code == 409
    assert identity in {job["id"] for job in client.get("/v1/archives").json()["archives"]}


def test_an_archive_in_which_nothing_can_be_read_says_so(client: TestClient) -> None:
    identity = _post(client, "{").json()["id"]
    last = _ended(client, identity)
    assert last["status"] == "ValidationFailed"
    assert "line 1" in last["message"]


def test_the_same_key_gives_the_same_archive_and_another_request_a_conflict(
    client: TestClient,
) -> None:
    headers = {"idempotency-key": "abc-1"}
    first = _post(client, **headers)
    again = _post(client, **headers)
    other = _post(client, _ROWS + "\n", **headers)
    assert (first.status_code, again.status_code, other.status_code) == (202, 200, 409)
    assert first.json()["id"] == again.json()["id"]
    _ended(client, first.json()["id"])


def test_only_paths_below_the_roots_are_read(client: TestClient, folder: Path) -> None:
    (folder / "shared").mkdir()
    (folder / "shared" / "a.txt").write_text("会议召开。", encoding="utf-8")
    outside = client.post("/v1/archives", data={"path": "/etc"})
    climbing = client.post("/v1/archives", data={"path": f"{folder}/shared/../../"})
    inside = client.post("/v1/archives", data={"path": f"{folder}/shared"})
    assert (outside.status_code, climbing.status_code, inside.status_code) == (422, 422, 202)
    assert _ended(client, inside.json()["id"])["status"] == "Succeeded"


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"task": "sing"},
        {"webhook": "http://127.0.0.1:1/"},
        {"formats": "pdf"},
        {"length": "long"},
        {"since": "yesterday"},
    ],
)
def test_a_request_that_cannot_be_worked_on_is_refused(
    client: TestClient, data: dict[str, str]
) -> None:
    files = {"file": ("a.txt", b"x")} if data else None
    assert client.post("/v1/archives", data=data, files=files).status_code == 422


@pytest.mark.parametrize("path", ["", "/items", "/result", "/events"])
def test_an_unknown_archive_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(f"/v1/archives/nothing{path}").status_code == 404


def test_a_job_that_was_running_is_taken_up_by_the_next_server(tmp_path: Path) -> None:
    environment = {"YIJIAN_MODEL": "echo", "YIJIAN_DATA_DIR": str(tmp_path)}
    before = ArchiveJobs(tmp_path / "archives", environment=environment)
    job, _ = before.create(name="a.txt", data="会议召开。".encode())
    process = before._running[job.id]
    process.kill()
    process.wait()
    settings = load_settings(model="echo", data_dir=tmp_path)
    with TestClient(create_app(settings)) as client:
        assert _ended(client, job.id)["status"] == "Succeeded"


def test_forms_and_length_can_be_chosen(client: TestClient) -> None:
    files = {"file": ("rows.jsonl", _ROWS.encode())}
    data = {"task": "brief", "formats": ["html", "tmx"], "length": "flash"}
    identity = client.post("/v1/archives", files=files, data=data).json()["id"]
    assert _ended(client, identity)["status"] == "Succeeded"
    result = client.get(f"/v1/archives/{identity}/result")
    names = zipfile.ZipFile(io.BytesIO(result.content)).namelist()
    assert {"documents/rows.jsonl.1.brief.html", "memory.tmx"} <= set(names)


def test_an_archive_cancelled_while_it_is_read_is_cancelled(tmp_path: Path) -> None:
    jobs = ArchiveJobs(tmp_path, environment={"YIJIAN_MODEL": "echo"})
    job, _ = jobs.create(name="a.txt", data="会议召开。".encode())
    jobs.cancel(job.id)
    jobs._running[job.id].wait()
    assert jobs.status(job.id).state == "Cancelled"
    with pytest.raises(Conflict):
        jobs.cancel(job.id)


def test_documents_can_be_chosen_by_path_day_source_and_column(client: TestClient) -> None:
    rows = [
        {"正文": "一号会议召开。", "题": "简讯", "day": "2021-05-01", "from": "样报"},
        {"正文": "二号会议召开。", "题": "简讯", "day": "2021-05-02", "from": "样报"},
        {"正文": "三号会议召开。", "题": "简讯", "day": "2021-05-02", "from": "别报"},
        {"正文": "四号会议召开。", "题": "简讯", "day": "2021-05-04", "from": "样报"},
    ]
    table = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as opened:
        opened.writestr("news/rows.jsonl", table)
        opened.writestr("other/rows.jsonl", table)
    data = {
        "glob": ["*/news/*"],
        "since": "2021-05-02",
        "until": "2021-05-03",
        "source": "样报",
        "columns": "正文, 题, day, from",
    }
    files = {"file": ("rows.zip", package.getvalue())}
    identity = client.post("/v1/archives", files=files, data=data).json()["id"]
    assert _ended(client, identity)["status"] == "Succeeded"
    items = client.get(f"/v1/archives/{identity}/items").json()["items"]
    assert [item["id"] for item in items] == ["rows.zip/news/rows.jsonl#2"]


@contextmanager
def _hook(*, refusals: int) -> Iterator[tuple[str, list[tuple[str, bytes]], threading.Event]]:
    """Listen for webhooks; yield the address, what was heard, and when it was taken."""
    heard: list[tuple[str, bytes]] = []
    told = threading.Event()

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            heard.append((self.headers["x-yijian-signature"], body))
            self.send_response(500 if len(heard) <= refusals else 204)
            self.end_headers()
            if len(heard) > refusals:
                told.set()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Hook)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", heard, told
    server.shutdown()
    server.server_close()


def test_a_webhook_is_told_signed_and_told_again_until_it_is_taken(tmp_path: Path) -> None:
    jobs = ArchiveJobs(
        tmp_path,
        secret="s",
        environment={"YIJIAN_MODEL": "echo", "YIJIAN_DATA_DIR": str(tmp_path)},
        pauses=(0.0, 0.0),
    )
    with _hook(refusals=2) as (address, heard, told):
        jobs.create(name="a.txt", data="会议召开。".encode(), webhook=address)
        assert told.wait(180)
    assert len(heard) == 3
    assert len(set(heard)) == 1
    signature, body = heard[0]
    assert signature == f"sha256={hmac.new(b's', body, hashlib.sha256).hexdigest()}"
    assert json.loads(body)["state"] == "Succeeded"


def test_a_webhook_is_told_of_an_archive_cancelled_while_it_is_read(tmp_path: Path) -> None:
    jobs = ArchiveJobs(tmp_path, secret="s", environment={"YIJIAN_MODEL": "echo"})
    with _hook(refusals=0) as (address, heard, told):
        job, _ = jobs.create(name="a.txt", data="会议召开。".encode(), webhook=address)
        jobs.cancel(job.id)
        assert told.wait(180)
    assert json.loads(heard[0][1]) == {"id": job.id, "state": "Cancelled"}
