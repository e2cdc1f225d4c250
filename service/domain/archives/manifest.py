"""The plan of a run: which documents are in which shard, and under which settings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """A file of documents; ``first`` is the number of its first, ``sha256`` that of its content."""

    id: str
    first: int
    count: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a run works on; it never changes once written.

    ``documents`` counts what is worked on, ``repeated`` those whose text came before (they point
    to it), ``unreadable`` those that were set aside while reading. ``options`` are the settings
    that decide the English; ``fingerprint`` is their hash. ``listing`` is a hash of the input's
    names, sizes and times, by which a change of it is noticed.
    """

    run: str
    input: str
    task: str
    fingerprint: str
    options: Mapping[str, Any]
    shards: tuple[Shard, ...]
    piece: int
    documents: int
    characters: int
    repeated: int
    unreadable: int
    listing: str = ""

    def to_json(self) -> str:
        """Write the manifest."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Manifest:
        """Read a manifest."""
        values = json.loads(text)
        values["shards"] = tuple(Shard(**shard) for shard in values["shards"])
        return cls(**values)


def fingerprint_of(options: Mapping[str, Any]) -> str:
    """Return a hash of everything that decides the English of a run."""
    text = json.dumps(options, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def pieces_of(count: int, size: int) -> list[tuple[int, int]]:
    """Cut ``count`` documents into half-open ranges of at most ``size``."""
    return [(start, min(start + size, count)) for start in range(0, count, size)]
