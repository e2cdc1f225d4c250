"""The custom source of hcfy (划词翻译), which names languages in Chinese."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from service.api.deps import Loaded, Working
from service.api.libretranslate.codes import Code, code_of
from service.api.libretranslate.description import STRING, described
from service.api.libretranslate.params import Params, read_params
from service.api.libretranslate.wire import answered
from service.api.shims.english import Asked, check_pair, to_english
from service.domain.detection import detect
from service.domain.errors import InvalidRequest

router = APIRouter(tags=["browser extensions"])

_ENOUGH = 2000
"""Characters that tell the language of a text."""
_CODES = {
    "": Code.AUTO,
    "自动检测": Code.AUTO,
    "中文(简体)": Code.SIMPLIFIED,
    "中文(繁体)": Code.TRADITIONAL,
    "英语": Code.ENGLISH,
}
_NAMES = {code.value: name for name, code in _CODES.items()}


@router.post(
    "/hcfy",
    openapi_extra=described(
        {
            "name": STRING,
            "text": STRING,
            "destination": {"type": "array", "items": STRING},
            "source": STRING,
        },
        required=("text", "destination"),
    ),
)
async def translate(request: Request, loaded: Loaded, workers: Working) -> Response:
    """Translate one text, answered line by line."""
    params = await read_params(request)
    text = params.text("text")
    source = _code(params.optional("source"))
    own = code_of(detect(text[:_ENOUGH])) if source is Code.AUTO else source.value
    check_pair(source, _destination(params, own))
    asked = Asked(texts=(text,), glossaries=params.glossaries)
    found = await to_english(request, asked, loaded=loaded, workers=workers)
    if found is None:
        return answered(None)
    return answered(
        {
            "text": text,
            "from": _NAMES.get(own, own),
            "to": _NAMES[Code.ENGLISH],
            "result": found[0].text.split("\n"),
        }
    )


def _destination(params: Params, own: str) -> Code:
    """Return the first language asked for; the second where the text is in the first already."""
    given = params.texts("destination")
    wanted = [_code(name) for name in ([given] if isinstance(given, str) else given)]
    return next((code for code in wanted if code != own), wanted[0])


def _code(name: str) -> Code:
    written = name.strip().replace("（", "(").replace("）", ")")
    if written not in _CODES:
        names = "、".join(filter(None, _CODES))
        raise InvalidRequest(f"expected a language out of {names}: choose another")
    return _CODES[written]
