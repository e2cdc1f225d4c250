"""Languages, usage and translation memories."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request

from service.api.deepl.description import LANGUAGES
from service.api.deepl.languages import NAMES, VARIANTS, offered
from service.api.deps import Counted, Loaded
from service.api.params import read_params
from service.domain.errors import InvalidRequest

router = APIRouter()

_UNLIMITED = 1_000_000_000_000
_RESOURCES = ("translate_text", "translate_document", "glossary")
_MEMORY_ID = "00000000-0000-4000-8000-000000000001"
_ALL_NAMES = NAMES | VARIANTS


@router.get("/v2/languages", openapi_extra=LANGUAGES)
async def languages(request: Request, loaded: Loaded) -> list[dict[str, Any]]:
    """List the languages that are translated from, or into; the official client sends a body."""
    params = await read_params(request)
    have = offered(loaded)
    kind = params.one_of("type", ("source", "target"), "source")
    if kind == "source":
        return [{"language": code, "name": _ALL_NAMES[code]} for code in have.sources]
    return [
        {"language": code, "name": _ALL_NAMES[code], "supports_formality": code in have.formal}
        for code in have.targets
    ]


@router.get("/v3/languages")
def languages_v3(loaded: Loaded, resource: str = "translate_text") -> list[dict[str, Any]]:
    """List the languages with what can be done with each."""
    if resource not in _RESOURCES:
        raise InvalidRequest("Value for 'resource' not supported.")
    have = offered(loaded)
    return [
        {
            "lang": code.lower(),
            "name": _ALL_NAMES[code],
            "usable_as_source": code in have.sources,
            "usable_as_target": code in have.targets,
            "status": "stable",
            "features": {"glossary": {"status": "stable"}},
        }
        for code in dict.fromkeys((*have.sources, *have.targets))
    ]


@router.get("/v3/languages/resources")
def resources() -> list[dict[str, Any]]:
    """List what languages can be asked for."""
    return [{"resource": name} for name in _RESOURCES]


@router.get("/v2/usage")
def usage(counted: Counted) -> dict[str, int]:
    """Count what was translated since the service started; there is no limit."""
    return {
        "character_count": counted.characters,
        "character_limit": _UNLIMITED,
        "document_count": counted.documents,
        "document_limit": _UNLIMITED,
    }


@router.get("/v3/translation_memories")
def memories(loaded: Loaded, page: int = 0, page_size: int = 10) -> dict[str, Any]:
    """List the one translation memory of the service."""
    if not 1 <= page_size <= 25 or page < 0:
        raise InvalidRequest("Value for 'page_size' not supported: expected 1 to 25.")
    index = loaded.memory()
    one = {
        "translation_memory_id": _MEMORY_ID,
        "name": "Yijian",
        "source_language": "zh",
        "target_languages": ["en"],
        "segment_count": len(index) if index is not None else 0,
    }
    return {"translation_memories": [one] if page == 0 else [], "total_count": 1}
