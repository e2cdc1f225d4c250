"""From an archive to a run: read it once, keep its documents in shards, write the manifest."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from service.domain.archives import (
    ArchiveDocument,
    Manifest,
    ReadLimits,
    Selection,
    Shard,
    Unreadable,
    fingerprint_of,
)
from service.domain.errors import Conflict, InvalidRequest
from service.runtime.archives import RunFolder, listing_of, read_archive
from service.worker.near import NearDuplicates

SHARD_DOCUMENTS = 1000
_MOST, _LEAST, _PIECES = 50, 5, 10
"""Documents in a piece, where nobody says: a tenth of the archive within these bounds."""


def settings_of(
    location: str, *, task: str, options: Mapping[str, Any], selection: Selection
) -> dict[str, Any]:
    """Return everything that decides the English of a run, as plain values."""
    everything = {**options, "task": task, "input": location, "selection": asdict(selection)}
    plain: dict[str, Any] = json.loads(json.dumps(everything, default=str))
    return plain


def begin_run(
    location: str,
    out: str,
    *,
    task: str,
    options: Mapping[str, Any],
    selection: Selection,
    limits: ReadLimits | None = None,
    glossary_files: Sequence[bytes] = (),
    shard_documents: int = SHARD_DOCUMENTS,
    piece_documents: int = 0,
    anew: bool = False,
    read: Callable[[int], None] = lambda count: None,
) -> Manifest:
    """Return the manifest of the run in ``out``, made now if there is none yet.

    With ``anew`` a run that is there is forgotten first. ``read`` is told the number of documents
    so far.

    Raises:
        Conflict: another run is there, of other input or settings.
        InvalidRequest: nothing of the archive can be read.
    """
    folder = RunFolder(out)
    everything = settings_of(location, task=task, options=options, selection=selection)
    fingerprint = fingerprint_of(everything)
    known = None if anew else folder.manifest()
    if known is not None:
        if known.fingerprint != fingerprint:
            changed = _changed(known.options, everything)
            raise Conflict(
                f"{out} holds a run with other settings ({changed}), and other settings are a new "
                "run: give it another --out, or --new to forget the run that is there"
            )
        return known
    if anew:
        folder.forget()
    listing = listing_of(location)
    for index, content in enumerate(glossary_files):
        folder.store.write(f"glossaries/{index}.json", content)
    near = NearDuplicates() if everything.get("near_duplicates") == "refer" else None
    spool = _Spool(folder, shard_documents, near)
    for item in read_archive(location, selection=selection, limits=limits):
        spool.take(item)
        read(spool.total)
    return spool.finish(
        task=task,
        options=everything,
        fingerprint=fingerprint,
        piece=piece_documents,
        listing=listing.digest,
    )


def is_changed(manifest: Manifest) -> bool:
    """Say whether the input is another than the one that the run has read."""
    try:
        return listing_of(manifest.input).digest != manifest.listing
    except InvalidRequest:
        return True


def _changed(before: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    names = [k for k in sorted({*before, *now}) if before.get(k) != now.get(k)]
    return ", ".join(names) or "unknown"


class _Spool:
    """Writes documents to shards as they come; keeps one shard in memory."""

    def __init__(self, folder: RunFolder, size: int, near: NearDuplicates | None) -> None:
        self._folder = folder
        self._size = size
        self._near = near
        self._documents: list[ArchiveDocument] = []
        self._shards: list[Shard] = []
        self._first_of: dict[str, str] = {}
        self._repeated: list[dict[str, Any]] = []
        self._unreadable: list[dict[str, Any]] = []
        self._characters = 0
        self.total = 0

    def take(self, item: ArchiveDocument | Unreadable) -> None:
        """Take a document in, note that it repeats another, or why it is unreadable."""
        if isinstance(item, Unreadable):
            self._unreadable.append(asdict(item))
            return
        self.total += 1
        known = self._first_of.setdefault(item.digest, item.id)
        like = self._near.first_like(item) if self._near and known == item.id else ""
        if known != item.id or like:
            row = {**asdict(item), "same_as": like or known, "near": bool(like)}
            row["characters"] = len(row.pop("text"))
            self._repeated.append(row)
            if like:
                self._first_of[item.digest] = like
            return
        self._characters += len(item.text)
        self._documents.append(item)
        if len(self._documents) == self._size:
            self._close()

    def _close(self) -> None:
        if self._documents:
            first = sum(shard.count for shard in self._shards)
            self._shards.append(self._folder.write_shard(len(self._shards), first, self._documents))
            self._documents = []

    def finish(
        self,
        *,
        task: str,
        options: Mapping[str, Any],
        fingerprint: str,
        piece: int,
        listing: str,
    ) -> Manifest:
        """Write what is left, the lists, and the manifest."""
        self._close()
        location = str(options["input"])
        if not self._shards:
            reasons = "; ".join(f"{row['id']}: {row['reason']}" for row in self._unreadable[:3])
            raise InvalidRequest(
                f"{location} holds no Chinese document that can be read{': ' if reasons else ''}"
                f"{reasons}"
            )
        self._folder.write_list("repeated", self._repeated)
        self._folder.write_list("unreadable", self._unreadable)
        documents = sum(shard.count for shard in self._shards)
        manifest = Manifest(
            run=f"{fingerprint}-{int(time.time())}",
            input=location,
            task=task,
            fingerprint=fingerprint,
            options=dict(options),
            shards=tuple(self._shards),
            piece=piece or max(_LEAST, min(_MOST, documents // _PIECES)),
            documents=documents,
            characters=self._characters,
            repeated=len(self._repeated),
            unreadable=len(self._unreadable),
            listing=listing,
        )
        self._folder.begin(manifest)
        return manifest
