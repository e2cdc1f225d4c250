"""Terms are found in the right sense, with the right owner, on the right day."""

from dataclasses import replace
from datetime import date

import pytest

from service.domain.article import parse_article
from service.domain.glossary import (
    Forbidden,
    Glossary,
    GlossaryData,
    Scope,
    Term,
    check_glossary,
    compile_glossary,
    infer_scope,
    infer_scope_of_text,
)
from tests.pages import ADOPTION, MEETING

_HEBEI = Scope(on=date(2018, 3, 27), province="130000")


def _found(glossary: Glossary, text: str, scope: Scope = _HEBEI) -> dict[str, str]:
    return {match.source: match.english for match in glossary.match(text, scope=scope)}


def _own(*terms: Term) -> Glossary:
    return compile_glossary(
        [GlossaryData(id="own", name="own", revision="1", terms=terms, precedence=50)]
    )


def test_the_longest_term_wins(glossary: Glossary) -> None:
    found = _found(glossary, "河北省人大常委会主任")
    assert found == {
        "河北省人大常委会主任": "Chairman of the Standing Committee of the Hebei Provincial "
        "People's Congress"
    }


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("安徽省委书记", "Secretary of the CPC Anhui Provincial Committee"),
        ("北京市委书记", "Secretary of the CPC Beijing Municipal Committee"),
        ("广东省省长", "Governor of Guangdong Province"),
        ("广东省长", "Governor of Guangdong Province"),
        ("石家庄市长", "Mayor of Shijiazhuang"),
        ("石家庄市人民政府", "Shijiazhuang Municipal People's Government"),
        ("讲好河北故事", "telling the stories of Hebei well"),
        ("陕西省政府", "Shaanxi Provincial Government"),
    ],
)
def test_one_entry_serves_every_place(glossary: Glossary, zh: str, en: str) -> None:
    assert _found(glossary, zh) == {zh: en}


def test_a_bare_body_belongs_to_the_article(glossary: Glossary) -> None:
    (match,) = glossary.match("省委", scope=_HEBEI)
    assert (match.english, match.assumed) == ("CPC Hebei Provincial Committee", "河北省")


def test_an_owner_named_in_the_sentence_wins_over_the_article(glossary: Glossary) -> None:
    matches = glossary.match("江苏省代表团来访，省长陪同。", scope=_HEBEI)
    assert matches[-1].english == "Governor of Jiangsu Province"


def test_an_unknown_owner_is_never_guessed(glossary: Glossary) -> None:
    (match,) = glossary.match("省委", scope=Scope())
    assert match.english == "provincial Party committee"
    assert match.assumed == ""


def test_quotation_marks_do_not_hinder_a_match(glossary: Glossary) -> None:
    for text in ("“一带一路”建设", "一带一路建设"):
        (match,) = glossary.match(text, scope=_HEBEI)
        assert match.english == "the Belt and Road Initiative"
        assert match.source == text


def test_a_rendering_depends_on_the_day(glossary: Glossary) -> None:
    before = Scope(on=date(2018, 3, 27))
    after = Scope(on=date(2024, 1, 5))
    assert _found(glossary, "习近平总书记外交思想", before) == {
        "习近平总书记外交思想": "General Secretary Xi Jinping's thought on diplomacy"
    }
    assert _found(glossary, "西藏", before) == {"西藏": "Tibet"}
    assert _found(glossary, "西藏", after) == {"西藏": "Xizang"}


@pytest.mark.parametrize("text", ["城市长期发展", "世界和平", "重大通知", "节省委托费用"])
def test_parts_of_common_words_are_no_terms(glossary: Glossary, text: str) -> None:
    kinds = {m.term.category for m in glossary.match(text, scope=_HEBEI)}
    assert not kinds & {"title", "place", "party_org"}


def test_latin_terms_need_a_border() -> None:
    own = _own(Term(id="1", zh="AI", en="artificial intelligence"))
    assert _found(own, "发展AI产业") == {"AI": "artificial intelligence"}
    assert _found(own, "FAIR原则") == {}


def test_a_users_glossary_wins_over_the_built_in_ones(glossary: Glossary) -> None:
    own = GlossaryData(
        id="own",
        name="own",
        revision="1",
        terms=(Term(id="1", zh="营商环境", en="doing-business climate"),),
        precedence=50,
    )
    both = compile_glossary([*glossary._data, own])
    assert _found(both, "优化营商环境")["营商环境"] == "doing-business climate"


def test_matches_are_ordered_and_do_not_overlap(glossary: Glossary) -> None:
    matches = glossary.match(MEETING, scope=_HEBEI)
    ends = [0, *(m.span.end for m in matches)]
    assert all(m.span.start >= end for m, end in zip(matches, ends, strict=False))


def test_the_source_paper_tells_the_province() -> None:
    scope = infer_scope(parse_article(MEETING))
    assert (scope.province, scope.on) == ("340000", date(2019, 5, 15))


def test_a_city_paper_tells_city_and_province() -> None:
    scope = infer_scope(parse_article(ADOPTION))
    assert (scope.province, scope.city) == ("340000", "340100")


def test_a_text_that_names_two_provinces_has_no_jurisdiction() -> None:
    assert infer_scope_of_text("河北与山西签署协议").province == ""


def test_conflicts_are_reported_by_kind() -> None:
    terms = [
        Term(id="1", zh="外办", en="Foreign Affairs Office"),
        Term(id="2", zh="外办", en="Office of Foreign Affairs"),
        Term(id="3", zh="甲方", en="Contractor"),
        Term(id="4", zh="乙厂", en="contractor"),
        Term(id="5", zh="和", en="and"),
        Term(id="6", zh="旧会", en="Old", successor_id="7"),
        Term(id="7", zh="新会", en="New", successor_id="6"),
        Term(id="8", zh="空", en=" "),
    ]
    kinds = [conflict.kind for conflict in check_glossary(terms)]
    assert {"two_renderings", "collapse", "common_word", "successor_cycle", "empty_side"} <= set(
        kinds
    )


def _kinds(*terms: Term) -> list[str]:
    return [conflict.kind for conflict in check_glossary(terms)]


def test_a_variant_with_another_rendering_is_a_conflict_and_another_scope_is_none() -> None:
    known = Term(id="1", zh="外事办公室", zh_variants=("外办",), en="Foreign Affairs Office")
    rival = Term(id="2", zh="外办", en="External Office")
    assert _kinds(known, rival) == ["two_renderings"]
    assert _kinds(known, replace(rival, requires_context=("near=高校",))) == []
    assert _kinds(known, replace(rival, jurisdiction="CN-HE")) == []


def test_a_rendering_that_holds_what_another_entry_forbids_is_a_conflict() -> None:
    wrong = Forbidden(form="Propaganda Department", reason="old")
    known = Term(id="1", zh="宣传部", en="Publicity Department", en_forbid=(wrong,))
    longer = Term(id="2", zh="省委宣传部", en="Provincial Propaganda Department")
    other = Term(id="3", zh="历史资料", en="Propaganda Department archives")
    (conflict,) = check_glossary([known, longer, other])
    assert (conflict.kind, conflict.terms) == ("forbidden_elsewhere", ("2", "1"))


def test_a_body_and_its_successor_may_share_their_english() -> None:
    old = Term(id="1", zh="甲会", en="Council", valid_to=date(2018, 3, 1), successor_id="2")
    new = Term(id="2", zh="乙院", en="Council", valid_from=date(2018, 3, 1))
    assert _kinds(old, new) == []
    assert _kinds(replace(old, valid_to=None, successor_id=""), new) == ["collapse"]


def test_an_everyday_word_is_a_doubt_unless_it_has_a_context_or_is_only_preferred() -> None:
    word = Term(id="1", zh="工作", en="endeavour")
    assert _kinds(word) == ["common_word"]
    assert _kinds(replace(word, mandatory=False)) == []
    assert _kinds(replace(word, requires_context=("follows=外事",))) == []


@pytest.mark.parametrize(
    ("source", "province"),
    [("大众日报", "370000"), ("南方日报", "440000"), ("天津日报", "120000"), ("新华社", "")],
)
def test_papers_tell_whose_news_it_is(source: str, province: str) -> None:
    page = f"会议召开\n2021-05-20 08:11 来源：{source}\n5月19日，省委召开会议，要求加强工作。"
    assert infer_scope(parse_article(page)).province == province


def test_a_municipality_is_its_own_city() -> None:
    page = "会议召开\n2021-05-20 08:11 来源：天津日报\n5月19日，市委召开会议，要求加强工作。"
    scope = infer_scope(parse_article(page))
    assert (scope.province, scope.city) == ("120000", "120000")


def test_a_short_place_name_inside_a_phrase_is_no_place(glossary: Glossary) -> None:
    assert "大同" not in _found(glossary, "扩大同日本的合作")
    assert _found(glossary, "山西大同举行活动")["大同"] == "Datong"
