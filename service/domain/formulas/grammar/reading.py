"""How frames ask the grammar for what they hold, without importing it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

NounPhrase = tuple[str, str]
"""English and kind; the kind of a slot is empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How the grammar reads a noun phrase and a verb phrase."""

    noun: Callable[[str], NounPhrase | None]
    verb: Callable[[str], str | None]
