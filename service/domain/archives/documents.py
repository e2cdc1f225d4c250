"""What an archive is made of: documents with a place of their own, and what could not be read."""

from __future__ import annotations

import fnmatch
import hashlib
import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveDocument:
    """One article.

    ``id`` is decided by the input alone: the path inside the archive, with ``#n`` for the n-th
    row or record of a file that holds several. ``date`` is ISO 8601 or empty.
    """

    id: str
    text: str
    title: str = ""
    date: str = ""
    source: str = ""

    @property
    def digest(self) -> str:
        """Return what two documents with the same text share."""
        return hashlib.blake2b(
            "".join(self.text.split()).encode("utf-8", "surrogatepass"), digest_size=16
        ).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A part of the input that could not be read, and why; the rest goes on."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which documents are wanted.

    ``glob`` patterns match the path inside the archive (any of them suffices; none: everything).
    ``since`` and ``until`` are inclusive; a document without a date is kept only when neither is
    given. ``source`` is a part of the document's source. ``columns`` names the columns or keys of
    tables: text first, then title, date and source.
    """

    glob: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    source: str = ""
    columns: tuple[str, ...] = ()

    def takes_path(self, path: str) -> bool:
        """Say whether a file is wanted by its path."""
        return not self.glob or any(
            fnmatch.fnmatch(path, pattern) or fnmatch.fnmatch(path.rsplit("/", 1)[-1], pattern)
            for pattern in self.glob
        )

    def refuses(self, document: ArchiveDocument) -> str:
        """Say why a document is not wanted: source, date, no date; empty for one that is."""
        if self.source and self.source not in document.source:
            return "source"
        if self.since is None and self.until is None:
            return ""
        try:
            day = date.fromisoformat(document.date[:10])
        except ValueError:
            return "no date"
        early = self.since is not None and day < self.since
        late = self.until is not None and day > self.until
        return "date" if early or late else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLimits:
    """How much of an input is taken; sizes are bytes after unpacking, times seconds.

    ``file_bytes`` is of a file that is one document, ``table_bytes`` of one that holds many.
    ``ratio`` is how many times its size a package, or a file in it, may unpack to.
    """

    file_bytes: int = 50 * 1024 * 1024
    table_bytes: int = 50 * 1024**3
    total_bytes: int = 200 * 1024**3
    files: int = 5_000_000
    ratio: int = 200
    text_characters: int = 2_000_000
    parse_seconds: int = 60
    parse_memory: int = 2 * 1024**3


_DAY = re.compile(
    r"(?P<y>(?:19|20)\d{2})(?:\s*[-/.年]\s*(?P<m>\d{1,2})\s*[-/.月]\s*(?P<d>\d{1,2})"
    r"|(?P<mm>\d{2})(?P<dd>\d{2})(?!\d))"
)


def iso_day(text: str) -> str:
    """Return the first full date of a text as ISO 8601; the text itself where there is none.

    2021-05-03, 2021/5/3, 2021.5.3, 2021年5月3日 and 20210503 are read, with or without a time.
    """
    found = _DAY.search(text)
    if found is None:
        return text.strip()
    try:
        day = date(int(found["y"]), int(found["m"] or found["mm"]), int(found["d"] or found["dd"]))
    except ValueError:
        return text.strip()
    return day.isoformat()
