"""What all these tools want: the English of some texts, tags kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import Request

from service.api.libretranslate.codes import Code, read_source, read_target, refusal
from service.api.libretranslate.translate import BATCH
from service.api.workers import Workers
from service.domain.errors import InvalidRequest
from service.runtime.loaded import Runtime
from service.usecases.texts import TextOptions, TranslatedText

_TAGGED = re.compile(r"</[A-Za-z][A-Za-z0-9-]*>|<[A-Za-z][A-Za-z0-9-]*/>")
"""Extensions stand pairs of tags for a page's links and bold words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Texts, and glossaries to use over the built-in ones."""

    texts: tuple[str, ...]
    glossaries: tuple[str, ...] = ()


def check_pair(source: str, target: str) -> None:
    """Refuse every pair of languages but Chinese, or what is found, into English.

    Raises:
        InvalidRequest: a language is unknown, or not this way round.
    """
    here, there = read_source(source or Code.AUTO), read_target(target)
    if there is not Code.ENGLISH:
        raise refusal(here, there)


def read_texts(given: tuple[str, ...] | str) -> tuple[str, ...]:
    """Return texts of one or many, if they are not too many.

    Raises:
        InvalidRequest: they are.
    """
    texts = (given,) if isinstance(given, str) else given
    if len(texts) > BATCH:
        raise InvalidRequest(f"expected at most {BATCH} texts, got {len(texts)}: send fewer")
    return texts


async def to_english(
    request: Request, asked: Asked, *, loaded: Runtime, workers: Workers
) -> list[TranslatedText] | None:
    """Translate in a worker; ``None`` when the caller left."""
    loaded.within_limit("\n".join(asked.texts))

    async def work() -> list[TranslatedText]:
        done: dict[int, TranslatedText] = {}
        for tagged in (False, True):
            places = [n for n, t in enumerate(asked.texts) if bool(_TAGGED.search(t)) is tagged]
            texts = [asked.texts[place] for place in places]
            found = await _translated(texts, asked.glossaries, loaded=loaded, tagged=tagged)
            done.update(zip(places, found, strict=True))
        return [done[place] for place in sorted(done)]

    return await workers.run_for(request, work)


async def _translated(
    texts: Sequence[str], glossaries: Sequence[str], *, loaded: Runtime, tagged: bool
) -> list[TranslatedText]:
    if not texts:
        return []
    options = TextOptions(
        markup="html" if tagged else None, memory_threshold=loaded.settings.memory_threshold
    )
    return await loaded.translate_texts(texts, options=options, glossaries=glossaries)
