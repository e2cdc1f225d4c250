"""Run the benchmarks: python -m tests.bench [name ...]; a table, and JSON in out/bench.json."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.bench import archive, engines, glossary, memory, terms, waiting, workers
from tests.bench.figures import Figure, machine

BENCHMARKS: Mapping[str, Callable[[Path], list[Figure]]] = {
    "archive": archive.run,
    "terms": terms.run,
    "engines": engines.run,
    "waiting": waiting.run,
    "glossary": glossary.run,
    "workers": workers.run,
    "memory": memory.run,
}
_JSON = Path("out/bench.json")


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all; return how many bounds were not kept."""
    if unknown := [name for name in names if name not in BENCHMARKS]:
        sys.stderr.write(f"no benchmark is called {unknown[0]}: {', '.join(BENCHMARKS)}\n")
        return 64
    broken = 0
    kept: dict[str, Any] = json.loads(_JSON.read_text()) if _JSON.is_file() else {}
    for name in names or BENCHMARKS:
        where = machine()
        with tempfile.TemporaryDirectory(prefix="yijian-bench-") as folder:
            figures = BENCHMARKS[name](Path(folder))
        _show(name, figures, where)
        broken += sum(figure.holds is False for figure in figures)
        kept[name] = {"machine": where, "figures": [asdict(figure) for figure in figures]}
        _JSON.parent.mkdir(exist_ok=True)
        _JSON.write_text(json.dumps(kept, indent=1) + "\n")
    return min(broken, 1)


def _show(name: str, figures: list[Figure], where: str) -> None:
    sys.stdout.write(f"\n{name} ({where})\n")
    for figure in figures:
        verdict = {None: "", True: "kept", False: "NOT KEPT"}[figure.holds]
        value = f"{figure.value:,.3g}" if abs(figure.value) < 100 else f"{figure.value:,.0f}"
        sys.stdout.write(
            f"  {figure.name:<58} {value:>10} {figure.unit:<12} {figure.wanted:<8} {verdict}\n"
        )
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
