"""Commands on the revisions of a glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from service.cli.glossary.shared import Author, Expect, Json, Name, app, stores
from service.cli.listing import show_json, show_rows

if TYPE_CHECKING:
    from service.domain.exchange import TermChange


@app.command()
def history(name: Name, *, json: Json = False) -> None:
    """List the revisions of a glossary, the newest first."""
    header = ("number", "at", "author", "kind", "added", "changed", "removed", "comment")
    with stores() as kept:
        found = kept.glossaries.revisions(name, limit=1000)
    rows = [[getattr(item, field) for field in header] for item in found]
    if json:
        show_json([dict(zip(header, row, strict=True)) for row in rows])
    else:
        show_rows(header, rows)


@app.command()
def diff(
    name: Name,
    old: Annotated[int, typer.Argument(help="Revision.")],
    new: Annotated[int | None, typer.Argument(help="Revision; the newest if none.")] = None,
    *,
    json: Json = False,
) -> None:
    """Show what changed from one revision to another."""
    from service.domain.exchange import values_of

    with stores() as kept:
        changes = kept.glossaries.diff(name, old, new)
    if json:
        show_json([_change(change) for change in changes])
        return
    for change in changes:
        before = values_of(change.before) if change.before else {}
        after = values_of(change.after) if change.after else {}
        typer.echo(f"{change.kind} {change.term_id}")
        for field in dict.fromkeys((*before, *after)):
            if before.get(field) != after.get(field):
                typer.echo(f"  {field}: {before.get(field, '')} -> {after.get(field, '')}")


@app.command()
def rollback(
    name: Name,
    revision: Annotated[int, typer.Argument(help="Revision to go back to.")],
    *,
    author: Author,
    expect: Expect = None,
) -> None:
    """Make a glossary what it was at a revision; the way back is a new revision."""
    with stores() as kept:
        head = kept.glossaries.rollback(name, revision, author=author, expected=expect)
    typer.echo(f"{head.name}\trevision {head.revision}")


def _change(change: TermChange) -> dict[str, object]:
    from service.domain.exchange import values_of

    return {
        "kind": change.kind,
        "id": change.term_id,
        "before": values_of(change.before) if change.before else None,
        "after": values_of(change.after) if change.after else None,
    }
