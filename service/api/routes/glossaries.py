"""Glossaries over HTTP: terms, revisions, files, and what a text suggests.

Every change answers with the new revision as its ETag. A change sent with that revision in
If-Match is refused with 409 and both versions if somebody else was faster.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, File, Query, Request, Response, UploadFile
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute

from service.api.errors import error_body
from service.api.routes.glossary_schemas import (
    GlossaryIn,
    GlossaryPatch,
    RollbackIn,
    SuggestIn,
    TermFieldsIn,
    author_of,
    built_in_out,
    expected_revision,
    info_out,
    optional_term_out,
    report_out,
    revision_out,
    term_out,
)
from service.domain.exchange import OnConflict, RevisionConflict, StoredTerm, term_from_values
from service.domain.exchange.suggesting import suggest_terms
from service.domain.glossary import check_glossary, compile_glossary
from service.stores import Stores
from service.usecases.glossaries import ImportOptions, import_terms


class VersionedRoute(APIRoute):
    """A route whose conflicts are answered with both versions."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Wrap the handler of the route."""
        handle = super().get_route_handler()

        async def answer(request: Request) -> Response:
            try:
                return await handle(request)
            except RevisionConflict as conflict:
                return _both_versions(request, conflict)

        return answer


def _stores(request: Request) -> Stores:
    opened: Stores = request.app.state.runtime.stores
    return opened


Kept = Annotated[Stores, Depends(_stores)]
Author = Annotated[str, Depends(author_of)]
Expected = Annotated[int | None, Depends(expected_revision)]
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Limit = Annotated[int, Query(ge=1, le=1000)]

router = APIRouter(prefix="/v1/glossaries", tags=["glossaries"], route_class=VersionedRoute)


@router.get("")
def list_glossaries(kept: Kept, *, deleted: bool = False) -> dict[str, Any]:
    """List the built-in glossaries and those that are stored."""
    stored = [info_out(info) for info in kept.glossaries.all(deleted=deleted)]
    return {"glossaries": [*map(built_in_out, kept.builtin), *stored]}


@router.post("", status_code=201)
def create_glossary(
    body: GlossaryIn, kept: Kept, author: Author, response: Response
) -> dict[str, Any]:
    """Make a glossary."""
    info = kept.glossaries.create(
        body.name,
        author=author,
        description=body.description,
        precedence=body.precedence,
        terms=[term_from_values(term.values()) for term in body.terms],
    )
    response.headers["Location"] = f"/v1/glossaries/{info.id}"
    _tag(response, info.revision)
    return info_out(info)


@router.post("/suggestions")
def suggest(body: SuggestIn, kept: Kept) -> dict[str, Any]:
    """Offer names and quoted phrases that recur in a text and no glossary lists."""
    known = compile_glossary((*(kept.load(name) for name in body.glossaries), *kept.builtin))
    found = suggest_terms(body.text, glossary=known, tables=kept.tables, least=body.least)
    fields = ("zh", "english", "category", "count")
    return {"suggestions": [{name: getattr(item, name) for name in fields} for item in found]}


@router.get("/{glossary}")
def show_glossary(glossary: str, kept: Kept, response: Response) -> dict[str, Any]:
    """Show what a glossary is, without its terms; by id or name."""
    for data in kept.builtin:
        if data.name == glossary:
            return built_in_out(data)
    info = kept.glossaries.info(glossary)
    _tag(response, info.revision)
    return info_out(info)


@router.patch("/{glossary}")
def change_glossary(
    glossary: str,
    body: GlossaryPatch,
    *,
    kept: Kept,
    author: Author,
    expected: Expected,
    response: Response,
) -> dict[str, Any]:
    """Rename a glossary, describe it, or set its precedence."""
    info = kept.glossaries.configure(
        glossary,
        author=author,
        name=body.name,
        description=body.description,
        precedence=body.precedence,
        expected=expected,
    )
    _tag(response, info.revision)
    return info_out(info)


@router.delete("/{glossary}", status_code=204)
def delete_glossary(glossary: str, kept: Kept, author: Author, expected: Expected) -> None:
    """Put a glossary away; its history stays, and it can be restored."""
    kept.glossaries.delete(glossary, author=author, expected=expected)


@router.post("/{glossary}/restore")
def restore_glossary(glossary: str, kept: Kept, author: Author) -> dict[str, Any]:
    """Bring a deleted glossary back, by id."""
    return info_out(kept.glossaries.restore(glossary, author=author))


@router.get("/{glossary}/terms")
def search_terms(
    glossary: str,
    *,
    kept: Kept,
    q: Annotated[str, Query(max_length=200, description="Chinese, English or pinyin.")] = "",
    category: str = "",
    status: str = "",
    revision: Annotated[int | None, Query(ge=1)] = None,
    offset: Offset = 0,
    limit: Limit = 50,
) -> dict[str, Any]:
    """Return a page of terms, those that hold ``q`` if it is given, the closest first."""
    page = kept.search(
        glossary,
        q,
        revision=revision,
        category=category,
        status=status,
        offset=offset,
        limit=limit,
    )
    return {
        "terms": [term_out(item) for item in page.terms],
        "total": page.total,
        "offset": page.offset,
        "revision": page.revision,
    }


@router.post("/{glossary}/terms", status_code=201)
def add_term(
    glossary: str,
    body: TermFieldsIn,
    *,
    kept: Kept,
    author: Author,
    expected: Expected,
    response: Response,
) -> dict[str, Any]:
    """Add a term."""
    term = term_from_values(body.values())
    stored = kept.glossaries.add(glossary, term, author=author, expected=expected)
    response.headers["Location"] = f"/v1/glossaries/{quote(glossary)}/terms/{quote(stored.term.id)}"
    return _tagged(response, stored)


@router.get("/{glossary}/terms/{term_id}")
def show_term(glossary: str, term_id: str, kept: Kept, response: Response) -> dict[str, Any]:
    """Show one term."""
    return _tagged(response, kept.glossaries.term(glossary, term_id))


@router.patch("/{glossary}/terms/{term_id}")
def change_term(
    glossary: str,
    term_id: str,
    *,
    body: TermFieldsIn,
    kept: Kept,
    author: Author,
    expected: Expected,
    response: Response,
) -> dict[str, Any]:
    """Set the given fields of a term."""
    stored = kept.glossaries.edit(
        glossary, term_id, body.values(), author=author, expected=expected
    )
    return _tagged(response, stored)


@router.delete("/{glossary}/terms/{term_id}", status_code=204)
def remove_term(
    glossary: str, term_id: str, *, kept: Kept, author: Author, expected: Expected
) -> None:
    """Remove a term; earlier revisions keep it."""
    kept.glossaries.remove(glossary, term_id, author=author, expected=expected)


@router.get("/{glossary}/revisions")
def list_revisions(
    glossary: str, kept: Kept, offset: Offset = 0, limit: Limit = 50
) -> dict[str, Any]:
    """List the history of a glossary, the newest revision first."""
    found = kept.glossaries.revisions(glossary, offset=offset, limit=limit)
    return {"revisions": [revision_out(item) for item in found]}


@router.get("/{glossary}/diff")
def show_diff(
    glossary: str,
    kept: Kept,
    old: Annotated[int, Query(alias="from", ge=1)],
    new: Annotated[int | None, Query(alias="to", ge=1)] = None,
) -> dict[str, Any]:
    """Show what changed from one revision to another, by default to the newest."""
    changes = [
        {
            "kind": change.kind,
            "id": change.term_id,
            "before": optional_term_out(change.before),
            "after": optional_term_out(change.after),
        }
        for change in kept.glossaries.diff(glossary, old, new)
    ]
    return {"changes": changes}


@router.post("/{glossary}/rollback")
def roll_back(
    glossary: str,
    body: RollbackIn,
    *,
    kept: Kept,
    author: Author,
    expected: Expected,
    response: Response,
) -> dict[str, Any]:
    """Make a glossary what it was at a revision, as a new revision."""
    info = kept.glossaries.rollback(glossary, body.revision, author=author, expected=expected)
    _tag(response, info.revision)
    return info_out(info)


@router.get("/{glossary}/check")
def check(glossary: str, kept: Kept) -> dict[str, Any]:
    """Report what is doubtful in a glossary."""
    found = check_glossary(kept.load(glossary).terms)
    doubts = [{"kind": c.kind, "terms": list(c.terms), "message": c.message} for c in found]
    return {"conflicts": doubts}


@router.post("/{glossary}/import")
def import_file(
    glossary: str,
    file: Annotated[UploadFile, File(description="The file; its name's extension is its format.")],
    *,
    kept: Kept,
    author: Author,
    expected: Expected,
    format_name: Annotated[str, Query(alias="format")] = "",
    on_conflict: OnConflict = OnConflict.REFUSE,
    partial: bool = False,
    dry_run: bool = False,
    create: bool = False,
) -> Response:
    """Take the terms of a file in: all of them, or none (422) if a line is refused."""
    report = import_terms(
        file.file.read(),
        glossary=glossary,
        format_name=format_name or kept.formats.name_for(file.filename or ""),
        glossaries=kept.glossaries,
        formats=kept.formats,
        author=author,
        options=ImportOptions(
            on_conflict=on_conflict,
            partial=partial,
            dry_run=dry_run,
            create=create,
            expected=expected,
        ),
    )
    return JSONResponse(report_out(report), status_code=200 if report.saved or dry_run else 422)


@router.get("/{glossary}/export")
def export_file(
    glossary: str,
    kept: Kept,
    format_name: Annotated[str, Query(alias="format")] = "csv",
    revision: Annotated[int | None, Query(ge=1)] = None,
) -> Response:
    """Return a glossary as a file; X-Left-Out counts the terms that the format cannot hold."""
    data = kept.load(glossary, revision)
    exported = kept.formats.write(data.terms, format_name)
    name = quote(f"{data.name}.{exported.extension}")
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{name}",
        "X-Left-Out": str(len(exported.left_out)),
    }
    return Response(exported.data, media_type=exported.media_type, headers=headers)


def _tag(response: Response, revision: int) -> None:
    response.headers["ETag"] = f'"{revision}"'


def _tagged(response: Response, stored: StoredTerm) -> dict[str, Any]:
    _tag(response, stored.revision)
    return term_out(stored)


def _both_versions(request: Request, conflict: RevisionConflict) -> Response:
    versions = conflict.versions
    body = error_body(
        conflict.code,
        conflict.message,
        getattr(request.state, "request_id", ""),
        expected=versions.expected,
        current=versions.current,
        yours=optional_term_out(versions.yours),
        theirs=optional_term_out(versions.theirs),
    )
    return JSONResponse(body, status_code=409)
