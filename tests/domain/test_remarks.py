"""What is said and done in diplomacy and exchanges is read clause by clause into English."""

import pytest

from service.domain.formulas import Slot, render_formula

_SLOTS = {
    "<l1>": Slot("中肯", "China-Kenya"),
    "<l2>": Slot("肯尼亚", "Kenya"),
    "<l3>": Slot("湖南与肯尼亚", "Hunan and Kenya"),
    "<o1>": Slot("中方", "China"),
    "<o2>": Slot("建交60周年", "the 60th anniversary of the establishment of diplomatic relations"),
    "<o3>": Slot("政治互信", "political mutual trust"),
    "<o4>": Slot("斯里兰卡总理", "Prime Minister of Sri Lanka"),
    "<n1>": Slot("61", "61"),
}


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        (
            "双方在农业、矿业、<o1>等领域合作成果丰硕。",
            "Cooperation in fields such as agriculture, mining, and <o1> between the two sides has "
            "produced fruitful results.",
        ),
        (
            "<l3>经贸合作成果丰硕。",
            "Economic and trade cooperation between <l3> has produced fruitful results.",
        ),
        (
            "<l2>高度重视发展对华关系。",
            "<l2> attaches great importance to developing relations with China.",
        ),
        (
            "<p1>表示，<l1>是好朋友、好伙伴，两国人民的友谊历久弥坚。",
            "<p1> said that China and Kenya are good friends and good partners, and the "
            "friendship between the two peoples has grown stronger over time.",
        ),
        (
            "近年来，两国<o3>不断深化，各领域务实合作成果丰硕。",
            "In recent years, <o3> between the two countries has continued to deepen, and "
            "practical cooperation in various fields has produced fruitful results.",
        ),
        (
            "<o1>高度重视发展对<l2>关系，愿同<l2>一道，落实好两国元首达成的共识。",
            "<o1> attaches great importance to developing relations with <l2> and is ready to "
            "work with <l2> to fully implement the consensus reached by the two heads of state.",
        ),
        (
            "<o1>期待以此访为契机，深化<o3>，扩大双边贸易。",
            "<o1> looks forward to taking the visit as an opportunity to deepen <o3> and expand "
            "bilateral trade.",
        ),
        (
            "有记者问及<l1>关系，<p1>表示，双方应当相互尊重。",
            "Asked about <l1> relations, <p1> said that the two sides should respect each other.",
        ),
        ("<o4>就有关问题答记者问", "<o4> answers reporters' questions"),
        (
            "<p1>表示，愿进一步密切高层往来，扩大双向投资。",
            "<p1> expressed readiness to further increase high-level exchanges and expand two-way "
            "investment.",
        ),
        (
            "<p1>说，相信此访将为两国关系发展注入新动力。",
            "<p1> expressed the belief that the visit will inject new impetus into the "
            "development of relations between the two countries.",
        ),
        (
            "<p1><n1>宣布：应<p2>邀请，<p3>将于<n2>来华进行国事访问。",
            "<p1> announced on <n1> that at the invitation of <p2>, <p3> will pay a state visit to "
            "China on <n2>.",
        ),
        ("<p1>宣布：<p2>将访华", "<p1> announces that <p2> will visit China"),
        (
            "有记者问：能否介绍此访安排？",
            "A reporter asked: Could you share the arrangements for the visit?",
        ),
        (
            "关于<o3>，<p1>表示，<o1>反对单边制裁，将采取必要措施维护企业的合法权益。",
            "On <o3>, <p1> said that <o1> opposes unilateral sanctions, and will take the "
            "necessary measures to safeguard the legitimate rights and interests of enterprises.",
        ),
        (
            "希望双方抓住<o1>生效实施的机遇，扩大水果贸易。",
            "It is hoped that the two sides will seize the opportunities that <o1> brings and "
            "expand trade in fruit.",
        ),
        (
            "双方一致同意，尽快成立联合工作组，推动协议落实。",
            "The two sides agreed to set up a joint working group as soon as possible and promote "
            "the implementation of the agreement.",
        ),
        (
            "<l2>是<l4>领土不可分割的一部分。",
            "<l2> is an inalienable part of the territory of <l4>.",
        ),
        (
            "<o1>赞赏<l2>在涉及<l1><o3>问题上给予的坚定支持。",
            "<o1> appreciates the firm support given by <l2> on issues concerning the <l1> <o3>.",
        ),
        (
            "<o1>一贯主张由直接当事国通过谈判协商妥善解决争议。",
            "<o1> holds that the countries directly concerned should resolve disputes through "
            "negotiation and consultation.",
        ),
        (
            "<l2>期待同<o1>一道办好论坛，维护发展中国家的正当权益。",
            "<l2> looks forward to running the forum well with <o1>, and safeguarding "
            "legitimate rights and interests of developing countries.",
        ),
        (
            "<l2>是发展中大国和<o3>重要成员国。",
            "<l2> is a major developing country and an important member state of <o3>.",
        ),
        (
            "<o1>有能力、有信心、有智慧处理好问题。",
            "<o1> has the ability, confidence, and wisdom to properly handle problems.",
        ),
        (
            "<l2>是<o1>的重要合作伙伴，去年双边贸易额达到<n1>，同比增长<n2>。",
            "<l2> is an important partner of <o1>, and last year, bilateral trade reached <n1>, up "
            "<n2> year on year.",
        ),
        (
            "<p1>祝贺<l2>经济社会发展取得巨大成就。",
            "<p1> congratulated <l2> on its great achievements in economic and social development.",
        ),
        ("今年是<l1><o2>。", "This year marks <o2> between China and Kenya."),
        (
            "建交<n1>年来，双方始终相互信任、相互支持。",
            "Over the <n1> years since the establishment of diplomatic relations, the two sides "
            "have always trusted and supported each other.",
        ),
        (
            "<o1>坚决反对单边制裁，不会接受无端指责。",
            None,
        ),
        (
            "<o1>坚决反对单边制裁，不会接受有关指责。",
            "<o1> firmly opposes unilateral sanctions and will not accept relevant accusations.",
        ),
        (
            "<p1>感谢<o1>长期以来给予<l2>的宝贵支持，表示<l1>友谊牢不可破。",
            "<p1> thanked <o1> for the long-standing valuable support given to <l2> and said that "
            "<l1> friendship is unbreakable.",
        ),
        ("天空给我们带来雨水。", None),
        ("<l2>蓝色很深。", None),
    ],
)
def test_statements_agree_with_their_subject(zh: str, en: str | None) -> None:
    assert render_formula(zh, _SLOTS) == en


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        (
            "会谈后，双方签署了关于加强外交磋商的谅解备忘录。",
            "After the talks, the two sides signed memorandums of understanding on "
            "strengthening diplomatic consultations.",
        ),
        (
            "双方就深化务实合作深入交换了意见。",
            "The two sides exchanged in-depth views on deepening practical cooperation.",
        ),
        (
            "<p1>同<o4>就<l1><o2>互致贺电。",
            "<p1> exchanged congratulatory messages with <o4> on <o2> between China and Kenya.",
        ),
        (
            "<p1>就<l2>发生强烈地震向<p2>致慰问电。",
            "<p1> sent a message of sympathy to <p2> over the strong earthquake in <l2>.",
        ),
        (
            "<p1>对客人的到来表示热烈欢迎。",
            "<p1> welcomed the guests.",
        ),
    ],
)
def test_deeds_of_a_meeting_are_told_in_the_past_tense(zh: str, en: str) -> None:
    assert render_formula(zh, _SLOTS) == en


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("<o1>对此有何评论？", "What is <o1>'s comment on this?"),
        ("问：能否介绍此访安排？", "Question: Could you share the arrangements for the visit?"),
        (
            "答：<o1>将采取必要措施。",
            "Answer: <o1> will take necessary measures.",
        ),
        ("<p1>：<l2>是<o1>的朋友。", "<p1>: <l2> is a friend of <o1>."),
        ("路透社记者：<o1>是否将提供援助？", "Reuters: Will <o1> provide assistance?"),
        ("问：今天天气怎么样？", None),
    ],
)
def test_questions_and_answers_keep_who_speaks(zh: str, en: str | None) -> None:
    assert render_formula(zh, _SLOTS) == en


def test_a_message_of_sympathy_speaks_in_the_first_person() -> None:
    said = "惊悉贵国发生强烈地震，造成重大人员伤亡和财产损失。"
    assert render_formula(f"<p1>在慰问电中表示，{said}") == (
        "<p1> said in the message of sympathy that I was shocked to learn of the strong "
        "earthquake in your country, which caused heavy casualties and property losses."
    )


def test_a_line_of_source_and_date_is_no_sentence() -> None:
    assert render_formula("<n1> 来源：<o1> 责编：<p1>") == "<n1> Source: <o1> Editor: <p1>"


def test_a_dateline_stands_before_what_it_reports() -> None:
    assert render_formula("<o1><l1><n1>电(记者 <p1>)<p2>主持会议。") == (
        "<l1>, <n1> (<o1>, reporter: <p1>) — <p2> chaired the meeting."
    )


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        (
            "目前，<l2>已与<o1>建立友好城市<n1>对。",
            "To date, <l2> has established <n1> pairs of friendship cities with <o1>.",
        ),
        (
            "洽谈会上，双方企业签署合作协议<n1>项，总金额达<n2>。",
            "At the trade fair, enterprises of the two sides signed <n1> cooperation agreements, "
            "and the total value was <n2>.",
        ),
        (
            "<n1>名记者参加采访活动。",
            "<n1> reporters attended the press tour.",
        ),
        (
            "星空夜话在<l2>举办。",
            None,
        ),
        (
            "捐赠仪式在<l2>举行。",
            "The donation ceremony was held in <l2>.",
        ),
        (
            "<l2>向<o1>捐赠防疫物资。",
            "<l2> donated anti-epidemic supplies to <o1>.",
        ),
        (
            "此次活动由<o1>指导，<o3>主办。",
            "The event was guided by <o1> and hosted by <o3>.",
        ),
    ],
)
def test_figures_and_events_of_exchanges_are_told(zh: str, en: str | None) -> None:
    assert render_formula(zh, _SLOTS) == en


def test_what_a_speaker_thanks_for_is_told_behind_what_he_says() -> None:
    assert render_formula("他表示，<l3>情同手足，感谢<l2>在疫情期间捐赠防疫物资。", _SLOTS) == (
        "He said that <l3> are like brothers, and thanked <l2> for donating anti-epidemic "
        "supplies during the epidemic."
    )


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("关于近期赴<l2>旅游的安全提醒", "Safety alert for travel to <l2>"),
        ("<l2>报警电话：<n1>", "Police hotline in <l2>: <n1>"),
        (
            "外交部提醒赴<l2>公民注意交通安全，遵守当地法律法规。",
            "The Ministry of Foreign Affairs reminds citizens traveling to <l2> to pay attention "
            "to traffic safety, and abide by local laws and regulations.",
        ),
    ],
)
def test_consular_notices_keep_their_places_and_numbers(zh: str, en: str) -> None:
    assert render_formula(zh, _SLOTS) == en


@pytest.mark.parametrize("marks", ["，、", "”，；“", "；\u3000", "：，；", "“”，"])
def test_marks_alone_are_no_remark(marks: str) -> None:
    assert render_formula(marks) is None


def test_who_speaks_is_known_where_what_is_said_is_not() -> None:
    assert render_formula("<p1>表示，") == "<p1> said"
    assert render_formula("<p1>在致辞中指出，") == "<p1> pointed out in an address"
    assert render_formula("<p1>表示") is None


def test_each_of_several_roles_belongs_to_something_of_its_own() -> None:
    said = render_formula("中国始终是世界和平的建设者、全球发展的贡献者、国际秩序的维护者。")
    assert said == (
        "China has always been a builder of world peace, a contributor to global development, "
        "and a defender of the international order."
    )


def test_what_is_opposed_may_be_of_any_form() -> None:
    said = render_formula("中方坚决反对任何形式的恐怖主义，不会接受没有事实依据的指责。")
    assert said == (
        "China firmly opposes any form of terrorism and will not accept accusations that have "
        "no basis in fact."
    )
