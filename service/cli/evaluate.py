"""yijian eval: measure terms, translation quality, numbers and summaries."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Annotated, Any

import typer

from service.domain.errors import InvalidRequest

app = typer.Typer(
    help="Measure the model and everything around it.", no_args_is_help=True, add_completion=False
)

Limit = Annotated[int | None, typer.Option(help="Take only the first so many.", min=1)]
ModelId = Annotated[str | None, typer.Option("--model", help="Id of the model to use.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command()
def terms(
    *,
    cases: Annotated[
        Path | None, typer.Option("--set", help="JSON lines; unset: the built-in acceptance set.")
    ] = None,
    given: Annotated[
        str,
        typer.Option(
            "--terms",
            help="builtin: the built-in glossaries; proper: also the set's own terms; "
            "random: its terms with other terms' English.",
        ),
    ] = "builtin",
    limit: Limit = None,
    model: ModelId = None,
    as_json: AsJson = False,
    show_missed: Annotated[
        bool, typer.Option("--missed", help="List missed terms and misplaced posts.")
    ] = False,
) -> None:
    """Measure how many wanted terms are in the translations, and how consistently."""
    from service import assets
    from service.domain.evaluation import read_cases
    from service.runtime.evaluation import run_terms
    from service.runtime.loaded import runtime
    from service.settings import load_settings

    if given not in {"builtin", "proper", "random"}:
        raise InvalidRequest("--terms must be builtin, proper or random")
    path = cases or assets.samples_dir() / "evaluation" / "terms.jsonl"
    wanted = read_cases(_read(path))[:limit]

    async def measure() -> Any:  # noqa: ANN401 - scores, of whichever kind
        async with runtime(load_settings(model=model)) as loaded:
            return await run_terms(loaded, wanted, given=given)

    scores = asyncio.run(measure())
    figures = {
        "sentences": scores.sentences,
        "documents": scores.documents,
        "terms": scores.wanted,
        "applied": scores.applied,
        "success_percent": round(scores.success, 1),
        "consistency_percent": round(scores.consistency, 1),
        "repeated_percent": round(100 * scores.repeated / max(1, scores.sentences), 1),
        "stray_percent": round(100 * scores.stray / max(1, scores.sentences), 1),
        "posts_beside_a_name": scores.posts,
        "posts_misplaced": len(scores.misplaced),
    }
    _print(figures, as_json=as_json)
    for missed in scores.missed if show_missed else ():
        typer.echo(f"{missed.document}\t{missed.term}\t{missed.wanted}\t{missed.translation}")
    for moved in scores.misplaced if show_missed else ():
        typer.echo(f"{moved.document}\t{moved.term}\tmisplaced\t{moved.translation}")


@app.command()
def mt(
    source: Annotated[Path, typer.Argument(help="Chinese sentences, one a line.")],
    reference: Annotated[Path, typer.Argument(help="Their English, line by line.")],
    *,
    glossaries: Annotated[
        bool, typer.Option("--glossaries/--no-glossaries", help="With the built-in glossaries.")
    ] = True,
    limit: Limit = None,
    model: ModelId = None,
    as_json: AsJson = False,
) -> None:
    """Measure BLEU and chrF2 against references (needs sacrebleu)."""
    from service.runtime.evaluation import run_quality
    from service.runtime.loaded import runtime
    from service.settings import load_settings

    zh, en = _read(source).splitlines(), _read(reference).splitlines()
    if len(zh) != len(en):
        raise InvalidRequest(
            f"expected as many lines on both sides, got {len(zh)} and {len(en)}: align the files"
        )

    async def measure() -> Any:  # noqa: ANN401 - scores, of whichever kind
        async with runtime(load_settings(model=model)) as loaded:
            return await run_quality(loaded, zh[:limit], en[:limit], glossaries=glossaries)

    scores = asyncio.run(measure())
    figures = {
        "sentences": scores.sentences,
        "BLEU": scores.bleu,
        "chrF2": scores.chrf,
        "BLEU_signature": scores.bleu_signature,
        "chrF2_signature": scores.chrf_signature,
    }
    _print(figures, as_json=as_json)


@app.command()
def numbers(
    source: Annotated[
        Path | None, typer.Argument(help="Sentences, one a line; unset: the acceptance set's.")
    ] = None,
    *,
    limit: Limit = None,
    model: ModelId = None,
    as_json: AsJson = False,
) -> None:
    """Measure how many numbers and dates keep their value."""
    from service import assets
    from service.domain.evaluation import read_cases
    from service.runtime.evaluation import run_numbers
    from service.runtime.loaded import runtime
    from service.settings import load_settings

    if source:
        sentences = [line for line in _read(source).splitlines() if line.strip()]
    else:
        cases = read_cases(_read(assets.samples_dir() / "evaluation" / "terms.jsonl"))
        sentences = [case.zh for case in cases]

    async def measure() -> Any:  # noqa: ANN401 - scores, of whichever kind
        async with runtime(load_settings(model=model)) as loaded:
            return await run_numbers(loaded, sentences[:limit])

    scores = asyncio.run(measure())
    figures = {
        "sentences": scores.sentences,
        "numbers": scores.quantities,
        "right": scores.right,
        "right_percent": round(scores.share, 1),
        "sentences_in_doubt": scores.doubtful,
    }
    _print(figures, as_json=as_json)


@app.command()
def summary(
    articles: Annotated[Path, typer.Argument(help="JSON lines with article and summary.")],
    *,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    """Measure character ROUGE of the brief's leading sentence against reference summaries."""
    from service.usecases.evaluation import evaluate_summaries

    pairs = []
    for number, line in enumerate(_read(articles).splitlines()[:limit], start=1):
        try:
            row = json.loads(line)
            pairs.append((row["article"], row["summary"]))
        except (ValueError, KeyError, TypeError) as error:
            raise InvalidRequest(
                f"line {number}: expected a JSON object with article and summary"
            ) from error
    scores = evaluate_summaries(pairs)
    figures: dict[str, object] = {"articles": scores.articles}
    for name, found in (("ours", scores.ours), ("lead", scores.lead)):
        figures |= {
            f"{name}_rouge1": found.one,
            f"{name}_rouge2": found.two,
            f"{name}_rougeL": found.longest,
        }
    _print(figures, as_json=as_json)


def _print(figures: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(figures, ensure_ascii=False))
        return
    width = max(map(len, figures))
    for name, value in figures.items():
        typer.echo(f"{name:<{width}}  {value}")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise InvalidRequest(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InvalidRequest(f"{path}: expected UTF-8") from error
