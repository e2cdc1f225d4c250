"""Arguments and options that the archive's commands share."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from service.domain.errors import InvalidRequest

if TYPE_CHECKING:
    from service.domain.archives import Selection

TASKS = ("translate", "brief", "both")

Input = Annotated[str, typer.Argument(help="A folder, a zip, tar or table, or an fsspec URL.")]
Run = Annotated[str, typer.Argument(help="The output folder of a run, or its fsspec URL.")]
Task = Annotated[str, typer.Option(help="translate, brief or both.")]
Length = Annotated[str, typer.Option(help="Of briefs: flash, short, standard.")]
Glossary = Annotated[list[str] | None, typer.Option(help="A glossary by name or file.")]
Glob = Annotated[list[str] | None, typer.Option(help="Only paths like this, as *.html.")]
Since = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="First day.")]
Until = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Last day.")]
Source = Annotated[str, typer.Option(help="Only documents of this source.")]
Columns = Annotated[
    str, typer.Option(help="Columns of tables: text, then title, date, source; with commas.")
]
Near = Annotated[
    str,
    typer.Option(help="Near duplicates: translate each, or refer to the first of them."),
]
Formats = Annotated[
    list[str] | None,
    typer.Option("--format", help="One file a document: md, html, docx; tmx: one for all."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
ModelId = Annotated[str | None, typer.Option("--model", help="Id of the model to use.")]
Workers = Annotated[int, typer.Option(min=1, max=64, help="Worker processes.")]
Queue = Annotated[str, typer.Option(help="URL of a PostgreSQL queue; unset: SQLite.")]
On = Annotated[str, typer.Option(help="ray:// address, or ray for a local one.")]


def check_choices(*, task: str, near: str) -> None:
    """Refuse what is no task, or no way with near duplicates.

    Raises:
        InvalidRequest: it is not.
    """
    if task not in TASKS:
        raise InvalidRequest("--task must be translate, brief or both")
    if near not in {"translate", "refer"}:
        raise InvalidRequest("--near must be translate or refer")


def check_formats(formats: list[str] | None) -> tuple[str, ...]:
    """Return the formats that were asked for, each once.

    Raises:
        InvalidRequest: one of them cannot be written.
    """
    from service.worker.outputs import FORMATS

    chosen = tuple(dict.fromkeys(formats or ()))
    if wrong := [name for name in chosen if name not in FORMATS]:
        raise InvalidRequest(f"--format {wrong[0]}: expected one of {', '.join(FORMATS)}")
    return chosen


def selected(
    glob: list[str] | None,
    since: datetime | None,
    until: datetime | None,
    source: str,
    columns: str,
) -> Selection:
    """Return which documents are wanted."""
    from service.domain.archives import Selection

    return Selection(
        glob=tuple(glob or ()),
        since=since.date() if since else None,
        until=until.date() if until else None,
        source=source,
        columns=tuple(name.strip() for name in columns.split(",")) if columns else (),
    )
