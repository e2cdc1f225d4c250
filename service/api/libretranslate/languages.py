"""Which languages there are, and which one a text is in."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from service.api.deps import Working
from service.api.libretranslate.codes import NAMES, TARGETS, code_of
from service.api.libretranslate.description import TEXTS, described
from service.api.libretranslate.params import read_params
from service.api.libretranslate.wire import DOCUMENTED, answered
from service.domain.detection import detect

router = APIRouter(tags=["LibreTranslate"], responses=DOCUMENTED)


@router.get("/languages")
async def languages() -> list[dict[str, Any]]:
    """List the languages, each with those that it can be asked for in."""
    return [
        {"code": code, "name": name, "targets": list(TARGETS[code])} for code, name in NAMES.items()
    ]


@router.post("/detect", openapi_extra=described({"q": TEXTS}, required=("q",)))
async def tell(request: Request, workers: Working) -> Response:
    """Tell the language of a text, or of several as one."""
    given = (await read_params(request)).texts("q")

    async def work() -> list[dict[str, Any]]:
        found = detect(given if isinstance(given, str) else "\n".join(given))
        return [{"confidence": found.confidence, "language": code_of(found)}]

    return answered(await workers.run_for(request, work))
