"""Documents: sent, asked after, and fetched once."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from starlette.datastructures import UploadFile

from service.api.deepl.asked import read_asked
from service.api.deepl.description import DOCUMENT, DOCUMENT_KEY
from service.api.deepl.glossaries import terms_of
from service.api.deepl.phrases import say_document
from service.api.deps import Counted, DocumentJobs, Loaded, Working
from service.api.params import Params, read_params
from service.domain.errors import EngineUnhealthy, InputError, InvalidRequest, TextTooLarge
from service.domain.ports import Priority
from service.usecases.translate_document import TranslatedDocument

router = APIRouter()

_AT_ONCE = 1.0
"""Seconds that an upload waits, so that a file nobody can open is refused there and then."""
_PATIENCE = 3.0
"""Seconds that the question how far it is waits for the end: its sender would ask again in 5."""


@router.post("/v2/document", openapi_extra=DOCUMENT)
async def upload(
    request: Request, loaded: Loaded, workers: Working, usage: Counted, jobs: DocumentJobs
) -> dict[str, str]:
    """Take a document and begin to translate it."""
    found = await _read_file(request)
    params = await read_params(request)
    if found is None:
        raise InvalidRequest("Parameter 'file' not specified: expected a form with a file.")
    name, data = params.text("filename") or found[0], found[1]
    asked = read_asked(params, loaded)
    if asked.same:
        raise InvalidRequest("Source and target language are equal.")
    output = params.text("output_format").lower().lstrip(".") or None
    glossaries, terms = terms_of(loaded, asked.glossary_ids)

    async def work() -> TranslatedDocument:
        said = say_document(data, name, asked, loaded=loaded)
        return said or await loaded.translate_document(
            data,
            name=name,
            output=output,
            glossaries=glossaries,
            extra=terms,
            priority=Priority.BACKGROUND,
        )

    async def counted() -> TranslatedDocument:
        done = await workers.run(work)
        usage.add(characters=done.characters, documents=1)
        return done

    job = jobs.begin(counted)
    await job.wait(_AT_ONCE)
    if isinstance(job.failure, InputError):
        jobs.forget(job)
        if isinstance(job.failure, TextTooLarge):
            raise job.failure
        raise InvalidRequest(f"Invalid file: {job.error}")
    return {"document_id": job.id, "document_key": job.key}


@router.post("/v2/document/{document_id}", openapi_extra=DOCUMENT_KEY)
async def status(document_id: str, request: Request, jobs: DocumentJobs) -> dict[str, Any]:
    """Tell how far a document is; the answer waits a little for the end."""
    job = jobs.find(document_id, _key(await read_params(request)))
    await job.wait(_PATIENCE)
    told: dict[str, Any] = {"document_id": job.id, "status": job.status}
    if job.answer is not None:
        told["billed_characters"] = job.answer.characters
    elif job.error:
        told["error_message"] = job.error
    else:
        told["seconds_remaining"] = round(_PATIENCE)
    return told


@router.post(
    "/v2/document/{document_id}/result",
    openapi_extra=DOCUMENT_KEY,
    response_class=Response,
    responses={200: {"content": {"application/octet-stream": {}}}},
)
async def result(document_id: str, request: Request, jobs: DocumentJobs) -> Response:
    """Return the translated document, which is forgotten with that."""
    job = jobs.find(document_id, _key(await read_params(request)))
    if job.error:
        raise InvalidRequest(f"The document could not be translated: {job.error}")
    if job.answer is None:
        raise EngineUnhealthy("Document not ready: ask for its status first.")
    jobs.forget(job)
    name = quote(job.answer.name, safe="")
    return Response(
        job.answer.data,
        media_type=job.answer.media_type,
        headers={"content-disposition": f"attachment; filename*=UTF-8''{name}"},
    )


async def _read_file(request: Request) -> tuple[str, bytes] | None:
    """Return the name and the content of the form's file, if there is one."""
    await request.body()  # kept by the request, so that the other fields can be read afterwards
    async with request.form(max_files=4, max_fields=200) as form:
        file = form.get("file")
        if not isinstance(file, UploadFile):
            return None
        return PurePath((file.filename or "").replace("\\", "/")).name, await file.read()


def _key(params: Params) -> str:
    if not params.has("document_key"):
        raise InvalidRequest("Parameter 'document_key' not specified.")
    return params.text("document_key")
