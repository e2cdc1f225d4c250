"""The service starts offline, answers, and stops cleanly."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.wheel


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "service", "serve", "--port", str(port)],
        env={**os.environ, "HF_HUB_OFFLINE": "1", "YIJIAN_DATA_DIR": str(tmp_path)},
        stderr=subprocess.PIPE,
    )
    assert process.stderr is not None
    for line in process.stderr:
        if b"Uvicorn running" in line:
            break
    yield process, f"http://127.0.0.1:{port}"
    process.kill()
    process.wait()
    process.stderr.close()


def test_it_is_ready_translates_and_stops(server: tuple[subprocess.Popen[bytes], str]) -> None:
    process, url = server
    with urllib.request.urlopen(f"{url}/ready") as answer:
        assert json.load(answer)["model"] == "zh-en-small"
    asked = urllib.request.Request(
        f"{url}/v1/translations",
        data=json.dumps({"text": "安徽省委书记林秋实主持会议。"}).encode(),
        headers={"content-type": "application/json"},
    )
    with urllib.request.urlopen(asked) as answer:
        found = json.load(answer)
    assert found["text"] == (
        "Lin Qiushi, Secretary of the CPC Anhui Provincial Committee, chaired the meeting."
    )
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=30) in {0, -signal.SIGTERM}


def test_an_error_has_the_one_shape(server: tuple[subprocess.Popen[bytes], str]) -> None:
    _, url = server
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{url}/nowhere")
    with refused.value as answer:
        assert set(json.load(answer)["error"]) == {"code", "message", "request_id"}
