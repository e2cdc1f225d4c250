"""yijian archive: plan, run, and everything about a run."""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from service.domain.errors import InvalidRequest, UnknownResource

if TYPE_CHECKING:
    from service.domain.archives import Selection
    from service.worker.coordinator import Progress

app = typer.Typer(help="Translate or brief years of articles.", no_args_is_help=True)

Input = Annotated[str, typer.Argument(help="A folder, a zip, tar or table, or an fsspec URL.")]
Run = Annotated[Path, typer.Argument(help="The output folder of a run.")]
Glob = Annotated[list[str] | None, typer.Option(help="Only paths like this, as *.html.")]
Since = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="First day.")]
Until = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Last day.")]
Source = Annotated[str, typer.Option(help="Only documents of this source.")]
Columns = Annotated[
    str, typer.Option(help="Columns of tables: text, then title, date, source; with commas.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
ModelId = Annotated[str | None, typer.Option("--model", help="Id of the model to use.")]


@app.command()
def plan(
    source: Input,
    *,
    glob: Glob = None,
    since: Since = None,
    until: Until = None,
    of: Source = "",
    columns: Columns = "",
    model: ModelId = None,
    estimate: Annotated[bool, typer.Option(help="Time the model on a few documents.")] = True,
    as_json: AsJson = False,
) -> None:
    """Tell what an archive holds, and about how long it takes, without translating it."""
    from service.worker.planning import plan_archive

    selection = _selection(glob, since, until, of, columns)
    found, sample = plan_archive(source, selection=selection)
    if estimate and sample:
        from service.settings import load_settings
        from service.worker.calibration import seconds_a_character

        found.seconds = round(
            found.characters * seconds_a_character(sample, load_settings(model=model)), 1
        )
    figures = found.to_dict()
    if as_json:
        typer.echo(json.dumps(figures, ensure_ascii=False))
        return
    unreadable = figures.pop("unreadable")
    for name, value in figures.items():
        typer.echo(f"{name:<20} {value}")
    typer.echo(f"{'unreadable':<20} {len(unreadable)}")
    for item in unreadable:
        typer.echo(f"  {item['id']}: {item['reason']}")


@app.command()
def run(
    source: Input,
    *,
    out: Annotated[Path, typer.Option(help="Folder for the results.")],
    task: Annotated[str, typer.Option(help="translate, brief or both.")] = "translate",
    length: Annotated[str, typer.Option(help="Of briefs: flash, short, standard.")] = "standard",
    workers: Annotated[int, typer.Option(min=1, max=64, help="Worker processes.")] = 1,
    glossary: Annotated[list[str] | None, typer.Option(help="A glossary by name or file.")] = None,
    form: Annotated[
        list[str] | None,
        typer.Option("--format", help="Also one file a document: md, html, docx; tmx for all."),
    ] = None,
    queue: Annotated[str, typer.Option(help="URL of a PostgreSQL queue; unset: SQLite.")] = "",
    on: Annotated[str, typer.Option(help="ray:// address, or ray for a local one.")] = "",
    glob: Glob = None,
    since: Since = None,
    until: Until = None,
    of: Source = "",
    columns: Columns = "",
    model: ModelId = None,
    shard: Annotated[int, typer.Option(min=1, help="Documents in a shard.")] = 1000,
    piece: Annotated[int, typer.Option(min=1, help="Documents in a piece.")] = 50,
) -> None:
    """Translate or brief an archive; the same command goes on where it was stopped."""
    from service.domain.archives import ArchiveState
    from service.settings import load_settings
    from service.worker.coordinator import Coordinator
    from service.worker.lock import locked
    from service.worker.options import run_options
    from service.worker.outputs import FORMATS, write_outputs
    from service.worker.planning import begin_run

    if task not in {"translate", "brief", "both"}:
        raise InvalidRequest("--task must be translate, brief or both")
    formats = tuple(form or ("md",))
    if wrong := [name for name in formats if name not in FORMATS]:
        raise InvalidRequest(f"--format {wrong[0]}: expected one of {', '.join(FORMATS)}")
    settings = load_settings(model=model)
    selection = _selection(glob, since, until, of, columns)
    with locked(out):
        options, files = run_options(settings, glossaries=glossary or (), length=length)
        manifest = begin_run(
            source,
            str(out),
            task=task,
            options=options,
            selection=selection,
            glossary_files=files,
            shard_documents=shard,
            piece_documents=piece,
        )
        from service.runtime import RunFolder

        RunFolder(str(out)).want("run")
        environment = {"YIJIAN_MODEL": settings.model}
        if on:
            from service.worker.on_ray import run_on_ray

            state = run_on_ray(str(out), manifest, address=on, workers=workers, settings=settings)
        else:
            coordinator = Coordinator(
                str(out), manifest, workers=workers, queue=queue, environment=environment
            )
            try:
                state = coordinator.run(_Display())
            except KeyboardInterrupt:
                typer.echo("\nstopped; the same command goes on from here", err=True)
                raise typer.Exit(130) from None
        if state is ArchiveState.PAUSED:
            typer.echo("paused; yijian archive resume, or the same command, goes on", err=True)
            return
        report = write_outputs(str(out), manifest, formats=formats)
        typer.echo(json.dumps({"state": str(state), **report}, ensure_ascii=False))
        raise typer.Exit(0 if not report["failed"] else 1)


@app.command()
def status(out: Run, *, as_json: AsJson = False) -> None:
    """Tell how far a run is."""
    from dataclasses import asdict

    from service.worker.coordinator import state_of

    manifest, state, counters = state_of(str(out))
    if manifest is None:
        raise UnknownResource(f"{out} holds no run")
    figures = {"state": str(state), **asdict(counters), "left": counters.left}
    if as_json:
        typer.echo(json.dumps(figures))
        return
    for name, value in figures.items():
        typer.echo(f"{name:<12} {value}")


@app.command()
def pause(out: Run) -> None:
    """Stop a run after the pieces that are being worked on; nothing is lost."""
    _folder(out).want("pause")


@app.command()
def cancel(out: Run) -> None:
    """End a run; what is finished is kept."""
    _folder(out).want("cancel")


@app.command()
def resume(
    out: Run,
    *,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Worker processes.")] = 1,
    queue: Annotated[str, typer.Option(help="URL of a PostgreSQL queue; unset: SQLite.")] = "",
) -> None:
    """Go on with a run that was paused, stopped or cancelled."""
    from service.worker.coordinator import Coordinator
    from service.worker.lock import locked
    from service.worker.outputs import write_outputs

    folder = _folder(out)
    manifest = folder.manifest()
    if manifest is None:
        raise UnknownResource(f"{out} holds no run")
    with locked(out):
        folder.want("run")
        environment = {"YIJIAN_MODEL": str(manifest.options.get("model", ""))}
        state = Coordinator(
            str(out), manifest, workers=workers, queue=queue, environment=environment
        ).run(_Display())
        report = write_outputs(str(out), manifest, formats=("md",))
    typer.echo(json.dumps({"state": str(state), **report}, ensure_ascii=False))


@app.command()
def retry(
    out: Run, *, failed: Annotated[bool, typer.Option("--failed", help="Failed documents.")] = True
) -> None:
    """Have the pieces with failed documents done again by the next run or resume."""
    from service.worker.outputs import retry_failed

    del failed
    typer.echo(f"{retry_failed(str(out))} pieces will be done again: yijian archive resume {out}")


@app.command()
def report(
    out: Run,
    *,
    form: Annotated[list[str] | None, typer.Option("--format", help="md, html, docx, tmx.")] = None,
) -> None:
    """Write the results and the report of what is finished."""
    from service.worker.outputs import write_outputs

    manifest = _folder(out).manifest()
    if manifest is None:
        raise UnknownResource(f"{out} holds no run")
    found = write_outputs(str(out), manifest, formats=tuple(form or ("md",)))
    typer.echo(json.dumps(found, ensure_ascii=False))


def worker(
    out: Annotated[str, typer.Argument(help="The output folder of the run.")],
    *,
    slot: Annotated[int, typer.Option(help="A number of its own for each worker.")] = 0,
    queue: Annotated[str, typer.Option(help="URL of a PostgreSQL queue; unset: SQLite.")] = "",
) -> None:
    """Work on a run's pieces until it is over; several machines may."""
    from service.settings import load_settings
    from service.worker.process import Worker, queue_url

    Worker(out, slot=slot, queue=queue_url(out, queue), settings=load_settings()).run()


def _folder(out: Path) -> Any:  # noqa: ANN401 - imported late
    from service.runtime import RunFolder

    folder = RunFolder(str(out))
    if folder.manifest() is None:
        raise UnknownResource(f"{out} holds no run")
    return folder


def _selection(
    glob: list[str] | None,
    since: datetime | None,
    until: datetime | None,
    source: str,
    columns: str,
) -> Selection:
    from service.domain.archives import Selection

    return Selection(
        glob=tuple(glob or ()),
        since=since.date() if since else None,
        until=until.date() if until else None,
        source=source,
        columns=tuple(name.strip() for name in columns.split(",")) if columns else (),
    )


class _Display:
    """One line that is written over itself; on a file, a line now and then."""

    def __init__(self) -> None:
        self._live = sys.stderr.isatty()
        self._last = -1

    def __call__(self, progress: Progress) -> None:
        c = progress.counters
        done = c.success + c.failed
        if not self._live and done * 10 // max(1, c.total) == self._last:
            return
        self._last = done * 10 // max(1, c.total)
        left = progress.left_seconds
        line = (
            f"{done}/{c.total} documents, {c.failed} failed, {c.characters:,} characters, "
            f"{progress.rate:.1f}/s, {'?' if left is None else f'{left:,.0f} s'} left, terms "
            f"{c.applied}/{c.repaired}/{c.missed} applied/repaired/missed"
        )
        end = "\r" if self._live else os.linesep
        sys.stderr.write(f"{line}{' ' * 8 if self._live else ''}{end}")
        sys.stderr.flush()
