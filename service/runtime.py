"""The composition root: the only place that knows concrete engines and stores."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import ExitStack, asynccontextmanager
from functools import cached_property
from pathlib import Path

from service import assets
from service.domain.brief import Brief
from service.domain.cards import Card
from service.domain.errors import UnknownGlossary
from service.domain.glossary import Glossary, GlossaryData, Term, compile_glossary
from service.domain.names import NameTables
from service.domain.ports import Priority
from service.domain.translation import Translation
from service.engines.batcher import Batcher, Limits
from service.engines.catalog import (
    find_entry,
    list_entries,
    load_translator,
    record_files,
    verify_entry,
)
from service.engines.pulling import pull_entry
from service.settings import Settings
from service.storage.builtin import load_builtin, read_glossary
from service.storage.documents import read_page
from service.storage.name_tables import load_name_tables
from service.stores import Stores, open_stores
from service.usecases.brief import brief
from service.usecases.translate import translate

_USER_PRECEDENCE = 50


class Runtime:
    """Everything that is loaded, and the product's use cases on it."""

    def __init__(
        self, settings: Settings, translator: Batcher, *, files_allowed: bool = False
    ) -> None:
        self.settings = settings
        self.files_allowed = files_allowed
        self.translator = translator
        self._compiled: dict[tuple[tuple[str, str], ...], Glossary] = {}
        self._opened = ExitStack()

    @cached_property
    def stores(self) -> Stores:
        """The glossaries and the memory that people keep; opened when first asked for."""
        return self._opened.enter_context(open_stores(self.settings))

    def close(self) -> None:
        """Close what was opened."""
        self._opened.close()

    @cached_property
    def tables(self) -> NameTables:
        """The tables of surnames and persons."""
        return load_name_tables(assets.glossaries_dir() / "names")

    @cached_property
    def builtin(self) -> tuple[GlossaryData, ...]:
        """The built-in glossaries."""
        return load_builtin(assets.glossaries_dir())

    @property
    def ready(self) -> bool:
        """Say whether the engine takes work."""
        return self.translator.healthy

    def glossary(self, names: Sequence[str] = (), *, extra: Sequence[Term] = ()) -> Glossary:
        """Compile the built-in glossaries with the named ones and single terms over them.

        A name is that of a CSV file in the glossaries folder, a path to one, or the name or id of
        a stored glossary.

        Raises:
            UnknownGlossary: no glossary has the name.
        """
        own = tuple(self._named(name) for name in names)
        if extra:
            own = (*own, _request_glossary(extra))
        key = tuple((data.id, data.revision) for data in own)
        if extra or key not in self._compiled:
            compiled = compile_glossary((*own, *self.builtin))
            if extra:
                return compiled
            self._compiled[key] = compiled
        return self._compiled[key]

    def read_page(
        self, data: bytes, *, name: str | None = None, declared: str | None = None
    ) -> str:
        """Decode a page of text or HTML.

        Raises:
            InputError: the bytes are too many, no text, or in an unknown encoding.
        """
        return read_page(data, name=name, declared=declared, limit=self.settings.page_bytes)

    async def translate(
        self,
        text: str,
        *,
        glossaries: Sequence[str] = (),
        extra: Sequence[Term] = (),
        priority: Priority = Priority.INTERACTIVE,
    ) -> Translation:
        """Translate a text; see ``usecases.translate``."""
        return await translate(
            text,
            translator=self.translator,
            glossary=self.glossary(glossaries, extra=extra),
            tables=self.tables,
            priority=priority,
        )

    async def brief(
        self,
        page: str,
        *,
        length: str = "standard",
        glossaries: Sequence[str] = (),
        extra: Sequence[Term] = (),
        priority: Priority = Priority.INTERACTIVE,
    ) -> Brief:
        """Write the brief of a page; see ``usecases.brief``."""
        return await brief(
            page,
            translator=self.translator,
            glossary=self.glossary(glossaries, extra=extra),
            tables=self.tables,
            length=length,
            priority=priority,
        )

    def _named(self, name: str) -> GlossaryData:
        folder = self.settings.glossaries_dir
        own_files = self.files_allowed and name.endswith(".csv")
        candidates = [Path(name).expanduser()] if own_files else []
        if folder is not None and name == Path(name).name:
            candidates.append(folder.expanduser() / f"{name.removesuffix('.csv')}.csv")
        for path in candidates:
            if path.is_file():
                return read_glossary(path, name=path.stem, precedence=_USER_PRECEDENCE)
        stored = self.stores.glossaries.all()
        if any(name in {info.name, info.id} for info in stored):
            return self.stores.load(name)
        files = [p.stem for p in folder.expanduser().glob("*.csv")] if folder else []
        known = sorted({*files, *(info.name for info in stored)})
        raise UnknownGlossary(
            f"no glossary is called {name!r}: known are {', '.join(known) or 'none'}; "
            "give a CSV file with the columns zh and en, or set YIJIAN_GLOSSARIES_DIR"
        )


def _request_glossary(terms: Sequence[Term]) -> GlossaryData:
    return GlossaryData(
        id="request",
        name="request",
        revision="-",
        terms=tuple(terms),
        precedence=_USER_PRECEDENCE + 10,
    )


@asynccontextmanager
async def runtime(settings: Settings, *, files_allowed: bool = False) -> AsyncIterator[Runtime]:
    """Load the model and hold everything until the end.

    ``files_allowed`` lets glossaries be named by their path: for the command line, whose user may
    read the files anyway, and not for callers over the network.

    Raises:
        ModelError: the model cannot be used.
        UnknownModel: no model has the id.
    """
    translator = load_translator(
        find_entry(settings.model, settings.model_folders),
        engine=settings.engine,
        threads=settings.threads,
        limits=Limits(queue=settings.queue, tokens=settings.batch_tokens),
    )
    loaded = Runtime(settings, translator, files_allowed=files_allowed)
    try:
        yield loaded
    finally:
        translator.close()
        loaded.close()


def list_models(settings: Settings) -> tuple[tuple[Card, bool], ...]:
    """Return every known card, and whether its weights are on this machine."""
    return tuple((e.card, e.installed) for e in list_entries(settings.model_folders))


def show_model(settings: Settings, model_id: str) -> tuple[Card, bool]:
    """Return one card, and whether its weights are on this machine."""
    entry = find_entry(model_id, settings.model_folders)
    return entry.card, entry.installed


def verify_model(settings: Settings, model_id: str) -> int:
    """Compare a model's files with its card; return how many there are."""
    return verify_entry(find_entry(model_id, settings.model_folders))


def record_model(settings: Settings, model_id: str) -> Card:
    """Write the sizes and sha256 of the files in a model's folder on its card."""
    return record_files(find_entry(model_id, settings.model_folders)).card


def pull_model(settings: Settings, model_id: str, *, revision: str | None = None) -> Card:
    """Fetch a model from the hub and pin what came; see ``engines.pulling``."""
    entry = find_entry(model_id, settings.model_folders)
    return pull_entry(entry, into=settings.own_models, revision=revision).card


def convert_model(settings: Settings, model_id: str, *, quantization: str) -> Card:
    """Convert a model to CTranslate2; see ``engines.conversion``."""
    from service.engines.conversion import convert_entry  # imports torch, which takes seconds

    entry = find_entry(model_id, settings.model_folders)
    return convert_entry(entry, quantization=quantization).card


__all__ = [
    "Runtime",
    "convert_model",
    "list_models",
    "pull_model",
    "record_model",
    "runtime",
    "show_model",
    "verify_model",
]
