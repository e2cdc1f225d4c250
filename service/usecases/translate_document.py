"""Translate a document in place: its words through the one path there is, all else kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from service.domain.glossary import Glossary
from service.domain.names import NameTables
from service.domain.ports import Memory, Priority, Translator
from service.domain.tagging import Tagged
from service.domain.terminology import totals_of
from service.domain.translatable import Translatable
from service.domain.translation import TermTotals, TermUse, Warning
from service.usecases.units import TranslatedUnits, translate_units

_UNITS, _CHARACTERS = 1_000, 30_000
"""What goes to the model at once: enough to know a name again, and room for others in its queue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedDocument:
    """A document in English, as the file that came.

    ``characters`` counts those of the lines that were translated; ``terms`` and ``warnings`` are
    those of the whole document, in order, their spans relative to the stretch of lines that was
    with the model together.
    """

    data: bytes
    name: str
    media_type: str
    characters: int = 0
    terms: tuple[TermUse, ...] = ()
    totals: TermTotals = field(default_factory=TermTotals)
    warnings: tuple[Warning, ...] = ()


async def translate_document(
    document: Translatable,
    *,
    translator: Translator,
    glossary: Glossary,
    tables: NameTables,
    memory: Memory | None = None,
    memory_threshold: float = 1.0,
    priority: Priority = Priority.INTERACTIVE,
) -> TranslatedDocument:
    """Translate the Chinese in a document; one without any comes back with nothing changed.

    Raises:
        EngineError: the model could not answer.
    """
    done: list[TranslatedUnits] = []
    for units in _stretches(document.units):
        part = await translate_units(
            units,
            translator=translator,
            glossary=glossary,
            tables=tables,
            memory=memory,
            memory_threshold=memory_threshold,
            priority=priority,
        )
        done.append(part)
    terms = tuple(term for part in done for term in part.terms)
    return TranslatedDocument(
        data=document.write([unit for part in done for unit in part.units]),
        name=document.name,
        media_type=document.media_type,
        characters=sum(part.characters for part in done),
        terms=terms,
        totals=totals_of(terms),
        warnings=tuple(warning for part in done for warning in part.warnings),
    )


def _stretches(units: Sequence[Tagged]) -> Iterator[Sequence[Tagged]]:
    """Cut a long document into stretches that go to the model one after the other."""
    start = size = 0
    for number, unit in enumerate(units):
        if number > start and (size + len(unit.text) > _CHARACTERS or number - start >= _UNITS):
            yield units[start:number]
            start, size = number, 0
        size += len(unit.text)
    if start < len(units):
        yield units[start:]
