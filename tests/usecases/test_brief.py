"""A page becomes a brief whose statements stand on its sentences."""

import asyncio
from datetime import date
from pathlib import Path

import pytest

from service import assets
from service.domain.brief import Brief
from service.domain.errors import InvalidRequest, OnlyFurniture
from service.domain.glossary import Glossary
from service.domain.names import NameTables
from service.engines.batcher import Batcher
from service.usecases.brief import brief
from tests.pages import ADOPTION, MEETING

_SEED = Path(__file__).resolve().parents[3] / "shared" / "seeds"


@pytest.fixture
def meeting(echo: Batcher, glossary: Glossary, tables: NameTables) -> Brief:
    return asyncio.run(brief(MEETING, translator=echo, glossary=glossary, tables=tables))


def test_the_dateline_is_complete(meeting: Brief) -> None:
    line = meeting.dateline
    assert (line.event_date, line.source, line.editor) == (
        date(2019, 5, 15),
        "Anhui Daily",
        "Feng Xiaoxi",
    )
    assert line.reporters == ("Shen Yifan", "Qiu Chunxiao")


def test_the_event_is_told_by_set_phrases(meeting: Brief) -> None:
    assert meeting.lead.text.startswith(
        "On the morning of May 15, the CPC Anhui Provincial Committee held a meeting of the "
        "foreign affairs leading group"
    )
    assert "chaired the meeting and delivered a speech" in meeting.lead.text


def test_all_people_come_with_their_posts(meeting: Brief) -> None:
    names = [person.name for person in meeting.people]
    assert names[:2] == ["Lin Qiushi", "He Yunzhou"]
    assert len(meeting.people[0].titles) == 3
    assert {"Shan Mingyuan", "Xie Lixin", "Zeng Guanglin", "Yuchi Haibo"} <= set(names)


def test_every_task_of_an_enumeration_is_there(meeting: Brief) -> None:
    (listed,) = [point for point in meeting.points if point.items]
    assert len(listed.items) == 5
    assert listed.speaker == "Lin Qiushi"
    assert listed.items[0].zh.startswith("积极参与")


def test_citations_quote_the_source_exactly(meeting: Brief) -> None:
    assert [c.number for c in meeting.citations] == list(range(1, len(meeting.citations) + 1))
    for citation in meeting.citations:
        assert citation.span.of(MEETING) == citation.source


def test_nothing_of_the_furniture_enters(meeting: Brief) -> None:
    said = " ".join(c.source for c in meeting.citations)
    assert "版权" not in said
    assert "转载" not in said


def test_documents_come_with_what_was_done(meeting: Brief) -> None:
    (document,) = meeting.documents
    assert document.action == "adopted in principle"
    assert document.title.startswith("Implementation Plan for Promoting")


def test_the_brief_says_what_it_stands_on(meeting: Brief) -> None:
    assert meeting.model == "echo"
    assert "read by a person" in meeting.model_note
    assert meeting.method.startswith("extractive")
    assert meeting.glossaries


def _size(found: Brief) -> int:
    items = [item for point in found.points for item in point.items]
    return sum(len(said.zh) for said in (found.lead, *found.points, *items))


def test_shorter_lengths_hold_less(echo: Batcher, glossary: Glossary, tables: NameTables) -> None:
    sizes = [
        _size(
            asyncio.run(
                brief(MEETING, translator=echo, glossary=glossary, tables=tables, length=length)
            )
        )
        for length in ("flash", "short", "standard")
    ]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[-1]


def test_two_documents_of_one_sentence_are_both_listed(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = asyncio.run(brief(ADOPTION, translator=echo, glossary=glossary, tables=tables))
    assert [document.action for document in found.documents] == ["reviewed and adopted"]
    assert {p.name for p in found.people} >= {"Ou Weimin", "Zha Zhiqiang", "Piao Chenglin"}


def test_an_unknown_length_is_refused(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    with pytest.raises(InvalidRequest, match="flash, short, standard"):
        asyncio.run(
            brief(MEETING, translator=echo, glossary=glossary, tables=tables, length="long")
        )


def test_a_page_of_notices_is_refused(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    page = "版权声明：\n1、凡本网注明来源的信息，未经授权不得转载。"
    with pytest.raises(OnlyFurniture):
        asyncio.run(brief(page, translator=echo, glossary=glossary, tables=tables))


@pytest.mark.parametrize("path", sorted(assets.samples_dir().glob("*.txt")), ids=lambda p: p.stem)
def test_the_samples_are_briefed_without_a_missed_term(
    path: Path, echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    page = path.read_text(encoding="utf-8")
    found = asyncio.run(brief(page, translator=echo, glossary=glossary, tables=tables))
    assert found.totals.missed == 0
    assert "虚构" not in " ".join(c.source for c in found.citations)


@pytest.mark.skipif(not _SEED.is_dir(), reason="the example pages are not on this machine")
def test_the_example_page_has_its_people_and_its_plan(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    page = next(_SEED.glob("*.txt")).read_text(encoding="utf-8")
    found = asyncio.run(brief(page, translator=echo, glossary=glossary, tables=tables))
    people = {person.name: person.titles for person in found.people}
    assert people["Xu Qin"][:2] == (
        "Deputy Secretary of the CPC Hebei Provincial Committee",
        "Governor of Hebei Province",
    )
    assert {"Tong Jianming", "Wang Huiyong", "Xia Yanjun", "Cao Suhua"} <= set(people)
    assert "International Friendship Cities" in found.documents[0].title
    assert max(len(point.items) for point in found.points) == 5
