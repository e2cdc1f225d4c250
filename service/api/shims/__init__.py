"""Single addresses that browser extensions and desktop tools of Chinese users call."""

from fastapi import APIRouter

from service.api.shims import deeplx, hcfy, immersive, keys, kiss

router = APIRouter()
for shim in (immersive, kiss, deeplx, hcfy):
    router.include_router(shim.router)

WIRES = (deeplx.WIRE, keys.WIRE)

__all__ = ["WIRES", "router"]
