"""The custom interface of immersive-translate."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from service.api.deps import Loaded, Working
from service.api.libretranslate.codes import code_of
from service.api.libretranslate.description import STRING, described
from service.api.libretranslate.params import read_params
from service.api.libretranslate.wire import answered
from service.api.shims.english import Asked, check_pair, read_texts, to_english

router = APIRouter(tags=["browser extensions"])

_TEXTS = {"type": "array", "items": STRING}


@router.post(
    "/imme",
    openapi_extra=described(
        {"source_lang": STRING, "target_lang": STRING, "text_list": _TEXTS},
        required=("target_lang", "text_list"),
    ),
)
async def translate(request: Request, loaded: Loaded, workers: Working) -> Response:
    """Translate a list of texts."""
    params = await read_params(request)
    texts = read_texts(params.texts("text_list"))
    check_pair(params.optional("source_lang"), params.text("target_lang"))
    asked = Asked(texts=texts, glossaries=params.glossaries)
    found = await to_english(request, asked, loaded=loaded, workers=workers)
    if found is None:
        return answered(None)
    answers = [{"detected_source_lang": code_of(t.detected), "text": t.text} for t in found]
    return answered({"translations": answers})
