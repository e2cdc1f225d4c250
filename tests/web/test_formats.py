"""Briefs as documents."""

import asyncio
import io
import json
from dataclasses import replace

import docx
import pytest
from lxml import html

from service.domain.brief import Brief
from service.domain.errors import UnsupportedFormat
from service.domain.glossary import Glossary
from service.domain.names import NameTables
from service.domain.translation import TermStatus
from service.engines.batcher import Batcher
from service.usecases.brief import brief
from service.usecases.translate import translate
from service.web.formats import render_brief, render_translation
from tests.pages import MEETING


@pytest.fixture
def meeting(echo: Batcher, glossary: Glossary, tables: NameTables) -> Brief:
    return asyncio.run(brief(MEETING, translator=echo, glossary=glossary, tables=tables))


def test_markdown_notes_every_citation(meeting: Brief) -> None:
    text = render_brief(meeting, form="md").decode()
    for citation in meeting.citations:
        assert f"[^{citation.number}]: {citation.source}" in text
        assert f"[^{citation.number}]" in text.split("[^1]:")[0]
    assert "1. " in text
    assert "| 中文 | English |" in text


def test_html_marks_terms_and_hides_sources_behind_a_click(meeting: Brief) -> None:
    page = render_brief(meeting, form="html").decode()
    assert page.count("<details>") >= len(meeting.citations)
    assert '<mark class="applied" title=' in page
    assert "src=" not in page
    assert "href=" not in page


def test_html_reports_every_occurrence_and_highlights_it_on_both_sides(meeting: Brief) -> None:
    page = html.fromstring(render_brief(meeting, form="html", language="both").decode())
    rows = [[cell.text_content() for cell in row] for row in page.find_class("terms")[0].iter("tr")]
    assert rows[1:] == [
        [
            use.term,
            use.written,
            f"{use.source_span.start}–{use.source_span.end}",
            f"{use.glossary}@{use.revision}" if use.revision else use.glossary,
            use.method,
            str(use.status),
        ]
        for use in meeting.terms
    ]
    marks = {mark.text_content(): mark.get("title") for mark in page.iter("mark")}
    post = next(use for use in meeting.terms if use.term == "安徽省委书记")
    assert str(marks[post.term]).startswith(f"{post.english} · applied · ")
    assert str(marks[post.written]).startswith(f"{post.term} · applied · ")


def test_html_highlights_what_was_missed_in_the_source_only(meeting: Brief) -> None:
    lost = replace(meeting.terms[0], status=TermStatus.MISSED, written="", target_span=None)
    page = render_brief(replace(meeting, terms=(lost,)), form="html", language="both").decode()
    assert f'<mark class="missed" title="{lost.english} · missed' in page
    assert '<mark class="applied"' not in page


def test_html_escapes_what_the_page_said(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    hostile = "会议召开\n会议强调，<script>alert(1)</script>要坚持开放发展。"
    found = asyncio.run(brief(hostile, translator=echo, glossary=glossary, tables=tables))
    assert "<script>alert" not in render_brief(found, form="html", language="both").decode()


def test_word_holds_people_points_and_sources(meeting: Brief) -> None:
    document = docx.Document(io.BytesIO(render_brief(meeting, form="docx")))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "Lin Qiushi — Secretary of the CPC Anhui Provincial Committee" in text
    assert all(citation.source in text for citation in meeting.citations)


def test_json_holds_everything(meeting: Brief) -> None:
    found = json.loads(render_brief(meeting, form="json"))
    assert found["dateline"]["event_date"] == "2019-05-15"
    assert found["citations"][0]["span"]["start"] >= 0
    assert found["terms"][0]["status"] in {"applied", "repaired", "missed"}


@pytest.mark.parametrize("language", ["en", "zh", "both"])
@pytest.mark.parametrize("form", ["md", "html", "docx"])
def test_every_format_speaks_every_language(meeting: Brief, form: str, language: str) -> None:
    assert render_brief(meeting, form=form, language=language)


def test_an_unknown_format_is_refused(meeting: Brief) -> None:
    with pytest.raises(UnsupportedFormat, match="md, json, html, docx"):
        render_brief(meeting, form="pdf")
    with pytest.raises(UnsupportedFormat, match="en, zh, both"):
        render_brief(meeting, form="md", language="fr")


def test_a_bilingual_translation_shows_both(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = asyncio.run(
        translate("会议召开。\n一带一路", translator=echo, glossary=glossary, tables=tables)
    )
    text = render_translation(found, form="bilingual").decode()
    assert "> 会议召开。" in text
    assert json.loads(render_translation(found, form="json"))["text"] == found.text
