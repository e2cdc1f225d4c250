"""What the routes of glossaries share: the stores, who writes, and conflicts with both versions."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Annotated, Any

from fastapi import Depends, Query, Request, Response
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute

from service.api.errors import error_body
from service.api.routes.glossary_schemas import author_of, expected_revision, optional_term_out
from service.domain.exchange import RevisionConflict
from service.stores import Stores


class VersionedRoute(APIRoute):
    """A route whose conflicts are answered with both versions."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Wrap the handler of the route."""
        handle = super().get_route_handler()

        async def answer(request: Request) -> Response:
            try:
                return await handle(request)
            except RevisionConflict as conflict:
                return _both_versions(request, conflict)

        return answer


def _stores(request: Request) -> Stores:
    opened: Stores = request.app.state.runtime.stores
    return opened


Kept = Annotated[Stores, Depends(_stores)]
Author = Annotated[str, Depends(author_of)]
Expected = Annotated[int | None, Depends(expected_revision)]
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Limit = Annotated[int, Query(ge=1, le=1000)]


def tag(response: Response, revision: int) -> None:
    """Give an answer its revision as ETag."""
    response.headers["ETag"] = f'"{revision}"'


def _both_versions(request: Request, conflict: RevisionConflict) -> Response:
    versions = conflict.versions
    body = error_body(
        conflict.code,
        conflict.message,
        getattr(request.state, "request_id", ""),
        expected=versions.expected,
        current=versions.current,
        yours=optional_term_out(versions.yours),
        theirs=optional_term_out(versions.theirs),
    )
    return JSONResponse(body, status_code=409)
