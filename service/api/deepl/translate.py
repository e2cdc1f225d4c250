"""POST /v2/translate."""

from __future__ import annotations

import json
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from service.api.deepl.asked import Asked, read_asked
from service.api.deepl.description import TRANSLATE
from service.api.deepl.glossaries import terms_of
from service.api.deepl.phrases import say_texts
from service.api.deps import Counted, Loaded, Running, Working
from service.api.params import Params, read_params
from service.api.workers import while_here
from service.domain.errors import InvalidRequest
from service.domain.tagged_markup import MarkupOptions
from service.usecases.texts import TextOptions, TranslatedText

router = APIRouter()

_BODY_BYTES = 128 * 1024
_MAX_TEXTS = 50
_MODELS = ("quality_optimized", "prefer_quality_optimized", "latency_optimized")
_SPLITTING = ("0", "1", "nonewlines")
_MAX_INSTRUCTIONS = 10
_INSTRUCTION = 300
_CALLER_LEFT = 499


@router.post("/v2/translate", openapi_extra=TRANSLATE)
async def translate(
    request: Request, loaded: Loaded, workers: Working, usage: Counted, running: Running
) -> Response:
    """Translate up to 50 texts, with glossaries and tags."""
    params = await read_params(request, limit=_BODY_BYTES)
    texts = params.texts("text")
    if not texts:
        raise InvalidRequest("Parameter 'text' not specified.")
    if len(texts) > _MAX_TEXTS:
        raise InvalidRequest(f"Too many texts: expected at most {_MAX_TEXTS}, got {len(texts)}.")
    asked = read_asked(params, loaded)
    _check_accepted(params)
    options = _options(params, asked)
    glossaries, terms = terms_of(loaded, asked.glossary_ids)

    async def work() -> list[TranslatedText]:
        said = say_texts(texts, asked, loaded=loaded)
        return said or await loaded.translate_texts(
            [loaded.within_limit(text) for text in texts],
            options=options,
            glossaries=glossaries,
            extra=terms,
        )

    key = json.dumps([texts, str(asked), str(options), glossaries, [(t.zh, t.en) for t in terms]])
    found = await while_here(request, running.once(key, lambda: workers.run(work)))
    if found is None:
        return Response(status_code=_CALLER_LEFT)
    usage.add(characters=sum(len(text) for text in texts))
    return JSONResponse(
        {
            "translations": [
                _shaped(item, text, params=params, source=asked.source)
                for item, text in zip(found, texts, strict=True)
            ]
        }
    )


def _check_accepted(params: Params) -> None:
    """Check what is accepted and changes nothing, so that a typing error is told."""
    params.one_of("model_type", _MODELS)
    params.one_of("tag_handling_version", ("v1", "v2"))
    params.flag("preserve_formatting")
    instructions = params.texts("custom_instructions")
    if len(instructions) > _MAX_INSTRUCTIONS:
        raise InvalidRequest(f"Too many custom_instructions: expected at most {_MAX_INSTRUCTIONS}.")
    if any(len(instruction) > _INSTRUCTION for instruction in instructions):
        raise InvalidRequest(
            f"Value for 'custom_instructions' too long: expected at most {_INSTRUCTION} characters."
        )


def _options(params: Params, asked: Asked) -> TextOptions:
    markup = params.one_of("tag_handling", ("xml", "html"))
    return TextOptions(
        markup="xml" if markup == "xml" else "html" if markup == "html" else None,
        tags=MarkupOptions(
            splitting=params.names("splitting_tags"),
            non_splitting=params.names("non_splitting_tags"),
            ignored=params.names("ignore_tags"),
        ),
        memory_threshold=asked.threshold,
        lines=params.one_of("split_sentences", _SPLITTING, "1") == "1",
        context=params.text("context"),
    )


def _shaped(item: TranslatedText, text: str, *, params: Params, source: str) -> dict[str, Any]:
    told = item.detected.language.split("-")[0].upper()
    detected = told if told != "UND" else "EN"
    shaped: dict[str, Any] = {
        "detected_source_language": source.split("-")[0]
        or (detected if detected != "UND" else "EN"),
        "text": item.text,
    }
    if params.flag("show_billed_characters"):
        shaped["billed_characters"] = len(text)
    if params.has("model_type"):
        shaped["model_type_used"] = params.text("model_type").removeprefix("prefer_")
    if params.has("tag_handling"):
        shaped["tag_handling_version"] = params.text("tag_handling_version", "v2")
    return shaped
