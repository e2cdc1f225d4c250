from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

import pytest

from service.domain.cards import Card, CardFile, Decoding, parse_card
from service.domain.errors import ModelCorrupt

WHOLE = """
id = "zh-en-office"
name = "Office"
task = "translation"
engine = "ctranslate2"
source_languages = ["zh"]
target_languages = ["en"]
architecture = "marian"
parameters = 20_000_000
license = "Apache-2.0"
max_source_tokens = 96

[terms]
modes = ["inline", "slots"]

[decoding]
beam_size = 5
length_penalty = 1
no_repeat_ngram = 4

[engines.ctranslate2]
path = "ctranslate2"
compute_type = "int8"

[engines.transformers]
path = "."

[[files]]
path = "source.spm"
bytes = 6
sha256 = "aa"

[[data]]
name = "News"
license = "CC-BY-4.0"
pairs = 1000

[[scores]]
test = "dev"
metric = "BLEU"
value = 21.5
signature = "nrefs:1"
"""


def parse(text: str) -> Card:
    return parse_card(tomllib.loads(text), origin="office/card.toml")


def test_every_field_of_a_card_is_read() -> None:
    card = parse(WHOLE)
    assert (card.id, card.engine, card.parameters) == ("zh-en-office", "ctranslate2", 20_000_000)
    assert card.term_modes == ("inline", "slots")
    assert card.decoding == Decoding(beam_size=5, length_penalty=1, no_repeat_ngram=4)
    assert card.engines["ctranslate2"] == {"path": "ctranslate2", "compute_type": "int8"}
    assert card.files == (CardFile(path="source.spm", bytes=6, sha256="aa"),)
    assert card.data[0].license == "CC-BY-4.0"
    assert card.scores[0].value == 21.5


def test_a_short_card_has_defaults() -> None:
    card = parse('id = "a"\nname = "A"\ntask = "translation"\nengine = "echo"')
    assert card.decoding == Decoding()
    assert card.source_languages == ("zh",)
    assert card.files == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('id = "zh-en-office"', "", "lacks id"),
        ('id = "zh-en-office"', 'id = "../up"', "id must be"),
        ('name = "Office"', 'name = ""', "name is empty"),
        ('name = "Office"', "name = 7", "name of the card must be a text, not int"),
        ("parameters = 20_000_000", 'parameters = "20M"', "parameters .* a whole number, not str"),
        ("parameters = 20_000_000", "parameters = true", "whole number, not bool"),
        ('["zh"]', '"zh"', "source_languages .* a list of texts"),
        ('license = "Apache-2.0"\nmax', 'licence = "Apache-2.0"\nmax', "no field 'licence'"),
        ("beam_size = 5", "beams = 5", r"\[decoding\] has no field 'beams'; known are beam_size"),
        ("beam_size = 5", "beam_size = 5.5", "beam_size .* whole number, not float"),
        ("modes =", "mode =", r"\[terms\] knows modes, not mode"),
        ('sha256 = "aa"', "", r"\[\[files\]\] lacks sha256"),
        ("[[data]]", "[data]", r"\[\[data\]\] must be a list of tables"),
    ],
)
def test_a_mistake_in_a_card_is_named(old: str, new: str, said: str) -> None:
    text = WHOLE.replace(old, new, 1)
    assert text != WHOLE
    with pytest.raises(ModelCorrupt, match=said) as raised:
        parse(text)
    assert "office/card.toml" in raised.value.message
    assert "models/README.md" in raised.value.message


@pytest.mark.parametrize(
    "data",
    [{"engines": 1}, {"engines": {"echo": 1}}, {"files": [1]}, {"decoding": []}, {"terms": ""}],
)
def test_tables_of_the_wrong_shape_are_named(data: Mapping[str, Any]) -> None:
    whole = {"id": "a", "name": "A", "task": "translation", "engine": "echo", **data}
    with pytest.raises(ModelCorrupt, match="must be a"):
        parse_card(whole, origin="a/card.toml")
