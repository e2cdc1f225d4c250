"""Archives in a store of the S3 kind: input, run and results, with nothing shared but the store."""

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from service.worker.outputs import write_outputs
from tests.worker.archives import environment, results, write_archive
from tests.worker.in_process import begin, do

_MISSING = [name for name in ("s3fs", "moto", "flask_cors") if not importlib.util.find_spec(name)]
pytestmark = pytest.mark.skipif(bool(_MISSING), reason=f"missing: {', '.join(_MISSING)}")
_KEYS = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_DEFAULT_REGION": "us-east-1",
}


class _Bucket:
    """A bucket of a store on loopback, and commands that are told where it is."""

    def __init__(self, url: str) -> None:
        import boto3

        self._environment = {**environment(), **_KEYS, "AWS_ENDPOINT_URL": url}
        self._client: Any = boto3.client(
            "s3",
            endpoint_url=url,
            region_name=_KEYS["AWS_DEFAULT_REGION"],
            aws_access_key_id="testing",
            aws_secret_access_key="testing",
        )
        self._client.create_bucket(Bucket="news")

    def close(self) -> None:
        self._client.close()

    def put(self, folder: Path, prefix: str) -> None:
        """Send the files of a folder."""
        for path in filter(Path.is_file, folder.rglob("*")):
            key = f"{prefix}/{path.relative_to(folder).as_posix()}"
            self._client.put_object(Bucket="news", Key=key, Body=path.read_bytes())

    def get(self, prefix: str, folder: Path) -> None:
        """Fetch everything under a prefix."""
        pages = self._client.get_paginator("list_objects_v2").paginate(Bucket="news", Prefix=prefix)
        for found in (item for page in pages for item in page.get("Contents", [])):
            path = folder / found["Key"].removeprefix(f"{prefix}/")
            path.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._client.get_object(Bucket="news", Key=found["Key"])["Body"]) as body:
                path.write_bytes(body.read())

    def yijian(self, *words: object, **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "service", *map(str, words)],
            capture_output=True,
            text=True,
            env={**self._environment, **settings},
            check=False,
        )


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Bucket]:
    """An empty bucket."""
    from moto.server import ThreadedMotoServer

    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    with closing(_Bucket(f"http://{host}:{port}")) as made:
        yield made
    server.stop()


def test_a_run_in_an_s3_store_by_two_workers_is_that_on_a_disk(
    tmp_path: Path, bucket: _Bucket
) -> None:
    source = write_archive(tmp_path / "in", 30)
    here, there = tmp_path / "here", tmp_path / "there"
    folder, manifest = begin(source, here, shard=20, piece=10)
    do(folder, manifest)
    write_outputs(str(here), manifest, formats=("md",))

    bucket.put(source, "in")
    done = bucket.yijian(
        "archive", "run", "s3://news/in", "--out", "s3://news/out",
        "--workers", 2, "--shard", 20, "--piece", 10,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    bucket.get("out", there)
    assert results(there) == results(here)
    assert (there / "index.csv").read_bytes() == (here / "index.csv").read_bytes()
    state = json.loads(bucket.yijian("archive", "status", "s3://news/out", "--json").stdout)
    assert (state["state"], state["success"], state["left"]) == ("Succeeded", 31, 0)


def test_a_store_that_does_not_answer_is_told_in_one_line(tmp_path: Path, bucket: _Bucket) -> None:
    nobody = {"AWS_ENDPOINT_URL": "http://127.0.0.1:9", "AWS_MAX_ATTEMPTS": "1"}
    reading = bucket.yijian("archive", "run", "s3://news/in", "--out", tmp_path / "a", **nobody)
    source = write_archive(tmp_path / "in", 1)
    writing = bucket.yijian("archive", "run", source, "--out", "s3://news/out", **nobody)
    for done, code, words in ((reading, 64, "cannot be opened"), (writing, 74, "does not answer")):
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr
        assert f"s3://… {words} (EndpointConnectionError)" in done.stderr
        assert done.returncode == code
