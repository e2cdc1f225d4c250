"""Marks go where the English of their words is, and never get lost, crossed or cut into words."""

from hypothesis import given
from hypothesis import strategies as st

from service.domain.spans import Span
from service.domain.tagging import Anchor, Mark, Tagged, project


def _anchor(text: str, target: str, word: str, english: str) -> Anchor:
    at, to = text.index(word), target.index(english)
    return Anchor(source=Span(at, at + len(word)), target=Span(to, to + len(english)))


def _marked(text: str, *words: str) -> Tagged:
    marks = (
        Mark(span=Span(text.index(word), text.index(word) + len(word)), id=number)
        for number, word in enumerate(words)
    )
    return Tagged(text=text, marks=tuple(marks))


def test_a_term_is_marked_exactly_wherever_it_went() -> None:
    text, target = "安徽省委书记林秋实主持会议", "Lin Qiushi, Secretary, chaired a meeting"
    anchors = [_anchor(text, target, "林秋实", "Lin Qiushi")]
    found = project(_marked(text, "林秋实"), target, anchors)
    assert found.marks[0].span.of(target) == "Lin Qiushi"


def test_a_label_ends_at_its_colon() -> None:
    text, target = "主持人：省长王明", "The moderator of the day: Wang Ming, Governor"
    found = project(_marked(text, "主持人：", "省长王明"), target, [])
    assert [mark.span.of(target) for mark in found.marks] == [
        "The moderator of the day",
        "Wang Ming, Governor",
    ]


def test_colons_of_times_are_no_labels() -> None:
    text, target = "时间：上午10:30", "Time: 10:30 a.m."
    found = project(_marked(text, "时间："), target, [])
    assert found.marks[0].span.of(target) == "Time"


def test_a_mark_over_all_is_over_all() -> None:
    found = project(_marked("会议召开", "会议召开"), "The meeting was held.", [])
    assert found.marks[0].span == Span(0, 21)


@given(
    source=st.text("会议省委：，召开", min_size=1, max_size=12),
    target=st.text("ab :,", min_size=1, max_size=30),
    cuts=st.lists(st.integers(0, 12), max_size=6),
)
def test_marks_keep_their_number_and_order_and_stay_inside(
    source: str, target: str, cuts: list[int]
) -> None:
    borders = sorted(min(cut, len(source)) for cut in cuts)
    spans = [Span(a, b) for a, b in zip(borders[::2], borders[1::2], strict=False)]
    marks = tuple(Mark(span=span, id=number) for number, span in enumerate(spans))
    found = project(Tagged(text=source, marks=marks), target, [])
    assert [mark.id for mark in found.marks] == list(range(len(marks)))
    position = 0
    for mark in found.marks:
        assert position <= mark.span.start <= mark.span.end <= len(target)
        position = mark.span.end
