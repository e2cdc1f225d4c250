"""Dictionaries of one language pair, as the clients of translation services keep them.

The rules of entries are those that the vendor's clients check before they send: no empty side,
no control characters, no line separators, no source twice, at most 1024 bytes a side.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from service.domain.errors import InvalidRequest
from service.domain.glossary import Term

EntriesFormat = Literal["tsv", "csv"]
TERM_BYTES = 1024
GLOSSARY_BYTES = 10 * 1024 * 1024
MAX_GLOSSARIES = 1000
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dictionary:
    """Entries from one language to another; languages in lower case without region."""

    source_lang: str
    target_lang: str
    entries: tuple[tuple[str, str], ...]

    @property
    def pair(self) -> tuple[str, str]:
        """Return both languages."""
        return self.source_lang, self.target_lang


@dataclass(frozen=True, slots=True, kw_only=True)
class DictionarySet:
    """A named set of dictionaries, one for each language pair."""

    id: str
    name: str
    created: datetime
    dictionaries: tuple[Dictionary, ...]

    def of(self, source: str, target: str) -> Dictionary | None:
        """Return the dictionary of a language pair, if there is one."""
        return next((d for d in self.dictionaries if d.pair == (source, target)), None)

    def with_dictionary(self, dictionary: Dictionary, *, merge: bool) -> DictionarySet:
        """Put a dictionary in: over the old entries of its pair, or merged into them."""
        known = self.of(*dictionary.pair)
        entries = dict(known.entries) if known and merge else {}
        entries |= dict(dictionary.entries)
        made = replace(dictionary, entries=tuple(entries.items()))
        others = tuple(d for d in self.dictionaries if d.pair != dictionary.pair)
        return replace(self, dictionaries=(*others, made))

    def without(self, source: str, target: str) -> DictionarySet:
        """Leave the dictionary of a language pair out."""
        kept = tuple(d for d in self.dictionaries if d.pair != (source, target))
        return replace(self, dictionaries=kept)

    def terms(self) -> tuple[Term, ...]:
        """Return the Chinese-English entries as terms."""
        found = self.of("zh", "en")
        return tuple(
            Term(id=f"{self.id}:{zh}", zh=zh, en=en) for zh, en in (found.entries if found else ())
        )


def check_set_name(name: object) -> str:
    """Return a good name.

    Raises:
        InvalidRequest: it is empty, too long or holds control characters.
    """
    if not isinstance(name, str) or not name.strip():
        raise InvalidRequest("Parameter 'name' not specified or empty.")
    if len(name.encode()) > TERM_BYTES or _CONTROL.search(name):
        raise InvalidRequest(
            f"Invalid value for 'name': expected at most {TERM_BYTES} bytes, no control characters."
        )
    return name.strip()


def parse_entries(text: str, entries_format: str) -> tuple[tuple[str, str], ...]:
    """Read entries as TSV (one tab a line) or CSV (RFC 4180; language columns are ignored).

    Raises:
        InvalidRequest: a line cannot be used; the message names it.
    """
    if entries_format not in {"tsv", "csv"}:
        raise InvalidRequest("Invalid value for 'entries_format': expected tsv or csv.")
    if len(text.encode("utf-8", "replace")) > GLOSSARY_BYTES:
        raise InvalidRequest(f"Glossary too large: expected at most {GLOSSARY_BYTES} bytes.")
    rows = _tsv(text) if entries_format == "tsv" else _csv(text)
    return check_entries(rows)


def check_entries(rows: Iterable[tuple[int, str, str]]) -> tuple[tuple[str, str], ...]:
    """Check numbered pairs and return them trimmed.

    Raises:
        InvalidRequest: there are none, or a pair cannot be used.
    """
    found: dict[str, str] = {}
    for number, left, right in rows:
        source, target = left.strip(), right.strip()
        for side, value in (("source", source), ("target", target)):
            if not value:
                raise InvalidRequest(f"Entry on line {number}: the {side} term is empty.")
            if _CONTROL.search(value):
                raise InvalidRequest(
                    f"Entry on line {number}: the {side} term holds control characters."
                )
            if len(value.encode("utf-8", "replace")) > TERM_BYTES:
                raise InvalidRequest(
                    f"Entry on line {number}: the {side} term is over {TERM_BYTES} bytes."
                )
        if source in found:
            raise InvalidRequest(f"Entry on line {number}: the source term is there twice.")
        found[source] = target
    if not found:
        raise InvalidRequest("Invalid glossary entries provided: no entries.")
    return tuple(found.items())


def write_tsv(entries: Iterable[tuple[str, str]]) -> str:
    """Write entries as TSV without a header."""
    return "\n".join(f"{source}\t{target}" for source, target in entries)


def _tsv(text: str) -> Iterable[tuple[int, str, str]]:
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        if not line.strip():
            continue
        fields = line.split("\t")
        if len(fields) != 2:
            raise InvalidRequest(
                f"Entry on line {number}: expected one tab between source and target, got "
                f"{len(fields) - 1}."
            )
        yield number, fields[0], fields[1]


def _csv(text: str) -> Iterable[tuple[int, str, str]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for row in reader:
            if not any(field.strip() for field in row):
                continue
            if not 2 <= len(row) <= 4:
                raise InvalidRequest(
                    f"Entry on line {reader.line_num}: expected 2 to 4 columns, got {len(row)}."
                )
            yield reader.line_num, row[0], row[1]
    except csv.Error as error:
        raise InvalidRequest(f"Entry on line {reader.line_num}: not valid CSV.") from error
