"""Briefs as HTML pages; terms are highlighted, each source sentence is a click away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from service.domain import wording
from service.domain.brief import Brief
from service.domain.translation import TermUse


def brief_html(brief: Brief, *, language: str) -> str:
    """Write a brief as a page that needs nothing from elsewhere."""
    return (
        environment()
        .get_template("brief.html")
        .render(
            brief=brief,
            language=language,
            label=wording.label,
            role=wording.role,
            person_line=wording.person_line,
            dateline=wording.dateline(brief.dateline, language),
            terms=_distinct(brief.terms),
            english=lambda text: _marked(text, [(t.english, t.term) for t in brief.terms]),
            chinese=lambda text: _marked(text, [(t.term, t.english) for t in brief.terms]),
        )
    )


def staff_page() -> str:
    """Return the page on which staff paste an article."""
    return environment().get_template("staff.html").render()


def api_page() -> str:
    """Return the page that shows the API's description."""
    return environment().get_template("api.html").render()


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the templates of pages."""
    return Environment(
        loader=PackageLoader("service.web"), autoescape=True, undefined=StrictUndefined
    )


def _distinct(terms: Sequence[TermUse]) -> list[TermUse]:
    seen: dict[tuple[str, str, str], TermUse] = {}
    for term in terms:
        if term.kind not in {"number", "date", "literal"}:
            seen.setdefault((term.term, term.english, str(term.status)), term)
    return list(seen.values())


def _marked(text: str, pairs: Sequence[tuple[str, str]]) -> Markup:
    """Wrap each known form in a mark that tells its other side."""
    other = {shown: told for shown, told in pairs if len(shown) > 1}
    if not other:
        return escape(text)
    pattern = "|".join(re.escape(form) for form in sorted(other, key=len, reverse=True))
    out = Markup()
    position = 0
    for found in re.finditer(pattern, text):
        out += escape(text[position : found.start()])
        out += Markup('<mark title="{}">{}</mark>').format(other[found[0]], found[0])
        position = found.end()
    return out + escape(text[position:])
