"""Fetching a model from the Hugging Face hub: a pinned revision, safe weights, checked files."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path
from shutil import rmtree

from service.domain.cards import Card
from service.domain.errors import (
    InvalidRequest,
    ModelError,
    ModelMissing,
    ModelUnsafe,
    UnknownModel,
)
from service.engines.card_files import write_card
from service.engines.catalog import Entry, verify_entry
from service.engines.files import describe_files, refuse_pickles

WANTED = ("*.safetensors", "*.json", "*.spm", "*.model", "merges.txt", "vocab.txt")
_WEIGHTS = "*.safetensors"


def pull_entry(
    entry: Entry, *, into: Path, revision: str | None = None, endpoint: str | None = None
) -> Entry:
    """Fetch a model's files into ``into/<id>`` and pin on its card what came.

    ``revision`` (a commit, tag or branch) defaults to the card's own; the card that is written
    holds the commit it resolved to, and the size and sha256 of every file. What an interrupted
    run left is used again. A model that is already there, whole, at that commit is left alone.
    ``endpoint`` is another hub's address.

    Raises:
        InvalidRequest: the card names no repository on the hub.
        UnknownModel: the hub has no such repository or revision.
        ModelMissing: the hub could not be reached.
        ModelUnsafe: the revision has no weights in safetensors.
    """
    card = entry.card
    if not card.hub_id:
        raise InvalidRequest(
            f"the card of {card.id} names no repository (hub_id): its files come with the product "
            "or are put into its folder by hand"
        )
    commit, names = _resolve(card, revision or card.revision or None, endpoint)
    if not any(fnmatch(name, _WEIGHTS) for name in names):
        raise ModelUnsafe(
            f"{card.hub_id} at {commit[:12]} has no safetensors, only weights that can run code "
            "when they are loaded: name a --revision that has them, or put converted ones into "
            "the folder by hand"
        )
    if commit == card.revision and _whole(entry):
        return entry
    folder = into / card.id
    _fetch(card, commit, folder, endpoint)
    return _settle(card, commit, folder)


def _resolve(card: Card, revision: str | None, endpoint: str | None) -> tuple[str, Sequence[str]]:
    """Return the commit that a revision stands for, and the names of its files."""
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    from huggingface_hub import HfApi

    try:
        info = HfApi(endpoint=endpoint).model_info(card.hub_id, revision=revision)
    except Exception as error:  # the client raises its own and its transport's errors
        raise _translated(card, revision, error) from error
    if not info.sha:
        raise UnknownModel(f"the hub does not say which commit {card.hub_id} is at: pin a revision")
    return info.sha, tuple(file.rfilename for file in info.siblings or ())


def _fetch(card: Card, commit: str, folder: Path, endpoint: str | None) -> None:
    from huggingface_hub import snapshot_download

    try:
        snapshot_download(
            card.hub_id,
            revision=commit,
            local_dir=folder,
            allow_patterns=list(WANTED),
            endpoint=endpoint,
        )
    except Exception as error:  # the client raises its own and its transport's errors
        raise _translated(card, commit, error) from error


def _settle(card: Card, commit: str, folder: Path) -> Entry:
    """Write the card of what was fetched; a conversion of an earlier revision goes."""
    rmtree(folder / "ctranslate2", ignore_errors=True)
    refuse_pickles(card, folder)
    fresh = replace(
        card,
        engine="transformers",
        engines={name: o for name, o in card.engines.items() if name != "ctranslate2"},
        revision=commit,
        files=describe_files(folder),
    )
    write_card(fresh, folder)
    return Entry(card=fresh, folder=folder)


def _whole(entry: Entry) -> bool:
    try:
        return verify_entry(entry) > 0
    except ModelError:
        return False


def _translated(card: Card, revision: str | None, error: Exception) -> UnknownModel | ModelMissing:
    from huggingface_hub.errors import (
        GatedRepoError,
        RepositoryNotFoundError,
        RevisionNotFoundError,
    )

    where = f"{card.hub_id} at {revision}" if revision else card.hub_id
    if isinstance(error, GatedRepoError):
        return ModelMissing(
            f"{where} asks for consent: accept its licence on the hub, then set HF_TOKEN"
        )
    if isinstance(error, RepositoryNotFoundError | RevisionNotFoundError):
        return UnknownModel(f"the hub has no {where}: correct hub_id or revision on the card")
    return ModelMissing(
        f"{where} could not be fetched ({type(error).__name__}): check the network or HF_ENDPOINT; "
        f"on a machine without network, pull elsewhere and copy the folder {card.id} into the "
        "models folder"
    )
