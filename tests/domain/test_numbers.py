"""Numbers and dates: Chinese text, values, English text, and back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.numbers import (
    english_values,
    find_quantities,
    missing_values,
    parse_numeral,
    to_numeral,
)


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("2018年3月27日", "March 27, 2018"),
        ("3月27日", "March 27"),
        ("2018-03-28 09:09:37", "March 28, 2018, 09:09:37"),
        ("1.2万亿元", "1.2 trillion yuan"),
        ("三千五百万", "35 million"),
        ("12.5亿美元", "1.25 billion US dollars"),
        ("12.5%", "12.5 percent"),
        ("百分之八点六", "8.6 percent"),
        ("三分之二", "two-thirds"),
        ("“十三五”时期", "the 13th Five-Year Plan period (2016–2020)"),
        ("2018-2020年", "2018–2020"),
        ("第十九届", "19th"),
        ("300多公里", "more than 300 kilometers"),
        ("上世纪90年代", "the 1990s"),
        ("21世纪", "the 21st century"),
        ("1.2万人次", "12,000 visits"),
    ],
)
def test_quantities_have_their_english(zh: str, en: str) -> None:
    (found,) = find_quantities(zh)
    assert (found.source, found.english) == (zh, en)


@pytest.mark.parametrize(
    "word",
    [
        "一带一路",
        "一些",
        "统一",
        "十分重要",
        "三农",
        "四个意识",
        "第一书记",
        "九江",
        "万众一心",
        "一要",
    ],
)
def test_words_with_numerals_are_no_numbers(word: str) -> None:
    assert find_quantities(word) == ()


@given(st.integers(min_value=0, max_value=10**16 - 1))
def test_numerals_round_trip(value: int) -> None:
    assert parse_numeral(to_numeral(value)) == Decimal(value)


@given(st.integers(min_value=1, max_value=10**13))
def test_the_english_of_a_number_shows_its_value(value: int) -> None:
    quantities = find_quantities(f"共{value}元。")
    assert len(quantities) == 1
    assert missing_values(quantities, quantities[0].english) == ()


def test_a_wrong_unit_is_a_missing_value() -> None:
    quantities = find_quantities("投资1.2亿元")
    assert missing_values(quantities, "an investment of 1.2 billion yuan") == quantities
    assert missing_values(quantities, "an investment of 120 million yuan") == ()


def test_small_numbers_may_be_spelled_out() -> None:
    quantities = find_quantities("共有12个国家")
    assert missing_values(quantities, "twelve countries") == ()


def test_dates_may_stand_in_any_order() -> None:
    quantities = find_quantities("2018年3月27日")
    assert missing_values(quantities, "on 27 March 2018") == ()
    assert missing_values(quantities, "on 26 March 2018") == quantities


def test_english_numbers_are_read() -> None:
    assert {"120000000", "12", "3", "1"} <= english_values("120 million, twelve, March, first")


@pytest.mark.parametrize("text", ["1" * 3000, "一" * 3000, "3." * 2000, "1,000," * 1000])
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    find_quantities(text)
