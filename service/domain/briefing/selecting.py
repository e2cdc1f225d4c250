"""What goes into a brief: the event, what was said, what was decided.

The choice is extractive and can be explained sentence by sentence: every enumeration and every
speaker is covered first; the remaining room goes to the sentences with the best mixture of
centrality, position and density of terms, each discounted by its likeness to what is already
there (maximal marginal relevance, Carbonell and Goldstein 1998).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from service.domain.article import Article, Enumeration, Statement
from service.domain.briefing.centrality import bigram_vectors, lexrank, similarity
from service.domain.segmenting import split_sentences
from service.domain.spans import Span

METHOD = "extractive: lexrank + coverage + mmr"

_CENTRALITY, _POSITION, _TERMS, _OPENING = 0.45, 0.2, 0.2, 0.15
_REDUNDANCY = 0.5
_ITEM_MARK = re.compile(
    r"^\s*(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+[，,、]|"
    r"[（(][一二三四五六七八九十\d]+[)）]|\d+[.、．]|其[一二三四五][，,])\s*[，,]?"
)
_CLAUSE_END = re.compile(r"[，,；;。！？]")

_PAIRS = (("《", "》"), ("“", "”"), ("（", "）"), ("(", ")"), ("「", "」"))
_SHORTEST = 12
_OPENING_SENTENCES = 3


class Length(StrEnum):
    """How long a brief is."""

    FLASH = "flash"
    SHORT = "short"
    STANDARD = "standard"


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """The room that a length gives: sentences of the lead, points, characters of a list item.

    ``sentence`` bounds the characters of every sentence, which then ends at a clause. ``exact``
    makes the points so many and no more, even where an article has more lists or speakers.
    """

    lead: int
    points: int
    item: int
    sentence: int = 0
    exact: bool = False


BUDGETS = {
    Length.FLASH: Budget(lead=1, points=2, item=24),
    Length.SHORT: Budget(lead=2, points=4, item=48),
    Length.STANDARD: Budget(lead=3, points=8, item=400),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PointPlan:
    """A point to be made: the sentence that it stands on, who said it, and its list items.

    ``said`` is the part to translate (the sentence); each item is a stretch without its marker.
    """

    said: Span
    speaker: Span | None = None
    items: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefPlan:
    """The chosen spans of an article, in reading order."""

    lead: tuple[Span, ...]
    points: tuple[PointPlan, ...]
    method: str = METHOD


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """A sentence that may become a point."""

    span: Span
    statement: Statement | None
    enumeration: Enumeration | None
    score: float


def plan_brief(
    article: Article, *, term_spans: Sequence[Span], length: Length, room: Budget | None = None
) -> BriefPlan:
    """Choose the sentences of a brief.

    ``term_spans`` are the places of glossary terms, names and numbers in ``article.text``;
    ``room`` is taken in the place of what ``length`` gives.
    """
    budget = room or BUDGETS[length]
    sentences = _sentences(article)
    opening = _lead(article, sentences, limit=max(_OPENING_SENTENCES, budget.lead))
    lead = opening[: budget.lead]
    rest = [s for s in sentences if s not in lead and not _is_listing(s, article)]
    if budget.exact and len(told := [s for s in rest if s not in opening]) >= budget.points:
        rest = told  # the event has its one point
    units = _units(article, rest, term_spans=term_spans)
    chosen = _choose(units, article.text, limit=budget.points, exact=budget.exact)
    points = [_point(unit, article.text, limit=budget.item) for unit in chosen]
    return BriefPlan(
        lead=tuple(_shortened(span, article.text, limit=budget.sentence) for span in lead),
        points=tuple(
            replace(point, said=_shortened(point.said, article.text, limit=budget.sentence))
            for point in points
        ),
    )


def sentence_at(article: Article, span: Span) -> Span:
    """Return the sentence of the article's body that a span begins in."""
    for sentence in _sentences(article):
        if sentence.start <= span.start < sentence.end:
            return sentence
    return span


def _sentences(article: Article) -> list[Span]:
    found = []
    for paragraph in article.paragraphs:
        for sentence in split_sentences(paragraph.text):
            span = _trimmed(sentence.shifted(paragraph.span.start), article.text)
            if span.end - span.start >= 4:
                found.append(span)
    return found


def _trimmed(span: Span, text: str) -> Span:
    inside = span.of(text)
    return Span(
        span.start + len(inside) - len(inside.lstrip()),
        span.end - len(inside) + len(inside.rstrip()),
    )


def _lead(article: Article, sentences: Sequence[Span], *, limit: int) -> list[Span]:
    """Take the opening sentences, up to the first that reports what somebody said."""
    lead: list[Span] = []
    for sentence in sentences:
        speaks = any(
            statement.span.start < sentence.end and sentence.start < statement.span.end
            for statement in article.statements
        )
        if lead and (speaks or len(lead) >= limit):
            break
        lead.append(sentence)
    return lead


def _is_listing(sentence: Span, article: Article) -> bool:
    return any(sentence.overlaps(found.span) for found in article.attendance)


def _units(
    article: Article, sentences: Sequence[Span], *, term_spans: Sequence[Span]
) -> list[_Unit]:
    texts = [sentence.of(article.text) for sentence in sentences]
    central = lexrank(bigram_vectors(texts))
    openings = {statement.span.start for statement in article.statements}
    units: list[_Unit] = []
    taken: list[Enumeration] = []
    for index, sentence in enumerate(sentences):
        enumeration = _enumeration_of(article, sentence)
        if enumeration is not None and enumeration in taken:
            continue
        if enumeration is not None:
            taken.append(enumeration)
        statement = _statement_of(article, sentence)
        terms = sum(sentence.contains(span) for span in term_spans)
        opens = any(abs(start - sentence.start) <= 2 for start in openings)
        units.append(
            _Unit(
                span=sentence,
                statement=statement,
                enumeration=enumeration,
                score=_CENTRALITY * central[index]
                + _POSITION * (1 - index / len(sentences))
                + _TERMS * min(1.0, terms / 6)
                + _OPENING * opens,
            )
        )
    return _introduced(units)


def _introduced(units: list[_Unit]) -> list[_Unit]:
    """Join an enumeration to the sentence that opens it: 王东峰强调,要…。一要…。二要…。"""
    joined: list[_Unit] = []
    for unit in units:
        last = joined[-1] if joined else None
        starts_list = (
            unit.enumeration is not None and unit.enumeration.items[0].start <= unit.span.start + 1
        )
        if (
            last is not None
            and starts_list
            and last.enumeration is None
            and last.statement is not None
            and last.statement is unit.statement
        ):
            joined[-1] = _Unit(
                span=last.span,
                statement=last.statement,
                enumeration=unit.enumeration,
                score=max(last.score, unit.score),
            )
            continue
        joined.append(unit)
    return joined


def _enumeration_of(article: Article, sentence: Span) -> Enumeration | None:
    for enumeration in article.enumerations:
        if len(enumeration.items) > 1 and any(
            sentence.overlaps(item) for item in enumeration.items
        ):
            return enumeration
    return None


def _statement_of(article: Article, sentence: Span) -> Statement | None:
    for statement in article.statements:
        if statement.span.start <= sentence.start < statement.span.end:
            return statement
    return None


def _choose(units: list[_Unit], text: str, *, limit: int, exact: bool) -> list[_Unit]:
    """Cover enumerations and speakers, then fill the room by marginal relevance."""
    vectors = bigram_vectors([unit.span.of(text) for unit in units])
    chosen: list[int] = [i for i, unit in enumerate(units) if unit.enumeration is not None]
    if exact:
        chosen = sorted(chosen, key=lambda i: -units[i].score)[:limit]
    most = limit if exact else max(limit, 1)
    speakers = {_speaker(units[i], text) for i in chosen}
    for index in sorted(range(len(units)), key=lambda i: -units[i].score):
        speaker = _speaker(units[index], text)
        if speaker and speaker not in speakers and len(chosen) < most:
            speakers.add(speaker)
            chosen.append(index)
    while len(chosen) < min(limit, len(units)):
        remaining = [i for i in range(len(units)) if i not in chosen]
        chosen.append(
            max(
                remaining,
                key=lambda i: (
                    units[i].score
                    - _REDUNDANCY
                    * max((similarity(vectors[i], vectors[j]) for j in chosen), default=0.0)
                ),
            )
        )
    return [units[i] for i in sorted(chosen)]


def _speaker(unit: _Unit, text: str) -> str:
    return unit.statement.speaker.of(text) if unit.statement else ""


def _point(unit: _Unit, text: str, *, limit: int) -> PointPlan:
    speaker = unit.statement.speaker if unit.statement else None
    if unit.enumeration is None:
        return PointPlan(said=unit.span, speaker=speaker)
    items = tuple(_item(item, text, limit=limit) for item in unit.enumeration.items)
    first = unit.enumeration.items[0]
    said = unit.span
    if said.start < first.start < said.end:
        said = _trimmed(Span(said.start, first.start), text)
    elif first.start <= said.start:
        said = Span(said.start, said.start)
    return PointPlan(said=said, speaker=speaker, items=items)


def _shortened(span: Span, text: str, *, limit: int) -> Span:
    """End a sentence at the last clause within the limit; 0 is no limit.

    A clause inside quotation marks or brackets is no end, and nor is the bare 王东峰指出.
    """
    inside = span.of(text)
    if not limit or len(inside) <= limit:
        return span
    ends = [
        match.start()
        for match in _CLAUSE_END.finditer(inside)
        if match.start() >= _SHORTEST and _balanced(inside[: match.start()])
    ]
    fitting = [end for end in ends if end <= limit] or ends[:1] or [len(inside)]
    return Span(span.start, span.start + fitting[-1])


def _balanced(text: str) -> bool:
    return all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS)


def _item(item: Span, text: str, *, limit: int) -> Span:
    """Drop an item's marker and end it at the last clause within the limit."""
    inside = item.of(text)
    mark = _ITEM_MARK.match(inside)
    start = item.start + (mark.end() if mark else 0)
    body = text[start : item.end].rstrip()
    if len(body) <= limit:
        return Span(start, start + len(body))
    ends = [match.start() for match in _CLAUSE_END.finditer(body)]
    fitting = [end for end in ends if end <= limit] or ends[:1] or [len(body)]
    return Span(start, start + fitting[-1])
