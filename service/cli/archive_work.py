"""The work on a run, for the commands that begin it or go on with it."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn

import typer

from service.cli.archive_display import RunDisplay

if TYPE_CHECKING:
    from service.domain.archives import ArchiveState, Manifest
    from service.settings import Settings

STOPPED = 130


def work(
    out: str, manifest: Manifest, settings: Settings, *, workers: int, queue: str = "", on: str = ""
) -> NoReturn:
    """Work on a run until it is over, write what is finished, and exit with what came of it."""
    from service.domain.archives import ArchiveState

    with _interruptible():
        try:
            state = _worked(out, manifest, settings, workers=workers, queue=queue, on=on)
        except KeyboardInterrupt:
            typer.echo(
                f"\nstopped; nothing that is finished is lost: the same command, or "
                f"yijian archive resume {out}, goes on from here",
                err=True,
            )
            raise typer.Exit(STOPPED) from None
    if state is ArchiveState.PAUSED:
        typer.echo(f"paused; yijian archive resume {out} goes on", err=True)
        raise typer.Exit(0)
    report = written(out, manifest)
    typer.echo(json.dumps({"state": str(state), **report}, ensure_ascii=False))
    raise typer.Exit(1 if report["failed"] else 0)


def written(out: str, manifest: Manifest, *, formats: tuple[str, ...] = ()) -> dict[str, Any]:
    """Write results and report of what is finished, in the formats of the run or others."""
    from service.runtime.archives import RunFolder
    from service.worker.outputs import write_outputs

    choices = RunFolder(out).choices()
    return write_outputs(
        out,
        manifest,
        formats=formats or tuple(choices.get("formats", ("md",))),
        beside=str(choices.get("beside", "")),
    )


def _worked(
    out: str, manifest: Manifest, settings: Settings, *, workers: int, queue: str, on: str
) -> ArchiveState:
    display = RunDisplay(manifest)
    if on:
        from service.worker.on_ray import run_on_ray

        return run_on_ray(
            out, manifest, address=on, workers=workers, settings=settings, progress=display
        )
    from service.worker.coordinator import Coordinator
    from service.worker.lock import local_place

    if "://" in out and not queue:
        queue = f"sqlite:///{local_place(out).resolve() / '.yijian' / 'queue.sqlite'}"
    environment = {"YIJIAN_MODEL": settings.model}
    coordinator = Coordinator(out, manifest, workers=workers, queue=queue, environment=environment)
    return coordinator.run(display)


@contextmanager
def _interruptible() -> Iterator[None]:
    """Take a request to end (as from systemd or docker stop) as Ctrl-C."""

    def interrupt(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
