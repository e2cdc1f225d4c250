"""All of DeepL's routes that this service answers."""

from __future__ import annotations

from fastapi import APIRouter

from service.api.deepl import documents, glossaries, operations, translate

router = APIRouter(tags=["DeepL"])
for part in (translate, documents, operations, glossaries):
    router.include_router(part.router)
