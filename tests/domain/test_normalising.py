"""Normalising keeps a way back to what was handed in, and a way forth again."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.normalising import normalise, simplify
from service.domain.spans import Span

_GENRE = "省委書記繁體中文Ａ１　\r\n\u200b“”。，abc⺠著裡é\u0301\U0001f600\ud800⻅\u1112\u1161"
_TEXT = st.text(alphabet=_GENRE, max_size=60) | st.text(max_size=40)


def test_traditional_text_becomes_simplified_and_says_so() -> None:
    normalised = normalise("臺灣海峽兩岸的關係，看著發展")
    assert normalised.text == "台湾海峡两岸的关系，看着发展"
    assert normalised.folded_traditional


@pytest.mark.parametrize(
    "text", ["取得显著成效", "土著居民", "乾隆年间", "副省长赵昇出席", "宫商角徵羽"]
)
def test_simplified_text_is_not_folded(text: str) -> None:
    normalised = normalise(f"会议指出，{text}。" * 3)
    assert normalised.text == normalised.source
    assert not normalised.folded_traditional


def test_a_traditional_title_inside_a_simplified_text_is_folded_alone() -> None:
    page = (
        "取得显著成效。会议介绍了《關於擴大對外開放的意見》的有关情况。" + "各地要抓好落实。" * 10
    )
    normalised = normalise(page)
    assert "《关于扩大对外开放的意见》" in normalised.text
    assert normalised.text.startswith("取得显著成效")


def test_full_width_letters_radicals_and_line_ends_are_folded() -> None:
    assert normalise("Ａ１２％　⺠\r\n完\u200b").text == "A12% 民\n完"
    assert normalise("３．５％，２０１８－２０２０").text == "3.5%，2018-2020"


def test_chinese_punctuation_stays_as_it_is() -> None:
    text = "“一带一路”,开放、合作；《方案》（试行）……"
    assert normalise(text).text == text


def test_invisible_characters_go_and_leave_the_offsets_right() -> None:
    normalised = normalise("\ufeff王\u200b东峰\r\n指出")
    assert normalised.text == "王东峰\n指出"
    assert normalised.to_source(Span(0, 3)).of(normalised.source) == "王\u200b东峰"
    assert normalised.to_source(Span(4, 6)).of(normalised.source) == "指出"
    assert normalised.from_source(Span(7, 9)) == Span(4, 6)


def test_a_lone_surrogate_from_a_broken_page_does_no_harm() -> None:
    assert normalise("關於\ud83d開放").text == "关于开放"


@given(_TEXT)
def test_every_span_maps_back_into_the_source(source: str) -> None:
    normalised = normalise(source)
    last = 0
    for index in range(len(normalised.text)):
        span = normalised.to_source(Span(index, index + 1))
        assert last <= span.start < span.end <= len(source)
        last = span.start


@given(_TEXT, st.data())
def test_there_and_back_again_covers_the_span(source: str, data: st.DataObject) -> None:
    normalised = normalise(source)
    start = data.draw(st.integers(0, len(normalised.text)))
    end = data.draw(st.integers(start, len(normalised.text)))
    span = Span(start, end)
    again = normalised.from_source(normalised.to_source(span))
    if end > start:
        assert again.contains(span)
    assert 0 <= again.start <= again.end <= len(normalised.text)


@given(_TEXT)
def test_normalising_twice_changes_nothing(source: str) -> None:
    once = normalise(source).text
    assert normalise(once).text == once
    assert unicodedata.is_normalized("NFC", once)


@given(_TEXT)
def test_the_whole_source_became_the_whole_text(source: str) -> None:
    normalised = normalise(source)
    whole = normalised.from_source(Span(0, len(source)))
    assert whole == Span(0, len(normalised.text))


@given(st.text(alphabet="省委书记会议abc“”。\n", max_size=40))
def test_a_normal_text_maps_onto_itself(source: str) -> None:
    normalised = normalise(source)
    assert normalised.text == source
    assert normalised.edits == ()
    assert normalised.to_source(Span(0, len(source))) == Span(0, len(source))


@given(st.text(alphabet="後裏著乾髮發國語𠮷abc。", max_size=40))
def test_simplifying_keeps_the_length(source: str) -> None:
    assert len(simplify(source)) == len(source)


def test_a_large_page_is_one_pass() -> None:
    page = "省委书记强调，要扩大对外开放。\r\n" * 50_000
    normalised = normalise(page)
    assert len(normalised.text) == len(page) - 50_000
