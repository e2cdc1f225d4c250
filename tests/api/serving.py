"""The service on a real socket, for the clients of others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from service.api.server import create_app
from service.runtime.loaded import Runtime
from service.settings import load_settings
from tests.serving import running


@contextmanager
def served(loaded: Runtime | None = None, **settings: object) -> Iterator[str]:
    """Serve the application with the echo model, or what is loaded; yield its address."""
    app = create_app(load_settings(**{"model": "echo", **settings}), loaded=loaded)
    with running(app) as url:
        yield url
