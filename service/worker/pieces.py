"""One piece of an archive: its documents through the same use cases as everybody's, one by one.

A document that fails is set aside with its reason; the others go on. Attempts are counted on the
disk before they are made, so that a document that kills its worker is found: after a killed
attempt the piece's documents are done one at a time, each result kept as it comes, and one that
killed three workers is left. Of a piece that is done again for its failed documents, only those
are done.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from service.domain.archives import ArchiveDocument, Manifest
from service.domain.errors import EngineClosed, EngineError, EngineOverloaded, InputError
from service.domain.ports import Priority
from service.logs import logger
from service.runtime.archives import RunFolder, piece_name
from service.runtime.loaded import Runtime
from service.web.jsonable import to_jsonable

MAX_ATTEMPTS = 3
_AT_ONCE = 32
"""Documents whose segments may share micro-batches."""
_SLOWEST = 10
_LEFT_OUT = ("timings", "source", "model", "glossaries", "model_note")


async def _written_by_anybody() -> None:
    """Let everybody write: nobody shares the work."""


async def do_piece(
    loaded: Runtime,
    folder: RunFolder,
    manifest: Manifest,
    *,
    shard: str,
    piece: int,
    may_write: Callable[[], Awaitable[None]] = _written_by_anybody,
) -> dict[str, int]:
    """Do a piece, unless it is done, and return its counts.

    ``may_write`` is awaited before anything is written of what was worked on; it does not come back
    to a worker whose work was given to another. A piece that is cancelled was nobody's fault: its
    attempt, and that of the document at hand, are not counted.

    Raises:
        EngineError: the model takes no more work.
        StorageError: the results cannot be written.
    """
    name = piece_name(shard, piece)
    if folder.has_piece(shard, piece):
        return {}
    start = piece * manifest.piece
    documents = folder.read_shard(shard, start, start + manifest.piece)
    started = time.perf_counter()
    suspicious = folder.begin_attempt(name) > 0
    earlier = folder.good_rows(name)
    work = _Work(loaded, folder, manifest, may_write)
    do = work.one_by_one if suspicious else work.together
    try:
        rows = await do(name, documents, done=earlier)
    except asyncio.CancelledError:
        if not suspicious:
            folder.forget_attempts(name)
        raise
    counts = _counts(rows)
    stats: dict[str, Any] = {
        **counts,
        "seconds": round(time.perf_counter() - started, 3),
        "slowest": work.slowest(),
    }
    if earlier:
        stats = _with_earlier(stats, folder.stats(name))
    await may_write()
    folder.write_piece(shard, piece, rows, {**stats, "ended": time.time()})
    folder.forget_earlier(name)
    if suspicious:
        folder.forget_rows(name)
        for index in range(len(documents)):
            folder.forget_attempts(_attempts_name(name, index))
    folder.forget_attempts(name)
    return counts


def _attempts_name(piece: str, index: int) -> str:
    return f"{piece}-{index:06}"


class _Work:
    """The documents of one piece on their way."""

    def __init__(
        self,
        loaded: Runtime,
        folder: RunFolder,
        manifest: Manifest,
        may_write: Callable[[], Awaitable[None]],
    ) -> None:
        self._loaded = loaded
        self._folder = folder
        self._may_write = may_write
        self._seconds: list[dict[str, Any]] = []
        self._task = manifest.task
        self._options = manifest.options
        count = len(manifest.options.get("glossary_revisions", ()))
        self._glossaries = tuple(
            f"{folder.store.root}/glossaries/{index}.json" for index in range(count)
        )

    def slowest(self) -> list[dict[str, Any]]:
        """Return which documents took longest, and how long."""
        return _slowest(self._seconds)

    async def together(
        self,
        piece: str,
        documents: Sequence[ArchiveDocument],
        *,
        done: Mapping[int, dict[str, Any]],
    ) -> list[dict[str, Any]]:
        """Do the documents at the same time, so that batches fill over their borders."""
        del piece
        room = asyncio.Semaphore(_AT_ONCE)

        async def one(index: int, document: ArchiveDocument) -> dict[str, Any]:
            if index in done:
                return done[index]
            async with room:
                return await self._timed(document)

        return list(await asyncio.gather(*(one(*numbered) for numbered in enumerate(documents))))

    async def one_by_one(
        self,
        piece: str,
        documents: Sequence[ArchiveDocument],
        *,
        done: Mapping[int, dict[str, Any]],
    ) -> list[dict[str, Any]]:
        """Do each document by itself, its attempts counted; what is done stays done."""
        rows = {**done, **self._folder.kept_rows(piece)}
        for index, document in enumerate(documents):
            if index in rows:
                continue
            name = _attempts_name(piece, index)
            if self._folder.attempts(name) >= MAX_ATTEMPTS:
                reason = f"its worker died {MAX_ATTEMPTS} times while it was worked on"
                rows[index] = _failed(document, "worker_died", reason)
                continue
            await self._may_write()
            self._folder.begin_attempt(name)
            try:
                rows[index] = await self._timed(document)
            except asyncio.CancelledError:
                self._folder.take_back_attempt(name)
                raise
            await self._may_write()
            self._folder.keep_row(piece, index, rows[index])
        return [rows[index] for index in range(len(documents))]

    async def _timed(self, document: ArchiveDocument) -> dict[str, Any]:
        started = time.perf_counter()
        row = await self._document(document)
        seconds = round(time.perf_counter() - started, 3)
        length = len(document.text)
        self._seconds.append({"id": document.id, "characters": length, "seconds": seconds})
        return row

    async def _document(self, document: ArchiveDocument) -> dict[str, Any]:
        delay = 0.05
        while True:
            try:
                return {**_head(document), "status": "success", **await self._english(document)}
            except EngineOverloaded:
                await asyncio.sleep(delay)
                delay = min(2.0, delay * 2)
            except EngineClosed:
                raise
            except (InputError, EngineError) as error:
                if not self._loaded.ready:
                    raise
                return _failed(document, error.code, error.message)
            except Exception as error:  # noqa: BLE001 - the border: one document fails alone
                logger().error("document_failed", kind=type(error).__name__)
                return _failed(
                    document, "internal", f"a fault of the program: {type(error).__name__}"
                )

    async def _english(self, document: ArchiveDocument) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if self._task in {"translate", "both"}:
            translation = await self._loaded.translate(
                document.text, glossaries=self._glossaries, priority=Priority.BACKGROUND
            )
            found["translation"] = _kept(to_jsonable(translation))
        if self._task in {"brief", "both"}:
            brief = await self._loaded.brief(
                document.text,
                length=str(self._options.get("length", "standard")),
                glossaries=self._glossaries,
                priority=Priority.BACKGROUND,
            )
            found["brief"] = _kept(to_jsonable(brief))
        return found


def _kept(result: dict[str, Any]) -> dict[str, Any]:
    """Leave out what differs from run to run, and what the manifest says for all."""
    return {name: value for name, value in result.items() if name not in _LEFT_OUT}


def _head(document: ArchiveDocument) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title,
        "date": document.date,
        "source": document.source,
        "text": document.text,
    }


def _failed(document: ArchiveDocument, code: str, reason: str) -> dict[str, Any]:
    return {**_head(document), "status": "failed", "code": code, "reason": reason}


def _counts(rows: Sequence[dict[str, Any]]) -> dict[str, int]:
    done = [row for row in rows if row["status"] == "success"]
    totals = [
        result["totals"]
        for row in done
        for result in [row.get("translation") or row.get("brief")]
        if result
    ]
    return {
        "success": len(done),
        "failed": len(rows) - len(done),
        "characters": sum(len(row["text"]) for row in rows),
        **{
            name: sum(int(total[name]) for total in totals)
            for name in ("applied", "repaired", "missed")
        },
    }


def _slowest(timed: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(timed, key=lambda one: (-one["seconds"], one["id"]))[:_SLOWEST]


def _with_earlier(stats: dict[str, Any], earlier: Mapping[str, Any]) -> dict[str, Any]:
    """Add what the documents took that were done before."""
    again = {one["id"] for one in stats["slowest"]}
    kept = [one for one in earlier.get("slowest", ()) if one["id"] not in again]
    return {
        **stats,
        "seconds": round(stats["seconds"] + earlier["seconds"], 3),
        "slowest": _slowest([*kept, *stats["slowest"]]),
    }
