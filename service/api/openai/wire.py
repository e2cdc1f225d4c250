"""OpenAI's error bodies: message, type, param and code, always all four."""

from __future__ import annotations

from service.api.wire import MISSING_KEY, WRONG_KEY, Failure, Shaped, Wire

_TYPES = {403: "permission_error", 429: "rate_limit_error"}
_MENDABLE = frozenset({409, 413, 415, 422})
"""Answered as 400: its clients send 409 and 5xx again, which would not mend these."""
_CODES = {
    "unknown_model": "model_not_found",
    "text_too_large": "context_length_exceeded",
    MISSING_KEY: WRONG_KEY,
}


def shape(failure: Failure) -> Shaped:
    """Shape a failure as its clients read it."""
    status = 400 if failure.status in _MENDABLE else failure.status
    other = "server_error" if status >= 500 else "invalid_request_error"
    error = {
        "message": failure.message,
        "type": _TYPES.get(status, other),
        "param": "model" if failure.code == "unknown_model" else failure.param,
        "code": _CODES.get(failure.code, failure.code),
    }
    return Shaped(status=status, body={"error": error})


WIRE = Wire(paths=("/v1/chat/completions", "/v1/models", "/v1/models/"), shape=shape)
