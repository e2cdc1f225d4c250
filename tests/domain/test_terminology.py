"""Terms are shown, restored, verified; the best candidate is chosen honestly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain import markup
from service.domain.ports import Hypothesis
from service.domain.spans import Span
from service.domain.terminology import (
    Candidate,
    Occurrence,
    align_missed,
    best,
    find_form,
    forbidden_forms,
    judge,
    merge_lists,
    plan_segment,
    settle,
)
from service.domain.typesetting import to_english_typography


def _occurrence(
    text: str, source: str, english: str, kind: str = "term", **more: object
) -> Occurrence:
    start = text.index(source)
    span = Span(start, start + len(source))
    return Occurrence(span=span, source=source, english=english, kind=kind, **more)  # type: ignore[arg-type]


def _judge(text: str, said: str, *occurrences: Occurrence, modes: tuple[str, ...]) -> Candidate:
    plan = plan_segment(text, Span(0, len(text)), occurrences=occurrences, modes=modes)
    return judge(plan, Hypothesis(text=said), quantities=(), attempt=0, index=0)


_TEXT = "省委支持安徽发展"
_BODY = _occurrence(_TEXT, "省委", "CPC Anhui Provincial Committee", "organisation")
_PLACE = _occurrence(_TEXT, "安徽", "Anhui", "place")


def test_slots_replace_terms_by_class_and_order() -> None:
    plan = plan_segment(_TEXT, Span(0, 8), occurrences=[_BODY, _PLACE], modes=["slots"])
    assert plan.marked == "<o1>支持<l1>发展"


def test_inline_puts_the_english_behind_the_term() -> None:
    plan = plan_segment(_TEXT, Span(0, 8), occurrences=[_PLACE], modes=["inline"])
    assert plan.marked == "省委支持<t>安徽<s>Anhui</t>发展"


def test_a_stock_model_is_shown_nothing() -> None:
    plan = plan_segment(_TEXT, Span(0, 8), occurrences=[_BODY, _PLACE], modes=[])
    assert plan.marked == _TEXT


def test_a_later_attempt_shows_the_term_in_the_other_way() -> None:
    plan = plan_segment(
        _TEXT, Span(0, 8), occurrences=[_PLACE], modes=["slots", "inline"], attempt=1
    )
    assert "<t>安徽<s>Anhui</t>" in plan.marked


def test_slots_become_english_with_article_and_capital() -> None:
    candidate = _judge(_TEXT, "<o1> supports <l1>.", _BODY, _PLACE, modes=("slots",))
    assert candidate.text == "The CPC Anhui Provincial Committee supports Anhui."
    spans = [o.span.of(candidate.text) for o in candidate.outcomes if o.span]
    assert spans == ["CPC Anhui Provincial Committee", "Anhui"]
    assert candidate.penalty == 0


def test_a_quality_of_something_and_a_post_without_a_name_take_the_article() -> None:
    text = "省长会见大使提高国际化水平"
    level = _occurrence(text, "国际化水平", "level of internationalization")
    envoy = _occurrence(text, "大使", "Ambassador of Kenya to China", "title")
    said = "The governor met with <o1> and raised <o2>."
    found = _judge(text, said, envoy, level, modes=("slots",))
    assert found.text == (
        "The governor met with the Ambassador of Kenya to China and raised the level of "
        "internationalization."
    )


@pytest.mark.parametrize(
    ("source", "english", "kind", "written"),
    [
        ("中央外事工作会议", "Central Conference on Foreign Affairs", "term", "the"),
        ("外事工作会议", "foreign affairs work conference", "term", "a"),
        ("南海问题", "South China Sea issue", "term", "the"),
        ("中非合作论坛", "Forum on China-Africa Cooperation (FOCAC)", "organisation", "the"),
    ],
)
def test_a_term_takes_the_article_of_its_head(
    source: str, english: str, kind: str, written: str
) -> None:
    term = _occurrence(source, source, english, kind)
    found = _judge(source, "They spoke of <o1>.", term, modes=("slots",))
    assert found.text == f"They spoke of {written} {english}."


def test_a_doubled_article_is_dropped() -> None:
    candidate = _judge(_TEXT, "the <o1> supports <l1>", _BODY, _PLACE, modes=("slots",))
    assert candidate.text.startswith("The CPC")


def test_a_lost_slot_is_a_missed_term() -> None:
    candidate = _judge(_TEXT, "it supports <l1>.", _BODY, _PLACE, modes=("slots",))
    assert candidate.outcomes[0].span is None
    assert candidate.failed


def test_a_repeated_slot_is_written_once() -> None:
    candidate = _judge(_TEXT, "<o1> supports <l1> of <l1>.", _BODY, _PLACE, modes=("slots",))
    assert candidate.text.count("Anhui.") <= 1
    assert "<l1>" not in candidate.text


def test_an_apposition_is_closed_by_a_comma() -> None:
    text = "省长林秋实出席"
    found = _occurrence(text, "省长林秋实", "Lin Qiushi, Governor of Anhui Province", "person")
    candidate = _judge(text, "<p1> attended.", found, modes=("slots",))
    assert candidate.text == "Lin Qiushi, Governor of Anhui Province, attended."


def test_people_in_a_list_travel_as_one() -> None:
    text = "甲某、乙某和丙某参加"
    names = [
        _occurrence(text, n, e, "person")
        for n, e in (("甲某", "Jia"), ("乙某", "Yi"), ("丙某", "Bing"))
    ]
    (merged,) = merge_lists(names, text)
    assert merged.english == "Jia, Yi and Bing"
    assert [part.english for part in merged.parts] == ["Jia", "Yi", "Bing"]


def test_overlaps_are_settled_for_the_longest() -> None:
    text = "河北省委书记"
    whole = _occurrence(text, "河北省委书记", "Secretary")
    part = _occurrence(text, "河北", "Hebei", "place")
    assert settle([part, whole]) == (whole,)


def test_verification_tolerates_case_plural_possessive_hyphen_and_apostrophe() -> None:
    target = "The pilot free-trade zones’ rules and the Xi’an office"
    assert find_form(target, "pilot free trade zone") is not None
    assert find_form(target, "Xi'an") is not None
    assert find_form(target, "free trade port") is None


def test_a_form_inside_another_word_does_not_count() -> None:
    assert find_form("Henanese", "Henan") is None


def test_forbidden_renderings_are_found() -> None:
    found = _occurrence("书记", "书记", "Secretary", "title", forbid=("clerk",))
    assert forbidden_forms("the clerk of the committee", found) == ("clerk",)
    assert forbidden_forms("the Secretary", found) == ()


def test_a_number_error_is_never_traded_for_a_term() -> None:
    clean = _judge(_TEXT, "<o1> supports <l1>.", _BODY, _PLACE, modes=("slots",))
    missed = _judge(_TEXT, "it supports <l1>.", _BODY, _PLACE, modes=("slots",))
    assert best([missed, clean]) is clean


def test_alignment_puts_a_missed_name_where_the_model_looked() -> None:
    text = "甲地支持乙县"
    place = _occurrence(text, "乙县", "Yi County", "place")
    plan = plan_segment(text, Span(0, 6), occurrences=[place], modes=[])
    said = Hypothesis(
        text="Jiadi supports Second",
        source_pieces=("▁", "甲地", "支持", "乙县"),
        target_pieces=("▁Jiadi", "▁supports", "▁Second"),
        attention=(1, 2, 3),
    )
    aligned = align_missed(plan, said, [place])
    assert aligned is not None
    candidate = judge(*aligned, quantities=(), attempt=0, index=0)
    assert candidate.text == "Jiadi supports Yi County"
    assert candidate.outcomes[0].method == "alignment"


@given(st.text(alphabet="the  ,.。，《》（）ab", max_size=40))
def test_typography_is_idempotent_and_keeps_spans_inside(text: str) -> None:
    once, moved = to_english_typography(text)
    assert to_english_typography(once)[0] == once
    for index in range(len(text)):
        span = moved(Span(index, index + 1))
        assert 0 <= span.start <= span.end <= len(once)


@given(st.sampled_from("plon"), st.integers(min_value=1, max_value=8))
def test_slot_symbols_round_trip(kind: str, number: int) -> None:
    symbol = markup.slot(kind, number)
    (found,) = markup.find_slots(f"a {symbol} b")
    assert (found.kind, found.number) == (kind, number)
    assert markup.strip_marks(f"开{symbol}放") == "开放"


def test_marks_are_resolved_and_stripped() -> None:
    marked = markup.inline("省委", "the committee")
    assert markup.resolve_inline(marked) == "the committee"
    assert markup.strip_marks(marked) == "省委"


def test_a_person_has_no_article_before_the_name() -> None:
    text = "会长何静发来贺信"
    person = _occurrence(text, "会长何静", "He Jing, President", "person")
    assert _judge(text, "The <p1> sent a letter.", person, modes=("slots",)).text == (
        "He Jing, President, sent a letter."
    )
