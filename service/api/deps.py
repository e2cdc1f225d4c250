"""What routes receive."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from service.runtime import Runtime


def _runtime(request: Request) -> Runtime:
    loaded: Runtime = request.app.state.runtime
    return loaded


Loaded = Annotated[Runtime, Depends(_runtime)]
