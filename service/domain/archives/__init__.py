"""Archives: years of articles as documents, shards and pieces."""

from service.domain.archives.documents import (
    ArchiveDocument,
    ReadLimits,
    Selection,
    Unreadable,
    iso_day,
)
from service.domain.archives.findings import Findings, several
from service.domain.archives.manifest import Manifest, Shard, fingerprint_of, pieces_of
from service.domain.archives.naming import file_name
from service.domain.archives.states import ArchiveState, Counters, sum_of

__all__ = [
    "ArchiveDocument",
    "ArchiveState",
    "Counters",
    "Findings",
    "Manifest",
    "ReadLimits",
    "Selection",
    "Shard",
    "Unreadable",
    "file_name",
    "fingerprint_of",
    "iso_day",
    "pieces_of",
    "several",
    "sum_of",
]
