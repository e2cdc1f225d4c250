"""Let pages of any site call a protocol whose clients are such pages."""

from __future__ import annotations

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from service.api.wire import Wire


class OpenToPages:
    """Answers the browser's questions on the paths of one protocol, and on no other."""

    def __init__(self, app: ASGIApp, *, wire: Wire) -> None:
        self._app = app
        self._wire = wire
        self._open = CORSMiddleware(
            app, allow_origins=["*"], allow_methods=["*"], allow_headers=["*"]
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        http = scope["type"] == "http"
        answers = self._open if http and self._wire.speaks(scope["path"]) else self._app
        await answers(scope, receive, send)
