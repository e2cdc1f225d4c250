"""Translation keeps lines, applies terms, reports honestly; faults stay where they are."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from service.domain.cards import Card, Decoding
from service.domain.errors import EmptyText, GenerationFailed, NoChinese
from service.domain.glossary import Forbidden, Glossary, GlossaryData, Term, compile_glossary
from service.domain.names import NameTables
from service.domain.ports import Features, Generation, Hypothesis
from service.domain.translation import TermStatus, Translation
from service.engines.batcher import Batcher
from service.engines.echo_model import CARD, EchoModel
from service.usecases.translate import translate


def _run(text: str, model: Batcher, glossary: Glossary, tables: NameTables) -> Translation:
    return asyncio.run(translate(text, translator=model, glossary=glossary, tables=tables))


def test_lines_survive(echo: Batcher, glossary: Glossary, tables: NameTables) -> None:
    text = "会议召开。\n\n  English stays.  \n一带一路\n"
    found = _run(text, echo, glossary, tables)
    lines = found.text.split("\n")
    assert len(lines) == len(text.split("\n"))
    assert lines[1] == ""
    assert lines[2] == "  English stays.  "


def test_every_term_is_reported_with_both_spans(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    text = "2019年5月15日，安徽省委书记林秋实参与“一带一路”建设。"
    found = _run(text, echo, glossary, tables)
    assert found.totals.missed == 0
    for use in found.terms:
        assert use.target_span is not None
        assert use.source_span.of(text).strip("“”") == use.term.strip("“”")
        assert found.text[use.target_span.start :].lower().startswith(use.english[:3].lower())
    assert {"林秋实", "安徽省委书记"} <= {use.term for use in found.terms}


def test_spans_of_traditional_text_point_into_what_was_handed_in(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    text = "　安徽省委書記林秋實強調。"
    found = _run(text, echo, glossary, tables)
    (post,) = [use for use in found.terms if use.kind == "title"]
    assert post.source_span.of(text) == "安徽省委書記"


def test_a_term_that_begins_with_a_known_name_stays_whole(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = _run("深入学习习近平新时代中国特色社会主义思想。", echo, glossary, tables)
    assert [use.term for use in found.terms] == ["习近平新时代中国特色社会主义思想"]


def test_two_places_are_joined_by_one_word_though_one_has_a_comma(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = _run("昨日下午，沈阳市与俄罗斯乌法市举行线上会谈。", echo, glossary, tables)
    assert found.text == "Yesterday afternoon, Shenyang and Ufa, Russia held an online meeting."


def test_codes_and_addresses_pass_through(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    text = "见〔2018〕5号文和https://example.cn/a以及office@example.cn。"
    found = _run(text, echo, glossary, tables)
    for literal in ("〔2018〕5号", "https://example.cn/a", "office@example.cn"):
        assert literal in found.text


def test_a_forgotten_slot_is_repaired_by_showing_the_term_in_another_way(
    glossary: Glossary, tables: NameTables
) -> None:
    model = Batcher(EchoModel(forgets=["<o1>"]))
    try:
        found = _run("供给侧结构性改革让人振奋", model, glossary, tables)
    finally:
        model.close()
    (use,) = [use for use in found.terms if use.term == "供给侧结构性改革"]
    assert (use.status, use.method) == (TermStatus.REPAIRED, "inline")


def test_an_answer_that_the_model_likes_less_is_taken_where_the_first_lost_a_term(
    glossary: Glossary, tables: NameTables, tmp_path: Path
) -> None:
    journal = tmp_path / "journal"
    model = Batcher(EchoModel(forgets=["<o1>"], hesitates=True, journal=str(journal)))
    try:
        found = _run("供给侧结构性改革让人振奋", model, glossary, tables)
    finally:
        model.close()
    (use,) = [use for use in found.terms if use.term == "供给侧结构性改革"]
    assert (use.status, use.method) == (TermStatus.APPLIED, "slot")
    assert journal.read_text(encoding="utf-8").count("\n") == 1


def test_tasks_known_to_the_rules_are_rendered_by_them_and_the_others_by_the_model(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = _run("要加强务实合作，让天空更蓝，促进互利共赢。", echo, glossary, tables)
    assert found.text.startswith("It is necessary to strengthen practical cooperation, ")
    assert found.text.endswith(", and promote mutual benefit.")
    for use in found.terms:
        assert use.target_span is not None
        assert use.target_span.of(found.text) == use.english


def test_who_speaks_opens_what_the_model_says(glossary: Glossary, tables: NameTables) -> None:
    model = Batcher(EchoModel(card=replace(CARD, max_source_tokens=16)))
    try:
        found = _run(
            "林秋实表示，天空更蓝水更清夜更静草更绿，鸟语花香四季如春。", model, glossary, tables
        )
    finally:
        model.close()
    assert found.text.startswith("Lin Qiushi said, tian kong")


def test_what_was_done_is_not_read_as_a_task(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = _run("安徽加强了务实合作，促进互利共赢。", echo, glossary, tables)
    assert found.text.endswith(" and promoted mutual benefit.")


def test_a_term_that_cannot_be_had_is_reported_as_missed(
    glossary: Glossary, tables: NameTables
) -> None:
    model = Batcher(EchoModel(forgets=["<p1>"]))
    try:
        found = _run("安徽省委书记林秋实表示天空很蓝", model, glossary, tables)
    finally:
        model.close()
    assert found.totals.missed > 0
    assert all(use.target_span is None for use in found.terms if use.status == "missed")


def test_a_failing_segment_is_an_error_of_its_own(glossary: Glossary, tables: NameTables) -> None:
    model = Batcher(EchoModel(fails_on="故障"))
    try:
        with pytest.raises(GenerationFailed):
            _run("这里有故障发生", model, glossary, tables)
        assert _run("这里没有问题", model, glossary, tables).text
    finally:
        model.close()


@pytest.mark.parametrize(("text", "error"), [(" \n", EmptyText), ("only English", NoChinese)])
def test_bad_input_is_refused(
    text: str, error: type[Exception], echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    with pytest.raises(error):
        _run(text, echo, glossary, tables)


@pytest.mark.parametrize(
    "text", ["“" * 300 + "会议", "\U0001f600会", "会" * 5000, "会议。" * 400, "《》“”（）会"]
)
def test_odd_input_is_translated_anyway(
    text: str, echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    assert _run(text, echo, glossary, tables).text


def test_the_same_title_reads_the_same_everywhere(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    text = "学习《养蜂人手册》。\n宣传《养蜂人手册》。"
    found = _run(text, echo, glossary, tables)
    titles = {use.english for use in found.terms if use.kind == "document"}
    assert len(titles) == 1


class _Stubborn(EchoModel):
    """Knows no slots, and writes a forbidden wording until it is banned."""

    def __init__(self) -> None:
        super().__init__()
        self.banned: list[tuple[str, ...]] = []

    @property
    def card(self) -> Card:
        return replace(super().card, term_modes=())

    @property
    def features(self) -> Features:
        return Features(banned=True)

    def run(self, batch: Sequence[Generation], decoding: Decoding) -> list[Hypothesis]:
        self.banned.extend(request.banned for request in batch)
        return [
            Hypothesis(text="Build the Belt and Road." if r.banned else "Build One Belt One Road.")
            for r in batch
        ]


def test_a_forbidden_wording_is_banned_from_the_retry(tables: NameTables) -> None:
    term = Term(
        id="bri",
        zh="一带一路",
        en="Belt and Road",
        en_forbid=(Forbidden(form="One Belt One Road"),),
    )
    data = GlossaryData(id="own", name="own", revision="1", terms=(term,))
    model = _Stubborn()
    found = _run("漫谈“一带一路”。", Batcher(model), compile_glossary([data]), tables)
    assert found.text == "Build the Belt and Road."
    assert model.banned == [(), ("One Belt One Road",)]
    assert [use.status for use in found.terms] == [TermStatus.REPAIRED]


def test_a_body_is_introduced_once_and_short_afterwards(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = _run("世界贸易组织通报情况。\n世界贸易组织总部发言。", echo, glossary, tables)
    first, second = found.text.split("\n")
    assert "World Trade Organization (WTO)" in first
    assert "World Trade Organization" not in second
    assert "WTO" in second


def test_an_entrys_case_rule_reaches_the_translation(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    post = Term(
        id="1",
        zh="安徽省委书记",
        en="Secretary of the CPC Anhui Provincial Committee",
        category="title",
        case_rule="before_name",
    )
    xinhua = GlossaryData(id="own", name="own", revision="1", terms=(post,), precedence=50)
    text = "会议由安徽省委书记林秋实主持。"
    written = _run(text, echo, compile_glossary([xinhua]), tables)
    assert "Lin Qiushi, secretary of the CPC Anhui Provincial Committee" in written.text
    assert written.totals.missed == 0
    assert ", Secretary of the CPC Anhui" in _run(text, echo, glossary, tables).text
