"""Which script a text is written in."""

from __future__ import annotations

import re

_HAN = re.compile(r"[㐀-䶿一-鿿\uf900-\ufaff\U00020000-\U0003134f]")


def has_han(text: str) -> bool:
    """Say whether the text holds a Han character."""
    return _HAN.search(text) is not None


def count_han(text: str) -> int:
    """Return the number of Han characters."""
    return len(_HAN.findall(text))
