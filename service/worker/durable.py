"""DBOS, behind one module: a workflow for each shard, a step for each piece.

The rules that come with it: WAL before the first launch on SQLite; JSON, not pickle; a fixed
application version and a stable executor id for each worker; workflows of workers that died are
taken back by a reaper with heartbeats of our own; attempts are counted elsewhere (``pieces``).
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Protocol

import sqlalchemy as sa
from dbos import DBOS, DBOSClient, DBOSConfig, SetWorkflowID
from dbos._serialization import DBOSPortableJSONSerializer

from service.domain.errors import Conflict, StorageError
from service.worker.heartbeats import Heartbeats, is_busy, open_queue

_NAME = "yijian"
_VERSION = "archive-2"
_BEAT_SECONDS = 2.0
_LOOKS = 10
_POLL_SECONDS = 0.2
_AGAIN_SECONDS = 1.0
_ACTIVE = ["ENQUEUED", "PENDING", "DELAYED"]


class Duties(Protocol):
    """What a worker does for its queue."""

    def do_piece(self, shard: str, piece: int) -> dict[str, int]:
        """Do one piece of the run and return its counts."""
        ...

    def fenced(self) -> None:
        """End the process: another worker has taken over what this one held."""
        ...

    def failed(self, error: Exception) -> None:
        """End the process: a step or its record failed, and must be done again."""
        ...


class Durable:
    """A worker's part in the durable queue of one run."""

    def __init__(self, url: str, *, run: str, executor: str, duties: Duties) -> None:
        """Launch; workflows of this executor that a killed process left go on by themselves.

        Raises:
            StorageError: the queue's database cannot be opened.
            Conflict: others are writing to it for too long.
        """
        self._url, self._run, self._executor, self._duties = url, run, executor, duties
        self._queue = f"archive-{run}"
        self._engine = open_queue(url)
        self._beats = Heartbeats(self._engine, executor, looks=_LOOKS)
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
        def archive_piece(shard: str, piece: int) -> dict[str, int]:
            return duties.do_piece(shard, piece)

        @DBOS.workflow(name="archive_shard", max_recovery_attempts=1_000_000)
        def archive_shard(shard: str, pieces: int) -> int:
            for piece in range(pieces):
                try:
                    archive_piece(shard, piece)
                except Exception as error:
                    duties.failed(error)
                    raise
            return pieces

        self._workflow: Any = archive_shard
        try:
            DBOS.listen_queues([self._queue])
            DBOS.launch()
            DBOS.register_queue(
                self._queue, worker_concurrency=1, polling_interval_sec=_POLL_SECONDS
            )
        except sa.exc.OperationalError as error:
            if is_busy(error):
                raise Conflict("the run's queue is busy: start this worker again") from error
            raise StorageError(
                f"the run's queue cannot be written ({type(error.orig).__name__}): free some space "
                "or start its server, and give the same command again"
            ) from error
        self._closing = threading.Event()
        threading.Thread(target=self._watch, daemon=True, name="heartbeats").start()

    def offer(self, shards: Sequence[tuple[str, int]]) -> None:
        """Put shards, each with its number of pieces, into the queue where nobody has them.

        A shard whose workflow ended while pieces are missing gets another one: they are the
        truth, not the workflow.
        """
        rounds: dict[str, int] = {}
        active: set[str] = set()
        for known in DBOS.list_workflows(
            workflow_id_prefix=f"{self._run}:", load_input=False, load_output=False
        ):
            shard = known.workflow_id.split(":")[-2]
            rounds[shard] = rounds.get(shard, 0) + 1
            if known.status in _ACTIVE:
                active.add(shard)
        for shard, pieces in shards:
            if shard not in active:
                with SetWorkflowID(f"{self._run}:{shard}:{rounds.get(shard, 0)}"):
                    DBOS.enqueue_workflow(self._queue, self._workflow, shard, pieces)

    def confirm(self) -> None:
        """Make sure that this worker still holds its work, before it writes.

        A database that is away is waited for.
        """
        while not self._closing.is_set():
            try:
                if not self._beats.is_mine():
                    self._duties.fenced()
                return
            except sa.exc.OperationalError:
                time.sleep(_AGAIN_SECONDS)

    def close(self) -> None:
        """Take no more work, and give back what is not finished."""
        self._closing.set()
        DBOS.destroy(workflow_completion_timeout_sec=0)
        with suppress(Exception):  # the database is away: the others find out by themselves
            client = self._client()
            _give_back(client, self._executor)
            self._beats.leave()
            client.destroy()
        self._engine.dispose()

    def _watch(self) -> None:
        """Beat, and put what dead workers left back into the queue."""
        client = self._client()
        while not self._closing.wait(_BEAT_SECONDS):
            with suppress(Exception):  # the database may be away for a while: try again
                if not self._beats.beat() and not self._closing.is_set():
                    self._duties.fenced()
                for executor in self._beats.claim_dead():
                    _give_back(client, executor)
                    self._beats.forget(executor)
        client.destroy()

    def _client(self) -> DBOSClient:
        return DBOSClient(system_database_url=self._url, serializer=DBOSPortableJSONSerializer())


def _give_back(client: DBOSClient, executor: str) -> None:
    """Put what an executor was at back into the queue."""
    for left in client.list_workflows(status="PENDING", executor_id=executor, load_input=False):
        client.resume_workflow(left.workflow_id, queue_name=left.queue_name)
