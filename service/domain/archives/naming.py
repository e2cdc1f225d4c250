"""Names of output files, decided by the input alone: doing it again writes the same file."""

from __future__ import annotations

import hashlib
import re

_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f\ud800-\udfff]')
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")
_ROW = re.compile(r"#(\d+)$")
_LONGEST = 200
"""Bytes of a name in UTF-8; most systems take 255, and an ending is added."""


def file_name(identity: str) -> str:
    """Turn a document's id into a path inside the output.

    ``a.jsonl#3`` becomes ``a.jsonl.3``. A part that a file system would not take is changed, and
    then bears a mark of its own, so that two documents never share a name.
    """
    parts = [part for part in _ROW.sub(r".\1", identity).split("/") if part]
    return "/".join(map(_part, parts)) or "document"


def _part(part: str) -> str:
    plain = _FORBIDDEN.sub("_", part)
    if plain.strip(".") == "" or _RESERVED.match(plain) or plain.endswith((".", " ")):
        plain = f"_{plain.rstrip('. ')}"
    short = plain.encode()[:_LONGEST].decode("utf-8", "ignore")
    if short == part:
        return part
    mark = hashlib.sha256(part.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{short}~{mark}"
