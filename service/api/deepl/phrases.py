"""Answers out of the phrasebook, for the test suites of DeepL's clients."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from fastapi import Request
from starlette.exceptions import HTTPException

from service.api.deepl.asked import Asked
from service.api.deepl.glossaries import entries_of
from service.api.deepl.languages import base, offered
from service.api.deps import Loaded
from service.domain import phrasebook
from service.domain.detection import Detected
from service.domain.scripts import has_han
from service.runtime.loaded import Runtime
from service.usecases.texts import TranslatedText
from service.usecases.translate_document import TranslatedDocument

_WRONG_KEY = "DeepL-Auth-Key invalid"
"""What the clients' test suites send to be refused."""


def check_key(request: Request, loaded: Loaded) -> None:
    """Refuse the one key that the clients' tests expect to be refused; any other one is accepted.

    Raises:
        HTTPException: it is that key.
    """
    if offered(loaded).phrases and request.headers.get("authorization") == _WRONG_KEY:
        raise HTTPException(403, "Wrong key.")


def say_texts(
    texts: Sequence[str], asked: Asked, *, loaded: Runtime
) -> list[TranslatedText] | None:
    """Answer texts, unless they are for the translator: Chinese into English, as ever."""
    if not offered(loaded).phrases or any(_for_translator(text, asked) for text in texts):
        return None
    return [_said(text, asked, loaded=loaded) for text in texts]


def say_document(
    data: bytes, name: str, asked: Asked, *, loaded: Runtime
) -> TranslatedDocument | None:
    """Answer a text file in UTF-8; any other document is for the translator."""
    if not offered(loaded).phrases or PurePath(name).suffix.lower() != ".txt":
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    said = say_texts([text], asked, loaded=loaded)
    if said is None:
        return None
    return TranslatedDocument(
        data=said[0].text.encode(), name=name, media_type="text/plain", characters=len(text)
    )


def _for_translator(text: str, asked: Asked) -> bool:
    chinese = has_han(text) and asked.source[:2] in {"", "ZH"}
    return chinese and base(asked.target) == "en" and phrasebook.language_of(text) is None


def _said(text: str, asked: Asked, *, loaded: Runtime) -> TranslatedText:
    source = asked.source or phrasebook.language_of(text) or "EN"
    entries = entries_of(loaded, asked.glossary_ids, pair=(base(source), base(asked.target)))
    return TranslatedText(
        text=phrasebook.say(text, target=asked.target, entries=entries),
        detected=Detected(language=source.lower(), confidence=100.0),
        translated=True,
    )
