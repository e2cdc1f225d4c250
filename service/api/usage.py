"""Characters and documents translated since the service started."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock


@dataclass(slots=True)
class Usage:
    """A count that several threads add to."""

    characters: int = 0
    documents: int = 0
    _lock: Lock = field(default_factory=Lock, repr=False)

    def add(self, *, characters: int, documents: int = 0) -> None:
        """Count what was translated."""
        with self._lock:
            self.characters += characters
            self.documents += documents
