"""What the routes of glossaries and of the memory take, and how they answer."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import Header
from pydantic import BaseModel, ConfigDict, Field

from service.domain.errors import InvalidRequest
from service.domain.exchange import GlossaryInfo, ImportReport, Revision, StoredTerm, values_of
from service.domain.glossary import GlossaryData, Term


class ForbiddenIn(BaseModel):
    """A rendering that must not appear, and why."""

    model_config = ConfigDict(extra="forbid")

    form: str
    reason: str = ""


class SourceIn(BaseModel):
    """Where a rendering comes from."""

    model_config = ConfigDict(extra="forbid")

    name: str
    url: str = ""
    date: str = ""
    license: str = ""


class TermFieldsIn(BaseModel):
    """Fields of a term; what is left out stays as it is, or takes its default in a new term."""

    model_config = ConfigDict(extra="forbid", strict=True)

    id: str = ""
    zh: str = ""
    en: str = ""
    zh_variants: list[str] = []
    en_short: str = ""
    en_generic: str = ""
    en_accept: list[str] = []
    en_forbid: list[ForbiddenIn] = []
    category: str = "term"
    part_of_speech: str = ""
    article: str = ""
    jurisdiction: str = "*"
    system: str = ""
    level: str = ""
    code: str = ""
    parent_id: str = ""
    requires_context: list[str] = []
    priority: int = 0
    case_rule: str = ""
    valid_from: Annotated[date | None, Field(strict=False)] = None
    valid_to: Annotated[date | None, Field(strict=False)] = None
    successor_id: str = ""
    sources: list[SourceIn] = []
    verified: int = 0
    status: str = "reviewed"
    reviewer: str = ""
    reviewed_on: Annotated[date | None, Field(strict=False)] = None
    notes: str = ""
    flags: list[str] = []
    do_not_translate: bool = False
    case_sensitive: bool = False
    mandatory: bool = True

    def values(self) -> dict[str, Any]:
        """Return the fields that were given."""
        return self.model_dump(exclude_unset=True)


class GlossaryIn(BaseModel):
    """A new glossary, with its first terms if there are any."""

    model_config = ConfigDict(extra="forbid")

    name: str
    description: str = Field(default="", max_length=10_000)
    precedence: int = Field(default=30, ge=0, le=100)
    terms: list[TermFieldsIn] = Field(default_factory=list, max_length=10_000)


class GlossaryPatch(BaseModel):
    """What of a glossary's settings changes."""

    model_config = ConfigDict(extra="forbid")

    name: str | None = None
    description: str | None = Field(default=None, max_length=10_000)
    precedence: int | None = Field(default=None, ge=0, le=100)


class RollbackIn(BaseModel):
    """The revision to go back to."""

    model_config = ConfigDict(extra="forbid")

    revision: int = Field(ge=1)


class SuggestIn(BaseModel):
    """A Chinese text, and the glossaries in use beside the built-in ones."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(max_length=500_000)
    glossaries: list[str] = Field(default_factory=list, max_length=10)
    least: int = Field(default=2, ge=1)


class SegmentIn(BaseModel):
    """A sentence and the translation that a reviewer stands for."""

    model_config = ConfigDict(extra="forbid")

    source: str
    target: str


def expected_revision(
    if_match: Annotated[
        str | None, Header(description="The revision that was read, as its ETag says.")
    ] = None,
) -> int | None:
    """Read the revision of an If-Match header; ``None`` for no header or ``*``.

    Raises:
        InvalidRequest: it names no revision.
    """
    if if_match is None or if_match.strip() == "*":
        return None
    number = if_match.strip().removeprefix("W/").strip('"')
    if not number.isascii() or not number.isdigit() or len(number) > 9:
        raise InvalidRequest('If-Match must be a revision as the ETag gave it, for example "7"')
    return int(number)


def author_of(
    x_yijian_user: Annotated[
        str | None, Header(max_length=200, description="Who makes the change, for the history.")
    ] = None,
) -> str:
    """Return the name that goes into the history."""
    return x_yijian_user or "api"


def info_out(info: GlossaryInfo) -> dict[str, Any]:
    """Return a stored glossary as JSON values."""
    return {
        "id": info.id,
        "name": info.name,
        "description": info.description,
        "precedence": info.precedence,
        "revision": info.revision,
        "terms": info.terms,
        "created": info.created,
        "changed": info.changed,
        "changed_by": info.changed_by,
        "deleted": info.deleted,
        "built_in": False,
    }


def built_in_out(data: GlossaryData) -> dict[str, Any]:
    """Return a built-in glossary as JSON values; its revision is a hash."""
    return {
        "id": data.id,
        "name": data.name,
        "precedence": data.precedence,
        "revision": data.revision,
        "terms": len(data.terms),
        "built_in": True,
    }


def term_out(stored: StoredTerm) -> dict[str, Any]:
    """Return a term as JSON values, with the revision in which it last changed."""
    return {**values_of(stored.term), "revision": stored.revision}


def optional_term_out(term: Term | None) -> dict[str, Any] | None:
    """Return a term as JSON values, or nothing for one that is gone."""
    return values_of(term) if term else None


def revision_out(revision: Revision) -> dict[str, Any]:
    """Return a line of a history as JSON values."""
    return {
        "number": revision.number,
        "author": revision.author,
        "at": revision.at,
        "kind": revision.kind,
        "comment": revision.comment,
        "added": revision.added,
        "changed": revision.changed,
        "removed": revision.removed,
    }


def report_out(report: ImportReport) -> dict[str, Any]:
    """Return the report of an import as JSON values."""
    return {
        "saved": report.saved,
        "dry_run": report.dry_run,
        "revision": report.revision,
        "counts": report.counts,
        "lines": [
            {
                "line": line.line,
                "outcome": line.outcome.value,
                "reason": line.reason,
                "term_id": line.term_id,
                "zh": line.zh,
            }
            for line in report.lines
        ],
    }
