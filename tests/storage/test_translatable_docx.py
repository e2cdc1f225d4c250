"""Word documents keep their layout: as many paragraphs, cells, notes, headers as before."""

import io
import re
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.documents import part_of, translated, with_parts, word_file

_HAN = re.compile(r"[一-鿿]")


def _saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _style(paragraph: Paragraph) -> str | None:
    return paragraph.style.name if paragraph.style is not None else None


def _reopened(document: Document) -> Document:
    return docx.Document(io.BytesIO(translated(_saved(document), "a.docx")))


def test_a_bold_name_is_bold_in_english_and_nothing_else_is() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("安徽省委书记")
    paragraph.add_run("林秋实").bold = True
    paragraph.add_run("主持会议。")
    runs = _reopened(document).paragraphs[0].runs
    assert [run.text for run in runs if run.bold] == ["Lin Qiushi"]
    assert "".join(run.text for run in runs).startswith(
        "Secretary of the CPC Anhui Provincial Committee Lin Qiushi"
    )


def test_runs_that_look_the_same_become_one() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("安徽")
    for piece in ("省委", "书", "记"):
        paragraph.add_run(piece)
    runs = _reopened(document).paragraphs[0].runs
    assert [run.text for run in runs] == ["Secretary of the CPC Anhui Provincial Committee"]


def test_paragraphs_cells_headers_and_footers_are_as_many_as_before() -> None:
    document = docx.Document()
    document.add_heading("会议", level=1)
    document.add_paragraph("第一条", style="List Number")
    document.add_paragraph("")
    table = document.add_table(rows=2, cols=3)
    for cell in (cell for row in table.rows for cell in row.cells):
        cell.text = "石家庄市"
    table.cell(0, 0).add_table(rows=1, cols=1).cell(0, 0).text = "会议"
    section = document.sections[0]
    section.header.paragraphs[0].text = "内部会议"
    section.footer.paragraphs[0].text = "第一页"
    after = _reopened(document)
    assert len(after.paragraphs) == len(document.paragraphs)
    assert [_style(p) for p in after.paragraphs] == [_style(p) for p in document.paragraphs]
    cells = [cell.text for row in after.tables[0].rows for cell in row.cells]
    assert cells[1:] == ["Shijiazhuang"] * 5
    assert after.tables[0].cell(0, 0).tables[0].cell(0, 0).text == "meeting"
    assert after.sections[0].header.paragraphs[0].text == "xx meeting"
    assert after.sections[0].footer.paragraphs[0].text == "xxx"


def test_tabs_breaks_and_pictures_stay() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("会议\t石家庄市")
    paragraph.add_run().add_break()
    paragraph.add_run("会议")
    drawing: Any = OxmlElement("w:drawing")
    paragraph.add_run()._r.append(drawing)
    after = _reopened(document).paragraphs[0]
    assert after.text == "meeting\tShijiazhuang\nmeeting"
    assert after._p.xpath("count(.//w:drawing)") == 1


def test_a_links_words_stay_in_the_link() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("他赴")
    link: Any = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), "place")
    run = paragraph.add_run("石家庄市")
    run.underline = True
    link.append(run._r)
    paragraph._p.append(link)
    paragraph.add_run("出席会议")
    after = _reopened(document).paragraphs[0]
    assert [link.text for link in after.hyperlinks] == ["Shijiazhuang"]
    assert after.hyperlinks[0].runs[0].underline


def test_fields_keep_their_code_and_bookmarks_their_place() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    data = word_file("会议")
    body = part_of(data, "word/document.xml")
    marked = body.replace(
        "<w:r><w:t>会议</w:t></w:r>",
        f'<w:bookmarkStart w:id="0" w:name="a"/><w:r><w:t>会议</w:t></w:r>{field}'
        '<w:bookmarkEnd w:id="0"/>',
    )
    after = part_of(
        translated(with_parts(data, {"word/document.xml": marked}), "a.docx"), "word/document.xml"
    )
    kinds = re.findall(r"bookmarkStart|meeting|begin|PAGE|separate|>3<|\"end\"|bookmarkEnd", after)
    assert kinds == [
        "bookmarkStart",
        "meeting",
        "begin",
        "PAGE",
        "separate",
        ">3<",
        '"end"',
        "bookmarkEnd",
    ]


def test_a_chinese_field_result_is_translated_inside_its_field() -> None:
    data = word_file("会议")
    link = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "http://例.cn" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>石家庄市</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = part_of(data, "word/document.xml").replace("<w:r><w:t>会议</w:t></w:r>", link)
    after = part_of(
        translated(with_parts(data, {"word/document.xml": body}), "a.docx"), "word/document.xml"
    )
    assert re.search(r"separate.*Shijiazhuang.*\"end\"", after, re.DOTALL)
    assert "http://例.cn" in after


@pytest.mark.parametrize("place", ["Choice", "Fallback"])
def test_text_boxes_are_translated_where_they_are(place: str) -> None:
    data = word_file("会议")
    body = part_of(data, "word/document.xml").replace(
        "<w:r><w:t>会议</w:t></w:r>",
        f"<w:r><w:t>会议</w:t></w:r><w:r><mc:{place} "
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:pict>'
        "<w:txbxContent><w:p><w:r><w:t>石家庄市</w:t></w:r></w:p></w:txbxContent></w:pict>"
        f"</mc:{place}></w:r>",
    )
    after = part_of(
        translated(with_parts(data, {"word/document.xml": body}), "a.docx"), "word/document.xml"
    )
    assert re.search(rf"meeting.*<mc:{place}.*Shijiazhuang.*</mc:{place}>", after, re.DOTALL)
    assert after.count("<w:p>") == body.count("<w:p>")


def test_footnotes_are_translated_and_their_marks_stay() -> None:
    data = word_file("会议召开")
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    notes = (
        f'<w:footnotes {space}><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>'
        "<w:r><w:t>石家庄市</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    types = part_of(data, "[Content_Types].xml").replace(
        "</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
    )
    body = part_of(data, "word/document.xml").replace(
        "<w:r><w:t>会议召开</w:t></w:r>",
        '<w:r><w:t>会议</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>'
        "<w:r><w:t>召开</w:t></w:r>",
    )
    parts = {
        "word/footnotes.xml": notes,
        "[Content_Types].xml": types,
        "word/document.xml": body,
    }
    after = translated(with_parts(data, parts), "a.docx")
    assert "Shijiazhuang" in part_of(after, "word/footnotes.xml")
    assert part_of(after, "word/footnotes.xml").count("footnoteRef") == 1
    document = part_of(after, "word/document.xml")
    assert re.search(r"meeting.*footnoteReference.*xx", document, re.DOTALL)


def test_deleted_text_is_left_alone_and_inserted_text_is_translated() -> None:
    data = word_file("会议")
    body = part_of(data, "word/document.xml").replace(
        "<w:r><w:t>会议</w:t></w:r>",
        '<w:del w:id="1" w:author="a"><w:r><w:delText>旧会议</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="a"><w:r><w:t>会议</w:t></w:r></w:ins>',
    )
    after = part_of(
        translated(with_parts(data, {"word/document.xml": body}), "a.docx"), "word/document.xml"
    )
    assert "<w:delText>旧会议</w:delText>" in after
    assert re.search(r"<w:ins [^>]*>.*meeting.*</w:ins>", after, re.DOTALL)


def test_what_holds_no_chinese_comes_back_as_it_was() -> None:
    data = word_file("2024", "Annex A", "会议")
    before = part_of(data, "word/document.xml")
    after = part_of(translated(data, "a.docx"), "word/document.xml")
    assert re.findall(r"<w:p>.*?</w:p>", before)[:2] == re.findall(r"<w:p>.*?</w:p>", after)[:2]


def test_no_chinese_is_left() -> None:
    data = word_file("安徽省委书记林秋实主持会议。", "　　石家庄市")
    assert not _HAN.search(part_of(translated(data, "a.docx"), "word/document.xml"))


@settings(max_examples=40, deadline=None)
@given(
    pieces=st.lists(
        st.tuples(
            st.sampled_from(["安徽省委书记", "林秋实", "主持", "会议", "，", " 2024", "。"]),
            st.sampled_from(["", "bold", "italic", "underline"]),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_the_words_are_the_same_whatever_they_look_like(pieces: list[tuple[str, str]]) -> None:
    plain, varied = docx.Document(), docx.Document()
    plain.add_paragraph("".join(text for text, _ in pieces))
    paragraph = varied.add_paragraph()
    for text, look in pieces:
        run = paragraph.add_run(text)
        if look:
            setattr(run, look, True)
    assert _reopened(varied).paragraphs[0].text == _reopened(plain).paragraphs[0].text
