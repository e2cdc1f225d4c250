"""What the description of the API says of parameters that may come in four ways."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

STRING: Mapping[str, Any] = {"type": "string"}
INTEGER: Mapping[str, Any] = {"type": "integer", "minimum": 0}
FILE: Mapping[str, Any] = {"type": "string", "format": "binary"}
TEXTS: Mapping[str, Any] = {
    "oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]
}
_SHARED: Mapping[str, Mapping[str, Any]] = {
    "glossary": {**TEXTS, "description": "Glossaries to use over the built-in ones, by name."},
    "api_key": {"type": "string", "description": "A key, where the service asks for one."},
}


def described(
    fields: Mapping[str, Mapping[str, Any]], *, required: tuple[str, ...], files: bool = False
) -> dict[str, Any]:
    """Describe a body of these fields; ``files`` says that only a form can carry it."""
    schema = {
        "type": "object",
        "required": list(required),
        "properties": {**fields, **_SHARED},
    }
    kinds = ["multipart/form-data"]
    if not files:
        kinds = ["application/json", "application/x-www-form-urlencoded", *kinds]
    content = {kind: {"schema": schema} for kind in kinds}
    return {"requestBody": {"required": True, "content": content}}
