"""Everything loaded and held from start to end."""

from __future__ import annotations

import sys
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import ExitStack, aclosing, asynccontextmanager
from dataclasses import replace
from functools import cached_property
from threading import Lock

from service import assets
from service.domain.brief import Brief
from service.domain.chat import Asked, Turn
from service.domain.errors import TextTooLarge
from service.domain.glossary import Glossary, GlossaryData, Term
from service.domain.memory import MemoryIndex
from service.domain.names import NameTables
from service.domain.ports import ChatModel, ChatOptions, ChatPiece, Memory, Priority
from service.domain.prompting import Prompt
from service.domain.translation import Translation
from service.engines.batcher import Batcher, Limits
from service.engines.catalog import find_entry, load_chat_model, load_translator
from service.runtime.active_glossaries import ActiveGlossaries
from service.settings import Settings
from service.storage.builtin import load_builtin
from service.storage.documents import read_page
from service.storage.documents.in_place import open_translatable
from service.storage.name_tables import load_name_tables
from service.storage.prompts import load_prompt
from service.stores import Stores, database_exists, open_stores
from service.usecases.brief import brief
from service.usecases.chat import Means, answer
from service.usecases.grounded_chat import as_pieces, converse
from service.usecases.texts import TextOptions, TranslatedText, translate_texts
from service.usecases.translate import translate
from service.usecases.translate_document import TranslatedDocument, translate_document


class Runtime:
    """Everything that is loaded, and the product's use cases on it."""

    def __init__(
        self,
        settings: Settings,
        translator: Batcher,
        *,
        chat_model: ChatModel | None = None,
        files_allowed: bool = False,
    ) -> None:
        """Hold loaded models; glossaries and stores are opened when first asked for."""
        self.settings = settings
        self.translator = translator
        self.chat_model = chat_model
        self._opened = ExitStack()
        self._stores: Stores | None = None
        self._opening = Lock()
        self._glossaries = ActiveGlossaries(
            builtin=lambda: self.builtin,
            stores=lambda: self.stores,
            folder=settings.glossaries_dir,
            files_allowed=files_allowed,
        )

    @property
    def stores(self) -> Stores:
        """The glossaries and the memory that people keep; opened when first asked for."""
        with self._opening:
            if self._stores is None:
                self._stores = self._opened.enter_context(open_stores(self.settings))
            return self._stores

    def warm(self) -> None:
        """Read and compile everything that the first request would otherwise wait for."""
        self.glossary()
        _ = self.tables

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

    @cached_property
    def chat_prompt(self) -> Prompt:
        """The template that chat models are instructed with."""
        return load_prompt(assets.prompts_dir(), "chat/grounded")

    @property
    def ready(self) -> bool:
        """Say whether the engine takes work."""
        return self.translator.healthy

    def glossary(self, names: Sequence[str] = (), *, extra: Sequence[Term] = ()) -> Glossary:
        """Compile the built-in glossaries with the named ones and single terms over them.

        A name is that of a file in the glossaries folder, the name or id of a stored glossary, or,
        where files are allowed, the path of a file.

        Raises:
            UnknownGlossary: no glossary has the name.
            InputError: a glossary file cannot be read.
        """
        return self._glossaries.compile(names, extra)

    def memory(self) -> MemoryIndex | None:
        """Return the translation memory as it is now; nothing where none was ever kept."""
        if self._stores is None and not database_exists(self.settings):
            return None
        return self.stores.memory.snapshot()

    def read_page(
        self, data: bytes, *, name: str | None = None, declared: str | None = None
    ) -> str:
        """Decode a page of text or HTML.

        Raises:
            InputError: the bytes are too many, no text, or in an unknown encoding.
        """
        return read_page(data, name=name, declared=declared, limit=self.settings.page_bytes)

    def within_limit(self, text: str) -> str:
        """Return a text that came as text, if it is no larger than a page may be.

        Raises:
            TextTooLarge: it is.
        """
        limit, size = self.settings.page_bytes, len(text.encode())
        if size > limit:
            raise TextTooLarge(
                f"expected at most {limit:,} bytes, got {size:,}: split the input or raise "
                "YIJIAN_PAGE_BYTES"
            )
        return text

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
            memory=self.memory(),
            memory_threshold=self.settings.memory_threshold,
        )

    async def translate_texts(
        self,
        texts: Sequence[str],
        *,
        options: TextOptions | None = None,
        glossaries: Sequence[str] = (),
        extra: Sequence[Term] = (),
        priority: Priority = Priority.INTERACTIVE,
    ) -> list[TranslatedText]:
        """Translate separate texts; see ``usecases.texts``."""
        return await translate_texts(
            texts,
            translator=self.translator,
            glossary=self.glossary(glossaries, extra=extra),
            tables=self.tables,
            memory=self.memory(),
            options=options,
            priority=priority,
        )

    async def translate_document(
        self,
        data: bytes,
        *,
        name: str,
        output: str | None = None,
        glossaries: Sequence[str] = (),
        extra: Sequence[Term] = (),
        priority: Priority = Priority.INTERACTIVE,
    ) -> TranslatedDocument:
        """Translate a document in place; see ``usecases.translate_document``.

        ``output`` is the extension wanted back, where that may be another (PDF: docx or txt).

        Raises:
            UnsupportedFormat: the extension of ``name`` is of no format that can be translated.
            InputError: the file cannot be opened.
        """
        return await translate_document(
            open_translatable(data, name=name, output=output),
            translator=self.translator,
            glossary=self.glossary(glossaries, extra=extra),
            tables=self.tables,
            memory=self.memory(),
            memory_threshold=self.settings.memory_threshold,
            priority=priority,
        )

    async def chat(
        self,
        asked: Asked,
        *,
        turns: Sequence[Turn] = (),
        options: ChatOptions | None = None,
        grounded: bool = False,
        extra: Sequence[Term] = (),
        memory: Memory | None = None,
    ) -> AsyncGenerator[ChatPiece, None]:
        """Answer a turn of a conversation; see ``usecases.chat``.

        ``grounded`` leaves what it can to the chat model, where there is one; see
        ``usecases.grounded_chat``.
        """
        means = Means(
            translator=self.translator,
            glossary=self.glossary(extra=extra),
            tables=self.tables,
            memory=memory or self.memory(),
            memory_threshold=self.settings.memory_threshold,
        )
        if grounded and self.chat_model is not None:
            pieces = converse(
                asked,
                turns,
                options or ChatOptions(),
                model=self.chat_model,
                prompt=self.chat_prompt,
                means=means,
            )
        else:
            pieces = as_pieces(answer(asked, means))
        async with aclosing(pieces) as come:
            async for piece in come:
                yield piece

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
            memory=self.memory(),
            memory_threshold=self.settings.memory_threshold,
        )


@asynccontextmanager
async def runtime(
    settings: Settings, *, files_allowed: bool = False, unattended: bool = False
) -> AsyncIterator[Runtime]:
    """Load the model and hold everything until the end.

    ``files_allowed`` lets glossaries be named by their path: for the command line, whose user may
    read the files anyway, and not for callers over the network. ``unattended`` says that no person
    ever asks this model, so that background work may fill its micro-batches.

    Raises:
        ModelError: the model cannot be used.
        UnknownModel: no model has the id.
    """
    chat_model = (
        load_chat_model(
            find_entry(settings.chat_model, settings.model_folders), url=settings.chat_url
        )
        if settings.chat_model
        else None
    )
    translator = load_translator(
        find_entry(settings.model, settings.model_folders),
        engine=settings.engine,
        threads=settings.threads,
        limits=limits_of(settings, unattended=unattended),
    )
    loaded = Runtime(settings, translator, chat_model=chat_model, files_allowed=files_allowed)
    try:
        yield loaded
    finally:
        await translator.aclose()
        loaded.close()


def limits_of(settings: Settings, *, unattended: bool = False) -> Limits:
    """Return how much a model takes at once; see ``runtime``.

    Where nobody else asks there is nobody to refuse: a document may have any number of segments.
    """
    limits = Limits(queue=settings.queue, tokens=settings.batch_tokens)
    return replace(limits, seconds=None, queue=sys.maxsize) if unattended else limits
