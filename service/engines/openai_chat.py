"""A chat model behind a server that speaks OpenAI's protocol: vLLM, SGLang, llama.cpp."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncGenerator, Mapping, Sequence
from typing import Any

import httpx

from service.domain.cards import Card
from service.domain.chat import Turn
from service.domain.errors import DeadlineExceeded, EngineOverloaded, UpstreamFailed
from service.domain.ports import ChatOptions, ChatPiece

_CONNECT = 5.0
_SILENCE = 60.0
_TOO_MANY = 429


class OpenAIChat:
    """Asks a server of the user's own; every call is one connection, closed when it ends.

    ``base_url`` ends before ``/chat/completions``; ``silence`` is how many seconds the server may
    say nothing before it is given up.
    """

    def __init__(
        self, card: Card, *, base_url: str, model: str, api_key: str = "", silence: float = _SILENCE
    ) -> None:
        self.card = card
        self._url = f"{base_url.rstrip('/')}/chat/completions"
        self._model = model
        self._headers = {"authorization": f"Bearer {api_key}"} if api_key else {}
        self._timeout = httpx.Timeout(silence, connect=min(_CONNECT, silence))

    @classmethod
    def of(cls, card: Card, *, url: str = "") -> OpenAIChat:
        """Build the client that a card describes; ``url`` is taken in the place of the card's."""
        options = card.engines.get("openai", {})
        return cls(
            card,
            base_url=url or options.get("base_url", ""),
            model=options.get("model") or card.id,
            api_key=os.environ.get(options.get("api_key_variable", ""), ""),
            silence=float(options.get("silence") or _SILENCE),
        )

    async def stream(
        self, turns: Sequence[Turn], options: ChatOptions
    ) -> AsyncGenerator[ChatPiece, None]:
        """Yield the answer to the last turn, piece by piece.

        Raises:
            EngineOverloaded: the server is full.
            DeadlineExceeded: the server was silent for too long.
            UpstreamFailed: the server cannot be reached, refuses, or broke off.
        """
        try:
            async with (
                httpx.AsyncClient(timeout=self._timeout, trust_env=False) as client,
                client.stream(
                    "POST", self._url, json=self._body(turns, options), headers=self._headers
                ) as answer,
            ):
                _check(answer)
                async for piece in _pieces(answer):
                    yield piece
        except httpx.TimeoutException as error:
            raise DeadlineExceeded(
                f"the server of {self.card.id} said nothing for too long: try again later, or "
                "raise silence on the model's card"
            ) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise UpstreamFailed(
                f"the server of {self.card.id} cannot be reached or broke off "
                f"({type(error).__name__}): start it, or mend base_url on the model's card"
            ) from error

    def _body(self, turns: Sequence[Turn], options: ChatOptions) -> dict[str, Any]:
        optional = {
            "temperature": options.temperature,
            "top_p": options.top_p,
            "max_tokens": options.max_tokens,
            "seed": options.seed,
            "stop": list(options.stop) or None,
        }
        return {
            "model": self._model,
            "messages": [{"role": turn.role, "content": turn.content} for turn in turns],
            "stream": True,
            **{name: value for name, value in optional.items() if value is not None},
        }


def _check(answer: httpx.Response) -> None:
    """Refuse an answer that is none; its body is not told, since it may quote the text."""
    if answer.status_code == _TOO_MANY:
        wait = answer.headers.get("retry-after", "")
        raise EngineOverloaded(
            "the chat model's server is full: try again later",
            retry_after=float(wait) if wait.isdigit() else 1.0,
        )
    if not answer.is_success:
        raise UpstreamFailed(
            f"the chat model's server answered {answer.status_code}: check base_url, model and "
            "api_key_variable on the model's card"
        )


async def _pieces(answer: httpx.Response) -> AsyncGenerator[ChatPiece, None]:
    """Read the events of a stream up to its end."""
    ended = False
    async for line in answer.aiter_lines():
        name, _, value = line.partition(":")
        if name != "data" or not value.strip():
            continue
        if value.strip() == "[DONE]":
            return
        piece = _piece(value)
        ended = ended or bool(piece.reason)
        if piece.text or piece.reason:
            yield piece
    if not ended:
        raise UpstreamFailed("the chat model's server broke off its answer: try again")


def _piece(value: str) -> ChatPiece:
    try:
        event: Any = json.loads(value)
        if "error" in event:
            raise UpstreamFailed("the chat model's server failed on this request: see its log")
        choices: Sequence[Mapping[str, Any]] = event.get("choices") or ({},)
        text = (choices[0].get("delta") or {}).get("content") or ""
        return ChatPiece(text=str(text), reason=str(choices[0].get("finish_reason") or ""))
    except (ValueError, TypeError, AttributeError, LookupError) as error:
        raise UpstreamFailed(
            "the chat model's server sent what is no event of OpenAI's protocol: check base_url"
        ) from error
