"""Translate a text: every line of the source is a line of the answer."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass

from service.domain.cards import Decoding
from service.domain.errors import EmptyText, NoChinese
from service.domain.exchange.suggesting import short_list
from service.domain.glossary import Glossary, Scope, infer_scope_of_text
from service.domain.names import NameTables
from service.domain.normalising import Normalised, normalise
from service.domain.ports import Memory, Priority, Translator
from service.domain.scripts import has_han
from service.domain.spans import Span
from service.domain.terminology import (
    Analysis,
    analyse,
    introduce,
    protect,
    report_terms,
    totals_of,
)
from service.domain.translation import (
    TermUse,
    Timings,
    TranslatedSegment,
    Translation,
    Warning,
)
from service.usecases.joints import Rendered
from service.usecases.ladder import render
from service.usecases.recall import Recall
from service.usecases.titles import settle_titles

_LOT = 200
"""Characters that are rendered together where the answer is wanted as it comes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line of the source; ``body`` is the part that is translated, ``None`` where none is."""

    span: Span
    body: Span | None


async def translate(
    text: str,
    *,
    translator: Translator,
    glossary: Glossary,
    tables: NameTables,
    scope: Scope | None = None,
    priority: Priority = Priority.INTERACTIVE,
    decoding: Decoding | None = None,
    memory: Memory | None = None,
    memory_threshold: float = 1.0,
    protected: Sequence[Span] = (),
) -> Translation:
    """Translate Chinese text into English, with a report on every term in it.

    Lines without Chinese, and the white space around lines, pass through untouched. ``scope``
    gives the date and the jurisdiction of the text; without it both are read from the text.
    Segments that ``memory`` holds are taken from it, below a ``memory_threshold`` of 1 similar
    ones too; where a glossary disagrees, the glossary wins and a warning says so. ``protected``
    are ranges of ``text`` that stay as they are.

    Raises:
        EmptyText: there is nothing but white space.
        NoChinese: there is no Chinese to translate.
        EngineError: the model could not answer.
    """
    started = time.perf_counter()
    prepared = await _prepare(
        text,
        translator=translator,
        glossary=glossary,
        tables=tables,
        scope=scope,
        priority=priority,
        protected=protected,
    )
    normalised, analysis, lines = prepared.normalised, prepared.analysis, prepared.lines
    analysed = time.perf_counter()
    rendered = await render(
        analysis,
        _bodies(lines),
        translator=translator,
        priority=priority,
        decoding=decoding,
        recall=Recall(analysis, memory, threshold=memory_threshold),
    )
    generated = time.perf_counter()
    assembled = _assemble(normalised, analysis, lines, rendered)
    done = time.perf_counter()
    return Translation(
        text=assembled.text,
        source=text,
        segments=tuple(assembled.segments),
        terms=tuple(assembled.terms),
        totals=totals_of(assembled.terms),
        warnings=tuple(assembled.warnings),
        model=translator.card.id,
        glossaries=glossary.revisions,
        candidates=short_list(normalised.text, matches=analysis.matches, names=analysis.names),
        timings=Timings(
            analyse=analysed - started,
            generate=generated - analysed,
            verify=done - generated,
            total=done - started,
        ),
    )


async def translate_in_lots(
    text: str,
    *,
    translator: Translator,
    glossary: Glossary,
    tables: NameTables,
    memory: Memory | None = None,
    memory_threshold: float = 1.0,
) -> AsyncGenerator[str, None]:
    """Yield the English of a text as it comes, a few lines at a time; joined, it is the whole.

    Raises:
        EmptyText: there is nothing but white space.
        NoChinese: there is no Chinese to translate.
        EngineError: the model could not answer.
    """
    prepared = await _prepare(text, translator=translator, glossary=glossary, tables=tables)
    recall = Recall(prepared.analysis, memory, threshold=memory_threshold)
    written: dict[str, str] = {}
    for number, lot in enumerate(_lots(prepared.lines)):
        rendered = await render(
            prepared.analysis,
            _bodies(lot),
            translator=translator,
            priority=Priority.INTERACTIVE,
            recall=recall,
            written=written,
        )
        built = _assemble(prepared.normalised, prepared.analysis, lot, rendered)
        yield f"\n{built.text}" if number else built.text


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prepared:
    """A text ready to be rendered."""

    normalised: Normalised
    analysis: Analysis
    lines: list[_Line]


async def _prepare(
    text: str,
    *,
    translator: Translator,
    glossary: Glossary,
    tables: NameTables,
    scope: Scope | None = None,
    priority: Priority = Priority.INTERACTIVE,
    protected: Sequence[Span] = (),
) -> _Prepared:
    """Find the terms of a text, and cut it into lines."""
    if not text.strip():
        raise EmptyText("expected Chinese text, got nothing but white space: pass some text")
    if not has_han(text):
        raise NoChinese(
            "expected Chinese text, found no Chinese character: only Chinese can be translated"
        )
    normalised = normalise(text)
    analysis = analyse(
        normalised.text,
        glossary=glossary,
        tables=tables,
        scope=scope or infer_scope_of_text(normalised.text),
    )
    analysis = protect(analysis, [normalised.from_source(span) for span in protected])
    analysis = await settle_titles(analysis, translator=translator, priority=priority)
    lines = _lines(normalised.text)
    return _Prepared(
        normalised=normalised, analysis=introduce(analysis, _bodies(lines)), lines=lines
    )


def _bodies(lines: Sequence[_Line]) -> list[Span]:
    return [line.body for line in lines if line.body is not None]


def _lots(lines: Sequence[_Line]) -> list[list[_Line]]:
    """Put lines together until a lot is worth the model's while."""
    lots: list[list[_Line]] = [[]]
    for line in lines:
        if lots[-1] and sum(one.span.end - one.span.start for one in lots[-1]) >= _LOT:
            lots.append([])
        lots[-1].append(line)
    return lots


@dataclass(slots=True, kw_only=True)
class _Assembly:
    """The answer as it grows."""

    text: str
    segments: list[TranslatedSegment]
    terms: list[TermUse]
    warnings: list[Warning]


def _lines(text: str) -> list[_Line]:
    lines = []
    position = 0
    for raw in text.split("\n"):
        span = Span(position, position + len(raw))
        position = span.end + 1
        body = Span(
            span.start + len(raw) - len(raw.lstrip()), span.end - len(raw) + len(raw.rstrip())
        )
        lines.append(_Line(span=span, body=body if has_han(raw) else None))
    return lines


def _assemble(
    normalised: Normalised,
    analysis: Analysis,
    lines: Sequence[_Line],
    rendered: Sequence[Sequence[Rendered]],
) -> _Assembly:
    """Join segments into lines and lines into a text, keeping every span in step."""
    built = _Assembly(text="", segments=[], terms=[], warnings=[])
    answers = iter(rendered)
    for number, line in enumerate(lines):
        if number:
            built.text += "\n"
        if line.body is None:
            built.text += line.span.of(analysis.text)
            continue
        built.text += analysis.text[line.span.start : line.body.start]
        for position, piece in enumerate(next(answers)):
            if position and built.text and not built.text[-1].isspace():
                built.text += " "
            _append(built, piece, normalised=normalised, paragraph=number)
        built.text += analysis.text[line.body.end : line.span.end]
    return built


def _append(built: _Assembly, piece: Rendered, *, normalised: Normalised, paragraph: int) -> None:
    candidate = piece.candidate
    offset = len(built.text)
    built.text += candidate.text
    index = len(built.segments)
    built.segments.append(
        TranslatedSegment(
            source=piece.span.of(normalised.text),
            source_span=normalised.to_source(piece.span),
            target=candidate.text,
            target_span=Span(offset, len(built.text)),
            paragraph=paragraph,
            score=candidate.score,
        )
    )
    built.terms.extend(
        report_terms(candidate, text=normalised.text, offset=offset, to_source=normalised.to_source)
    )
    built.warnings.extend(
        Warning(
            kind=warning.kind,
            message=warning.message,
            segment=index,
            source_span=normalised.to_source(piece.span),
            target_span=Span(offset, len(built.text)),
        )
        for warning in candidate.warnings
    )
