"""The last turn is read as a task over the article of the conversation."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.chat import Asked, Kind, Turn, understand
from tests.pages import MEETING

_SHORT = "省委书记林秋实出席会议。"


def _asked(*contents: str, system: str = "") -> Asked:
    """Read a conversation; user and assistant take turns."""
    turns = [Turn(role="system", content=system)] if system else []
    for index, content in enumerate(contents):
        turns.append(Turn(role="assistant" if index % 2 else "user", content=content))
    return understand(turns)


@pytest.mark.parametrize(
    ("request_", "kind", "language", "points", "words"),
    [
        ("用中文概括成三点", "points", "zh", 3, 0),
        ("Summarise in English in 3 points", "points", "en", 3, 0),
        ("请用三句话概括下面这篇关于外事工作会议的新闻", "points", "zh", 3, 0),
        ("三条要点", "points", "zh", 3, 0),
        ("Top five takeaways", "points", "en", 5, 0),
        ("Give me a three-point summary.", "points", "en", 3, 0),
        ("概括要点", "points", "zh", 0, 0),
        ("一句话概括", "points", "zh", 1, 0),
        ("Summarize this article in one sentence", "points", "en", 1, 0),
        ("总结", "summary", "zh", 0, 0),
        ("写一份英文简报", "summary", "en", 0, 0),
        ("这篇文章讲了什么？", "summary", "zh", 0, 0),
        ("What is this about?", "summary", "en", 0, 0),
        ("tl;dr", "summary", "en", 0, 0),
        ("100字以内摘要", "summary", "zh", 0, 100),
        ("写一百字左右的概述", "summary", "zh", 0, 100),
        ("Summarise in 60 words", "summary", "en", 0, 60),
        ("Give me a 200-word summary", "summary", "en", 0, 200),
        ("拟一个英文标题", "headline", "en", 0, 0),
        ("A headline please:", "headline", "en", 0, 0),
        ("列出人物和职务", "people", "zh", 0, 0),
        ("谁主持了会议？", "people", "zh", 0, 0),
        ("List the people and their titles", "people", "en", 0, 0),
        ("翻译成英文", "translation", "en", 0, 0),
        ("请把下面的文章译成英文：", "translation", "en", 0, 0),
        ("Translate the following into English:", "translation", "en", 0, 0),
        ("把标题翻译成英文", "headline", "en", 0, 0),
    ],
)
@pytest.mark.parametrize("place", ["above", "below", "with a blank line", "in a later turn"])
def test_requests_are_understood(
    request_: str, kind: str, language: str, points: int, words: int, place: str
) -> None:
    asked = {
        "above": lambda: _asked(f"{request_}\n{MEETING}"),
        "below": lambda: _asked(f"{MEETING}\n{request_}"),
        "with a blank line": lambda: _asked(f"{request_}\n\n{MEETING}"),
        "in a later turn": lambda: _asked(MEETING, "…", request_),
    }[place]()
    assert (asked.kind, asked.language, asked.points, asked.words) == (
        kind,
        language,
        points,
        words,
    )
    assert asked.article.strip() == MEETING.strip()


@pytest.mark.parametrize(
    "request_",
    [
        "这篇文章对经济有什么影响？",
        "What does this mean for Germany?",
        "翻译成法语",
        "Translate into German:",
        "请把下文译成中文：",
    ],
)
def test_what_is_beyond_the_service_is_not_answered_with_something_else(request_: str) -> None:
    assert _asked(f"{request_}\n\n{MEETING}").kind is Kind.UNKNOWN


@pytest.mark.parametrize("said", ["你好", "hello", "你是谁", "今天天气怎么样", "", "   "])
def test_small_talk_is_not_a_task(said: str) -> None:
    assert _asked(said).kind is Kind.UNKNOWN


@pytest.mark.parametrize("said", ["概括", "Summarise", "翻译成英文", "列出人物"])
def test_a_task_without_an_article_asks_for_one(said: str) -> None:
    assert _asked(said).kind is Kind.NO_ARTICLE


def test_a_bare_article_is_summarised_in_english() -> None:
    assert _asked(MEETING) == Asked(kind=Kind.SUMMARY, article=MEETING.strip())


@pytest.mark.parametrize(
    "headline",
    ["全省经济工作总结大会召开", "全国人物摄影展标题征集揭晓", "为什么要坚持开放发展？"],
)
def test_a_headline_with_the_words_of_a_request_stays_a_headline(headline: str) -> None:
    asked = _asked(f"{headline}\n{MEETING}")
    assert asked.article.startswith(headline)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("第三点的原文", 3),
        ("第2条的出处是哪里", 2),
        ("show the original of point 3", 3),
        ("Show me the Chinese source for the second point", 2),
        ("What is the original for point two?", 2),
        ("给我看原文", 0),
        ("cite your sources", 0),
    ],
)
def test_originals_belong_to_the_answer_before(said: str, number: int) -> None:
    asked = _asked(f"概括成三点\n{MEETING}", "…", said)
    assert (asked.kind, asked.number, asked.points) == (Kind.ORIGINAL, number, 3)


@pytest.mark.parametrize(
    ("said", "term"),
    [
        ("“四个意识”怎么翻译？", "四个意识"),
        ("什么是国际友城", "国际友城"),
        ("解释一下“走出去”", "走出去"),
        ("What is 省委?", "省委"),
        ("How do you say 友好城市 in English?", "友好城市"),
        ("explain the term 一带一路", "一带一路"),
        ("省委外事工作领导小组的英文是什么", "省委外事工作领导小组"),
    ],
)
def test_terms_are_asked_for_with_and_without_an_article(said: str, term: str) -> None:
    for asked in (_asked(said), _asked(MEETING, "…", said)):
        assert (asked.kind, asked.term) == (Kind.TERM, term)


def test_follow_ups_vary_the_answer_before() -> None:
    first = f"概括成三点\n{MEETING}"
    shorter = _asked(first, "…", "短一点")
    assert (shorter.kind, shorter.points, shorter.shorter) == (Kind.POINTS, 3, 1)
    again = _asked(first, "…", "短一点", "…", "再短一点")
    assert again.shorter == 2
    english = _asked(first, "…", "短一点", "…", "In English please")
    assert (english.language, english.points, english.shorter) == ("en", 3, 1)
    longer = _asked(first, "…", "make it longer")
    assert longer.shorter == -1
    assert longer.language == "zh"


def test_originals_after_a_shorter_answer_are_those_of_the_shorter_one() -> None:
    asked = _asked(f"Summarise\n{MEETING}", "…", "shorter", "…", "the Chinese of point 1")
    assert (asked.kind, asked.shorter, asked.number) == (Kind.ORIGINAL, 1, 1)


def test_follow_ups_use_the_latest_article() -> None:
    other = MEETING.replace("安徽", "河北")
    assert "河北" in _asked(MEETING, "…", f"总结\n{other}", "…", "列出人物").article


@pytest.mark.parametrize(
    "content",
    [
        f"翻译：{_SHORT}",
        f"Translate to English: {_SHORT}",
        f"Please help me to translate,`{_SHORT}` to English, please return only translated content",
        f"把“{_SHORT}”翻译成英文",
        f"Translate the text below.\n\n```\n{_SHORT}\n```",
        "You are a professional translation engine.\n\nTranslate the following markdown source text "
        "to en. Keep the formula notation {v*} unchanged. Output translation directly without any "
        f"additional text.\n\nSource Text: {_SHORT}\n\nTranslated Text:",
    ],
)
def test_translation_tools_prompts_are_taken_off_their_texts(content: str) -> None:
    asked = _asked(content)
    assert (asked.kind, asked.article) == (Kind.TRANSLATION, _SHORT)


def test_an_instruction_given_once_holds_for_every_text() -> None:
    order = "You are a translation engine. Translate what the user sends into English."
    assert _asked(_SHORT, system=order).kind is Kind.TRANSLATION
    assert _asked(MEETING, "…", _SHORT, system=order).article == _SHORT


def test_an_article_may_lie_in_the_system_message() -> None:
    asked = _asked("列出人物", system=f"Answer from this article:\n{MEETING}")
    assert asked.kind is Kind.PEOPLE
    assert "林秋实" in asked.article


def test_blank_lines_inside_an_article_survive() -> None:
    assert _asked("翻译成英文：\n第一段。\n\n第二段。").article == "第一段。\n\n第二段。"


_PIECES = st.sampled_from(
    ["概括", "三点", "第3点的原文", "翻译成英文：", "Summarise in 5 words", "“", "”", "？", "?", "\n", ":",
     "第", "点", "百字", "什么是", "怎么翻译", "short", "。", "省委书记林秋实出席会议。", "```", "the original", "9999"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(_PIECES | st.text(max_size=5), max_size=8).map("".join), max_size=4))
def test_whatever_is_said_is_understood_as_something(contents: list[str]) -> None:
    asked = _asked(*contents, system="".join(contents[:1]))
    assert asked.language in {"zh", "en"}
    if asked.kind in {Kind.SUMMARY, Kind.POINTS, Kind.PEOPLE, Kind.TRANSLATION}:
        assert asked.article
    if asked.kind is Kind.TERM:
        assert asked.term
