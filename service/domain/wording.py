"""The fixed words of a brief, in both languages."""

from __future__ import annotations

from datetime import datetime, time

from service.domain.brief import Dateline, Person

LABELS = {
    "people": ("People", "人物"),
    "points": ("Key points", "要点"),
    "documents": ("Documents and decisions", "文件与决定"),
    "terms": ("Terminology", "术语"),
    "warnings": ("To be checked", "待核"),
    "sources": ("Source sentences", "原文"),
    "about": ("About this brief", "说明"),
}
_ROLES = {
    "chair": ("chaired", "主持"),
    "host": ("hosted", "会见"),
    "speaker": ("spoke", "讲话"),
    "present": ("attended", "出席"),
    "mentioned": ("mentioned", "提及"),
}


def label(name: str, language: str) -> str:
    """Return a heading in a language; both languages are joined by a slash."""
    english, chinese = LABELS[name]
    return {"en": english, "zh": chinese}.get(language, f"{english} / {chinese}")


def role(name: str, language: str) -> str:
    """Return what a person did."""
    english, chinese = _ROLES.get(name, (name, name))
    return chinese if language == "zh" else english


def dateline(found: Dateline, language: str) -> str:
    """Return the line under the headline."""
    if language == "zh":
        parts = [
            found.event_date.strftime("%Y-%m-%d") if found.event_date else "",
            found.source_zh or "",
            f"发布 {found.published:%Y-%m-%d}{_clock(found.published, ' ')}"
            if found.published
            else "",
        ]
        return " · ".join(part for part in parts if part)
    parts = [
        _day(found.event_date) if found.event_date else "",
        found.place or "",
        f"Source: {found.source}" if found.source else "",
        f"Published {_day(found.published)}{_clock(found.published, ', ')}"
        if found.published
        else "",
        f"Editor: {found.editor}" if found.editor else "",
        f"Reporters: {', '.join(found.reporters)}" if found.reporters else "",
    ]
    return " · ".join(part for part in parts if part)


def _clock(published: datetime, mark: str) -> str:
    """Return the time of day behind a mark; nothing at midnight, which stands for none."""
    return f"{mark}{published:%H:%M}" if published.time() != time.min else ""


def person_line(person: Person, language: str) -> str:
    """Return a person with the posts, as one line."""
    if language == "zh":
        return f"{person.titles_zh}{person.zh}" if person.titles_zh else person.zh
    posts = "; ".join(person.titles)
    return f"{person.name} — {posts}" if posts else person.name


def _day(day: object) -> str:
    return f"{day:%B} {getattr(day, 'day', '')}, {day:%Y}"
