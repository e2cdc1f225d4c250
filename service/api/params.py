"""A request's parameters, wherever the client put them: JSON, form, or query string."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request

from service.domain.errors import InvalidRequest, TextTooLarge

_FORMS = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})


class Params:
    """Parameters by name; a form's repeated fields are lists."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = dict(values)

    def has(self, name: str) -> bool:
        """Say whether a parameter was sent and is not null."""
        return self._values.get(name) is not None

    def text(self, name: str, default: str = "") -> str:
        """Return a text; the last one where it was repeated.

        Raises:
            InvalidRequest: it is of another type.
        """
        value = self._values.get(name)
        if isinstance(value, list) and value and not isinstance(value[-1], dict | list):
            value = value[-1]
        if value is None:
            return default
        if isinstance(value, bool):
            return "1" if value else "0"
        if isinstance(value, int | float | str):
            return _whole(str(value), name)
        raise InvalidRequest(f"Invalid value for '{name}': expected a string.")

    def texts(self, name: str) -> list[str]:
        """Return a list of texts; a single one is a list of one.

        Raises:
            InvalidRequest: an item is of another type.
        """
        value = self._values.get(name)
        items = value if isinstance(value, list) else [] if value is None else [value]
        if not all(isinstance(item, str) for item in items):
            raise InvalidRequest(f"Invalid value for '{name}': expected strings.")
        return [_whole(item, name) for item in items]

    def names(self, name: str) -> tuple[str, ...]:
        """Return a list that may also come as one text with commas."""
        return tuple(
            part.strip() for item in self.texts(name) for part in item.split(",") if part.strip()
        )

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return a boolean: true, "1", "true".

        Raises:
            InvalidRequest: it is something else.
        """
        if not self.has(name):
            return default
        value = self.text(name).lower()
        if value in {"1", "true"}:
            return True
        if value in {"0", "false"}:
            return False
        raise InvalidRequest(f"Value for '{name}' not supported.")

    def one_of(self, name: str, allowed: Iterable[str], default: str = "") -> str:
        """Return a text out of a list.

        Raises:
            InvalidRequest: it is none of them.
        """
        value = self.text(name, default)
        if value and value not in allowed:
            raise InvalidRequest(f"Value for '{name}' not supported.")
        return value

    def items(self, name: str) -> list[dict[str, Any]]:
        """Return a list of objects.

        Raises:
            InvalidRequest: it is something else.
        """
        value = self._values.get(name)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise InvalidRequest(f"Invalid value for '{name}': expected a list of objects.")
        return value


def _whole(text: str, name: str) -> str:
    """Refuse half a surrogate pair, which JSON can carry and no encoding can."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InvalidRequest(
            f"Invalid value for '{name}': expected well-formed Unicode."
        ) from error
    return text


async def read_params(request: Request, *, limit: int | None = None) -> Params:
    """Read the parameters; those of the body win over those of the query.

    Raises:
        InvalidRequest: the body is neither a JSON object nor a form.
        TextTooLarge: it is over ``limit`` bytes.
    """
    values: dict[str, Any] = {}
    for name in request.query_params:
        values[name] = request.query_params.getlist(name)
    body = await request.body()
    if limit is not None and len(body) > limit:
        raise TextTooLarge(f"Request size exceeds {limit} bytes: send fewer or shorter texts.")
    media = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if media in _FORMS:
        async with request.form(max_files=4, max_fields=2000) as form:
            for name in form:
                found = form.getlist(name)
                values[name] = [v for v in found if not isinstance(v, UploadFile)]
        return Params(values)
    if body.strip():
        try:
            sent = json.loads(body)
        except (ValueError, RecursionError) as error:
            raise InvalidRequest("Bad request. Reason: the body is not valid JSON.") from error
        if not isinstance(sent, dict):
            raise InvalidRequest("Bad request. Reason: expected a JSON object.")
        values.update(sent)
    return Params(values)
