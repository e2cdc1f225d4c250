"""A key in the address, for tools that let people fill in nothing but that."""

from __future__ import annotations

from fastapi import Request

from service.api.wire import Wire, native


async def token_of(request: Request) -> str:
    """Return the key of ``?token=KEY``."""
    return request.query_params.get("token", "")


WIRE = Wire(paths=("/imme", "/kiss", "/hcfy"), shape=native, key_of=token_of)
