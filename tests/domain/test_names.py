"""Names are found with precision and written by the standard."""

import pytest

from service.domain.glossary import Glossary, Scope
from service.domain.names import NameTables, find_names, romanise
from tests.pages import MEETING


def _names(text: str, glossary: Glossary, tables: NameTables) -> list[str]:
    matches = glossary.match(text, scope=Scope())
    return [found.name for found in find_names(text, matches=matches, tables=tables)]


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("王东峰", "Wang Dongfeng"),
        ("许勤", "Xu Qin"),
        ("单明远", "Shan Mingyuan"),
        ("解立新", "Xie Lixin"),
        ("曾广林", "Zeng Guanglin"),
        ("仇春晓", "Qiu Chunxiao"),
        ("查志强", "Zha Zhiqiang"),
        ("区伟民", "Ou Weimin"),
        ("尉迟海波", "Yuchi Haibo"),
        ("欧阳文", "Ouyang Wen"),
        ("吕明", "Lyu Ming"),
        ("陈西安", "Chen Xi'an"),
        ("张王淑芳", "Zhang-Wang Shufang"),
        ("四建磊", "Si Jianlei"),
    ],
)
def test_names_follow_the_standard(name: str, english: str, tables: NameTables) -> None:
    assert romanise(name, tables=tables).english == english


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("李家超", "John Lee Ka-chiu"),
        ("布兰斯塔德", "Terry Branstad"),
        ("雪克来提·扎克尔", "Shohrat Zakir"),
        ("岸田文雄", "Fumio Kishida"),
    ],
)
def test_persons_of_the_table_keep_their_own_spelling(
    name: str, english: str, tables: NameTables
) -> None:
    assert romanise(name, tables=tables).english == english


def test_foreign_names_are_never_turned_into_pinyin(tables: NameTables) -> None:
    written = romanise("约翰·史密斯特", tables=tables)
    assert (written.english, written.uncertain) == ("", True)


def test_uncertain_readings_are_marked(tables: NameTables) -> None:
    assert romanise("王乐行", tables=tables).uncertain
    assert not romanise("王东峰", tables=tables).uncertain


def test_names_are_found_by_title_verb_list_and_recurrence(
    glossary: Glossary, tables: NameTables
) -> None:
    found = set(_names(MEETING, glossary, tables))
    assert {"林秋实", "贺云舟", "单明远", "解立新", "曾广林", "尉迟海波", "沈一帆"} <= found


@pytest.mark.parametrize(
    "text",
    [
        "会议强调，要高度重视安全生产工作。",
        "各方面要加强协调，全省上下要解放思想。",
        "任务艰巨，时间紧迫，要马上行动。",
        "张家口市、石家庄市和温州市参加活动。",
        "于是，双方表示满意。常态化机制要求落实。",
        "金融、石油、水利、农业等领域合作不断深化。",
    ],
)
def test_common_words_are_not_taken_for_names(
    text: str, glossary: Glossary, tables: NameTables
) -> None:
    assert _names(text, glossary, tables) == []


def test_a_foreign_officials_unknown_name_is_left_for_a_reader(
    glossary: Glossary, tables: NameTables
) -> None:
    text = "德国外长白林格表示欢迎。白林格感谢中方。"
    matches = glossary.match(text, scope=Scope())
    found = find_names(text, matches=matches, tables=tables)
    assert {(name.name, name.english, name.origin) for name in found} == {("白林格", "", "foreign")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("今年也是马可·波罗逝世700周年。", "马可·波罗"),
        ("总统弗拉基米尔·普京表示中方愿意合作", "弗拉基米尔·普京"),
        ("雪克来提·扎克尔主席主持会议。", "雪克来提·扎克尔"),
        ("和阿里·哈梅内伊举行会谈", "阿里·哈梅内伊"),
        ("由何塞·曼努埃尔·阿尔瓦雷斯大使率领", "何塞·曼努埃尔·阿尔瓦雷斯"),
        ("让·皮埃尔表示感谢。", "让·皮埃尔"),
    ],
)
def test_a_name_with_a_dot_ends_where_its_characters_end(
    text: str, name: str, glossary: Glossary, tables: NameTables
) -> None:
    assert _names(text, glossary, tables) == [name]


def test_an_event_with_a_dot_is_nobody(glossary: Glossary, tables: NameTables) -> None:
    assert _names("中国·河北国际博览会在石家庄举行。", glossary, tables) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("肯尼亚内阁首席部长兼外长姆达瓦迪热烈欢迎客人。", "姆达瓦迪"),
        ("法国奥克西塔尼大区主席德尔加在成都举行会谈。", "德尔加"),
    ],
)
def test_a_name_is_found_behind_several_foreign_offices(
    text: str, name: str, tables: NameTables, glossary: Glossary
) -> None:
    matches = glossary.match(text, scope=Scope())
    found = find_names(text, matches=matches, tables=tables)
    assert [(mention.name, mention.origin) for mention in found] == [(name, "foreign")]


def test_the_name_of_a_foreign_citys_official_is_left_for_a_reader_too(
    glossary: Glossary, tables: NameTables
) -> None:
    text = "乌法市副市长伊万诺夫出席会议。"
    matches = glossary.match(text, scope=Scope())
    found = find_names(text, matches=matches, tables=tables)
    assert [(name.name, name.english) for name in found] == [("伊万诺夫", "")]


@pytest.mark.parametrize("text", ["林秋实走进车间，向他们表示慰问。", "会后，于她表示感谢。"])
def test_a_pronoun_is_no_given_name(text: str, glossary: Glossary, tables: NameTables) -> None:
    assert not {"向他们", "于她"} & set(_names(text, glossary, tables))
