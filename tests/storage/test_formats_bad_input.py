"""Files that staff and strangers hand in: odd headers, wrong encodings, bombs and tricks."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from service.domain.errors import (
    BinaryData,
    EmptyText,
    InputError,
    TextTooLarge,
    UnknownEncoding,
    UnreadableDocument,
    UnsupportedFormat,
    YijianError,
)
from service.domain.exchange import ImportPlan, Outcome, plan_import
from service.domain.exchange.form import problems
from service.domain.glossary import Term
from service.storage.formats import TermFormats
from service.storage.formats import deepl as deepl_format
from service.storage.formats import xlsx as xlsx_format

formats = TermFormats()
SHEET = (
    "中文,英文,类别,备注\r\n"
    "省委书记,Secretary of the Provincial Committee,title,常用\r\n"
    "友城,sister city,,\r\n"
)


def plan(data: bytes | str, name: str) -> ImportPlan:
    raw = data.encode() if isinstance(data, str) else data
    return plan_import([], formats.read(raw, name))


def taken(data: bytes | str, name: str = "csv") -> dict[str, str]:
    terms = (change.after for change in plan(data, name).changes)
    return {term.zh: term.en for term in terms if term}


def reasons(data: bytes | str, name: str = "csv") -> list[tuple[int, Outcome, str]]:
    return [(line.line, line.outcome, line.reason) for line in plan(data, name).lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
def test_the_spreadsheet_is_read_in_the_encodings_that_excel_saves(encoding: str) -> None:
    assert taken(SHEET.encode(encoding)) == {
        "省委书记": "Secretary of the Provincial Committee",
        "友城": "sister city",
    }


@pytest.mark.parametrize("encoding", ["big5", "shift_jis", "cp1252"])
def test_another_encoding_is_refused_with_a_hint(encoding: str) -> None:
    texts = {
        "big5": "中文,英文\n省委書記,Secretary\n外事辦公室,Foreign Affairs Office\n",
        "shift_jis": "原文,訳文\nこんにちは,hello\nありがとうございます,thanks\n",
        "cp1252": "source,target\nCafé à Besançon,déjà vu\n",
    }
    with pytest.raises(UnknownEncoding, match="UTF-8"):
        plan(texts[encoding].encode(encoding), "csv")


def test_traditional_chinese_in_gb18030_is_not_taken_for_big5() -> None:
    text = "中文,英文\n省委書記,Secretary\n外事辦公室與國際交流中心,Foreign Affairs Office\n"
    assert "省委書記" in taken(text.encode("gb18030"))


def test_cut_off_bytes_and_binary_files_are_refused() -> None:
    with pytest.raises(UnknownEncoding):
        plan("中文,英文\n友城,sister\n".encode() + b"\xe5\x8f\xff\xff", "csv")
    with pytest.raises(BinaryData):
        plan(b"PK\x03\x04\x00\x00\x00", "csv")


@pytest.mark.parametrize(
    "header",
    [
        "中文,英文",
        "原文,译文",
        "zh,en",
        "term,translation",
        "Source,Target",
        "术语,英文译名",
        "ZH-CN,EN_US",
    ],
)
def test_the_staff_may_call_the_columns_as_they_do(header: str) -> None:
    assert taken(f"{header}\n友城,sister city\n") == {"友城": "sister city"}


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_any_usual_separator_is_understood(mark: str) -> None:
    assert taken(f"中文{mark}英文\n友城{mark}sister city\n") == {"友城": "sister city"}


def test_two_columns_without_headers_are_chinese_and_english() -> None:
    assert taken("友城,sister city\n省委,provincial committee\n") == {
        "友城": "sister city",
        "省委": "provincial committee",
    }


def test_columns_may_stand_in_any_order_and_unknown_ones_are_named_by_number() -> None:
    text = "英文,颜色,中文\nsister city,红,友城\n"
    assert taken(text) == {"友城": "sister city"}
    assert reasons(text)[0] == (
        1,
        Outcome.SKIPPED,
        "left aside columns whose headers are not known: 2",
    )


@pytest.mark.parametrize("text", ["甲,乙\n丙,丁\n", "name,value\na,b\n", "中文,原文,英文\na,b,c\n"])
def test_a_first_row_that_tells_nothing_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="column"):
        plan(text, "csv")


def test_every_line_is_accounted_for() -> None:
    text = (
        "中文,英文,状态\n"
        "友城,sister city,\n"
        "友城,sister city,\n"
        "友城,twin town,\n"
        ",nothing,\n"
        "省委,,\n"
        "市委,municipal committee,fine\n"
        "县委,county\x07 committee,\n"
    )
    outcome = [(line, kind.value) for line, kind, _ in reasons(text)]
    assert outcome == [
        (2, "taken"),
        (3, "unchanged"),
        (4, "refused"),
        (5, "refused"),
        (6, "refused"),
        (7, "refused"),
        (8, "refused"),
    ]
    why = [reason for _, _, reason in reasons(text)]
    assert why[2] == "line 2 gives the same Chinese another English"
    assert why[3:5] == ["the Chinese side is empty", "the English side is empty"]
    assert "status" in why[5]
    assert "control characters" in why[6]


def test_a_term_of_ten_megabytes_is_one_refused_line() -> None:
    long = "长" * 3_500_000
    for name, text in (("csv", f"中文,英文\n{long},x\n友城,sister city\n"), ("json", _json(long))):
        found = plan(text, name)
        assert [line.outcome for line in found.lines] == [Outcome.REFUSED, Outcome.TAKEN]
        assert all(len(line.zh) <= 40 and len(line.reason) < 200 for line in found.lines)


def _json(zh: str) -> str:
    return f'[{{"zh": "{zh}", "en": "x"}}, {{"zh": "友城", "en": "sister city"}}]'


def test_broken_quoting_is_a_refused_line() -> None:
    assert reasons('中文,英文\n友城,"sister"x city\n')[0][:2] == (2, Outcome.REFUSED)


FORMULA = Term(id="=1+1", zh="友城", en="=cmd|' /C calc'!A0", notes="@SUM(1)", en_short="'-x")


@pytest.mark.parametrize("name", ["csv", "tsv", "xlsx"])
def test_formulas_are_exported_as_text_and_come_back_as_they_were(name: str) -> None:
    data = formats.write([FORMULA], name).data
    cells = _cells(data, name)
    assert {"'=1+1", "'=cmd|' /C calc'!A0", "'@SUM(1)", "''-x"} <= set(cells)
    assert [change.after for change in plan(data, name).changes] == [FORMULA]


def _cells(data: bytes, name: str) -> list[str]:
    if name == "xlsx":
        rows = load_workbook(io.BytesIO(data)).worksheets[0].iter_rows(values_only=True)
        return [str(cell) for row in rows for cell in row]
    return data.decode("utf-8-sig").splitlines()[1].split("," if name == "csv" else "\t")


def test_deepl_leaves_formulas_and_ambiguous_terms_out_and_says_so() -> None:
    terms = [
        FORMULA,
        Term(id="a", zh="主席", en="president", system="CN"),
        Term(id="b", zh="主席", en="chairperson"),
        Term(id="c", zh="中共{P}委", en="CPC {P} Committee"),
        Term(id="d", zh="外办", en="Foreign Affairs Office", zh_variants=("外事办公室",)),
    ]
    exported = formats.write(terms, "deepl")
    assert (
        exported.data.decode()
        == "外办\tForeign Affairs Office\n外事办公室\tForeign Affairs Office\n"
    )
    assert [item.term_id for item in exported.left_out] == ["=1+1", "a", "b", "c"]


def test_deepl_entries_follow_its_rules() -> None:
    text = "友城\tsister city\n友城\ttwin town\nno tab here\n一\t二\t三\n \tempty\n"
    assert [(line, kind.value) for line, kind, _ in reasons(text, "deepl")] == [
        (1, "taken"),
        (2, "refused"),
        (3, "refused"),
        (4, "refused"),
        (5, "refused"),
    ]
    pairs = '"友城","sister, city",zh,en\nfriend,朋友,EN,ZH\n'
    assert taken(pairs, "deepl") == {"友城": "sister, city"}


def test_a_deepl_file_over_its_limit_is_refused() -> None:
    with pytest.raises(TextTooLarge):
        plan(b"a\tb\n" * (deepl_format.FILE_BYTES // 4 + 1), "deepl")


ENTRY = (
    "<conceptEntry id='c1'><langSec xml:lang='zh'><termSec><term>友城</term></termSec></langSec>"
    "<langSec xml:lang='en'><termSec><term>{english}</term></termSec></langSec></conceptEntry>"
)


def tbx(english: str = "sister city", doctype: str = "") -> bytes:
    body = f"<text><body>{ENTRY.format(english=english)}</body></text>"
    return f"<?xml version='1.0'?>{doctype}<tbx type='TBX-Basic'>{body}</tbx>".encode()


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE tbx [<!ENTITY x "lol"><!ENTITY y "&x;&x;&x;&x;">]>',
        '<!DOCTYPE tbx [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>',
    ],
)
@pytest.mark.parametrize("english", ["&x;", "sister city"])
def test_xml_that_declares_entities_is_refused(declared: str, english: str) -> None:
    with pytest.raises(UnreadableDocument, match=r"entities|well-formed"):
        plan(tbx(english, declared), "tbx")


def test_a_billion_laughs_are_refused_before_they_are_told() -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE tbx [<!ENTITY l0 "ha">{levels}]>'
    with pytest.raises(UnreadableDocument):
        plan(tbx("&l11;", doctype), "tbx")


def test_a_document_type_that_only_names_its_definition_is_let_through_and_not_read() -> None:
    doctype = '<!DOCTYPE tbx SYSTEM "http://127.0.0.1:9/TBXcoreStructV02.dtd">'
    assert taken(tbx(doctype=doctype), "tbx") == {"友城": "sister city"}


@pytest.mark.parametrize("data", [b"<tbx><text>", b"<html/>", b"not xml", b"\xff\xfe"])
def test_what_is_no_tbx_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocument):
        plan(data, "tbx")


MARTIF = """<?xml version='1.0' encoding='UTF-8'?>
<!DOCTYPE martif SYSTEM 'TBXBasiccoreStructV02.dtd'>
<martif type='TBX-Basic' xml:lang='en'><text><body>
<termEntry id='e1'>
 <descripGrp><descrip type='subjectField'>Party Org</descrip></descripGrp>
 <note>used in headlines</note>
 <langSet xml:lang='zh-CN'>
  <tig><term>省外办</term></tig>
  <tig><term>省外事办公室</term>
   <termNote type='administrativeStatus'>preferredTerm-admn-sts</termNote></tig>
 </langSet>
 <langSet xml:lang='en-GB'>
  <ntig><termGrp><term>FAO</term><termNote type='termType'>abbreviation</termNote></termGrp></ntig>
  <ntig><termGrp><term>Foreign Affairs Office</term>
   <termNote type='partOfSpeech'>noun</termNote>
   <termNote type='administrativeStatus'>preferredTerm-admn-sts</termNote></termGrp></ntig>
  <tig><term>Foreign Office</term>
   <termNote type='administrativeStatus'>deprecatedTerm-admn-sts</termNote>
   <note>a ministry abroad</note></tig>
  <tig><term>Office of Foreign Affairs</term></tig>
 </langSet>
</termEntry>
<termEntry id='e2'><langSet xml:lang='de'><tig><term>Amt</term></tig></langSet></termEntry>
</body></text></martif>"""


def test_the_second_edition_of_tbx_is_read_with_the_status_of_each_form() -> None:
    found = plan(MARTIF, "tbx")
    (change,) = found.changes
    term = change.after
    assert term is not None
    assert (term.zh, term.zh_variants) == ("省外事办公室", ("省外办",))
    assert (term.en, term.en_short, term.en_accept) == (
        "Foreign Affairs Office",
        "FAO",
        ("Office of Foreign Affairs",),
    )
    assert [(bad.form, bad.reason) for bad in term.en_forbid] == [
        ("Foreign Office", "a ministry abroad")
    ]
    assert (term.category, term.part_of_speech, term.notes) == (
        "party_org",
        "noun",
        "used in headlines",
    )
    assert term.id not in {"e1", "省外办"}
    assert [line.outcome for line in found.lines] == [Outcome.TAKEN, Outcome.SKIPPED]


def test_the_element_style_of_tbx_is_read_too() -> None:
    text = (
        "<tbx style='dct' xmlns='urn:iso:std:iso:30042:ed-2' xmlns:min='http://tbx/min'>"
        "<text><body>"
        "<conceptEntry><min:subjectField>title</min:subjectField><langSec xml:lang='zh'><termSec>"
        "<term>友城</term></termSec></langSec><langSec xml:lang='en'>"
        "<termSec><term>twin town</term>"
        "<min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec><termSec>"
        "<term>sister city</term><min:administrativeStatus>preferredTerm-admn-sts"
        "</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>"
    )
    (change,) = plan(text, "tbx").changes
    assert change.after is not None
    assert (change.after.en, change.after.en_accept, change.after.category) == (
        "sister city",
        ("twin town",),
        "title",
    )


TMX = """<?xml version='1.0'?><!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx version='1.4'><body>
<tu><tuv xml:lang='zh-CN'>
 <seg>省<bpt i='1'>&lt;b&gt;</bpt>外办<ept i='1'>&lt;/b&gt;</ept></seg></tuv>
 <tuv xml:lang='EN'><seg>Foreign Affairs Office</seg></tuv></tu>
<tu><tuv xml:lang='zh'><seg>会议强调，要抓好落实。</seg></tuv>
 <tuv xml:lang='en'><seg>The meeting stressed implementation.</seg></tuv></tu>
<tu><tuv xml:lang='zh'><seg>友城</seg></tuv><tuv xml:lang='fr'><seg>ville</seg></tuv></tu>
</body></tmx>"""


def test_tmx_gives_its_short_pairs_as_drafts_and_skips_sentences() -> None:
    found = plan(TMX, "tmx")
    (change,) = found.changes
    assert change.after is not None
    assert (change.after.zh, change.after.en, change.after.status) == (
        "省外办",
        "Foreign Affairs Office",
        "draft",
    )
    assert [line.outcome.value for line in found.lines] == ["taken", "skipped", "skipped"]
    with pytest.raises(UnsupportedFormat):
        formats.write([], "tmx")


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_a_formula_in_a_workbook_is_a_refused_line() -> None:
    data = workbook(("中文", "英文"), ("友城", "=HYPERLINK(1)"), ("省委", "provincial committee"))
    assert [(n, kind.value) for n, kind, _ in reasons(data, "xlsx")] == [
        (2, "refused"),
        (3, "taken"),
    ]


def test_numbers_and_days_of_a_workbook_are_read_as_written() -> None:
    from datetime import datetime

    day = datetime(2018, 3, 21)  # noqa: DTZ001 - a spreadsheet knows no time zones
    data = workbook(("中文", "英文", "优先级", "生效日期"), ("友城", "sister city", 5.0, day))
    (change,) = plan(data, "xlsx").changes
    assert change.after is not None
    assert (change.after.priority, str(change.after.valid_from)) == (5, "2018-03-21")


def test_a_workbook_that_explodes_is_refused_unopened(monkeypatch: pytest.MonkeyPatch) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 3_000_000)
    with pytest.raises(TextTooLarge, match="packed"):
        plan(buffer.getvalue(), "xlsx")
    monkeypatch.setattr(xlsx_format, "UNPACKED_BYTES", 1000)
    with pytest.raises(TextTooLarge, match="unpacks"):
        plan(workbook(("中文", "英文")), "xlsx")


def test_a_workbook_with_a_document_type_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("xl/workbook.xml", '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>')
    with pytest.raises(UnreadableDocument, match="document type"):
        plan(buffer.getvalue(), "xlsx")


@pytest.mark.parametrize("data", [b"no zip", b"PK\x03\x04cut", workbook()[:400]])
def test_a_damaged_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocument):
        plan(data, "xlsx")


@pytest.mark.parametrize("text", ["{", '{"terms": 3}', '"x"', '{"version": 9, "terms": []}', "[1"])
def test_what_is_no_json_of_terms_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        plan(text, "json")


def test_an_unknown_or_ill_typed_json_field_is_a_refused_line() -> None:
    text = '[{"zh":"友城","en":"sister city","colour":1},{"zh":"省委","en":7},3]'
    assert [kind.value for _, kind, _ in reasons(text, "json")] == ["refused"] * 3


@pytest.mark.parametrize("name", ["csv", "tsv", "deepl", "json", "tbx", "tmx", "xlsx"])
@pytest.mark.parametrize("data", [b"", b" \r\n\t "])
def test_an_empty_file_is_refused(name: str, data: bytes) -> None:
    with pytest.raises(EmptyText):
        plan(data, name)


def test_a_file_with_headers_only_holds_no_terms() -> None:
    with pytest.raises(InputError, match="no terms"):
        plan("中文,英文\n", "csv")


def test_an_unknown_format_or_extension_is_named_with_the_known_ones() -> None:
    with pytest.raises(UnsupportedFormat, match="csv"):
        plan("x", "docx")
    with pytest.raises(UnsupportedFormat):
        formats.name_for("terms.docx")


def test_no_message_repeats_the_text_of_the_file() -> None:
    secret = "机密事项"
    files = [(f"{secret},{secret}\n", "csv"), (f"<{secret}>", "tbx"), (f"[{secret}", "json")]
    for text, name in files:
        with pytest.raises(YijianError) as caught:
            plan(text, name)
        assert secret not in caught.value.message


def test_source_is_the_provenance_where_another_column_is_the_chinese() -> None:
    (change,) = plan("zh,en,source\n友城,sister city,team list\n", "csv").changes
    assert change.after is not None
    assert [source.name for source in change.after.sources] == ["team list"]
    assert taken("source,target\n友城,sister city\n") == {"友城": "sister city"}


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("case_rule", "capitals", "case_rule must be empty or one of before_name, always"),
        ("system", "美国", "system must be empty or the ISO 3166 code of a country"),
        ("zh", "{P}委访问{P2}", "slots may be {P}, {C}, {X}, {W}, {S} and {N}"),
    ],
)
def test_a_value_that_would_steer_nothing_is_refused(field: str, value: str, said: str) -> None:
    term = replace(Term(id="a", zh="主席", en="Chairman"), **{field: value})  # type: ignore[arg-type]
    assert any(problem.startswith(said) for problem in problems(term))
