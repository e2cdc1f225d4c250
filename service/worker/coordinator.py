"""Start workers, watch what they finish, start them again when they die, and assemble the end."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from service.domain.archives import ArchiveState, Counters, Manifest
from service.domain.errors import Conflict, EngineUnhealthy, StorageError
from service.runtime.archives import RunFolder, piece_names
from service.worker.child import Child
from service.worker.exits import ENGINE_EXIT, STORAGE_EXIT

_POLL = 0.25
_DEATHS = 20
"""Deaths of workers in a row without a finished document, before the run is given up."""

_HUNG_SECONDS = 900.0
"""How long a worker may do nothing with a document before it is killed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a run is: counters, seconds since it was taken up, and documents a second."""

    counters: Counters
    seconds: float
    rate: float
    deaths: int

    @property
    def left_seconds(self) -> float | None:
        """Return the seconds that are left at this rate; ``None`` when it is not known."""
        return self.counters.left / self.rate if self.rate else None


class Coordinator:
    """One run on this machine, with a number of worker processes."""

    def __init__(
        self,
        out: str,
        manifest: Manifest,
        *,
        workers: int,
        queue: str = "",
        environment: Mapping[str, str] | None = None,
        hung_seconds: float = _HUNG_SECONDS,
    ) -> None:
        self._out = out
        self._folder = RunFolder(out)
        self._manifest = manifest
        self._workers = workers
        self._queue = queue
        self._environment = {**os.environ, **(environment or {})}
        self._hung_seconds = hung_seconds
        self._finished: set[str] = set()
        self._counted = {
            name: replace(counters_of(self._folder, name), failed=0)
            for name in self._folder.again()
        }
        self._kept = 0
        self._workers_by_slot: dict[int, Child] = {}
        self._deaths = self._in_a_row = 0

    def run(self, progress: Callable[[Progress], None] = lambda _: None) -> ArchiveState:
        """Work until everything is done, or until paused or cancelled.

        Raises:
            Conflict: workers die and nothing gets done.
            StorageError: the results cannot be written.
            EngineUnhealthy: the model fails whatever it is given.
        """
        started, begun = time.monotonic(), None
        wanted = set(piece_names(self._manifest))
        try:
            while True:
                done = self._count()
                counters = self.counters()
                begun = begun if begun is not None else counters
                seconds = time.monotonic() - started
                new = (counters.success + counters.failed) - (begun.success + begun.failed)
                progress(
                    Progress(
                        counters=counters,
                        seconds=seconds,
                        rate=new / seconds if seconds > 0 else 0.0,
                        deaths=self._deaths,
                    )
                )
                wish = self._folder.wanted()
                if wish == "pause" and self._is_working():
                    time.sleep(_POLL)  # until every worker has finished the piece that it is at
                    continue
                if wish != "run":
                    return ArchiveState.PAUSED if wish == "pause" else ArchiveState.CANCELLED
                if wanted <= done:
                    return ArchiveState.SUCCEEDED
                self._keep_alive()
                time.sleep(_POLL)
        finally:
            self._stop()

    def counters(self) -> Counters:
        """Return the counts of everything that is finished."""
        found = list(self._counted.values())
        return Counters(
            total=self._manifest.documents,
            success=sum(c.success for c in found),
            failed=sum(c.failed for c in found),
            characters=sum(c.characters for c in found),
            applied=sum(c.applied for c in found),
            repaired=sum(c.repaired for c in found),
            missed=sum(c.missed for c in found),
        )

    def _count(self) -> set[str]:
        done = self._folder.finished()
        for name in done - self._finished:
            self._in_a_row = 0
            self._counted[name] = counters_of(self._folder, name)
        self._finished |= done
        return done

    def _is_working(self) -> bool:
        """Say whether a worker is alive; kill those that hang."""
        for worker in self._workers_by_slot.values():
            worker.kill_if_silent(self._hung_seconds)
        return any(worker.code is None for worker in self._workers_by_slot.values())

    def _keep_alive(self) -> None:
        kept = len(self._folder.kept())
        if kept > self._kept:
            self._in_a_row = 0
        self._kept = kept
        for slot in range(self._workers):
            worker = self._workers_by_slot.get(slot)
            if worker is None:
                self._workers_by_slot[slot] = self._started(slot)
                continue
            worker.kill_if_silent(self._hung_seconds)
            if worker.code is None:
                continue
            del self._workers_by_slot[slot]
            self._after(worker.code, worker.last_line())

    def _after(self, code: int, said: str) -> None:
        """Count the end of a worker, and give up where it says that nothing else helps."""
        if code == 0:
            return
        if code == STORAGE_EXIT:
            raise StorageError(said or "the results cannot be written: free some space")
        self._deaths += 1
        self._in_a_row += 1
        if self._in_a_row <= _DEATHS:
            return
        if code == ENGINE_EXIT:
            raise EngineUnhealthy(said or "the model takes no more work: start again")
        raise Conflict(
            f"workers died {self._in_a_row} times in a row and nothing got done; the last "
            f"said: {said or f'nothing (exit code {code})'}"
        )

    def _started(self, slot: int) -> Child:
        command = [sys.executable, "-m", "service", "worker", self._out, "--slot", str(slot)]
        command += ["--parent", str(os.getpid())]
        if self._queue:
            command += ["--queue", self._queue]
        threads = max(1, (os.cpu_count() or 1) // self._workers)
        return Child(command, {"YIJIAN_THREADS": str(threads), **self._environment})

    def _stop(self) -> None:
        for worker in self._workers_by_slot.values():
            worker.ask_to_stop()
        for worker in self._workers_by_slot.values():
            worker.stop()
        self._workers_by_slot.clear()


def counters_of(folder: RunFolder, name: str) -> Counters:
    """Return the counts of one finished piece."""
    stats = folder.stats(name)
    return Counters(
        success=stats["success"],
        failed=stats["failed"],
        characters=stats["characters"],
        applied=stats["applied"],
        repaired=stats["repaired"],
        missed=stats["missed"],
    )


def state_of(out: str) -> tuple[Manifest | None, ArchiveState, Counters]:
    """Return a run's manifest, state and counts as its folder tells them."""
    folder = RunFolder(out)
    manifest = folder.manifest()
    if manifest is None:
        return None, ArchiveState.NOT_STARTED, Counters()
    coordinator = Coordinator(out, manifest, workers=1)
    done = coordinator._count()
    counters = coordinator.counters()
    wish = folder.wanted()
    if set(piece_names(manifest)) <= done:
        return manifest, ArchiveState.SUCCEEDED, counters
    if wish == "cancel":
        return manifest, ArchiveState.CANCELLED, counters
    if wish == "pause":
        return manifest, ArchiveState.PAUSED, counters
    state = ArchiveState.RUNNING if _is_held(out) else ArchiveState.NOT_STARTED
    return manifest, state, counters


def _is_held(out: str) -> bool:
    """Say whether somebody holds the run's lock."""
    from service.worker.lock import is_locked

    return is_locked(Path(out))
