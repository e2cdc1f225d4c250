"""The tables of surnames and persons, read from their data files."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from service.domain.errors import StorageError
from service.domain.names import KnownPerson, NameTables, Surname


def load_name_tables(folder: Path) -> NameTables:
    """Read ``surnames.csv``, ``people.csv`` and ``not_names.txt`` from a folder.

    Raises:
        StorageError: a file is missing or lacks a column.
    """
    try:
        return NameTables(
            surnames={
                row["zh"]: Surname(zh=row["zh"], reading=row["reading"], also=row["also"])
                for row in _rows(folder / "surnames.csv")
            },
            people={
                row["zh"]: KnownPerson(zh=row["zh"], english=row["english"], origin=row["origin"])
                for row in _rows(folder / "people.csv")
            },
            not_names=frozenset((folder / "not_names.txt").read_text(encoding="utf-8").split()),
        )
    except (OSError, KeyError) as error:
        raise StorageError(
            f"the tables of names in {folder.name} cannot be read: {error}"
        ) from error


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)
