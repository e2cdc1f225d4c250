"""Parameters, wherever a client puts them: JSON, form, form with a file, or the address."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.requests import Request

from service.api.bodies import Upload
from service.domain.errors import InvalidRequest

_FIELDS = 1000
_GLOSSARIES = 10
_NO_LIMIT = 1 << 40
"""The application limits whole bodies; a limit for single fields would only be a second one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """The parameters of one request; those of the body win over those of the address."""

    values: Mapping[str, Any]
    glossaries: tuple[str, ...] = ()
    upload: Upload | None = None

    def text(self, name: str) -> str:
        """Return a parameter that must be there.

        Raises:
            InvalidRequest: it is missing, empty, or no text.
        """
        value = self.optional(name)
        if not value:
            raise _missing(name)
        return value

    def optional(self, name: str, default: str = "") -> str:
        """Return a parameter that may be missing.

        Raises:
            InvalidRequest: it is no text.
        """
        value = self.values.get(name)
        return default if value is None else _checked(name, value)

    def texts(self, name: str) -> tuple[str, ...] | str:
        """Return a parameter that is one text or a list of them.

        Raises:
            InvalidRequest: it is missing, empty, or holds anything but text.
        """
        value = self.values.get(name)
        if not value:
            raise _missing(name)
        if isinstance(value, list):
            return tuple(_checked(name, item) for item in value)
        return _checked(name, value)

    def number(self, name: str) -> int:
        """Return a whole number, 0 where it is missing.

        Raises:
            InvalidRequest: it is no number.
        """
        value = self.values.get(name)
        if value is None or value == "":
            return 0
        try:
            if isinstance(value, bool | list | dict) or len(str(value)) > 9:
                raise ValueError
            return max(0, int(value))
        except (ValueError, OverflowError) as error:
            raise InvalidRequest(f"Invalid request: {name} parameter is not a number") from error


async def read_params(request: Request) -> Params:
    """Read the parameters of a request.

    Raises:
        InvalidRequest: the body is not what its Content-Type says.
    """
    address = _pairs(request.scope["query_string"])
    media = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if media.endswith("json"):
        return _params(address, _json(await request.body()).items())
    if media != "multipart/form-data":
        return _params(address, _with_newlines(_pairs(await request.body())))
    async with request.form(max_files=1, max_fields=_FIELDS, max_part_size=_NO_LIMIT) as form:
        fields = [(name, value) for name, value in form.multi_items() if isinstance(value, str)]
        file = form.get("file")
        upload = None
        if isinstance(file, UploadFile):
            upload = Upload(data=await file.read(), name=file.filename)
    return _params(address, _with_newlines(fields), upload=upload)


def _params(
    address: list[tuple[str, str]],
    body: Iterable[tuple[str, Any]],
    *,
    upload: Upload | None = None,
) -> Params:
    values: dict[str, Any] = dict(reversed(address))  # the first of a name counts
    fields = list(body)
    values.update(reversed(fields))
    named = [value for name, value in (*address, *fields) if name == "glossary"]
    glossaries = [
        _checked("glossary", item)
        for value in named
        for item in (value if isinstance(value, list) else [value])
    ]
    if len(glossaries) > _GLOSSARIES:
        raise InvalidRequest(f"expected at most {_GLOSSARIES} glossaries: name fewer")
    return Params(values=values, glossaries=tuple(filter(None, glossaries)), upload=upload)


def _pairs(encoded: bytes) -> list[tuple[str, str]]:
    """Read a form; clients that do not escape send plain UTF-8."""
    try:
        return parse_qsl(encoded.decode(), keep_blank_values=True, max_num_fields=_FIELDS)
    except ValueError as error:
        raise InvalidRequest("Invalid request: expected a form in UTF-8") from error


def _with_newlines(fields: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Write line ends as one character: browsers send two in forms."""
    return [(name, value.replace("\r\n", "\n")) for name, value in fields]


def _json(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise InvalidRequest("Invalid JSON format") from error
    if not isinstance(found, dict):
        raise InvalidRequest("Invalid JSON format")
    return found


def _checked(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise InvalidRequest(f"Invalid request: {name} parameter is not a string")
    try:
        value.encode()
    except UnicodeEncodeError as error:  # half a surrogate pair, which JSON can carry
        message = f"Invalid request: {name} parameter is not well-formed Unicode"
        raise InvalidRequest(message) from error
    return value


def _missing(name: str) -> InvalidRequest:
    return InvalidRequest(f"Invalid request: missing {name} parameter")
