"""How long this machine takes for a character: a few documents, timed as a worker does them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

from service.domain.archives import ArchiveDocument
from service.runtime.loaded import Runtime, runtime
from service.settings import Settings

_SECONDS = 30.0
_AT_ONCE = 8


def seconds_a_character(
    sample: Sequence[ArchiveDocument],
    settings: Settings,
    *,
    task: str = "translate",
    length: str = "standard",
) -> float:
    """Do the sample's documents, for half a minute at most; return seconds a character.

    The model is warm before the clock starts.
    """
    return asyncio.run(_measured(sample, settings, task, length))


async def _measured(
    sample: Sequence[ArchiveDocument], settings: Settings, task: str, length: str
) -> float:
    async with runtime(settings, files_allowed=True, unattended=True) as loaded:
        loaded.warm()
        await loaded.translate("会议召开。")
        started, characters = time.perf_counter(), 0
        for first in range(0, len(sample), _AT_ONCE):
            together = sample[first : first + _AT_ONCE]
            await asyncio.gather(*(_done(loaded, one.text, task, length) for one in together))
            characters += sum(len(one.text) for one in together)
            if time.perf_counter() - started > _SECONDS:
                break
        return (time.perf_counter() - started) / max(1, characters)


async def _done(loaded: Runtime, text: str, task: str, length: str) -> None:
    if task in {"translate", "both"}:
        await loaded.translate(text)
    if task in {"brief", "both"}:
        await loaded.brief(text, length=length)
