"""OpenAI's own client talks to the service over a socket."""

import asyncio
import json
from collections.abc import Iterator, Sequence
from queue import SimpleQueue
from threading import Semaphore
from typing import Any

import httpx
import openai
import pytest

from service.domain.cards import Decoding
from service.domain.ports import Generation, Hypothesis
from service.engines.batcher import Batcher
from service.engines.echo_model import EchoModel
from service.runtime.loaded import Runtime
from service.settings import load_settings
from tests.api.serving import served
from tests.pages import MEETING

_POINTS: Any = [{"role": "user", "content": f"用中文概括成三点\n{MEETING}"}]
_TRANSLATE: Any = [{"role": "user", "content": f"Translate into English:\n{MEETING}"}]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(data_dir=tmp_path_factory.mktemp("data"), page_bytes=20_000) as url:
        yield url


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{address}/v1", api_key="any", max_retries=0) as opened:
        yield opened


def _text(client: openai.OpenAI, messages: Any, **options: Any) -> str:  # noqa: ANN401 - as the client takes it
    done = client.chat.completions.create(model="echo", messages=messages, **options)
    return done.choices[0].message.content or ""


def test_a_completion_has_the_shape_that_clients_read(client: openai.OpenAI) -> None:
    done = client.chat.completions.create(model="echo", messages=_POINTS)
    assert done.object == "chat.completion"
    assert done.id.startswith("chatcmpl-")
    assert done.model == "echo"
    [choice] = done.choices
    assert (choice.index, choice.finish_reason, choice.logprobs) == (0, "stop", None)
    assert (choice.message.role, choice.message.refusal) == ("assistant", None)
    assert (choice.message.content or "").startswith("1. 5月15日上午")
    assert done.usage is not None
    assert done.usage.prompt_tokens > 300
    assert done.usage.total_tokens == done.usage.prompt_tokens + done.usage.completion_tokens


def test_a_conversation_goes_on_over_the_same_article(client: openai.OpenAI) -> None:
    first = _text(client, _POINTS)
    turns = [*_POINTS, {"role": "assistant", "content": first}]
    assert _text(client, [*turns, {"role": "user", "content": "第2点的原文"}]).startswith(
        "林秋实指出"
    )
    shorter = _text(client, [*turns, {"role": "user", "content": "短一点"}])
    assert 0 < len(shorter) < len(first)


def test_content_may_come_in_parts(client: openai.OpenAI) -> None:
    parts = [{"type": "text", "text": "列出人物和职务"}, {"type": "text", "text": MEETING}]
    assert _text(client, [{"role": "user", "content": parts}]).startswith("- 林秋实（Lin Qiushi）")


def test_any_name_for_whatever_answers_will_do(client: openai.OpenAI) -> None:
    done = client.chat.completions.create(model="yijian", messages=_POINTS)
    assert done.model == "yijian"


def test_a_stream_is_the_same_answer_in_pieces(client: openai.OpenAI) -> None:
    whole = _text(client, _TRANSLATE)
    chunks = list(client.chat.completions.create(model="echo", messages=_TRANSLATE, stream=True))
    assert len({chunk.id for chunk in chunks}) == len({chunk.created for chunk in chunks}) == 1
    assert chunks[0].choices[0].delta.role == "assistant"
    assert chunks[0].choices[0].delta.content == ""
    assert [c.choices[0].finish_reason for c in chunks] == [*[None] * (len(chunks) - 1), "stop"]
    pieces = [chunk.choices[0].delta.content or "" for chunk in chunks]
    assert "".join(pieces) == whole
    assert len([piece for piece in pieces if piece]) > 4
    assert all(chunk.usage is None for chunk in chunks)


def test_the_usage_comes_in_a_last_chunk_without_choices(client: openai.OpenAI) -> None:
    whole = client.chat.completions.create(model="echo", messages=_POINTS)
    options: Any = {"include_usage": True}
    chunks = list(
        client.chat.completions.create(
            model="echo", messages=_POINTS, stream=True, stream_options=options
        )
    )
    assert chunks[-1].choices == []
    assert chunks[-1].usage == whole.usage
    assert all(chunk.usage is None for chunk in chunks[:-1])
    assert all("usage" in chunk.model_fields_set for chunk in chunks)


def test_the_raw_stream_ends_with_done(address: str) -> None:
    body = {"model": "echo", "messages": _POINTS, "stream": True}
    answer = httpx.post(f"{address}/v1/chat/completions", json=body)
    assert answer.headers["content-type"].startswith("text/event-stream")
    events = [block for block in answer.text.split("\n\n") if block]
    assert events[-1] == "data: [DONE]"
    assert all(json.loads(event.removeprefix("data: ")) for event in events[:-1])


def test_the_asynchronous_client_streams_too(address: str) -> None:
    async def collect() -> str:
        async with openai.AsyncOpenAI(base_url=f"{address}/v1", api_key="any") as client:
            stream = await client.chat.completions.create(
                model="echo", messages=_POINTS, stream=True
            )
            return "".join([chunk.choices[0].delta.content or "" async for chunk in stream])

    assert asyncio.run(collect()).startswith("1. 5月15日上午")


@pytest.mark.parametrize("stop", ["2.", ["\n2", "never"]])
@pytest.mark.parametrize("stream", [False, True])
def test_a_stop_ends_the_answer_before_it(
    client: openai.OpenAI, stop: str | list[str], *, stream: bool
) -> None:
    if not stream:
        done = client.chat.completions.create(model="echo", messages=_POINTS, stop=stop)
        said, reason = done.choices[0].message.content or "", done.choices[0].finish_reason
    else:
        chunks = list(
            client.chat.completions.create(model="echo", messages=_POINTS, stop=stop, stream=True)
        )
        said = "".join(chunk.choices[0].delta.content or "" for chunk in chunks)
        reason = chunks[-1].choices[0].finish_reason or "stop"
    assert said.startswith("1. 5月15日上午")
    assert said.rstrip().endswith("。")
    assert (said.count("\n") <= 1, reason) == (True, "stop")


@pytest.mark.parametrize("name", ["max_tokens", "max_completion_tokens"])
def test_a_limit_of_tokens_cuts_the_answer(client: openai.OpenAI, name: str) -> None:
    limit: Any = {name: 7}
    done = client.chat.completions.create(model="echo", messages=_POINTS, **limit)
    assert done.choices[0].finish_reason == "length"
    assert done.usage is not None
    assert 0 < done.usage.completion_tokens <= 7
    assert _text(client, _POINTS).startswith(done.choices[0].message.content or "?")


def test_what_has_no_effect_and_what_is_unknown_is_accepted(client: openai.OpenAI) -> None:
    said = _text(
        client,
        _POINTS,
        n=1,
        temperature=0.3,
        top_p=0.9,
        seed=7,
        frequency_penalty=0.5,
        presence_penalty=0.5,
        logit_bias={"1": 1},
        metadata={"a": "b"},
        store=False,
        user="desk",
        reasoning_effort="low",
        parallel_tool_calls=False,
        extra_body={"chat_id": "x", "options": {"num_ctx": 4096}},
    )
    assert said == _text(client, _POINTS)


def test_with_raw_response_the_headers_can_be_read(client: openai.OpenAI) -> None:
    raw = client.chat.completions.with_raw_response.create(model="echo", messages=_POINTS)
    assert raw.headers["x-request-id"]
    assert raw.parse().choices[0].finish_reason == "stop"


def test_models_are_listed_and_shown(client: openai.OpenAI) -> None:
    models = {model.id: model for model in client.models.list()}
    assert {"echo", "zh-en-small"} <= set(models)
    assert models["echo"].object == "model"
    assert isinstance(models["echo"].created, int)
    assert client.models.retrieve("zh-en-small").id == "zh-en-small"


def test_an_unknown_model_is_not_found(client: openai.OpenAI) -> None:
    for ask in (
        lambda: client.models.retrieve("gpt-99"),
        lambda: client.chat.completions.create(model="gpt-99", messages=_POINTS),
    ):
        with pytest.raises(openai.NotFoundError) as failed:
            ask()
        assert (failed.value.code, failed.value.param) == ("model_not_found", "model")
        assert failed.value.type == "invalid_request_error"


_BASE: dict[str, Any] = {"model": "echo", "messages": [{"role": "user", "content": "概括"}]}


@pytest.mark.parametrize(
    ("change", "param"),
    [
        ({"messages": []}, "messages"),
        ({"messages": "概括"}, "messages"),
        ({"messages": [{"role": "system", "content": "x"}]}, "messages"),
        ({"messages": [{"role": "nobody", "content": "x"}]}, "messages[0].role"),
        ({"messages": [{"role": ["user"], "content": "x"}]}, "messages[0].role"),
        ({"messages": [7]}, "messages[0].role"),
        ({"messages": [{"role": "user", "content": 7}]}, "messages[0].content"),
        ({"messages": [{"role": "user", "content": [7]}]}, "messages[0].content"),
        ({"messages": [{"role": "user", "content": [{"type": []}]}]}, "messages[0].content"),
        ({"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {}}]}]},
         "messages[0].content"),
        ({"messages": [{"role": "user", "content": "\ud800"}]}, "messages[0].content"),
        ({"model": None}, "model"),
        ({"model": 7}, "model"),
        ({"n": 2}, "n"),
        ({"n": [1]}, "n"),
        ({"stream": "yes"}, "stream"),
        ({"stream": {}}, "stream"),
        ({"stream_options": []}, "stream_options"),
        ({"max_tokens": 0}, "max_tokens"),
        ({"max_tokens": "many"}, "max_tokens"),
        ({"max_completion_tokens": True}, "max_completion_tokens"),
        ({"stop": 7}, "stop"),
        ({"stop": ["a", 7]}, "stop"),
        ({"stop": list("abcde")}, "stop"),
        ({"temperature": 3}, "temperature"),
        ({"top_p": -1}, "top_p"),
        ({"seed": 0.5}, "seed"),
        ({"tool_choice": "required"}, "tool_choice"),
        ({"translation_options": []}, "translation_options"),
        ({"translation_options": {"target_lang": "French"}}, "translation_options.target_lang"),
        ({"translation_options": {"source_lang": 7}}, "translation_options.source_lang"),
        ({"translation_options": {"terms": [{"source": "省委"}]}}, "translation_options.terms"),
        ({"translation_options": {"tm_list": {}}}, "translation_options.tm_list"),
    ],
)  # fmt: skip
def test_a_field_that_cannot_be_honoured_is_named(
    address: str, change: dict[str, Any], param: str
) -> None:
    answer = httpx.post(
        f"{address}/v1/chat/completions",
        content=json.dumps({**_BASE, **change}),
        headers={"content-type": "application/json"},
    )
    error = answer.json()["error"]
    assert (answer.status_code, error["type"]) == (400, "invalid_request_error")
    assert error["param"] == param
    assert set(error) == {"message", "type", "param", "code"}


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff\xfe", b'"x"', b"[" * 100_000])
def test_a_body_that_is_no_object_is_refused(address: str, body: bytes) -> None:
    answer = httpx.post(f"{address}/v1/chat/completions", content=body)
    assert answer.status_code == 400
    assert set(answer.json()["error"]) == {"message", "type", "param", "code"}


def test_an_article_over_the_limit_is_told_as_a_context_that_is_too_long(
    client: openai.OpenAI,
) -> None:
    messages: Any = [{"role": "user", "content": f"概括\n{'会议强调要扩大开放。' * 1000}"}]
    for stream in (False, True):
        with pytest.raises(openai.BadRequestError) as failed:
            client.chat.completions.create(model="echo", messages=messages, stream=stream)
        assert failed.value.code == "context_length_exceeded"


def test_an_error_after_the_start_is_an_event(client: openai.OpenAI) -> None:
    notice = "版权声明：未经书面授权，不得转载本网信息内容。"
    messages: Any = [{"role": "user", "content": f"概括成三点：\n{notice}"}]
    stream = client.chat.completions.create(model="echo", messages=messages, stream=True)
    with pytest.raises(openai.APIError, match="no article"):
        list(stream)


def test_other_methods_and_addresses_are_told_in_the_same_shape(address: str) -> None:
    for answer in (
        httpx.get(f"{address}/v1/chat/completions"),
        httpx.post(f"{address}/v1/models", json={}),
    ):
        assert answer.status_code == 405
        assert set(answer.json()["error"]) == {"message", "type", "param", "code"}


def test_qwen_mt_options_bring_terms_and_remembered_segments(client: openai.OpenAI) -> None:
    def said(text: str, **options: object) -> str:
        messages: Any = [{"role": "user", "content": text}]
        chosen = {"source_lang": "Chinese", "target_lang": "English", **options}
        return _text(client, messages, extra_body={"translation_options": chosen})

    text = "云海平台正式上线。"
    assert "Cloud Sea Platform" in said(
        text, terms=[{"source": "云海平台", "target": "Cloud Sea Platform"}]
    )
    remembered = [{"source": text, "target": "The Yunhai platform went live."}]
    assert said(text, tm_list=remembered, domains="IT") == "The Yunhai platform went live."
    assert said("ISO 9001") == "ISO 9001"
    assert "ban quan" in said(MEETING)


class _Turnstile(EchoModel):
    """Lets one micro-batch through for every ticket, and tells what came."""

    def __init__(self) -> None:
        super().__init__()
        self.tickets = Semaphore(0)
        self.came: SimpleQueue[str] = SimpleQueue()

    def run(self, batch: Sequence[Generation], decoding: Decoding) -> list[Hypothesis]:
        self.came.put(" ".join(request.source for request in batch))
        self.tickets.acquire()
        return super().run(batch, decoding)


def test_the_model_stops_when_the_reader_of_a_stream_leaves(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    model = _Turnstile()
    batcher = Batcher(model)
    loaded = Runtime(load_settings(model="echo"), batcher)
    paragraphs = [f"第{word}段介绍，磕磕绊绊的道路正在修整。" * 12 for word in "甲乙丙丁戊己"]
    body = {
        **_BASE,
        "stream": True,
        "messages": [{"role": "user", "content": "\n".join(["翻译成英文：", *paragraphs])}],
    }
    with served(loaded, data_dir=tmp_path_factory.mktemp("data")) as url:
        with httpx.stream("POST", f"{url}/v1/chat/completions", json=body, timeout=30) as answer:
            assert "甲" in model.came.get(timeout=30)
            model.tickets.release()
            lines = (line for line in answer.iter_lines() if "jie shao" in line)
            assert next(lines)
            assert "乙" in model.came.get(timeout=30)
        while 'route="/v1/chat/completions"' not in httpx.get(f"{url}/metrics").text:
            pass  # until the server has seen that its caller is gone
        model.tickets.release(1000)
        other = {**_BASE, "messages": [{"role": "user", "content": "翻译成英文：磕磕绊绊的道路。"}]}
        assert httpx.post(f"{url}/v1/chat/completions", json=other).status_code == 200
    batcher.close()
    later = [model.came.get_nowait() for _ in range(model.came.qsize())]
    assert later
    assert not any(mark in source for source in later for mark in "丙丁戊己")
