"""What an archive holds, and how long it takes, before anything is translated."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import PurePosixPath
from typing import Any

from service.domain.archives import ArchiveDocument, ReadLimits, Selection, Unreadable
from service.domain.detection import detect
from service.runtime.archives import listing_of, read_archive
from service.worker.near import NearDuplicates

_SAMPLE = 16
_SAMPLE_CHARACTERS = 4000


@dataclass(slots=True, kw_only=True)
class ArchivePlan:
    """What an archive holds.

    ``documents`` counts all that can be read, ``repeated`` and ``near`` those of them that repeat
    or nearly repeat an earlier one; characters, languages and kinds are of those that do not
    repeat. ``left_out`` counts what the selection does not want.
    """

    files: int = 0
    size: int = 0
    documents: int = 0
    characters: int = 0
    longest: int = 0
    repeated: int = 0
    near: int = 0
    near_characters: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    unreadable: list[Unreadable] = field(default_factory=list)
    seconds: float | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the plan as plain values."""
        return {
            "files": self.files,
            "bytes": self.size,
            "documents": self.documents,
            "kinds": dict(self.kinds.most_common()),
            "characters": self.characters,
            "longest_document": self.longest,
            "languages": dict(self.languages.most_common()),
            "repeated": self.repeated,
            "near_duplicates": self.near,
            "left_out": dict(self.left_out),
            "estimated_seconds": self.seconds,
            "unreadable": [asdict(item) for item in self.unreadable],
        }


def plan_archive(
    location: str,
    *,
    selection: Selection,
    limits: ReadLimits | None = None,
    read: Callable[[int], None] = lambda count: None,
) -> tuple[ArchivePlan, list[ArchiveDocument]]:
    """Count what an archive holds; return a few documents too, to time the model on.

    The sample is spread over the archive, and the same every time. ``read`` is told the number of
    documents so far.

    Raises:
        InvalidRequest: there is nothing at the location.
    """
    listing = listing_of(location)
    plan, seen = ArchivePlan(files=listing.files, size=listing.size), set[str]()
    sample: list[tuple[str, ArchiveDocument]] = []
    near = NearDuplicates()
    for item in read_archive(location, selection=selection, limits=limits, left_out=plan.left_out):
        if isinstance(item, Unreadable):
            plan.unreadable.append(item)
            continue
        plan.documents += 1
        read(plan.documents)
        plan.longest = max(plan.longest, len(item.text))
        plan.kinds[_kind(item.id)] += 1
        digest = item.digest
        if digest in seen:
            plan.repeated += 1
            continue
        seen.add(digest)
        plan.characters += len(item.text)
        plan.languages[detect(item.text[:2000]).language] += 1
        if near.first_like(item):
            plan.near += 1
            plan.near_characters += len(item.text)
        if len(item.text) <= _SAMPLE_CHARACTERS:
            _keep(sample, digest, item)
    return plan, [document for _, document in sample]


def _keep(
    sample: list[tuple[str, ArchiveDocument]], digest: str, document: ArchiveDocument
) -> None:
    """Keep the documents with the highest digests: chance, but the same for the same archive."""
    heapq.heappush(sample, (digest, document))
    if len(sample) > _SAMPLE:
        heapq.heappop(sample)


def _kind(identity: str) -> str:
    """Return the extension of the file that a document came from."""
    name = identity.rsplit("#", 1)[0].lower()
    return PurePosixPath(name.removesuffix(".gz")).suffix.lstrip(".") or "other"
