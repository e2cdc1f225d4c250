"""Numbers, dates and quantities: Chinese text <-> values <-> English text."""

from __future__ import annotations

from dataclasses import dataclass

from service.domain.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number, percentage, fraction, range, date or period found in Chinese text.

    ``kind``: number, percent, fraction, ordinal, range, date, year, period, money. ``values``
    are the numbers that an English rendering must show, normalised (decimal strings:
    "120000000", "3.5", dates as "2018-03-27"). ``english`` is the rendering to use.
    """

    span: Span
    source: str
    kind: str
    values: tuple[str, ...]
    english: str
    accept: tuple[str, ...] = ()
