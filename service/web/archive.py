"""The report of an archive: totals, terms, warnings, failures, and its throughput as a picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from service.domain.archives import Findings, Manifest, several
from service.web.html import environment

_SHOWN = 100
_SLOWEST = 10
_WIDTH, _HEIGHT, _LEFT, _MARGIN = 720, 200, 70, 24
_BUCKETS = 60

Renderings = Sequence[tuple[str, Sequence[tuple[str, int]]]]


def report_page(
    *,
    manifest: Manifest,
    totals: Mapping[str, int],
    findings: Findings,
    aside: Sequence[Mapping[str, Any]],
    pieces: Sequence[Mapping[str, Any]],
) -> bytes:
    """Write the report as one HTML page that needs nothing from elsewhere.

    ``aside`` are failed and unreadable documents with their reasons; ``pieces`` tell the
    characters, the seconds, the moment of the end and the slowest documents of each piece.
    """
    options = manifest.options
    glossaries = zip(
        options.get("glossaries", ()), options.get("glossary_revisions", ()), strict=False
    )
    slow = [row for piece in pieces for row in piece.get("slowest", ())]
    page = (
        environment()
        .get_template("archive.html")
        .render(
            manifest=manifest,
            glossaries=", ".join(f"{name} ({revision})" for name, revision in glossaries),
            totals=totals,
            findings=findings,
            missed=sorted(findings.missed.items(), key=lambda item: -item[1][0])[:_SHOWN],
            varied=several(findings.forms)[:_SHOWN],
            contexts=several(findings.contexts)[:_SHOWN],
            candidates=findings.candidates()[:_SHOWN],
            warnings=sorted(findings.warnings.items(), key=lambda item: -item[1][0]),
            aside=aside,
            more_aside=totals["failed"] + totals["unreadable"] - len(aside),
            renderings=_renderings,
            picture=throughput_picture(pieces),
            slowest=sorted(slow, key=lambda row: (-row["seconds"], row["id"]))[:_SLOWEST],
        )
    )
    return page.encode()


def _renderings(rows: Renderings) -> Markup:
    """Write terms with their renderings, each with its count."""
    line = Markup('<tr><td lang="zh">{}</td><td>{}</td></tr>')
    cells = Markup("").join(
        line.format(term, " · ".join(f"{english} ({count:,})" for english, count in forms))
        for term, forms in rows
    )
    return Markup("<table><tr><th>Term</th><th>Renderings</th></tr>{}</table>").format(cells)


def throughput_picture(pieces: Sequence[Mapping[str, Any]]) -> Markup:
    """Draw the characters a second over the time of the work as SVG; pauses are left out."""
    ordered = sorted(pieces, key=lambda piece: piece["ended"])
    seconds = _worked(ordered)
    characters = sum(piece["characters"] for piece in ordered)
    if not ordered or not seconds[-1]:
        return Markup("<p>Nothing was worked on yet.</p>")
    rates = _rates(ordered, seconds)
    top = max(rates)
    step = (_WIDTH - _LEFT - _MARGIN) / len(rates)
    height = _HEIGHT - 2 * _MARGIN
    bars = Markup("").join(
        Markup(
            '<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="#4a7ba6"/>'
        ).format(
            _LEFT + index * step,
            _HEIGHT - _MARGIN - rate / top * height,
            max(1.0, step - 1),
            rate / top * height,
        )
        for index, rate in enumerate(rates)
    )
    labels = [
        (_LEFT - 6, _MARGIN + 4, "end", f"{top:,.0f}"),
        (_LEFT - 6, _HEIGHT - _MARGIN, "end", "0"),
        (_LEFT, _MARGIN - 10, "start", "characters a second"),
        (_LEFT, _HEIGHT - 6, "start", "0 s"),
        (_WIDTH - _MARGIN, _HEIGHT - 6, "end", _duration(seconds[-1])),
    ]
    words = Markup("").join(
        Markup('<text x="{}" y="{}" text-anchor="{}">{}</text>').format(*label) for label in labels
    )
    axes = Markup('<path d="M{0} {1}V{2}H{3}" fill="none" stroke="#999"/>').format(
        _LEFT, _MARGIN, _HEIGHT - _MARGIN, _WIDTH - _MARGIN
    )
    said = f"{characters:,} characters in {_duration(seconds[-1])}: "
    said += f"{characters / seconds[-1]:,.0f} a second."
    return Markup(
        '<p>{}</p><svg viewBox="0 0 {} {}" role="img" aria-label="characters a second over time">'
        "{}{}{}</svg>"
    ).format(said, _WIDTH, _HEIGHT, bars, axes, words)


def _worked(ordered: Sequence[Mapping[str, Any]]) -> list[float]:
    """Return at which second of the work each piece ended; time without any piece is cut out."""
    ends, total = [0.0], 0.0
    last = 0.0
    for piece in ordered:
        total += min(piece["seconds"], piece["ended"] - last)
        last = piece["ended"]
        ends.append(total)
    return ends


def _rates(ordered: Sequence[Mapping[str, Any]], ends: Sequence[float]) -> list[float]:
    """Return the characters a second in equal stretches of the work.

    The characters of a piece are spread over the seconds that it took.
    """
    count = min(_BUCKETS, 4 * len(ordered))
    width = ends[-1] / count
    rates = [0.0] * count
    for piece, end in zip(ordered, ends[1:], strict=True):
        begin = max(0.0, end - piece["seconds"])
        length = max(end - begin, 1e-9)
        for index in range(int(begin / width), min(count, int(end / width) + 1)):
            overlap = min(end, (index + 1) * width) - max(begin, index * width)
            rates[index] += piece["characters"] * max(0.0, overlap) / length / width
    return rates


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes:02} min"
    return f"{minutes} min {rest:02} s" if minutes else f"{seconds:.1f} s"
