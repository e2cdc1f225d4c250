"""Briefs and translations as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from service.domain import wording
from service.domain.brief import Brief, Point
from service.domain.translation import TermUse, Translation


def brief_markdown(brief: Brief, *, language: str) -> str:
    """Write a brief with its sources as footnotes."""
    lines = [f"# {_text(brief.headline, brief.headline_zh, language)}", ""]
    above = [part for part in (brief.kicker, brief.deck) if part]
    if above and language != "zh":
        lines += [f"*{' — '.join(above)}*", ""]
    lines += [f"**{wording.dateline(brief.dateline, language)}**", ""]
    lines += [_point(brief.lead, language), ""]
    lines += _section("people", language, _people(brief, language))
    lines += _section("points", language, _points(brief, language))
    lines += _section("documents", language, _documents(brief, language))
    lines += _section("terms", language, _terms(brief.terms))
    lines += _section("warnings", language, _warnings(brief))
    lines += _section("about", language, _about(brief))
    lines += [f"[^{c.number}]: {c.source}" for c in brief.citations]
    return "\n".join(lines).rstrip() + "\n"


def bilingual(translation: Translation) -> str:
    """Write each segment's source and English under each other."""
    lines: list[str] = []
    for segment in translation.segments:
        lines += [f"> {segment.source.strip()}", "", segment.target.strip(), ""]
    return "\n".join(lines)


def _section(name: str, language: str, body: Iterable[str]) -> list[str]:
    lines = list(body)
    return [f"## {wording.label(name, language)}", "", *lines, ""] if lines else []


def _text(english: str, chinese: str, language: str) -> str:
    if language == "zh":
        return chinese or english
    return f"{english} / {chinese}" if language == "both" and chinese else english


def _marks(citations: Sequence[int]) -> str:
    return "".join(f"[^{number}]" for number in citations)


def _point(point: Point, language: str) -> str:
    return f"{_text(point.text, point.zh, language)}{_marks(point.citations)}"


def _people(brief: Brief, language: str) -> list[str]:
    return [
        f"- {wording.person_line(p, language)} ({wording.role(p.role, language)})"
        f"{' (?)' if p.uncertain else ''}{_marks(p.citations)}"
        for p in brief.people
    ]


def _points(brief: Brief, language: str) -> list[str]:
    lines: list[str] = []
    for point in brief.points:
        if point.text or point.zh:
            lines.append(f"- {_point(point, language)}")
        else:
            lines.append(f"- {point.speaker}:" if point.speaker else "- ")
        lines += [
            f"    {number}. {_point(item, language)}"
            for number, item in enumerate(point.items, start=1)
        ]
    return lines


def _documents(brief: Brief, language: str) -> list[str]:
    return [
        f"- {_text(d.title, d.zh, language)} — {d.action}{_marks(d.citations)}"
        for d in brief.documents
    ]


def _terms(terms: Sequence[TermUse]) -> list[str]:
    rows = dict.fromkeys(
        f"| {_cell(t.term)} | {_cell(t.english)} | {_cell(t.glossary)} | {t.status} |"
        for t in terms
        if t.kind not in {"number", "date", "literal"}
    )
    return ["| 中文 | English | from | status |", "|---|---|---|---|", *rows] if rows else []


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _warnings(brief: Brief) -> list[str]:
    return [f"- {kind}: {message}" for kind, message in _distinct(brief)]


def _distinct(brief: Brief) -> list[tuple[str, str]]:
    return list(dict.fromkeys((warning.kind, warning.message) for warning in brief.warnings))


def _about(brief: Brief) -> list[str]:
    glossaries = ", ".join(f"{name}@{revision}" for name, revision in brief.glossaries)
    totals = brief.totals
    return [
        f"- {brief.model_note}",
        f"- Points chosen by: {brief.method}; length: {brief.length}",
        f"- Glossaries: {glossaries}",
        f"- Terms: {totals.applied} applied, {totals.repaired} repaired, {totals.missed} missed",
        f"- {brief.timings.total:.1f} s",
    ]
