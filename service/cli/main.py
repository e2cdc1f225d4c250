"""The entry point: every error of the product is one line and an exit code."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import typer

from service import __version__, assets
from service.cli import glossary as glossaries
from service.cli import memory, models
from service.cli.exits import exit_code
from service.domain.errors import InvalidRequest, YijianError
from service.settings import Settings, load_settings

app = typer.Typer(
    name="yijian",
    help="译简: Chinese official news into English briefs, with the right titles every time.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.add_typer(models.app, name="models")
app.add_typer(glossaries.app, name="glossary")
app.add_typer(memory.app, name="memory")

Source = Annotated[str, typer.Argument(help="A file of text or HTML, or - for standard input.")]
Names = Annotated[
    list[str] | None, typer.Option("--glossary", help="A glossary by name, or a CSV file.")
]
Out = Annotated[Path | None, typer.Option("--out", help="Write to a file, not to the screen.")]
ModelId = Annotated[str | None, typer.Option("--model", help="Id of the model to use.")]


@app.command()
def brief(
    source: Source,
    form: Annotated[str, typer.Option("--format", help="md, json, html or docx.")] = "md",
    lang: Annotated[str, typer.Option(help="en, zh, or both side by side.")] = "en",
    length: Annotated[str, typer.Option(help="flash, short or standard.")] = "standard",
    glossary: Names = None,
    out: Out = None,
    model: ModelId = None,
) -> None:
    """Write the English brief of a Chinese news page."""
    if form == "docx" and out is None and sys.stdout.isatty():
        raise InvalidRequest("a Word document does not fit a screen: add --out FILE.docx")
    _write(
        asyncio.run(
            _brief(
                _read(source),
                name=source,
                settings=load_settings(model=model),
                form=form,
                lang=lang,
                length=length,
                glossaries=tuple(glossary or ()),
            )
        ),
        out,
    )


@app.command()
def translate(
    source: Source,
    form: Annotated[str, typer.Option("--format", help="text, json or bilingual.")] = "text",
    glossary: Names = None,
    out: Out = None,
    model: ModelId = None,
) -> None:
    """Translate a Chinese text; every line of it is a line of the answer."""
    _write(
        asyncio.run(
            _translate(
                _read(source),
                name=source,
                settings=load_settings(model=model),
                form=form,
                glossaries=tuple(glossary or ()),
            )
        ),
        out,
    )


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
    model: ModelId = None,
) -> None:
    """Serve the HTTP API and the staff page."""
    from service.api.server import run

    run(load_settings(host=host, port=port, model=model))


@app.command()
def demo(
    out: Annotated[Path, typer.Option(help="Folder for the JSON and HTML.")] = Path("out"),
) -> None:
    """Print the brief of the sample article, and write it as JSON and HTML too."""
    sample = assets.samples_dir() / "leading-group-meeting.txt"
    typer.echo(asyncio.run(_demo(sample, out, load_settings())))


@app.command()
def version() -> None:
    """Print the version."""
    typer.echo(__version__)


def main() -> None:
    """Run the command line and exit."""
    try:
        app(standalone_mode=True)
    except YijianError as error:
        typer.echo(f"yijian: {error.message}", err=True)
        raise SystemExit(exit_code(error)) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except BrokenPipeError:
        raise SystemExit(141) from None


async def _brief(
    data: bytes,
    *,
    name: str,
    settings: Settings,
    form: str,
    lang: str,
    length: str,
    glossaries: tuple[str, ...],
) -> bytes:
    from service.runtime import runtime
    from service.web.formats import render_brief

    async with runtime(settings, files_allowed=True) as loaded:
        written = await loaded.brief(
            loaded.read_page(data, name=name), length=length, glossaries=glossaries
        )
    return render_brief(written, form=form, language=lang)


async def _translate(
    data: bytes, *, name: str, settings: Settings, form: str, glossaries: tuple[str, ...]
) -> bytes:
    from service.runtime import runtime
    from service.web.formats import render_translation

    async with runtime(settings, files_allowed=True) as loaded:
        translated = await loaded.translate(
            loaded.read_page(data, name=name), glossaries=glossaries
        )
    return render_translation(translated, form=form)


async def _demo(sample: Path, out: Path, settings: Settings) -> str:
    from service.runtime import runtime
    from service.web.formats import render_brief

    async with runtime(settings, files_allowed=True) as loaded:
        written = await loaded.brief(loaded.read_page(sample.read_bytes(), name=sample.name))
    out.mkdir(parents=True, exist_ok=True)
    for form in ("json", "html"):
        (out / f"{sample.stem}.{form}").write_bytes(render_brief(written, form=form))
    shown = render_brief(written, form="md").decode()
    return f"{shown}\nJSON: {out / sample.stem}.json\nHTML: {out / sample.stem}.html"


def _read(source: str) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise InvalidRequest(f"{source} cannot be read: {error.strerror}") from error


def _write(content: bytes, out: Path | None) -> None:
    if out is None:
        sys.stdout.buffer.write(content if content.endswith(b"\n") else content + b"\n")
        sys.stdout.flush()
        return
    try:
        out.write_bytes(content)
    except OSError as error:
        raise InvalidRequest(f"{out} cannot be written: {error.strerror}") from error
