"""All rows of the built-in glossaries are well formed, and the reviewed ones have two sources."""

import csv
import re
from collections import Counter
from datetime import date

import pytest

from service import assets
from service.domain.exchange import problems, tidy
from service.domain.glossary import GlossaryData, Scope, check_glossary, compile_glossary
from service.storage.builtin import BUILTIN, load_builtin

_CATEGORIES = frozenset(
    "adverbial city company country cppcc deixis dipl_title document event foreign_affairs intl_org "
    "judiciary local_gov media military npc party_generic party_org people_org person place policy "
    "slogan state_org term title verb_formula".split()
)
_PAIRS = {"(": ")", "（": "）", "“": "”", "《": "》", "[": "]", "{": "}"}


@pytest.fixture(scope="module")
def builtin() -> tuple[GlossaryData, ...]:
    return load_builtin(assets.glossaries_dir())


@pytest.mark.parametrize("name", BUILTIN)
def test_all_rows_are_well_formed(name: str, builtin: tuple[GlossaryData, ...]) -> None:
    (data,) = (part for part in builtin if part.name == name)
    for term in data.terms:
        assert problems(term) == (), term.id
        assert tidy(term) == term, term.id
        assert term.category in _CATEGORIES, term.id
        for form in (term.zh, *term.zh_variants, term.en, term.en_short, *term.en_accept):
            assert _is_balanced(form), (term.id, form)
            assert form == " ".join(form.split()), (term.id, form)
        for form in (term.en, term.en_short, *term.en_accept):
            assert not re.search("[一-鿿]", form), (term.id, form)


@pytest.mark.parametrize("name", BUILTIN)
def test_ids_and_forms_are_unique_in_their_scope(
    name: str, builtin: tuple[GlossaryData, ...]
) -> None:
    (data,) = (part for part in builtin if part.name == name)
    assert [i for i, n in Counter(term.id for term in data.terms).items() if n > 1] == []
    keys = Counter(
        (form, term.valid_from, term.valid_to)
        for term in data.terms
        for form in (term.zh, *term.zh_variants)
    )
    assert [key for key, n in keys.items() if n > 1] == []


def test_periods_of_one_form_do_not_overlap(builtin: tuple[GlossaryData, ...]) -> None:
    for data in builtin:
        kinds = {conflict.kind for conflict in check_glossary(data.terms)}
        assert not kinds & {"two_renderings", "successor_cycle", "forbidden_elsewhere"}, data.name


def test_rows_without_a_second_source_are_not_called_reviewed() -> None:
    for name in BUILTIN:
        path = assets.glossaries_dir() / f"{name}.csv"
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                reviewed = int(row["verified"]) > 1
                assert row["status"] == ("reviewed" if reviewed else "draft"), row["id"]
                assert row["source"], row["id"]
                assert row["license"], row["id"]


def test_a_successor_is_a_row_and_begins_when_the_other_ends(
    builtin: tuple[GlossaryData, ...],
) -> None:
    for data in builtin:
        rows = {term.id: term for term in data.terms}
        for term in data.terms:
            if term.successor_id:
                assert term.successor_id in rows, term.id
                follower = rows[term.successor_id]
                assert follower.valid_from is None or term.valid_to is not None, term.id


@pytest.mark.parametrize(
    ("zh", "on", "english"),
    [
        ("西藏自治区", date(2023, 9, 30), "Tibet Autonomous Region"),
        ("西藏自治区", date(2023, 10, 1), "Xizang Autonomous Region"),
        ("中央外事工作领导小组", date(2018, 3, 20), "Central Foreign Affairs Leading Group"),
        ("中央外事工作委员会", date(2018, 3, 22), "Central Foreign Affairs Commission"),
        ("国家知识产权局", date(2017, 1, 1), "State Intellectual Property Office"),
        ("国家知识产权局", date(2019, 1, 1), "China National Intellectual Property Administration"),
        ("国家税务总局", date(2018, 6, 1), "State Administration of Taxation"),
        ("国家税务总局", date(2018, 7, 1), "State Taxation Administration"),
        ("银保监会", date(2022, 1, 1), "China Banking and Insurance Regulatory Commission"),
        ("土耳其", date(2021, 1, 1), "Turkey"),
        ("土耳其", date(2023, 1, 1), "Türkiye"),
        ("人类命运共同体", date(2019, 1, 1), "community with a shared future for mankind"),
        ("人类命运共同体", date(2024, 1, 1), "community with a shared future for humanity"),
    ],
)
def test_a_name_is_that_of_its_day(
    zh: str, on: date, english: str, builtin: tuple[GlossaryData, ...]
) -> None:
    (match,) = compile_glossary(builtin).match(zh, scope=Scope(on=on))
    assert match.english == english


@pytest.mark.parametrize(
    ("zh", "wrong"),
    [
        ("中央宣传部", "Propaganda Department"),
        ("一带一路", "One Belt One Road"),
        ("生态环境部", "Ministry of Ecological Environment"),
        ("退役军人事务部", "Ministry of Veteran Affairs"),
        ("国家市场监督管理总局", "State Market Regulatory Administration"),
        ("国家主席", "State Chairman"),
        ("中国式现代化", "Chinese-style modernization"),
        ("人类命运共同体", "community of common destiny"),
        ("台湾问题", "Taiwan issue"),
    ],
)
def test_wrong_names_that_circulate_are_forbidden(
    zh: str, wrong: str, builtin: tuple[GlossaryData, ...]
) -> None:
    (match,) = compile_glossary(builtin).match(zh, scope=Scope(on=date(2024, 1, 1)))
    (forbidden,) = (item for item in match.term.en_forbid if item.form == wrong)
    assert forbidden.reason


def _is_balanced(text: str) -> bool:
    stack: list[str] = []
    for character in text:
        if character in _PAIRS:
            stack.append(_PAIRS[character])
        elif character in _PAIRS.values() and (not stack or stack.pop() != character):
            return False
    return not stack
