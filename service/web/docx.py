"""Briefs as Word documents; the source sentences are numbered at the end."""

from __future__ import annotations

import io

import docx
from docx.document import Document as WordDocument
from docx.shared import Pt, RGBColor

from service.domain import wording
from service.domain.brief import Brief, Point


def brief_docx(brief: Brief, *, language: str) -> bytes:
    """Write a brief as a .docx file."""
    document = docx.Document()
    document.core_properties.title = brief.headline[:250]
    document.core_properties.author = "Yijian"
    _head(document, brief, language)
    _said(document, brief.lead, language, style=None)
    _people(document, brief, language)
    _points(document, brief, language)
    _documents(document, brief, language)
    _terms(document, brief, language)
    _back(document, brief, language)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _head(document: WordDocument, brief: Brief, language: str) -> None:
    if brief.kicker and language != "zh":
        document.add_paragraph(brief.kicker, style="Subtitle")
    if language != "zh":
        document.add_heading(brief.headline, level=1)
    if language != "en":
        document.add_heading(brief.headline_zh, level=1)
    if brief.deck and language != "zh":
        document.add_paragraph(brief.deck, style="Subtitle")
    document.add_paragraph(wording.dateline(brief.dateline, language)).runs[0].italic = True


def _said(document: WordDocument, point: Point, language: str, *, style: str | None) -> None:
    paragraph = document.add_paragraph(style=style)
    text = point.zh if language == "zh" else point.text
    paragraph.add_run(text or point.speaker)
    for number in point.citations:
        mark = paragraph.add_run(f"[{number}]")
        mark.font.superscript = True
    if language == "both" and point.zh:
        chinese = paragraph.add_run(f"\n{point.zh}")
        chinese.font.color.rgb = RGBColor(0x55, 0x55, 0x55)


def _people(document: WordDocument, brief: Brief, language: str) -> None:
    if brief.people:
        document.add_heading(wording.label("people", language), level=2)
    for person in brief.people:
        line = f"{wording.person_line(person, language)} ({wording.role(person.role, language)})"
        document.add_paragraph(line + (" (?)" if person.uncertain else ""), style="List Bullet")


def _points(document: WordDocument, brief: Brief, language: str) -> None:
    if brief.points:
        document.add_heading(wording.label("points", language), level=2)
    for point in brief.points:
        _said(document, point, language, style="List Bullet")
        for number, item in enumerate(point.items, start=1):
            _item(document, item, number, language)


def _item(document: WordDocument, item: Point, number: int, language: str) -> None:
    paragraph = document.add_paragraph(style="List Continue")
    paragraph.add_run(f"{number}. {item.zh if language == 'zh' else item.text}")
    for citation in item.citations:
        paragraph.add_run(f"[{citation}]").font.superscript = True
    if language == "both":
        paragraph.add_run(f"\n{item.zh}").font.color.rgb = RGBColor(0x55, 0x55, 0x55)


def _documents(document: WordDocument, brief: Brief, language: str) -> None:
    if brief.documents:
        document.add_heading(wording.label("documents", language), level=2)
    for found in brief.documents:
        title = found.zh if language == "zh" else found.title
        document.add_paragraph(f"{title} — {found.action}", style="List Bullet")


def _terms(document: WordDocument, brief: Brief, language: str) -> None:
    uses = {(t.term, t.english): t for t in brief.terms if t.kind not in {"number", "date"}}
    if not uses:
        return
    document.add_heading(wording.label("terms", language), level=2)
    table = document.add_table(rows=1, cols=4, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ("中文", "English", "from", "status"), strict=True):
        cell.text = text
    for use in uses.values():
        row = table.add_row().cells
        for cell, text in zip(
            row, (use.term, use.english, use.glossary, str(use.status)), strict=True
        ):
            cell.text = text


def _back(document: WordDocument, brief: Brief, language: str) -> None:
    if brief.warnings:
        document.add_heading(wording.label("warnings", language), level=2)
    for warning in brief.warnings:
        document.add_paragraph(f"{warning.kind}: {warning.message}", style="List Bullet")
    document.add_heading(wording.label("sources", language), level=2)
    for citation in brief.citations:
        paragraph = document.add_paragraph(f"[{citation.number}] {citation.source}")
        paragraph.runs[0].font.size = Pt(9)
    document.add_heading(wording.label("about", language), level=2)
    document.add_paragraph(brief.model_note).runs[0].font.size = Pt(9)
