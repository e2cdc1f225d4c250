"""A document is translated as a whole, by the one path there is."""

import asyncio
from collections.abc import Sequence

import pytest

from service.domain.errors import UnsupportedFormat
from service.domain.glossary import Glossary
from service.domain.names import NameTables
from service.domain.tagging import Tagged
from service.engines.batcher import Batcher
from service.runtime.loaded import runtime
from service.settings import load_settings
from service.storage.documents.in_place import open_translatable
from service.usecases.translate_document import TranslatedDocument, translate_document


class _Lines:
    """A document of lines, which tells what it was given."""

    name = "a.txt"
    media_type = "text/plain"

    def __init__(self, *lines: str) -> None:
        self.units: Sequence[Tagged] = [Tagged(text=line) for line in lines]

    def write(self, units: Sequence[Tagged]) -> bytes:
        return "\n".join(unit.text for unit in units).encode()


def _translated(
    document: _Lines, model: Batcher, glossary: Glossary, tables: NameTables
) -> TranslatedDocument:
    return asyncio.run(
        translate_document(document, translator=model, glossary=glossary, tables=tables)
    )


def test_terms_are_counted_over_the_whole_document(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    document = _Lines("安徽省委书记林秋实主持会议。", "石家庄市")
    done = _translated(document, echo, glossary, tables)
    assert done.totals.applied == len(done.terms) >= 2
    assert done.totals.missed == 0
    assert done.characters == sum(len(unit.text) for unit in document.units)


def test_a_long_document_is_cut_into_stretches_and_loses_no_line(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    document = _Lines(*("石家庄市" for _ in range(2_500)))
    done = _translated(document, echo, glossary, tables)
    assert done.data.decode().split("\n") == ["Shijiazhuang"] * 2_500


def test_a_document_without_chinese_comes_back_unchanged(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    data = b"\xef\xbb\xbfAnnex A\r\n\r\n"
    document = open_translatable(data, name="a.txt")
    done = asyncio.run(
        translate_document(document, translator=echo, glossary=glossary, tables=tables)
    )
    assert done.data == b"Annex A\r\n\r\n"
    assert done.characters == 0
    assert done.terms == ()


def test_the_runtime_translates_a_document_by_its_name() -> None:
    async def work() -> TranslatedDocument:
        async with runtime(load_settings(model="echo")) as loaded:
            with pytest.raises(UnsupportedFormat):
                await loaded.translate_document(b"x", name="a.doc")
            return await loaded.translate_document("石家庄市\n".encode(), name="a.txt")

    done = asyncio.run(work())
    assert (done.data, done.name, done.media_type) == (b"Shijiazhuang\n", "a.txt", "text/plain")
