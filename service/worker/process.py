"""The worker's process: a loaded model, and pieces of archives until there are none left."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
import threading
from pathlib import Path
from typing import NoReturn

from service.domain.archives import Manifest, pieces_of
from service.domain.errors import EngineError, StorageError, UnknownResource
from service.runtime import RunFolder, Runtime, runtime
from service.runtime.archives import FOLDER, piece_names
from service.settings import Settings
from service.worker.durable import Durable
from service.worker.pieces import do_piece

STORAGE_EXIT, ENGINE_EXIT = 74, 70
_POLL = 0.3


def queue_url(out: str, given: str = "") -> str:
    """Return the URL of a run's queue: the one given, else a file in the run's folder."""
    if given:
        return given
    return f"sqlite:///{Path(out).resolve() / FOLDER / 'queue.sqlite'}"


class Worker:
    """Does the pieces of one run, and exits when it is over."""

    def __init__(self, out: str, *, slot: int, queue: str, settings: Settings) -> None:
        self._folder = RunFolder(out)
        manifest = self._folder.manifest()
        if manifest is None:
            raise UnknownResource(f"{out} holds no run: begin one with yijian archive run")
        self._out = out
        self._manifest: Manifest = manifest
        self._slot = slot
        self._queue = queue
        self._settings = settings
        self._stop = threading.Event()

    def run(self) -> None:
        """Work until the run is over, or until told to stop."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self._stop.set())
        asyncio.run(self._work())
        sys.stdout.flush()
        os._exit(0)  # a step that waits for nothing any more must not hold the process

    async def _work(self) -> None:
        async with runtime(self._settings, files_allowed=True) as loaded:
            durable = await asyncio.to_thread(self._launch, loaded, asyncio.get_running_loop())
            while not self._over():
                await asyncio.sleep(_POLL)
            self._stop.set()
            await asyncio.to_thread(durable.close)

    def _launch(self, loaded: Runtime, loop: asyncio.AbstractEventLoop) -> Durable:
        def step(out: str, shard: str, piece: int) -> dict[str, int]:
            if self._stop.is_set():
                threading.Event().wait()  # until the process ends: the step must not be recorded
            return self._piece(loaded, loop, out=out, shard=shard, piece=piece)

        executor = f"{self._manifest.run}:{socket.gethostname()}:{self._slot}"
        durable = Durable(self._queue, executor=executor, do_piece=step)
        shards = [
            (shard.id, len(pieces_of(shard.count, self._manifest.piece)))
            for shard in self._manifest.shards
        ]
        durable.enqueue(self._out, run=self._manifest.run, shards=shards)
        return durable

    def _piece(
        self, loaded: Runtime, loop: asyncio.AbstractEventLoop, *, out: str, shard: str, piece: int
    ) -> dict[str, int]:
        folder = self._folder if out == self._out else RunFolder(out)
        manifest = self._manifest if out == self._out else folder.manifest()
        if manifest is None:
            return {}
        work = do_piece(loaded, folder, manifest, shard=shard, piece=piece)
        try:
            return asyncio.run_coroutine_threadsafe(work, loop).result()
        except StorageError as error:
            _leave(error.message, STORAGE_EXIT)
        except EngineError as error:
            _leave(error.message, ENGINE_EXIT)

    def _over(self) -> bool:
        if self._stop.is_set() or self._folder.wanted() != "run":
            return True
        return len(self._folder.finished()) >= len(piece_names(self._manifest))


def _leave(message: str, code: int) -> NoReturn:
    """End the process at once: the step stays undone and is taken up by the next run."""
    sys.stderr.write(f"yijian: {message}\n")
    sys.stderr.flush()
    os._exit(code)
