"""The application, and serving it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI

from service import __version__
from service.api import errors
from service.api.middleware import RequestContext
from service.api.routes import glossaries, glossary_files, memory, native, operations
from service.logs import configure_logs
from service.runtime import runtime
from service.settings import Settings


def create_app(settings: Settings) -> FastAPI:
    """Build the application; the model is loaded when it starts."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with runtime(settings) as loaded:
            app.state.runtime = loaded
            yield

    app = FastAPI(
        title="Yijian 译简",
        version=__version__,
        description="Chinese official news into English briefs, with the right titles every time.",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    app.add_middleware(RequestContext, limit=settings.request_bytes)
    app.include_router(native.router)
    app.include_router(glossary_files.router)
    app.include_router(glossaries.router)
    app.include_router(memory.router)
    app.include_router(operations.router)
    errors.install(app)
    return app


def run(settings: Settings) -> None:
    """Serve until stopped."""
    configure_logs(settings.log_level)
    uvicorn.run(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        access_log=False,
        log_level=settings.log_level,
        server_header=False,
    )
