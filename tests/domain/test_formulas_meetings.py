"""Running sentences of provincial meetings: statements, judgements, frames, adjuncts, nouns."""

import pytest

from service.domain.formulas import Slot, render_formula
from service.domain.formulas.grammar.inflecting import finite, participle, past, third_person
from service.domain.formulas.grammar.nominals import is_plural, modified, the
from service.domain.formulas.grammar.phrasing import read_noun_phrase, read_verb_phrase


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        (
            "各级党组织要深刻领会精神实质，切实把思想和行动统一到<o1>决策部署上来。",
            "Party organizations at all levels should gain a deep understanding of its essence, "
            "and effectively bring thinking and action into line with the decisions and plans of "
            "<o1>.",
        ),
        (
            "<p1>在<o1>上强调 深入学习贯彻<o2> 推动高质量发展 <p2>出席并讲话",
            "<p1> stresses at <o1>: thoroughly study and implement <o2>, promote high-quality "
            "development; <p2> attends and speaks",
        ),
        (
            "瞄准重点产业精准招商。",
            "Make targeted efforts to attract investment in key industries.",
        ),
        (
            "省领导<p1>、<p2>，省直有关单位主要负责人参加会议。",
            "Provincial leaders <p1> and <p2>; and principal officials of provincial units "
            "concerned attended the meeting.",
        ),
        (
            "过去一年，全市外事工作成功举办<o1>有关活动，新增<o2><n1>对。",
            "Over the past year, foreign affairs work across the city successfully hosted related "
            "events for <o1> and added <n1> <o2>.",
        ),
        (
            "<p1>指出，<o1>，<o2>积极推进外交<o3>，形成了<o4>。",
            "<p1> pointed out that <o1>, <o2> has actively advanced the diplomatic <o3> and "
            "formed <o4>.",
        ),
        (
            "会议指出，近年来，全市外贸快速增长，营商环境持续改善。",
            "The meeting pointed out that in recent years, foreign trade across the city has "
            "grown rapidly, and the business environment has kept improving.",
        ),
        (
            "会议指出，今年以来，面对复杂严峻的外部环境，<l1>坚持<o1>，经济运行总体平稳。",
            "The meeting pointed out that since the beginning of this year, in the face of the "
            "complex and grim external environment, <l1> has adhered to <o1>, and economic "
            "performance has remained generally stable.",
        ),
        (
            "<o1>正加快建设国家中心城市。",
            "<o1> is speeding up the building of a national central city.",
        ),
        (
            "去年，<l1>地区生产总值达到<n1>。",
            "Last year, the gross regional product in <l1> reached <n1>.",
        ),
        ("营商环境同比提高<n1>。", "The business environment rose by <n1> year on year."),
        ("大熊猫快速增长。", None),
        ("<o1>加强合作。", None),
    ],
)
def test_a_statement_takes_its_tense_from_what_dates_it(zh: str, en: str | None) -> None:
    assert render_formula(zh) == en


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("安全生产事关<o1>。", "Workplace safety has a bearing on <o1>."),
        (
            "要清醒认识到，外部环境复杂多变，改革任务艰巨。",
            "It is necessary to be clearly aware that the external environment is complex and "
            "volatile, and reform tasks remain arduous.",
        ),
        (
            "<p1>强调，人才工作是<o1>的重中之重，是建设<o2>的有力抓手。",
            "<p1> stressed that talent work is the top priority of <o1> and an effective starting "
            "point for building <o2>.",
        ),
        (
            "做好<o1>责任重大、使命光荣。",
            "Doing well in <o1> involves great responsibilities and a glorious mission.",
        ),
        (
            "实践证明，改革开放是推动<o1>的必由之路。",
            "Practice proves that reform and opening up is the only way to promote <o1>.",
        ),
    ],
)
def test_what_holds_is_told_in_the_present(zh: str, en: str) -> None:
    assert render_formula(zh) == en


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("把生态保护摆在突出位置", "give greater prominence to ecological protection"),
        ("把乡村治理作为重要任务", "take rural governance as important tasks"),
        (
            "把<o1>与推动中心工作结合起来",
            "combine <o1> with promoting the central tasks",
        ),
        ("坚持以科技创新为核心", "put scientific and technological innovation at the core"),
        (
            "努力使<o1>在<o2>焕发新气象、取得新成效",
            "strive to enable <o1> to take on a new look and achieve new results in <o2>",
        ),
        ("确保贫困县全部摘帽", "ensure that poor counties are all removed from the poverty list"),
        (
            "推动政策早落地、早见效",
            "push for policies to be carried out early and take effect early",
        ),
        (
            "确保带着任务去、带着成果回",
            "ensure that delegations set out with tasks and return with results",
        ),
        (
            "为我们做好<o1>提供<o2>",
            "provide <o2> for us to do well in <o1>",
        ),
        ("在推进改革的伟大实践中形成<o1>", "form <o1> in the great practice of advancing reform"),
        (
            "全方位培养、引进、用好人才",
            "train, bring in, and make good use of talent in all respects",
        ),
        ("主动服务全局、服务市县", None),
        ("把月亮摆在突出位置", None),
    ],
)
def test_frames_hold_phrases_in_their_holes(zh: str, en: str | None) -> None:
    if en is None and zh.startswith("主动"):
        assert read_verb_phrase(zh) == (
            "take the initiative to serve the overall interests, and serve cities and counties"
        )
        return
    assert read_verb_phrase(zh) == en


def test_what_is_done_beside_an_adjunct_keeps_it() -> None:
    assert render_formula("要通过深化改革，激发市场活力。") == (
        "It is necessary to energize the market by deepening reform."
    )


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("公平竞争的市场环境", "a market environment of fair competition"),
        ("高效便捷的政务环境", "an efficient and convenient government service environment"),
        ("一支作风过硬、纪律严明的纪检监察队伍", None),
        ("<l1>市场主体", "market entities of <l1>"),
        ("防汛责任", "responsibilities for flood control"),
        ("一批卓越工程师", "a number of outstanding engineers"),
        (
            "人才住房、子女教育、医疗保障",
            "housing for talent, the education of children, and medical insurance",
        ),
        ("可复制可推广的经验", "experience that can be copied and spread"),
        ("妖怪市场", None),
    ],
)
def test_nouns_are_composed_of_known_ones(zh: str, en: str | None) -> None:
    found = read_noun_phrase(zh)
    if zh.startswith("一支"):
        assert (found or ("", ""))[0].startswith("a well-conducted, well-disciplined ")
        return
    assert (found[0] if found else None) == en


def test_verbs_are_inflected_with_their_irregular_forms() -> None:
    assert past("lay a solid foundation") == "laid a solid foundation"
    assert participle("further write a new chapter") == "further written a new chapter"
    assert third_person("carry out reform") == "carries out reform"
    assert finite("be complex", "plans and measures") == "are complex"


def test_articles_go_in_front_of_modifiers_and_agree() -> None:
    assert modified("the legal environment", "a open {}") == "an open legal environment"
    assert modified("plans", "a sound {}") == "sound plans"
    assert the("more plans") == "more plans"
    assert the("rights") == "the rights"


def test_a_list_or_a_plural_head_makes_a_subject_plural() -> None:
    assert is_plural("cities and counties")
    assert is_plural("plans for the city")
    assert not is_plural("the quality of plans")
    assert not is_plural("progress")


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        (
            "<p1>来到<o1>，详细了解农民增收情况，看望慰问村民。",
            "<p1> came to <o1>, carefully learned about the situation of growth in farmers' "
            "incomes and visited and extended regards to villagers.",
        ),
        (
            "<n1>，<p1>深入<l1>调研防汛工作。",
            "On <n1>, <p1> made an inspection tour of <l1> to look into flood control.",
        ),
        ("昨天，教育大会在<l1>召开。", "Yesterday, the conference on education was held in <l1>."),
        ("会议以视频形式召开。", "The meeting was held by video link."),
        ("省领导<p1>参加上述活动。", "Provincial leader <p1> attended the events."),
        (
            "<n1>，<l1>教育大会在<l2>召开。",
            "On <n1>, the conference on education in <l1> was held in <l2>.",
        ),
        ("<p1>仰望天空。", None),
    ],
)
def test_what_somebody_does_in_the_news_is_told_in_the_past(zh: str, en: str | None) -> None:
    assert render_formula(zh) == en


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        (
            "严格落实<o1>和部门责任",
            "strictly implement the responsibilities of <o1> and departments",
        ),
        ("做好今年<o1>", "do well in this year's <o1>"),
        ("积极吸引和举办国际会议", "actively attract and host international conferences"),
        ("在开创<o1>新局面中形成合力", None),
    ],
)
def test_an_adverb_is_read_before_a_verb_of_the_same_word(zh: str, en: str | None) -> None:
    said = read_verb_phrase(zh)
    assert said == en if en else said != "form synergy in a new situation in creating <o1>"


def test_a_term_that_is_a_verb_phrase_is_read_as_one() -> None:
    slots = {
        "<o1>": Slot("服务国家总体外交", "serve China's overall diplomacy"),
        "<o2>": Slot("讲好湖南故事", "telling the stories of Hunan well"),
        "<l1>": Slot("湖南", "Hunan"),
    }
    assert render_formula("要积极<o1>，<o2>。", slots) == (
        "It is necessary to actively <o1> and focus on <o2>."
    )
    assert render_formula("近年来，<l1>积极<o1>，优化营商环境。", slots) == (
        "In recent years, <l1> has actively worked to <o1> and optimized the business environment."
    )


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("在全省推广先进经验", "promote advanced experience across the province"),
        ("在<o1>工作中发挥重要作用", "play an important role in <o1>"),
        ("在<o1>工作中发挥更大作用", "play a greater role in <o1>"),
        ("走在全省前列", "be at the forefront of the province"),
        ("贯彻<p1>关于<o1>的重要指示精神", None),
    ],
)
def test_a_frame_keeps_what_its_words_say(zh: str, en: str | None) -> None:
    said = read_verb_phrase(zh)
    assert said == en if en else "important" in (said or "")


def test_the_new_era_is_when_something_is_built() -> None:
    slots = {"<o1>": Slot("新时代", "the new era")}
    assert render_formula("要在<o1>展现新作为。", slots) == (
        "It is necessary to make new accomplishments in <o1>."
    )


def test_marks_without_words_are_no_sentence() -> None:
    assert render_formula("，；") is None
