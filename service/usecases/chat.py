"""Answer a turn of a conversation about an article, from the article and the glossaries alone.

Answers come in pieces, each as soon as it is there: whoever stops reading stops the work.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field

from service.domain.briefing import BriefPlan, Length, PointPlan, plan_brief, sentence_at
from service.domain.chat import Asked, Kind, wording
from service.domain.chat.rooms import limit_of, room_of
from service.domain.errors import OnlyFurniture
from service.domain.glossary import Glossary, Scope
from service.domain.names import NameTables
from service.domain.normalising import normalise
from service.domain.ports import Memory, Priority, Translator
from service.domain.posts import find_people
from service.domain.scripts import has_han
from service.domain.spans import Span
from service.domain.terminology import analyse, introduce
from service.domain.wording import dateline
from service.usecases.brief import dateline_of
from service.usecases.ladder import render
from service.usecases.outline import Outline, outline
from service.usecases.recall import Recall
from service.usecases.titles import settle_titles
from service.usecases.translate import translate_in_lots


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What answers stand on."""

    translator: Translator
    glossary: Glossary
    tables: NameTables
    memory: Memory | None = None
    memory_threshold: float = 1.0


async def answer(asked: Asked, means: Means) -> AsyncGenerator[str, None]:
    """Yield the answer to a task.

    Raises:
        InputError: the article is nothing but furniture.
        EngineError: the model could not answer.
    """
    language = asked.language
    if asked.kind is Kind.UNKNOWN:
        yield wording.ABILITIES[language]
    elif asked.kind is Kind.NO_ARTICLE:
        yield wording.NO_ARTICLE[language]
    elif asked.kind is Kind.TERM:
        yield await _explained(asked, means)
    elif asked.kind is Kind.TRANSLATION:
        async for piece in _translated(asked, means):
            yield piece
    else:
        found = outline(asked.article, glossary=means.glossary, tables=means.tables)
        async for piece in _told(asked, found, means):
            yield piece


async def _told(asked: Asked, found: Outline, means: Means) -> AsyncGenerator[str, None]:
    """Answer what is about an article as a whole."""
    if asked.kind is Kind.PEOPLE:
        yield _people(asked, found)
        return
    plan = plan_brief(
        found.article,
        term_spans=[o.span for o in found.analysis.occurrences],
        length=Length.STANDARD,
        room=room_of(asked),
    )
    if asked.kind is Kind.ORIGINAL:
        yield _originals(asked, found, plan)
        return
    pen = await _pen(asked, found, plan, means)
    if asked.kind is Kind.HEADLINE:
        yield wording.clipped(await _headline(pen, found, plan), limit_of(asked), asked.language)
    elif limit_of(asked):
        async for piece in _within(limit_of(asked), pen, found, plan):
            yield piece
    else:
        if asked.kind is Kind.SUMMARY and found.article.headline is not None:
            yield f"{await _headline(pen, found, plan)}\n\n"
        async for piece in _points(pen, plan):
            yield piece


@dataclass(slots=True, kw_only=True)
class _Pen:
    """Writes stretches of the article in the language of the answer."""

    language: str
    found: Outline
    means: Means
    written: dict[str, str] = field(default_factory=dict)

    async def write(self, spans: Sequence[Span]) -> list[str]:
        """Return the text of each stretch; English goes through the one path of translation."""
        if self.language == "zh":
            return [self.found.verbatim(span) for span in spans]
        analysis = self.found.analysis
        rendered = await render(
            analysis,
            spans,
            translator=self.means.translator,
            priority=Priority.INTERACTIVE,
            recall=Recall(analysis, self.means.memory, threshold=self.means.memory_threshold),
            written=self.written,
        )
        return [" ".join(piece.candidate.text for piece in pieces) for pieces in rendered]

    async def sentences(self, spans: Sequence[Span]) -> list[str]:
        """Return the text of each stretch as a sentence, also where it ends at a clause."""
        return [wording.ended(text, self.language) for text in await self.write(spans)]

    def attributed(self, point: PointPlan, said: str) -> str:
        """Name the speaker of a point whose sentence does not; a body that spoke is left out."""
        who = point.speaker
        if who is None or not said or point.said.contains(who):
            return said
        name = who.of(self.found.article.text)
        found = next((n for n in self.found.analysis.names if n.name == name), None)
        if found is None or (self.language == "en" and not found.english):
            return said
        return f"{name}：{said}" if self.language == "zh" else f"{found.english}: {said}"


async def _pen(asked: Asked, found: Outline, plan: BriefPlan, means: Means) -> _Pen:
    if asked.language == "zh":
        return _Pen(language="zh", found=found, means=means)
    return await _english_pen(found, _in_order(plan), means)


async def _english_pen(found: Outline, order: Sequence[Span], means: Means) -> _Pen:
    """Settle what the whole answer has to keep to: titles of documents, first mentions."""
    analysis = await settle_titles(
        found.analysis, translator=means.translator, priority=Priority.INTERACTIVE
    )
    settled = Outline(
        normalised=found.normalised, article=found.article, analysis=introduce(analysis, order)
    )
    return _Pen(language="en", found=settled, means=means)


def _in_order(plan: BriefPlan) -> list[Span]:
    return [*plan.lead, *(span for point in plan.points for span in _spans(point))]


def _spans(point: PointPlan) -> list[Span]:
    return [span for span in (point.said, *point.items) if span.end > span.start]


async def _headline(pen: _Pen, found: Outline, plan: BriefPlan) -> str:
    title = found.article.headline
    written = await pen.write([title] if title is not None else plan.lead)
    return (" " if pen.language == "en" else "").join(written).strip().rstrip(".。")


async def _points(pen: _Pen, plan: BriefPlan) -> AsyncGenerator[str, None]:
    """Write the lead and the points, numbered unless there is only one."""
    lead = await pen.sentences(plan.lead)
    joined = (" " if pen.language == "en" else "").join(lead)
    yield wording.point(1 if plan.points else 0, joined, [])
    for number, point in enumerate(plan.points, start=2):
        written = await pen.sentences(_spans(point))
        said = written.pop(0) if point.said.end > point.said.start else ""
        yield f"\n{wording.point(number, pen.attributed(point, said), written)}"


async def _within(
    limit: int, pen: _Pen, found: Outline, plan: BriefPlan
) -> AsyncGenerator[str, None]:
    """Write whole sentences within a number of words, the opening first, then what still fits."""
    language = pen.language
    gap = " " if language == "en" else ""
    opening = gap.join(await pen.sentences(plan.lead))
    if wording.size_of(opening, language) > limit:
        headline = await _headline(pen, found, plan)
        fits = wording.size_of(headline, language) <= limit
        opening = headline if fits else wording.clipped(opening, limit, language)
    yield opening
    room = limit - wording.size_of(opening, language)
    for point in plan.points:
        if room <= 0 or not _spans(point):
            return
        first, *others = await pen.sentences(_spans(point))
        more = wording.fitting([pen.attributed(point, first), *others], room, language)
        if more:
            yield f"{gap}{more}"
            room -= wording.size_of(more, language)


def _originals(asked: Asked, found: Outline, plan: BriefPlan) -> str:
    """Return the sentences that a point stands on, or those of every point."""
    points = [list(plan.lead), *(_spans(point) for point in plan.points)]
    if not asked.number:
        return "\n".join(
            f"{number}. {_sources(found, spans)}" for number, spans in enumerate(points, start=1)
        )
    if asked.number > len(points):
        return wording.no_point(asked.number, len(points), asked.language)
    return _sources(found, points[asked.number - 1])


def _sources(found: Outline, spans: Sequence[Span]) -> str:
    sentences = dict.fromkeys(sentence_at(found.article, span) for span in spans)
    return "".join(found.verbatim(sentence) for sentence in sentences)


def _people(asked: Asked, found: Outline) -> str:
    people = find_people(
        found.article, names=found.analysis.names, appositions=found.analysis.appositions
    )
    lines = [wording.person(one, asked.language) for one in people]
    return "\n".join(lines) or wording.NO_PEOPLE[asked.language]


async def _explained(asked: Asked, means: Means) -> str:
    """Give the English of a term, or of the terms inside it, and where the article has it."""
    article = (
        outline(asked.article, glossary=means.glossary, tables=means.tables)
        if has_han(asked.article)
        else None
    )
    text = normalise(asked.term).text
    scope = article.analysis.scope if article else Scope()
    found = analyse(text, glossary=means.glossary, tables=means.tables, scope=scope)
    lines = [wording.explanation(one, asked.language) for one in found.occurrences]
    if not lines:
        english = "".join([piece async for piece in _in_lots(asked.term, means)])
        lines = [wording.unlisted(asked.term, english, asked.language)]
    place = article.article.text.find(text) if article else -1
    if article and place >= 0:
        sentence = sentence_at(article.article, Span(place, place + len(text)))
        lines.append(wording.quoted(article.verbatim(sentence), asked.language))
    return "\n".join(lines)


async def _translated(asked: Asked, means: Means) -> AsyncGenerator[str, None]:
    """Translate a text as it is; of a news page, the article without the page's furniture."""
    text = asked.article
    if not has_han(text):
        yield text
        return
    found = None if asked.verbatim else _page(text, means)
    if found is None:
        async for piece in _in_lots(text, means):
            yield piece
        return
    page = found.article
    titles = [span for span in (page.kicker, page.headline, page.deck) if span is not None]
    bodies = [paragraph.span for paragraph in page.paragraphs]
    pen = await _english_pen(found, [*titles, *bodies], means)
    yield "\n".join(title.rstrip(".") for title in await pen.write(titles))
    line = dateline(dateline_of(page, glossary=means.glossary, tables=means.tables), "en")
    if line:
        yield f"\n{line}"
    for body in bodies:
        yield f"\n\n{''.join(await pen.write([body]))}"


def _page(text: str, means: Means) -> Outline | None:
    """Return the outline of a text that is a page with furniture on it."""
    try:
        found = outline(text, glossary=means.glossary, tables=means.tables)
    except OnlyFurniture:  # a notice, an address: there is no article to take out of it
        return None
    return found if found.article.headline is not None and found.article.furniture else None


def _in_lots(text: str, means: Means) -> AsyncGenerator[str, None]:
    return translate_in_lots(
        text,
        translator=means.translator,
        glossary=means.glossary,
        tables=means.tables,
        memory=means.memory,
        memory_threshold=means.memory_threshold,
    )
