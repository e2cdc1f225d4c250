"""The bundled model is whole, keeps what it is given, and does not fall behind its card."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from service import assets
from service.domain.cards import Card
from service.domain.glossary import Glossary
from service.domain.names import NameTables
from service.domain.ports import Generation
from service.engines.batcher import Batcher
from service.engines.catalog import find_entry, load_translator, verify_entry
from service.usecases.brief import brief
from service.usecases.translate import translate
from tests.pages import MEETING

pytestmark = pytest.mark.model

_ID = "zh-en-small"
_SETS = Path(__file__).resolve().parents[3] / "shared" / "data" / "mt" / "dev"


@pytest.fixture(scope="module")
def model() -> Iterator[Batcher]:
    loaded = load_translator(find_entry(_ID, [assets.models_dir()]), threads=2)
    yield loaded
    loaded.close()


def _card() -> Card:
    return find_entry(_ID, [assets.models_dir()]).card


def test_its_files_are_those_of_the_card() -> None:
    assert verify_entry(find_entry(_ID, [assets.models_dir()])) == len(_card().files)


def test_it_fits_the_repository() -> None:
    assert sum(file.bytes for file in _card().files) <= 60_000_000


def test_its_card_says_what_it_was_trained_on() -> None:
    assert all(corpus.license and corpus.pairs for corpus in _card().data)


@pytest.mark.parametrize(
    "source",
    [
        "<p1>主持会议并讲话。",
        "<n1>，<o1>在<l1>举行。",
        "<p1>强调,要扩大与<l1>的交流。",
        "要推进<o1>。",
    ],
)
def test_it_copies_slots(source: str, model: Batcher) -> None:
    (said,) = asyncio.run(model.generate([Generation(source=source)]))
    for symbol in ("<p1>", "<n1>", "<o1>", "<l1>"):
        assert said.text.count(symbol) == source.count(symbol), said.text


@pytest.mark.parametrize("source", ["会议", "通知", "好", "河北", "安全生产", "一带一路"])
def test_short_input_does_not_loop(
    source: str, model: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = asyncio.run(translate(source, translator=model, glossary=glossary, tables=tables))
    assert len(found.text.split()) <= 12
    assert "loop" not in {warning.kind for warning in found.warnings}


def test_a_brief_keeps_every_post_and_name(
    model: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = asyncio.run(brief(MEETING, translator=model, glossary=glossary, tables=tables))
    uses = [use for use in found.terms if use.kind in {"person", "title", "document"}]
    assert uses
    assert all(use.status != "missed" for use in uses)


@pytest.mark.skipif(not _SETS.is_dir(), reason="the development sets are not on this machine")
def test_a_sample_of_the_scores_still_holds(model: Batcher) -> None:
    sacrebleu = pytest.importorskip("sacrebleu")
    zh = (_SETS / "flores-dev.zh").read_text(encoding="utf-8").splitlines()[:60]
    en = (_SETS / "flores-dev.en").read_text(encoding="utf-8").splitlines()[:60]
    said = asyncio.run(model.generate([Generation(source=line) for line in zh]))
    score = sacrebleu.CHRF().corpus_score([hypothesis.text for hypothesis in said], [en]).score
    promised = next(
        s.value for s in _card().scores if (s.test, s.metric) == ("flores-dev", "chrF2")
    )
    assert score > promised - 4
