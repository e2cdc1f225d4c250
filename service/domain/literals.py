"""What passes through a translation untouched: addresses, codes, document numbers, Latin text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.domain.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Literal:
    """A stretch that must appear in the translation exactly as it is."""

    span: Span
    text: str
    kind: str


_KINDS = (
    (
        "url",
        r"(?:https?|ftp)://[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]*[A-Za-z0-9/=#]|www\.[A-Za-z0-9\-./]+\w",
    ),
    ("email", r"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9.\-]{1,190}\.[A-Za-z]{2,24}"),
    ("document_number", r"[〔\[（(](?:19|20)\d{2}[〕\]）)]\s?第?\d{1,5}号?"),
    (
        "phone",
        r"\+\d{1,3}(?:[-\s]\d{1,12}){1,4}"
        r"|(?<![\d.,])(?:0\d{2,3}-\d{7,8}(?:-\d{1,6})?|400-\d{3}-\d{4}|1[3-9]\d{9}(?![\d.,%万亿元人]))",
    ),
    ("placeholder", r"\{\{[^{}\n]{1,60}\}\}|%\d\$[sd]|%[sd](?![A-Za-z])|</?[A-Za-z][^<>\n]{0,80}>"),
    ("code", r"[A-Za-z]{1,8}(?:/[A-Z])?[\s\-]?\d[A-Za-z0-9.\-/]*\w|\d+[A-Za-z][A-Za-z0-9\-]*"),
    (
        "latin",
        r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9.&'’+\-]*(?:[ ,]+[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9.&'’+\-]*)*",
    ),
    ("emoji", r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F\u200D]+"),
)
_PATTERN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS))


def find_literals(text: str) -> tuple[Literal, ...]:
    """Find the stretches that pass through untouched, in order and without overlaps.

    Words next to Chinese count, word borders do not: Chinese sets no spaces around them.
    """
    return tuple(
        Literal(span=Span(*match.span()), text=match[0], kind=match.lastgroup or "latin")
        for match in _PATTERN.finditer(text)
    )
