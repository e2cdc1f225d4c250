"""What a benchmark tells, and how two ways are compared on a machine that has other work."""

from __future__ import annotations

import os
import platform
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured value; ``wanted`` is its bound in words, ``holds`` whether it is kept."""

    name: str
    value: float
    unit: str = ""
    wanted: str = ""
    holds: bool | None = None


def at_least(name: str, value: float, bound: float, unit: str = "") -> Figure:
    """Return a figure that should not be below a bound."""
    return Figure(name=name, value=value, unit=unit, wanted=f">= {bound:g}", holds=value >= bound)


def at_most(name: str, value: float, bound: float, unit: str = "") -> Figure:
    """Return a figure that should not be above a bound."""
    return Figure(name=name, value=value, unit=unit, wanted=f"<= {bound:g}", holds=value <= bound)


def plain(name: str, value: float, unit: str = "") -> Figure:
    """Return a figure without a bound."""
    return Figure(name=name, value=value, unit=unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """Seconds on the clock, and of all this process's threads on a processor."""

    wall: float
    cpu: float


def spent_by(work: Callable[[], object]) -> Spent:
    """Run once and return what it took."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Spent(wall=time.perf_counter() - wall, cpu=time.process_time() - cpu)


def alternate(
    one: Callable[[], object], other: Callable[[], object], *, rounds: int
) -> tuple[list[Spent], list[Spent]]:
    """Run both by turns, so that what else the machine does falls on both."""
    pairs = [(spent_by(one), spent_by(other)) for _ in range(rounds)]
    return [first for first, _ in pairs], [second for _, second in pairs]


def median(values: list[float]) -> float:
    """Return the middle value."""
    return statistics.median(values)


def machine() -> str:
    """Say where this ran."""
    load = os.getloadavg()[0]
    return f"{platform.machine()}, {os.cpu_count()} cores, load {load:.1f} when it began"
