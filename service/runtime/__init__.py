"""The composition root: the only place that knows concrete engines and stores."""

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
