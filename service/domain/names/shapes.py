"""Person names: where they are, and how they are written in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from service.domain.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """A person's name in a text.

    ``origin``: chinese, foreign, minority, hong_kong_macao_taiwan, table. ``english`` is empty
    where the name must not be turned into pinyin and no table knows it. ``uncertain`` marks
    readings that a reader should check.
    """

    span: Span
    name: str
    english: str
    origin: str = "chinese"
    uncertain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Surname:
    """A Chinese surname; ``reading`` is given where pinyin by character would be wrong.

    ``also`` is a second living reading, which a reader should decide on.
    """

    zh: str
    reading: str = ""
    also: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """A public figure whose English name is not plain pinyin."""

    zh: str
    english: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameTables:
    """What is known about names: surnames by character, and persons by name.

    ``not_names`` are words that begin with a surname's character and are no names: 高度, 任务.
    """

    surnames: Mapping[str, Surname] = field(default_factory=dict)
    people: Mapping[str, KnownPerson] = field(default_factory=dict)
    not_names: frozenset[str] = frozenset()
