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
        ("<n1>，<o1>在<l1>开幕。", "On <n1>, <o1> opened in <l1>."),
        ("<o1>同日在<l1>闭幕。", "<o1> closed in <l1>."),
        (
            "<p1>出席<o1>开幕式并致辞。",
            "<p1> attended the opening ceremony of <o1> and delivered an address.",
        ),
        ("<p1>出席<o1>。", "<p1> attended <o1>."),
        ("<p1>出席论坛并发表主旨演讲。", "<p1> attended the forum and delivered a keynote speech."),
        ("<o1>在<l1>会见了来访的<l2>客人。", "<o1> met with guests from <l2> in <l1>."),
        ("<o1>与<o2>签署<o3>。", "<o1> signed <o3> with <o2>."),
        ("<o1>发布<o2>。", "<o1> released <o2>."),
        ("<p1>率团访问<l1>。", "<p1> led a delegation to <l1>."),
        ("代表团参观了<o1>。", "the delegation toured <o1>."),
        ("<l1>表示欢迎。", "<l1> expressed welcome."),
        ("<p1>主持会议，大家纷纷发言。", None),
        ("<p1>强调，要抓好落实。", None),
        ("", None),
    ],
)
def test_a_sentence_is_rendered_only_when_all_of_it_is_known(zh: str, en: str | None) -> None:
    assert render_formula(zh) == en
