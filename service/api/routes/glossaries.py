"""Glossaries over HTTP: settings, terms, revisions.

Every change answers with the new revision as its ETag. A change sent with that revision in
If-Match is refused with 409 and both versions if somebody else was faster.
"""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Query, Response

from service.api.routes.glossary_deps import (
    Author,
    Expected,
    Kept,
    Limit,
    Offset,
    VersionedRoute,
    tag,
)
from service.api.routes.glossary_schemas import (
    GlossaryIn,
    GlossaryPatch,
    RollbackIn,
    TermFieldsIn,
    built_in_out,
    info_out,
    optional_term_out,
    revision_out,
    term_out,
)
from service.domain.exchange import StoredTerm, term_from_values

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
    tag(response, info.revision)
    return info_out(info)


@router.get("/{glossary}")
def show_glossary(glossary: str, kept: Kept, response: Response) -> dict[str, Any]:
    """Show what a glossary is, without its terms; by id or name."""
    for data in kept.builtin:
        if data.name == glossary:
            return built_in_out(data)
    info = kept.glossaries.info(glossary)
    tag(response, info.revision)
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
    tag(response, info.revision)
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
    tag(response, info.revision)
    return info_out(info)


def _tagged(response: Response, stored: StoredTerm) -> dict[str, Any]:
    tag(response, stored.revision)
    return term_out(stored)
