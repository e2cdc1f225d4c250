"""Between stages 5 and 6: carry a checkpoint's weights between machines that limit file sizes.

    python parts.py split --work WORK --parts DIR     # there: averages, float16, 15 MiB each
    python parts.py join  --work WORK --parts DIR     # here: a checkpoint that export.py takes

What training alone needs, the optimisers' state and the full precision, stays behind.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from transformers import MarianConfig, MarianMTModel

PART_BYTES = 15 * 2**20

_DROPPED = ("model_type", "transformers_version", "architectures", "_name_or_path")


def main(arguments: Sequence[str] | None = None) -> None:
    """Split or join."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("action", choices=("split", "join"))
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--parts", type=Path, required=True)
    asked = parser.parse_args(arguments)
    checkpoint = asked.work / "checkpoint.pt"
    if asked.action == "split":
        split(checkpoint, asked.parts)
    else:
        join(asked.parts, checkpoint)


def split(checkpoint: Path, folder: Path, *, size: int = PART_BYTES) -> list[Path]:
    """Write the averaged weights as ``weights.NN`` of at most ``size`` bytes; return the paths."""
    content = read(checkpoint)
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("weights.*"):
        old.unlink()
    packed = io.BytesIO()
    torch.save({**_kept(content), "model": _averaged(content)}, packed)
    data = packed.getvalue()
    paths = []
    for number, begin in enumerate(range(0, len(data), size)):
        path = folder / f"weights.{number:02}"
        path.write_bytes(data[begin : begin + size])
        paths.append(path)
    print(f"{len(paths)} parts, {len(data):,} bytes")
    return paths


def join(folder: Path, checkpoint: Path) -> None:
    """Write the checkpoint that the parts of a folder make; an old one is not overwritten."""
    paths = sorted(folder.glob("weights.*"))
    numbers = [path.suffix for path in paths]
    if not paths or numbers != [f".{number:02}" for number in range(len(paths))]:
        sys.exit(f"{folder} holds {', '.join(numbers) or 'no parts'}: bring all of them, from .00")
    if checkpoint.exists():
        sys.exit(f"{checkpoint} is there already: move it away first, it may be a longer training")
    try:
        content = torch.load(io.BytesIO(b"".join(path.read_bytes() for path in paths)))
    except (RuntimeError, EOFError) as error:
        sys.exit(f"the parts in {folder} make no checkpoint ({error}): the last may be missing")
    model = _model(content)
    weights = {name: tensor.float() for name, tensor in content["model"].items()}
    model.load_state_dict(weights, strict=False)
    torch.save({**content, "model": model.state_dict(), "ema": None}, checkpoint)


def read(checkpoint: Path) -> dict[str, Any]:
    """Read a checkpoint with plain tensors and settings in it."""
    if not checkpoint.is_file():
        sys.exit(f"{checkpoint} is not there: run train.py first")
    content: dict[str, Any] = torch.load(checkpoint, map_location="cpu")
    return content


def _averaged(content: dict[str, Any]) -> dict[str, torch.Tensor]:
    """Return the averaged weights by name; tied ones once."""
    model = _model(content)
    if not content["ema"]:
        model.load_state_dict(content["model"])
        return {name: tensor.detach().half() for name, tensor in model.named_parameters()}
    names = [name for name, _ in model.named_parameters()]
    return {name: tensor.half() for name, tensor in zip(names, content["ema"], strict=True)}


def _model(content: dict[str, Any]) -> MarianMTModel:
    kept = {name: value for name, value in content["cfg"].items() if name not in _DROPPED}
    return MarianMTModel(MarianConfig(**kept))


def _kept(content: dict[str, Any]) -> dict[str, Any]:
    return {name: content[name] for name in ("cfg", "vocabulary", "elapsed")}


if __name__ == "__main__":
    main()
