"""yijian brief, translate, demo: a page in, English out."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from service.cli.documents import is_document, translate_file
from service.domain.errors import InvalidRequest, TextTooLarge

if TYPE_CHECKING:
    from service.settings import Settings

Source = Annotated[str, typer.Argument(help="A file of text or HTML, or - for standard input.")]
Names = Annotated[
    list[str] | None,
    typer.Option("--glossary", help="A glossary by name, or a file: CSV, TSV, XLSX, TBX, JSON."),
]
Out = Annotated[Path | None, typer.Option("--out", help="Write to a file, not to the screen.")]
ModelId = Annotated[str | None, typer.Option("--model", help="Id of the model to use.")]

_BRIEF_SUFFIXES = {".md": "md", ".json": "json", ".html": "html", ".htm": "html", ".docx": "docx"}
_TRANSLATION_SUFFIXES = {".txt": "text", ".json": "json", ".md": "bilingual"}
_SAMPLE = "leading-group-meeting.txt"


def brief(
    source: Source,
    form: Annotated[
        str | None,
        typer.Option("--format", help="md, json, html or docx; unset: as --out ends, else md."),
    ] = None,
    lang: Annotated[str, typer.Option(help="en, zh, or both side by side.")] = "en",
    length: Annotated[str, typer.Option(help="flash, short or standard.")] = "standard",
    glossary: Names = None,
    out: Out = None,
    model: ModelId = None,
) -> None:
    """Write the English brief of a Chinese news page."""
    from service.runtime.loaded import runtime
    from service.settings import load_settings
    from service.web.formats import check_brief, render_brief

    settings = load_settings(model=model)
    chosen = form or _by_suffix(out, _BRIEF_SUFFIXES) or "md"
    check_brief(form=chosen, language=lang, length=length)
    _check_out(out, form=chosen)
    data = _read(source, settings)

    async def write() -> bytes:
        async with runtime(settings, files_allowed=True) as loaded:
            page = loaded.read_page(data, name=source)
            written = await loaded.brief(page, length=length, glossaries=glossary or ())
        return render_brief(written, form=chosen, language=lang)

    _write(asyncio.run(write()), out)


def translate(
    source: Source,
    form: Annotated[
        str | None,
        typer.Option("--format", help="text, json or bilingual; unset: as --out ends, else text."),
    ] = None,
    glossary: Names = None,
    out: Out = None,
    model: ModelId = None,
) -> None:
    """Translate a Chinese text, a line for a line; or a document, its layout kept, with --out."""
    from service.runtime.loaded import runtime
    from service.settings import load_settings
    from service.web.formats import check_translation, render_translation

    settings = load_settings(model=model)
    if is_document(source, out):
        translate_file(source, form=form, glossaries=glossary or (), out=out, settings=settings)
        return
    chosen = form or _by_suffix(out, _TRANSLATION_SUFFIXES) or "text"
    check_translation(form=chosen)
    _check_out(out, form=chosen)
    data = _read(source, settings)

    async def write() -> bytes:
        async with runtime(settings, files_allowed=True) as loaded:
            text = loaded.read_page(data, name=source)
            translated = await loaded.translate(text, glossaries=glossary or ())
        return render_translation(translated, form=chosen)

    _write(asyncio.run(write()), out)


def demo(
    out: Annotated[Path, typer.Option(help="Folder for the JSON and HTML.")] = Path("out"),
) -> None:
    """Print the brief of the sample article, and write it as JSON and HTML too."""
    from service import assets
    from service.runtime.loaded import runtime
    from service.settings import load_settings
    from service.web.formats import render_brief

    sample = assets.samples_dir() / _SAMPLE

    async def write() -> dict[str, bytes]:
        async with runtime(load_settings()) as loaded:
            written = await loaded.brief(loaded.read_page(sample.read_bytes(), name=sample.name))
        return {form: render_brief(written, form=form) for form in ("md", "json", "html")}

    rendered = asyncio.run(write())
    files = {form: out / f"{sample.stem}.{form}" for form in ("json", "html")}
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InvalidRequest(f"{out} cannot be made: {error.strerror}") from error
    for form, path in files.items():
        _write(rendered[form], path)
    typer.echo(rendered["md"].decode())
    typer.echo("\n".join(f"{form.upper()}: {path}" for form, path in files.items()))


def _by_suffix(out: Path | None, suffixes: dict[str, str]) -> str | None:
    return suffixes.get(out.suffix.lower()) if out is not None else None


def _check_out(out: Path | None, *, form: str) -> None:
    """Refuse what cannot be written before the work is done, not after it."""
    if out is None:
        if form == "docx" and sys.stdout.isatty():
            raise InvalidRequest("a Word document does not fit a screen: add --out FILE.docx")
    elif out.is_dir() or not out.parent.is_dir():
        raise InvalidRequest(f"{out} cannot be written: expected a file in an existing folder")


def _read(source: str, settings: Settings) -> bytes:
    """Read a file or standard input, and no more of it than may be worked on."""
    limit = settings.page_bytes
    try:
        if source == "-":
            data = sys.stdin.buffer.read(limit + 1)
        else:
            with Path(source).open("rb") as file:
                data = file.read(limit + 1)
    except OSError as error:
        raise InvalidRequest(f"{source} cannot be read: {error.strerror}") from error
    if len(data) > limit:
        raise TextTooLarge(
            f"expected at most {limit:,} bytes, got more: split the input or raise "
            "YIJIAN_PAGE_BYTES"
        )
    return data


def _write(content: bytes, out: Path | None) -> None:
    if out is None:
        sys.stdout.buffer.write(content if content.endswith(b"\n") else content + b"\n")
        sys.stdout.flush()
        return
    try:
        out.write_bytes(content)
    except OSError as error:
        raise InvalidRequest(f"{out} cannot be written: {error.strerror}") from error
