"""Briefs as HTML pages; terms are highlighted, each source sentence is a click away."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from service.domain import wording
from service.domain.brief import Brief
from service.domain.translation import TermUse

_SCRIPTS = ("staff.js", "api.js")


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
            english=lambda text: _marked(text, {t.written: t for t in brief.terms}, _told_of),
            chinese=lambda text: _marked(text, {t.term: t for t in brief.terms}, _told_in),
        )
    )


def staff_page() -> str:
    """Return the page on which staff paste an article."""
    return environment().get_template("staff.html").render()


def api_page() -> str:
    """Return the page that shows the API's description."""
    return environment().get_template("api.html").render()


def page_script(name: str) -> str | None:
    """Return a script of these pages, which their policy lets in from this service alone."""
    if name not in _SCRIPTS:
        return None
    return files("service.web").joinpath("static", name).read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the templates of pages."""
    return Environment(
        loader=PackageLoader("service.web"), autoescape=True, undefined=StrictUndefined
    )


def _told_of(use: TermUse) -> str:
    return _told(use, use.term)


def _told_in(use: TermUse) -> str:
    return _told(use, use.english)


def _told(use: TermUse, other: str) -> str:
    """Return what a mark tells: the other side, what became of the term, and who wanted it."""
    revision = f"@{use.revision}" if use.revision else ""
    return f"{other} · {use.status} · {use.method} · {use.glossary}{revision}"


def _marked(text: str, uses: Mapping[str, TermUse], told: Callable[[TermUse], str]) -> Markup:
    """Wrap each known form in a mark that tells its other side and what became of it."""
    known = {shown: use for shown, use in uses.items() if len(shown) > 1}
    if not known:
        return escape(text)
    pattern = "|".join(re.escape(form) for form in sorted(known, key=len, reverse=True))
    out = Markup()
    position = 0
    for found in re.finditer(pattern, text):
        use = known[found[0]]
        out += escape(text[position : found.start()])
        out += Markup('<mark class="{}" title="{}">{}</mark>').format(
            use.status, told(use), found[0]
        )
        position = found.end()
    return out + escape(text[position:])
