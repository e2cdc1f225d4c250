"""Prompt templates on disk."""

from __future__ import annotations

import re
from pathlib import Path

from service.domain.errors import StorageError
from service.domain.prompting import Prompt, parse_prompt

_VERSION = re.compile(r"\.v(\d+)\.toml$")


def load_prompt(folder: Path, prompt_id: str) -> Prompt:
    """Read the newest version of a template.

    Raises:
        StorageError: there is none, or it is not what its name says.
    """
    found = {
        int(version[1]): path
        for path in folder.glob(f"{prompt_id}.v*.toml")
        if (version := _VERSION.search(path.name))
    }
    if not found:
        raise StorageError(f"there is no prompt {prompt_id}: install the service again")
    newest = max(found)
    try:
        prompt = parse_prompt(found[newest].read_bytes())
    except (OSError, ValueError) as error:
        raise StorageError(f"the prompt {prompt_id}.v{newest} cannot be used: {error}") from error
    if (prompt.id, prompt.version) != (prompt_id, newest):
        raise StorageError(f"the prompt in {prompt_id}.v{newest}.toml calls itself {prompt.name}")
    return prompt
