"""A Chinese official news page as data.

Every span points into ``Article.text``, the normalised page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from service.domain.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of the body; ``text`` is ``span.of(article.text)``."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one speaker said: 王东峰指出,… up to the next speaker or the end of the paragraph.

    ``speaker`` is the span of the name (or of the body that spoke), ``verb`` the reporting verb
    (指出, 强调, 要求 …), ``span`` the whole statement, verb and speaker included.
    """

    speaker: Span
    verb: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumeration:
    """A list inside running text: 一要…。二要…。 or 第一，… or (一)…; one span an item."""

    items: tuple[Span, ...]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """The sentence that lists those present; ``people`` are the spans of names, in order.

    A name's title, where the sentence gives one, is inside ``titles`` at the same index.
    """

    span: Span
    people: tuple[Span, ...]
    titles: tuple[Span | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Part of the page that is not the article: a copyright notice, links, an editor's line."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A news page taken apart.

    ``kicker``, ``headline`` and ``deck`` are the lines above, of, and below the headline; pages
    that run them together with spaces are taken apart. ``event_date`` is the day on which the
    reported event happened, its year completed from the publication time. ``place`` is the
    dateline's town, as written (本报石家庄3月27日电 -> 石家庄).
    """

    text: str
    headline: Span | None = None
    kicker: Span | None = None
    deck: Span | None = None
    published: datetime | None = None
    source: str | None = None
    editor: str | None = None
    reporters: tuple[str, ...] = ()
    agency: str | None = None
    place: str | None = None
    event_date: date | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    statements: tuple[Statement, ...] = ()
    enumerations: tuple[Enumeration, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    furniture: tuple[Furniture, ...] = ()
