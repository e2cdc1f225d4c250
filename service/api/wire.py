"""Error bodies in the words of the protocol that the caller speaks; the path tells which.

Every surface declares one :class:`Wire`; whatever fails on its paths, in a route, in the
middleware or before any route was found, is answered in its shape. Paths that no surface claims
are the service's own.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import Scope

MISSING_KEY, WRONG_KEY = "missing_api_key", "invalid_api_key"
"""Codes of requests that are not let in; their status is 401."""
_UNAUTHORISED = 401


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What went wrong, before any protocol shapes it; ``status`` is the one of our own table."""

    status: int
    code: str
    message: str
    request_id: str
    retry_after: int | None = None
    param: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shaped:
    """An error answer as it goes out."""

    status: int
    body: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """How one protocol tells errors, and where it looks for a key.

    ``paths`` are whole paths, or prefixes where they end with a slash; so are ``open_paths``,
    which its clients call without a key. ``key_of`` reads the key that came as a parameter.
    """

    paths: tuple[str, ...]
    shape: Callable[[Failure], Shaped]
    open_paths: tuple[str, ...] = ()
    key_of: Callable[[Request], Awaitable[str]] | None = None

    def speaks(self, path: str) -> bool:
        """Say whether a path belongs to the protocol."""
        return _among(path, self.paths)

    def leaves_open(self, path: str) -> bool:
        """Say whether a path needs no key."""
        return _among(path, self.open_paths)


def native(failure: Failure) -> Shaped:
    """Shape an error as the service's own routes do."""
    error = {
        "code": failure.code,
        "message": failure.message,
        "request_id": failure.request_id,
    }
    return Shaped(status=failure.status, body={"error": error})


def respond(scope: Scope, failure: Failure) -> JSONResponse:
    """Answer a failure in the shape of the protocol that the request's path belongs to."""
    wires: Sequence[Wire] = getattr(scope["app"].state, "wires", ())
    path: str = scope["path"]
    shape = next((wire.shape for wire in wires if wire.speaks(path)), native)
    shaped = shape(failure)
    headers = {"retry-after": str(failure.retry_after)} if failure.retry_after else {}
    if shaped.status == _UNAUTHORISED:
        headers["www-authenticate"] = "Bearer"
    return JSONResponse(shaped.body, status_code=shaped.status, headers=headers)


def _among(path: str, paths: Sequence[str]) -> bool:
    return any(path.startswith(p) if p.endswith("/") else path == p for p in paths)
