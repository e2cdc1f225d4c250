"""Tags survive a translation: all of them, nested as they were, around the words they marked."""

import asyncio
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.errors import InvalidRequest
from service.domain.glossary import Glossary
from service.domain.names import NameTables
from service.domain.tagged_markup import Kind, MarkupOptions, put_together, take_apart
from service.engines.batcher import Batcher
from service.usecases.markup import translate_markup

_TAG = re.compile(r"<[^>]+>")


def _run(
    text: str,
    model: Batcher,
    glossary: Glossary,
    tables: NameTables,
    *,
    kind: Kind = "html",
    options: MarkupOptions | None = None,
) -> str:
    done = translate_markup(
        text, kind=kind, translator=model, glossary=glossary, tables=tables, options=options
    )
    return asyncio.run(done).text


def test_a_marked_name_is_marked_in_english(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    text = "<p>安徽省委书记<b>林秋实</b>主持会议并讲话。</p>"
    found = _run(text, echo, glossary, tables)
    assert "<b>Lin Qiushi</b>" in found
    assert found.startswith("<p>")
    assert found.endswith("</p>")


def test_a_marked_term_is_marked_in_english(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = _run('他赴<a href="/x">石家庄市</a>出席论坛。', echo, glossary, tables)
    assert '<a href="/x">Shijiazhuang</a>' in found


def test_what_must_not_be_translated_stays(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    text = (
        '<p>会议由<span translate="no">译简</span>公司承办，<i class="notranslate">协办</i>。</p>'
    )
    found = _run(text, echo, glossary, tables)
    assert '<span translate="no">译简</span>' in found
    assert '<i class="notranslate">协办</i>' in found


def test_scripts_comments_and_attributes_are_left_alone(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    text = '<script>var a = "会议";</script><!-- 会议 --><p title="会议">会议召开。</p>'
    found = _run(text, echo, glossary, tables)
    assert found.startswith('<script>var a = "会议";</script><!-- 会议 --><p title="会议">')
    assert "召开" not in found


def test_blocks_are_translated_apart(echo: Batcher, glossary: Glossary, tables: NameTables) -> None:
    found = _run("<ul><li>会议召开</li><li>讲话</li></ul>", echo, glossary, tables)
    assert re.fullmatch(r"<ul><li>[^<]+</li><li>[^<]+</li></ul>", found)


def test_entities_are_read_and_written(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = _run("<p>研究&amp;开发 &lt;会议&gt;</p>", echo, glossary, tables)
    assert "&amp;" in found
    assert "&lt;" in found


def test_ignored_and_splitting_tags_of_xml_are_honoured(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    options = MarkupOptions(ignored=("x",), splitting=("par",))
    found = _run(
        "<doc><par>会议召开</par><par><x>协议</x>签署</par></doc>",
        echo,
        glossary,
        tables,
        kind="xml",
        options=options,
    )
    assert "<x>协议</x>" in found
    assert _TAG.findall(found) == [
        "<doc>",
        "<par>",
        "</par>",
        "<par>",
        "<x>",
        "</x>",
        "</par>",
        "</doc>",
    ]


@pytest.mark.parametrize("text", ["<a>会议", "<a><b>会议</a></b>", "会议</a>"])
def test_xml_that_is_not_well_nested_is_refused(
    text: str, echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    with pytest.raises(InvalidRequest):
        _run(text, echo, glossary, tables, kind="xml")


def test_html_that_is_not_well_nested_is_translated_piece_by_piece(
    echo: Batcher, glossary: Glossary, tables: NameTables
) -> None:
    found = _run("<b>会议<i>召开</b>讲话</i>", echo, glossary, tables)
    assert _TAG.findall(found) == ["<b>", "<i>", "</b>", "</i>"]


_inline = st.recursive(
    st.sampled_from(["会议召开", "林秋实", "石家庄市", "。", "，", "a&amp;b", " "]),
    lambda children: st.tuples(
        st.sampled_from(["b", "i", "span"]), st.lists(children, max_size=3)
    ).map(lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0]}>"),
    max_leaves=8,
)
_pages = st.lists(_inline, max_size=5).map(lambda parts: f"<p>{''.join(parts)}</p>")


@given(_pages)
def test_taking_apart_and_putting_together_changes_nothing(text: str) -> None:
    taken = take_apart(text, kind="html", options=MarkupOptions())
    assert put_together(taken, taken.units) == text


@given(_pages)
def test_every_tag_survives_well_nested(text: str) -> None:
    from service import assets
    from service.domain.glossary import compile_glossary
    from service.engines.echo_model import EchoModel
    from service.storage.name_tables import load_name_tables

    batcher = Batcher(EchoModel())
    tables = load_name_tables(assets.glossaries_dir() / "names")
    found = _run(text, batcher, compile_glossary([]), tables)
    batcher.close()
    assert sorted(_TAG.findall(found)) == sorted(_TAG.findall(text))
    opened: list[str] = []
    for tag in _TAG.findall(found):
        if not tag.startswith("</"):
            opened.append(tag[1:-1])
        else:
            assert opened.pop() == tag[2:-1]
