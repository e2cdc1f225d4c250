"""Title chains become posts of one person, owners filled in."""

from datetime import date

import pytest

from service.domain.article import parse_article
from service.domain.glossary import Glossary, Scope
from service.domain.names import NameTables, find_names
from service.domain.posts import Apposition, find_appositions, find_missions, find_people
from tests.pages import MEETING, VISIT

_ANHUI = Scope(on=date(2019, 5, 15), province="340000")


def _posts(
    text: str, glossary: Glossary, tables: NameTables, scope: Scope = _ANHUI
) -> tuple[Apposition, ...]:
    matches = glossary.match(text, scope=scope)
    names = find_names(text, matches=matches, tables=tables)
    return find_appositions(text, matches=matches, names=names, scope=scope)


def test_a_chain_of_posts_belongs_to_one_person(glossary: Glossary, tables: NameTables) -> None:
    text = "安徽省委书记、省人大常委会主任、省委外事工作领导小组组长林秋实主持会议。"
    (found,) = _posts(text, glossary, tables)
    assert found.name.english == "Lin Qiushi"
    assert found.titles == (
        "Secretary of the CPC Anhui Provincial Committee",
        "Chairman of the Standing Committee of the Anhui Provincial People's Congress",
        "head of the Foreign Affairs Leading Group of the CPC Anhui Provincial Committee",
    )
    assert found.span.of(text) == text[: text.index("主持")]


def test_an_elided_owner_comes_from_the_article(glossary: Glossary, tables: NameTables) -> None:
    (found,) = _posts("省委副书记、省长贺云舟出席。", glossary, tables)
    assert found.english == (
        "He Yunzhou, Deputy Secretary of the CPC Anhui Provincial Committee and "
        "Governor of Anhui Province"
    )


def test_an_unknown_owner_stays_unnamed(glossary: Glossary, tables: NameTables) -> None:
    (found,) = _posts("省长贺云舟出席。", glossary, tables, Scope())
    assert found.english == "He Yunzhou, Governor of the province"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "安徽省商务厅厅长梁思远表示欢迎。",
            "Director-General of the Anhui Provincial Department of Commerce",
        ),
        (
            "合肥市外办主任梁思远陪同。",
            "Director of the Foreign Affairs Office of the Hefei Municipal People's Government",
        ),
        ("省政协主席梁思远出席。", "Chairman of the CPPCC Anhui Provincial Committee"),
        ("合肥市委书记梁思远出席。", "Secretary of the CPC Hefei Municipal Committee"),
        ("德国总统梁思远出席。", "President of Germany"),
    ],
)
def test_posts_are_composed_of_owner_body_and_rank(
    text: str, title: str, glossary: Glossary, tables: NameTables
) -> None:
    (found,) = _posts(text, glossary, tables)
    assert found.titles == (title,)


def test_a_post_behind_the_name_is_a_style_of_address(
    glossary: Glossary, tables: NameTables
) -> None:
    text = "林秋实主持会议。林秋实书记强调，要开放。"
    found = [a for a in _posts(text, glossary, tables) if a.posts]
    assert found[-1].english == "Party Secretary Lin Qiushi"


def test_the_people_of_a_page_come_once_with_their_part(
    glossary: Glossary, tables: NameTables
) -> None:
    article = parse_article(MEETING)
    matches = glossary.match(article.text, scope=_ANHUI)
    names = find_names(article.text, matches=matches, tables=tables)
    posts = find_appositions(article.text, matches=matches, names=names, scope=_ANHUI)
    people = find_people(article, names=names, appositions=posts)
    assert [(p.english, p.role) for p in people] == [
        ("Lin Qiushi", "chair"),
        ("He Yunzhou", "mentioned"),
        ("Shan Mingyuan", "present"),
        ("Xie Lixin", "present"),
        ("Zeng Guanglin", "present"),
        ("Yuchi Haibo", "present"),
    ]
    assert len(people[0].titles) == 3


def test_a_host_is_told_from_a_guest(glossary: Glossary, tables: NameTables) -> None:
    article = parse_article(VISIT)
    matches = glossary.match(article.text, scope=_ANHUI)
    names = find_names(article.text, matches=matches, tables=tables)
    posts = find_appositions(article.text, matches=matches, names=names, scope=_ANHUI)
    roles = {p.name: p.role for p in find_people(article, names=names, appositions=posts)}
    assert roles["贺云舟"] == "host"
    assert roles["邓一鸣"] == "present"


@pytest.mark.parametrize(
    ("zh", "english"),
    [
        ("中国新任驻哥斯达黎加大使", "newly appointed Chinese Ambassador to Costa Rica"),
        ("日本前驻华大使", "former Ambassador of Japan to China"),
    ],
)
def test_when_a_head_of_mission_held_the_post_is_part_of_it(
    zh: str, english: str, glossary: Glossary
) -> None:
    matches = glossary.match(zh, scope=Scope())
    assert [mission.english for mission in find_missions(zh, matches=matches)] == [english]
