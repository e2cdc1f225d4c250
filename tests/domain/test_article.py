"""A page is taken apart: heading, body, speech, lists, furniture."""

from datetime import date, datetime

import pytest

from service.domain.article import Article, parse_article
from service.domain.errors import EmptyText, NoChinese, OnlyFurniture
from service.domain.spans import Span
from tests.pages import ADOPTION, MEETING, VISIT


def _of(article: Article, span: Span | None) -> str | None:
    return span.of(article.text) if span is not None else None


def test_a_run_together_heading_is_taken_apart() -> None:
    article = parse_article(MEETING)
    assert _of(article, article.kicker) == "林秋实在省委外事工作领导小组会议上强调"
    assert _of(article, article.headline) == "坚持开放发展 提升安徽对外交往水平"
    assert _of(article, article.deck) == "贺云舟出席并讲话"


def test_the_metadata_line_is_read() -> None:
    article = parse_article(MEETING)
    assert article.published == datetime(2019, 5, 16, 8, 30, 12)  # noqa: DTZ001
    assert (article.source, article.editor) == ("安徽日报", "冯晓溪")
    assert article.reporters == ("沈一帆", "仇春晓")


def test_the_event_day_takes_its_year_from_the_publication() -> None:
    assert parse_article(MEETING).event_date == date(2019, 5, 15)


def test_an_event_in_december_published_in_january_is_of_the_year_before() -> None:
    page = "某会召开\n2020-01-02 09:00 来源：安徽日报\n12月30日，会议在合肥召开。"
    assert parse_article(page).event_date == date(2019, 12, 30)


def test_the_body_holds_no_furniture() -> None:
    article = parse_article(MEETING)
    body = "".join(paragraph.text for paragraph in article.paragraphs)
    assert body.startswith("5月15日上午")
    assert body.endswith("尉迟海波参加会议。")
    assert {"copyright", "byline", "metadata"} <= {found.kind for found in article.furniture}


def test_statements_know_their_speakers() -> None:
    article = parse_article(MEETING)
    said = [(_of(article, s.speaker), s.verb) for s in article.statements]
    assert said == [("林秋实", "指出"), ("林秋实", "强调")]


def test_a_titled_speaker_is_the_name_alone() -> None:
    article = parse_article("会议召开\n省委书记林秋实强调，要开放。省长贺云舟表示，要合作。")
    assert [_of(article, s.speaker) for s in article.statements] == ["林秋实", "贺云舟"]


@pytest.mark.parametrize(
    ("paragraph", "speakers"),
    [
        ("林秋实对客人来访表示欢迎，介绍了省情。他说，双方往来密切。", ["林秋实"]),
        ("省长贺云舟指出，要开放。他强调，要合作。", ["贺云舟", "贺云舟"]),
        ("贺云舟向客人介绍情况。卫国强感谢热情接待。他表示，愿扩大投资。", ["卫国强"]),
        ("卡琳娜·维特高度评价合作成果。她表示，将再来合肥。", ["卡琳娜·维特"]),
        ("会议强调，要抓落实。他说，时间紧迫。", ["会议"]),
        ("我省对来访表示欢迎。他说，机会难得。", []),
        ("林秋实说，要学习。其他表示，没有意见。", ["林秋实"]),
        ("林秋实代表省委致欢迎辞。会谈中他表示，合作前景广阔。", ["林秋实"]),
    ],
)
def test_he_and_she_are_who_was_named_last_in_the_paragraph(
    paragraph: str, speakers: list[str]
) -> None:
    article = parse_article(f"省领导会见客人\n{paragraph}")
    assert [_of(article, s.speaker) for s in article.statements] == speakers


def test_a_pronoun_does_not_reach_into_the_paragraph_before() -> None:
    article = parse_article("会见客人\n林秋实指出，要开放。\n他说，合作密切。")
    assert [_of(article, s.speaker) for s in article.statements] == ["林秋实"]


def test_an_enumeration_has_one_span_for_each_task() -> None:
    article = parse_article(MEETING)
    (enumeration,) = article.enumerations
    assert [_of(article, item) for item in enumeration.items] == [
        "一要积极参与“一带一路”建设。",
        "二要共同举办国际会议。",
        "三要扩大人文交流。",
        "四要优化营商环境。",
        "五要确保外事安全。",
    ]


def test_an_enumeration_may_run_over_paragraphs() -> None:
    page = "通知\n会议要求：\n（一）加强领导。落实责任。\n（二）改进作风。\n（三）抓好落实。"
    article = parse_article(page)
    (enumeration,) = article.enumerations
    assert len(enumeration.items) == 3


def test_a_single_marker_is_no_enumeration() -> None:
    assert parse_article("通知\n一要坚持开放。大家要努力。").enumerations == ()


def test_those_present_are_listed() -> None:
    article = parse_article(MEETING)
    (present,) = article.attendance
    names = [_of(article, span) for span in present.people]
    assert names == ["单明远", "解立新", "曾广林", "尉迟海波"]


def test_those_present_may_have_titles() -> None:
    article = parse_article(VISIT)
    (present,) = article.attendance
    assert [_of(article, span) for span in present.people] == ["邓一鸣", "苗向阳"]
    assert [_of(article, span) for span in present.titles] == ["副省长", "省政府秘书长"]


def test_the_dateline_gives_town_and_day_and_leaves_the_body() -> None:
    article = parse_article(VISIT)
    assert (article.place, article.event_date) == ("合肥", date(2019, 6, 3))
    assert article.paragraphs[0].text.startswith("省长贺云舟今天在合肥")
    assert article.reporters == ("沈一帆",)
    assert article.editor == "冯晓溪"


def test_an_agency_line_without_a_day_is_no_part_of_the_body() -> None:
    article = parse_article(ADOPTION)
    assert article.paragraphs[0].text.startswith("9月9日")
    assert (article.agency, article.reporters) == ("本报", ("曲小帆",))


def test_plain_text_is_all_body() -> None:
    article = parse_article("会议强调，要坚持改革开放。大家要共同努力，做好工作。")
    assert len(article.paragraphs) == 1
    assert article.headline is None


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("2018-03-28 09:09:37  来源:河北日报", datetime(2018, 3, 28, 9, 9, 37)),  # noqa: DTZ001
        ("2018年03月28日 09:09 来源：河北日报", datetime(2018, 3, 28, 9, 9)),  # noqa: DTZ001
        ("来源：河北日报 发布时间：2018/3/28", datetime(2018, 3, 28)),  # noqa: DTZ001
        ("2018.03.28 | 来源：河北日报", datetime(2018, 3, 28)),  # noqa: DTZ001
    ],
)
def test_publication_times_of_many_forms(line: str, published: datetime) -> None:
    article = parse_article(f"会议召开\n{line}\n会议强调，要坚持开放发展。")
    assert article.published == published
    assert article.source == "河北日报"


def test_empty_text_is_refused() -> None:
    with pytest.raises(EmptyText):
        parse_article(" \n\t")


def test_text_without_chinese_is_refused() -> None:
    with pytest.raises(NoChinese):
        parse_article("An English page. \U0001f600")


def test_a_page_that_is_only_a_disclaimer_is_refused() -> None:
    with pytest.raises(OnlyFurniture):
        parse_article("版权声明：\n1、凡本网注明来源的信息，未经授权不得转载。\n责任编辑：冯晓溪")


def test_a_press_conference_takes_its_day_from_the_title_and_knows_who_answers() -> None:
    page = (
        "2024年3月14日外交部发言人林晓岚主持例行记者会\n\n"
        "路透社记者：中方对此有何评论？\n"
        "林晓岚：中方坚决反对。\n"
        "法新社记者：中方是否将提供援助？\n"
        "林晓岚：中方愿提供帮助。\n"
    )
    article = parse_article(page)
    assert article.event_date == date(2024, 3, 14)
    assert [_of(article, said.speaker) for said in article.statements] == ["林晓岚", "林晓岚"]
