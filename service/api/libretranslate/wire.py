"""Errors as LibreTranslate tells them: one key, and few statuses."""

from __future__ import annotations

from typing import Any

from fastapi import Request, Response
from fastapi.responses import JSONResponse

from service.api.libretranslate.params import read_params
from service.api.wire import MISSING_KEY, WRONG_KEY, Failure, Shaped, Wire

_CALLER_LEFT = 499
_BAD_REQUEST = 400
_STATUSES = {409: _BAD_REQUEST, 415: _BAD_REQUEST, 422: _BAD_REQUEST}
"""Clients know 400 for whatever was wrong with the input."""
_KEYS = {
    MISSING_KEY: (_BAD_REQUEST, "Please contact the server operator to get an API key"),
    WRONG_KEY: (403, "Invalid API key"),
}

DOCUMENTED: dict[int | str, dict[str, Any]] = {
    status: {
        "description": "The request cannot be answered.",
        "content": {
            "application/json": {
                "schema": {
                    "type": "object",
                    "required": ["error"],
                    "properties": {"error": {"type": "string"}},
                }
            }
        },
    }
    for status in (422, "4XX", "5XX")
}


def answered(content: object) -> Response:
    """Answer with JSON; ``None`` stands for a caller who has left, and reads nothing."""
    return Response(status_code=_CALLER_LEFT) if content is None else JSONResponse(content)


def _shape(failure: Failure) -> Shaped:
    other = (_STATUSES.get(failure.status, failure.status), failure.message)
    status, message = _KEYS.get(failure.code, other)
    return Shaped(status=status, body={"error": message})


async def _key_of(request: Request) -> str:
    return (await read_params(request)).optional("api_key")


WIRE = Wire(
    paths=(
        "/translate",
        "/detect",
        "/languages",
        "/translate_file",
        "/download_file/",
        "/suggest",
        "/health",
        "/frontend/settings",
        "/spec",
    ),
    shape=_shape,
    open_paths=("/download_file/", "/frontend/settings", "/health", "/languages", "/spec"),
    key_of=_key_of,
)
