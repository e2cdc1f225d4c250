"""The translation memory over HTTP: look up, remember, forget, TMX in and out."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, File, Query, Response, UploadFile

from service.api.routes.glossary_deps import Author, Kept
from service.api.routes.glossary_schemas import SegmentIn
from service.domain.errors import UnknownResource
from service.domain.memory import Segment

router = APIRouter(prefix="/v1/memory", tags=["translation memory"])

Source = Annotated[str, Query(min_length=1, max_length=5000)]


@router.get("")
def look_up(
    source: Source,
    kept: Kept,
    threshold: Annotated[float, Query(gt=0, le=1)] = 0.75,
    limit: Annotated[int, Query(ge=1, le=50)] = 5,
) -> dict[str, Any]:
    """Return the remembered segments that are most like a source, the best first."""
    hits = [
        {
            **_segment_out(hit.segment),
            "score": round(hit.score, 4),
            "exact": hit.exact,
            "numbers_differ": hit.numbers_differ,
        }
        for hit in kept.memory.lookup(source, threshold=threshold, limit=limit)
    ]
    return {"hits": hits}


@router.get("/suggestions")
def suggestions(kept: Kept, limit: Annotated[int, Query(ge=1, le=1000)] = 100) -> dict[str, Any]:
    """Return wordings that somebody suggested and no reviewer has seen, the newest first."""
    return {"suggestions": [_segment_out(one) for one in kept.memory.suggestions(limit=limit)]}


@router.post("", status_code=201)
def remember(body: SegmentIn, kept: Kept, author: Author) -> dict[str, Any]:
    """Remember a reviewed translation; it takes the place of an older one of the same source."""
    return _segment_out(kept.memory.remember(body.source, body.target, author=author))


@router.delete("", status_code=204)
def forget(source: Source, kept: Kept) -> None:
    """Stop reusing the translation of a source."""
    if not kept.memory.forget(source):
        raise UnknownResource("the memory holds no segment with that source")


@router.post("/import")
def import_tmx(
    file: Annotated[UploadFile, File(description="TMX 1.4.")], kept: Kept, author: Author
) -> dict[str, Any]:
    """Take the units of a TMX file; what a reviewer wrote here is never replaced."""
    done = kept.memory.import_tmx(file.file.read(), author=author)
    skipped = [{"line": line, "reason": reason} for line, reason in done.skipped]
    return {"taken": done.taken, "kept": done.kept, "skipped": skipped}


@router.get(
    "/export",
    response_class=Response,
    responses={200: {"content": {"application/x-tmx+xml": {}}}},
)
def export_tmx(kept: Kept) -> Response:
    """Return all remembered segments as TMX 1.4."""
    headers = {"Content-Disposition": "attachment; filename=memory.tmx"}
    return Response(kept.memory.export_tmx(), media_type="application/x-tmx+xml", headers=headers)


def _segment_out(segment: Segment) -> dict[str, Any]:
    return {
        "source": segment.source,
        "target": segment.target,
        "author": segment.author,
        "at": segment.at,
        "origin": segment.origin,
    }
