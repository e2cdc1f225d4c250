"""Translate separate texts, as the clients of translation services send them.

Every text stands for itself: its language is told, what holds no Chinese comes back as it is, and
all that do are with the model together.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from service.domain.detection import Detected, detect
from service.domain.glossary import Glossary, Scope, infer_scope_of_text
from service.domain.names import NameTables
from service.domain.normalising import normalise
from service.domain.ports import Memory, Priority, Translator
from service.domain.scripts import has_han
from service.domain.translation import TermUse, Warning
from service.usecases.markup import MarkupOptions, translate_markup
from service.usecases.translate import translate

_BREAK = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextOptions:
    """How the texts are to be read: as plain lines, or as HTML or XML.

    Without ``lines`` a line break ends no sentence, and the answer has none. ``context`` is not
    translated: it tells whose 省委 a text means that names no province, and of which day it is.
    """

    markup: Literal["html", "xml"] | None = None
    tags: MarkupOptions = field(default_factory=MarkupOptions)
    memory_threshold: float = 1.0
    lines: bool = True
    context: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedText:
    """One text's English, its language, and what became of its terms.

    ``translated`` is false where there was no Chinese and ``text`` is what came.
    """

    text: str
    detected: Detected
    translated: bool
    terms: tuple[TermUse, ...] = ()
    warnings: tuple[Warning, ...] = ()


async def translate_texts(
    texts: Sequence[str],
    *,
    translator: Translator,
    glossary: Glossary,
    tables: NameTables,
    memory: Memory | None = None,
    options: TextOptions | None = None,
    priority: Priority = Priority.INTERACTIVE,
) -> list[TranslatedText]:
    """Translate the texts, answers in their order.

    Raises:
        InvalidRequest: a text is no well-formed XML and was said to be.
        EngineError: the model could not answer.
    """
    chosen = options or TextOptions()

    async def one(text: str) -> TranslatedText:
        detected = detect(text)
        if not has_han(text) or detected.language in {"ja", "ko"}:
            return TranslatedText(text=text, detected=detected, translated=False)
        if chosen.markup:
            marked = await translate_markup(
                text,
                kind=chosen.markup,
                translator=translator,
                glossary=glossary,
                tables=tables,
                options=chosen.tags,
                memory=memory,
                memory_threshold=chosen.memory_threshold,
                priority=priority,
                scope=_scope(text, chosen.context),
            )
            return TranslatedText(
                text=marked.text,
                detected=detected,
                translated=True,
                terms=marked.terms,
                warnings=marked.warnings,
            )
        plain = await translate(
            text if chosen.lines else _BREAK.sub(_joint, text.strip()),
            translator=translator,
            glossary=glossary,
            tables=tables,
            memory=memory,
            memory_threshold=chosen.memory_threshold,
            priority=priority,
            scope=_scope(text, chosen.context),
        )
        return TranslatedText(
            text=plain.text,
            detected=detected,
            translated=True,
            terms=plain.terms,
            warnings=plain.warnings,
        )

    return list(await asyncio.gather(*(one(text) for text in texts)))


def _joint(found: re.Match[str]) -> str:
    """Return what stands for a line break: nothing between Chinese, else a space."""
    before, behind = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return "" if has_han(before) or has_han(behind) or before in "，。；：、！？" else " "


def _scope(text: str, context: str) -> Scope | None:
    """Let the context tell what the text leaves open."""
    if not context.strip():
        return None
    own = infer_scope_of_text(normalise(text).text)
    around = infer_scope_of_text(normalise(context).text)
    on = own.on or around.on
    return replace(own if own.province or own.city else around, on=on)
