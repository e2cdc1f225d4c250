"""How long this machine takes for a character: a few documents, timed."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

from service.domain.archives import ArchiveDocument
from service.runtime import runtime
from service.settings import Settings


def seconds_a_character(sample: Sequence[ArchiveDocument], settings: Settings) -> float:
    """Translate the sample and return seconds a character."""

    async def measure() -> float:
        async with runtime(settings) as loaded:
            loaded.warm()
            started = time.perf_counter()
            for document in sample:
                await loaded.translate(document.text)
            return time.perf_counter() - started

    return asyncio.run(measure()) / max(1, sum(len(document.text) for document in sample))
