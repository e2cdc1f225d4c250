"""Results as JSON: dataclasses as objects, spans as {start, end}, dates as ISO 8601."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from enum import Enum
from typing import Any

import orjson

from service.domain.spans import Span


def to_jsonable(value: Any) -> Any:  # noqa: ANN401
    """Return a value as dicts, lists and plain values."""
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: to_jsonable(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {str(key): to_jsonable(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [to_jsonable(item) for item in value]
    return value


def to_json(value: Any) -> bytes:  # noqa: ANN401
    """Return a value as indented JSON in UTF-8."""
    return orjson.dumps(to_jsonable(value), option=orjson.OPT_INDENT_2)
