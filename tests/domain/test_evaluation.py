"""Terms, consistency and ROUGE are counted as a patient reader would."""

import pytest

from service.domain.errors import InvalidRequest
from service.domain.evaluation import TermCase, WantedTerm, read_cases, rouge, score_terms


def _case(zh: str, *terms: tuple[str, str], document: str = "一") -> TermCase:
    wanted = tuple(WantedTerm(zh=term, accept=tuple(en.split("|"))) for term, en in terms)
    return TermCase(document=document, zh=zh, terms=wanted)


def test_a_term_counts_in_any_accepted_form_and_whatever_its_case() -> None:
    case = _case("河北省", ("河北省", "Hebei Province|Hebei"))
    assert score_terms([case], ["In HEBEI's towns"]).applied == 1


def test_a_missing_term_is_listed() -> None:
    scores = score_terms([_case("石家庄", ("石家庄", "Shijiazhuang"))], ["The city opened."])
    assert [(m.term, m.wanted) for m in scores.missed] == [("石家庄", "Shijiazhuang")]
    assert scores.success == 0


def test_a_term_written_twice_for_once_is_counted() -> None:
    case = _case("石家庄开放", ("石家庄", "Shijiazhuang"))
    assert score_terms([case], ["Shijiazhuang of Shijiazhuang opened."]).repeated == 1


def test_an_abbreviation_in_brackets_and_a_country_in_short_are_no_repetition() -> None:
    office = _case(
        "国务院新闻办公室发布", ("国务院新闻办公室", "State Council Information Office|SCIO")
    )
    side = _case("巴基斯坦外长表示，巴方支持。", ("巴基斯坦", "Pakistan"), document="二")
    other = _case("中巴友谊万岁。", ("友谊", "friendship"), document="二")
    said = [
        "The State Council Information Office (SCIO) issued it.",
        "The Foreign Minister of Pakistan said that Pakistan supports it.",
        "Long live the friendship between China and Pakistan.",
    ]
    scores = score_terms([office, side, other], said)
    assert (scores.repeated, scores.stray) == (0, 0)
    twice = "SCIO said the State Council Information Office issued it."
    assert score_terms([office], [twice]).repeated == 1


def test_a_term_in_another_sentence_of_its_document_is_a_stray_one() -> None:
    cases = [
        _case("石家庄市开放", ("石家庄市", "Shijiazhuang")),
        _case("省长讲话", ("省长", "Governor")),
        _case("石家庄市开放", ("石家庄市", "Shijiazhuang"), document="二"),
    ]
    right = ["Shijiazhuang opened.", "The Governor spoke.", "Shijiazhuang opened."]
    wrong = ["Shijiazhuang opened.", "The Governor spoke in Shijiazhuang.", "It opened."]
    assert score_terms(cases, right).stray == 0
    assert score_terms(cases, wrong).stray == 1


def test_a_short_form_is_no_inconsistency_and_another_word_is() -> None:
    term = ("世卫", "World Health Organization|WHO|Health Body")
    cases = [_case("世卫", term), _case("世卫", term)]
    short = score_terms(cases, ["World Health Organization said", "WHO said"])
    other = score_terms(cases, ["World Health Organization said", "The Health Body said"])
    assert (short.inconsistent, other.inconsistent) == (0, 1)


def test_the_adjective_of_a_place_is_no_inconsistency() -> None:
    term = ("非洲", "Africa|African")
    scores = score_terms(
        [_case("非洲", term), _case("非洲", term)], ["in Africa", "African countries"]
    )
    assert scores.inconsistent == 0


def test_a_name_inside_a_longer_title_counts() -> None:
    case = _case(
        "石家庄市委书记在石家庄",
        ("石家庄市委书记", "Secretary of the CPC Shijiazhuang Municipal Committee"),
        ("石家庄", "Shijiazhuang"),
    )
    said = "The Secretary of the CPC Shijiazhuang Municipal Committee spoke."
    assert score_terms([case], [said]).applied == 2


@pytest.mark.parametrize(
    "line", ["{", '{"zh": "会"}', "[]", '{"document":"a","zh":"b","terms":[1]}']
)
def test_a_broken_line_of_a_set_is_named_by_its_number(line: str) -> None:
    with pytest.raises(InvalidRequest, match="line 2"):
        read_cases(f'{{"document": "a", "zh": "b", "terms": []}}\n{line}')


def test_rouge_is_full_for_the_same_text_and_nothing_for_another() -> None:
    same = rouge("会议召开。", "会议召开")
    assert (same.one, same.two, same.longest) == (100, 100, 100)
    assert rouge("会议", "天气").one == 0


def test_rouge_counts_common_characters_in_order() -> None:
    found = rouge("甲乙丙丁", "甲丙乙丁")
    assert (found.one, found.longest) == (100, 75)


def test_an_inflected_form_is_the_same_wording_and_another_word_is_not() -> None:
    city = WantedTerm(zh="友好城市", accept=("friendship city", "sister city"))
    cases = [TermCase(document="d", zh="友好城市", terms=(city,)) for _ in range(2)]
    same = score_terms(cases, ["A friendship-city agreement.", "Two friendship cities."])
    assert same.consistency == 100
    assert score_terms(cases, ["A friendship city.", "A sister city."]).consistency == 0
