"""The service's own surface: translations, briefs, models."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from service.api.bodies import Upload, body_schema, read_body
from service.api.deps import Loaded, Working
from service.api.schemas import BriefIn, TranslationIn
from service.runtime.loaded import Runtime
from service.web.formats import render_brief, render_translation

router = APIRouter(prefix="/v1", tags=["briefs and translations"])

_MEDIA = {
    "json": "application/json",
    "text": "text/plain; charset=utf-8",
    "bilingual": "text/markdown; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
_CALLER_LEFT = 499


@router.post(
    "/translations",
    openapi_extra=body_schema(TranslationIn),
    responses={
        200: {
            "content": {
                _MEDIA["json"]: {"schema": {"$ref": "#/components/schemas/Translation"}},
                "text/plain": {},
                "text/markdown": {},
            }
        }
    },
)
async def create_translation(request: Request, loaded: Loaded, workers: Working) -> Response:
    """Translate a text, or a file in any encoding, and report every term in it."""
    body = await read_body(request, TranslationIn)
    asked = body.asked

    async def work() -> bytes:
        text = _uploaded(body.upload, loaded) or loaded.within_limit(asked.text)
        found = await loaded.translate(text, glossaries=asked.glossaries, extra=asked.extra())
        return render_translation(found, form=asked.format)

    return _answer(await workers.run_for(request, work), asked.format)


@router.post(
    "/briefs",
    openapi_extra=body_schema(BriefIn),
    responses={
        200: {
            "content": {
                _MEDIA["json"]: {"schema": {"$ref": "#/components/schemas/Brief"}},
                "text/markdown": {},
                "text/html": {},
                _MEDIA["docx"]: {},
            }
        }
    },
)
async def create_brief(request: Request, loaded: Loaded, workers: Working) -> Response:
    """Write the brief of a page, given as JSON or as an uploaded file."""
    body = await read_body(request, BriefIn)
    asked = body.asked

    async def work() -> bytes:
        found = await loaded.brief(
            _uploaded(body.upload, loaded) or loaded.read_page(asked.text.encode()),
            length=asked.length,
            glossaries=asked.glossaries,
            extra=asked.extra(),
        )
        return render_brief(found, form=asked.format, language=asked.lang)

    return _answer(await workers.run_for(request, work), asked.format)


def _uploaded(upload: Upload | None, loaded: Runtime) -> str:
    return loaded.read_page(upload.data, name=upload.name) if upload else ""


def _answer(content: bytes | None, form: str) -> Response:
    """Answer with a document; nobody reads the answer of a caller who has left."""
    if content is None:
        return Response(status_code=_CALLER_LEFT)
    headers = {"content-disposition": 'attachment; filename="brief.docx"'}
    return Response(content, media_type=_MEDIA[form], headers=headers if form == "docx" else None)
