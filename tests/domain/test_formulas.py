"""Set phrases have one English each; anything else is left to the model."""

import pytest

from service.domain.formulas import Slot, opens_tasks, render_formula
from service.domain.formulas.grammar.phrasing import read_verb_phrase


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("<p1>主持会议并讲话。", "<p1> chaired the meeting and delivered a speech."),
        ("<p1>、<p2>参加会议。", None),
        ("<p1>参加会议。", "<p1> attended the meeting."),
        ("<n1>下午,<o1>召开会议。", "On the afternoon of <n1>, <o1> held a meeting."),
        ("<n1>，<p1>在<l1>会见了<p2>一行。", "On <n1>, <p1> met with <p2> in <l1>."),
        ("会议审议通过了<o1>和<o2>。", "The meeting reviewed and adopted <o1> and <o2>."),
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
        ("代表团参观了<o1>。", "The delegation toured <o1>."),
        ("<l1>表示欢迎。", "<l1> expressed welcome."),
        ("<p1>主持会议，大家纷纷发言。", None),
        ("<p1>强调，要让天空更蓝。", None),
        ("", None),
    ],
)
def test_a_sentence_is_rendered_only_when_all_of_it_is_known(zh: str, en: str | None) -> None:
    assert render_formula(zh) == en


def test_an_office_without_a_name_takes_the_article() -> None:
    english = render_formula("<o1>感谢<l1>的热情接待。", {"<o1>": Slot("大使", "Ambassador")})
    assert english == "The <o1> thanked <l1> for the warm hospitality."


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("要加强<o1>，完善<o2>。", "It is necessary to strengthen <o1> and improve <o2>."),
        (
            "<p1>强调，要进一步扩大对外开放，全面提升服务水平。",
            "<p1> stressed that it is necessary to open wider to the outside world and "
            "comprehensively raise the standard of services.",
        ),
        (
            "会议要求，建立健全长效机制，切实加强<o1>、<o2>建设。",
            "The meeting called for efforts to establish and improve long-term mechanisms, and "
            "effectively strengthen the building of <o1> and <o2>.",
        ),
        (
            "二要扩大与<l1>的交流，为企业提供优质服务。",
            "Second, it is necessary to expand exchanges with <l1> and provide quality services "
            "for enterprises.",
        ),
        (
            "中方愿同<l1>一道，深化教育、医疗等各领域合作。",
            "China is ready to work with <l1> to deepen cooperation in various fields such as "
            "education and health care.",
        ),
        (
            "各有关部门要抓住建设<o1>的重大机遇，打造对外开放的窗口和桥梁。",
            "All departments concerned should seize the major opportunities of building <o1>, and "
            "build windows and bridges of opening up.",
        ),
        (
            "我们要以<o1>为统领，在<o2>的坚强领导下，以实际行动服从服务<o3>。",
            "We should take <o1> as the guide and serve <o3> through concrete actions under the "
            "strong leadership of <o2>.",
        ),
        (
            "要鼓励企业拓展国际市场。",
            "It is necessary to encourage enterprises to expand international markets.",
        ),
        ("加快建设<l1>。", "Speed up the building of <l1>."),
        (
            "希望双方深化教育、医疗等领域合作。",
            "It is hoped that the two sides will deepen cooperation in fields such as education "
            "and health care.",
        ),
        (
            "深化旅游、教育和中医药合作。",
            "Deepen cooperation in tourism, education, and traditional Chinese medicine.",
        ),
        ("着力提升<l1><o1>和<o2>。", "Work hard to improve <l1>'s <o1> and <o2>."),
        ("（<o1>记者 <p1> <p2>）", "(Reporters: <p1> and <p2>)"),
        ("他强调，要防范天空。", None),
        ("他强调，要坚持<o1>。", "He stressed that it is necessary to adhere to <o1>."),
        ("要充分抓住推进<o1>。", None),
        ("要加强天空。", None),
        (
            "<p1>强调，开放是推动<o1>的必由之路，是建设<o2>的必然选择。",
            "<p1> stressed that opening up is the only way to promote <o1> and the inevitable "
            "choice for building <o2>.",
        ),
        ("天空是推动<o1>的必由之路。", None),
        (
            "会议指出，过去一年，<o1>积极服务<o2>，举办国际会议。",
            "The meeting pointed out that over the past year, <o1> actively served <o2> and "
            "hosted international conferences.",
        ),
        ("<o1>不断加强<o2>。", None),
    ],
)
def test_tasks_are_rendered_by_grammar_when_every_word_is_known(zh: str, en: str | None) -> None:
    assert render_formula(zh) == en


@pytest.mark.parametrize(
    ("verb", "object_", "en"),
    [
        ("提升", "能力", "raise capabilities"),
        ("提升", "<o1>", "improve <o1>"),
        ("扩大", "人文、教育等<o1>", "expand <o1> such as culture and education"),
        (
            "加强",
            "党组织和干部队伍建设",
            "strengthen Party organizations and the building of the ranks of officials",
        ),
        (
            "落实",
            "<o1>、<o2>和有关部门责任",
            "implement the responsibilities of <o1>, <o2>, and relevant departments",
        ),
    ],
)
def test_an_object_decides_what_its_verb_becomes(verb: str, object_: str, en: str) -> None:
    assert read_verb_phrase(verb + object_) == en


def test_the_clause_that_opens_tasks_is_known_without_being_read() -> None:
    assert opens_tasks("<p1>强调,要让天空更蓝")
    assert opens_tasks("三要让天空更蓝")
    assert not opens_tasks("<o1>不断加强<o2>")
    assert not opens_tasks("<o1>召开会议")


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        (
            "<p1>对大使一行来湘访问表示欢迎，简要介绍了<l1><o1>情况。",
            "<p1> welcomed the ambassador and gave a briefing on <o1> in <l1>.",
        ),
        ("大使感谢<l1>的热情接待。", "The ambassador thanked <l1> for the warm hospitality."),
        ("会见后，双方共同签署了<o1>。", "After the meeting, the two sides signed <o1>."),
        (
            "去年，<l1>对<l2>进出口总额达到<n1>，同比增长<n2>。",
            "Last year, total imports and exports between <l1> and <l2> reached <n1>, up <n2> "
            "year on year.",
        ),
        (
            "应<p1>邀请，<p2>将于<n1>对<l1>进行正式访问。",
            "At the invitation of <p1>, <p2> will pay an official visit to <l1> on <n1>.",
        ),
        ("<p1>于<n1>访问<l1>。", "<p1> paid a visit to <l1> on <n1>."),
        (
            "<o1>召开<n1>全体会议，总结去年工作，深化务实合作。",
            "<o1> held its <n1> plenary meeting, reviewed last year's work and deepened practical cooperation.",
        ),
        (
            "<p1>要求，各级各部门要深化与<o1>国家的务实合作，吸引更多企业来闽投资。",
            "<p1> called on departments at all levels to deepen practical cooperation with <o1> "
            "countries and attract more enterprises to invest in Fujian.",
        ),
        ("<l1><o1>在<l2>召开。", "<o1> of <l1> was held in <l2>."),
        (
            "会议以<o1>为指导，总结了去年工作，研究部署今年重点任务。",
            "Guided by <o1>, the meeting reviewed last year's work, and considered and made "
            "arrangements for this year's key tasks.",
        ),
        (
            "做好今年工作，要完善工作机制。",
            "To do well in this year's work, it is necessary to improve working mechanisms.",
        ),
        ("<p1>应<o1>同<p2>通电话。", None),
    ],
)
def test_meetings_visits_and_figures_have_set_phrases(zh: str, en: str | None) -> None:
    assert render_formula(zh) == en


def test_a_headline_of_two_calls_is_rendered_part_by_part() -> None:
    said = render_formula(
        "深入学习贯彻<o1> 推动高质量发展", {"<o1>": Slot("全会精神", "the plenum")}
    )
    assert said == "Thoroughly study and implement <o1>, promote high-quality development"
    assert render_formula("推动高质量发展 <p1>来石家庄 河北样报") is None


def test_a_modifier_before_a_plural_term_takes_no_article() -> None:
    plural = {"<o1>": Slot("交流机制", "exchange mechanisms")}
    single = {"<o1>": Slot("国际化水平", "level of internationalization")}
    sentence = "要建立常态长效<o1>。"
    assert render_formula(sentence, plural) == (
        "It is necessary to establish regular and long-term <o1>."
    )
    assert "the regular and long-term <o1>" in str(render_formula(sentence, single))


def test_two_meetings_in_one_are_both_named() -> None:
    said = render_formula("<l1><o1>暨<o2>推进会在<l2>召开。")
    assert said == "<o1> of <l1> and the work promotion meeting on <o2> were held in <l2>."


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        (
            "<p1><n1>至<n2>在<l1>调研。",
            "<p1> made an inspection tour of <l1> from <n1> to <n2>.",
        ),
        (
            "调研期间，<p1>还考察了防汛救灾工作。",
            "During the inspection tour, <p1> also inspected flood control and disaster relief.",
        ),
        (
            "会上，<o1>、<l1>负责同志作了交流发言。",
            "At the meeting, leading officials of <o1> and <l1> spoke.",
        ),
    ],
)
def test_inspection_tours_and_who_spoke_at_meetings(chinese: str, english: str) -> None:
    assert render_formula(chinese) == english


def test_the_state_of_the_world_is_told_as_it_is_now() -> None:
    said = render_formula("<p1>强调，当今世界正经历<o1>，外部环境更趋复杂严峻。")
    assert said == (
        "<p1> stressed that today, the world is undergoing <o1>, and the external environment "
        "is becoming more complex and grim."
    )
