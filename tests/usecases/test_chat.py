"""Answers in a conversation come from the article and the glossaries alone."""

import asyncio
import re

import pytest

from service.domain.chat import Asked, Kind, Turn, understand
from service.domain.glossary import Glossary
from service.domain.names import NameTables
from service.engines.batcher import Batcher
from service.usecases.chat import Means, answer
from service.usecases.translate import translate, translate_in_lots
from tests.pages import ADOPTION, MEETING, VISIT


@pytest.fixture
def means(echo: Batcher, glossary: Glossary, tables: NameTables) -> Means:
    return Means(translator=echo, glossary=glossary, tables=tables)


def _pieces(asked: Asked, means: Means) -> list[str]:
    async def collect() -> list[str]:
        return [piece async for piece in answer(asked, means)]

    return asyncio.run(collect())


def _said(means: Means, *contents: str) -> str:
    turns = [
        Turn(role="assistant" if index % 2 else "user", content=content)
        for index, content in enumerate(contents)
    ]
    return "".join(_pieces(understand(turns), means))


def test_points_are_as_many_as_asked_and_cover_event_list_and_figures(means: Means) -> None:
    said = _said(means, f"用中文概括成三点\n{MEETING}")
    points = re.findall(r"^\d\. .*", said, re.MULTILINE)
    assert len(points) == 3
    assert points[0].startswith("1. 5月15日上午,安徽省委召开外事工作领导小组会议")
    assert "98对" in points[1]
    assert "(5) 确保外事安全。" in said
    assert all(line.strip()[0].isdigit() or line.startswith("   (") for line in said.split("\n"))


def test_chinese_answers_are_the_articles_own_words(means: Means) -> None:
    said = _said(means, f"总结\n{MEETING}")
    sentences = [re.sub(r"^\s*(?:\d+\.|\(\d\))\s*", "", line) for line in said.split("\n") if line]
    assert all(sentence in MEETING for sentence in sentences)


def test_a_point_names_its_speaker_where_its_sentence_does_not(means: Means) -> None:
    page = MEETING.replace(
        "接待外宾1.2万人次。",
        "接待外宾1.2万人次。友城工作要服务“一带一路”建设、外事工作和安徽发展。",
    )
    chinese = _said(means, f"用中文总结\n{page}")
    assert "林秋实：友城工作要服务" in chinese
    assert "林秋实：林秋实" not in chinese
    assert "Lin Qiushi: " in _said(means, f"Summarise\n{page}")


def test_one_sentence_is_one_sentence_without_a_number(means: Means) -> None:
    said = _said(means, f"一句话概括\n{MEETING}")
    assert said.startswith("5月15日上午")
    assert said.count("。") == 1


def test_english_summaries_go_through_the_terminology(means: Means) -> None:
    said = _said(means, f"Summarise in 2 points\n{MEETING}")
    assert said.startswith(
        "1. On the morning of May 15, the CPC Anhui Provincial Committee held a meeting"
    )
    assert "\n2. " in said
    assert "\n3. " not in said


def test_a_summary_has_a_headline(means: Means) -> None:
    said = _said(means, f"总结\n{MEETING}")
    assert said.startswith("坚持开放发展 提升安徽对外交往水平\n\n1. ")


@pytest.mark.parametrize(
    ("request_", "most"),
    [("30字以内概括", 30), ("100字以内摘要", 100), ("Summarise in 60 words", 60),
     ("Summarise in 20 words", 20), ("A headline of 12 words", 12)],
)  # fmt: skip
@pytest.mark.parametrize("page", [MEETING, VISIT, ADOPTION], ids=["meeting", "visit", "adoption"])
def test_a_number_of_words_holds(means: Means, request_: str, most: int, page: str) -> None:
    said = _said(means, f"{request_}\n{page}")
    size = len(said.split()) if request_.isascii() else len(said)
    assert 0 < size <= most


def test_shorter_is_shorter_and_longer_is_longer(means: Means) -> None:
    first = f"用中文总结\n{MEETING}"
    whole = _said(means, first)
    shorter = _said(means, first, whole, "短一点")
    shortest = _said(means, first, whole, "短一点", shorter, "再短一点")
    assert len(whole) > len(shorter) > len(shortest) > 0
    assert len(_said(means, first, whole, "详细一些")) >= len(whole)


def test_the_original_of_a_point_is_what_it_stands_on(means: Means) -> None:
    first = f"Summarise in 3 points\n{MEETING}"
    said = _said(means, first, "…", "show the original of point 2")
    assert said == "林秋实指出,去年以来,友城数量增加到98对,接待外宾1.2万人次。"


def test_the_original_of_a_list_holds_all_its_items(means: Means) -> None:
    said = _said(means, f"概括成三点\n{MEETING}", "…", "第三点的原文")
    assert said.startswith("林秋实强调,要进一步扩大对外开放。")
    assert said.endswith("五要确保外事安全。")


def test_a_point_that_is_not_there_is_said_to_be_none(means: Means) -> None:
    assert _said(means, f"概括成三点\n{MEETING}", "…", "第9点的原文") == "没有第9点：共有3点。"


def test_people_come_with_posts_and_part_in_both_languages(means: Means) -> None:
    chinese = _said(means, f"列出人物和职务\n{MEETING}").split("\n")
    assert chinese[0] == (
        "- 林秋实（Lin Qiushi）：安徽省委书记、省人大常委会主任、省委外事工作领导小组组长；主持"
    )
    assert chinese[2] == "- 单明远（Shan Mingyuan）：出席"
    english = _said(means, f"List the people and their titles\n{MEETING}").split("\n")
    assert english[0].startswith(
        "- Lin Qiushi (林秋实) — Secretary of the CPC Anhui Provincial Committee; "
    )
    assert english[0].endswith("; chaired")
    assert len(english) == len(chinese) == 6


def test_a_term_is_given_as_the_glossaries_have_it_and_as_the_articles_owner_makes_it(
    means: Means,
) -> None:
    assert "CPC Anhui Provincial Committee" in _said(means, MEETING, "…", "省委怎么翻译？")
    alone = _said(means, "省委怎么翻译？")
    assert "Anhui" not in alone
    assert "provincial Party committee" in alone


def test_a_term_is_shown_where_the_article_has_it(means: Means) -> None:
    said = _said(means, MEETING, "…", "解释一下“一带一路”")
    assert "Belt and Road" in said
    assert said.endswith("文中：一要积极参与“一带一路”建设。")


def test_a_term_that_no_glossary_holds_is_said_to_be_the_models(means: Means) -> None:
    said = _said(means, "“磕磕绊绊”怎么翻译？")
    assert said.startswith("术语库里没有“磕磕绊绊”")
    assert "未经核对" in said


def test_a_pages_furniture_is_not_translated_and_its_metadata_is_told(means: Means) -> None:
    said = _said(means, f"翻译成英文\n{MEETING}")
    assert "Source: Anhui Daily · Published May 16, 2019, 08:30 · Editor: Feng Xiaoxi" in said
    assert said.rstrip().endswith("attended the meeting.")
    assert "ban quan" not in said


def test_asked_for_verbatim_every_line_is_translated(means: Means) -> None:
    asked = Asked(kind=Kind.TRANSLATION, article=MEETING, verbatim=True)
    assert "ban quan" in "".join(_pieces(asked, means))


def test_a_text_without_chinese_comes_back(means: Means) -> None:
    assert _pieces(Asked(kind=Kind.TRANSLATION, article="ISO 9001"), means) == ["ISO 9001"]


def test_a_long_text_comes_in_lots_that_make_the_whole(
    means: Means, echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    text = "\n\n".join(
        f"省委书记林秋实在第{n}次会议上讲话，强调要扩大开放。" * 4 for n in range(1, 6)
    )

    async def both() -> tuple[list[str], str]:
        lots = translate_in_lots(text, translator=echo, glossary=glossary, tables=tables)
        whole = await translate(text, translator=echo, glossary=glossary, tables=tables)
        return [lot async for lot in lots], whole.text

    lots, whole = asyncio.run(both())
    assert len(lots) > 2
    assert "".join(lots) == whole


@pytest.mark.parametrize(("said", "language"), [("你好", "zh"), ("Hello there", "en")])
def test_anything_else_gets_a_short_honest_answer(means: Means, said: str, language: str) -> None:
    told = _said(means, said)
    assert len(told) < 400
    assert told.startswith({"zh": "这不在我的能力之内", "en": "That is beyond me"}[language])


def test_without_an_article_one_is_asked_for(means: Means) -> None:
    assert _said(means, "概括成三点") == "还没有文章：请把中文全文连同要求一起发来。"
