"""Exit codes: one table."""

from __future__ import annotations

from service.domain import errors

_CODES: tuple[tuple[type[errors.YijianError], int], ...] = (
    (errors.SettingsError, 78),
    (errors.EmptyText, 65),
    (errors.NoChinese, 65),
    (errors.OnlyFurniture, 65),
    (errors.BinaryData, 65),
    (errors.UnknownEncoding, 65),
    (errors.TextTooLarge, 65),
    (errors.UnreadableDocument, 65),
    (errors.UnsupportedFormat, 64),
    (errors.InvalidRequest, 64),
    (errors.InputError, 65),
    (errors.NotFound, 66),
    (errors.Conflict, 73),
    (errors.ModelError, 69),
    (errors.EngineOverloaded, 75),
    (errors.EngineError, 70),
    (errors.StorageError, 74),
)


def exit_code(error: errors.YijianError) -> int:
    """Return the exit code of an error, after BSD's sysexits."""
    return next((code for kind, code in _CODES if isinstance(error, kind)), 70)
