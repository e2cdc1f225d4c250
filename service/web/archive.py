"""The report of an archive: totals, terms, warnings, failures, and its throughput as a picture."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from typing import Any

_WIDTH, _HEIGHT, _MARGIN = 720, 180, 40


def report_page(
    *,
    totals: Mapping[str, Any],
    warnings: Mapping[str, int],
    varied: Mapping[str, Sequence[str]],
    candidates: Sequence[tuple[str, int]],
    failed: Sequence[Mapping[str, Any]],
    pieces: Sequence[Mapping[str, Any]],
) -> bytes:
    """Write the report as one HTML page.

    ``pieces`` tell the characters, the seconds and the moment of the end of each piece.
    """
    wanted = totals["applied"] + totals["repaired"] + totals["missed"]
    adherence = 100 * (wanted - totals["missed"]) / wanted if wanted else 100.0
    slowest = sorted(pieces, key=lambda piece: -piece["seconds"])[:5]
    sections = [
        _table("Totals", [(name, f"{value:,}") for name, value in totals.items()]),
        f"<p>Terms in their right form: <b>{adherence:.1f} %</b>. Terms written in more than one "
        f"way across the archive: <b>{len(varied)}</b>.</p>",
        "<h2>Throughput</h2>",
        throughput_picture(pieces),
        _table("Warnings", [(kind, f"{count:,}") for kind, count in warnings.items()]),
        _table("Terms with several renderings", [(t, " · ".join(f)) for t, f in varied.items()]),
        _table(
            "Names that no glossary lists (candidates)",
            [(name, f"{count:,}") for name, count in candidates],
        ),
        _table("Set aside", [(str(row["id"]), str(row["reason"])) for row in failed[:500]]),
        _table(
            "Slowest pieces",
            [(f"{p['characters']:,} characters", f"{p['seconds']:.1f} s") for p in slowest],
        ),
    ]
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Archive report</title>'
        "<style>body{font:16px/1.5 sans-serif;margin:2em auto;max-width:50em}"
        "td{padding:.2em 1em .2em 0;vertical-align:top}</style>"
        f"<h1>Archive report</h1>{''.join(sections)}</html>\n"
    ).encode()


def throughput_picture(pieces: Sequence[Mapping[str, Any]]) -> str:
    """Draw the characters a second over time as SVG."""
    ordered = sorted(pieces, key=lambda piece: piece["ended"])
    if len(ordered) < 2:
        return "<p>Too short to draw.</p>"
    first = ordered[0]["ended"] - ordered[0]["seconds"]
    span = max(1e-6, ordered[-1]["ended"] - first)
    buckets = min(60, len(ordered))
    sums = [0.0] * buckets
    for piece in ordered:
        sums[min(buckets - 1, int((piece["ended"] - first) / span * buckets))] += piece[
            "characters"
        ]
    rates = [total / (span / buckets) for total in sums]
    top = max(rates) or 1.0
    points = " ".join(
        f"{_MARGIN + index * (_WIDTH - 2 * _MARGIN) / max(1, buckets - 1):.1f},"
        f"{_HEIGHT - _MARGIN - rate / top * (_HEIGHT - 2 * _MARGIN):.1f}"
        for index, rate in enumerate(rates)
    )
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="characters a second">'
        f'<polyline fill="none" stroke="#235" stroke-width="2" points="{points}"/>'
        f'<text x="{_MARGIN}" y="{_MARGIN - 12}" font-size="12">{top:,.0f} characters/s</text>'
        f'<text x="{_WIDTH - _MARGIN}" y="{_HEIGHT - 12}" font-size="12" text-anchor="end">'
        f"{span:,.0f} s</text></svg>"
    )


def _table(title: str, rows: Sequence[tuple[str, str]]) -> str:
    if not rows:
        return ""
    cells = "".join(
        f"<tr><td>{html.escape(left)}</td><td>{html.escape(right)}</td></tr>"
        for left, right in rows
    )
    return f"<h2>{html.escape(title)}</h2><table>{cells}</table>"
