"""The files of a model: all there, unchanged, and safe to load."""

from __future__ import annotations

import hashlib
from pathlib import Path

from service.domain.cards import Card, CardFile
from service.domain.errors import ModelCorrupt, ModelMissing, ModelUnsafe

_PICKLES = ("*.bin", "*.pt", "*.pth", "*.ckpt", "*.pkl", "*.pickle", "*.h5", "*.msgpack")
_CHUNK = 1 << 20


def verify_files(card: Card, folder: Path) -> int:
    """Compare every listed file with its size and sha256; return how many there are.

    Raises:
        ModelMissing: a listed file is not there.
        ModelCorrupt: a file has another size or sha256.
        ModelUnsafe: the folder holds pickled weights.
    """
    refuse_pickles(card, folder)
    for file in card.files:
        _verify(card, file, folder / file.path)
    return len(card.files)


def refuse_pickles(card: Card, folder: Path) -> None:
    """Refuse weights that can run code when they are loaded.

    CTranslate2's own ``model.bin`` is not a pickle and lies beside its ``config.json``.

    Raises:
        ModelUnsafe: the folder holds pickled weights.
    """
    for pattern in _PICKLES:
        for found in folder.rglob(pattern):
            if found.name == "model.bin" and not _is_pickle(found):
                continue
            raise ModelUnsafe(
                f"{card.id} holds {found.name}, which can run code when it is loaded: "
                "convert it to safetensors and delete it"
            )


def sha256_of(path: Path) -> str:
    """Return the sha256 of a file in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _is_pickle(path: Path) -> bool:
    with path.open("rb") as stream:
        head = stream.read(4)
    return head[:2] == b"PK" or head[:1] == b"\x80"


def _verify(card: Card, file: CardFile, path: Path) -> None:
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
