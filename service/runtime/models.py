"""What can be done with models before one is loaded."""

from __future__ import annotations

from service.domain.cards import Card
from service.domain.errors import ModelMissing
from service.engines.catalog import find_entry, list_entries, record_files, verify_entry
from service.engines.pulling import pull_entry
from service.settings import Settings


def list_models(settings: Settings) -> tuple[tuple[Card, bool], ...]:
    """Return every known card, and whether its weights are on this machine."""
    return tuple((e.card, e.installed) for e in list_entries(settings.model_folders))


def show_model(settings: Settings, model_id: str) -> tuple[Card, bool]:
    """Return one card, and whether its weights are on this machine.

    Raises:
        UnknownModel: no model has the id.
    """
    entry = find_entry(model_id, settings.model_folders)
    return entry.card, entry.installed


def verify_model(settings: Settings, model_id: str) -> int:
    """Compare a model's files with its card; return how many there are.

    Raises:
        UnknownModel: no model has the id.
        ModelError: a file is missing, or is not what the card says.
    """
    return verify_entry(find_entry(model_id, settings.model_folders))


def record_model(settings: Settings, model_id: str) -> Card:
    """Write the sizes and sha256 of the files in a model's folder on its card.

    Raises:
        UnknownModel: no model has the id.
    """
    return record_files(find_entry(model_id, settings.model_folders)).card


def pull_model(settings: Settings, model_id: str, *, revision: str | None = None) -> Card:
    """Fetch a model from the hub and pin what came; see ``engines.pulling``.

    Raises:
        ModelMissing: the service is set offline, or the hub could not be reached.
    """
    if settings.offline:
        raise ModelMissing(
            f"{model_id} is not fetched, because YIJIAN_OFFLINE is set: unset it, or put the "
            f"model's files into {settings.own_models / model_id} by hand"
        )
    entry = find_entry(model_id, settings.model_folders)
    return pull_entry(entry, into=settings.own_models, revision=revision).card


def convert_model(settings: Settings, model_id: str, *, quantization: str) -> Card:
    """Convert a model to CTranslate2; see ``engines.conversion``."""
    from service.engines.conversion import convert_entry  # imports torch, which takes seconds

    entry = find_entry(model_id, settings.model_folders)
    return convert_entry(entry, quantization=quantization).card
