"""Every format of a brief and of a translation, by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from service.domain.brief import Brief
from service.domain.errors import InvalidRequest, UnsupportedFormat
from service.domain.translation import Translation
from service.web import docx, html, jsonable, markdown

LANGUAGES = ("en", "zh", "both")
LENGTHS = ("flash", "short", "standard")
BRIEF_FORMATS = ("md", "json", "html", "docx")
TRANSLATION_FORMATS = ("text", "json", "bilingual")


def check_brief(*, form: str, language: str, length: str = "standard") -> None:
    """Refuse what cannot be written, before the work that would be in vain.

    Raises:
        UnsupportedFormat: there is no such format or language.
        InvalidRequest: there is no such length.
    """
    _one_of(form, BRIEF_FORMATS, "format")
    _one_of(language, LANGUAGES, "language")
    if length not in LENGTHS:
        raise InvalidRequest(f"length must be one of {', '.join(LENGTHS)}, not {length!r}")


def check_translation(*, form: str) -> None:
    """Refuse what cannot be written.

    Raises:
        UnsupportedFormat: there is no such format.
    """
    _one_of(form, TRANSLATION_FORMATS, "format")


def render_brief(brief: Brief, *, form: str, language: str = "en") -> bytes:
    """Return a brief in one of ``BRIEF_FORMATS``, in English, Chinese, or side by side.

    Raises:
        UnsupportedFormat: there is no such format or language.
    """
    check_brief(form=form, language=language)
    writers: dict[str, Callable[[], bytes]] = {
        "md": lambda: markdown.brief_markdown(brief, language=language).encode(),
        "json": lambda: jsonable.to_json(brief),
        "html": lambda: html.brief_html(brief, language=language).encode(),
        "docx": lambda: docx.brief_docx(brief, language=language),
    }
    return writers[form]()


def render_translation(translation: Translation, *, form: str) -> bytes:
    """Return a translation in one of ``TRANSLATION_FORMATS``.

    Raises:
        UnsupportedFormat: there is no such format.
    """
    check_translation(form=form)
    writers: dict[str, Callable[[], bytes]] = {
        "text": lambda: translation.text.encode(),
        "json": lambda: jsonable.to_json(translation),
        "bilingual": lambda: markdown.bilingual(translation).encode(),
    }
    return writers[form]()


def _one_of(value: str, allowed: Sequence[str], what: str) -> None:
    if value not in allowed:
        raise UnsupportedFormat(f"{what} must be one of {', '.join(allowed)}, not {value!r}")
