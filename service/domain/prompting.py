"""Prompt templates as data: declared variables, a version, a fingerprint."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass

_PLACE = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")
_FIELDS = {"id": str, "version": int, "description": str, "variables": list, "system": str}


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """A template; ``sha256`` is that of its file."""

    id: str
    version: int
    variables: tuple[str, ...]
    system: str
    sha256: str

    @property
    def name(self) -> str:
        """Return what logs and reports call it."""
        return f"{self.id}@{self.version}"

    def render(self, **values: str) -> str:
        """Put the values in their places; what they hold is not read for places again.

        Raises:
            ValueError: a variable is missing, or one was given that the template does not declare.
        """
        if set(values) != set(self.variables):
            raise ValueError(
                f"{self.name} takes {', '.join(self.variables)}, not {', '.join(sorted(values))}"
            )
        return _PLACE.sub(lambda found: values[found[1]], self.system).strip()


def parse_prompt(content: bytes) -> Prompt:
    """Read a template's file.

    Raises:
        ValueError: it is no TOML, lacks a field, or its text and variables do not agree.
    """
    data = tomllib.loads(content.decode())
    for name, kind in _FIELDS.items():
        if not isinstance(data.get(name), kind):
            raise ValueError(f"{name} must be there, as {kind.__name__}")
    if unknown := sorted(set(data) - set(_FIELDS)):
        raise ValueError(f"there is no field {unknown[0]!r}")
    declared, used = set(data["variables"]), set(_PLACE.findall(data["system"]))
    if declared != used:
        raise ValueError(f"variables and text differ in {', '.join(sorted(declared ^ used))}")
    return Prompt(
        id=data["id"],
        version=data["version"],
        variables=tuple(data["variables"]),
        system=data["system"],
        sha256=hashlib.sha256(content).hexdigest(),
    )
