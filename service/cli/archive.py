"""yijian archive: plan, run, and everything about a run."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Annotated, Any

import typer

from service.cli.archive_display import ReadingDisplay
from service.cli.archive_options import (
    AsJson,
    Columns,
    Formats,
    Glob,
    Glossary,
    Input,
    Length,
    ModelId,
    Near,
    On,
    Queue,
    Run,
    Since,
    Source,
    Task,
    Until,
    Workers,
    check_choices,
    check_formats,
    selected,
)
from service.cli.archive_work import work, written
from service.domain.errors import InvalidRequest, UnknownResource

app = typer.Typer(help="Translate or brief years of articles.", no_args_is_help=True)


@app.command()
def plan(
    source: Input,
    *,
    task: Task = "translate",
    length: Length = "standard",
    workers: Workers = 1,
    glossary: Glossary = None,
    near: Near = "translate",
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
    from service.domain.archives import fingerprint_of
    from service.settings import load_settings
    from service.worker.options import run_options
    from service.worker.planning import settings_of
    from service.worker.survey import plan_archive

    check_choices(task=task, near=near)
    settings = load_settings(model=model)
    selection = selected(glob, since, until, of, columns)
    options, _ = run_options(settings, glossaries=glossary or (), length=length, near=near)
    everything = settings_of(source, task=task, options=options, selection=selection)
    found, sample = plan_archive(source, selection=selection, read=ReadingDisplay())
    if estimate and sample:
        from service.worker.calibration import seconds_a_character

        characters = found.characters - (found.near_characters if near == "refer" else 0)
        pace = seconds_a_character(sample, settings, task=task, length=length)
        found.seconds = round(characters * pace / workers, 1)
    figures = {**found.to_dict(), "fingerprint": fingerprint_of(everything), "settings": everything}
    if as_json:
        typer.echo(json.dumps(figures, ensure_ascii=False))
        return
    _show_plan(figures, workers=workers)


def _show_plan(figures: dict[str, Any], *, workers: int) -> None:
    unreadable, settings = figures.pop("unreadable"), figures.pop("settings")
    seconds = figures.pop("estimated_seconds")
    for name, value in figures.items():
        if isinstance(value, dict):
            value = ", ".join(f"{key} {count:,}" for key, count in value.items()) or "0"
        typer.echo(f"{name:<20} {value if isinstance(value, str) else f'{value:,}'}")
    if seconds is not None:
        shared = f", with {workers} workers on cores of their own" if workers > 1 else ""
        typer.echo(f"{'estimated time':<20} {timedelta(seconds=round(seconds))}{shared}")
    revisions = zip(settings["glossaries"], settings["glossary_revisions"], strict=True)
    glossaries = ", ".join(f"{name} ({revision})" for name, revision in revisions)
    typer.echo(f"{'model':<20} {settings['model']} ({settings['model_revision']})")
    typer.echo(f"{'glossaries':<20} {glossaries or 'built in'}")
    typer.echo(f"{'unreadable':<20} {len(unreadable):,}")
    for item in unreadable:
        typer.echo(f"  {item['id']}: {item['reason']}")


@app.command()
def run(
    source: Input,
    *,
    out: Annotated[str, typer.Option(help="Folder for the results, or an fsspec URL.")],
    task: Task = "translate",
    length: Length = "standard",
    workers: Workers = 1,
    glossary: Glossary = None,
    near: Near = "translate",
    form: Formats = None,
    beside: Annotated[
        bool, typer.Option("--beside", help="Documents' files beside the files they are of.")
    ] = False,
    new: Annotated[
        bool, typer.Option("--new", help="Forget the run that is in the folder.")
    ] = False,
    queue: Queue = "",
    on: On = "",
    glob: Glob = None,
    since: Since = None,
    until: Until = None,
    of: Source = "",
    columns: Columns = "",
    model: ModelId = None,
    shard: Annotated[int, typer.Option(min=1, help="Documents in a shard.")] = 1000,
    piece: Annotated[int, typer.Option(min=0, help="Documents in a piece; 0: by size.")] = 0,
) -> None:
    """Translate or brief an archive; the same command goes on where it was stopped."""
    from service.runtime.archives import RunFolder
    from service.settings import load_settings
    from service.worker.lock import locked
    from service.worker.options import run_options
    from service.worker.planning import begin_run, is_changed

    check_choices(task=task, near=near)
    formats = check_formats(form)
    settings = load_settings(model=model)
    with locked(out):
        options, files = run_options(settings, glossaries=glossary or (), length=length, near=near)
        folder = RunFolder(out)
        known = folder.manifest() is not None and not new
        folder.want("run")  # before the run can be seen: who cancels it then is not overheard
        manifest = begin_run(
            source,
            out,
            task=task,
            options=options,
            selection=selected(glob, since, until, of, columns),
            glossary_files=files,
            shard_documents=shard,
            piece_documents=piece,
            anew=new,
            read=ReadingDisplay(),
        )
        if known and is_changed(manifest):
            typer.echo(
                "the input has changed since this run read it: the run goes on with what it read; "
                "--new begins another with what is there now",
                err=True,
            )
        if form or beside or not folder.choices():
            place = _beside(source) if beside else ""
            folder.keep_choices({"formats": formats or ("md",), "beside": place})
        work(out, manifest, settings, workers=workers, queue=queue, on=on)


def _beside(source: str) -> str:
    from pathlib import Path

    if "://" not in source and not Path(source).is_dir():
        raise InvalidRequest("--beside needs a folder as input: files go beside the files in it")
    return source


@app.command()
def resume(out: Run, *, workers: Workers = 1, queue: Queue = "", on: On = "") -> None:
    """Go on with a run that was paused, stopped or cancelled."""
    from service.settings import load_settings
    from service.worker.lock import locked

    folder = _folder(out)
    manifest = folder.manifest()
    settings = load_settings(model=str(manifest.options["model"]))
    with locked(out):
        folder.want("run")
        work(out, manifest, settings, workers=workers, queue=queue, on=on)


@app.command()
def status(out: Run, *, as_json: AsJson = False) -> None:
    """Tell how far a run is."""
    from dataclasses import asdict

    from service.worker.coordinator import state_of

    manifest, state, counters = state_of(out)
    if manifest is None:
        raise UnknownResource(f"{out} holds no run")
    figures = {
        "state": str(state),
        **asdict(counters),
        "left": counters.left,
        "repeated": manifest.repeated,
        "unreadable": manifest.unreadable,
        "total_characters": manifest.characters,
        "task": manifest.task,
        "input": manifest.input,
        "fingerprint": manifest.fingerprint,
    }
    if as_json:
        typer.echo(json.dumps(figures, ensure_ascii=False))
        return
    for name, value in figures.items():
        typer.echo(f"{name:<18} {f'{value:,}' if isinstance(value, int) else value}")


@app.command()
def pause(out: Run) -> None:
    """Stop a run after the pieces that are being worked on; nothing is lost."""
    _folder(out).want("pause")


@app.command()
def cancel(out: Run) -> None:
    """End a run; what is finished is kept."""
    _folder(out).want("cancel")


@app.command()
def retry(
    out: Run, *, failed: Annotated[bool, typer.Option("--failed", help="Failed documents.")] = True
) -> None:
    """Have the failed documents, and nothing else, done again by the next run or resume."""
    from service.worker.retrying import retry_failed

    del failed
    _folder(out)
    typer.echo(f"{retry_failed(out)} documents will be done again: yijian archive resume {out}")


@app.command()
def report(out: Run, *, form: Formats = None) -> None:
    """Write the results and the report of what is finished."""
    formats = check_formats(form)
    found = written(out, _folder(out).manifest(), formats=formats)
    typer.echo(json.dumps(found, ensure_ascii=False))


def worker(
    out: Annotated[str, typer.Argument(help="The output folder of the run.")],
    *,
    slot: Annotated[int, typer.Option(help="A number of its own for each worker.")] = 0,
    queue: Annotated[str, typer.Option(help="URL of a PostgreSQL queue; unset: SQLite.")] = "",
    parent: Annotated[int, typer.Option(hidden=True, help="Process to end with.")] = 0,
) -> None:
    """Work on a run's pieces until it is over; several machines may."""
    from service.settings import load_settings
    from service.worker.process import Worker, queue_url

    Worker(
        out, slot=slot, queue=queue_url(out, queue), settings=load_settings(), parent=parent
    ).run()


def _folder(out: str) -> Any:  # noqa: ANN401 - imported late
    from service.runtime.archives import RunFolder

    folder = RunFolder(out)
    if folder.manifest() is None:
        raise UnknownResource(f"{out} holds no run")
    return folder
