"""The composition root: the only place that knows concrete engines and stores."""

from service.runtime.loaded import Runtime, runtime
from service.runtime.models import (
    convert_model,
    list_models,
    pull_model,
    record_model,
    show_model,
    verify_model,
)

__all__ = [
    "Runtime",
    "convert_model",
    "list_models",
    "pull_model",
    "record_model",
    "runtime",
    "show_model",
    "verify_model",
]
