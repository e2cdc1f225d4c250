"""yijian translate with a document: the same file in English."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import typer

from service.domain.errors import InvalidRequest, TextTooLarge
from service.domain.translatable import DOCUMENT_BYTES, EXTENSIONS, PLAIN

if TYPE_CHECKING:
    from service.settings import Settings
    from service.usecases.translate_document import TranslatedDocument


def is_document(source: str, out: Path | None) -> bool:
    """Say whether a file is translated in place: office files always, pages if a page is wanted."""
    kind = _extension(source)
    page = kind in PLAIN and kind != "txt" and out is not None and _extension(out) == kind
    return page or (kind in EXTENSIONS and kind not in PLAIN)


def translate_file(
    source: str,
    *,
    form: str | None,
    glossaries: Sequence[str],
    out: Path | None,
    settings: Settings,
) -> None:
    """Translate a document into ``out``, and say on standard error what became of its terms."""
    from service.runtime.loaded import runtime

    if form is not None:
        raise InvalidRequest("a document keeps its format: leave --format out")
    if out is None or out.is_dir() or not out.parent.is_dir():
        raise InvalidRequest(
            "expected a file in an existing folder for the document: add --out FILE with the "
            "extension of the source (of a PDF: .docx or .txt)"
        )
    data, target = _read(source), out

    async def work() -> TranslatedDocument:
        async with runtime(settings, files_allowed=True) as loaded:
            return await loaded.translate_document(
                data, name=PurePath(source).name, output=_extension(target), glossaries=glossaries
            )

    done = asyncio.run(work())
    try:
        target.write_bytes(done.data)
    except OSError as error:
        raise InvalidRequest(f"{target} cannot be written: {error.strerror}") from error
    totals = done.totals
    typer.echo(
        f"{done.characters:,} characters; terms: {totals.applied} applied, {totals.repaired} "
        f"repaired, {totals.missed} missed; {len(done.warnings)} to check",
        err=True,
    )


def _read(source: str) -> bytes:
    try:
        with Path(source).open("rb") as file:
            data = file.read(DOCUMENT_BYTES + 1)
    except OSError as error:
        raise InvalidRequest(f"{source} cannot be read: {error.strerror}") from error
    if len(data) > DOCUMENT_BYTES:
        raise TextTooLarge(
            f"expected at most {DOCUMENT_BYTES:,} bytes, got more: split the document"
        )
    return data


def _extension(path: str | Path) -> str:
    return PurePath(path).suffix.lower().lstrip(".")
