"""Translated documents of an archive, for reading."""

import asyncio

from lxml import html

from service.domain.glossary import Glossary
from service.domain.names import NameTables
from service.engines.batcher import Batcher
from service.usecases.brief import brief
from service.usecases.translate import translate
from service.web.bilingual import Row, bilingual_html
from service.web.jsonable import to_jsonable
from tests.pages import MEETING


def _row(**results: object) -> Row:
    return {"id": "a", "title": "会议<召开>", "text": MEETING, **to_jsonable(results)}


def _cells(page: bytes, language: str) -> str:
    cells = html.fromstring(page.decode()).xpath(f'//td[@lang="{language}"]')
    return "\n".join(cell.text_content() for cell in cells)


def _marks(page: bytes, language: str) -> list[tuple[str, str]]:
    marks = html.fromstring(page.decode()).xpath(f'//td[@lang="{language}"]//mark')
    return [(mark.text_content(), mark.get("title").split(" · ")[0]) for mark in marks]


def test_a_translation_side_by_side_marks_each_occurrence_on_both_sides(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = asyncio.run(translate(MEETING, translator=echo, glossary=glossary, tables=tables))
    page = bilingual_html(_row(translation=found))
    occurrences = sorted(found.terms, key=lambda use: use.source_span.start)
    assert _marks(page, "zh") == [
        (MEETING[use.source_span.start : use.source_span.end], use.english) for use in occurrences
    ]
    assert sorted(_marks(page, "en")) == sorted(
        (use.written, use.term) for use in occurrences if use.target_span
    )
    assert _cells(page, "zh") == "\n".join(segment.source for segment in found.segments)
    assert _cells(page, "en") == "\n".join(segment.target for segment in found.segments)


def test_a_brief_side_by_side_marks_its_terms_on_both_sides(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = asyncio.run(brief(MEETING, translator=echo, glossary=glossary, tables=tables))
    page = bilingual_html(_row(brief=found))
    post = next(use for use in found.terms if use.term == "安徽省委书记")
    assert (post.term, post.english) in _marks(page, "zh")
    assert (post.written, post.term) in _marks(page, "en")


def test_a_title_is_no_markup(echo: Batcher, glossary: Glossary, tables: NameTables) -> None:
    found = asyncio.run(translate("好。", translator=echo, glossary=glossary, tables=tables))
    assert b'<h1 lang="zh">\xe4\xbc\x9a\xe8\xae\xae&lt;' in bilingual_html(_row(translation=found))
