"""Sentences and segments cover the text exactly and cut nothing that belongs together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.segmenting import segment, split_sentences
from service.domain.spans import Span

_GENRE = st.text(alphabet="会议指出，,。！？；…“”（）《》\n 3.5万A1%、?", max_size=120)
_TEXT = _GENRE | st.text(max_size=60)


def _parts(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


@given(_TEXT)
def test_sentences_join_back_to_the_text(text: str) -> None:
    assert "".join(_parts(text)) == text


@given(_TEXT, st.integers(min_value=1, max_value=30))
def test_segments_join_back_and_keep_protected_spans_whole(text: str, budget: int) -> None:
    protected = [Span(3, 9)] if len(text) > 9 else []
    segments = segment(text, protected=protected, budget=budget, count=len)
    assert "".join(span.of(text) for span in segments) == text
    for guard in protected:
        assert any(span.contains(guard) for span in segments)


def test_a_full_stop_inside_a_quotation_does_not_end_the_sentence() -> None:
    assert _parts("他说“要开放。要合作”,随后离开。会议结束。") == [
        "他说“要开放。要合作”,随后离开。",
        "会议结束。",
    ]


def test_a_quotation_that_ends_a_sentence_ends_it_after_the_closing_mark() -> None:
    assert _parts("他说:“要开放。”会议结束。") == ["他说:“要开放。”", "会议结束。"]


def test_decimal_points_titles_and_ellipses_are_respected() -> None:
    assert _parts("增长3.5万亿元。《关于开放。的意见》通过了……好！") == [
        "增长3.5万亿元。",
        "《关于开放。的意见》通过了……",
        "好！",
    ]


def test_an_unbalanced_quotation_does_not_swallow_the_page() -> None:
    text = "他说“要开放。" + "会议继续。" * 5
    assert len(_parts(text)) >= 5


def test_long_sentences_are_cut_at_commas_within_the_budget() -> None:
    text = "加强港口建设," * 20 + "完成任务。"
    segments = segment(text, budget=30, count=len)
    assert all(span.end - span.start <= 30 for span in segments)
    assert all(span.of(text).endswith((",", "。")) for span in segments)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("他说“要开放。”，随后离开。", ["他说“要开放。”，随后离开。"]),
        ("“要开放。”“要合作。”会议结束。", ["“要开放。”", "“要合作。”", "会议结束。"]),
        ("增长12.6%!这是好事?是的.", ["增长12.6%!", "这是好事?", "是的."]),
        ("见http://a.cn/b?c=1。好。", ["见http://a.cn/b?c=1。", "好。"]),
        ("1. 加强领导。2. 落实责任。", ["1. 加强领导。", "2. 落实责任。"]),
        ("他说：「要開放。要合作。」會議結束。", ["他说：「要開放。要合作。」", "會議結束。"]),
        ("会议结束（掌声。热烈）。散会。", ["会议结束（掌声。热烈）。", "散会。"]),
        ("The U.S. side agreed. 中方欢迎。", ["The U.S. side agreed. ", "中方欢迎。"]),
        ("第一行\n第二行", ["第一行\n", "第二行"]),
        ("他说“‘要开放。’我同意。”随后，散会。", ["他说“‘要开放。’我同意。”", "随后，散会。"]),
    ],
)
def test_sentences_of_the_genre(text: str, sentences: list[str]) -> None:
    assert _parts(text) == sentences


@given(_TEXT, st.integers(min_value=1, max_value=12), st.data())
def test_only_what_must_not_be_cut_is_over_the_budget(
    text: str, budget: int, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    guard = Span(start, data.draw(st.integers(start, len(text))))
    for span in segment(text, protected=[guard], budget=budget, count=len):
        if span.end - span.start > budget:
            assert guard.overlaps(span) or any(c.isascii() or c in "一二两百千万" for c in text)


def test_a_protected_stretch_over_the_budget_stands_alone() -> None:
    text = "会议通过关于推动国际友城发展的实施方案等文件"
    guard = Span(4, 19)
    segments = segment(text, protected=[guard], budget=4, count=len)
    assert guard in segments
    assert "".join(span.of(text) for span in segments) == text


def test_the_counter_reads_each_character_a_few_times_only() -> None:
    read = 0

    def count(part: str) -> int:
        nonlocal read
        read += len(part)
        return len(part)

    text = "开" * 20_000
    segments = segment(text, budget=100, count=count)
    assert all(span.end - span.start <= 100 for span in segments)
    assert read < 10 * len(text)


def test_a_counter_that_does_not_add_up_is_obeyed() -> None:
    def count(part: str) -> int:
        return len(part) + 5 * part.count("，") if part.count("，") > 1 else len(part)

    text = "要开放，要合作，要发展，完成"
    for span in segment(text, budget=14, count=count):
        assert count(span.of(text)) <= 14


@pytest.mark.parametrize(
    "text", ["开" * 5000, "“" * 5000, "，" * 5000, ",." * 90_000, "3.5" * 3000, "（" * 5000]
)
def test_hostile_text_is_cut_without_hanging(text: str) -> None:
    segments = segment(text, budget=100, count=len)
    assert "".join(span.of(text) for span in segments) == text


def test_numbers_and_latin_words_are_never_cut() -> None:
    text = "投资1234567890万元EXAMPLEWORD完成" * 3
    for span in segment(text, budget=5, count=len):
        assert not span.of(text).endswith("123")
        assert not span.of(text).startswith("WORD")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("他们表示愿意为推动两国人民之间的", "友好往来和经贸合作作出积极的贡献"),
        ("省卫生健康委员会和省红十字会", "将在月底前派出三支医疗队"),
        ("参加本次现场考察的", "企业家代表对外开放展厅进行了参观访问"),
    ],
)
def test_a_clause_without_a_mark_is_parted_at_a_joint(first: str, second: str) -> None:
    found = segment(first + second, budget=20, count=len)
    assert [span.of(first + second) for span in found] == [first, second]
