"""Errors as HTTP answers: one table of statuses, one JSON shape."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from service.domain import errors
from service.logs import logger

_STATUS: tuple[tuple[type[errors.YijianError], int], ...] = (
    (errors.TextTooLarge, 413),
    (errors.UnsupportedFormat, 415),
    (errors.InvalidRequest, 400),
    (errors.InputError, 422),
    (errors.NotFound, 404),
    (errors.Conflict, 409),
    (errors.EngineOverloaded, 429),
    (errors.EngineClosed, 503),
    (errors.EngineUnhealthy, 503),
    (errors.DeadlineExceeded, 504),
    (errors.ModelError, 503),
    (errors.StorageError, 500),
)
_HTTP_CODES = {404: "not_found", 405: "method_not_allowed", 413: "text_too_large"}


def status_of(error: errors.YijianError) -> int:
    """Return the HTTP status of an error."""
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)


def error_body(code: str, message: str, request_id: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return the one shape of every error answer."""
    return {"error": {"code": code, "message": message, "request_id": request_id, **more}}


def install(app: FastAPI) -> None:
    """Answer every error in the one shape."""

    def answer(request: Request, status: int, code: str, message: str) -> JSONResponse:
        request_id = getattr(request.state, "request_id", "")
        return JSONResponse(error_body(code, message, request_id), status_code=status)

    @app.exception_handler(errors.YijianError)
    async def ours(request: Request, error: errors.YijianError) -> JSONResponse:
        response = answer(request, status_of(error), error.code, error.message)
        if isinstance(error, errors.EngineOverloaded):
            response.headers["Retry-After"] = str(max(1, round(error.retry_after)))
        return response

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        wrong = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        return answer(request, 422, "invalid_request", f"the request cannot be used: {wrong}")

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> JSONResponse:
        code = _HTTP_CODES.get(error.status_code, "http_error")
        return answer(request, error.status_code, code, str(error.detail))

    @app.exception_handler(Exception)
    async def unexpected(request: Request, error: Exception) -> JSONResponse:
        logger().error(
            "unexpected_error",
            kind=type(error).__name__,
            request_id=getattr(request.state, "request_id", ""),
        )
        return answer(request, 500, "internal", "something went wrong here: see the log")
