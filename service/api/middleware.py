"""A request id, a log line, a limit of size and a last resort for every request; pure ASGI."""

from __future__ import annotations

import asyncio
import re
import time
import uuid

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.api.metrics import Metrics
from service.api.wire import Failure, respond
from service.logs import logger, path_of

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")
_PATIENCE = 60.0
"""Seconds between two pieces of a body, or of an answer that is taken."""
_LONGEST_ADDRESS = 48 * 1024
"""Some translation clients put whole texts into the address; the server reads 64 KiB of a head."""
_HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "no-referrer",
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'self'"
    ),
}


class _ReaderTooSlow(Exception):
    """The caller takes no more of the answer."""


class RequestContext:
    """Gives each request an id, and logs and counts its answer.

    A caller who takes nothing of the answer for ``patience`` seconds is given up, so that neither
    the work nor what waits to be sent outlives the interest in it.

    An error that nobody expected is answered as 500 in the one shape. Its log event holds its type
    and the lines of code that it went through; its message may quote the text, and is left out.
    """

    def __init__(self, app: ASGIApp, *, metrics: Metrics, patience: float = _PATIENCE) -> None:
        self._app = app
        self._metrics = metrics
        self._patience = patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = _request_id(scope)
        scope.setdefault("state", {})["request_id"] = request_id
        started = time.perf_counter()
        status = 0

        async def answering(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["x-request-id"] = headers["x-trace-id"] = request_id
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            try:
                async with asyncio.timeout(self._patience):
                    await send(message)
            except TimeoutError as error:
                raise _ReaderTooSlow from error

        try:
            await self._app(scope, receive, answering)
        except _ReaderTooSlow:
            logger().info("reader_too_slow", request_id=request_id)
            raise ConnectionAbortedError("the caller took no more of the answer") from None
        except Exception as error:  # noqa: BLE001 - the border: whatever went wrong is answered
            logger().error(
                "unexpected_error",
                request_id=request_id,
                kind=type(error).__name__,
                path=path_of(error),
            )
            if status:
                raise ConnectionAbortedError("the answer broke off") from None
            await _sorry(scope, request_id)(scope, receive, answering)
        finally:
            self._answered(scope, request_id, status, time.perf_counter() - started)

    def _answered(self, scope: Scope, request_id: str, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "unknown")
        method = scope["method"]
        self._metrics.answered(method=method, route=route, status=status, seconds=seconds)
        logger().info(
            "request",
            request_id=request_id,
            method=method,
            route=route,
            status=status,
            seconds=round(seconds, 4),
        )


class BodyLimit:
    """Refuses bodies over the limit, by the length they declare, else while they come in.

    A body that stops coming for ``patience`` seconds is given up, and an address that is too long
    to be one is refused.
    """

    def __init__(self, app: ASGIApp, *, limit: int, patience: float = _PATIENCE) -> None:
        self._app = app
        self._limit = limit
        self._patience = patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        declared = Headers(scope=scope).get("content-length", "0")
        received, complete = 0, False

        async def counted() -> Message:
            nonlocal received, complete
            message = await receive() if complete else await self._soon(receive)
            received += len(message.get("body", b""))
            complete = not message.get("more_body", False)
            if received > self._limit:
                raise self._too_large()
            return message

        if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > _LONGEST_ADDRESS:
            failure = Failure(
                status=414,
                code="address_too_long",
                message=f"expected an address of at most {_LONGEST_ADDRESS:,} bytes: send what is "
                "long in the body",
                request_id=scope["state"]["request_id"],
            )
            await respond(scope, failure)(scope, receive, send)
            return

        if declared.isdigit() and int(declared) > self._limit:
            failure = Failure(
                status=413,
                code="text_too_large",
                message=self._too_large().detail,
                request_id=scope["state"]["request_id"],
            )
            await respond(scope, failure)(scope, receive, send)
            return
        await self._app(scope, counted, send)

    async def _soon(self, receive: Receive) -> Message:
        try:
            async with asyncio.timeout(self._patience):
                return await receive()
        except TimeoutError as error:
            raise HTTPException(
                status_code=408,
                detail="expected the rest of the request, and nothing came: send it again",
            ) from error

    def _too_large(self) -> HTTPException:
        return HTTPException(
            status_code=413,
            detail=f"expected a body of at most {self._limit:,} bytes: send less, or raise "
            "YIJIAN_REQUEST_BYTES",
        )


def _request_id(scope: Scope) -> str:
    """Return the caller's request id where it is one, else a new one."""
    given = Headers(scope=scope).get("x-request-id", "")
    return given if _REQUEST_ID.fullmatch(given) else uuid.uuid4().hex


def _sorry(scope: Scope, request_id: str) -> JSONResponse:
    message = f"something went wrong in the service: give its keeper the request id {request_id}"
    return respond(
        scope, Failure(status=500, code="internal", message=message, request_id=request_id)
    )
