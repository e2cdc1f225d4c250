"""What rules know of a narrative stands beside the model's part as a sentence of its own."""

import asyncio

from service.domain.glossary import Glossary
from service.domain.names import NameTables
from service.domain.translation import Translation
from service.engines.batcher import Batcher
from service.usecases.translate import translate


def _run(text: str, model: Batcher, glossary: Glossary, tables: NameTables) -> Translation:
    return asyncio.run(translate(text, translator=model, glossary=glossary, tables=tables))


def test_a_known_statement_beside_an_unknown_clause_is_still_read_by_rule(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = _run("两国传统友谊历久弥坚，蓝天白云令人陶醉。", echo, glossary, tables)
    assert found.text.startswith(
        "The traditional friendship between the two countries has grown stronger over time"
    )
    assert found.text.endswith("lan tian bai yun ling ren tao zui.")


def test_who_asks_is_kept_apart_from_a_question_that_the_model_reads(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = _run("问：蓝天白云为何令人陶醉？", echo, glossary, tables)
    assert found.text.startswith("Question: ")


def test_a_comma_inside_a_quotation_parts_no_clauses(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = _run("两国友谊历久弥坚，诠释了“山川异域，风月同天”。", echo, glossary, tables)
    assert "“shan chuan yi yu, feng yue tong tian”" in found.text


def test_a_long_list_of_like_posts_is_no_loop(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = _run(
        "湖南省商务厅副厅长林秋实、湖南省教育厅副厅长高远山、湖南省卫生健康委员会副主任周立新参加会见。",
        echo,
        glossary,
        tables,
    )
    assert found.text.endswith("were present at the meeting.")
