"""The built-in glossaries, and glossaries in CSV files of the same columns."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from service.domain.errors import StorageError
from service.domain.glossary import Forbidden, GlossaryData, Provenance, Term

BUILTIN = ("official", "china", "world")
_PRECEDENCE = {"official": 20, "china": 15, "world": 12}


def load_builtin(folder: Path) -> tuple[GlossaryData, ...]:
    """Read the built-in glossaries.

    Raises:
        StorageError: a file is missing or has another form.
    """
    return tuple(
        read_glossary(folder / f"{name}.csv", name=name, precedence=_PRECEDENCE[name])
        for name in BUILTIN
    )


def read_glossary(path: Path, *, name: str, precedence: int) -> GlossaryData:
    """Read a glossary file; its revision is the beginning of the file's sha256.

    Raises:
        StorageError: the file cannot be read, or a row lacks its Chinese or English side.
    """
    try:
        content = path.read_bytes()
        rows = list(csv.DictReader(content.decode("utf-8-sig").splitlines()))
        terms = tuple(_term(row, number) for number, row in enumerate(rows, start=2))
    except (OSError, UnicodeDecodeError, KeyError, ValueError, TypeError) as error:
        raise StorageError(f"the glossary {name} cannot be read: {error}") from error
    return GlossaryData(
        id=name,
        name=name,
        revision=hashlib.sha256(content).hexdigest()[:12],
        terms=terms,
        precedence=precedence,
    )


def _term(row: Mapping[str, str], number: int) -> Term:
    zh, en = row["zh"].strip(), row["en"].strip()
    if not zh or not en:
        raise ValueError(f"line {number}: a term needs a Chinese and an English side")
    source = row.get("source") or ""
    return Term(
        id=row.get("id") or zh,
        zh=zh,
        en=en,
        en_short=row.get("en_short") or "",
        zh_variants=_list(row.get("zh_variants")),
        en_accept=_list(row.get("en_accept")),
        en_forbid=_forbidden(row.get("en_forbid")),
        category=row.get("category") or "term",
        level=row.get("level") or "",
        code=row.get("code") or "",
        article=row.get("article") or "",
        flags=_list(row.get("flags")),
        valid_from=_date(row.get("valid_from")),
        valid_to=_date(row.get("valid_to")),
        successor_id=row.get("successor_id") or "",
        mandatory=row.get("mandatory") != "no",
        sources=(Provenance(name=source, license=row.get("license") or ""),) if source else (),
        verified=int(row.get("verified") or 0),
        status=row.get("status") or "reviewed",
    )


def _list(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split("|") if part.strip())


def _forbidden(cell: str | None) -> tuple[Forbidden, ...]:
    pairs = (part.partition(" :: ") for part in _list(cell))
    return tuple(Forbidden(form=form.strip(), reason=reason.strip()) for form, _, reason in pairs)


def _date(cell: str | None) -> date | None:
    return date.fromisoformat(cell) if cell else None
