"""Archives over HTTP: hand one in, watch it, fetch its result."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, Header, Query, Request, Response, UploadFile
from fastapi.responses import JSONResponse, StreamingResponse
from sse_starlette import EventSourceResponse
from starlette.background import BackgroundTask

from service.api.deps import Archived
from service.domain.archives import Selection
from service.worker.jobs import ArchiveJobs, JobStatus

router = APIRouter(prefix="/v1/archives", tags=["archives"])

_CHUNK = 1024 * 1024
_SECONDS_BETWEEN_EVENTS = 1.0


@router.post("", status_code=202)
def create(
    jobs: Archived,
    file: Annotated[UploadFile | None, File(description="A package, a table or one page.")] = None,
    path: Annotated[str, Form(description="Or an archive on the server, where allowed.")] = "",
    task: Annotated[str, Form(description="translate, brief or both.")] = "translate",
    glossaries: Annotated[list[str] | None, Form()] = None,
    formats: Annotated[
        list[str] | None, Form(description="Of the documents' files: md, html, docx; tmx.")
    ] = None,
    length: Annotated[str, Form(description="Of briefs: flash, short, standard.")] = "standard",
    glob: Annotated[
        list[str] | None, Form(description="Only paths inside the archive like these.")
    ] = None,
    since: Annotated[date | None, Form(description="First day, as 2018-01-01.")] = None,
    until: Annotated[date | None, Form(description="Last day.")] = None,
    source: Annotated[str, Form(description="Only documents of this source.")] = "",
    columns: Annotated[
        str, Form(description="Columns of tables: text, then title, date, source; with commas.")
    ] = "",
    webhook: Annotated[str, Form(description="Told, signed, when the archive has ended.")] = "",
    idempotency_key: Annotated[str, Header()] = "",
) -> Response:
    """Take an archive in; the same key with the same request gives the same archive."""
    data = file.file.read() if file is not None else b""
    name = (file.filename or "") if file is not None else ""
    job, new = jobs.create(
        name=name,
        data=data,
        path=path,
        task=task,
        glossaries=tuple(glossaries or ()),
        formats=tuple(formats or ("md",)),
        length=length,
        selection=Selection(
            glob=tuple(glob or ()),
            since=since,
            until=until,
            source=source,
            columns=tuple(name.strip() for name in columns.split(",") if name.strip()),
        ),
        key=idempotency_key,
        webhook=webhook,
    )
    shown = _shown(jobs.status(job.id))
    headers = {"operation-location": f"/v1/archives/{job.id}"}
    return JSONResponse(shown, status_code=202 if new else 200, headers=headers)


@router.get("")
def list_archives(
    jobs: Archived,
    offset: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> dict[str, Any]:
    """List the archives, the newest first."""
    found = jobs.all()
    page = [_shown(jobs.status(job.id)) for job in found[offset : offset + limit]]
    return {"archives": page, "total": len(found)}


@router.get("/{archive_id}")
def show(archive_id: str, jobs: Archived) -> dict[str, Any]:
    """Tell how far an archive is."""
    return _shown(jobs.status(archive_id))


@router.delete("/{archive_id}")
def cancel(archive_id: str, jobs: Archived) -> dict[str, Any]:
    """End an archive; what is finished is kept. One that has ended is a conflict."""
    jobs.cancel(archive_id)
    return _shown(jobs.status(archive_id))


@router.post("/{archive_id}/pause")
def pause(archive_id: str, jobs: Archived) -> dict[str, Any]:
    """Stop after the pieces that are being worked on."""
    jobs.pause(archive_id)
    return _shown(jobs.status(archive_id))


@router.post("/{archive_id}/resume")
def resume(archive_id: str, jobs: Archived) -> dict[str, Any]:
    """Go on."""
    jobs.resume(archive_id)
    return _shown(jobs.status(archive_id))


@router.post("/{archive_id}/retry")
def retry(archive_id: str, jobs: Archived) -> dict[str, Any]:
    """Do the failed documents again, and nothing else."""
    documents = jobs.retry(archive_id)
    return {**_shown(jobs.status(archive_id)), "documents_again": documents}


@router.get("/{archive_id}/items")
def items(
    archive_id: str,
    jobs: Archived,
    offset: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
) -> dict[str, Any]:
    """List the finished documents."""
    return {"items": list(jobs.items(archive_id, offset=offset, limit=limit))}


@router.get("/{archive_id}/result", response_class=Response)
def result(archive_id: str, jobs: Archived) -> Response:
    """Return the results as a zip."""
    package = jobs.result(archive_id)
    name = f'attachment; filename="{archive_id}.zip"'
    return StreamingResponse(
        iter(lambda: package.read(_CHUNK), b""),
        media_type="application/zip",
        headers={"content-disposition": name},
        background=BackgroundTask(package.close),
    )


@router.get("/{archive_id}/events", response_class=EventSourceResponse)
async def events(archive_id: str, request: Request, jobs: Archived) -> EventSourceResponse:
    """Send the state whenever it changes, until the archive has ended."""
    first = await asyncio.to_thread(jobs.status, archive_id)
    return EventSourceResponse(_changes(first, request, jobs))


async def _changes(
    first: JobStatus, request: Request, jobs: ArchiveJobs
) -> AsyncIterator[dict[str, str]]:
    last = ""
    found = first
    while not await request.is_disconnected():
        shown = json.dumps(_shown(found))
        if shown != last:
            last = shown
            yield {"event": "progress", "data": shown}
        if found.state.terminal:
            return
        await asyncio.sleep(_SECONDS_BETWEEN_EVENTS)
        found = await asyncio.to_thread(jobs.status, found.job.id)


def _shown(found: JobStatus) -> dict[str, Any]:
    counters, job = found.counters, found.job
    running = str(found.state) == "Running"
    return {
        "id": job.id,
        "name": job.name,
        "task": job.task,
        "status": str(found.state),
        "created": job.created,
        "message": job.message,
        "summary": {
            "total": counters.total,
            "failed": counters.failed,
            "success": counters.success,
            "inProgress": counters.left if running else 0,
            "notYetStarted": 0 if running else counters.left,
            "cancelled": counters.cancelled,
            "totalCharacters": counters.characters,
        },
        "terms": {
            "applied": counters.applied,
            "repaired": counters.repaired,
            "missed": counters.missed,
        },
    }
