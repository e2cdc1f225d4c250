"""An entry's case rule decides on the capitals of a post, wherever it stands."""

import pytest

from service.domain.glossary import GlossaryData, Scope, Term, compile_glossary
from service.domain.names import NameTables
from service.domain.ports import Hypothesis
from service.domain.spans import Span
from service.domain.terminology import analyse, judge, plan_segment, settle_capitals
from service.domain.terminology.verifying import find_occurrence

_SCOPE = Scope(province="340000")


def _written(text: str, said: str, *terms: Term, tables: NameTables, opens: bool = True) -> str:
    """Return what becomes of a model's answer ``said`` under the entries' rules."""
    data = GlossaryData(id="own", name="own", revision="1", terms=terms, precedence=50)
    analysis = analyse(text, glossary=compile_glossary([data]), tables=tables, scope=_SCOPE)
    plan = plan_segment(
        text, Span(0, len(text)), occurrences=analysis.occurrences, modes=("slots",)
    )
    candidate = judge(plan, Hypothesis(text=said), quantities=(), attempt=0, index=0)
    settled = settle_capitals(candidate, opens=opens)
    assert len(settled.text) == len(candidate.text)
    for outcome in settled.outcomes:
        assert outcome.span is not None
        assert find_occurrence(settled.text, outcome.occurrence) is not None  # still verified
    return settled.text


def _post(zh: str, en: str, rule: str) -> Term:
    return Term(id=zh, zh=zh, en=en, category="title", case_rule=rule)


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ("before_name", "The party thanked the deputy director of the General Office."),
        ("always", "The party thanked the Deputy Director of the General Office."),
        ("", "The party thanked the Deputy Director of the General Office."),
    ],
)
def test_a_post_without_a_name_has_capitals_by_its_rule(
    rule: str, wanted: str, tables: NameTables
) -> None:
    post = _post("办公厅副主任", "Deputy Director of the General Office", rule)
    said = "The party thanked <o1>."
    assert _written("大家感谢办公厅副主任。", said, post, tables=tables) == wanted


@pytest.mark.parametrize(
    ("rule", "english", "wanted"),
    [
        ("before_name", "Foreign Minister", "He met Foreign Minister Lin Qiushi."),
        ("before_name", "Secretary-General", "He met Lin Qiushi, secretary-general."),
        ("always", "secretary-general", "He met Lin Qiushi, Secretary-General."),
        ("", "secretary-general", "He met Lin Qiushi, secretary-general."),
    ],
)
def test_capitals_stand_before_the_name_and_not_behind_it(
    rule: str, english: str, wanted: str, tables: NameTables
) -> None:
    post = _post("外事长", english, rule)
    assert _written("他会见外事长林秋实。", "He met <p1>.", post, tables=tables) == wanted


def test_the_names_of_bodies_and_the_beginning_of_a_sentence_keep_their_capitals(
    tables: NameTables,
) -> None:
    post = _post("发言人", "Foreign Ministry Spokesperson", "before_name")
    text, said = "发言人表示欢迎。", "<o1> expressed welcome."
    assert _written(text, said, post, tables=tables).startswith("Foreign Ministry spokesperson")
    chief = _post("书记", "Secretary of the Working Committee", "before_name")
    text = "书记表示欢迎。"
    assert _written(text, said, chief, tables=tables).startswith("Secretary of the Working")
    inside = _written(text, said, chief, tables=tables, opens=False)
    assert inside.startswith("secretary of the Working Committee")
