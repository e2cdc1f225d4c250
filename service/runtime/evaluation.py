"""The measurements on a loaded runtime."""

from __future__ import annotations

import random
from collections.abc import Sequence

from service.domain.evaluation import TermCase, TermScores, WantedTerm
from service.domain.glossary import Glossary, Term, compile_glossary
from service.domain.translation import Translation
from service.runtime.loaded import Runtime
from service.usecases.evaluation import (
    NumberScores,
    QualityScores,
    Translate,
    evaluate_numbers,
    evaluate_quality,
    evaluate_terms,
)
from service.usecases.translate import translate

_SEED = 7


async def run_terms(loaded: Runtime, cases: Sequence[TermCase], *, given: str) -> TermScores:
    """Score terms; ``given`` is builtin, proper or random (the modes of WMT's shared tasks)."""
    if given == "builtin":
        return await evaluate_terms(cases, translate=_with(loaded, loaded.glossary()))
    wanted = _shuffled(cases) if given == "random" else list(cases)
    firsts = {term.zh: term.accept[0] for case in wanted for term in case.terms}
    own = [Term(id=f"set:{zh}", zh=zh, en=en) for zh, en in firsts.items()]
    return await evaluate_terms(wanted, translate=_with(loaded, loaded.glossary(extra=own)))


async def run_quality(
    loaded: Runtime, sources: Sequence[str], references: Sequence[str], *, glossaries: bool
) -> QualityScores:
    """Score translations, with the built-in glossaries or with none."""
    glossary = loaded.glossary() if glossaries else compile_glossary([])
    return await evaluate_quality(sources, references, translate=_with(loaded, glossary))


async def run_numbers(loaded: Runtime, sentences: Sequence[str]) -> NumberScores:
    """Score numbers and dates."""
    return await evaluate_numbers(sentences, translate=_with(loaded, loaded.glossary()))


def _with(loaded: Runtime, glossary: Glossary) -> Translate:
    async def run(text: str) -> Translation:
        return await translate(
            text, translator=loaded.translator, glossary=glossary, tables=loaded.tables
        )

    return run


def _shuffled(cases: Sequence[TermCase]) -> list[TermCase]:
    """Give every term the English of another, always the same one."""
    firsts = {term.zh: term.accept[0] for case in cases for term in case.terms}
    english = list(firsts.values())
    random.Random(_SEED).shuffle(english)  # noqa: S311 - a fixed shuffle, not a secret
    other = dict(zip(firsts, english, strict=True))
    return [
        TermCase(
            document=case.document,
            zh=case.zh,
            terms=tuple(WantedTerm(zh=t.zh, accept=(other[t.zh],)) for t in case.terms),
        )
        for case in cases
    ]
