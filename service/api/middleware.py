"""A request id, a log line and a limit of size for every request; pure ASGI."""

from __future__ import annotations

import time
import uuid

from prometheus_client import Counter, Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.api.errors import error_body
from service.logs import logger
from service.web.jsonable import to_json

REQUESTS = Counter("yijian_requests_total", "Requests by route and status", ["route", "status"])
SECONDS = Histogram("yijian_request_seconds", "Seconds from request to answer", ["route"])


class _TooLargeError(Exception):
    """The body went over the limit while it was read."""


class RequestContext:
    """Gives each request an id, refuses bodies over the limit, logs and counts the answer."""

    def __init__(self, app: ASGIApp, *, limit: int) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = uuid.uuid4().hex
        scope.setdefault("state", {})["request_id"] = request_id
        started = time.perf_counter()
        status = 500
        received = 0

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self._limit:
                raise _TooLargeError
            return message

        async def answering(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = list(message.get("headers", []))
                headers.append((b"x-request-id", request_id.encode()))
                message = {**message, "headers": headers}
            await send(message)

        try:
            if _declared_length(scope) > self._limit:
                raise _TooLargeError
            await self._app(scope, counted, answering)
        except _TooLargeError:
            await _refuse(answering, request_id, self._limit)
        finally:
            seconds = time.perf_counter() - started
            route = getattr(scope.get("route"), "path", "unknown")
            REQUESTS.labels(route, str(status)).inc()
            SECONDS.labels(route).observe(seconds)
            logger().info(
                "request",
                request_id=request_id,
                method=scope["method"],
                route=route,
                status=status,
                seconds=round(seconds, 4),
            )


def _declared_length(scope: Scope) -> int:
    value = dict(scope["headers"]).get(b"content-length", b"0")
    return int(value) if value.isdigit() else 0


async def _refuse(send: Send, request_id: str, limit: int) -> None:
    body = to_json(
        error_body(
            "text_too_large",
            f"expected a body of at most {limit:,} bytes: send less, or raise YIJIAN_REQUEST_BYTES",
            request_id,
        )
    )
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": body})
