"""Person names: where they are, and how they are written in English."""

from __future__ import annotations

from dataclasses import dataclass

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
