"""POST /v1/chat/completions."""

from __future__ import annotations

import asyncio
import json
import time
import uuid
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from sse_starlette import EventSourceResponse

from service.api.deps import Loaded, Working
from service.api.errors import failure_of
from service.api.openai.asking import ChatRequest, TranslationOptions, read_request
from service.api.openai.cutting import Cutter
from service.api.openai.description import COMPLETION, ERRORS
from service.api.openai.wire import shape
from service.domain.chat import Asked, Kind, understand
from service.domain.errors import InvalidRequest, UnknownModel, YijianError
from service.domain.memory import MemoryIndex
from service.domain.ports import ChatPiece
from service.runtime.loaded import Runtime

router = APIRouter(responses=ERRORS)

_CALLER_LEFT = 499
_KEEP_ALIVE = 15
_NAMES = frozenset({"yijian", "default"})
"""What stands for whatever model answers here."""


@router.post("/v1/chat/completions", response_class=JSONResponse, openapi_extra=COMPLETION)
async def complete(request: Request, loaded: Loaded, workers: Working) -> Response:
    """Answer the last turn from the article of the conversation, whole or as events."""
    asked = read_request(await _json(request))
    grounded = _grounded(asked.model, loaded)
    head = {"id": f"chatcmpl-{uuid.uuid4().hex}", "created": int(time.time()), "model": asked.model}
    task = await asyncio.to_thread(_task, asked, loaded)

    def work() -> AsyncGenerator[ChatPiece, None]:
        return _pieces(task, asked, loaded, grounded=grounded)

    if asked.stream:
        events = _events(
            head, asked, workers.stream(work), cutter=_cutter(asked, loaded), loaded=loaded
        )
        return EventSourceResponse(events, ping=_KEEP_ALIVE, sep="\n")
    cutter = _cutter(asked, loaded)
    done = await workers.run_for(request, lambda: _whole(work(), cutter))
    if done is None:
        return Response(status_code=_CALLER_LEFT)
    choice = {
        "index": 0,
        "message": {"role": "assistant", "content": cutter.text, "refusal": None},
        "logprobs": None,
        "finish_reason": cutter.reason,
    }
    usage = _usage(asked, cutter, loaded)
    return JSONResponse({**head, "object": "chat.completion", "choices": [choice], "usage": usage})


async def _json(request: Request) -> object:
    try:
        return await request.json()
    except (ValueError, RecursionError) as error:
        raise InvalidRequest("expected a JSON object") from error


def _grounded(model: str, loaded: Runtime) -> bool:
    """Say whether the chat model is asked for; it also stands in for whatever answers here."""
    chat = loaded.chat_model
    if model == loaded.translator.card.id or (chat is None and model in _NAMES):
        return False
    if chat is not None and model in {chat.card.id, *_NAMES}:
        return True
    raise UnknownModel(
        f"the model {model!r} is not loaded: GET /v1/models lists what is; "
        f"{loaded.translator.card.id} answers here"
    )


def _cutter(asked: ChatRequest, loaded: Runtime) -> Cutter:
    options = asked.options
    return Cutter(
        stops=options.stop, limit=options.max_tokens, count=loaded.translator.count_tokens
    )


async def _events(
    head: dict[str, Any],
    asked: ChatRequest,
    pieces: AsyncGenerator[ChatPiece, None],
    *,
    cutter: Cutter,
    loaded: Runtime,
) -> AsyncGenerator[dict[str, str], None]:
    """Yield the chunks; an error after the start is an event, and leaving stops the work."""
    head = {**head, "object": "chat.completion.chunk"}
    more: dict[str, Any] = {"usage": None} if asked.usage_chunk else {}

    def chunk(delta: dict[str, Any], reason: str | None = None) -> dict[str, str]:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": reason}
        return _event({**head, "choices": [choice], **more})

    yield chunk({"role": "assistant", "content": ""})
    try:
        async with aclosing(_cut(pieces, cutter)) as shown:
            async for text in shown:
                yield chunk({"content": text})
    except YijianError as error:
        yield _event(shape(failure_of(error, "")).body)
        return
    yield chunk({}, cutter.reason)
    if asked.usage_chunk:
        usage = _usage(asked, cutter, loaded)
        yield _event({**head, "choices": [], "usage": usage})
    yield {"data": "[DONE]"}


def _event(content: dict[str, Any]) -> dict[str, str]:
    return {"data": json.dumps(content, ensure_ascii=False)}


async def _whole(pieces: AsyncGenerator[ChatPiece, None], cutter: Cutter) -> bool:
    async for _ in _cut(pieces, cutter):
        pass
    return True


async def _cut(pieces: AsyncGenerator[ChatPiece, None], cutter: Cutter) -> AsyncGenerator[str]:
    """Yield what may be shown, and stop the work where the answer ends."""
    async with aclosing(pieces) as come:
        async for piece in come:
            if text := cutter.feed(piece.text):
                yield text
            if piece.reason == "length" and (text := cutter.finish(reason="length")):
                yield text
            if cutter.reason:
                return
    if text := cutter.finish():
        yield text


def _task(asked: ChatRequest, loaded: Runtime) -> Asked:
    """Understand the request, and refuse what is too large while a status can still tell it."""
    if asked.translation is None:
        task = understand(asked.turns)
    else:
        last = next(turn.content for turn in reversed(asked.turns) if turn.role == "user")
        task = Asked(kind=Kind.TRANSLATION, article=last, verbatim=True)
    loaded.within_limit(task.article)
    return task


def _pieces(
    task: Asked, asked: ChatRequest, loaded: Runtime, *, grounded: bool
) -> AsyncGenerator[ChatPiece, None]:
    translation = asked.translation or TranslationOptions()
    return loaded.chat(
        task,
        turns=asked.turns,
        options=asked.options,
        grounded=grounded,
        extra=translation.terms,
        memory=MemoryIndex(translation.segments) if translation.segments else None,
    )


def _usage(asked: ChatRequest, cutter: Cutter, loaded: Runtime) -> dict[str, int]:
    """Count in the pieces of the model that translates."""
    count = loaded.translator.count_tokens
    prompt, completion = sum(count(turn.content) for turn in asked.turns), count(cutter.text)
    return {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
    }
