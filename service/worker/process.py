"""The worker's process: a loaded model, and pieces of an archive until there are none left."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
import threading
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from service.domain.archives import Manifest, pieces_of
from service.domain.errors import EngineError, StorageError, UnknownResource
from service.runtime.archives import FOLDER, RunFolder, piece_name, piece_names
from service.runtime.loaded import Runtime, runtime
from service.settings import Settings
from service.worker.durable import Durable
from service.worker.exits import ENGINE_EXIT, FENCED_EXIT, STORAGE_EXIT
from service.worker.pieces import do_piece

_POLL = 0.3
_OFFER_EVERY = 10
"""Polls between two looks for shards that nobody has."""

_CLOSE_SECONDS = 10.0
"""How long a queue that does not answer is waited for at the end."""


def queue_url(out: str, given: str = "") -> str:
    """Return the URL of a run's queue: the one given, else a file in the run's folder."""
    if given:
        return given
    return f"sqlite:///{Path(out).resolve() / FOLDER / 'queue.sqlite'}"


class Worker:
    """Does the pieces of one run, and exits when it is over.

    With ``parent``, the id of the process that started it, it also exits when that one dies, and
    writes a byte to standard output whenever something got done.
    """

    def __init__(
        self, out: str, *, slot: int, queue: str, settings: Settings, parent: int = 0
    ) -> None:
        self._folder = RunFolder(out)
        manifest = self._folder.manifest()
        if manifest is None:
            raise UnknownResource(f"{out} holds no run: begin one with yijian archive run")
        self._manifest: Manifest = manifest
        self._slot = slot
        self._queue = queue
        self._settings = settings
        self._parent = parent
        self._stop = threading.Event()
        self._over = threading.Event()

    def run(self) -> None:
        """Work until the run is over, or until told to stop.

        Raises:
            StorageError: the queue cannot be opened.
            ModelError: the model cannot be used.
        """
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self._stop.set())
        asyncio.run(self._work())

    async def _work(self) -> NoReturn:
        async with runtime(self._settings, files_allowed=True, unattended=True) as loaded:
            await asyncio.to_thread(loaded.warm)
            steps = _Steps(loaded, self._folder, self._manifest, over=self._over)
            durable = await asyncio.to_thread(self._launch, steps)
            polls, offer = 0, asyncio.create_task(self._offer(durable))
            while not self._is_over():
                polls += 1
                if polls % _OFFER_EVERY == 0 and offer.done():
                    offer = asyncio.create_task(self._offer(durable))
                self._sign(steps)
                await asyncio.sleep(_POLL)
            self._over.set()
            await self._settle(steps)
            with suppress(TimeoutError):  # the queue is away: the others find out by themselves
                await asyncio.wait_for(asyncio.to_thread(durable.close), _CLOSE_SECONDS)
            sys.stdout.flush()
            os._exit(0)  # a model that hangs, or what waits for the queue, must not hold it up

    async def _offer(self, durable: Durable) -> None:
        """Offer the shards that nobody has; a queue that is away is asked again later."""
        with suppress(Exception):
            await asyncio.to_thread(durable.offer, self._unfinished())

    def _launch(self, steps: _Steps) -> Durable:
        executor = f"{self._manifest.run}:{socket.gethostname()}:{self._slot}"
        durable = Durable(self._queue, run=self._manifest.run, executor=executor, duties=steps)
        steps.durable = durable
        return durable

    async def _settle(self, steps: _Steps) -> None:
        """Finish the piece at hand where the run was paused; drop it where it was stopped."""
        while steps.is_busy:
            if self._stop.is_set() or self._is_orphan() or self._folder.wanted() == "cancel":
                steps.drop()
            self._sign(steps)
            await asyncio.sleep(_POLL)

    def _unfinished(self) -> list[tuple[str, int]]:
        done = self._folder.finished()
        shards = []
        for shard in self._manifest.shards:
            pieces = len(pieces_of(shard.count, self._manifest.piece))
            if any(piece_name(shard.id, piece) not in done for piece in range(pieces)):
                shards.append((shard.id, pieces))
        return shards

    def _is_over(self) -> bool:
        if self._stop.is_set() or self._is_orphan() or self._folder.wanted() != "run":
            return True
        return len(self._folder.finished()) >= len(piece_names(self._manifest))

    def _is_orphan(self) -> bool:
        return bool(self._parent) and os.getppid() != self._parent

    def _sign(self, steps: _Steps) -> None:
        """Tell the parent that something got done, or that there is nothing to do."""
        if self._parent and steps.has_moved():
            with suppress(OSError):
                os.write(1, b".")


class _Steps:
    """What the queue has this worker do, and how far it is with it."""

    def __init__(
        self, loaded: Runtime, folder: RunFolder, manifest: Manifest, *, over: threading.Event
    ) -> None:
        self.durable: Durable | None = None
        self._loaded = loaded
        self._folder = folder
        self._manifest = manifest
        self._over = over
        self._loop = asyncio.get_running_loop()
        self._piece: Future[dict[str, int]] | None = None
        self._served = -1

    @property
    def is_busy(self) -> bool:
        """Say whether a piece is being worked on."""
        return self._piece is not None and not self._piece.done()

    def has_moved(self) -> bool:
        """Say whether the model answered since the last call, or has nothing to do."""
        served, self._served = self._served, self._loaded.translator.served
        return not self.is_busy or served != self._served

    def drop(self) -> None:
        """Stop the piece at hand; it was nobody's fault and is done again."""
        if self._piece is not None:
            self._piece.cancel()

    def do_piece(self, shard: str, piece: int) -> dict[str, int]:
        """Do one piece of the run; do not come back where the process is about to end."""
        if self._over.is_set():
            _wait_for_the_end()
        work = do_piece(
            self._loaded,
            self._folder,
            self._manifest,
            shard=shard,
            piece=piece,
            may_write=self._may_write,
        )
        self._piece = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return self._piece.result()
        except CancelledError:
            _wait_for_the_end()
        except StorageError as error:
            _leave(error.message, STORAGE_EXIT)
        except EngineError as error:
            _leave(error.message, ENGINE_EXIT)

    def fenced(self) -> None:
        """End the process: another worker has taken over what this one held."""
        _leave(
            "this worker was silent for too long, or another one has its --slot on this machine: "
            "others do its work now",
            FENCED_EXIT,
        )

    def failed(self, error: Exception) -> None:
        """End the process: a step or its record failed, and must be done again."""
        if self._over.is_set():
            _wait_for_the_end()
        _leave(
            f"the run's queue cannot be written ({type(error).__name__}): free some space or look "
            "after its database, and give the same command again",
            STORAGE_EXIT,
        )

    async def _may_write(self) -> None:
        if self.durable is not None:
            await asyncio.to_thread(self.durable.confirm)


def _wait_for_the_end() -> NoReturn:
    """Keep a step from being recorded; the process ends meanwhile."""
    while True:
        threading.Event().wait()


def _leave(message: str, code: int) -> NoReturn:
    """End the process at once: the step stays undone and is taken up by the next run."""
    sys.stderr.write(f"yijian: {message}\n")
    sys.stderr.flush()
    os._exit(code)
