"""What the commands on glossaries have in common: the application, its options, the stores."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from service.domain.errors import InvalidRequest, NotFound, StorageError

if TYPE_CHECKING:
    from service.stores import Stores

app = typer.Typer(
    name="glossary", help="Show, change, import and export glossaries.", no_args_is_help=True
)


def user() -> str:
    """Return the name of whoever runs the command."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # the user has no name, as in some containers
        return "unknown"


Name = Annotated[str, typer.Argument(help="Name or id of a glossary.", show_default=False)]
TermId = Annotated[str, typer.Argument(help="Id of a term.", show_default=False)]
Author = Annotated[str, typer.Option(help="Who makes the change.", default_factory=user)]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Expect = Annotated[int | None, typer.Option(help="Revision that you had read.")]
Sets = Annotated[
    list[str] | None,
    typer.Option("--set", help='Field and value, as in a spreadsheet: --set "en_accept=a | b".'),
]


@contextmanager
def stores() -> Iterator[Stores]:
    """Open the stores that the settings name."""
    from service.settings import load_settings  # imported late, so that --help is quick
    from service.stores import open_stores

    with open_stores(load_settings()) as opened:
        yield opened


def cells(sets: list[str] | None) -> dict[str, str]:
    """Split FIELD=VALUE options.

    Raises:
        InvalidRequest: an option has no equals sign.
    """
    if any("=" not in item for item in sets or ()):
        raise InvalidRequest('expected --set FIELD=VALUE, for example --set "en_short=FAO"')
    return {field: value for field, _, value in (item.partition("=") for item in sets or ())}


def read_bytes(file: Path) -> bytes:
    """Read a file, or standard input for ``-``.

    Raises:
        NotFound: the file cannot be read.
    """
    if str(file) == "-":
        return sys.stdin.buffer.read()
    try:
        return file.read_bytes()
    except OSError as error:
        raise NotFound(f"the file cannot be read: {error.strerror}") from None


def write_bytes(file: Path, data: bytes) -> None:
    """Write a file, or standard output for ``-``.

    Raises:
        StorageError: the file cannot be written.
    """
    if str(file) == "-":
        sys.stdout.buffer.write(data)
        return
    try:
        file.write_bytes(data)
    except OSError as error:
        raise StorageError(f"the file cannot be written: {error.strerror}") from None
