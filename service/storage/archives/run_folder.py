"""The folder of a run: its manifest, its shards, and the pieces that are finished.

The manifest and the pieces are the only truth about what is done. A piece is written once, whole;
its name says what it holds, so that doing it again writes the same file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import orjson

from service.domain.archives import ArchiveDocument, Manifest, Shard, Unreadable, pieces_of
from service.storage.archives.store import FileStore

FOLDER = ".yijian"


class RunFolder:
    """The files of a run inside an output folder."""

    def __init__(self, out: str) -> None:
        self.out = FileStore(out)
        self.store = FileStore(f"{out.rstrip('/')}/{FOLDER}")

    def manifest(self) -> Manifest | None:
        """Return the manifest of the run that is there, if one is."""
        if not self.store.exists("manifest.json"):
            return None
        return Manifest.from_json(self.store.read("manifest.json").decode())

    def begin(self, manifest: Manifest) -> None:
        """Keep the manifest, last of all: from now on the run exists."""
        self.store.write("manifest.json", manifest.to_json().encode())

    def forget(self) -> None:
        """Forget the run that is there; its results stay until they are written again."""
        self.store.clear(keep="lock")

    def write_shard(self, index: int, first: int, documents: Sequence[ArchiveDocument]) -> Shard:
        """Keep the documents of a shard."""
        content = b"".join(orjson.dumps(asdict(document)) + b"\n" for document in documents)
        identity = f"{index:05}"
        self.store.write(f"shards/{identity}.jsonl", content)
        return Shard(
            id=identity,
            first=first,
            count=len(documents),
            sha256=hashlib.sha256(content).hexdigest(),
        )

    def read_shard(self, shard: str, start: int, end: int) -> list[ArchiveDocument]:
        """Return a range of a shard's documents."""
        lines = self.store.read(f"shards/{shard}.jsonl").splitlines()
        return [ArchiveDocument(**orjson.loads(line)) for line in lines[start:end]]

    def write_list(self, name: str, rows: Iterable[dict[str, Any]]) -> None:
        """Keep a list of objects."""
        self.store.write(f"{name}.jsonl", b"".join(orjson.dumps(row) + b"\n" for row in rows))

    def read_list(self, name: str) -> Iterator[dict[str, Any]]:
        """Yield the objects of a list; nothing where it was not kept."""
        if self.store.exists(f"{name}.jsonl"):
            for line in self.store.read(f"{name}.jsonl").splitlines():
                yield orjson.loads(line)

    def write_piece(
        self, shard: str, piece: int, rows: Sequence[dict[str, Any]], stats: dict[str, Any]
    ) -> None:
        """Keep a finished piece, and what is told of it beside its content."""
        name = piece_name(shard, piece)
        self.store.write(f"stats/{name}.json", orjson.dumps(stats))
        self.store.write(
            f"pieces/{name}.jsonl", b"".join(orjson.dumps(row) + b"\n" for row in rows)
        )

    def has_piece(self, shard: str, piece: int) -> bool:
        """Say whether a piece is finished."""
        return self.store.exists(f"pieces/{piece_name(shard, piece)}.jsonl")

    def finished(self) -> set[str]:
        """Return the names of the finished pieces."""
        return {name.removesuffix(".jsonl") for name in self.store.names("pieces")}

    def stats(self, name: str) -> dict[str, Any]:
        """Return what was told of a finished piece."""
        found: dict[str, Any] = orjson.loads(self.store.read(f"stats/{name}.json"))
        return found

    def read_piece(self, name: str) -> Iterator[dict[str, Any]]:
        """Yield the results of a finished piece, or of one that is to be done again."""
        folder = "pieces" if self.store.exists(f"pieces/{name}.jsonl") else "again"
        for line in self.store.read(f"{folder}/{name}.jsonl").splitlines():
            yield orjson.loads(line)

    def drop_piece(self, name: str) -> None:
        """Forget a piece, so that it is done again."""
        self.store.delete(f"pieces/{name}.jsonl")

    def do_again(self, name: str) -> None:
        """Have the failed documents of a finished piece done again; the others' results stay."""
        self.store.write(f"again/{name}.jsonl", self.store.read(f"pieces/{name}.jsonl"))
        self.drop_piece(name)

    def again(self) -> set[str]:
        """Return the names of the pieces with documents that are to be done again."""
        return {name.removesuffix(".jsonl") for name in self.store.names("again")}

    def good_rows(self, name: str) -> dict[int, dict[str, Any]]:
        """Return the results that stay of a piece that is done again, by their place in it."""
        if not self.store.exists(f"again/{name}.jsonl"):
            return {}
        rows = map(orjson.loads, self.store.read(f"again/{name}.jsonl").splitlines())
        return {index: row for index, row in enumerate(rows) if row["status"] == "success"}

    def forget_earlier(self, name: str) -> None:
        """Forget the earlier results of a piece that was done again."""
        self.store.delete(f"again/{name}.jsonl")

    def attempts(self, name: str) -> int:
        """Return how often work on a name was begun."""
        if not self.store.exists(f"attempts/{name}"):
            return 0
        return int(self.store.read(f"attempts/{name}") or b"0")

    def begin_attempt(self, name: str) -> int:
        """Count one more attempt, before it is made; return how many there were before."""
        before = self.attempts(name)
        self.store.write(f"attempts/{name}", str(before + 1).encode())
        return before

    def take_back_attempt(self, name: str) -> None:
        """Count one attempt less: it was stopped on purpose."""
        if (left := self.attempts(name) - 1) > 0:
            self.store.write(f"attempts/{name}", str(left).encode())
        else:
            self.forget_attempts(name)

    def forget_attempts(self, name: str) -> None:
        """Forget the attempts at a name."""
        self.store.delete(f"attempts/{name}")

    def keep_row(self, name: str, index: int, row: dict[str, Any]) -> None:
        """Keep the result of one document of a piece that is done one by one."""
        self.store.write(f"rows/{name}-{index:06}.json", orjson.dumps(row))

    def kept_rows(self, name: str) -> dict[int, dict[str, Any]]:
        """Return the results that were kept of a piece, by the document's place in it."""
        return {
            int(kept.removesuffix(".json").rsplit("-", 1)[1]): orjson.loads(
                self.store.read(f"rows/{kept}")
            )
            for kept in self.kept()
            if kept.startswith(f"{name}-")
        }

    def kept(self) -> list[str]:
        """Return the names of all results that were kept of unfinished pieces."""
        return list(self.store.names("rows"))

    def forget_rows(self, name: str) -> None:
        """Forget the results that were kept of a piece."""
        for kept in self.kept():
            if kept.startswith(f"{name}-"):
                self.store.delete(f"rows/{kept}")

    def wanted(self) -> str:
        """Return what the user wants of the run: run, pause or cancel."""
        if not self.store.exists("control.json"):
            return "run"
        wish: str = json.loads(self.store.read("control.json"))["wanted"]
        return wish

    def want(self, wish: str) -> None:
        """Keep what the user wants of the run."""
        self.store.write("control.json", json.dumps({"wanted": wish}).encode())

    def keep_choices(self, choices: Mapping[str, Any]) -> None:
        """Keep which files are written of the results, for every later command on the run."""
        self.store.write("outputs.json", orjson.dumps(dict(choices)))

    def choices(self) -> dict[str, Any]:
        """Return which files are written of the results."""
        if not self.store.exists("outputs.json"):
            return {}
        found: dict[str, Any] = orjson.loads(self.store.read("outputs.json"))
        return found

    def unreadable(self) -> list[Unreadable]:
        """Return what could not be read."""
        return [Unreadable(**row) for row in self.read_list("unreadable")]


def piece_name(shard: str, piece: int) -> str:
    """Return the name of a piece."""
    return f"{shard}-{piece:04}"


def piece_names(manifest: Manifest) -> list[str]:
    """Return the names of all pieces of a run, in order."""
    return [
        piece_name(shard.id, index)
        for shard in manifest.shards
        for index, _ in enumerate(pieces_of(shard.count, manifest.piece))
    ]
