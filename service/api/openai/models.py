"""GET /v1/models and /v1/models/{id}: OpenAI's shape, with our cards in it."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from service.api.deps import Loaded
from service.api.openai.description import ERRORS
from service.domain.cards import Card
from service.runtime.loaded import Runtime
from service.runtime.models import list_models, show_model
from service.web.jsonable import to_jsonable

router = APIRouter(responses=ERRORS)

_CREATED = 1735689600
"""Cards have no date; clients want one: the first of January 2025."""


@router.get("/v1/models")
def get_models(loaded: Loaded) -> dict[str, Any]:
    """List the models with their cards; ``loaded`` says which one answers."""
    found = [
        _shown(card, loaded=card.id in _answering(loaded), installed=installed)
        for card, installed in list_models(loaded.settings)
    ]
    return {"object": "list", "data": found}


@router.get("/v1/models/{model_id}")
def get_model(model_id: str, loaded: Loaded) -> dict[str, Any]:
    """Return one model with its card."""
    card, installed = show_model(loaded.settings, model_id)
    return _shown(card, loaded=card.id in _answering(loaded), installed=installed)


def _answering(loaded: Runtime) -> set[str]:
    chat = loaded.chat_model
    return {loaded.translator.card.id, *([chat.card.id] if chat else [])}


def _shown(card: Card, *, loaded: bool, installed: bool) -> dict[str, Any]:
    return {
        "id": card.id,
        "object": "model",
        "created": _CREATED,
        "owned_by": "yijian",
        "loaded": loaded,
        "installed": installed,
        "card": to_jsonable(card),
    }
