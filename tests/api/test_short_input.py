"""Words, titles, codes and addresses by themselves, as add-ins and chat front ends send them."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import deepl
import httpx
import openai
import pytest
from libretranslatepy import LibreTranslateAPI  # type: ignore[import-untyped]

from service.domain.cards import Decoding
from service.domain.ports import Generation, Hypothesis
from service.engines.batcher import Batcher
from service.engines.echo_model import EchoModel
from service.runtime.loaded import Runtime
from service.settings import load_settings
from tests.api.serving import served

Ask = Callable[[str], str]

_KNOWN = {
    "省委": "The provincial Party committee",
    "书记": "Secretary",
    "副省长": "Vice Governor",
    "安徽省委书记": "Secretary of the CPC Anhui Provincial Committee",
    "合肥市人民政府副市长": "Vice Mayor of Hefei",
    "一带一路": "The Belt and Road",
    "安徽": "Anhui",
    "林秋实": "Lin Qiushi",
    "合作": "Cooperation",
    "加强": "Strengthen",
    "十二": "12",
}
_UNTOUCHED = (
    "COVID-19",
    "GB/T 28039-2011",
    "a.b+c@example.cn",
    "https://example.cn/x?y=1&z=%20",
    "Good morning, Hefei",
    "5G",
    "13805510000",
    "-",
)
_INSIDE = {
    "联系人邮箱：a.b@example.cn": "a.b@example.cn",
    "型号X-200A": "X-200A",
    "电话：0551-62600000": "0551-62600000",
    "手机13805510000": "13805510000",
    "见https://example.cn/x?y=1": "https://example.cn/x?y=1",
    "使用ChatGPT工具": "ChatGPT",
}


class _Stammerer(EchoModel):
    """Cannot stop once it has begun, and keeps what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def run(self, batch: Sequence[Generation], decoding: Decoding) -> list[Hypothesis]:
        self.asked.extend(request.source for request in batch)
        return [
            Hypothesis(text=" ".join([one.text or "x"] * 200))
            for one in super().run(batch, decoding)
        ]


@pytest.fixture(scope="module")
def model() -> _Stammerer:
    return _Stammerer()


@pytest.fixture(scope="module")
def url(model: _Stammerer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    batcher = Batcher(model)
    settings = load_settings(model="echo", data_dir=tmp_path_factory.mktemp("data"))
    with served(Runtime(settings, batcher)) as address:
        yield address
    batcher.close()


@pytest.fixture(params=["deepl", "libretranslate", "openai", "openai under a standing order"])
def ask(url: str, request: pytest.FixtureRequest) -> Ask:
    """Translate one text as the protocol's own client does."""
    if request.param == "deepl":
        client = deepl.DeepLClient("any", server_url=url, send_platform_info=False)

        def by_deepl(text: str) -> str:
            found = client.translate_text(["安徽省", text], target_lang="EN-GB")
            assert isinstance(found, list)
            return found[1].text

        return by_deepl
    if request.param == "libretranslate":
        return lambda text: str(LibreTranslateAPI(url).translate(text, "auto", "en"))

    def by_openai(text: str) -> str:
        messages: Any = [{"role": "user", "content": f"Translate into English: {text}"}]
        if "order" in request.param:
            order = "You are a translator. Translate what the user sends into English."
            messages = [{"role": "system", "content": order}, {"role": "user", "content": text}]
        with openai.OpenAI(base_url=f"{url}/v1", api_key="any", max_retries=0) as client:
            done = client.chat.completions.create(model="yijian", messages=messages)
        return done.choices[0].message.content or ""

    return by_openai


@pytest.mark.parametrize("word", _KNOWN)
def test_a_word_that_a_table_holds_never_meets_the_model(
    ask: Ask, word: str, model: _Stammerer
) -> None:
    model.asked.clear()
    assert ask(word) == _KNOWN[word]
    assert model.asked == []


@pytest.mark.parametrize("text", _UNTOUCHED)
def test_what_is_no_chinese_comes_back_as_it_is(ask: Ask, text: str) -> None:
    assert ask(text) == text


@pytest.mark.parametrize("text", _INSIDE)
def test_codes_and_addresses_beside_chinese_survive(ask: Ask, text: str) -> None:
    assert _INSIDE[text] in ask(text)


@pytest.mark.parametrize("word", ["螃蟹", "饕餮", "嗯", "哈哈哈哈", "磕绊的道路"])
def test_a_word_that_no_table_holds_is_answered_once(ask: Ask, word: str) -> None:
    english = ask(word)
    words = english.lower().split()
    assert 0 < len(words) <= 3 * len(word)


@pytest.mark.parametrize("word", ["螃蟹", "嗯", "饕餮\n安徽"])
def test_a_guess_is_said_to_be_one(url: str, word: str) -> None:
    found = httpx.post(f"{url}/v1/translations", json={"text": word}).json()
    assert "unlisted" in {warning["kind"] for warning in found["warnings"]}


@pytest.mark.parametrize("word", ["安徽", "书记", "合作", "林秋实", "磕磕绊绊的道路正在修整。"])
def test_what_is_known_or_stands_in_a_sentence_is_no_guess(url: str, word: str) -> None:
    found = httpx.post(f"{url}/v1/translations", json={"text": word}).json()
    assert "unlisted" not in {warning["kind"] for warning in found["warnings"]}


def test_a_name_that_only_looks_like_one_is_marked(url: str) -> None:
    found = httpx.post(f"{url}/v1/translations", json={"text": "王小明\n白皮书\n马铃薯"}).json()
    [name] = [term for term in found["terms"] if term["kind"] == "person"]
    assert (name["english"], name["flags"]) == ("Wang Xiaoming", ["uncertain"])


def test_a_glossary_of_the_request_wins_over_the_tables(url: str) -> None:
    terms = [{"zh": "合作", "en": "teamwork"}]
    found = httpx.post(f"{url}/v1/translations", json={"text": "合作", "terms": terms}).json()
    assert found["text"].lower() == "teamwork"
