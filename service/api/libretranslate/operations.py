"""What LibreTranslate's page and its keepers ask for, and suggestions of its readers."""

from __future__ import annotations

import asyncio
from typing import Any

from fastapi import APIRouter, Request
from fastapi.exceptions import HTTPException

from service.api.deps import Loaded
from service.api.libretranslate.codes import NAMES, Code, code_of, read_source, read_target, refusal
from service.api.libretranslate.description import STRING, described
from service.api.libretranslate.params import read_params
from service.api.libretranslate.translate import character_limit
from service.api.libretranslate.wire import DOCUMENTED
from service.domain.detection import detect
from service.domain.errors import EngineUnhealthy
from service.domain.memory import SEGMENT_CHARACTERS
from service.domain.translatable import EXTENSIONS

router = APIRouter(tags=["LibreTranslate"], responses=DOCUMENTED)

_PAGE_WAITS = 500
"""Milliseconds that LibreTranslate's page waits for the typing to pause."""


@router.get("/health")
async def health(loaded: Loaded) -> dict[str, str]:
    """Say whether the model takes work; 503 when it does not."""
    if not loaded.ready:
        raise EngineUnhealthy("the model takes no work: restart the service")
    return {"status": "ok"}


@router.get("/frontend/settings")
async def frontend_settings(loaded: Loaded) -> dict[str, Any]:
    """Return what LibreTranslate's page is told about its server."""
    locked = bool(loaded.settings.api_keys)
    return {
        "apiKeys": locked,
        "charLimit": character_limit(loaded),
        "filesTranslation": True,
        "frontendTimeout": _PAGE_WAITS,
        "keyRequired": locked,
        "language": {
            "source": {"code": Code.AUTO, "name": "Auto Detect"},
            "target": {"code": Code.ENGLISH, "name": NAMES[Code.ENGLISH]},
        },
        "suggestions": True,
        "supportedFilesFormat": [f".{extension}" for extension in EXTENSIONS],
    }


@router.get("/spec")
async def spec(request: Request) -> dict[str, Any]:
    """Return the description of the whole API, as ``/openapi.json`` does."""
    described_api: dict[str, Any] = request.app.openapi()
    return described_api


@router.post(
    "/suggest",
    openapi_extra=described(
        {"q": STRING, "s": STRING, "source": STRING, "target": STRING},
        required=("q", "s", "source", "target"),
    ),
)
async def suggest(request: Request, loaded: Loaded) -> dict[str, bool]:
    """Keep a better translation for a reviewer to look at; nothing is translated with it before."""
    params = await read_params(request)
    chinese, english = params.text("q"), params.text("s")
    source, target = read_source(params.text("source")), read_target(params.text("target"))
    own = code_of(detect(chinese[:SEGMENT_CHARACTERS])) if source is Code.AUTO else source.value
    if target is not Code.ENGLISH or not own.startswith("zh"):
        raise refusal(own, target)
    kept = await asyncio.to_thread(
        loaded.stores.memory.suggest, chinese, english, author="LibreTranslate"
    )
    if not kept:
        raise HTTPException(
            403, "too many suggestions wait for a reviewer: review some, then suggest again"
        )
    return {"success": True}
