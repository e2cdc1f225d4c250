"""Glossaries in and out of files, their doubts, and what a text suggests for them."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, File, Query, Response, UploadFile
from fastapi.responses import JSONResponse

from service.api.routes.glossary_deps import Author, Expected, Kept, VersionedRoute
from service.api.routes.glossary_schemas import SuggestIn, report_out
from service.domain.exchange import OnConflict
from service.domain.exchange.suggesting import suggest_terms
from service.domain.glossary import check_glossary, compile_glossary
from service.usecases.glossaries import ImportOptions, import_terms

router = APIRouter(prefix="/v1/glossaries", tags=["glossaries"], route_class=VersionedRoute)


@router.post("/suggestions")
def suggest(body: SuggestIn, kept: Kept) -> dict[str, Any]:
    """Offer names and quoted phrases that recur in a text and no glossary lists."""
    known = compile_glossary((*(kept.load(name) for name in body.glossaries), *kept.builtin))
    found = suggest_terms(body.text, glossary=known, tables=kept.tables, least=body.least)
    fields = ("zh", "en", "category", "count")
    return {"suggestions": [{name: getattr(item, name) for name in fields} for item in found]}


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
