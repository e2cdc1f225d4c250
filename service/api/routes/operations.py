"""Whether the service lives, is ready, how it fares; the staff page and the API's description."""

from __future__ import annotations

from fastapi import APIRouter, Response
from fastapi.responses import HTMLResponse, JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST

from service.api.deps import Loaded, Measured
from service.domain.errors import EngineUnhealthy, UnknownResource
from service.web.html import api_page, page_script, staff_page

router = APIRouter(tags=["operations"])


@router.get("/live")
async def live() -> dict[str, str]:
    """Say that the process answers."""
    return {"status": "ok"}


@router.get("/ready")
async def ready(loaded: Loaded) -> JSONResponse:
    """Say whether the model takes work; 503 when it does not."""
    model = loaded.translator.card.id
    if loaded.ready:
        return JSONResponse({"status": "ok", "model": model})
    raise EngineUnhealthy(f"the model {model} takes no work: restart the service")


@router.get(
    "/metrics",
    response_class=Response,
    responses={200: {"content": {CONTENT_TYPE_LATEST: {}}}},
)
async def metrics(loaded: Loaded, measured: Measured) -> Response:
    """Return the metrics for Prometheus."""
    return Response(measured.page(loaded), media_type=CONTENT_TYPE_LATEST)


@router.get("/", response_class=HTMLResponse, include_in_schema=False)
async def page() -> HTMLResponse:
    """Return the staff page."""
    return HTMLResponse(staff_page())


@router.get("/docs", response_class=HTMLResponse, include_in_schema=False)
async def docs() -> HTMLResponse:
    """Return a readable description of the API, made from ``/openapi.json``."""
    return HTMLResponse(api_page())


@router.get("/static/{name}", include_in_schema=False)
async def script(name: str) -> Response:
    """Return a script of the pages."""
    found = page_script(name)
    if found is None:
        raise UnknownResource("there is no such script: the pages name those that there are")
    return Response(found, media_type="text/javascript")
