"""The tables of the grammar: no word twice, nothing that nobody can reach."""

from collections import Counter
from importlib import import_module

import pytest


def _keys(*names: str, columns: tuple[int, ...] = (0,)) -> Counter[tuple[str, ...]]:
    tables = [import_module(f"service.domain.formulas.vocabulary.{name}").TABLE for name in names]
    rows = [line.split("  ") for table in tables for line in table.splitlines()]
    return Counter(tuple(row[column] for column in columns) for row in rows)


@pytest.mark.parametrize(
    "names",
    [
        ("exchange_nouns", "nouns", "economy_nouns", "society_nouns", "cadre_nouns"),
        ("exchange_idioms", "idioms", "meeting_idioms"),
        ("modifiers",),
        ("adverbs",),
        ("sayings",),
    ],
)
def test_no_word_stands_twice(names: tuple[str, ...]) -> None:
    assert [word for word, count in _keys(*names).items() if count > 1] == []


def test_no_verb_stands_twice_before_the_same_kinds_of_nouns() -> None:
    keys = _keys("verbs", "exchange_verbs", columns=(0, 2))
    assert [verb for verb, count in keys.items() if count > 1] == []
