"""Commands that take files in and give them out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from service.cli.glossary.shared import (
    Author,
    Expect,
    Json,
    Name,
    app,
    read_bytes,
    stores,
    write_bytes,
)
from service.cli.listing import show_json, show_rows
from service.domain.exchange import ImportReport, OnConflict, Outcome
from service.usecases.glossaries import ImportOptions, import_terms


@app.command("import")
def import_file(
    name: Name,
    file: Annotated[Path, typer.Argument(help="File, or - for standard input.")],
    *,
    format_name: Annotated[str, typer.Option("--format", help="If not the extension's.")] = "",
    on_conflict: Annotated[
        OnConflict, typer.Option(help="When the glossary has another English for a term.")
    ] = OnConflict.REFUSE,
    partial: Annotated[bool, typer.Option("--partial", help="Take the good lines.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only report.")] = False,
    author: Author,
    expect: Expect = None,
    json: Json = False,
) -> None:
    """Take the terms of a file in: all of them, or none if a line is refused."""
    options = ImportOptions(
        on_conflict=on_conflict, partial=partial, dry_run=dry_run, create=True, expected=expect
    )
    with stores() as kept:
        report = import_terms(
            read_bytes(file),
            glossary=name,
            format_name=format_name or kept.formats.name_for(file.name),
            glossaries=kept.glossaries,
            formats=kept.formats,
            author=author,
            options=options,
        )
    _show_report(report, json=json)
    if not report.saved and not dry_run:
        raise typer.Exit(1)


@app.command()
def export(
    name: Name,
    file: Annotated[Path, typer.Argument(help="File, or - for standard output.")] = Path("-"),
    *,
    format_name: Annotated[str, typer.Option("--format", help="If not the extension's.")] = "",
    revision: Annotated[int | None, typer.Option(help="As it was at this revision.")] = None,
) -> None:
    """Write a glossary to a file; what the format cannot hold is named on standard error."""
    with stores() as kept:
        wanted = format_name or ("csv" if str(file) == "-" else kept.formats.name_for(file.name))
        exported = kept.formats.write(kept.load(name, revision).terms, wanted)
    write_bytes(file, exported.data)
    for item in exported.left_out:
        typer.echo(f"left out {item.term_id}: {item.reason}", err=True)


def _show_report(report: ImportReport, *, json: bool) -> None:
    header = ("line", "outcome", "zh", "reason")
    lines = [(x.line, x.outcome.value, x.zh, x.reason) for x in report.lines]
    counts = report.counts
    if json:
        listed = [dict(zip(header, line, strict=True)) for line in lines]
        show_json({"saved": report.saved, "revision": report.revision, **counts, "lines": listed})
        return
    told = [line for line in lines if line[3] or line[1] != Outcome.TAKEN.value]
    if told:
        show_rows(header, told)
    summary = ", ".join(f"{count} {outcome}" for outcome, count in counts.items())
    typer.echo(f"{summary}; {_verdict(report)}", err=True)


def _verdict(report: ImportReport) -> str:
    if report.dry_run:
        return "dry run: nothing was saved"
    if not report.saved:
        return "nothing was saved; mend the refused lines, or take the others with --partial"
    return f"saved as revision {report.revision}"
