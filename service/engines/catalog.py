"""The models that are known, and loading one of them behind a batcher."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from service.domain.cards import Card, parse_card
from service.domain.errors import ModelCorrupt, ModelMissing, UnknownModel
from service.engines import echo_model
from service.engines.batcher import Batcher, Limits
from service.engines.files import verify_files
from service.engines.model import SequenceModel

ENGINES = ("ctranslate2", "transformers", "echo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A card and its folder; ``installed`` says whether every listed file is there."""

    card: Card
    folder: Path | None

    @property
    def installed(self) -> bool:
        """Say whether the weights are on this machine."""
        if self.folder is None:
            return True
        files = self.card.files
        return bool(files) and all((self.folder / file.path).is_file() for file in files)


def list_entries(folders: Sequence[Path]) -> tuple[Entry, ...]:
    """Read the cards of every model under the folders; the first card of an id wins."""
    found: dict[str, Entry] = {}
    for folder in folders:
        for path in sorted(folder.glob("*/card.toml")):
            card = read_card(path)
            found.setdefault(card.id, Entry(card=card, folder=path.parent))
    found.setdefault(echo_model.CARD.id, Entry(card=echo_model.CARD, folder=None))
    return tuple(found.values())


def find_entry(model_id: str, folders: Sequence[Path]) -> Entry:
    """Return the entry with that id.

    Raises:
        UnknownModel: no card has the id.
    """
    entries = list_entries(folders)
    for entry in entries:
        if entry.card.id == model_id:
            return entry
    known = ", ".join(entry.card.id for entry in entries)
    raise UnknownModel(f"no model is called {model_id!r}: known are {known}")


def read_card(path: Path) -> Card:
    """Read a ``card.toml``.

    Raises:
        ModelCorrupt: the file is no card.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ModelCorrupt(f"{path.name} of {path.parent.name} cannot be read: {error}") from error
    return parse_card(data, origin=f"{path.parent.name}/{path.name}")


def load_translator(
    entry: Entry, *, engine: str | None = None, threads: int = 0, limits: Limits | None = None
) -> Batcher:
    """Verify a model's files, load it and put it behind a batcher.

    ``engine`` overrides the card's own choice; ``threads`` is 0 for as many as there are cores.

    Raises:
        ModelError: the model is not installed, damaged, or unsafe.
        UnknownModel: no engine has that name.
    """
    return Batcher(_load(entry, engine or entry.card.engine, threads), limits=limits)


def _load(entry: Entry, engine: str, threads: int) -> SequenceModel:
    if entry.folder is None:
        return echo_model.EchoModel()
    card = entry.card
    if not entry.installed:
        raise ModelMissing(
            f"the weights of {card.id} are not on this machine: run `yijian models pull {card.id}`"
        )
    if engine not in card.engines:
        known = ", ".join(card.engines) or "none"
        raise UnknownModel(f"{card.id} has no engine {engine!r}: its card names {known}")
    verify_files(card, entry.folder)
    if engine == "ctranslate2":
        from service.engines.ctranslate2_model import CTranslate2Model

        return CTranslate2Model(card, entry.folder, threads=threads)
    if engine == "transformers":
        from service.engines.transformers_model import TransformersModel

        return TransformersModel(card, entry.folder, threads=threads or 1)
    raise UnknownModel(f"no engine is called {engine!r}: there are {', '.join(ENGINES)}")
