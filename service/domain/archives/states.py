"""The states of an archive and its counters, after Azure's batch translation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class ArchiveState(StrEnum):
    """Where an archive stands."""

    NOT_STARTED = "NotStarted"
    RUNNING = "Running"
    PAUSED = "Paused"
    SUCCEEDED = "Succeeded"
    FAILED = "Failed"
    CANCELLING = "Cancelling"
    CANCELLED = "Cancelled"
    VALIDATION_FAILED = "ValidationFailed"

    @property
    def terminal(self) -> bool:
        """Say whether nothing more will happen."""
        return self in _TERMINAL


_TERMINAL = frozenset(
    {
        ArchiveState.SUCCEEDED,
        ArchiveState.FAILED,
        ArchiveState.CANCELLED,
        ArchiveState.VALIDATION_FAILED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counters:
    """How many documents are where; they always add up to ``total``."""

    total: int = 0
    success: int = 0
    failed: int = 0
    cancelled: int = 0
    characters: int = 0
    applied: int = 0
    repaired: int = 0
    missed: int = 0

    @property
    def left(self) -> int:
        """Return how many are not finished."""
        return self.total - self.success - self.failed - self.cancelled


def sum_of(parts: Iterable[Counters], *, total: int) -> Counters:
    """Add up the counts of finished pieces of an archive of ``total`` documents."""
    found = list(parts)
    return Counters(
        total=total,
        success=sum(one.success for one in found),
        failed=sum(one.failed for one in found),
        characters=sum(one.characters for one in found),
        applied=sum(one.applied for one in found),
        repaired=sum(one.repaired for one in found),
        missed=sum(one.missed for one in found),
    )
