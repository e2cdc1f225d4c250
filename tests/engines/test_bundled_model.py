"""The weights that ship: whole, loadable, and at home with the product's marks."""

from __future__ import annotations

import asyncio

import pytest

from service import assets
from service.domain.errors import UnknownModel
from service.domain.markup import find_slots, symbols
from service.domain.ports import Generation
from service.engines.catalog import Entry, find_entry, load_translator, verify_entry
from service.engines.pieces import load_pieces

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def entry() -> Entry:
    try:
        return find_entry("zh-en-small", [assets.models_dir()])
    except UnknownModel:
        pytest.skip("the bundled model is not in this checkout")


def test_every_file_is_as_the_card_says(entry: Entry) -> None:
    assert verify_entry(entry) == len(entry.card.files) > 0


def test_every_mark_is_one_piece_and_comes_back_as_it_went_in(entry: Entry) -> None:
    assert entry.folder is not None
    pieces = load_pieces(entry.folder, entry.card.engines["ctranslate2"])
    for symbol in symbols():
        assert symbol in pieces.encode_source(f"会见{symbol}。")
        assert symbol in pieces.decode(pieces.encode_target(f"met {symbol}."))


def test_it_copies_slots_and_keeps_its_lines_apart(entry: Entry) -> None:
    batcher = load_translator(entry, threads=1)
    requests = [Generation(source="<p1>会见了<p2>。"), Generation(source="会议强调绿色发展。")]
    slots, plain = asyncio.run(batcher.generate(requests))
    batcher.close()
    assert {mark.symbol for mark in find_slots(slots.text)} == {"<p1>", "<p2>"}
    assert plain.text
    assert not list(find_slots(plain.text))
