"""Addresses, codes and Latin text pass through untouched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.literals import find_literals


@pytest.mark.parametrize(
    "literal",
    [
        "https://www.example.cn/a?b=1",
        "office@example.gov.cn",
        "〔2018〕5号",
        "COVID-19",
        "GB/T 28039-2011",
        "{{name}}",
        "%1$s",
        "World Health Organization",
        "\U0001f600",
    ],
)
def test_a_literal_is_found_whole(literal: str) -> None:
    assert [found.text for found in find_literals(f"请看{literal}，谢谢")] == [literal]


@given(st.text(alphabet="中文ab1 .@/:%{}<>〔2018〕号", max_size=80))
def test_literals_are_ordered_and_do_not_overlap(text: str) -> None:
    position = 0
    for found in find_literals(text):
        assert found.span.start >= position
        assert found.span.of(text) == found.text
        position = found.span.end


@pytest.mark.parametrize("text", ["a@" * 5000, "a." * 5000, "www." * 3000, "A1-" * 4000])
def test_hostile_text_is_read_without_hanging(text: str) -> None:
    find_literals(text)
