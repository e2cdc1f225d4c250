"""What a brief holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from service.domain.exchange.suggesting import Suggestion
from service.domain.spans import Span
from service.domain.translation import TermTotals, TermUse, Timings, Warning


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A sentence of the source that a statement of the brief stands on.

    ``span`` counts code points in the text as it was handed in; ``number`` is the sentence's
    footnote number in the brief, from 1.
    """

    number: int
    span: Span
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody named in the article, with the posts that the article gives.

    ``role``: chair, host, speaker, present, mentioned. ``uncertain`` says that the rendering of the
    name needs a reader's eye (a reading that is not sure, a name that is not Chinese).
    """

    name: str
    zh: str
    titles: tuple[str, ...]
    titles_zh: str
    role: str
    uncertain: bool = False
    citations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A key point. ``items`` are the tasks of an enumeration, each with its own citations."""

    text: str
    zh: str
    citations: tuple[int, ...]
    speaker: str = ""
    items: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document or decision that the article says was adopted, considered or signed."""

    title: str
    zh: str
    action: str
    citations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """When and where, and who published it; English names, ``None`` where the page is silent."""

    event_date: date | None = None
    place: str | None = None
    source: str | None = None
    source_zh: str | None = None
    published: datetime | None = None
    editor: str | None = None
    reporters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A brief of one article, ready to be rendered in any format.

    ``method`` says how the points were chosen (``extractive:lexrank+mmr`` and so on);
    ``summary_zh`` is the same brief in Chinese, taken from the article's own sentences.
    """

    headline: str
    headline_zh: str
    kicker: str
    deck: str
    dateline: Dateline
    lead: Point
    people: tuple[Person, ...]
    points: tuple[Point, ...]
    documents: tuple[Document, ...]
    terms: tuple[TermUse, ...]
    totals: TermTotals
    warnings: tuple[Warning, ...]
    citations: tuple[Citation, ...]
    model: str
    model_note: str
    glossaries: tuple[tuple[str, str], ...]
    method: str
    length: str
    timings: Timings
    candidates: tuple[Suggestion, ...] = ()
