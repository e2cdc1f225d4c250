"""The composition root: the only place that knows concrete engines and stores.

A name is imported when it is first asked for: what looks after a run, or looks at one, needs its
folder and none of the use cases.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.runtime.archives import RunFolder, close_parser, piece_names, read_archive
    from service.runtime.loaded import Runtime, runtime
    from service.runtime.models import (
        convert_model,
        list_models,
        pull_model,
        record_model,
        show_model,
        verify_model,
    )
    from service.runtime.snapshots import snapshot_glossaries
else:

    def __getattr__(name: str) -> object:
        from importlib import import_module

        for home, names in _HOMES.items():
            if name in names:
                return getattr(import_module(f"{__name__}.{home}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "RunFolder",
    "Runtime",
    "close_parser",
    "convert_model",
    "list_models",
    "piece_names",
    "pull_model",
    "read_archive",
    "record_model",
    "runtime",
    "show_model",
    "snapshot_glossaries",
    "verify_model",
]

_HOMES = {
    "archives": {"RunFolder", "close_parser", "piece_names", "read_archive"},
    "loaded": {"Runtime", "runtime"},
    "models": {
        "convert_model",
        "list_models",
        "pull_model",
        "record_model",
        "show_model",
        "verify_model",
    },
    "snapshots": {"snapshot_glossaries"},
}
