"""Near duplicates: texts that share nearly all of their 4-grams (MinHash, Broder 1997)."""

from __future__ import annotations

from typing import Any

from service.domain.archives import ArchiveDocument

NEAR_DOCUMENTS = 100_000
"""Near duplicates are looked for among so many documents; their signatures are kept in memory."""
_SIMILAR = 0.9
_PERMUTATIONS = 64
_CHARACTERS = 5000


class NearDuplicates:
    """Remembers documents by signature; datasketch does the arithmetic."""

    def __init__(self) -> None:
        self._index: Any = None
        self._signatures: dict[str, Any] = {}

    def first_like(self, document: ArchiveDocument) -> str:
        """Return the id of an earlier document that is nearly the same, or an empty string.

        A document that is like no other is remembered.
        """
        from datasketch import LeanMinHash, MinHash, MinHashLSH

        if len(self._signatures) >= NEAR_DOCUMENTS:
            return ""
        if self._index is None:
            self._index = MinHashLSH(threshold=_SIMILAR, num_perm=_PERMUTATIONS)
        text = "".join(document.text.split())[:_CHARACTERS]
        signature = MinHash(num_perm=_PERMUTATIONS)
        signature.update_batch(
            [text[i : i + 4].encode("utf-8", "replace") for i in range(max(1, len(text) - 3))]
        )
        lean = LeanMinHash(signature)
        alike: list[tuple[float, str]] = [
            (-self._signatures[identity].jaccard(lean), identity)
            for identity in self._index.query(lean)
        ]
        if alike and -min(alike)[0] >= _SIMILAR:
            return min(alike)[1]
        self._index.insert(document.id, lean)
        self._signatures[document.id] = lean
        return ""
