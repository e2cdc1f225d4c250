"""The application, and serving it."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from types import FrameType
from typing import Any

import uvicorn
from fastapi import FastAPI

from service import __version__
from service.api import deepl, errors, libretranslate, openai, shims
from service.api.inflight import InFlight
from service.api.jobs import Jobs
from service.api.keys import Locked
from service.api.metrics import Metrics
from service.api.middleware import BodyLimit, RequestContext
from service.api.routes import archives, glossaries, glossary_files, memory, native, operations
from service.api.schemas import component_schemas
from service.api.usage import Usage
from service.api.wire import Wire
from service.api.workers import Workers
from service.domain.keys import KeyRing
from service.logs import configure_logs, logger
from service.runtime.loaded import Runtime, runtime
from service.settings import Settings
from service.worker.jobs import ArchiveJobs

WIRES: tuple[Wire, ...] = (deepl.WIRE, libretranslate.WIRE, openai.WIRE, *shims.WIRES)
"""Protocols whose errors have a shape of their own."""

_GRACE = 30
"""Seconds that requests have to finish when the service is stopped."""


class _Application(FastAPI):
    """The application, whose description also tells what is answered."""

    def openapi(self) -> dict[str, Any]:
        """Return the OpenAPI description."""
        if self.openapi_schema is None:
            schema = super().openapi()
            schema["components"]["schemas"].update(component_schemas())
        return super().openapi()


def create_app(settings: Settings, *, loaded: Runtime | None = None) -> FastAPI:
    """Build the application; it loads the model when it starts, unless given a loaded one."""
    metrics = Metrics()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            app.state.metrics = metrics
            app.state.runtime = loaded or await stack.enter_async_context(runtime(settings))
            app.state.workers = Workers()
            app.state.usage = Usage()
            app.state.running = InFlight()
            app.state.archives = _archives(settings)
            stack.callback(app.state.archives.close)
            app.state.archives.take_up()
            app.state.documents = Jobs()
            stack.callback(app.state.workers.close)
            stack.callback(app.state.documents.close)
            await asyncio.to_thread(app.state.runtime.warm)
            _log_chat_model(app.state.runtime)
            yield

    app = _Application(
        title="Yijian 译简",
        version=__version__,
        description="Chinese official news into English briefs, with the right titles every time.",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        responses=errors.DOCUMENTED,
    )
    app.state.wires = WIRES
    if settings.api_keys:
        app.add_middleware(Locked, ring=KeyRing(settings.api_keys), wires=WIRES)
    app.add_middleware(BodyLimit, limit=settings.request_bytes)
    app.add_middleware(libretranslate.OpenToPages, wire=libretranslate.WIRE)
    app.add_middleware(RequestContext, metrics=metrics)  # added last, so it is the outer one
    own = (native, archives, glossary_files, glossaries, memory, operations)
    for routes in (*own, deepl, libretranslate, openai, shims):
        app.include_router(routes.router)
    errors.install(app)
    return app


def _log_chat_model(loaded: Runtime) -> None:
    if loaded.chat_model is not None:
        prompt = loaded.chat_prompt
        card = loaded.chat_model.card.id
        logger().info("chat_model", model=card, prompt=prompt.name, sha256=prompt.sha256)


def _archives(settings: Settings) -> ArchiveJobs:
    return ArchiveJobs(
        settings.data_dir.expanduser() / "archives",
        roots=settings.archive_roots,
        secret=settings.webhook_secret,
        environment={
            "YIJIAN_MODEL": settings.model,
            "YIJIAN_DATA_DIR": str(settings.data_dir.expanduser()),
        },
    )


def run(settings: Settings) -> None:
    """Serve until stopped.

    Raises:
        YijianError: the service cannot start; the message says why.
    """
    configure_logs(settings.log_level)
    signal.signal(signal.SIGTERM, _stop)
    asyncio.run(_serve(settings))


async def _serve(settings: Settings) -> None:
    """Serve between loading and closing, so that what cannot be loaded is one plain error."""
    async with runtime(settings) as loaded:
        config = uvicorn.Config(
            create_app(settings, loaded=loaded),
            host=settings.host,
            port=settings.port,
            access_log=False,
            log_config=None,
            server_header=False,
            timeout_graceful_shutdown=_GRACE,
        )
        await uvicorn.Server(config).serve()


def _stop(number: int, frame: FrameType | None) -> None:
    """Leave in order: the server raises the signal again when it has answered everybody."""
    del number, frame
    raise SystemExit(0)
