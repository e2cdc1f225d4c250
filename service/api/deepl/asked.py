"""What texts and documents are asked to be translated with: languages, glossaries, memory."""

from __future__ import annotations

from service.api.deepl.languages import SOURCES, TARGETS, known
from service.api.params import Params
from service.domain.errors import InvalidRequest

_MAX_GLOSSARIES = 5
_FORMALITY = ("default", "more", "less", "prefer_more", "prefer_less")


def read_languages(params: Params) -> tuple[str, str]:
    """Return the source language, empty where it is to be told, and the target language.

    Raises:
        InvalidRequest: one is missing, unknown, or not translated.
    """
    if not params.has("target_lang"):
        raise InvalidRequest("Parameter 'target_lang' not specified.")
    target = known(params.text("target_lang"), name="target_lang")
    source = params.text("source_lang").strip()
    source = known(source, name="source_lang") if source else ""
    if target not in TARGETS:
        raise InvalidRequest(
            "Value for 'target_lang' not supported. This service translates into EN, EN-GB, EN-US."
        )
    if source and source.split("-")[0] not in {*SOURCES, "EN"}:
        raise InvalidRequest(
            "Value for 'source_lang' not supported. This service translates from ZH."
        )
    return source, target


def read_glossary_ids(params: Params, *, source: str) -> list[str]:
    """Return the ids of the glossaries to use.

    Raises:
        InvalidRequest: there are too many, or the source language is not said.
    """
    many = params.names("glossary_ids")
    one = params.text("glossary_id")
    if many and one:
        raise InvalidRequest("Parameters 'glossary_id' and 'glossary_ids' exclude each other.")
    ids = list(many) or ([one] if one else [])
    if len(ids) > _MAX_GLOSSARIES:
        raise InvalidRequest(
            f"Too many glossary_ids: expected at most {_MAX_GLOSSARIES}, got {len(ids)}."
        )
    if ids and not source:
        raise InvalidRequest("Parameter 'source_lang' is required when a glossary is used.")
    return ids


def read_threshold(params: Params) -> int:
    """Return how many percent alike a remembered segment must be; 100 where nothing is said.

    Raises:
        InvalidRequest: it is no whole number of percent.
    """
    threshold = params.text("translation_memory_threshold", "100")
    digits = threshold.isascii() and threshold.isdigit() and len(threshold) <= len("100")
    if not digits or not 0 <= int(threshold) <= 100:
        raise InvalidRequest("Value for 'translation_memory_threshold' not supported.")
    return max(1, int(threshold))


def check_formality(params: Params) -> None:
    """Check a parameter that changes nothing, so that a typing error is told."""
    params.one_of("formality", _FORMALITY)
