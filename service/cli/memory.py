"""``yijian memory``: what reviewers wrote, found again; TMX in and out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from service.cli.glossary.shared import Author, Json, read_bytes, stores, write_bytes
from service.cli.listing import show_json, show_rows
from service.domain.errors import UnknownResource

app = typer.Typer(
    name="memory", help="Remember reviewed translations and reuse them.", no_args_is_help=True
)

Source = Annotated[str, typer.Argument(help="A Chinese sentence.", show_default=False)]


@app.command()
def lookup(
    source: Source,
    *,
    threshold: Annotated[float, typer.Option(min=0.01, max=1.0, help="Least similarity.")] = 0.75,
    json: Json = False,
) -> None:
    """Find the remembered sentences that are most like one."""
    with stores() as kept:
        hits = kept.memory.lookup(source, threshold=threshold)
    header = ("score", "numbers_differ", "source", "target", "author")
    rows = [
        (round(h.score, 3), h.numbers_differ, h.segment.source, h.segment.target, h.segment.author)
        for h in hits
    ]
    if json:
        show_json([dict(zip(header, row, strict=True)) for row in rows])
    else:
        show_rows(header, rows)


@app.command()
def remember(
    source: Source,
    target: Annotated[str, typer.Argument(help="Its English.", show_default=False)],
    *,
    author: Author,
) -> None:
    """Remember a translation that somebody stands for."""
    with stores() as kept:
        kept.memory.remember(source, target, author=author)


@app.command()
def forget(source: Source) -> None:
    """Stop reusing the translation of a sentence."""
    with stores() as kept:
        if not kept.memory.forget(source):
            raise UnknownResource("the memory holds no sentence like that")


@app.command("import")
def import_tmx(
    file: Annotated[Path, typer.Argument(help="TMX file, or - for standard input.")],
    *,
    author: Author,
) -> None:
    """Take the Chinese and English units of a TMX file."""
    with stores() as kept:
        done = kept.memory.import_tmx(read_bytes(file), author=author)
    for line, reason in done.skipped:
        typer.echo(f"line {line}: {reason}", err=True)
    typer.echo(f"{done.taken} taken, {done.kept} kept as they were, {len(done.skipped)} skipped")


@app.command()
def export(
    file: Annotated[Path, typer.Argument(help="TMX file, or - for standard output.")] = Path("-"),
) -> None:
    """Write all remembered sentences to a TMX file."""
    with stores() as kept:
        write_bytes(file, kept.memory.export_tmx())
