"""Archives that came over HTTP: a folder each, worked on by a process of its own.

Everything about a job is in its folder, so that a restarted server finds it, takes up what was
running, and nothing is lost with the server's memory.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import subprocess
import sys
import tempfile
import threading
import urllib.request
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from http.client import HTTPException
from pathlib import Path
from typing import IO, Any
from uuid import UUID, uuid4

from service.domain.archives import ArchiveState, Counters, Selection
from service.domain.errors import Conflict, InvalidRequest, UnknownResource
from service.logs import logger
from service.runtime.archives import RunFolder
from service.web.formats import LENGTHS
from service.worker.coordinator import state_of
from service.worker.outputs import FORMATS, results
from service.worker.retrying import retry_failed

EVERYTHING = Selection()
_TIMEOUT = 10
_PAUSES = (1.0, 5.0, 30.0, 120.0)
"""Seconds before a webhook that was not taken is told again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """An archive as it was asked for.

    ``digest`` is of the whole request, for its key; ``wanted`` are the words of the command that
    say which documents are wanted.
    """

    id: str
    name: str
    task: str
    created: str
    key: str = ""
    digest: str = ""
    input: str = ""
    glossaries: tuple[str, ...] = ()
    formats: tuple[str, ...] = ("md",)
    length: str = "standard"
    wanted: tuple[str, ...] = ()
    cancelled: bool = False
    webhook: str = ""
    exit: int | None = None
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobStatus:
    """A job, its state and its counters."""

    job: Job
    state: ArchiveState
    counters: Counters


class ArchiveJobs:
    """The jobs in a folder.

    ``roots`` are folders of the server whose archives may be named by path; ``secret`` signs
    webhooks, which are refused without one; one that is not taken is told again after ``pauses``.
    """

    def __init__(
        self,
        folder: Path,
        *,
        roots: tuple[Path, ...] = (),
        secret: str = "",
        environment: Mapping[str, str] | None = None,
        pauses: Sequence[float] = _PAUSES,
    ) -> None:
        self._folder = folder
        self._pauses = pauses
        self._closing = threading.Event()
        self._roots = roots
        self._secret = secret
        self._environment = {**os.environ, **(environment or {})}
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self._lock = threading.Lock()

    def take_up(self) -> None:
        """Go on with the jobs that were running when the server was stopped."""
        for job in self.all():
            state = self.status(job.id).state
            if (
                job.exit is None
                and not job.cancelled
                and state in {ArchiveState.NOT_STARTED, ArchiveState.RUNNING}
            ):
                self._start(job)

    def create(
        self,
        *,
        name: str,
        data: bytes = b"",
        path: str = "",
        task: str = "translate",
        glossaries: tuple[str, ...] = (),
        formats: tuple[str, ...] = ("md",),
        length: str = "standard",
        selection: Selection = EVERYTHING,
        key: str = "",
        webhook: str = "",
    ) -> tuple[Job, bool]:
        """Take a job in and start it; return it, and whether it is new.

        Raises:
            InvalidRequest: there is no input, or a path or a webhook that is not allowed.
            Conflict: the key was used for another request.
        """
        if bool(data) == bool(path):
            raise InvalidRequest("expected either a file or the path of an archive")
        if task not in {"translate", "brief", "both"}:
            raise InvalidRequest("task must be translate, brief or both")
        if wrong := [name for name in formats if name not in FORMATS]:
            raise InvalidRequest(f"format {wrong[0]!r}: expected one of {', '.join(FORMATS)}")
        if length not in LENGTHS:
            raise InvalidRequest(f"length must be one of {', '.join(LENGTHS)}")
        if webhook and not (self._secret and webhook.startswith(("http://", "https://"))):
            raise InvalidRequest(
                "a webhook needs YIJIAN_WEBHOOK_SECRET on the server and an http(s) address"
            )
        wanted = _words(selection)
        asked = json.dumps(
            [name, task, glossaries, formats, length, wanted, path, webhook]
        ).encode()
        digest = hashlib.sha256(asked + data).hexdigest()
        with self._lock:
            known = next((job for job in self.all() if key and job.key == key), None)
            if known is not None:
                if known.digest != digest:
                    raise Conflict("this Idempotency-Key was used for another request")
                return known, False
            job = Job(
                id=str(uuid4()),
                name=name or Path(path).name,
                task=task,
                created=datetime.now(UTC).isoformat(),
                key=key,
                digest=digest,
                glossaries=glossaries,
                formats=formats,
                length=length,
                wanted=wanted,
                webhook=webhook,
            )
            job = replace(job, input=self._input(job, data, path))
            self._keep(job)
        self._start(job)
        return job, True

    def all(self) -> list[Job]:
        """Return the jobs, the newest first."""
        jobs = [self._read(path.parent.name) for path in self._folder.glob("*/job.json")]
        return sorted(jobs, key=lambda job: (job.created, job.id), reverse=True)

    def get(self, identity: str) -> Job:
        """Return a job.

        Raises:
            UnknownResource: there is none with the id.
        """
        with suppress(ValueError):
            if (self._folder / str(UUID(identity)) / "job.json").is_file():
                return self._read(identity)
        raise UnknownResource("there is no archive with that id")

    def status(self, identity: str) -> JobStatus:
        """Return a job's state and counters."""
        job = self.get(identity)
        manifest, state, counters = state_of(str(self._out(job)))
        if manifest is None and job.cancelled:
            running = self._is_running(job.id)
            state = ArchiveState.CANCELLING if running else ArchiveState.CANCELLED
        elif manifest is None:
            failed = job.exit not in {None, 0}
            state = ArchiveState.VALIDATION_FAILED if failed else ArchiveState.NOT_STARTED
        elif state is ArchiveState.CANCELLED and self._is_running(job.id):
            state = ArchiveState.CANCELLING
        elif state is ArchiveState.NOT_STARTED and job.exit is not None:
            state = ArchiveState.FAILED
        elif state is ArchiveState.NOT_STARTED or (
            state is ArchiveState.SUCCEEDED and self._is_running(job.id)
        ):
            state = ArchiveState.RUNNING
        if job.cancelled and not state.terminal and not self._is_running(job.id):
            state = ArchiveState.CANCELLED  # its manifest came in the moment it was cancelled
        if state is ArchiveState.CANCELLED:
            counters = replace(counters, cancelled=counters.left)
        return JobStatus(job=job, state=state, counters=counters)

    def pause(self, identity: str) -> None:
        """Stop a job after the pieces that are being worked on."""
        self._refuse_terminal(identity)
        folder = RunFolder(str(self._out(self.get(identity))))
        if folder.manifest() is None:
            raise Conflict("the archive is being read still: pause it when its work has begun")
        folder.want("pause")

    def resume(self, identity: str) -> None:
        """Go on with a job that was paused or has failed."""
        found = self.status(identity)
        if found.state in {ArchiveState.SUCCEEDED, ArchiveState.VALIDATION_FAILED}:
            raise Conflict(f"the archive is {found.state}: there is nothing to resume")
        self._restart(found.job)

    def retry(self, identity: str) -> int:
        """Do the failed documents again; return how many."""
        job = self.get(identity)
        failed = retry_failed(str(self._out(job)))
        if failed:
            self._restart(job)
        return failed

    def cancel(self, identity: str) -> None:
        """End a job; what is finished is kept.

        Raises:
            Conflict: it has ended already.
        """
        self._refuse_terminal(identity)
        job = self.get(identity)
        folder = RunFolder(str(self._out(job)))
        if folder.manifest() is not None:
            folder.want("cancel")
            return
        self._keep(replace(job, cancelled=True))
        process = self._running.get(job.id)
        if process is not None:
            process.terminate()  # it is reading the input still; there is nothing to keep

    def items(self, identity: str, *, offset: int, limit: int) -> Iterator[dict[str, Any]]:
        """Yield a page of the finished documents, without their results."""
        wanted = ("id", "title", "date", "source", "status", "code", "reason")
        for index, row in enumerate(results(str(self._out(self.get(identity))))):
            if offset <= index < offset + limit:
                yield {name: row[name] for name in wanted if name in row}

    def result(self, identity: str) -> IO[bytes]:
        """Return the outputs as a zip in a temporary file, which the caller closes.

        Raises:
            Conflict: the job has not ended.
        """
        found = self.status(identity)
        if found.state not in {ArchiveState.SUCCEEDED, ArchiveState.CANCELLED}:
            raise Conflict(f"the archive is {found.state}: its result comes when it has ended")
        out = self._out(found.job)
        stream = tempfile.TemporaryFile()  # noqa: SIM115 - the caller's
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
            for path in sorted(out.rglob("*")):
                if path.is_file() and ".yijian" not in path.parts:
                    package.write(path, path.relative_to(out).as_posix())
        stream.seek(0)
        return stream

    def close(self) -> None:
        """Stop the processes; the jobs go on when the server comes back."""
        self._closing.set()
        for process in self._running.values():
            with suppress(OSError):
                process.send_signal(2)

    def _refuse_terminal(self, identity: str) -> None:
        state = self.status(identity).state
        if state.terminal:
            raise Conflict(f"the archive is {state}: it has ended")

    def _restart(self, job: Job) -> None:
        if self._is_running(job.id):
            raise Conflict("the archive is being worked on: wait, or pause it first")
        out = self._out(job)
        if (out / ".yijian" / "manifest.json").is_file():
            RunFolder(str(out)).want("run")
        self._start(self._keep(replace(job, exit=None, message="", cancelled=False)))

    def _input(self, job: Job, data: bytes, path: str) -> str:
        if path:
            found = Path(path).resolve()
            if not any(found.is_relative_to(root.resolve()) for root in self._roots):
                raise InvalidRequest(
                    "paths on the server are read only below YIJIAN_ARCHIVE_ROOTS: send a file"
                )
            return str(found)
        place = self._folder / job.id / "in"
        place.mkdir(parents=True, exist_ok=True)
        name = Path(job.name.replace("\\", "/")).name or "archive.zip"
        (place / name).write_bytes(data)
        return str(place)

    def _out(self, job: Job) -> Path:
        return self._folder / job.id / "out"

    def _keep(self, job: Job) -> Job:
        path = self._folder / job.id / "job.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_suffix(".tmp")
        temporary.write_text(json.dumps(asdict(job), ensure_ascii=False), encoding="utf-8")
        temporary.replace(path)
        return job

    def _read(self, identity: str) -> Job:
        path = self._folder / identity / "job.json"
        values = json.loads(path.read_text(encoding="utf-8"))
        return Job(
            **{
                **values,
                "glossaries": tuple(values["glossaries"]),
                "formats": tuple(values.get("formats", ("md",))),
                "wanted": tuple(values.get("wanted", ())),
            }
        )

    def _is_running(self, identity: str) -> bool:
        process = self._running.get(identity)
        return process is not None and process.poll() is None

    def _start(self, job: Job) -> None:
        command = [sys.executable, "-m", "service", "archive", "run", job.input]
        command += ["--out", str(self._out(job)), "--task", job.task]
        command += ["--length", job.length]
        command += job.wanted
        for form in job.formats:
            command += ["--format", form]
        for name in job.glossaries:
            command += ["--glossary", name]
        process = subprocess.Popen(  # noqa: S603 - our own command
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=self._environment,
        )
        self._running[job.id] = process
        threading.Thread(target=self._watch, args=(job, process), daemon=True).start()

    def _watch(self, job: Job, process: subprocess.Popen[bytes]) -> None:
        said = b""
        if process.stderr is not None:
            with process.stderr:
                for line in process.stderr:
                    said = line
        code = process.wait()
        job = self._read(job.id)  # it may have been cancelled meanwhile
        if code < 0 or code == 130:
            if job.cancelled and job.webhook:
                self._tell(job)
            return  # else stopped with the server: the job goes on when it comes back
        words = said.decode("utf-8", "replace").strip().removeprefix("yijian: ")
        ended = replace(job, exit=code, message=words if code > 1 else "")
        self._keep(ended)
        if job.webhook and self.status(job.id).state.terminal:
            self._tell(ended)

    def _tell(self, job: Job) -> None:
        """Tell the webhook that the job has ended; the body is signed with HMAC-SHA256."""
        body = json.dumps({"id": job.id, "state": str(self.status(job.id).state)}).encode()
        signature = hmac.new(self._secret.encode(), body, hashlib.sha256).hexdigest()
        headers = {"content-type": "application/json", "x-yijian-signature": f"sha256={signature}"}
        request = urllib.request.Request(job.webhook, body, headers)  # noqa: S310 - http(s) only
        for pause in (*self._pauses, None):
            try:
                urllib.request.urlopen(request, timeout=_TIMEOUT).close()  # noqa: S310
            except (OSError, HTTPException) as error:
                logger().warning("webhook_failed", job=job.id, kind=type(error).__name__)
                if pause is None or self._closing.wait(pause):
                    return
            else:
                return


def _words(selection: Selection) -> tuple[str, ...]:
    """Return a selection as the command line takes it."""
    words = [f"--glob={pattern}" for pattern in selection.glob]
    if selection.since:
        words.append(f"--since={selection.since.isoformat()}")
    if selection.until:
        words.append(f"--until={selection.until.isoformat()}")
    if selection.source:
        words.append(f"--of={selection.source}")
    if selection.columns:
        words.append(f"--columns={','.join(selection.columns)}")
    return tuple(words)
