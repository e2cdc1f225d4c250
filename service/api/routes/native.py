"""The service's own surface: translations, briefs, models."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import ValidationError
from starlette.datastructures import UploadFile

from service.api.deps import Loaded
from service.api.schemas import BriefIn, TranslationIn
from service.domain.errors import InvalidRequest
from service.runtime import Runtime, list_models
from service.web.formats import render_brief
from service.web.jsonable import to_jsonable

router = APIRouter(prefix="/v1", tags=["briefs and translations"])

_MEDIA = {
    "json": "application/json",
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
_FORM_FIELDS = ("length", "format", "lang")


@router.post("/translations")
async def create_translation(body: TranslationIn, loaded: Loaded) -> dict[str, Any]:
    """Translate a text and report every term in it."""
    found = await loaded.translate(
        body.text, glossaries=body.glossaries, extra=[term.to_term() for term in body.terms]
    )
    answer: dict[str, Any] = to_jsonable(found)
    return answer


@router.post(
    "/briefs",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {"schema": BriefIn.model_json_schema()},
                "multipart/form-data": {
                    "schema": {
                        "type": "object",
                        "required": ["file"],
                        "properties": {
                            "file": {"type": "string", "format": "binary"},
                            **{name: {"type": "string"} for name in _FORM_FIELDS},
                        },
                    }
                },
            },
        }
    },
)
async def create_brief(request: Request, loaded: Loaded) -> Response:
    """Write the brief of a page, given as JSON or as an uploaded file."""
    asked, page = await _asked(request, loaded)
    found = await loaded.brief(
        page,
        length=asked.length,
        glossaries=asked.glossaries,
        extra=[term.to_term() for term in asked.terms],
    )
    content = render_brief(found, form=asked.format, language=asked.lang)
    return Response(content, media_type=_MEDIA[asked.format])


@router.get("/models")
async def get_models(loaded: Loaded) -> dict[str, Any]:
    """List the models with their cards."""
    return {
        "models": [
            {**to_jsonable(card), "installed": installed}
            for card, installed in list_models(loaded.settings)
        ]
    }


async def _asked(request: Request, loaded: Runtime) -> tuple[BriefIn, str]:
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind == "multipart/form-data":
        async with request.form() as form:
            upload = form.get("file")
            if not isinstance(upload, UploadFile):
                raise InvalidRequest("expected a file in the field 'file' of the form")
            data = await upload.read()
            fields = {name: form[name] for name in _FORM_FIELDS if name in form}
            page = loaded.read_page(data, name=upload.filename)
        return _checked({"text": "-", **fields}), page
    try:
        body = await request.json()
    except ValueError as error:
        raise InvalidRequest("expected a JSON object, or a form with a file") from error
    if not isinstance(body, dict):
        raise InvalidRequest("expected a JSON object with the field 'text'")
    asked = _checked(body)
    return asked, loaded.read_page(asked.text.encode())


def _checked(fields: dict[str, Any]) -> BriefIn:
    try:
        return BriefIn.model_validate(fields)
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise InvalidRequest(f"the request cannot be used: {wrong}") from error
