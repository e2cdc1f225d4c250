"""The custom interface of kiss-translator."""

from __future__ import annotations

from typing import Any

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
    "/kiss",
    openapi_extra=described(
        {"from": STRING, "to": STRING, "text": STRING, "texts": _TEXTS}, required=("to",)
    ),
)
async def translate(request: Request, loaded: Loaded, workers: Working) -> Response:
    """Translate ``text``, or where there are ``texts``, all of them."""
    params = await read_params(request)
    many = params.values.get("texts") is not None
    texts = read_texts(params.texts("texts") if many else params.text("text"))
    check_pair(params.optional("from"), params.text("to"))
    asked = Asked(texts=texts, glossaries=params.glossaries)
    found = await to_english(request, asked, loaded=loaded, workers=workers)
    if found is None:
        return answered(None)
    answers: list[dict[str, Any]] = [{"text": t.text, "src": code_of(t.detected)} for t in found]
    return answered({"translations": answers} if many else answers[0])
