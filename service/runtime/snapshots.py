"""The glossaries of a long run, as they were when it began."""

from __future__ import annotations

from collections.abc import Sequence

from service import assets
from service.settings import Settings


def snapshot_glossaries(settings: Settings, names: Sequence[str]) -> list[tuple[str, bytes]]:
    """Return the named glossaries: their names with revisions, and JSON files of them.

    Raises:
        UnknownGlossary: no glossary has a name.
        InputError: a glossary file cannot be read.
    """
    if not names:
        return []
    from service.runtime.active_glossaries import ActiveGlossaries
    from service.storage.builtin import load_builtin
    from service.stores import open_stores

    with open_stores(settings) as stores:
        active = ActiveGlossaries(
            builtin=lambda: load_builtin(assets.glossaries_dir()),
            stores=lambda: stores,
            folder=settings.glossaries_dir,
            files_allowed=True,
        )
        return active.snapshot(names)
