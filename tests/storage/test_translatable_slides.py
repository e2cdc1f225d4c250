"""Presentations keep shapes, tables, notes and charts; only the words change."""

import io
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from tests.storage.documents import part_of, translated


def _presentation() -> bytes:
    show = Presentation()
    slide = show.slides.add_slide(show.slide_layouts[5])
    slide.shapes.title.text = "会议"
    frame = slide.shapes.add_textbox(0, 0, Inches(4), Inches(1)).text_frame
    paragraph = frame.paragraphs[0]
    paragraph.add_run().text = "安徽省委书记"
    name = paragraph.add_run()
    name.text = "林秋实"
    name.font.bold = True
    paragraph.add_run().text = "讲话"
    paragraph.add_line_break()
    paragraph.add_run().text = "石家庄市"
    frame.add_paragraph().text = "Annex A"
    table = slide.shapes.add_table(2, 2, 0, 0, Inches(4), Inches(1)).table
    table.cell(0, 0).text = "石家庄市"
    table.cell(1, 1).text = "会议"
    slide.notes_slide.notes_text_frame.text = "会议"
    data: Any = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = ["石家庄市", "会议"]
    data.add_series("会议", (1, 2))
    slide.shapes.add_chart(
        XL_CHART_TYPE.COLUMN_CLUSTERED, 0, 0, Inches(3), Inches(3), data
    ).chart.chart_title.text_frame.text = "会议"
    out = io.BytesIO()
    show.save(out)
    return out.getvalue()


def test_slides_keep_shapes_tables_and_notes() -> None:
    before = Presentation(io.BytesIO(_presentation())).slides[0]
    after = Presentation(io.BytesIO(translated(_presentation(), "a.pptx"))).slides[0]
    assert [s.shape_type for s in after.shapes] == [s.shape_type for s in before.shapes]
    assert after.shapes.title.text == "meeting"
    box = after.shapes[1].text_frame
    assert [p.text for p in box.paragraphs] == [
        "Secretary of the CPC Anhui Provincial Committee Lin Qiushi xx\vShijiazhuang",
        "Annex A",
    ]
    assert [run.text for run in box.paragraphs[0].runs if run.font.bold] == ["Lin Qiushi"]
    table = after.shapes[2].table
    cells = [cell.text for row in table.rows for cell in row.cells]
    assert cells == ["Shijiazhuang", "", "", "meeting"]
    assert after.notes_slide.notes_text_frame.text == "meeting"


def test_a_charts_title_and_labels_are_translated() -> None:
    after = translated(_presentation(), "a.pptx")
    chart = Presentation(io.BytesIO(after)).slides[0].shapes[3].chart
    assert chart.chart_title.text_frame.text == "meeting"
    assert list(chart.plots[0].categories) == ["Shijiazhuang", "meeting"]
    assert chart.plots[0].series[0].name == "meeting"


def test_what_holds_no_chinese_is_not_written_anew() -> None:
    before, after = _presentation(), translated(_presentation(), "a.pptx")
    assert part_of(before, "ppt/presentation.xml") == part_of(after, "ppt/presentation.xml")
