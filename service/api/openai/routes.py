"""All of OpenAI's routes that this service answers."""

from __future__ import annotations

from fastapi import APIRouter

from service.api.openai import completions, models

router = APIRouter(tags=["OpenAI"])
for part in (completions, models):
    router.include_router(part.router)
