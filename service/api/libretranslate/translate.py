"""Translating, in LibreTranslate's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from fastapi import APIRouter, Request, Response

from service.api.deps import Loaded, Working
from service.api.libretranslate.codes import Code, code_of, read_source, read_target, refusal
from service.api.libretranslate.description import INTEGER, STRING, TEXTS, described
from service.api.libretranslate.params import Params, read_params
from service.api.libretranslate.wire import DOCUMENTED, answered
from service.domain.detection import Detected, detect
from service.domain.errors import InvalidRequest
from service.runtime.loaded import Runtime
from service.usecases.texts import TextOptions

router = APIRouter(tags=["LibreTranslate"], responses=DOCUMENTED)

BATCH = 1000
"""Texts in one request."""
_ALTERNATIVES = 10
_ALIKE = 0.75
"""How like a remembered segment must be to be offered as another translation."""
_BYTES_OF_HAN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What one call of /translate asks for; ``single`` when its text came outside a list."""

    texts: tuple[str, ...]
    single: bool
    source: Code
    target: Code
    markup: Literal["html"] | None
    alternatives: int
    glossaries: tuple[str, ...]


@router.post(
    "/translate",
    openapi_extra=described(
        {
            "q": TEXTS,
            "source": STRING,
            "target": STRING,
            "format": {"type": "string", "enum": ["text", "html"]},
            "alternatives": {**INTEGER, "maximum": _ALTERNATIVES},
        },
        required=("q", "source", "target"),
    ),
)
async def translate(request: Request, loaded: Loaded, workers: Working) -> Response:
    """Translate one text or a list of them."""
    asked = read_asked(await read_params(request), characters=character_limit(loaded))

    async def work() -> dict[str, Any]:
        return await _answer(asked, loaded)

    return answered(await workers.run_for(request, work))


def character_limit(loaded: Runtime) -> int:
    """Return how many characters a request may hold, Chinese ones taken at their three bytes."""
    return max(1, loaded.settings.page_bytes // _BYTES_OF_HAN)


def read_asked(params: Params, *, characters: int) -> Asked:
    """Read what is asked for, complaining in the order in which LibreTranslate does.

    Raises:
        InvalidRequest: a parameter is missing or cannot be used.
    """
    given = params.texts("q")
    source, target = params.text("source"), params.text("target")
    alternatives = params.number("alternatives")
    if alternatives > _ALTERNATIVES:
        raise InvalidRequest(f"Invalid request: alternatives parameter must be <= {_ALTERNATIVES}")
    texts = (given,) if isinstance(given, str) else given
    _check_size(texts, characters=characters)
    return Asked(
        texts=texts,
        single=isinstance(given, str),
        source=read_source(source),
        target=read_target(target),
        markup=_markup(params.optional("format") or "text"),
        alternatives=alternatives,
        glossaries=params.glossaries,
    )


def _check_size(texts: Sequence[str], *, characters: int) -> None:
    if len(texts) > BATCH:
        raise InvalidRequest(
            f"Invalid request: request ({len(texts)}) exceeds batch limit ({BATCH})"
        )
    size = sum(map(len, texts))
    if size > characters:
        raise InvalidRequest(f"Invalid request: request ({size}) exceeds text limit ({characters})")


def _markup(form: str) -> Literal["html"] | None:
    if form not in {"text", "html"}:
        raise InvalidRequest("expected text or html, got another format: it is not supported")
    return "html" if form == "html" else None


async def _answer(asked: Asked, loaded: Runtime) -> dict[str, Any]:
    detected = [detect(text) for text in asked.texts]
    done = await _english(asked, loaded) if _wants_english(asked, detected) else asked.texts
    answer: dict[str, Any] = {"translatedText": _shaped(asked, done)}
    if asked.source is Code.AUTO:
        found = [{"confidence": d.confidence, "language": code_of(d)} for d in detected]
        answer["detectedLanguage"] = _shaped(asked, found)
    if asked.alternatives:
        pairs = zip(asked.texts, done, strict=True)
        others = [_alternatives(text, english, asked, loaded) for text, english in pairs]
        answer["alternatives"] = _shaped(asked, others)
    return answer


def _wants_english(asked: Asked, detected: Sequence[Detected]) -> bool:
    """Say whether there is anything to translate, or refuse what only looks as if there were."""
    if asked.target is Code.ENGLISH:
        return asked.source is not Code.ENGLISH
    sources = [asked.source.value]
    if asked.source is Code.AUTO:
        sources = [found.language for found in detected if found.language != "und"]
    for source in sources:
        if source != asked.target:
            raise refusal(source, asked.target)
    return False


async def _english(asked: Asked, loaded: Runtime) -> list[str]:
    done = await loaded.translate_texts(
        asked.texts,
        options=TextOptions(markup=asked.markup, memory_threshold=loaded.settings.memory_threshold),
        glossaries=asked.glossaries,
    )
    return [text.text for text in done]


def _alternatives(text: str, english: str, asked: Asked, loaded: Runtime) -> list[str]:
    """Return what people made of texts like this one, which is all that there is beside."""
    memory = loaded.memory() if asked.target is Code.ENGLISH else None
    if memory is None or not text.strip():
        return []
    hits = memory.lookup(text, threshold=_ALIKE, limit=asked.alternatives + 1)
    targets = [hit.segment.target for hit in hits if not hit.numbers_differ]
    return [target for target in targets if target != english][: asked.alternatives]


def _shaped(asked: Asked, values: Sequence[Any]) -> Any:  # noqa: ANN401 - one or a list, as asked
    return values[0] if asked.single else list(values)
