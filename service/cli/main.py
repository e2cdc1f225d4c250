"""The entry point: every error of the product is one line and an exit code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, NoReturn

import typer

from service import __version__
from service.cli import archive, articles, evaluate, keys, memory, models
from service.cli import glossary as glossaries
from service.cli.exits import UNEXPECTED, USAGE, exit_code
from service.domain.errors import YijianError

_CLICK_USAGE = 2

app = typer.Typer(
    name="yijian",
    help="译简: Chinese official news into English briefs, with the right titles every time.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command()(archive.worker)
app.command()(articles.brief)
app.command()(articles.translate)
app.command()(articles.demo)
app.add_typer(archive.app, name="archive")
app.add_typer(models.app, name="models")
app.add_typer(glossaries.app, name="glossary")
app.add_typer(keys.app, name="keys")
app.add_typer(memory.app, name="memory")
app.add_typer(evaluate.app, name="eval")


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
    model: articles.ModelId = None,
) -> None:
    """Serve the HTTP API and the staff page."""
    from service.api.server import run
    from service.settings import load_settings

    run(load_settings(host=host, port=port, model=model))


@app.command()
def version() -> None:
    """Print the version."""
    typer.echo(__version__)


def main(words: Sequence[str] | None = None) -> NoReturn:
    """Run the command line, the process's own or ``words``, and exit."""
    try:
        app(words)
        raise SystemExit(0)
    except YijianError as error:
        raise SystemExit(_said(error.message, exit_code(error))) from None
    except SystemExit as leaving:
        raise SystemExit(USAGE if leaving.code == _CLICK_USAGE else leaving.code) from None
    except Exception as error:  # noqa: BLE001 - the border: no traceback meets a user
        raise SystemExit(_said(_unexpected(error), UNEXPECTED)) from None


def _said(message: str, code: int) -> int:
    typer.echo(f"yijian: {' '.join(message.split())}", err=True)
    return code


def _unexpected(error: Exception) -> str:
    """Tell where a fault of the program lies; its own message may quote the text."""
    from service.logs import path_of

    place = (path_of(error) or ["outside its code"])[-1]
    return f"a fault of the program: {type(error).__name__} at {place}; please report this line"
