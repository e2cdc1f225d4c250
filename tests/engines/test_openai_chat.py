"""The client of a chat model's server: what it sends, and what it makes of every failure."""

import asyncio
from collections.abc import Iterator

import pytest

from service import assets
from service.domain.cards import Card
from service.domain.chat import Turn
from service.domain.errors import (
    DeadlineExceeded,
    EngineOverloaded,
    ModelMissing,
    UnknownModel,
    UpstreamFailed,
)
from service.domain.ports import ChatOptions, ChatPiece
from service.engines.catalog import find_entry, load_chat_model
from service.engines.openai_chat import OpenAIChat
from tests.serving import running
from tests.upstream import Upstream

_CARD = Card(id="office-chat", name="Office chat", task="chat", engine="openai")
_TURNS = (Turn(role="system", content="秘密"), Turn(role="user", content="会议讲了什么？"))


@pytest.fixture(scope="module")
def upstream() -> Upstream:
    return Upstream()


@pytest.fixture(scope="module")
def url(upstream: Upstream) -> Iterator[str]:
    with running(upstream.app) as address:
        yield f"{address}/v1/"


def _said(
    url: str, model: str, *, options: ChatOptions | None = None, silence: float = 30
) -> list[ChatPiece]:
    chat = OpenAIChat(_CARD, base_url=url, model=model, api_key="k", silence=silence)

    async def collect() -> list[ChatPiece]:
        return [piece async for piece in chat.stream(_TURNS, options or ChatOptions())]

    return asyncio.run(collect())


def test_the_answer_comes_in_the_servers_pieces(url: str) -> None:
    assert _said(url, "chat") == [
        ChatPiece(text="The committee "),
        ChatPiece(text="met."),
        ChatPiece(text="", reason="stop"),
    ]


def test_only_what_was_asked_for_is_sent(url: str, upstream: Upstream) -> None:
    _said(url, "chat")
    assert upstream.asked[-1] == {
        "model": "chat",
        "messages": [{"role": t.role, "content": t.content} for t in _TURNS],
        "stream": True,
    }
    assert upstream.keys[-1] == "Bearer k"
    _said(url, "chat", options=ChatOptions(temperature=0.0, stop=("END",), seed=7, max_tokens=9))
    sent = upstream.asked[-1]
    assert (sent["temperature"], sent["stop"], sent["seed"], sent["max_tokens"]) == (
        0,
        ["END"],
        7,
        9,
    )


@pytest.mark.parametrize("how", ["400", "401", "404", "500", "503", "breaks", "errs", "garbage"])
def test_a_server_that_fails_is_told_without_what_it_says(url: str, how: str) -> None:
    with pytest.raises(UpstreamFailed) as failed:
        _said(url, how)
    assert "秘密" not in failed.value.message


def test_a_full_server_says_when_to_come_back(url: str) -> None:
    with pytest.raises(EngineOverloaded) as failed:
        _said(url, "429")
    assert failed.value.retry_after == 7


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/v1", "no address", "http://[", "ftp://x"])
def test_a_server_that_is_not_there_is_told(address: str) -> None:
    with pytest.raises(UpstreamFailed, match="cannot be reached"):
        _said(address, "chat")


@pytest.mark.parametrize("how", ["silent", "pauses"])
def test_a_server_that_falls_silent_is_given_up_and_left(
    url: str, upstream: Upstream, how: str
) -> None:
    upstream.left.clear()
    with pytest.raises(DeadlineExceeded):
        _said(url, how, silence=0.2)
    assert upstream.left.wait(30)


def test_the_bundled_card_names_no_server_until_somebody_does() -> None:
    entry = find_entry("openai-chat", [assets.models_dir()])
    with pytest.raises(ModelMissing, match="YIJIAN_CHAT_URL"):
        load_chat_model(entry)
    assert load_chat_model(entry, url="http://127.0.0.1:9/v1").card.id == "openai-chat"


def test_a_translation_model_is_no_chat_model() -> None:
    with pytest.raises(UnknownModel, match="not for chat"):
        load_chat_model(find_entry("echo", []))
