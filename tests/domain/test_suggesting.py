"""What recurs in a text and no glossary lists is offered, whole and with its count."""

from service.domain.exchange.suggesting import Suggestion, short_list, suggest_terms
from service.domain.glossary import Glossary, GlossaryData, Scope, Term, compile_glossary
from service.domain.names import NameTables, find_names

_TEXT = (
    "林秋实来到攀钒新材料集团，了解生产情况。林秋实说，攀钒新材料集团要办好“钒都开放日”。"
    "客人参观了攀钒新材料集团和“钒都开放日”展厅。"
)


def test_people_bodies_and_phrases_are_offered_with_their_counts(
    glossary: Glossary, tables: NameTables
) -> None:
    found = {item.zh: item for item in suggest_terms(_TEXT, glossary=glossary, tables=tables)}
    assert found["林秋实"] == Suggestion(zh="林秋实", en="Lin Qiushi", category="person", count=2)
    body = found["攀钒新材料集团"]
    assert (body.category, body.count, body.en) == ("organisation", 3, "")
    assert found["钒都开放日"].category == "slogan"


def test_a_body_begins_at_the_place_in_it_and_stands_once_in_the_list(
    glossary: Glossary, tables: NameTables
) -> None:
    text = "调研四川远航工程公司时，代表团肯定四川远航工程公司的工作，四川远航工程公司作了介绍。"
    found = [i.zh for i in suggest_terms(text, glossary=glossary, tables=tables)]
    assert found == ["四川远航工程公司"]


def test_what_a_glossary_lists_and_what_does_not_recur_is_not_offered(tables: NameTables) -> None:
    listed = Term(id="1", zh="攀钒新材料集团", en="Panfan Group", category="company")
    own = compile_glossary([GlossaryData(id="o", name="o", revision="1", terms=(listed,))])
    assert "攀钒新材料集团" not in {i.zh for i in suggest_terms(_TEXT, glossary=own, tables=tables)}
    assert suggest_terms("林秋实来到远航公司。", glossary=own, tables=tables) == ()


def test_the_list_that_goes_with_a_translation_is_short(
    glossary: Glossary, tables: NameTables
) -> None:
    text = "".join(f"“甲{ch}计划”" * 2 for ch in "子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃")
    matches = glossary.match(text, scope=Scope())
    names = find_names(text, matches=matches, tables=tables)
    assert len(short_list(text, matches=matches, names=names)) == 20
