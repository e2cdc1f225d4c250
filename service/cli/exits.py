"""Exit codes: one table, after BSD's sysexits."""

from __future__ import annotations

from collections.abc import Mapping

from service.domain import errors

USAGE = 64
UNEXPECTED = 70

EXITS: Mapping[type[errors.YijianError], int] = {
    errors.YijianError: UNEXPECTED,
    errors.InputError: 65,
    errors.UnsupportedFormat: USAGE,
    errors.InvalidRequest: USAGE,
    errors.NotFound: 66,
    errors.ModelError: 69,
    errors.EngineError: 70,
    errors.Conflict: 73,
    errors.StorageError: 74,
    errors.EngineOverloaded: 75,
    errors.SettingsError: 78,
}
"""The nearest ancestor in the tree decides."""


def exit_code(error: errors.YijianError) -> int:
    """Return the exit code of an error."""
    return next(EXITS[kind] for kind in type(error).__mro__ if kind in EXITS)
