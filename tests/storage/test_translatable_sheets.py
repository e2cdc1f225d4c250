"""Workbooks keep numbers, formulas and looks; a table's columns are called as their headers."""

import io

from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.worksheet.table import Table

from tests.storage.documents import part_of, translated, with_parts


def _saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _reopened(book: Workbook, *, rich: bool = False) -> Workbook:
    return load_workbook(io.BytesIO(translated(_saved(book), "a.xlsx")), rich_text=rich)


def test_cells_are_translated_and_numbers_formulas_and_looks_stay() -> None:
    book = Workbook()
    sheet = book.active
    sheet.title = "数据"
    sheet.append(["石家庄市", 1, "Annex", "=B1*2"])
    sheet["A2"] = "会议\n石家庄市"
    sheet["A1"].number_format = "@"
    sheet.merge_cells("A3:B3")
    after = _reopened(book)
    found = after["数据"]
    assert [cell.value for cell in found[1]] == ["Shijiazhuang", 1, "Annex", "=B1*2"]
    assert found["A2"].value == "meeting\nShijiazhuang"
    assert found["A1"].number_format == "@"
    assert len(found.merged_cells.ranges) == 1


def test_a_part_of_a_cell_in_bold_stays_bold() -> None:
    book = Workbook()
    bold = TextBlock(InlineFont(b=True), "林秋实")
    book.active["A1"] = CellRichText("安徽省委书记", bold, "讲话")
    value = _reopened(book, rich=True).active["A1"].value
    assert [str(part) for part in value if isinstance(part, TextBlock) and part.font.b] == [
        "Lin Qiushi"
    ]


def test_comments_headers_and_footers_are_translated() -> None:
    book = Workbook()
    book.active["A1"] = 1
    book.active["A1"].comment = Comment("会议", "a")
    book.active.oddHeader.left.text = "石家庄市"
    book.active.oddFooter.center.text = "会议 &P"
    after = _reopened(book).active
    assert after["A1"].comment.text == "meeting"
    assert after.oddHeader.left.text == "Shijiazhuang"
    assert after.oddFooter.center.text == "meeting &P"


def test_a_tables_columns_follow_their_headers_and_formulas_follow_them() -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["会议", "石家庄市", "甲乙", "丙丁"])
    sheet.append([1, 2, 3, 4])
    sheet["F1"] = "=SUM(T[会议])"
    sheet.add_table(Table(displayName="T", ref="A1:D2"))
    after = _reopened(book).active
    headers = [cell.value for cell in after[1]][:4]
    names = [column.name for column in after.tables["T"].tableColumns]
    assert names == headers
    assert len({name.casefold() for name in names}) == 4
    assert after["F1"].value == "=SUM(T[meeting])"


def test_text_that_stands_in_its_cell_is_translated() -> None:
    book = Workbook()
    book.active["A1"] = 1
    data = _saved(book)
    name = "xl/worksheets/sheet1.xml"
    cell = '<c r="A1" t="inlineStr"><is><t>石家庄市</t></is></c>'
    sheet = part_of(data, name).replace('<c r="A1" t="n"><v>1</v></c>', cell)
    assert cell in sheet
    after = translated(with_parts(data, {name: sheet}), "a.xlsx")
    assert load_workbook(io.BytesIO(after)).active["A1"].value == "Shijiazhuang"


def test_readings_above_characters_go_with_the_characters() -> None:
    book = Workbook()
    book.active["A1"] = 1
    data = _saved(book)
    name = "xl/worksheets/sheet1.xml"
    cell = '<c r="A1" t="inlineStr"><is><t>会议</t><rPh sb="0" eb="2"><t>会议</t></rPh></is></c>'
    sheet = part_of(data, name).replace('<c r="A1" t="n"><v>1</v></c>', cell)
    after = part_of(translated(with_parts(data, {name: sheet}), "a.xlsx"), name)
    assert "rPh" not in after
    assert "<t>meeting</t>" in after.replace(' xml:space="preserve"', "")


def test_shared_texts_are_translated_once_for_all_their_cells() -> None:
    data = _saved(Workbook())
    strings = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        "<si><t>石家庄市</t></si></sst>"
    )
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    types = part_of(data, "[Content_Types].xml")
    if "sharedStrings" not in types:
        override = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
        types = types.replace("</Types>", override)
    parts = {"xl/sharedStrings.xml": strings, "[Content_Types].xml": types}
    after = translated(with_parts(data, parts), "a.xlsx")
    assert "Shijiazhuang" in part_of(after, "xl/sharedStrings.xml")


def test_threads_of_comments_are_translated() -> None:
    book = Workbook()
    book.active["A1"] = 1
    data = _saved(book)
    kind = "application/vnd.ms-excel.threadedcomments+xml"
    name = "xl/threadedComments/threadedComment1.xml"
    override = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'
    types = part_of(data, "[Content_Types].xml").replace("</Types>", override)
    thread = (
        "<ThreadedComments><threadedComment><text>会议</text></threadedComment></ThreadedComments>"
    )
    after = translated(with_parts(data, {name: thread, "[Content_Types].xml": types}), "a.xlsx")
    assert "<text>meeting</text>" in part_of(after, name)
