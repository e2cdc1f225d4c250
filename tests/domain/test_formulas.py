"""Set phrases have one English each; anything else is left to the model."""

import pytest

from service.domain.formulas import render_formula


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("<p1>主持会议并讲话。", "<p1> chaired the meeting and delivered a speech."),
        ("<p1>、<p2>参加会议。", None),
        ("<p1>参加会议。", "<p1> attended the meeting."),
        ("<n1>下午,<o1>召开会议。", "On the afternoon of <n1>, <o1> held a meeting."),
        ("<n1>，<p1>在<l1>会见了<p2>一行。", "On <n1>, <p1> met with <p2> in <l1>."),
        ("会议审议通过了<o1>和<o2>。", "the meeting reviewed and adopted <o1> and <o2>."),
        ("<o1>在<l1>召开。", "<o1> was held in <l1>."),
        ("<p1>主持会议，大家纷纷发言。", None),
        ("<p1>强调，要抓好落实。", None),
        ("", None),
    ],
)
def test_a_sentence_is_rendered_only_when_all_of_it_is_known(zh: str, en: str | None) -> None:
    assert render_formula(zh) == en
