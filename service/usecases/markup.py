"""Translate HTML or XML text: blocks apart, inline tags around the English of their words."""

from __future__ import annotations

from dataclasses import dataclass

from service.domain.glossary import Glossary, Scope
from service.domain.names import NameTables
from service.domain.ports import Memory, Priority, Translator
from service.domain.tagged_markup import Kind, MarkupOptions, put_together, take_apart
from service.domain.translation import TermUse, Warning
from service.usecases.units import translate_units

__all__ = ["MarkupOptions", "TranslatedMarkup", "translate_markup"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedMarkup:
    """Marked-up text in English, with as many tags as before."""

    text: str
    characters: int
    terms: tuple[TermUse, ...] = ()
    warnings: tuple[Warning, ...] = ()


async def translate_markup(
    text: str,
    *,
    kind: Kind,
    translator: Translator,
    glossary: Glossary,
    tables: NameTables,
    options: MarkupOptions | None = None,
    memory: Memory | None = None,
    memory_threshold: float = 1.0,
    priority: Priority = Priority.INTERACTIVE,
    scope: Scope | None = None,
) -> TranslatedMarkup:
    """Translate the Chinese in HTML or XML; all else comes back as it was.

    Raises:
        InvalidRequest: it was said to be XML and is not well nested.
        EngineError: the model could not answer.
    """
    taken = take_apart(text, kind=kind, options=options or MarkupOptions())
    if not taken.units:
        return TranslatedMarkup(text=text, characters=0)
    done = await translate_units(
        taken.units,
        translator=translator,
        glossary=glossary,
        tables=tables,
        memory=memory,
        memory_threshold=memory_threshold,
        priority=priority,
        scope=scope,
    )
    return TranslatedMarkup(
        text=put_together(taken, done.units),
        characters=done.characters,
        terms=done.terms,
        warnings=done.warnings,
    )
