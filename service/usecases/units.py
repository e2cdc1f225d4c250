"""Translate the tagged units of a document together, each a line of one text.

Scope, ledger and batches see the whole document; the answer has one unit for each that came.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.errors import NoChinese
from service.domain.glossary import Glossary, Scope
from service.domain.names import NameTables
from service.domain.ports import Memory, Priority, Translator
from service.domain.scripts import has_han
from service.domain.spans import Span
from service.domain.tagging import Anchor, Tagged, project
from service.domain.translation import TermUse, Translation, Warning
from service.usecases.translate import translate

_BREAKS = re.compile(r"[\n\r\u0085\u2028\u2029\v\f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedUnits:
    """The units in English, what became of their terms, and the characters that were translated.

    Spans of terms and warnings point into the units joined by line feeds, on either side.
    """

    units: tuple[Tagged, ...]
    characters: int
    terms: tuple[TermUse, ...] = ()
    warnings: tuple[Warning, ...] = ()


async def translate_units(
    units: Sequence[Tagged],
    *,
    translator: Translator,
    glossary: Glossary,
    tables: NameTables,
    memory: Memory | None = None,
    memory_threshold: float = 1.0,
    priority: Priority = Priority.INTERACTIVE,
    scope: Scope | None = None,
) -> TranslatedUnits:
    """Translate the units; one without Chinese comes back as it is.

    Raises:
        EngineError: the model could not answer.
    """
    lines = [_BREAKS.sub(" ", unit.text) for unit in units]
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    protected = [
        mark.span.shifted(start)
        for unit, start in zip(units, starts, strict=False)
        for mark in unit.marks
        if mark.verbatim and has_han(mark.span.of(unit.text))
    ]
    try:
        found = await translate(
            "\n".join(lines),
            translator=translator,
            glossary=glossary,
            tables=tables,
            memory=memory,
            memory_threshold=memory_threshold,
            priority=priority,
            scope=scope,
            protected=protected,
        )
    except NoChinese:
        return TranslatedUnits(units=tuple(units), characters=0)
    english = found.text.split("\n")
    anchors = _anchors(found, starts, english)
    translated = [
        project(replace(unit, text=line), target, placed) if has_han(line) else unit
        for unit, line, target, placed in zip(units, lines, english, anchors, strict=True)
    ]
    return TranslatedUnits(
        units=tuple(translated),
        characters=sum(len(line) for line in lines if has_han(line)),
        terms=found.terms,
        warnings=found.warnings,
    )


def _anchors(
    found: Translation, starts: Sequence[int], english: Sequence[str]
) -> list[list[Anchor]]:
    """Sort what is known on both sides by unit, relative to the unit."""
    target_starts = [0]
    for line in english:
        target_starts.append(target_starts[-1] + len(line) + 1)
    placed: list[list[Anchor]] = [[] for _ in english]
    pairs = [(s.source_span, s.target_span) for s in found.segments]
    pairs += [(t.source_span, t.target_span) for t in found.terms if t.target_span is not None]
    for source, target in pairs:
        unit = _unit_of(source.start, starts)
        if source.end > starts[unit + 1] or target.end > target_starts[unit + 1]:
            continue
        if target.start < target_starts[unit]:
            continue
        placed[unit].append(
            Anchor(
                source=Span(source.start - starts[unit], source.end - starts[unit]),
                target=Span(target.start - target_starts[unit], target.end - target_starts[unit]),
            )
        )
    return placed


def _unit_of(position: int, starts: Sequence[int]) -> int:
    return min(bisect_right(starts, position) - 1, len(starts) - 2)
