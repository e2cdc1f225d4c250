"""With a chat model behind a server, the chat endpoint is a conversation about the article."""

from collections.abc import Iterator
from typing import Any

import httpx
import openai
import pytest

from tests.api.serving import served
from tests.pages import MEETING
from tests.serving import running
from tests.upstream import Upstream

_CARD = """
id = "office-chat"
name = "Office chat"
task = "chat"
engine = "openai"
max_source_tokens = 1200

[engines.openai]
base_url = "{url}/v1"
model = "chat"
api_key_variable = "OFFICE_CHAT_KEY"
"""
_QUESTION = "这次会议对企业有什么影响？"


@pytest.fixture(autouse=True, scope="module")
def _key() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OFFICE_CHAT_KEY", "of-the-office")
        yield


@pytest.fixture(scope="module")
def shared() -> Upstream:
    return Upstream()


@pytest.fixture
def upstream(shared: Upstream) -> Upstream:
    shared.how = ""
    shared.left.clear()
    return shared


@pytest.fixture(scope="module")
def client(shared: Upstream, tmp_path_factory: pytest.TempPathFactory) -> Iterator[openai.OpenAI]:
    folder = tmp_path_factory.mktemp("own")
    with running(shared.app) as url:
        card = folder / "models" / "office-chat" / "card.toml"
        card.parent.mkdir(parents=True)
        card.write_text(_CARD.format(url=url), encoding="utf-8")
        with served(
            chat_model="office-chat", models_dir=folder / "models", data_dir=folder / "data"
        ) as address:
            yield openai.OpenAI(base_url=f"{address}/v1", api_key="any", max_retries=0)


def _ask(client: openai.OpenAI, content: str, **options: Any) -> str:  # noqa: ANN401 - the SDK's own
    messages: Any = [{"role": "user", "content": content}]
    chosen = {"model": "office-chat", "messages": messages, **options}
    done = client.chat.completions.create(**chosen)
    return done.choices[0].message.content or ""


def test_the_model_gets_article_people_and_terms_and_its_answer_comes_back(
    client: openai.OpenAI, upstream: Upstream
) -> None:
    said = _ask(
        client, f"{_QUESTION}\n{MEETING}", temperature=0.1, max_tokens=50, seed=7, stop="END"
    )
    assert said == "The committee met."
    asked = upstream.asked[-1]
    system, user = asked["messages"]
    assert system["role"] == "system"
    assert "友城数量增加到98对" in system["content"]
    assert "版权声明" not in system["content"]
    assert (
        "Lin Qiushi (林秋实) — Secretary of the CPC Anhui Provincial Committee" in system["content"]
    )
    assert "Belt and Road Initiative" in system["content"]
    assert "{{" not in system["content"]
    assert user == {"role": "user", "content": _QUESTION}
    assert (asked["temperature"], asked["max_tokens"], asked["seed"]) == (0.1, 50, 7)
    assert (asked["stop"], asked["stream"]) == (["END"], True)
    assert upstream.keys[-1] == "Bearer of-the-office"


def test_its_answer_is_streamed(client: openai.OpenAI, upstream: Upstream) -> None:
    messages: Any = [{"role": "user", "content": f"{_QUESTION}\n{MEETING}"}]
    chunks = list(client.chat.completions.create(model="yijian", messages=messages, stream=True))
    pieces = [chunk.choices[0].delta.content for chunk in chunks]
    assert pieces == ["", "The committee ", "met.", None]
    assert chunks[-1].choices[0].finish_reason == "stop"


def test_follow_ups_keep_the_article_and_the_conversation(
    client: openai.OpenAI, upstream: Upstream
) -> None:
    messages: Any = [
        {"role": "user", "content": f"{_QUESTION}\n{MEETING}"},
        {"role": "assistant", "content": "没有说明。"},
        {"role": "user", "content": "那么对友城呢？"},
    ]
    client.chat.completions.create(model="office-chat", messages=messages)
    system, *history = upstream.asked[-1]["messages"]
    assert "林秋实" in system["content"]
    assert [turn["content"] for turn in history] == [_QUESTION, "没有说明。", "那么对友城呢？"]


@pytest.mark.parametrize(
    ("request_", "beginning"),
    [
        ("翻译成英文", "Lin Qiushi stressed"),
        ("列出人物和职务", "- 林秋实（Lin Qiushi）"),
        ("“一带一路”怎么翻译？", "一带一路"),
    ],
)
def test_what_has_one_right_answer_is_not_left_to_the_model(
    client: openai.OpenAI, upstream: Upstream, request_: str, beginning: str
) -> None:
    before = len(upstream.asked)
    assert _ask(client, f"{request_}\n{MEETING}").startswith(beginning)
    assert len(upstream.asked) == before


def test_the_translating_model_can_still_be_asked_by_its_name(
    client: openai.OpenAI, upstream: Upstream
) -> None:
    before = len(upstream.asked)
    assert _ask(client, f"概括成三点\n{MEETING}", model="echo").startswith("1. 5月15日上午")
    assert len(upstream.asked) == before
    loaded = {card.id for card in client.models.list() if card.model_dump()["loaded"]}
    assert loaded == {"echo", "office-chat"}


def test_an_article_that_is_too_long_is_told_by_its_most_telling_sentences(
    client: openai.OpenAI, upstream: Upstream
) -> None:
    long = f"{MEETING.split('版权声明')[0]}\n" + "会议还听取了有关情况的汇报。" * 300
    _ask(client, f"{_QUESTION}\n{long}")
    system = upstream.asked[-1]["messages"][0]["content"]
    article = system.split("<article>")[1]
    assert "安徽省委召开外事工作领导小组会议" in article
    assert len(article) < 1300


def test_an_answer_that_was_cut_says_so(client: openai.OpenAI, upstream: Upstream) -> None:
    messages: Any = [{"role": "user", "content": f"{_QUESTION}\n{MEETING}"}]
    upstream.how = "long"
    done = client.chat.completions.create(model="office-chat", messages=messages)
    assert done.choices[0].finish_reason == "length"


@pytest.mark.parametrize(
    ("model", "status", "code"),
    [
        ("401", 502, "upstream_failed"),
        ("429", 429, "overloaded"),
        ("breaks", 502, "upstream_failed"),
    ],
)
def test_a_server_that_fails_is_told_plainly_and_without_the_text(
    client: openai.OpenAI,
    upstream: Upstream,
    capfd: pytest.CaptureFixture[str],
    model: str,
    status: int,
    code: str,
) -> None:
    upstream.how = model
    with pytest.raises(openai.APIStatusError) as failed:
        _ask(client, f"{_QUESTION}\n{MEETING}")
    assert (failed.value.status_code, failed.value.code) == (status, code)
    assert "林秋实" not in failed.value.message
    if status == 429:
        assert failed.value.response.headers["retry-after"] == "7"
    logged = capfd.readouterr()
    assert "林秋实" not in logged.out + logged.err


def test_a_failure_amid_a_stream_is_an_event(client: openai.OpenAI, upstream: Upstream) -> None:
    messages: Any = [{"role": "user", "content": f"{_QUESTION}\n{MEETING}"}]
    upstream.how = "breaks"
    stream = client.chat.completions.create(model="office-chat", messages=messages, stream=True)
    with pytest.raises(openai.APIError, match="broke off"):
        list(stream)


def test_the_server_is_left_when_the_reader_leaves(
    client: openai.OpenAI, upstream: Upstream
) -> None:
    upstream.how = "pauses"
    body = {
        "model": "office-chat",
        "stream": True,
        "messages": [{"role": "user", "content": f"{_QUESTION}\n{MEETING}"}],
    }
    url = f"{client.base_url}chat/completions"
    with httpx.stream("POST", url, json=body, timeout=30) as answer:
        assert next(line for line in answer.iter_lines() if "The committee" in line)
    assert upstream.left.wait(30)
