"""The settings that decide the English of a run, for its fingerprint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from service.runtime.models import show_model
from service.runtime.snapshots import snapshot_glossaries
from service.settings import Settings


def run_options(
    settings: Settings, *, glossaries: Sequence[str], length: str, near: str = "translate"
) -> tuple[dict[str, Any], list[bytes]]:
    """Return model and revision, glossaries and revisions, and options; and the glossaries' files.

    The workers read those files, so that a run keeps the revisions that it began with.

    Raises:
        UnknownModel: no model has the id.
        UnknownGlossary: no glossary has a name.
    """
    card, _ = show_model(settings, settings.model)
    kept = snapshot_glossaries(settings, glossaries)
    options = {
        "model": card.id,
        "model_revision": card.revision,
        "engine": settings.engine or card.engine,
        "glossaries": list(glossaries),
        "glossary_revisions": [revision for revision, _ in kept],
        "memory_threshold": settings.memory_threshold,
        "length": length,
        "near_duplicates": near,
    }
    return options, [content for _, content in kept]
