"""The translation memory in a database: one living translation a source, the older ones kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from service.domain.errors import InvalidRequest
from service.domain.memory import (
    MemoryHit,
    MemoryImport,
    MemoryIndex,
    Segment,
    key_of,
    outranks,
    segment_problem,
)
from service.storage.database import Database
from service.storage.formats.tmx import read_segments, write_segments
from service.storage.tables import memory as table

_BATCH = 500
_SUGGESTED = "suggestion"
"""Origin of a wording that nobody reviewed: it is kept, and never lives."""
_WAITING = 10_000
"""Suggestions that may wait: anybody may suggest, and the disk is not theirs to fill."""
_COLUMNS = (table.c.source, table.c.target, table.c.author, table.c.at, table.c.origin)


def _now() -> datetime:
    return datetime.now(UTC)


class MemoryStore:
    """Segments that a person approved or corrected, found again when they return."""

    def __init__(self, database: Database, *, now: Callable[[], datetime] = _now) -> None:
        self._database = database
        self._now = now
        self._lock = threading.Lock()
        self._index: tuple[tuple[Any, ...], MemoryIndex] = ((), MemoryIndex(()))

    def lookup(self, source: str, *, threshold: float = 0.75, limit: int = 5) -> list[MemoryHit]:
        """Return the remembered segments at least ``threshold`` similar, the best first.

        Raises:
            InvalidRequest: the threshold is not above 0 and at most 1.
        """
        if not 0 < threshold <= 1:
            raise InvalidRequest("the threshold of the memory must be above 0 and at most 1")
        return self.snapshot().lookup(source, threshold=threshold, limit=limit)

    def snapshot(self) -> MemoryIndex:
        """Return what is in the database now; it is arranged anew only after a change."""
        with self._lock, self._database.read() as connection:
            state = connection.execute(
                sa.select(
                    sa.func.count(), sa.func.max(table.c.row), sa.func.count(table.c.superseded)
                ).where(table.c.origin != _SUGGESTED)
            ).one()
            if self._index[0] != tuple(state):
                self._index = (tuple(state), MemoryIndex(_living(connection)))
            return self._index[1]

    def remember(
        self, source: str, target: str, *, author: str, origin: str = "correction"
    ) -> Segment:
        """Keep a translation that somebody stands for; it takes the place of an older one.

        Raises:
            InvalidRequest: a side is empty, too long, or holds control characters.
        """
        segment = Segment(
            source=source.strip(),
            target=target.strip(),
            author=author,
            at=self._now(),
            origin=origin,
        )
        problem = segment_problem(segment)
        if problem:
            raise InvalidRequest(f"the segment cannot be remembered: {problem}")
        with self._database.write() as connection:
            self._database.take_turns(connection, table)
            self._replace(connection, [segment])
        return segment

    def suggest(self, source: str, target: str, *, author: str) -> bool:
        """Keep a wording for a reviewer; nothing is translated with it before ``remember``.

        Returns whether there was room for it.

        Raises:
            InvalidRequest: a side is empty, too long, or holds control characters.
        """
        segment = Segment(
            source=source.strip(),
            target=target.strip(),
            author=author,
            at=self._now(),
            origin=_SUGGESTED,
        )
        problem = segment_problem(segment)
        if problem:
            raise InvalidRequest(f"the segment cannot be suggested: {problem}")
        row = _row(segment)
        same = sa.and_(table.c.key == row["key"], table.c.target == segment.target)
        waiting = sa.select(sa.func.count()).select_from(table).where(_unreviewed())
        with self._database.write() as connection:
            self._database.take_turns(connection, table)
            if connection.scalar(sa.select(sa.exists().where(same))):
                return True
            if (connection.scalar(waiting) or 0) >= _WAITING:
                return False
            connection.execute(sa.insert(table), [{**row, "superseded": segment.at}])
        return True

    def suggestions(self, *, limit: int = 100) -> tuple[Segment, ...]:
        """Return wordings that wait for a reviewer, the newest first.

        One that a reviewer took, or put another wording in the place of, waits no more.
        """
        query = sa.select(*_COLUMNS).where(_unreviewed()).order_by(table.c.row.desc()).limit(limit)
        with self._database.read() as connection:
            return _segments(connection, query)

    def forget(self, source: str) -> bool:
        """Stop reusing the translation of a source; say whether there was one."""
        live = sa.and_(table.c.key == key_of(source), table.c.superseded.is_(None))
        with self._database.write() as connection:
            ended = connection.execute(
                sa.update(table).where(live).values(superseded=self._now()).returning(table.c.row)
            )
            return ended.first() is not None

    def segments(self) -> tuple[Segment, ...]:
        """Return all living segments, in the order in which they came."""
        with self._database.read() as connection:
            return _living(connection)

    def import_tmx(self, data: bytes, *, author: str) -> MemoryImport:
        """Take the Chinese and English units of a TMX file.

        What a reviewer wrote here is never replaced by a file.

        Raises:
            UnreadableDocument: it is not TMX.
        """
        taken: dict[str, Segment] = {}
        skipped: list[tuple[int, str]] = []
        for line, found in read_segments(data):
            problem = found if isinstance(found, str) else segment_problem(found)
            if isinstance(found, str) or problem:
                skipped.append((line, problem))
                continue
            taken[key_of(found.source)] = _signed(found, author=author, at=self._now())
        with self._database.write() as connection:
            self._database.take_turns(connection, table)
            known = {key_of(segment.source): segment for segment in _living(connection)}
            fresh = [s for key, s in taken.items() if not outranks(known.get(key), s)]
            self._replace(connection, fresh)
        return MemoryImport(taken=len(fresh), kept=len(taken) - len(fresh), skipped=tuple(skipped))

    def export_tmx(self) -> bytes:
        """Return all living segments as TMX 1.4."""
        return write_segments(self.segments())

    def _replace(self, connection: Connection, segments: Sequence[Segment]) -> None:
        rows = [_row(segment) for segment in segments]
        for start in range(0, len(rows), _BATCH):
            part = rows[start : start + _BATCH]
            living = table.c.superseded.is_(None)
            same = sa.and_(living, table.c.key.in_([row["key"] for row in part]))
            connection.execute(sa.update(table).where(same).values(superseded=self._now()))
        if rows:
            connection.execute(sa.insert(table), rows)


def _living(connection: Connection) -> tuple[Segment, ...]:
    query = sa.select(*_COLUMNS).where(table.c.superseded.is_(None)).order_by(table.c.row)
    return _segments(connection, query)


def _unreviewed() -> sa.ColumnElement[bool]:
    """Return the condition of suggestions since which no reviewer wrote a segment."""
    reviewed = table.alias()
    later = sa.exists().where(
        reviewed.c.key == table.c.key,
        reviewed.c.origin != _SUGGESTED,
        reviewed.c.row > table.c.row,
    )
    return sa.and_(table.c.origin == _SUGGESTED, ~later)


def _segments(connection: Connection, query: sa.Select[Any]) -> tuple[Segment, ...]:
    return tuple(Segment(**row._mapping) for row in connection.execute(query))


def _row(segment: Segment) -> dict[str, Any]:
    return {
        "key": key_of(segment.source),
        "source": segment.source,
        "target": segment.target,
        "origin": segment.origin,
        "author": segment.author,
        "at": segment.at,
        "superseded": None,
    }


def _signed(segment: Segment, *, author: str, at: datetime) -> Segment:
    return replace(segment, author=segment.author or author, at=segment.at or at)
