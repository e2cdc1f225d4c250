"""The address that DeepLX's clients call."""

from __future__ import annotations

import secrets

from fastapi import APIRouter, Request, Response

from service.api.deps import Loaded, Working
from service.api.libretranslate.codes import code_of
from service.api.libretranslate.description import STRING, described
from service.api.libretranslate.params import read_params
from service.api.libretranslate.wire import answered
from service.api.shims.english import Asked, check_pair, to_english
from service.api.shims.keys import token_of
from service.api.wire import Failure, Shaped, Wire

_HIGHEST_ID = 10**10
_ERROR = {
    "type": "object",
    "required": ["code", "message"],
    "properties": {"code": {"type": "integer"}, "message": {"type": "string"}},
}

router = APIRouter(
    tags=["browser extensions"],
    responses={
        status: {
            "description": "The request cannot be answered.",
            "content": {"application/json": {"schema": _ERROR}},
        }
        for status in (422, "4XX", "5XX")
    },
)


def _shape(failure: Failure) -> Shaped:
    return Shaped(status=failure.status, body={"code": failure.status, "message": failure.message})


WIRE = Wire(paths=("/deeplx",), shape=_shape, key_of=token_of)


@router.post(
    "/deeplx",
    openapi_extra=described(
        {"text": STRING, "source_lang": STRING, "target_lang": STRING},
        required=("text", "target_lang"),
    ),
)
async def translate(request: Request, loaded: Loaded, workers: Working) -> Response:
    """Translate one text."""
    params = await read_params(request)
    text, target = params.text("text"), params.text("target_lang")
    check_pair(params.optional("source_lang"), target)
    asked = Asked(texts=(text,), glossaries=params.glossaries)
    found = await to_english(request, asked, loaded=loaded, workers=workers)
    if found is None:
        return answered(None)
    return answered(
        {
            "code": 200,
            "id": secrets.randbelow(_HIGHEST_ID),
            "data": found[0].text,
            "alternatives": [],
            "source_lang": code_of(found[0].detected).split("-")[0].upper(),
            "target_lang": "EN",
            "method": "Free",
        }
    )
