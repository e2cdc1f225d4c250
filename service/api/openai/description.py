"""What the description of the API says of chat requests and of errors."""

from __future__ import annotations

from typing import Any

_STRING = {"type": "string"}
_FLAG = {"type": "boolean"}
_PARTS = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "text"],
        "properties": {"type": {"type": "string", "enum": ["text"]}, "text": _STRING},
    },
}
_ROLES = ["system", "developer", "user", "assistant", "tool", "function"]
_MESSAGE = {
    "type": "object",
    "required": ["role", "content"],
    "properties": {
        "role": {"type": "string", "enum": _ROLES},
        "content": {"oneOf": [_STRING, _PARTS]},
    },
}
_PAIRS = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["source", "target"],
        "properties": {
            "source": {**_STRING, "minLength": 1},
            "target": {**_STRING, "minLength": 1},
        },
    },
}
_COUNT = {"type": "integer", "minimum": 1}
_REQUEST = {
    "type": "object",
    "required": ["model", "messages"],
    "properties": {
        "model": _STRING,
        "messages": {"type": "array", "minItems": 1, "items": _MESSAGE},
        "stream": _FLAG,
        "stream_options": {"type": "object", "properties": {"include_usage": _FLAG}},
        "max_tokens": _COUNT,
        "max_completion_tokens": _COUNT,
        "stop": {"oneOf": [_STRING, {"type": "array", "items": _STRING, "maxItems": 4}]},
        "temperature": {"type": "number", "minimum": 0, "maximum": 2},
        "top_p": {"type": "number", "minimum": 0, "maximum": 1},
        "seed": {"type": "integer"},
        "n": {"type": "integer", "enum": [1]},
        "translation_options": {
            "type": "object",
            "properties": {
                "source_lang": {"type": "string", "enum": ["auto", "Chinese"]},
                "target_lang": {"type": "string", "enum": ["English"]},
                "terms": _PAIRS,
                "tm_list": _PAIRS,
                "domains": _STRING,
            },
        },
    },
}
COMPLETION: dict[str, Any] = {
    "requestBody": {"required": True, "content": {"application/json": {"schema": _REQUEST}}},
    "responses": {
        "200": {
            "description": "The answer; as events where ``stream`` is true.",
            "content": {
                "application/json": {"schema": {"type": "object"}},
                "text/event-stream": {"schema": _STRING},
            },
        }
    },
}
_NULLABLE = {"type": ["string", "null"]}
_ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["message", "type", "param", "code"],
            "properties": {
                "message": _STRING,
                "type": _STRING,
                "param": _NULLABLE,
                "code": _NULLABLE,
            },
        }
    },
}
ERRORS: dict[int | str, dict[str, Any]] = {
    status: {
        "description": "The request cannot be answered.",
        "content": {"application/json": {"schema": _ERROR}},
    }
    for status in (422, "4XX", "5XX")
}
