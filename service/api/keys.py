"""Keys: who may call, on every surface, before anything of a request is worked on.

A key comes as ``Authorization: Bearer …`` or ``DeepL-Auth-Key …``, as ``X-API-Key``, or as the
parameter that the protocol knows for it, and whoever has none is answered in the protocol's words.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.api.errors import http_failure
from service.api.wire import MISSING_KEY, WRONG_KEY, Failure, Wire, respond
from service.domain.errors import YijianError
from service.domain.keys import KeyRing

_OPEN = frozenset({"/", "/docs", "/openapi.json", "/live", "/ready"})
"""What tells whether the service lives, how it is called, and asks people for their key."""
_STATIC = "/static/"
_SCHEMES = frozenset({"bearer", "deepl-auth-key"})
_BAD_REQUEST, _CALLER_LEFT = 400, 499
_ADVICE = "send one as 'Authorization: Bearer KEY' or as 'X-API-Key: KEY'"


class Locked:
    """Lets nobody in without a key, but to what is open to all."""

    def __init__(self, app: ASGIApp, *, ring: KeyRing, wires: Sequence[Wire]) -> None:
        self._app = app
        self._ring = ring
        self._wires = wires

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        path: str = scope.get("path", "")
        wire = next((wire for wire in self._wires if wire.speaks(path)), None)
        if scope["type"] != "http" or _is_open(path, wire):
            await self._app(scope, receive, send)
            return
        body = _Kept(receive)
        try:
            key = _key_in_head(scope) or await _key_among_parameters(scope, body, wire)
        except HTTPException as error:  # the body is too large, or stopped coming
            failure = http_failure(error, scope["state"]["request_id"])
            await respond(scope, failure)(scope, receive, send)
            return
        if body.caller_left:
            await Response(status_code=_CALLER_LEFT)(scope, receive, send)
        elif self._ring.knows(key):
            await self._app(scope, body.again, send)
        else:
            await respond(scope, _refusal(key, scope))(scope, receive, send)


class _Kept:
    """A body that can be received twice."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._messages: deque[Message] = deque()
        self.caller_left = False

    async def first(self) -> Message:
        message = await self._receive()
        self.caller_left = message["type"] == "http.disconnect"
        self._messages.append(message)
        return message

    async def again(self) -> Message:
        return self._messages.popleft() if self._messages else await self._receive()


def _is_open(path: str, wire: Wire | None) -> bool:
    if wire is not None:
        return wire.leaves_open(path)
    return path in _OPEN or path.startswith(_STATIC)


def _key_in_head(scope: Scope) -> str:
    headers = Headers(scope=scope)
    scheme, _, credentials = headers.get("authorization", "").partition(" ")
    if scheme.lower() in _SCHEMES and credentials.strip():
        return credentials.strip()
    return headers.get("x-api-key", "").strip()


async def _key_among_parameters(scope: Scope, body: _Kept, wire: Wire | None) -> str:
    """Return the key that the protocol's own parameter holds; none where nothing can be read."""
    if wire is None or wire.key_of is None:
        return ""
    try:
        return await wire.key_of(Request(scope, body.first))
    except (YijianError, ClientDisconnect):
        return ""
    except HTTPException as error:
        if error.status_code != _BAD_REQUEST:
            raise
        return ""


def _refusal(key: str, scope: Scope) -> Failure:
    code = WRONG_KEY if key else MISSING_KEY
    came = "got one that is not known here" if key else "got none"
    return Failure(
        status=401,
        code=code,
        message=f"expected an API key, {came}: {_ADVICE}",
        request_id=scope["state"]["request_id"],
    )
