"""Give every document named in 《》 one English title before the sentences are translated."""

from __future__ import annotations

import re
from dataclasses import replace

from service.domain.ports import Priority, Translator
from service.domain.scripts import has_han
from service.domain.spans import Span
from service.domain.terminology import Analysis, Occurrence, settle
from service.domain.typesetting import title_case
from service.usecases.ladder import render

_TITLE = re.compile(r"《([^《》\n]{2,80})》")


async def settle_titles(
    analysis: Analysis, *, translator: Translator, priority: Priority
) -> Analysis:
    """Translate the titles that no rule could compose, and bind them for the whole document.

    The same title is translated once, so that it reads the same wherever it is named.
    """
    known = [o.span for o in analysis.occurrences if o.kind in {"document", "literal"}]
    places: dict[str, list[Span]] = {}
    for match in _TITLE.finditer(analysis.text):
        span = Span(*match.span())
        if has_han(match[1]) and not any(span.overlaps(other) for other in known):
            places.setdefault(match[1], []).append(span)
    if not places:
        return analysis
    inner = [Span(spans[0].start + 1, spans[0].end - 1) for spans in places.values()]
    rendered = await render(analysis, inner, translator=translator, priority=priority)
    titles = [
        Occurrence(
            span=span,
            source=span.of(analysis.text),
            english=f"“{title_case(' '.join(p.candidate.text for p in pieces).rstrip('. '))}”",
            kind="document",
            glossary="documents",
            provenance="translated by the model",
            flags=("uncertain",),
        )
        for pieces, spans in zip(rendered, places.values(), strict=True)
        for span in spans
    ]
    return replace(analysis, occurrences=settle((*titles, *analysis.occurrences)))
