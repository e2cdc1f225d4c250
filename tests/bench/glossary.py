"""Taking in a glossary of a hundred thousand entries, and matching with it."""

from __future__ import annotations

import io
import random
from itertools import islice
from pathlib import Path

from service.domain.glossary import Scope, compile_glossary
from service.stores import open_stores
from service.usecases.glossaries import ImportOptions, import_terms
from tests.bench import runs
from tests.bench.figures import Figure, at_most, plain, spent_by
from tests.bench.news import articles

ENTRIES, SEED = 100_000, 20210528
_FIRST, _LAST = 0x4E00, 0x9FA5


def run(folder: Path) -> list[Figure]:
    """Import a made-up list, compile it over the built-in glossaries, and match news with it."""
    table = _table()
    settings = runs.settings().model_copy(update={"data_dir": folder / "data"})
    with open_stores(settings) as stores:
        imported = spent_by(
            lambda: import_terms(
                table,
                glossary="large",
                format_name="csv",
                glossaries=stores.glossaries,
                formats=stores.formats,
                author="benchmark",
                options=ImportOptions(create=True),
            )
        )
        data = stores.load("large")
        everything = (data, *stores.builtin)
    compiled = spent_by(lambda: compile_glossary(everything))
    glossary = compile_glossary(everything)
    sentences = [line for text in islice(articles(), 200) for line in text.split("\n")]
    scope = Scope()

    def match() -> None:
        for sentence in sentences:
            glossary.match(sentence, scope=scope)

    match()
    matched = min((spent_by(match) for _ in range(3)), key=lambda spent: spent.cpu)
    return [
        plain("entries", len(data.terms)),
        plain("import", imported.wall, "s"),
        plain("import by processor time", imported.cpu, "s"),
        plain("compiling by processor time", compiled.cpu, "s"),
        at_most("matching a sentence", matched.cpu / len(sentences) * 1000, 1, "ms"),
    ]


def _table() -> bytes:
    """Write a list of random words of four to eight characters, each once."""
    chance = random.Random(SEED)
    words: dict[str, None] = {}
    while len(words) < ENTRIES:
        length = chance.randint(4, 8)
        words["".join(chr(chance.randint(_FIRST, _LAST)) for _ in range(length))] = None
    stream = io.StringIO()
    stream.write("zh,en\n")
    for number, word in enumerate(words):
        stream.write(f"{word},Term {number}\n")
    return stream.getvalue().encode()
