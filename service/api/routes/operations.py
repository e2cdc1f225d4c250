"""Whether the service lives, is ready, how it fares; the staff page and the API's description."""

from __future__ import annotations

from fastapi import APIRouter, Response
from fastapi.responses import HTMLResponse, JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from service.api.deps import Loaded
from service.web.html import api_page, staff_page

router = APIRouter(tags=["operations"])


@router.get("/live")
async def live() -> dict[str, str]:
    """Say that the process answers."""
    return {"status": "ok"}


@router.get("/ready")
async def ready(loaded: Loaded) -> JSONResponse:
    """Say whether the model takes work; 503 when it does not."""
    if loaded.ready:
        return JSONResponse({"status": "ok", "model": loaded.translator.card.id})
    return JSONResponse({"status": "unavailable"}, status_code=503)


@router.get("/metrics")
async def metrics() -> Response:
    """Return the metrics for Prometheus."""
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


@router.get("/", response_class=HTMLResponse, include_in_schema=False)
async def page() -> HTMLResponse:
    """Return the staff page."""
    return HTMLResponse(staff_page())


@router.get("/docs", response_class=HTMLResponse, include_in_schema=False)
async def docs() -> HTMLResponse:
    """Return a readable description of the API, made from ``/openapi.json``."""
    return HTMLResponse(api_page())
