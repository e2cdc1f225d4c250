"""Pulling, against a hub of our own on this machine that speaks the real one's protocol."""

from __future__ import annotations

import hashlib
import json
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from service.domain.cards import Card
from service.domain.errors import InvalidRequest, ModelMissing, ModelUnsafe, UnknownModel
from service.engines.card_files import read_card
from service.engines.catalog import Entry, find_entry, verify_entry
from service.engines.pulling import pull_entry

COMMIT = "0123456789abcdef0123456789abcdef01234567"
CARD = Card(
    id="pulled",
    name="Pulled",
    task="translation",
    engine="transformers",
    hub_id="office/pulled",
    engines={"transformers": {"path": "."}},
)
FILES = {
    "config.json": b'{"model_type": "marian"}',
    "model.safetensors": b"weights" * 1000,
    "source.spm": b"pieces",
    "pytorch_model.bin": b"\x80\x02 a pickle",
    "README.md": b"# a page",
}


@dataclass
class Hub:
    """A hub with one repository; ``asked`` are the files that were fetched."""

    address: str
    files: dict[str, bytes]
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Hub]:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_DISABLE_XET", True)
    hub = Hub(address="", files=dict(FILES))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_HEAD(self) -> None:
            self.answer(head=True)

        def do_GET(self) -> None:
            self.answer(head=False)

        def answer(self, *, head: bool) -> None:
            parts = self.path.split("?")[0].strip("/").split("/")
            if parts[:3] == ["api", "models", "office"] and parts[3] == "pulled":
                self.describe(parts[4:])
            elif parts[:3] == ["office", "pulled", "resolve"]:
                self.send_file(parts[4], head=head)
            else:
                self.reply(404, b"{}", {"X-Error-Code": "RepoNotFound"})

        def describe(self, rest: list[str]) -> None:
            if rest[:1] == ["revision"] and rest[1] not in {"main", COMMIT}:
                self.reply(404, b"{}", {"X-Error-Code": "RevisionNotFound"})
            elif rest[:1] == ["tree"]:
                tree = [
                    {"type": "file", "path": name, "size": len(data), "oid": COMMIT}
                    for name, data in hub.files.items()
                ]
                self.reply(200, json.dumps(tree).encode())
            else:
                siblings = [{"rfilename": name} for name in hub.files]
                info = {"id": "office/pulled", "sha": COMMIT, "siblings": siblings}
                self.reply(200, json.dumps(info).encode())

        def send_file(self, name: str, *, head: bool) -> None:
            data = hub.files[name]
            if not head:
                hub.asked.append(name)
            etag = hashlib.sha256(data).hexdigest()
            self.reply(200, data, {"ETag": f'"{etag}"', "X-Repo-Commit": COMMIT}, head=head)

        def reply(
            self,
            status: int,
            body: bytes,
            headers: dict[str, str] | None = None,
            *,
            head: bool = False,
        ) -> None:
            self.send_response(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if not head:
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep the test's output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    hub.address = f"http://127.0.0.1:{server.server_port}"
    yield hub
    server.shutdown()
    server.server_close()
    thread.join()


def test_pull_fetches_safe_files_and_pins_what_came(hub: Hub, tmp_path: Path) -> None:
    pulled = pull_entry(Entry(card=CARD, folder=tmp_path), into=tmp_path, endpoint=hub.address)
    assert set(hub.asked) == {"config.json", "model.safetensors", "source.spm"}
    assert pulled.card.revision == COMMIT
    assert {f.path: f.sha256 for f in pulled.card.files} == {
        name: hashlib.sha256(hub.files[name]).hexdigest() for name in hub.asked
    }
    assert find_entry("pulled", [tmp_path]) == pulled
    assert verify_entry(pulled) == 3


def test_a_second_pull_of_a_whole_model_fetches_nothing(hub: Hub, tmp_path: Path) -> None:
    first = pull_entry(Entry(card=CARD, folder=tmp_path), into=tmp_path, endpoint=hub.address)
    hub.asked.clear()
    assert pull_entry(first, into=tmp_path, endpoint=hub.address) == first
    assert hub.asked == []


def test_a_pull_mends_a_file_that_went_missing_and_fetches_only_that(
    hub: Hub, tmp_path: Path
) -> None:
    first = pull_entry(Entry(card=CARD, folder=tmp_path), into=tmp_path, endpoint=hub.address)
    hub.asked.clear()
    (tmp_path / "pulled" / "source.spm").unlink()
    assert pull_entry(first, into=tmp_path, endpoint=hub.address) == first
    assert hub.asked == ["source.spm"]


def test_a_new_pull_drops_the_conversion_of_the_old_one(hub: Hub, tmp_path: Path) -> None:
    engines = {"ctranslate2": {"path": "ctranslate2"}, "transformers": {"path": "."}}
    card = replace(CARD, engine="ctranslate2", engines=engines, revision="main")
    (tmp_path / "pulled" / "ctranslate2").mkdir(parents=True)
    pulled = pull_entry(Entry(card=card, folder=tmp_path), into=tmp_path, endpoint=hub.address)
    assert pulled.card.engine == "transformers"
    assert list(pulled.card.engines) == ["transformers"]
    assert not (tmp_path / "pulled" / "ctranslate2").exists()


def test_a_revision_without_safetensors_is_refused_before_anything_is_fetched(
    hub: Hub, tmp_path: Path
) -> None:
    del hub.files["model.safetensors"]
    with pytest.raises(ModelUnsafe, match="--revision"):
        pull_entry(Entry(card=CARD, folder=tmp_path), into=tmp_path, endpoint=hub.address)
    assert hub.asked == []


@pytest.mark.parametrize("card", [CARD, replace(CARD, hub_id="office/nothing")])
def test_what_the_hub_does_not_have_is_named(hub: Hub, tmp_path: Path, card: Card) -> None:
    with pytest.raises(UnknownModel, match=card.hub_id):
        pull_entry(
            Entry(card=card, folder=tmp_path),
            into=tmp_path,
            revision="v99",
            endpoint=hub.address,
        )


def test_without_network_the_error_says_how_to_go_on(hub: Hub, tmp_path: Path) -> None:
    dead = "http://127.0.0.1:9"
    with pytest.raises(ModelMissing, match="pull elsewhere and copy"):
        pull_entry(Entry(card=CARD, folder=tmp_path), into=tmp_path, endpoint=dead)


def test_a_card_without_a_repository_is_not_pulled(tmp_path: Path) -> None:
    with pytest.raises(InvalidRequest, match="hub_id"):
        pull_entry(Entry(card=replace(CARD, hub_id=""), folder=tmp_path), into=tmp_path)


def test_a_pulled_card_can_be_copied_to_another_machine(hub: Hub, tmp_path: Path) -> None:
    pulled = pull_entry(Entry(card=CARD, folder=tmp_path), into=tmp_path, endpoint=hub.address)
    copied = shutil.copytree(tmp_path / "pulled", tmp_path / "usb" / "pulled")
    assert read_card(copied / "card.toml") == pulled.card
