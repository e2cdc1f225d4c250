"""yijian models: what there is, what it is, whether it is whole, and getting more."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from service.cli.listing import show_json, show_rows
from service.domain.cards import Card
from service.settings import load_settings

app = typer.Typer(help="Models: list, show, verify, pull, convert.", no_args_is_help=True)

ModelId = Annotated[str, typer.Argument(help="Id of a model.")]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON, for programs.")]


@app.command("list")
def list_(*, as_json: AsJson = False) -> None:
    """List the models, installed or not."""
    from service.runtime.models import list_models

    models = list_models(load_settings())
    if as_json:
        show_json([_described(card, installed=installed) for card, installed in models])
        return
    show_rows(
        ("id", "task", "engine", "parameters", "licence", "installed", "name"),
        [
            (
                card.id,
                card.task,
                card.engine,
                _millions(card.parameters),
                card.license,
                "yes" if installed else "no",
                card.name,
            )
            for card, installed in models
        ],
    )


@app.command()
def show(model: ModelId, *, as_json: AsJson = False) -> None:
    """Show a model's card: languages, licence, data, scores, files."""
    from service.runtime.models import show_model

    card, installed = show_model(load_settings(), model)
    if as_json:
        show_json(_described(card, installed=installed))
        return
    show_rows(("field", "value"), _facts(card, installed=installed))


@app.command()
def verify(
    model: ModelId,
    *,
    record: Annotated[
        bool, typer.Option("--record", help="Write the files that are there on the card first.")
    ] = False,
) -> None:
    """Compare a model's files with the size and sha256 on its card."""
    from service.runtime.models import record_model, verify_model

    settings = load_settings()
    if record:
        record_model(settings, model)
    typer.echo(f"{model}: {verify_model(settings, model)} files are whole")


@app.command()
def pull(
    model: ModelId,
    revision: Annotated[
        str | None, typer.Option(help="Commit, tag or branch; unset: the card's own.")
    ] = None,
) -> None:
    """Fetch a model from the Hugging Face hub; what came is pinned on its card."""
    from service.runtime.models import pull_model

    card = pull_model(load_settings(), model, revision=revision)
    total = sum(file.bytes for file in card.files)
    typer.echo(
        f"{card.id}: {len(card.files)} files, {total / 1e6:.0f} MB, commit {card.revision}, "
        f"licence {card.license or 'not stated'}"
    )
    typer.echo(f"make it fast on a CPU: yijian models convert {card.id}")


@app.command()
def convert(
    model: ModelId,
    quantization: Annotated[str, typer.Option(help="int8, int16, float16 or float32.")] = "int8",
) -> None:
    """Convert a pulled model to CTranslate2; its card then prefers that engine."""
    from service.runtime.models import convert_model

    card = convert_model(load_settings(), model, quantization=quantization)
    size = sum(file.bytes for file in card.files if file.path.startswith("ctranslate2/"))
    typer.echo(f"{card.id}: converted to {quantization}, {size / 1e6:.0f} MB")


def _described(card: Card, *, installed: bool) -> dict[str, object]:
    return {**asdict(card), "installed": installed}


def _facts(card: Card, *, installed: bool) -> list[tuple[str, str]]:
    return [
        ("id", card.id),
        ("name", card.name),
        ("description", card.description),
        ("task", card.task),
        ("languages", f"{', '.join(card.source_languages)} -> {', '.join(card.target_languages)}"),
        ("architecture", card.architecture),
        ("parameters", _millions(card.parameters)),
        ("licence", card.license),
        ("hub", card.hub_id),
        ("revision", card.revision),
        ("engine", card.engine),
        ("engines", ", ".join(card.engines)),
        ("source pieces a segment", str(card.max_source_tokens)),
        ("terms", ", ".join(card.term_modes) or "not trained for terms"),
        *(("data", f"{d.name}: {d.pairs:,} pairs, {d.license}") for d in card.data),
        *(("score", f"{s.test}: {s.metric} {s.value:g} {s.signature}") for s in card.scores),
        *(("file", f"{f.path}: {f.bytes:,} bytes, {f.sha256[:12]}") for f in card.files),
        ("installed", "yes" if installed else "no"),
    ]


def _millions(parameters: int) -> str:
    return f"{parameters / 1e6:.0f}M" if parameters else ""
