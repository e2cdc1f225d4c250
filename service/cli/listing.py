"""Tables for people at a terminal, tab-separated lines behind a pipe, JSON for programs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

import orjson
import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table


def show_rows(header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows under a header."""
    if not sys.stdout.isatty():
        for row in (header, *rows):
            typer.echo("\t".join(" ".join(str(cell).split()) for cell in row))
        return
    table = Table(*header)
    for row in rows:
        table.add_row(*(escape(str(cell)) for cell in row))
    Console().print(table)


def show_json(value: object) -> None:
    """Print a value as JSON, two blanks deep a level; dates as ISO 8601."""
    text = orjson.dumps(value, option=orjson.OPT_INDENT_2, default=_plain).decode("utf-8")
    typer.echo(text)


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")
