"""The files of a model: all there, unchanged, and safe to load."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from service.domain.cards import Card, CardFile
from service.domain.errors import ModelCorrupt, ModelMissing, ModelUnsafe

_PICKLES = frozenset({".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle", ".joblib"})
_NEWEST_CTRANSLATE2 = 99


def verify_files(card: Card, folder: Path) -> int:
    """Compare every listed file with its size and sha256; return how many there are.

    Raises:
        ModelMissing: a listed file is not there.
        ModelCorrupt: a file has another size or sha256, or lies outside the folder.
        ModelUnsafe: the folder holds pickled weights.
    """
    refuse_pickles(card, folder)
    for file in card.files:
        _verify(card, file, folder)
    return len(card.files)


def refuse_pickles(card: Card, folder: Path) -> None:
    """Refuse weights that can run code when they are loaded.

    Pickles beside safetensors are let be, because they are never opened; CTranslate2's own
    ``model.bin`` is no pickle.

    Raises:
        ModelUnsafe: the folder holds pickled weights and no safe ones beside them.
    """
    for found in _pickles(folder):
        if any(found.parent.glob("*.safetensors")):
            continue
        raise ModelUnsafe(
            f"{card.id} holds {found.relative_to(folder)}, which can run code when it is loaded: "
            "take a revision with safetensors, or convert it and delete it"
        )


def describe_files(folder: Path) -> tuple[CardFile, ...]:
    """Measure every file of a model's folder but its card and hidden ones, by path."""
    return tuple(
        CardFile(
            path=path.relative_to(folder).as_posix(),
            bytes=path.stat().st_size,
            sha256=sha256_of(path),
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and path.name != "card.toml"
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def sha256_of(path: Path) -> str:
    """Return the sha256 of a file in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _pickles(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in _PICKLES and path.is_file() and not _is_ctranslate2(path):
            yield path


def _is_ctranslate2(path: Path) -> bool:
    """Tell CTranslate2's weights, which begin with a small version number of four bytes."""
    with path.open("rb") as stream:
        head = stream.read(4)
    version = int.from_bytes(head, "little")
    return path.name == "model.bin" and len(head) == 4 and 0 < version <= _NEWEST_CTRANSLATE2


def _verify(card: Card, file: CardFile, folder: Path) -> None:
    path = folder / file.path
    if not path.resolve().is_relative_to(folder.resolve()):
        raise ModelCorrupt(
            f"the card of {card.id} names {file.path}, which lies outside the model's folder: "
            "get the card from where the model came from"
        )
    if not path.is_file():
        raise ModelMissing(
            f"{card.id} lists {file.path}, which is not there: run `yijian models pull {card.id}` "
            "or copy the whole folder again"
        )
    size = path.stat().st_size
    if size != file.bytes:
        raise ModelCorrupt(
            f"{file.path} of {card.id} should have {file.bytes} bytes and has {size}: "
            "copy or pull the model again"
        )
    if sha256_of(path) != file.sha256:
        raise ModelCorrupt(
            f"{file.path} of {card.id} does not have the sha256 of its card: "
            "copy or pull the model again"
        )
