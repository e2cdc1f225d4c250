"""The checkers see what a reader would see."""

import pytest

from service.domain.checking import check_segment, score_candidate
from service.domain.numbers import find_quantities


def _kinds(source: str, target: str, **more: tuple[str, ...]) -> set[str]:
    found = check_segment(source, target, quantities=find_quantities(source), **more)
    return {warning.kind for warning in found}


def test_a_faithful_translation_raises_no_doubt() -> None:
    assert _kinds("会议不讨论3个问题。", "The meeting does not discuss 3 questions.") == set()


@pytest.mark.parametrize(
    ("source", "target", "kind"),
    [
        ("投资1.2亿元。", "The investment was 1.2 billion yuan.", "number"),
        ("3月27日召开会议。", "The meeting was held on March 26.", "date"),
        ("要加强合作。", "We must must must must strengthen cooperation.", "loop"),
        ("要加强合作。", "to work on the to work on the to work on the plan", "loop"),
        (
            "要加强国际合作交流。",
            "We must strengthen 国际 cooperation and exchanges.",
            "residual_han",
        ),
        ("要加强国际合作交流，扩大开放，改善环境，促进发展。", "Yes.", "length"),
        ("我们没有收到这份文件。", "We received this document.", "negation"),
        ("会议召开。", "The meeting of <o1> was held.", "placeholder"),
        ("他说“要开放”。", "He said “open up.", "quotes"),
    ],
)
def test_what_is_wrong_is_named(source: str, target: str, kind: str) -> None:
    assert kind in _kinds(source, target)


@pytest.mark.parametrize("source", ["合作不断深化。", "这是前所未有的机遇。", "不仅要开放。"])
def test_idioms_are_no_negations(source: str) -> None:
    assert "negation" not in _kinds(source, "This is an opportunity for all of us here.")


def test_a_lost_address_is_reported() -> None:
    assert "passthrough" in _kinds("见www.example.cn。", "See here.", literals=("www.example.cn",))


def test_a_wrong_number_weighs_more_than_a_clumsy_mark() -> None:
    number = check_segment("投资5亿元。", "Money.", quantities=find_quantities("投资5亿元。"))
    quotes = check_segment("会议。", "A “meeting.")
    assert score_candidate(number) > score_candidate(quotes) > 0


def test_messages_never_hold_the_text() -> None:
    for warning in check_segment("绝密内容", "绝密 top secret"):
        assert "绝密" not in warning.message
