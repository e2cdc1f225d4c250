"""From an archive to a run: read it once, keep its documents in shards, write the manifest."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
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
from service.domain.detection import detect
from service.domain.errors import Conflict, InvalidRequest
from service.runtime import RunFolder, read_archive

SHARD_DOCUMENTS = 1000
PIECE_DOCUMENTS = 50
_NEAR = 0.9
_PERMUTATIONS = 64
_NEAR_LIMIT = 20_000
"""Near duplicates are told for archives up to this size; the index is kept in memory."""


@dataclass(slots=True, kw_only=True)
class ArchivePlan:
    """What an archive holds, before anything is translated."""

    documents: int = 0
    characters: int = 0
    repeated: int = 0
    near: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    unreadable: list[Unreadable] = field(default_factory=list)
    longest: int = 0
    seconds: float | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the plan as plain values."""
        return {
            "documents": self.documents,
            "characters": self.characters,
            "longest_document": self.longest,
            "repeated": self.repeated,
            "near_duplicates": self.near,
            "languages": dict(self.languages.most_common()),
            "unreadable": [asdict(item) for item in self.unreadable],
            "estimated_seconds": self.seconds,
        }


def plan_archive(
    location: str, *, selection: Selection, limits: ReadLimits | None = None
) -> tuple[ArchivePlan, list[ArchiveDocument]]:
    """Count what an archive holds; return a few documents too, to time the model on.

    Raises:
        InvalidRequest: there is nothing to read, or nothing readable in it.
    """
    plan, seen = ArchivePlan(), set[str]()
    sample: list[ArchiveDocument] = []
    near = _NearDuplicates()
    for item in read_archive(location, selection=selection, limits=limits):
        if isinstance(item, Unreadable):
            plan.unreadable.append(item)
            continue
        plan.documents += 1
        plan.longest = max(plan.longest, len(item.text))
        if item.digest in seen:
            plan.repeated += 1
            continue
        seen.add(item.digest)
        plan.characters += len(item.text)
        plan.languages[detect(item.text[:2000]).language] += 1
        plan.near += near.is_near(item)
        if len(sample) < 3 and len(item.text) < 4000:
            sample.append(item)
    return plan, sample


class _NearDuplicates:
    """Finds texts that share nearly all of their 4-grams (MinHash, Broder 1997)."""

    def __init__(self) -> None:
        self._index: Any = None
        self._count = 0

    def is_near(self, document: ArchiveDocument) -> bool:
        from datasketch import MinHash, MinHashLSH

        if self._count >= _NEAR_LIMIT:
            return False
        if self._index is None:
            self._index = MinHashLSH(threshold=_NEAR, num_perm=_PERMUTATIONS)
        text = "".join(document.text.split())[:5000]
        signature = MinHash(num_perm=_PERMUTATIONS)
        signature.update_batch(
            [text[i : i + 4].encode("utf-8", "replace") for i in range(max(1, len(text) - 3))]
        )
        near = bool(self._index.query(signature))
        self._index.insert(str(self._count), signature)
        self._count += 1
        return near


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
    piece_documents: int = PIECE_DOCUMENTS,
    started: Callable[[int], None] = lambda count: None,
) -> Manifest:
    """Return the manifest of the run in ``out``, made now if there is none yet.

    Raises:
        Conflict: another run is there, of other input or settings.
        InvalidRequest: nothing of the archive can be read.
    """
    folder = RunFolder(out)
    everything = {**options, "task": task, "input": location, "selection": asdict(selection)}
    everything = json.loads(json.dumps(everything, default=str))
    fingerprint = fingerprint_of(everything)
    known = folder.manifest()
    if known is not None:
        if known.fingerprint != fingerprint:
            changed = _changed(known.options, everything)
            raise Conflict(
                f"{out} holds a run with other settings ({changed}): give it another --out, or the "
                "settings of that run to go on with it"
            )
        return known
    for index, content in enumerate(glossary_files):
        folder.store.write(f"glossaries/{index}.json", content)
    reader = _Spool(folder, shard_documents)
    for item in read_archive(location, selection=selection, limits=limits):
        reader.take(item)
        started(reader.total)
    return reader.finish(
        location, task=task, options=everything, fingerprint=fingerprint, piece=piece_documents
    )


def _changed(before: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    names = [k for k in sorted({*before, *now}) if before.get(k) != now.get(k)]
    return ", ".join(names) or "unknown"


class _Spool:
    """Writes documents to shards as they come; keeps one shard in memory."""

    def __init__(self, folder: RunFolder, size: int) -> None:
        self._folder = folder
        self._size = size
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
        if known != item.id:
            row = {**asdict(item), "same_as": known}
            del row["text"]
            self._repeated.append(row)
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
        location: str,
        *,
        task: str,
        options: Mapping[str, Any],
        fingerprint: str,
        piece: int,
    ) -> Manifest:
        """Write what is left, the lists, and the manifest."""
        self._close()
        if not self._shards:
            reasons = "; ".join(f"{row['id']}: {row['reason']}" for row in self._unreadable[:3])
            raise InvalidRequest(
                f"{location} holds no Chinese document that can be read{': ' if reasons else ''}"
                f"{reasons}"
            )
        self._folder.write_list("repeated", self._repeated)
        self._folder.write_list("unreadable", self._unreadable)
        manifest = Manifest(
            run=f"{fingerprint}-{int(time.time())}",
            input=location,
            task=task,
            fingerprint=fingerprint,
            options=dict(options),
            shards=tuple(self._shards),
            piece=piece,
            documents=sum(shard.count for shard in self._shards),
            characters=self._characters,
            repeated=len(self._repeated),
            unreadable=len(self._unreadable),
        )
        self._folder.begin(manifest)
        return manifest
