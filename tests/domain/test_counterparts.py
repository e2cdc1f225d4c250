"""The first character of a country stands for it where the page names it in full."""

from datetime import date

import pytest

from service.domain.glossary import Glossary, Scope
from service.domain.names import NameTables
from service.domain.terminology import analyse

_SCOPE = Scope(on=date(2024, 5, 3))


def _english(text: str, glossary: Glossary, tables: NameTables) -> dict[str, str]:
    found = analyse(text, glossary=glossary, tables=tables, scope=_SCOPE)
    return {o.source: o.english for o in found.occurrences}


@pytest.mark.parametrize(
    ("zh", "source", "english"),
    [
        ("乌拉圭外长来访。乌方愿深化合作。", "乌方", "Uruguay"),
        ("坦桑尼亚总统来访。中坦友谊历久弥坚。", "中坦", "China-Tanzania"),
        ("塞尔维亚客人说，塞中关系很好。", "塞中", "Serbia-China"),
        ("中方高度重视发展对乌关系，乌拉圭是朋友。", "乌", "Uruguay"),
    ],
)
def test_a_short_form_is_read_by_the_country_that_the_page_names(
    zh: str, source: str, english: str, glossary: Glossary, tables: NameTables
) -> None:
    assert _english(zh, glossary, tables)[source] == english


@pytest.mark.parametrize(
    "zh",
    ["乌拉圭和乌干达来访。乌方愿深化合作。", "南非客人来到南方。", "乌方愿深化合作。"],
)
def test_a_short_form_that_could_be_another_country_is_left_alone(
    zh: str, glossary: Glossary, tables: NameTables
) -> None:
    assert not {"乌方", "南方"} & set(_english(zh, glossary, tables))
