"""What the description of the API says of DeepL's parameters and errors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from service.api.deepl.languages import NAMES, Offered

_STRING = {"type": "string"}
_FLAG = {"type": "boolean"}
_STRINGS = {"type": "array", "items": _STRING}
_PERCENT = {"type": "integer", "minimum": 0, "maximum": 100}
_FILE = {"type": "string", "format": "binary"}
_FORMALITY = ["default", "more", "less", "prefer_more", "prefer_less"]
_ID = {"type": "string", "format": "uuid"}
_COMMON: Mapping[str, Any] = {
    "target_lang": {"type": "string", "enum": list(Offered().targets)},
    "source_lang": {"type": "string", "enum": ["ZH", "ZH-HANS", "ZH-HANT", "EN"]},
    "glossary_id": _ID,
    "glossary_ids": {"type": "array", "items": _ID, "maxItems": 5},
    "formality": {"type": "string", "enum": _FORMALITY},
    "style_id": _STRING,
    "translation_memory_id": _STRING,
    "translation_memory_threshold": _PERCENT,
}
_CODE = {"type": "string", "enum": [code.lower() for code in NAMES]}
_DICTIONARY: Mapping[str, Any] = {
    "source_lang": _CODE,
    "target_lang": _CODE,
    "entries": _STRING,
    "entries_format": {"type": "string", "enum": ["tsv", "csv"]},
}
_DICTIONARIES = {"type": "array", "items": {"type": "object", "properties": _DICTIONARY}}
_ERROR = {
    "type": "object",
    "required": ["message"],
    "properties": {"message": _STRING},
}
_JSON, _FORM, _MULTIPART = (
    "application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
)

ERRORS: dict[int | str, dict[str, Any]] = {
    status: {
        "description": "The request cannot be answered.",
        "content": {_JSON: {"schema": _ERROR}},
    }
    for status in (422, "4XX", "5XX")
}
"""The one shape of errors."""


def _body(
    fields: Mapping[str, Any], *, required: tuple[str, ...] = (), kinds: tuple[str, ...]
) -> dict[str, Any]:
    schema = {"type": "object", "required": list(required), "properties": dict(fields)}
    content = {kind: {"schema": schema} for kind in kinds}
    return {"requestBody": {"required": bool(required), "content": content}}


TRANSLATE = _body(
    {
        "text": {**_STRINGS, "minItems": 1, "maxItems": 50},
        **_COMMON,
        "context": _STRING,
        "show_billed_characters": _FLAG,
        "split_sentences": {"type": "string", "enum": ["0", "1", "nonewlines"]},
        "preserve_formatting": _FLAG,
        "model_type": {
            "type": "string",
            "enum": ["quality_optimized", "prefer_quality_optimized", "latency_optimized"],
        },
        "custom_instructions": {**_STRINGS, "maxItems": 10},
        "tag_handling": {"type": "string", "enum": ["xml", "html"]},
        "tag_handling_version": {"type": "string", "enum": ["v1", "v2"]},
        "outline_detection": _FLAG,
        "splitting_tags": _STRINGS,
        "non_splitting_tags": _STRINGS,
        "ignore_tags": _STRINGS,
        "enable_beta_languages": _FLAG,
    },
    required=("text", "target_lang"),
    kinds=(_JSON, _FORM),
)
DOCUMENT = _body(
    {"file": _FILE, **_COMMON, "filename": _STRING, "output_format": _STRING},
    required=("file", "target_lang"),
    kinds=(_MULTIPART,),
)
DOCUMENT_KEY = _body({"document_key": _STRING}, required=("document_key",), kinds=(_JSON, _FORM))
LANGUAGES = {
    "parameters": [
        {"name": "type", "in": "query", "schema": {"type": "string", "enum": ["source", "target"]}}
    ]
}
GLOSSARY_V2 = _body(
    {"name": _STRING, **_DICTIONARY},
    required=("name", "source_lang", "target_lang", "entries"),
    kinds=(_JSON, _FORM),
)
GLOSSARY_V3 = _body(
    {"name": _STRING, "dictionaries": _DICTIONARIES},
    required=("name", "dictionaries"),
    kinds=(_JSON,),
)
GLOSSARY_CHANGE = _body({"name": _STRING, "dictionaries": _DICTIONARIES}, kinds=(_JSON,))
DICTIONARY = _body(
    _DICTIONARY, required=("source_lang", "target_lang", "entries"), kinds=(_JSON, _FORM)
)
TSV: dict[int | str, dict[str, Any]] = {
    200: {"content": {"text/tab-separated-values": {"schema": _STRING}}}
}
