"""Terms highlighted in a text: what stands on the other side, and what became of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup, escape

STYLE = Markup(
    "mark.missed { background: #fbdcdc; } "
    "mark { background: #fdf3d6; color: inherit; border-bottom: 1px dotted #b58900; }"
)
Use = Mapping[str, Any]
"""A ``TermUse`` as JSON."""


def mark_forms(text: str, terms: Iterable[Use], *, side: str) -> Markup:
    """Mark every known form in a text that was put together from others.

    ``side`` is the field whose form is looked for: ``term`` (Chinese) or ``written`` (English).
    """
    known = {use[side]: use for use in terms if len(use[side]) > 1}
    if not known:
        return escape(text)
    pattern = "|".join(re.escape(form) for form in sorted(known, key=len, reverse=True))
    found = ((match.start(), match.end(), known[match[0]]) for match in re.finditer(pattern, text))
    return _marked(text, found, side=side)


def mark_spans(text: str, terms: Iterable[Use], *, side: str, start: int) -> Markup:
    """Mark the occurrences that lie in a part of a text, which begins at ``start`` of the whole."""
    spans = "source_span" if side == "term" else "target_span"
    inside = sorted(
        (use[spans]["start"] - start, use[spans]["end"] - start, number, use)
        for number, use in enumerate(terms)
        if use[spans] and start <= use[spans]["start"] and use[spans]["end"] <= start + len(text)
    )
    return _marked(text, ((first, last, use) for first, last, _, use in inside), side=side)


def _marked(text: str, found: Iterable[tuple[int, int, Use]], *, side: str) -> Markup:
    """Wrap each place in a mark; one that lies in a marked place has no mark of its own."""
    out, position = Markup(), 0
    for start, end, use in found:
        if start < position:
            continue
        out += escape(text[position:start])
        out += Markup('<mark class="{}" title="{}">{}</mark>').format(
            use["status"], _told(use, use["english" if side == "term" else "term"]), text[start:end]
        )
        position = end
    return out + escape(text[position:])


def _told(use: Use, other: str) -> str:
    """Return what a mark tells: the other side, what became of the term, and who wanted it."""
    revision = f"@{use['revision']}" if use["revision"] else ""
    return f"{other} · {use['status']} · {use['method']} · {use['glossary']}{revision}"
