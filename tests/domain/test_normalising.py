"""Normalising keeps a way back to what was handed in."""

from hypothesis import given
from hypothesis import strategies as st

from service.domain.normalising import normalise
from service.domain.spans import Span

_TEXT = st.text(
    alphabet="省委書記繁體中文Ａ１　\r\n\u200b“”。，abc⺠著裡é\u0301\U0001f600", max_size=60
)


def test_traditional_text_becomes_simplified_and_says_so() -> None:
    normalised = normalise("臺灣海峽兩岸的關係，看著發展")
    assert normalised.text == "台湾海峡两岸的关系，看着发展"
    assert normalised.folded_traditional


def test_full_width_letters_radicals_and_line_ends_are_folded() -> None:
    assert normalise("Ａ１２％　⺠\r\n完\u200b").text == "A12% 民\n完"


def test_chinese_punctuation_stays_as_it_is() -> None:
    text = "“一带一路”,开放、合作；《方案》（试行）……"
    assert normalise(text).text == text


@given(_TEXT)
def test_every_span_maps_back_into_the_source(source: str) -> None:
    normalised = normalise(source)
    assert len(normalised.starts) == len(normalised.ends) == len(normalised.text)
    for index in range(len(normalised.text)):
        span = normalised.to_source(Span(index, index + 1))
        assert 0 <= span.start < span.end <= len(source)
    assert list(normalised.starts) == sorted(normalised.starts)


@given(_TEXT)
def test_normalising_twice_changes_nothing(source: str) -> None:
    once = normalise(source).text
    assert normalise(once).text == once


@given(st.text(alphabet="省委书记会议abc“”。\n", max_size=40))
def test_a_normal_text_maps_onto_itself(source: str) -> None:
    normalised = normalise(source)
    assert normalised.text == source
    assert normalised.to_source(Span(0, len(source))) == Span(0, len(source))
