"""Single addresses that browser extensions and desktop tools of Chinese users call."""

from fastapi import APIRouter

from service.api.shims import deeplx, hcfy, immersive, kiss
from service.api.shims.deeplx import WIRE

router = APIRouter()
for shim in (immersive, kiss, deeplx, hcfy):
    router.include_router(shim.router)

__all__ = ["WIRE", "router"]
