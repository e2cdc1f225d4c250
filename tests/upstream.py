"""A small server that speaks OpenAI's chat protocol, and fails in every way when asked to."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncIterator
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route


class Upstream:
    """What was asked, and how to answer: ``how``, or the model's name where it is set to nothing.

    ``chat`` answers, ``long`` says that it was cut; ``pauses`` amid the answer; ``401`` and other numbers are answered as statuses; ``breaks`` ends amid the
    answer, ``errs`` sends an error event, ``garbage`` no event at all, ``silent`` nothing ever.
    """

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.left = threading.Event()
        self.how = ""
        self.app = Starlette(
            routes=[Route("/v1/chat/completions", self._complete, methods=["POST"])]
        )

    async def _complete(self, request: Request) -> Response:
        body = await request.json()
        self.asked.append(body)
        self.keys.append(request.headers.get("authorization", ""))
        how = self.how or body["model"]
        if how.isdigit():
            secret = json.dumps(body["messages"], ensure_ascii=False)
            return JSONResponse(
                {"error": {"message": secret}}, int(how), headers={"retry-after": "7"}
            )
        if how == "silent":
            await self._wait_for_leaving(request)
        return StreamingResponse(self._events(request, how), media_type="text/event-stream")

    async def _wait_for_leaving(self, request: Request) -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass
        self.left.set()

    async def _events(self, request: Request, how: str) -> AsyncIterator[str]:
        yield ": a comment\n\n"
        yield _chunk({"role": "assistant", "content": ""})
        yield _chunk({"content": "The committee "})
        if how == "breaks":
            return
        if how == "errs":
            yield 'data: {"error": {"message": "out of memory"}}\n\n'
            return
        if how == "garbage":
            yield "data: <html>\n\n"
            return
        if how == "pauses":
            try:
                await asyncio.Event().wait()
            finally:
                self.left.set()
        yield _chunk({"content": "met."})
        yield _chunk({}, reason="length" if how == "long" else "stop")
        yield "data: [DONE]\n\n"


def _chunk(delta: dict[str, str], *, reason: str | None = None) -> str:
    choice = {"index": 0, "delta": delta, "finish_reason": reason}
    return f"data: {json.dumps({'object': 'chat.completion.chunk', 'choices': [choice]})}\n\n"
