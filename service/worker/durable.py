"""DBOS, behind one module: a workflow for each shard, a step for each piece.

The rules that come with it: WAL before the first launch on SQLite; JSON, not pickle; a fixed
application version and a stable executor id for each worker; workflows of workers that died are
taken back by a reaper with heartbeats of our own; attempts are counted elsewhere (``pieces``).
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

import sqlalchemy as sa
from dbos import DBOS, DBOSClient, DBOSConfig, SetWorkflowID
from dbos._serialization import DBOSPortableJSONSerializer

_NAME = "yijian"
_VERSION = "archive-1"
_QUEUE = "archive"
_BEAT_SECONDS = 2.0
_STALE_SECONDS = 20.0
_POLL_SECONDS = 0.2

_metadata = sa.MetaData()
_heartbeats = sa.Table(
    "yijian_heartbeats",
    _metadata,
    sa.Column("executor", sa.String(200), primary_key=True),
    sa.Column("at", sa.Float, nullable=False),
)

DoPiece = Callable[[str, str, int], dict[str, int]]
"""Takes the output folder of a run, a shard and the number of a piece."""


class Durable:
    """A worker's part in the durable queue."""

    def __init__(self, url: str, *, executor: str, do_piece: DoPiece) -> None:
        """Launch; workflows of this executor that a killed process left go on by themselves."""
        self._url, self._executor = url, executor
        self._engine = prepare(url)
        self._beat()
        logging.getLogger("dbos").setLevel(logging.CRITICAL)
        config: DBOSConfig = {
            "name": _NAME,
            "system_database_url": url,
            "application_version": _VERSION,
            "executor_id": executor,
            "serializer": DBOSPortableJSONSerializer(),
            "log_level": "CRITICAL",
            "enable_otlp": False,
            "use_listen_notify": False,
            "notification_listener_polling_interval_sec": 0.5,
        }
        DBOS(config=config)

        @DBOS.step(name="archive_piece")
        def archive_piece(out: str, shard: str, piece: int) -> dict[str, int]:
            return do_piece(out, shard, piece)

        @DBOS.workflow(name="archive_shard", max_recovery_attempts=1_000_000)
        def archive_shard(out: str, shard: str, pieces: int) -> int:
            for piece in range(pieces):
                archive_piece(out, shard, piece)
            return pieces

        self._workflow: Any = archive_shard
        DBOS.launch()
        self._queue = DBOS.register_queue(
            _QUEUE, worker_concurrency=1, polling_interval_sec=_POLL_SECONDS
        )
        self._closing = threading.Event()
        self._reaper = threading.Thread(target=self._reap, daemon=True, name="reaper")
        self._reaper.start()

    def enqueue(self, out: str, *, run: str, shards: Iterable[tuple[str, int]]) -> None:
        """Put shards, each with its number of pieces, into the queue; known ones are left."""
        for shard, pieces in shards:
            with SetWorkflowID(f"{run}:{shard}"):
                DBOS.enqueue_workflow(_QUEUE, self._workflow, out, shard, pieces)

    def close(self) -> None:
        """Take no more work."""
        self._closing.set()
        DBOS.destroy(workflow_completion_timeout_sec=0)
        self._engine.dispose()

    def _beat(self) -> None:
        with self._engine.begin() as connection:
            mine = _heartbeats.c.executor == self._executor
            done = connection.execute(sa.update(_heartbeats).where(mine).values(at=time.time()))
            if not done.rowcount:
                connection.execute(
                    sa.insert(_heartbeats).values(executor=self._executor, at=time.time())
                )

    def _reap(self) -> None:
        """Beat, and put what dead workers left back into the queue."""
        client = DBOSClient(system_database_url=self._url, serializer=DBOSPortableJSONSerializer())
        while not self._closing.wait(_BEAT_SECONDS):
            with suppress(Exception):  # the database may be away for a while: try again
                self._beat()
                for executor in self._dead():
                    for left in client.list_workflows(status="PENDING", executor_id=executor):
                        client.resume_workflow(left.workflow_id, queue_name=_QUEUE)
        client.destroy()

    def _dead(self) -> list[str]:
        with self._engine.connect() as connection:
            rows = connection.execute(sa.select(_heartbeats.c.executor, _heartbeats.c.at))
            late = time.time() - _STALE_SECONDS
            return [row.executor for row in rows if row.at < late]


def prepare(url: str) -> sa.Engine:
    """Open the queue's database; on SQLite, turn on WAL before anybody launches."""
    engine = sa.create_engine(url.replace("postgresql://", "postgresql+psycopg://", 1))
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.execute(sa.text("pragma journal_mode=wal"))
    _metadata.create_all(engine)
    return engine
