"""The surface that LibreTranslate's clients call."""

from fastapi import APIRouter

from service.api.libretranslate import files, languages, operations, translate
from service.api.libretranslate.cors import OpenToPages
from service.api.libretranslate.wire import WIRE

router = APIRouter()
for surface in (translate, files, languages, operations):
    router.include_router(surface.router)

__all__ = ["WIRE", "OpenToPages", "router"]
