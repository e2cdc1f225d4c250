"""Errors as HTTP answers: one table of statuses, one JSON shape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from service.api.wire import Failure, respond
from service.domain import errors

STATUSES: Mapping[type[errors.YijianError], int] = {
    errors.YijianError: 500,
    errors.InputError: 422,
    errors.TextTooLarge: 413,
    errors.UnsupportedFormat: 415,
    errors.NotFound: 404,
    errors.Conflict: 409,
    errors.ModelError: 503,
    errors.EngineError: 500,
    errors.EngineOverloaded: 429,
    errors.EngineClosed: 503,
    errors.EngineUnhealthy: 503,
    errors.UpstreamFailed: 502,
    errors.DeadlineExceeded: 504,
    errors.SettingsError: 500,
    errors.StorageError: 500,
}
"""The nearest ancestor in the tree decides."""

_CALLER_LEFT = 499
"""For the log and the metrics: nobody reads this answer."""
_HTTP_CODES = {
    400: "invalid_request",
    404: "not_found",
    405: "method_not_allowed",
    413: "text_too_large",
}
_HTTP_MESSAGES = {
    404: "there is nothing at this address: /docs lists what there is",
    405: "this address does not take this method: /docs lists what it takes",
}


class ErrorDetail(BaseModel):
    """What went wrong; ``code`` is stable, ``message`` is for people."""

    model_config = ConfigDict(extra="allow")

    code: str
    message: str
    request_id: str


class ErrorAnswer(BaseModel):
    """The one shape of every error answer."""

    error: ErrorDetail


DOCUMENTED: dict[int | str, dict[str, Any]] = {
    422: {"model": ErrorAnswer, "description": "The input cannot be worked on."},
    "4XX": {"model": ErrorAnswer, "description": "The request cannot be answered."},
    "5XX": {"model": ErrorAnswer, "description": "The service cannot answer."},
}


def status_of(error: errors.YijianError) -> int:
    """Return the HTTP status of an error."""
    return next(STATUSES[kind] for kind in type(error).__mro__ if kind in STATUSES)


def error_body(code: str, message: str, request_id: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return the one shape of every error answer."""
    return {"error": {"code": code, "message": message, "request_id": request_id, **more}}


def wrong_fields(found: Iterable[Any]) -> errors.InvalidRequest:
    """Turn the complaints of a schema into one error that names each field."""
    wrong = "; ".join(
        f"{'.'.join(str(part) for part in complaint['loc'])}: {complaint['msg']}"
        for complaint in found
    )
    return errors.InvalidRequest(f"the request cannot be used: {wrong}")


def failure_of(error: errors.YijianError, request_id: str) -> Failure:
    """Return an error of ours as what every wire shapes."""
    waits = error.retry_after if isinstance(error, errors.EngineOverloaded) else 0
    return Failure(
        status=status_of(error),
        code=error.code,
        message=error.message,
        request_id=request_id,
        retry_after=max(1, round(waits)) if waits else None,
        param=error.param if isinstance(error, errors.InvalidRequest) else None,
    )


def http_failure(error: HTTPException, request_id: str) -> Failure:
    """Return an error that the framework or the middleware raised as what every wire shapes."""
    return Failure(
        status=error.status_code,
        code=_HTTP_CODES.get(error.status_code, "http_error"),
        message=_HTTP_MESSAGES.get(error.status_code, str(error.detail)),
        request_id=request_id,
    )


def install(app: FastAPI) -> None:
    """Answer every expected error in its protocol's shape; the middleware answers the others."""

    def answer(request: Request, error: errors.YijianError) -> JSONResponse:
        return respond(request.scope, failure_of(error, _request_id(request)))

    @app.exception_handler(errors.YijianError)
    async def ours(request: Request, error: errors.YijianError) -> JSONResponse:
        return answer(request, error)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        return answer(request, wrong_fields(error.errors()))

    @app.exception_handler(ClientDisconnect)
    async def gone(request: Request, error: ClientDisconnect) -> Response:
        del request, error
        return Response(status_code=_CALLER_LEFT)

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> JSONResponse:
        response = respond(request.scope, http_failure(error, _request_id(request)))
        response.headers.update(error.headers or {})
        return response


def _request_id(request: Request) -> str:
    return getattr(request.state, "request_id", "")
