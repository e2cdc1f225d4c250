from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.cards import Card, CardData, CardFile, CardScore, Decoding, parse_card
from service.domain.errors import ModelCorrupt
from service.engines.card_files import read_card, render_card, write_card

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
COUNTS = st.integers(0, 2**40)
CARDS = st.builds(
    Card,
    id=st.from_regex(r"[a-z0-9][a-z0-9._-]{0,20}", fullmatch=True),
    name=TEXTS.filter(bool),
    task=st.sampled_from(["translation", "chat"]),
    engine=st.just("ctranslate2"),
    source_languages=st.lists(TEXTS, max_size=3).map(tuple),
    parameters=COUNTS,
    license=TEXTS,
    description=TEXTS,
    term_modes=st.sampled_from([(), ("inline",), ("inline", "slots")]),
    decoding=st.builds(
        Decoding, beam_size=st.integers(1, 9), length_penalty=st.floats(0, 2, allow_nan=False)
    ),
    engines=st.dictionaries(
        st.sampled_from(["ctranslate2", "transformers"]),
        st.dictionaries(st.sampled_from(["path", "compute_type"]), TEXTS),
    ),
    files=st.lists(st.builds(CardFile, path=TEXTS, bytes=COUNTS, sha256=TEXTS), max_size=3).map(
        tuple
    ),
    data=st.lists(st.builds(CardData, name=TEXTS, license=TEXTS, pairs=COUNTS), max_size=2).map(
        tuple
    ),
    scores=st.lists(
        st.builds(CardScore, test=TEXTS, metric=TEXTS, value=st.floats(-100, 100), signature=TEXTS),
        max_size=2,
    ).map(tuple),
)


@given(CARDS)
@settings(deadline=None)
def test_what_is_written_is_what_is_read(card: Card) -> None:
    assert parse_card(tomllib.loads(render_card(card)), origin="card.toml") == card


def test_a_card_is_written_over_the_old_one_and_leaves_nothing_else(tmp_path: Path) -> None:
    card = Card(id="small", name="省办小模型", task="translation", engine="ctranslate2")
    (tmp_path / "card.toml").write_text("old")
    assert read_card(write_card(card, tmp_path)) == card
    assert [path.name for path in tmp_path.iterdir()] == ["card.toml"]


def test_a_card_is_pleasant_to_read() -> None:
    card = Card(
        id="small",
        name="省办小模型",
        task="translation",
        engine="ctranslate2",
        engines={"ctranslate2": {"path": "ctranslate2"}},
    )
    text = render_card(card)
    assert text.startswith('id = "small"\nname = "省办小模型"\n')
    assert '\n[engines.ctranslate2]\npath = "ctranslate2"\n' in text


@pytest.mark.parametrize("data", [b"id = ", b"\xff\xfe", b"\x00"])
def test_a_file_that_is_no_toml_is_reported_by_its_place(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "card.toml"
    path.write_bytes(data)
    with pytest.raises(ModelCorrupt, match=f"{tmp_path.name}/card.toml"):
        read_card(path)
