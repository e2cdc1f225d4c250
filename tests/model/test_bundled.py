"""The bundled model is whole, keeps what it is given, and does not fall behind its card."""

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from service import assets
from service.domain.cards import Card
from service.domain.glossary import Glossary
from service.domain.names import NameTables
from service.domain.ports import Generation
from service.domain.translation import Translation
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


def _translated(source: str, model: Batcher, glossary: Glossary, tables: NameTables) -> Translation:
    return asyncio.run(translate(source, translator=model, glossary=glossary, tables=tables))


@pytest.mark.parametrize(
    "source",
    ["他昨天没有来上班。", "这条河未受污染。", "天黑以前我们不会回家。", "孩子不喜欢这本书。"],
)
def test_a_dropped_negation_is_told(
    source: str, model: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = _translated(source, model, glossary, tables)
    said = re.search(r"\b(?:not?|never|none|without|un\w+)\b|n't", found.text, re.IGNORECASE)
    assert said or "negation" in {warning.kind for warning in found.warnings}, found.text


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("这家工厂去年卖出3.2亿件衣服。", "320 million"),
        ("大约有45万人看过这部电影。", "450,000"),
        ("老人一辈子种了1.5万棵树。", "15,000"),
    ],
)
def test_large_numbers_keep_their_value(
    source: str, value: str, model: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    assert value in _translated(source, model, glossary, tables).text


def test_what_is_left_in_chinese_is_told(
    model: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = _translated("小猫在院子里追蝴蝶，奶奶坐在门口剥豆子。", model, glossary, tables)
    kinds = {warning.kind for warning in found.warnings}
    assert not re.search("[一-鿿]", found.text) or "residual_han" in kinds


def test_a_long_sentence_is_not_cut_short(
    model: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    clause = "早上六点他就起床去河边散步，回家以后给孩子们做早饭，然后骑车去城里的书店上班，"
    found = _translated(clause * 4 + "晚上才回来。", model, glossary, tables)
    assert len(found.text.split()) > 60
    assert not {"length", "truncated"} & {warning.kind for warning in found.warnings}


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
