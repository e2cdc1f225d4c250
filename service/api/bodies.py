"""What a request asks for, whether it comes as JSON or as a form with a file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request

from service.api.errors import wrong_fields
from service.api.schemas import Asked
from service.domain.errors import InvalidRequest

AskedKind = TypeVar("AskedKind", bound=Asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file as it came."""

    data: bytes
    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Generic[AskedKind]):
    """A request's body: its fields, checked, and the file that takes the place of their text."""

    asked: AskedKind
    upload: Upload | None = None


async def read_body(request: Request, kind: type[AskedKind]) -> Body[AskedKind]:
    """Return what a request asks for.

    Raises:
        InvalidRequest: the body is no JSON object and no form, or a field cannot be used.
    """
    media = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if media in {"multipart/form-data", "application/x-www-form-urlencoded"}:
        async with request.form(max_files=1, max_fields=100) as form:
            return await _from_form(form, kind)
    try:
        fields = await request.json()
    except (ValueError, RecursionError) as error:  # broken or endless JSON, or not in UTF-8
        raise InvalidRequest("expected a JSON object, or a form with a file") from error
    if not isinstance(fields, dict):
        raise InvalidRequest("expected a JSON object with the field 'text'")
    return Body(asked=_checked(kind, fields))


def body_schema(kind: type[Asked]) -> dict[str, Any]:
    """Describe such a body for OpenAPI."""
    fields = {
        name: {"type": "string"}
        for name in kind.model_fields
        if name not in {"text", "glossaries", "terms"}
    }
    form = {
        "type": "object",
        "required": ["file"],
        "properties": {
            "file": {"type": "string", "format": "binary"},
            **fields,
            "glossaries": {"type": "array", "items": {"type": "string"}},
            "terms": {"type": "string", "description": "The terms as a JSON list."},
        },
    }
    reference = {"$ref": f"#/components/schemas/{kind.__name__}"}
    content = {"application/json": {"schema": reference}, "multipart/form-data": {"schema": form}}
    return {"requestBody": {"required": True, "content": content}}


async def _from_form(form: FormData, kind: type[AskedKind]) -> Body[AskedKind]:
    fields: dict[str, Any] = {name: form[name] for name in form if name != "file"}
    if "glossaries" in fields:
        fields["glossaries"] = form.getlist("glossaries")
    if isinstance(terms := fields.get("terms"), str):
        fields["terms"] = _json(terms)
    file = form.get("file")
    if isinstance(file, UploadFile):
        upload = Upload(data=await file.read(), name=file.filename)
        return Body(asked=_checked(kind, {**fields, "text": ""}), upload=upload)
    if "text" not in fields:
        raise InvalidRequest("expected a file in the field 'file' of the form")
    return Body(asked=_checked(kind, fields))


def _json(text: str) -> Any:  # noqa: ANN401 - whatever the text holds; the schema checks it
    try:
        return json.loads(text)
    except ValueError as error:
        raise InvalidRequest('terms: expected a JSON list of {"zh", "en"}') from error


def _checked(kind: type[AskedKind], fields: dict[str, Any]) -> AskedKind:
    try:
        return kind.model_validate(fields)
    except ValidationError as error:
        raise wrong_fields(error.errors()) from error
