"""What people approved is used again, unless the glossary says otherwise."""

import asyncio

from service.domain.glossary import Glossary
from service.domain.memory import MemoryIndex, Segment
from service.domain.names import NameTables
from service.domain.translation import Translation
from service.engines.batcher import Batcher
from service.usecases.translate import translate

_APPROVED = "The meeting took up the work of the first half of the year."


def _run(
    text: str,
    model: Batcher,
    glossary: Glossary,
    tables: NameTables,
    *,
    target: str,
    source: str,
    threshold: float = 1.0,
) -> Translation:
    memory = MemoryIndex([Segment(source=source, target=target)])
    return asyncio.run(
        translate(
            text,
            translator=model,
            glossary=glossary,
            tables=tables,
            memory=memory,
            memory_threshold=threshold,
        )
    )


def test_an_approved_sentence_is_taken_and_its_neighbours_are_translated(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    source = "会议研究了上半年工作。"
    found = _run(f"{source}与会人员发言。", echo, glossary, tables, source=source, target=_APPROVED)
    assert [s.target == _APPROVED for s in found.segments] == [True, False]


def test_typing_habits_make_no_difference(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = _run(
        "会议研究了  上半年工作。",
        echo,
        glossary,
        tables,
        source="会议研究了上半年工作。",
        target=_APPROVED,
    )
    assert found.text == _APPROVED


def test_terms_in_an_approved_sentence_are_reported_as_remembered(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    text = "共建“一带一路”成果丰硕。"
    target = "Belt and Road cooperation has borne rich fruit."
    found = _run(text, echo, glossary, tables, source=text, target=target)
    assert found.text == target
    assert {use.method for use in found.terms} <= {"memory"}


def test_the_glossary_wins_over_the_memory_and_the_report_says_so(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    text = "他参与共建“一带一路”。"
    target = "He joined in building the Silk Girdle."
    found = _run(text, echo, glossary, tables, source=text, target=target)
    assert "Girdle" not in found.text
    (warning,) = [w for w in found.warnings if w.kind == "memory"]
    assert "Belt and Road" in warning.message


def test_a_similar_sentence_is_taken_only_below_the_threshold_and_is_marked(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    text, source = "会议研究了上半年的工作。", "会议研究了上半年工作。"
    exact = _run(text, echo, glossary, tables, source=source, target=_APPROVED)
    fuzzy = _run(text, echo, glossary, tables, source=source, target=_APPROVED, threshold=0.85)
    assert exact.text != _APPROVED
    assert fuzzy.text == _APPROVED
    assert [w.kind for w in fuzzy.warnings] == ["memory"]


def test_a_similar_sentence_with_another_number_is_not_taken(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = _run(
        "会议安排了6项重点工作任务。",
        echo,
        glossary,
        tables,
        source="会议安排了5项重点工作任务。",
        target="The meeting set five key tasks.",
        threshold=0.8,
    )
    assert "five" not in found.text


def test_an_approved_paragraph_of_several_sentences_is_taken_whole(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    source = "会议召开。与会人员发言。"
    found = _run(source, echo, glossary, tables, source=source, target=_APPROVED)
    assert found.text == _APPROVED
    assert len(found.segments) == 1
