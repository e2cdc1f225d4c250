"""Where the bundled models, prompts and glossaries lie: in a wheel, or in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def models_dir() -> Path:
    """Return the folder of bundled model cards and weights."""
    return _asset("models")


def prompts_dir() -> Path:
    """Return the folder of prompt templates."""
    return _asset("prompts")


def glossaries_dir() -> Path:
    """Return the folder of built-in glossaries."""
    return _PACKAGE / "glossaries"


def samples_dir() -> Path:
    """Return the folder of sample articles."""
    return _PACKAGE / "samples"


def _asset(name: str) -> Path:
    bundled = _PACKAGE / "_bundled" / name
    return bundled if bundled.is_dir() else _PACKAGE.parent / name
