"""yijian keys: who may call the service."""

from __future__ import annotations

import typer

from service.domain.keys import digest_of, new_key

app = typer.Typer(help="API keys.", no_args_is_help=True)


@app.callback()
def keys() -> None:
    """Make API keys; the service keeps their digests only."""


@app.command()
def new() -> None:
    """Print a fresh key, this once, and the digest that goes into YIJIAN_API_KEYS."""
    key = new_key()
    typer.echo(f"key\t{key}")
    typer.echo(f"digest\t{digest_of(key)}")
