"""The results of a run, written from its pieces: the same files for the same input, every time."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from service.domain.archives import Manifest
from service.runtime import RunFolder, piece_names
from service.web.archive import report_page
from service.web.bilingual import RENDERERS

FORMATS = ("md", "html", "docx", "tmx")
_INDEX = (
    "id", "status", "title", "date", "source", "same_as", "file", "characters",
    "applied", "repaired", "missed", "warnings", "reason",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_outputs(out: str, manifest: Manifest, *, formats: Sequence[str]) -> dict[str, Any]:
    """Write results, index and report of what is finished; return the totals.

    Raises:
        StorageError: a file cannot be written.
    """
    folder = RunFolder(out)
    done = folder.finished()
    writer = _Writer(folder, formats)
    for shard in manifest.shards:
        names = [n for n in piece_names(manifest) if n.startswith(shard.id) and n in done]
        rows = [row for name in names for row in folder.read_piece(name)]
        writer.shard(shard.id, rows, whole=len(rows) == shard.count)
    return writer.finish(manifest)


class _Writer:
    """Collects what goes into the files for all documents."""

    def __init__(self, folder: RunFolder, formats: Sequence[str]) -> None:
        self._folder = folder
        self._out = folder.out
        self._formats = formats
        self._index: list[dict[str, Any]] = []
        self._statuses: Counter[str] = Counter()
        self._terms: Counter[str] = Counter()
        self._renderings: dict[str, set[str]] = {}
        self._names: Counter[str] = Counter()
        self._warnings: Counter[str] = Counter()
        self._segments: list[tuple[str, str]] = []

    def shard(self, identity: str, rows: Sequence[dict[str, Any]], *, whole: bool) -> None:
        """Write the results of a shard."""
        content = b"".join(orjson.dumps(row) + b"\n" for row in rows)
        self._out.write(f"results/{identity}.jsonl", content)
        if whole:
            self._out.write(f"results/{identity}.parquet", _parquet(rows))
        for row in rows:
            self._document(row)

    def _document(self, row: dict[str, Any]) -> None:
        self._statuses[row["status"]] += 1
        result = row.get("translation") or row.get("brief") or {}
        totals = result.get("totals", {})
        entry = {
            **{name: row.get(name, "") for name in _INDEX},
            "characters": len(row["text"]),
            "warnings": len(result.get("warnings", ())),
            **{name: totals.get(name, 0) for name in ("applied", "repaired", "missed")},
            "file": "",
        }
        if row["status"] == "success":
            entry["file"] = self._files(row)
            self._count(result)
        self._index.append(entry)

    def _files(self, row: dict[str, Any]) -> str:
        first = ""
        for form in self._formats:
            if form == "tmx":
                segments = row.get("translation", {}).get("segments", ())
                self._segments += [(s["source"], s["target"]) for s in segments]
                continue
            name = f"documents/{_file_name(row['id'])}.en.{form}"
            self._out.write(name, RENDERERS[form](row))
            first = first or name
        return first

    def _count(self, result: dict[str, Any]) -> None:
        for use in result.get("terms", ()):
            self._terms[use["status"]] += 1
            if use["kind"] not in {"number", "date", "literal"}:
                self._renderings.setdefault(use["term"], set()).add(use["english"])
            if use["glossary"] == "names" and "uncertain" not in use["flags"]:
                self._names[use["term"]] += 1
        for warning in result.get("warnings", ()):
            self._warnings[warning["kind"]] += 1

    def finish(self, manifest: Manifest) -> dict[str, Any]:
        """Write index, memory and report; return the totals."""
        for row in self._folder.read_list("repeated"):
            self._index.append(
                {**dict.fromkeys(_INDEX, ""), **row, "status": "same", "warnings": 0}
            )
        for row in self._folder.read_list("unreadable"):
            self._index.append({**dict.fromkeys(_INDEX, ""), **row, "status": "unreadable"})
        self._out.write("index.csv", _csv(self._index))
        if "tmx" in self._formats:
            self._out.write("memory.tmx", RENDERERS["tmx"]({"segments": self._segments}))
        totals = {
            "documents": manifest.documents,
            "success": self._statuses["success"],
            "failed": self._statuses["failed"],
            "left": manifest.documents - self._statuses.total(),
            "same": manifest.repeated,
            "unreadable": manifest.unreadable,
            **{name: self._terms[name] for name in ("applied", "repaired", "missed")},
        }
        varied = sorted(term for term, forms in self._renderings.items() if len(forms) > 1)
        stats = [self._folder.stats(name) for name in sorted(self._folder.finished())]
        page = report_page(
            totals=totals,
            warnings=dict(self._warnings.most_common()),
            varied={term: sorted(self._renderings[term]) for term in varied[:200]},
            candidates=self._names.most_common(50),
            failed=[row for row in self._index if row["status"] in {"failed", "unreadable"}],
            pieces=stats,
        )
        self._out.write("report.html", page)
        return totals


def _file_name(identity: str) -> str:
    """Turn an id into a path inside the output: decided by the input alone."""
    parts = [part for part in identity.replace("\\", "/").split("/") if part not in {"", ".", ".."}]
    return "/".join(parts).replace("#", ".") or "document"


def _csv(rows: Sequence[dict[str, Any]]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, _INDEX, lineterminator="\r\n", extrasaction="ignore")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _safe(row.get(name, "")) for name in _INDEX})
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8", "replace")


def _safe(value: object) -> object:
    """Keep a spreadsheet from taking a title for a formula."""
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else value


def _parquet(rows: Sequence[dict[str, Any]]) -> bytes:
    import pyarrow
    from pyarrow import parquet

    table = pyarrow.table(
        {
            "id": [row["id"] for row in rows],
            "status": [row["status"] for row in rows],
            "title": [row["title"] for row in rows],
            "date": [row["date"] for row in rows],
            "source": [row["source"] for row in rows],
            "text": [row["text"] for row in rows],
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


def retry_failed(out: str) -> int:
    """Forget the pieces that hold failed documents, and their attempts; return how many."""
    folder = RunFolder(out)
    dropped = 0
    for name in sorted(folder.finished()):
        if folder.stats(name)["failed"]:
            folder.drop_piece(name)
            folder.forget_attempts(name)
            dropped += 1
    return dropped


def results(out: str) -> Iterator[dict[str, Any]]:
    """Yield the results of a run in order."""
    folder = RunFolder(out)
    for name in sorted(folder.finished()):
        yield from folder.read_piece(name)
