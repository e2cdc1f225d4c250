"""What the service keeps, opened together: glossaries, their formats, the translation memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property, lru_cache

from service import assets
from service.domain.exchange import StoredTerm, TermPage
from service.domain.exchange.searching import search_terms
from service.domain.glossary import GlossaryData
from service.domain.names import NameTables
from service.settings import Settings
from service.storage.builtin import BUILTIN, load_builtin
from service.storage.database import Database, open_database, sqlite_path, sqlite_url
from service.storage.dictionaries import DictionaryStore
from service.storage.formats import TermFormats
from service.storage.formats.text import decode
from service.storage.glossaries import GlossaryStore
from service.storage.memory import MemoryStore
from service.storage.name_tables import load_name_tables

_LOADED = 32
"""Glossaries held in memory; a revision never changes, so a held one is never stale."""


class Stores:
    """The stores of one database, and the built-in glossaries beside them."""

    def __init__(self, database: Database) -> None:
        self.glossaries = GlossaryStore(database, reserved=BUILTIN)
        self.formats = TermFormats()
        self.memory = MemoryStore(database)
        self.dictionaries = DictionaryStore(database)
        self._loaded = lru_cache(maxsize=_LOADED)(self.glossaries.load)

    @cached_property
    def builtin(self) -> tuple[GlossaryData, ...]:
        """The built-in glossaries, which nobody can change."""
        return load_builtin(assets.glossaries_dir())

    @cached_property
    def tables(self) -> NameTables:
        """The tables of surnames and persons."""
        return load_name_tables(assets.glossaries_dir() / "names")

    def load(self, glossary: str, revision: int | None = None) -> GlossaryData:
        """Return a stored glossary, now or at a revision, or a built-in one.

        Raises:
            UnknownGlossary: there is none.
            UnknownResource: it never had that revision.
        """
        if glossary in BUILTIN and revision is None:
            return next(data for data in self.builtin if data.name == glossary)
        if revision is not None:
            return self.glossaries.load(glossary, revision)
        info = self.glossaries.info(glossary)
        return self._loaded(info.id, info.revision)

    def read_text(self, data: bytes) -> str:
        """Decode a text file in UTF-8, UTF-16 with its mark, or GB18030.

        Raises:
            InputError: the bytes are no text, or in an encoding that cannot be told.
        """
        return decode(data)

    def search(
        self,
        glossary: str,
        query: str = "",
        *,
        revision: int | None = None,
        category: str = "",
        status: str = "",
        offset: int = 0,
        limit: int = 50,
    ) -> TermPage:
        """Return a page of the terms that hold ``query``, in any glossary at any revision.

        Raises:
            UnknownGlossary: there is none.
            UnknownResource: it never had that revision.
        """
        if glossary not in BUILTIN and revision is None:
            return self.glossaries.search(
                glossary, query, category=category, status=status, offset=offset, limit=limit
            )
        data = self.load(glossary, revision)
        found = search_terms(data.terms, query, category=category, status=status)
        page = found[offset : offset + limit]
        number = revision or 0
        return TermPage(
            terms=tuple(StoredTerm(term=term, revision=number) for term in page),
            total=len(found),
            offset=offset,
            revision=number,
        )


def database_exists(settings: Settings) -> bool:
    """Say whether anything may have been kept: a named database, or a file in the data folder."""
    return bool(settings.database) or sqlite_path(settings.data_dir.expanduser()).is_file()


@contextmanager
def open_stores(settings: Settings) -> Iterator[Stores]:
    """Open the database that the settings name, by default a file in the data folder.

    Raises:
        SettingsError: the URL is not one of SQLite or PostgreSQL.
        StorageError: the database cannot be reached.
    """
    database = open_database(settings.database or sqlite_url(settings.data_dir.expanduser()))
    try:
        yield Stores(database)
    finally:
        database.close()
