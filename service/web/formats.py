"""Every format of a brief and of a translation, by name."""

from __future__ import annotations

from collections.abc import Callable

from service.domain.brief import Brief
from service.domain.errors import UnsupportedFormat
from service.domain.translation import Translation
from service.web import docx, html, jsonable, markdown

LANGUAGES = ("en", "zh", "both")
BRIEF_FORMATS = ("md", "json", "html", "docx")
TRANSLATION_FORMATS = ("text", "json", "bilingual")


def render_brief(brief: Brief, *, form: str, language: str = "en") -> bytes:
    """Return a brief in one of ``BRIEF_FORMATS``, in English, Chinese, or side by side.

    Raises:
        UnsupportedFormat: there is no such format or language.
    """
    if language not in LANGUAGES:
        raise UnsupportedFormat(f"language must be one of {', '.join(LANGUAGES)}, not {language}")
    writers: dict[str, Callable[[], bytes]] = {
        "md": lambda: markdown.brief_markdown(brief, language=language).encode(),
        "json": lambda: jsonable.to_json(brief),
        "html": lambda: html.brief_html(brief, language=language).encode(),
        "docx": lambda: docx.brief_docx(brief, language=language),
    }
    return _chosen(writers, form)


def render_translation(translation: Translation, *, form: str) -> bytes:
    """Return a translation in one of ``TRANSLATION_FORMATS``.

    Raises:
        UnsupportedFormat: there is no such format.
    """
    writers: dict[str, Callable[[], bytes]] = {
        "text": lambda: translation.text.encode(),
        "json": lambda: jsonable.to_json(translation),
        "bilingual": lambda: markdown.bilingual(translation).encode(),
    }
    return _chosen(writers, form)


def _chosen(writers: dict[str, Callable[[], bytes]], form: str) -> bytes:
    if form not in writers:
        raise UnsupportedFormat(f"format must be one of {', '.join(writers)}, not {form}")
    return writers[form]()
