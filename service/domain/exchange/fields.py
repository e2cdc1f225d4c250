"""The fields of a term as plain values (text, lists, true or false) that any format can hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import Any

from service.domain.errors import InvalidRequest
from service.domain.glossary import Forbidden, Provenance, Term


class Kind(StrEnum):
    """What sort of value a field holds."""

    TEXT = "text"
    TEXTS = "texts"
    FORBIDDEN = "forbidden"
    SOURCES = "sources"
    DATE = "date"
    INTEGER = "integer"
    BOOLEAN = "boolean"


_KINDS = {
    "zh_variants": Kind.TEXTS,
    "en_accept": Kind.TEXTS,
    "en_forbid": Kind.FORBIDDEN,
    "requires_context": Kind.TEXTS,
    "priority": Kind.INTEGER,
    "valid_from": Kind.DATE,
    "valid_to": Kind.DATE,
    "sources": Kind.SOURCES,
    "verified": Kind.INTEGER,
    "reviewed_on": Kind.DATE,
    "flags": Kind.TEXTS,
    "do_not_translate": Kind.BOOLEAN,
    "case_sensitive": Kind.BOOLEAN,
    "mandatory": Kind.BOOLEAN,
}
FIELDS: Mapping[str, Kind] = {f.name: _KINDS.get(f.name, Kind.TEXT) for f in fields(Term)}
DEFAULTS: Mapping[str, Any] = {name: getattr(Term(id="", zh="", en=""), name) for name in FIELDS}
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")


def values_of(term: Term) -> dict[str, Any]:
    """Return the fields of a term that differ from their defaults, as JSON values."""
    values: dict[str, Any] = {}
    for name, kind in FIELDS.items():
        value = getattr(term, name)
        if value != DEFAULTS[name] or name in {"id", "zh", "en"}:
            values[name] = _PLAIN[kind](value) if kind in _PLAIN else value
    return values


def term_from_values(values: Mapping[str, Any], *, base: Term | None = None) -> Term:
    """Build a term from JSON values; fields that are not given come from ``base``.

    Raises:
        InvalidRequest: a field is not known or its value is of another kind.
    """
    given = typed_values(values)
    start = (
        {name: getattr(base, name) for name in FIELDS} if base else {"id": "", "zh": "", "en": ""}
    )
    return Term(**{**start, **given})


def typed_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """Turn JSON values into the types of a term's fields.

    Raises:
        InvalidRequest: a field is not known or its value is of another kind.
    """
    unknown = sum(name not in FIELDS for name in values)
    if unknown:
        known = ", ".join(FIELDS)
        raise InvalidRequest(f"{unknown} field(s) of a term are not known; the fields are: {known}")
    return {name: _READERS[FIELDS[name]](name, value) for name, value in values.items()}


def parse_date(name: str, text: str) -> date | None:
    """Read a day as 2018-03-01, 2018/3/1 or 2018年3月1日; empty text is no date.

    Raises:
        InvalidRequest: the text is no such day.
    """
    if not text.strip():
        return None
    match = _DATE.fullmatch(text.strip())
    try:
        if match:
            return date(*(int(part) for part in match.groups()))
    except ValueError:
        pass
    raise InvalidRequest(f"{name} must be a day written YYYY-MM-DD (for example 2018-03-21)")


def _text(name: str, value: object) -> str:
    if isinstance(value, str):
        return value
    raise InvalidRequest(f"{name} must be text, not {_kind_of(value)}")


def _texts(name: str, value: object) -> tuple[str, ...]:
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise InvalidRequest(f"{name} must be a list of texts, not {_kind_of(value)}")


def _integer(name: str, value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= 1_000_000:
        return value
    raise InvalidRequest(f"{name} must be a whole number between -1000000 and 1000000")


def _boolean(name: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise InvalidRequest(f"{name} must be true or false, not {_kind_of(value)}")


def _date(name: str, value: object) -> date | None:
    if value is None or type(value) is date:
        return value
    return parse_date(name, _text(name, value))


def _forbidden(name: str, value: object) -> tuple[Forbidden, ...]:
    return tuple(
        Forbidden(**_record(name, item, allowed=("form", "reason"))) for item in _list(name, value)
    )


def _sources(name: str, value: object) -> tuple[Provenance, ...]:
    allowed = ("name", "url", "date", "license")
    return tuple(Provenance(**_record(name, item, allowed=allowed)) for item in _list(name, value))


def _list(name: str, value: object) -> list[Any]:
    if isinstance(value, list | tuple):
        return list(value)
    raise InvalidRequest(f"{name} must be a list, not {_kind_of(value)}")


def _record(name: str, item: object, *, allowed: tuple[str, ...]) -> dict[str, str]:
    if isinstance(item, str):
        return {allowed[0]: item}
    if isinstance(item, Mapping) and allowed[0] in item and set(item) <= set(allowed):
        return {key: _text(f"{name}.{key}", text) for key, text in item.items()}
    raise InvalidRequest(
        f"each entry of {name} must be a text or an object of {', '.join(allowed)}"
    )


def _kind_of(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "text", bool: "true/false", int: "a number"}
    return "nothing" if value is None else names.get(type(value), "another kind of value")


def _forbidden_plain(value: tuple[Forbidden, ...]) -> list[dict[str, str]]:
    return [{"form": item.form, "reason": item.reason} for item in value]


def _sources_plain(value: tuple[Provenance, ...]) -> list[dict[str, str]]:
    return [
        {"name": item.name, "url": item.url, "date": item.date, "license": item.license}
        for item in value
    ]


def _date_plain(value: date | None) -> str | None:
    return value.isoformat() if value else None


_READERS: Mapping[Kind, Callable[[str, object], Any]] = {
    Kind.TEXT: _text,
    Kind.TEXTS: _texts,
    Kind.FORBIDDEN: _forbidden,
    Kind.SOURCES: _sources,
    Kind.DATE: _date,
    Kind.INTEGER: _integer,
    Kind.BOOLEAN: _boolean,
}
_PLAIN: Mapping[Kind, Callable[[Any], Any]] = {
    Kind.TEXTS: list,
    Kind.FORBIDDEN: _forbidden_plain,
    Kind.SOURCES: _sources_plain,
    Kind.DATE: _date_plain,
}
