"""Commands on glossaries and their terms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from service.cli.glossary.shared import (
    Author,
    Expect,
    Json,
    Name,
    Sets,
    TermId,
    app,
    cells,
    read_bytes,
    stores,
)
from service.cli.listing import show_json, show_rows

if TYPE_CHECKING:
    from service.domain.exchange import GlossaryInfo


@app.command("list")
def list_glossaries(
    *,
    deleted: Annotated[bool, typer.Option("--deleted", help="Also the deleted ones.")] = False,
    json: Json = False,
) -> None:
    """List the glossaries, the built-in ones first."""
    with stores() as kept:
        found = kept.glossaries.all(deleted=deleted)
        built_in = [
            (data.name, data.name, data.revision, len(data.terms), data.precedence, "built in")
            for data in kept.builtin
        ]
    rows = [*built_in, *(_info_row(item) for item in found)]
    header = ("name", "id", "revision", "terms", "precedence", "changed")
    if json:
        show_json([dict(zip(header, row, strict=True)) for row in rows])
    else:
        show_rows(header, rows)


@app.command()
def show(
    name: Name,
    query: Annotated[str, typer.Argument(help="Chinese, English or pinyin to look for.")] = "",
    *,
    revision: Annotated[int | None, typer.Option(help="As it was at this revision.")] = None,
    category: Annotated[str, typer.Option(help="Only this category.")] = "",
    status: Annotated[str, typer.Option(help="Only this status.")] = "",
    offset: Annotated[int, typer.Option(min=0, help="Skip so many.")] = 0,
    limit: Annotated[int, typer.Option(min=1, help="Show so many.")] = 50,
    json: Json = False,
) -> None:
    """Show the terms of a glossary, all or those that are found."""
    from service.domain.exchange import values_of

    with stores() as kept:
        page = kept.search(
            name,
            query,
            revision=revision,
            category=category,
            status=status,
            offset=offset,
            limit=limit,
        )
    if json:
        show_json([values_of(item.term) for item in page.terms])
        return
    rows = [(t.id, t.zh, t.en, t.category, t.status) for t in (item.term for item in page.terms)]
    show_rows(("id", "zh", "en", "category", "status"), rows)
    typer.echo(f"{len(rows)} of {page.total}, revision {page.revision}", err=True)


@app.command()
def add(
    name: Name,
    zh: Annotated[str, typer.Argument(help="The Chinese.", show_default=False)],
    en: Annotated[str, typer.Argument(help="The English.", show_default=False)],
    *,
    sets: Sets = None,
    author: Author,
    expect: Expect = None,
) -> None:
    """Add a term; a glossary of that name is made if there is none."""
    from service.domain.exchange import term_from_values

    with stores() as kept:
        values = {**kept.formats.values(cells(sets)), "zh": zh, "en": en}
        if not any(name in {item.name, item.id} for item in kept.glossaries.all()):
            kept.glossaries.create(name, author=author)
        stored = kept.glossaries.add(name, term_from_values(values), author=author, expected=expect)
    typer.echo(f"{stored.term.id}\trevision {stored.revision}")


@app.command()
def edit(
    name: Name,
    term_id: TermId,
    *,
    sets: Sets = None,
    author: Author,
    expect: Expect = None,
) -> None:
    """Set fields of a term: --set en=… --set "en_accept=one | another"."""
    with stores() as kept:
        values = kept.formats.values(cells(sets))
        stored = kept.glossaries.edit(name, term_id, values, author=author, expected=expect)
    typer.echo(f"{stored.term.id}\trevision {stored.revision}")


@app.command()
def remove(
    name: Name,
    term_id: Annotated[str, typer.Argument(help="Id of a term; none: the glossary.")] = "",
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Remove a whole glossary unasked.")] = False,
    author: Author,
    expect: Expect = None,
) -> None:
    """Remove a term, or the whole glossary; its history stays, and `restore` brings it back."""
    with stores() as kept:
        if term_id:
            head = kept.glossaries.remove(name, term_id, author=author, expected=expect)
        else:
            if not yes:
                typer.confirm("Remove the whole glossary?", abort=True)
            head = kept.glossaries.delete(name, author=author, expected=expect)
    typer.echo(f"{head.id}\trevision {head.revision}")


@app.command()
def restore(
    glossary_id: Annotated[str, typer.Argument(help="Id, as `list --deleted` shows it.")],
    *,
    author: Author,
) -> None:
    """Bring a deleted glossary back."""
    with stores() as kept:
        head = kept.glossaries.restore(glossary_id, author=author)
    typer.echo(f"{head.name}\trevision {head.revision}")


@app.command()
def configure(
    name: Name,
    *,
    new_name: Annotated[str | None, typer.Option("--name", help="Another name.")] = None,
    description: Annotated[str | None, typer.Option(help="What it is for.")] = None,
    precedence: Annotated[
        int | None, typer.Option(min=0, max=100, help="50 user, 40 project, 30 team, 20 official.")
    ] = None,
    author: Author,
    expect: Expect = None,
) -> None:
    """Rename a glossary, describe it, or set which glossaries it goes before."""
    with stores() as kept:
        head = kept.glossaries.configure(
            name,
            author=author,
            name=new_name,
            description=description,
            precedence=precedence,
            expected=expect,
        )
    typer.echo(f"{head.name}\trevision {head.revision}")


@app.command()
def check(name: Name, *, json: Json = False) -> None:
    """Report what is doubtful in a glossary; the exit status is 1 if anything is."""
    from service.domain.glossary import check_glossary

    with stores() as kept:
        found = check_glossary(kept.load(name).terms)
    if json:
        show_json([{"kind": c.kind, "terms": c.terms, "message": c.message} for c in found])
    else:
        show_rows(
            ("kind", "doubt", "terms"), [(c.kind, c.message, " ".join(c.terms)) for c in found]
        )
    raise typer.Exit(1 if found else 0)


@app.command()
def suggest(
    file: Annotated[Path, typer.Argument(help="Chinese text, or - for standard input.")],
    *,
    glossary: Annotated[
        list[str] | None, typer.Option(help="Glossaries that are in use too.")
    ] = None,
    least: Annotated[int, typer.Option(min=1, help="How often it must recur.")] = 2,
    json: Json = False,
) -> None:
    """Offer names and quoted phrases that recur in a text and no glossary lists, as CSV."""
    from service.domain.exchange.suggesting import suggest_terms
    from service.domain.glossary import compile_glossary

    with stores() as kept:
        text = kept.read_text(read_bytes(file))
        known = compile_glossary((*(kept.load(name) for name in glossary or ()), *kept.builtin))
        found = suggest_terms(text, glossary=known, tables=kept.tables, least=least)
    if json:
        header = ("zh", "en", "category", "count")
        show_json([{field: getattr(item, field) for field in header} for item in found])
    else:
        show_rows(
            ("zh", "en", "category", "count"),
            [(item.zh, item.en, item.category, item.count) for item in found],
        )


def _info_row(item: GlossaryInfo) -> tuple[object, ...]:
    state = "deleted" if item.deleted else f"{item.changed:%Y-%m-%d %H:%M} by {item.changed_by}"
    return (item.name, item.id, item.revision, item.terms, item.precedence, state)
