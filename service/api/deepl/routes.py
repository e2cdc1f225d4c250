"""All of DeepL's routes that this service answers."""

from __future__ import annotations

from fastapi import APIRouter, Depends

from service.api.deepl import documents, glossaries, operations, translate
from service.api.deepl.description import ERRORS
from service.api.deepl.phrases import check_key

router = APIRouter(tags=["DeepL"], responses=ERRORS, dependencies=[Depends(check_key)])
for part in (translate, documents, operations, glossaries):
    router.include_router(part.router)
