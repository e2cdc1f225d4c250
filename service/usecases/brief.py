"""Turn a Chinese news page into an English brief, every statement of it citing its sentences."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field, replace

from service.domain.article import Article
from service.domain.brief import Brief, Citation, Dateline, Document, Person, Point
from service.domain.briefing import BriefPlan, Length, PointPlan, plan_brief, sentence_at
from service.domain.cards import Card
from service.domain.errors import InvalidRequest
from service.domain.exchange.suggesting import short_list
from service.domain.glossary import Glossary
from service.domain.names import NameTables, romanise
from service.domain.normalising import Normalised
from service.domain.ports import Memory, Priority, Translator
from service.domain.posts import find_people
from service.domain.spans import Span
from service.domain.terminology import Analysis, introduce, report_terms, totals_of
from service.domain.translation import TermUse, Timings, Warning
from service.usecases.joints import Rendered
from service.usecases.ladder import render
from service.usecases.outline import outline
from service.usecases.recall import Recall
from service.usecases.titles import settle_titles


async def brief(
    page: str,
    *,
    translator: Translator,
    glossary: Glossary,
    tables: NameTables,
    length: str = Length.STANDARD,
    priority: Priority = Priority.INTERACTIVE,
    memory: Memory | None = None,
    memory_threshold: float = 1.0,
) -> Brief:
    """Write the brief of a page that was handed in as text.

    ``length`` is flash, short or standard. ``memory`` is used as in ``usecases.translate``.

    Raises:
        InputError: the page is empty, holds no Chinese, or is nothing but furniture.
        EngineError: the model could not answer.
    """
    started = time.perf_counter()
    wanted = _length(length)
    found = outline(page, glossary=glossary, tables=tables)
    normalised, article = found.normalised, found.article
    analysis = await settle_titles(found.analysis, translator=translator, priority=priority)
    plan = plan_brief(article, term_spans=[o.span for o in analysis.occurrences], length=wanted)
    asked = _asked(article, plan)
    headings = {article.kicker, article.headline, article.deck}
    analysis = introduce(analysis, [span for span in asked if span not in headings])
    analysed = time.perf_counter()
    rendered = await render(
        analysis,
        asked,
        translator=translator,
        priority=priority,
        recall=Recall(analysis, memory, threshold=memory_threshold),
    )
    generated = time.perf_counter()
    writer = _Writer(
        normalised=normalised,
        article=article,
        analysis=analysis,
        answers=dict(zip(asked, rendered, strict=True)),
    )
    written = writer.write(plan)
    done = time.perf_counter()
    return replace(
        written,
        dateline=dateline_of(article, glossary=glossary, tables=tables),
        model=translator.card.id,
        model_note=quality_note(translator.card),
        glossaries=glossary.revisions,
        candidates=short_list(article.text, matches=analysis.matches, names=analysis.names),
        length=str(wanted),
        timings=Timings(
            analyse=analysed - started,
            generate=generated - analysed,
            verify=done - generated,
            total=done - started,
        ),
    )


def quality_note(card: Card) -> str:
    """Say in one sentence how good the model is, by its card's measured scores."""
    scores = [f"{s.test} {s.value:g} {s.metric}" for s in card.scores[:3]]
    measured = f"measured: {'; '.join(scores)}" if scores else "no measured scores on its card"
    return (
        f"Machine translation by {card.id} ({measured}); to be read by a person before it leaves."
    )


def _length(length: str) -> Length:
    try:
        return Length(length)
    except ValueError:
        allowed = ", ".join(Length)
        raise InvalidRequest(f"length must be one of {allowed}, not {length!r}") from None


def _asked(article: Article, plan: BriefPlan) -> list[Span]:
    """List every stretch that needs English, each once."""
    titles = [s for s in (article.kicker, article.headline, article.deck) if s is not None]
    points = [
        span
        for point in plan.points
        for span in (point.said, *point.items)
        if span.end > span.start
    ]
    return list(dict.fromkeys((*titles, *plan.lead, *points)))


@dataclass(slots=True, kw_only=True)
class _Writer:
    """Assembles the brief; numbers each cited sentence when it is first cited."""

    normalised: Normalised
    article: Article
    analysis: Analysis
    answers: dict[Span, list[Rendered]]
    citations: dict[Span, int] = field(default_factory=dict)

    def write(self, plan: BriefPlan) -> Brief:
        """Write everything that comes from the article itself."""
        headline = self.article.headline
        lead = Point(
            text=" ".join(self._english(span) for span in plan.lead),
            zh="".join(self._chinese(span) for span in plan.lead),
            citations=tuple(self._cite(span) for span in plan.lead),
        )
        points = tuple(self._point(point) for point in plan.points)
        people = self._people()
        documents = self._documents()
        terms = self._terms()
        return Brief(
            headline=self._title(headline) or lead.text,
            headline_zh=self._chinese(headline) if headline else lead.zh,
            kicker=self._title(self.article.kicker),
            deck=self._title(self.article.deck),
            dateline=Dateline(),
            lead=lead,
            people=people,
            points=points,
            documents=documents,
            terms=terms,
            totals=totals_of(terms),
            warnings=self._warnings(),
            citations=tuple(
                Citation(
                    number=number,
                    span=self.normalised.to_source(span),
                    source=span.of(self.article.text),
                )
                for span, number in self.citations.items()
            ),
            model="",
            model_note="",
            glossaries=(),
            method=plan.method,
            length="",
            timings=Timings(),
        )

    def _english(self, span: Span) -> str:
        return " ".join(piece.candidate.text for piece in self.answers.get(span, []))

    def _title(self, span: Span | None) -> str:
        return self._english(span).rstrip(".") if span is not None else ""

    def _chinese(self, span: Span) -> str:
        return span.of(self.article.text)

    def _cite(self, span: Span) -> int:
        sentence = sentence_at(self.article, span)
        return self.citations.setdefault(sentence, len(self.citations) + 1)

    def _point(self, plan: PointPlan) -> Point:
        said = plan.said if plan.said.end > plan.said.start else None
        items = tuple(
            Point(
                text=self._english(item),
                zh=self._chinese(item),
                citations=(self._cite(item),),
            )
            for item in plan.items
        )
        cited = (self._cite(said),) if said else ()
        return Point(
            text=self._english(said) if said else "",
            zh=self._chinese(said) if said else "",
            citations=cited or tuple(c for item in items for c in item.citations),
            speaker=self._name(plan.speaker),
            items=items,
        )

    def _name(self, span: Span | None) -> str:
        if span is None:
            return ""
        zh = span.of(self.article.text)
        return next((n.english for n in self.analysis.names if n.name == zh and n.english), "")

    def _people(self) -> tuple[Person, ...]:
        return tuple(
            Person(
                name=found.english or found.name,
                zh=found.name,
                titles=found.titles,
                titles_zh=found.titles_zh,
                role=found.role,
                uncertain=found.uncertain,
                citations=tuple(dict.fromkeys(self._cite(span) for span in found.spans[:1])),
            )
            for found in find_people(
                self.article,
                names=self.analysis.names,
                appositions=self.analysis.appositions,
            )
        )

    def _documents(self) -> tuple[Document, ...]:
        bodies = [paragraph.span for paragraph in self.article.paragraphs]
        found: dict[str, Document] = {}
        for o in self.analysis.occurrences:
            if o.kind != "document" or not any(body.contains(o.span) for body in bodies):
                continue
            action = action_before(self.article.text, o.span)
            if action and o.source not in found:
                found[o.source] = Document(
                    title=o.english.strip("“”"),
                    zh=o.source,
                    action=action,
                    citations=(self._cite(o.span),),
                )
        return tuple(found.values())

    def _terms(self) -> tuple[TermUse, ...]:
        """Report the terms; target spans count within each segment's own English."""
        return tuple(
            use
            for pieces in self.answers.values()
            for piece in pieces
            for use in report_terms(
                piece.candidate,
                text=self.article.text,
                offset=0,
                to_source=self.normalised.to_source,
            )
        )

    def _warnings(self) -> tuple[Warning, ...]:
        return tuple(
            replace(
                warning,
                segment=None,
                source_span=self.normalised.to_source(piece.span),
                target_span=None,
            )
            for pieces in self.answers.values()
            for piece in pieces
            for warning in piece.candidate.warnings
        )


_ACTIONS = (
    (r"(?:审议并?)?原则(?:上)?(?:审议)?通过", "adopted in principle"),
    (r"审议并?通过", "reviewed and adopted"),
    (r"表决通过", "adopted by vote"),
    (r"通过", "adopted"),
    (r"签署|签订", "signed"),
    (r"印发|出台", "issued"),
    (r"发布|公布", "released"),
    (r"审议|审查", "reviewed"),
    (r"讨论", "discussed"),
    (r"传达学习", "relayed and studied"),
    (r"传达", "relayed"),
    (r"学习", "studied"),
    (r"听取", "heard"),
    (r"研究", "considered"),
)
_ACTION = re.compile("|".join(f"(?P<a{n}>{zh})" for n, (zh, _) in enumerate(_ACTIONS)))
_REACH = 60


def action_before(text: str, span: Span) -> str:
    """Say what was done with a document, by the verb that governs it; empty when none does.

    The verb nearest before the title counts, within the same sentence.
    """
    before = text[max(0, span.start - _REACH) : span.start]
    before = before[max(before.rfind(mark) for mark in "。；;\n") + 1 :]
    verbs = [match.lastgroup for match in _ACTION.finditer(before)]
    return _ACTIONS[int(verbs[-1][1:])][1] if verbs and verbs[-1] else ""


def dateline_of(article: Article, *, glossary: Glossary, tables: NameTables) -> Dateline:
    """Say in English when and where an article's event was, and who published it."""
    return Dateline(
        event_date=article.event_date,
        place=_known(article.place, glossary),
        source=_known(article.source, glossary),
        source_zh=article.source,
        published=article.published,
        editor=_person(article.editor, tables),
        reporters=tuple(filter(None, (_person(name, tables) for name in article.reporters))),
    )


def _known(zh: str | None, glossary: Glossary) -> str | None:
    if zh is None:
        return None
    terms = glossary.lookup(zh)
    return terms[0].en if terms else zh


def _person(zh: str | None, tables: NameTables) -> str | None:
    if zh is None:
        return None
    return romanise(zh, tables=tables).english or zh


__all__ = ["action_before", "brief", "dateline_of", "quality_note"]
