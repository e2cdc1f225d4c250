"""Matching and verifying terms as a share of the time that a translation takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

from service.domain.glossary import Glossary
from service.engines.batcher import Batcher
from service.runtime.loaded import Runtime
from service.usecases import descent
from tests.bench import runs
from tests.bench.figures import Figure, at_most, plain, spent_by
from tests.bench.news import articles

DOCUMENTS = 50


class _Clock:
    """Adds up the processor time of a function; what it calls of its own kind counts once."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._depth = 0

    def around(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever it takes
            started = time.thread_time()
            self._depth += 1
            try:
                return function(*arguments, **named)
            finally:
                self._depth -= 1
                if not self._depth:
                    self.seconds += time.thread_time() - started

        return timed


def run(folder: Path) -> list[Figure]:
    """Translate an archive with clocks in the functions that match and that judge."""
    batcher = Batcher(runs.model())
    loaded = Runtime(runs.settings(), batcher)
    loaded.warm()
    source = runs.write_archive(folder / "in", islice(articles(), DOCUMENTS))
    runs.do_all_now(loaded, *runs.begin(source, folder / "warm"))
    matching, judging = _Clock(), _Clock()
    match, judge = Glossary.match, getattr(descent, "judge")  # noqa: B009 - not its own name
    setattr(Glossary, "match", matching.around(match))  # noqa: B010 - a clock for one run
    setattr(descent, "judge", judging.around(judge))  # noqa: B010
    try:
        run = runs.begin(source, folder / "out")
        spent = spent_by(lambda: runs.do_all_now(loaded, *run))
    finally:
        setattr(Glossary, "match", match)  # noqa: B010
        setattr(descent, "judge", judge)  # noqa: B010
        batcher.close()
    share = (matching.seconds + judging.seconds) / spent.cpu * 100
    return [
        plain("processor time of the run", spent.cpu, "s"),
        plain("matching", matching.seconds, "s"),
        plain("verifying (with restoring and checking)", judging.seconds, "s"),
        at_most("matching and verifying of all", share, 3, "%"),
    ]
