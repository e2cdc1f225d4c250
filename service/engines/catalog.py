"""The models that are known, and loading one of them behind a batcher."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from service.domain.cards import Card
from service.domain.errors import InvalidRequest, ModelMissing, UnknownModel
from service.domain.ports import ChatModel
from service.engines import echo_model, proton_beam_model
from service.engines.batcher import Batcher, Limits
from service.engines.card_files import CARD_NAME, read_card, write_card
from service.engines.files import describe_files, refuse_pickles, verify_files
from service.engines.model import SequenceModel
from service.engines.processors import wait_politely

REMOTE_ENGINES = frozenset({"openai"})
_WITHOUT_FILES = REMOTE_ENGINES | {"echo"}
ENGINES = ("ctranslate2", "transformers", "echo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A card and its folder; models that are built in have no folder."""

    card: Card
    folder: Path | None

    @property
    def installed(self) -> bool:
        """Say whether every file of the card is on this machine; some engines need none."""
        if self.folder is None or self.card.engine in _WITHOUT_FILES:
            return True
        files = self.card.files
        return bool(files) and all((self.folder / file.path).is_file() for file in files)


def list_entries(folders: Sequence[Path]) -> tuple[Entry, ...]:
    """Read the cards of every model under the folders; the first card of an id wins.

    Raises:
        ModelCorrupt: a file called ``card.toml`` is no card.
    """
    found: dict[str, Entry] = {}
    for folder in folders:
        for path in sorted(folder.glob(f"*/{CARD_NAME}")):
            card = read_card(path)
            found.setdefault(card.id, Entry(card=card, folder=path.parent))
    for card in (echo_model.CARD, proton_beam_model.CARD):
        found.setdefault(card.id, Entry(card=card, folder=None))
    return tuple(found.values())


def find_entry(model_id: str, folders: Sequence[Path]) -> Entry:
    """Return the entry with that id.

    Raises:
        UnknownModel: no card has the id.
        ModelCorrupt: a file called ``card.toml`` is no card.
    """
    entries = list_entries(folders)
    for entry in entries:
        if entry.card.id == model_id:
            return entry
    known = ", ".join(entry.card.id for entry in entries)
    raise UnknownModel(f"no model is called {model_id!r}: known are {known}")


def verify_entry(entry: Entry) -> int:
    """Compare a model's files with its card; return how many there are.

    Raises:
        ModelMissing: the model is not installed, or a file is not there.
        ModelCorrupt: a file has another size or sha256.
        ModelUnsafe: the folder holds pickled weights.
    """
    return 0 if entry.folder is None else verify_files(entry.card, _installed(entry))


def record_files(entry: Entry) -> Entry:
    """Write the sizes and sha256 of the files in a model's folder on its card.

    This is how a folder that was filled by hand becomes an installed model; what is recorded is
    trusted from then on.

    Raises:
        ModelUnsafe: the folder holds pickled weights.
        InvalidRequest: the model is built in.
    """
    if entry.folder is None:
        raise InvalidRequest(f"{entry.card.id} is built in and has no files to record")
    refuse_pickles(entry.card, entry.folder)
    card = replace(entry.card, files=describe_files(entry.folder))
    write_card(card, entry.folder)
    return Entry(card=card, folder=entry.folder)


def load_translator(
    entry: Entry, *, engine: str | None = None, threads: int = 0, limits: Limits | None = None
) -> Batcher:
    """Verify a model's files, load it and put it behind a batcher.

    ``engine`` overrides the card's own choice; ``threads`` is 0 for as many as there are cores.

    Raises:
        ModelError: the model is not installed, damaged, or unsafe.
        UnknownModel: the card has no such engine, or is of no translation model.
    """
    return Batcher(open_model(entry, engine=engine, threads=threads), limits=limits)


def load_chat_model(entry: Entry, *, url: str = "") -> ChatModel:
    """Return the chat model of a card; ``url`` is taken in the place of the card's ``base_url``.

    Raises:
        UnknownModel: the card is of no chat model.
        ModelMissing: neither the card nor ``url`` names a server.
    """
    from service.engines.openai_chat import OpenAIChat

    card = entry.card
    if card.task != "chat" or card.engine not in REMOTE_ENGINES:
        raise UnknownModel(f"{card.id} is a model for {card.task}, not for chat behind a server")
    if not (url or card.engines.get(card.engine, {}).get("base_url")):
        raise ModelMissing(
            f"{card.id} names no server: set base_url on its card, or YIJIAN_CHAT_URL"
        )
    return OpenAIChat.of(card, url=url)


def open_model(entry: Entry, *, engine: str | None = None, threads: int = 0) -> SequenceModel:
    """Verify a model's files and return the model, which its owner has to load.

    Raises:
        ModelError: the model is not installed, damaged, or unsafe.
        UnknownModel: the card has no such engine, or is of no translation model.
    """
    card = entry.card
    engine = engine or card.engine
    if card.task != "translation":
        raise UnknownModel(f"{card.id} is a model for {card.task}, not for translation")
    if engine not in card.engines or engine not in ENGINES:
        known = ", ".join(name for name in card.engines if name in ENGINES) or "none"
        raise UnknownModel(f"{card.id} has no engine {engine!r}: its card names {known}")
    if card.id == proton_beam_model.CARD.id:
        return proton_beam_model.ProtonBeamModel()
    if engine == "echo":
        return echo_model.from_card(card)
    if entry.folder is None:
        raise UnknownModel(f"{card.id} is built in and has no weights for {engine!r}")
    verify_files(card, _installed(entry))
    return _stored(card, entry.folder, engine=engine, threads=threads)


def _stored(card: Card, folder: Path, *, engine: str, threads: int) -> SequenceModel:
    """Build a model with weights; its library is imported here, because torch takes seconds."""
    wait_politely()
    if engine == "ctranslate2":
        from service.engines.ctranslate2_model import CTranslate2Model

        return CTranslate2Model(card, folder, threads=threads)
    from service.engines.transformers_model import TransformersModel

    return TransformersModel(card, folder, threads=threads)


def _installed(entry: Entry) -> Path:
    if entry.folder is None or not entry.installed:
        card = entry.card
        fix = (
            f"run `yijian models pull {card.id}`"
            if card.hub_id
            else f"put them into its folder, then run `yijian models verify {card.id} --record`"
        )
        raise ModelMissing(f"the files of {card.id} are not all on this machine: {fix}")
    return entry.folder
