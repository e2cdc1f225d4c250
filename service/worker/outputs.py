"""The results of a run, written from its pieces: the same files for the same input, every time."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import IO, Any

import orjson

from service.domain.archives import Findings, Manifest, file_name, pieces_of
from service.runtime.archives import PACKAGES, FileStore, RunFolder, piece_name
from service.web.archive import report_page
from service.web.bilingual import MEMORY_END, MEMORY_HEAD, RENDERERS, memory_unit

FORMATS = (*RENDERERS, "tmx")
_INDEX = (
    "id", "status", "title", "date", "source", "same_as", "file", "characters",
    "applied", "repaired", "missed", "warnings", "reason",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SET_ASIDE = 500


def write_outputs(
    out: str, manifest: Manifest, *, formats: Sequence[str], beside: str = ""
) -> dict[str, Any]:
    """Write results, index and report of what is finished; return the totals.

    ``beside`` is the folder in which the documents' files go; unset: ``documents`` in ``out``.

    Raises:
        StorageError: a file cannot be written.
    """
    folder = RunFolder(out)
    done = folder.finished() | folder.again()
    with ExitStack() as stack:
        index = _Index(stack.enter_context(folder.out.writing("index.csv")))
        memory = stack.enter_context(folder.out.writing("memory.tmx")) if "tmx" in formats else None
        documents = FileStore(beside or f"{folder.out.root}/documents")
        writer = _Writer(
            folder,
            index,
            _Documents(documents, formats, beside=bool(beside)),
            _Memory(memory),
            done=done,
        )
        for shard in manifest.shards:
            count = len(pieces_of(shard.count, manifest.piece))
            names = [piece_name(shard.id, piece) for piece in range(count)]
            writer.shard(shard.id, [name for name in names if name in done], whole=shard.count)
        writer.rest()
    return writer.finish(manifest)


class _Writer:
    """Reads piece after piece, and keeps of it only what goes into the report."""

    def __init__(
        self,
        folder: RunFolder,
        index: _Index,
        documents: _Documents,
        memory: _Memory,
        *,
        done: set[str],
    ) -> None:
        self._folder = folder
        self._done = done
        self._index = index
        self._documents = documents
        self._memory = memory
        self._findings = Findings()
        self._aside: list[dict[str, Any]] = []
        self._files = dict.fromkeys((row["same_as"] for row in folder.read_list("repeated")), "")

    def shard(self, identity: str, names: Sequence[str], *, whole: int) -> None:
        """Write the results of a shard; ``whole`` is the number of its documents."""
        rows = [row for name in names for row in self._folder.read_piece(name)]
        content = b"".join(orjson.dumps(row) + b"\n" for row in rows)
        self._folder.out.write(f"results/{identity}.jsonl", content)
        if len(rows) == whole:
            self._folder.out.write(f"results/{identity}.parquet", _parquet(rows))
        for row in rows:
            self._document(row)

    def _document(self, row: dict[str, Any]) -> None:
        result = row.get("translation") or row.get("brief") or {}
        entry = {
            **row,
            "characters": len(row["text"]),
            "warnings": len(result.get("warnings", ())),
            **result.get("totals", {}),
        }
        self._findings.add(row)
        if row["status"] == "success":
            entry["file"] = self._documents.write(row)
            self._memory.add(row)
        elif len(self._aside) < _SET_ASIDE:
            self._aside.append({"id": row["id"], "reason": row["reason"]})
        if row["id"] in self._files:
            self._files[row["id"]] = entry.get("file", "")
        self._index.add(entry)

    def rest(self) -> None:
        """Write what was not worked on: texts that came before, and what cannot be read."""
        same = []
        for row in self._folder.read_list("repeated"):
            entry = {**row, "status": "same", "file": self._files.get(row["same_as"], "")}
            same.append(orjson.dumps(entry) + b"\n")
            self._index.add(entry)
        self._folder.out.write("same.jsonl", b"".join(same))
        for row in self._folder.read_list("unreadable"):
            self._index.add({**row, "status": "unreadable"})
            if len(self._aside) < _SET_ASIDE:
                self._aside.append(row)
        self._index.end()
        self._memory.end()

    def finish(self, manifest: Manifest) -> dict[str, Any]:
        """Write the report; return the totals."""
        found = self._findings
        totals = {
            "documents": manifest.documents,
            "success": found.statuses["success"],
            "failed": found.statuses["failed"],
            "left": manifest.documents - found.statuses.total(),
            "same": manifest.repeated,
            "unreadable": manifest.unreadable,
            "characters": found.characters,
            **{name: found.terms[name] for name in ("applied", "repaired", "missed")},
        }
        stats = [self._folder.stats(name) for name in sorted(self._done)]
        page = report_page(
            manifest=manifest, totals=totals, findings=found, aside=self._aside, pieces=stats
        )
        self._folder.out.write("report.html", page)
        return totals


class _Documents:
    """One file a document and format."""

    def __init__(self, store: FileStore, formats: Sequence[str], *, beside: bool) -> None:
        self._store = store
        self._formats = [form for form in formats if form != "tmx"]
        self._prefix = "" if beside else "documents/"

    def write(self, row: dict[str, Any]) -> str:
        """Write a document's files and return the name of the first, as the index shows it."""
        first = ""
        parts = [name for name in ("translation", "brief") if name in row]
        for part in parts:
            ending = "brief" if part == "brief" else "en"
            shown = {
                name: value for name, value in row.items() if name not in parts or name == part
            }
            for form in self._formats:
                name = f"{self._place(row['id'])}.{ending}.{form}"
                self._store.write(name, RENDERERS[form](shown))
                first = first or f"{self._prefix}{name}"
        return first

    def _place(self, identity: str) -> str:
        """Return a document's name; beside its input, a package is a file and no folder."""
        name = file_name(identity)
        if self._prefix:
            return name
        *folders, last = name.split("/")
        apart = [f"{part}.en" if part.lower().endswith(PACKAGES) else part for part in folders]
        return "/".join([*apart, last])


@dataclass(slots=True)
class _Memory:
    """All segments of an archive as TMX, each pair once."""

    stream: IO[bytes] | None
    seen: set[bytes] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._write(MEMORY_HEAD)

    def add(self, row: Mapping[str, Any]) -> None:
        if self.stream is None:
            return
        for segment in row.get("translation", {}).get("segments", ()):
            unit = memory_unit(segment["source"], segment["target"])
            digest = hashlib.blake2b(unit, digest_size=8).digest()
            if digest not in self.seen:
                self.seen.add(digest)
                self._write(unit)

    def end(self) -> None:
        self._write(MEMORY_END)

    def _write(self, content: bytes) -> None:
        if self.stream is not None:
            self.stream.write(content)


class _Index:
    """One line a document; opens in a spreadsheet."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._text = io.TextIOWrapper(stream, "utf-8-sig", errors="replace", newline="")
        self._rows = csv.DictWriter(
            self._text, _INDEX, restval="", extrasaction="ignore", lineterminator="\r\n"
        )
        self._rows.writeheader()

    def add(self, row: Mapping[str, Any]) -> None:
        self._rows.writerow({name: _safe(row[name]) for name in _INDEX if name in row})

    def end(self) -> None:
        self._text.detach()


def _safe(value: object) -> object:
    """Keep a spreadsheet from taking a title for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _parquet(rows: Sequence[dict[str, Any]]) -> bytes:
    import pyarrow
    from pyarrow import parquet

    table = pyarrow.table(
        {
            **{
                name: [row[name] for row in rows]
                for name in ("id", "status", "title", "date", "source", "text")
            },
            "english": [_english(row) for row in rows],
            "result": [orjson.dumps(row).decode() for row in rows],
        }
    )
    sink = io.BytesIO()
    parquet.write_table(table, sink, compression="zstd")
    return sink.getvalue()


def _english(row: dict[str, Any]) -> str:
    if "translation" in row:
        text: str = row["translation"]["text"]
        return text
    brief = row.get("brief") or {}
    points = [brief.get("headline", ""), brief.get("lead", {}).get("text", "")]
    return "\n".join(part for part in points if part)


def results(out: str) -> Iterator[dict[str, Any]]:
    """Yield the results of a run in order."""
    folder = RunFolder(out)
    for name in sorted(folder.finished() | folder.again()):
        yield from folder.read_piece(name)
