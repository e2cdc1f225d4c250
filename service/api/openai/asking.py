"""A chat request: what of it is honoured, and what is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.domain.chat import Turn
from service.domain.errors import InvalidRequest
from service.domain.glossary import Term
from service.domain.memory import Segment
from service.domain.ports import ChatOptions

_ROLES = ("system", "developer", "user", "assistant", "tool", "function")
_STOPS = 4
_MESSAGES = 2000
_PAIRS = 1000
_ENGLISH = ("english", "en", "en-us", "en-gb", "英语", "英文")
_CHINESE = (
    "auto", "chinese", "zh", "zh-cn", "zh_cn", "zh-hans", "zh-hant", "zh-tw", "zh_tw",
    "traditional chinese", "simplified chinese", "chinese simplified", "中文",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationOptions:
    """Qwen-MT's way to ask for a translation with terms and remembered segments."""

    terms: tuple[Term, ...] = ()
    segments: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatRequest:
    """What is asked; what is not listed here was accepted and has no effect."""

    model: str
    turns: tuple[Turn, ...]
    stream: bool = False
    usage_chunk: bool = False
    options: ChatOptions
    translation: TranslationOptions | None = None


def read_request(body: object) -> ChatRequest:
    """Read a request's body.

    Raises:
        InvalidRequest: a field has a value that cannot be honoured; it is named.
    """
    if not isinstance(body, dict):
        raise InvalidRequest("expected a JSON object")
    model = body.get("model")
    if not isinstance(model, str) or not model:
        raise _wrong("model", "expected the id of a model, see GET /v1/models")
    if body.get("n") is not None and body["n"] != 1:
        raise _wrong("n", "only 1 is supported")
    if body.get("tool_choice") == "required" or isinstance(body.get("tool_choice"), dict):
        raise _wrong("tool_choice", "tools are never called here")
    return ChatRequest(
        model=model,
        turns=_turns(body.get("messages")),
        stream=_flag(body, "stream"),
        usage_chunk=_flag(_object(body, "stream_options"), "include_usage"),
        options=_options(body),
        translation=_translation(body.get("translation_options")),
    )


def _wrong(name: str, complaint: str) -> InvalidRequest:
    return InvalidRequest(f"{name}: {complaint}", param=name)


def _object(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = body.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise _wrong(name, "expected an object")
    return value


def _flag(body: Mapping[str, Any], name: str) -> bool:
    value = body.get(name)
    if value is not None and not isinstance(value, bool):
        raise _wrong(name, "expected true or false")
    return bool(value)


def _options(body: Mapping[str, Any]) -> ChatOptions:
    seed = body.get("seed")
    if seed is not None and (not isinstance(seed, int) or isinstance(seed, bool)):
        raise _wrong("seed", "expected an integer")
    return ChatOptions(
        temperature=_number(body, "temperature", most=2),
        top_p=_number(body, "top_p", most=1),
        max_tokens=_limit(body),
        stop=_stops(body.get("stop")),
        seed=seed,
    )


def _number(body: Mapping[str, Any], name: str, *, most: float) -> float | None:
    value = body.get(name)
    if value is None:
        return None
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= most:
        raise _wrong(name, f"expected a number from 0 to {most:g}")
    return float(value)


def _limit(body: Mapping[str, Any]) -> int | None:
    for name in ("max_completion_tokens", "max_tokens"):
        value = body.get(name)
        if value is None:
            continue
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise _wrong(name, "expected a positive integer")
        return value
    return None


def _stops(value: object) -> tuple[str, ...]:
    found = [value] if isinstance(value, str) else value or []
    if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
        raise _wrong("stop", "expected a string or a list of strings")
    if len(found) > _STOPS:
        raise _wrong("stop", f"expected at most {_STOPS} strings, got {len(found)}")
    return tuple(filter(None, found))


def _turns(messages: object) -> tuple[Turn, ...]:
    if not isinstance(messages, list) or not messages:
        raise _wrong("messages", "expected a list with at least one message")
    if len(messages) > _MESSAGES:
        raise _wrong("messages", f"expected at most {_MESSAGES}, got {len(messages)}")
    turns = tuple(_turn(message, f"messages[{at}]") for at, message in enumerate(messages))
    if not any(turn.role == "user" for turn in turns):
        raise _wrong("messages", "expected at least one of role user")
    return turns


def _turn(message: object, name: str) -> Turn:
    role = message.get("role") if isinstance(message, dict) else None
    if not isinstance(message, dict) or not isinstance(role, str) or role not in _ROLES:
        raise _wrong(f"{name}.role", f"expected one of {', '.join(_ROLES)}")
    return Turn(role=role, content=_content(message.get("content"), f"{name}.content"))


def _content(content: object, name: str) -> str:
    if content is None:
        return ""
    if isinstance(content, str):
        return _whole(content, name)
    if not isinstance(content, list):
        raise _wrong(name, "expected a string or a list of parts")
    return "\n".join(_whole(_part(part, name), name) for part in content)


def _part(part: object, name: str) -> str:
    kind = part.get("type") if isinstance(part, dict) else None
    text = part.get(str(kind)) if isinstance(part, dict) and kind in ("text", "refusal") else None
    if not isinstance(text, str):
        raise _wrong(name, "only parts of type text are read")
    return text


def _whole(text: str, name: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise _wrong(name, "holds half of a surrogate pair: send well-formed Unicode") from error
    return text


def _translation(options: object) -> TranslationOptions | None:
    if options is None:
        return None
    if not isinstance(options, dict):
        raise _wrong("translation_options", "expected an object")
    _language(options, "target_lang", _ENGLISH, "only English is translated into")
    _language(options, "source_lang", _CHINESE, "only Chinese is translated from")
    return TranslationOptions(
        terms=tuple(Term(id=f"request:{zh}", zh=zh, en=en) for zh, en in _pairs(options, "terms")),
        segments=tuple(
            Segment(source=zh, target=en, origin="review") for zh, en in _pairs(options, "tm_list")
        ),
    )


def _language(options: Mapping[str, Any], name: str, known: Sequence[str], complaint: str) -> None:
    value = options.get(name)
    if value is not None and (not isinstance(value, str) or value.strip().lower() not in known):
        raise _wrong(f"translation_options.{name}", complaint)


def _pairs(options: Mapping[str, Any], name: str) -> list[tuple[str, str]]:
    rows = options.get(name)
    if rows is None:
        return []
    where = f"translation_options.{name}"
    if not isinstance(rows, list) or len(rows) > _PAIRS:
        raise _wrong(where, f"expected a list of at most {_PAIRS}")
    return [_pair(row, where) for row in rows]


def _pair(row: object, where: str) -> tuple[str, str]:
    sides = [row.get(side) for side in ("source", "target")] if isinstance(row, dict) else []
    texts = [_whole(side, where).strip() for side in sides if isinstance(side, str)]
    if len(texts) != 2 or not all(texts):
        raise _wrong(where, "expected objects with source and target, neither of them empty")
    return texts[0], texts[1]
