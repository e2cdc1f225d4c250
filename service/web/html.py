"""Briefs as HTML pages; terms are highlighted, each source sentence is a click away."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from service.domain import wording
from service.domain.brief import Brief
from service.web.jsonable import to_jsonable
from service.web.marking import STYLE, mark_forms

_SCRIPTS = ("staff.js", "api.js")


def brief_html(brief: Brief, *, language: str) -> str:
    """Write a brief as a page that needs nothing from elsewhere."""
    terms = to_jsonable(brief.terms)
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
            mark_style=STYLE,
            english=lambda text: mark_forms(text, terms, side="written"),
            chinese=lambda text: mark_forms(text, terms, side="term"),
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
