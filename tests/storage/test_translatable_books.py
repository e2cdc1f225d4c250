"""Books keep chapters, contents and marks; PDFs give the paragraphs of their text."""

import io
import zipfile
from pathlib import Path

import docx
import pypdfium2
import pytest

from service.domain.errors import UnreadableDocument, UnsupportedFormat
from service.storage.documents.in_place import open_translatable
from tests.storage.documents import part_of, translated, with_parts

_CHAPTER = (
    '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
    'xml:lang="zh-CN"><head><title>会议</title></head><body><h1 id="a">会议</h1>'
    '<p>在<em>石家庄市</em>召开<a href="#n1"/></p></body></html>'
)
_BOOK = (
    '<package><metadata><dc:title>会议</dc:title><dc:identifier id="i">会议一</dc:identifier>'
    "<dc:language>zh-CN</dc:language></metadata></package>"
)


def _epub() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", "<container/>")
        archive.writestr("OEBPS/content.opf", _BOOK)
        archive.writestr("OEBPS/toc.ncx", "<ncx><navLabel><text>会议</text></navLabel></ncx>")
        archive.writestr("OEBPS/a.xhtml", _CHAPTER)
        archive.writestr("OEBPS/a.png", b"\x89PNG")
    return out.getvalue()


def test_a_books_chapters_contents_and_title_are_translated() -> None:
    after = translated(_epub(), "a.epub")
    chapter = part_of(after, "OEBPS/a.xhtml")
    assert "<title>meeting</title>" in chapter
    assert '<h1 id="a">meeting</h1>' in chapter
    assert "<em>Shijiazhuang</em>" in chapter
    assert '<a href="#n1"/>' in chapter
    assert 'xml:lang="en"' in chapter
    assert "<text>meeting</text>" in part_of(after, "OEBPS/toc.ncx")
    book = part_of(after, "OEBPS/content.opf")
    assert "<dc:title>meeting</dc:title>" in book
    assert '<dc:identifier id="i">会议一</dc:identifier>' in book
    assert "<dc:language>en</dc:language>" in book


def test_a_books_first_part_stays_its_unpacked_mimetype() -> None:
    with zipfile.ZipFile(io.BytesIO(translated(_epub(), "a.epub"))) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_a_book_under_copy_protection_is_refused() -> None:
    way = '<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>'
    data = with_parts(_epub(), {"META-INF/encryption.xml": way})
    with pytest.raises(UnreadableDocument, match="protected"):
        open_translatable(data, name="a.epub")


def _pdf(*lines: tuple[int, int, str], password: bool = False) -> bytes:
    """Make a PDF of one page: texts at places, in a font that readers bring with them."""
    stream = "".join(
        f"BT /F1 12 Tf {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET\n"
        for x, y, text in lines
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        "/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}endstream",
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
        "/DescendantFonts[6 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>",
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
        "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
        f"<</Filter/Standard/V 1/R 2/Length 40/P -4/O<{'00' * 32}>/U<{'00' * 32}>>>",
    ]
    out, places = "%PDF-1.4\n", []
    for number, held in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{held}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    secret = "/Encrypt 8 0 R/ID[<00><00>]" if password else ""
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R{secret}>>\nstartxref\n"
    return f"{out}{out.index('xref')}\n%%EOF".encode()


_PAGE = (
    (250, 780, "会议"),
    (84, 740, "安徽省委书记林秋实主持会议并在会上讲话，强调要认真学习，"),
    (60, 722, "抓好落实，石家庄市有关部门负责人参加，各地各单位的代表参加，"),
    (60, 704, "会期半天。"),
    (84, 686, "石家庄市"),
)


def test_the_lines_of_a_pdf_become_paragraphs_of_a_word_file() -> None:
    document = open_translatable(_pdf(*_PAGE), name="文件.pdf")
    assert document.name == "文件.docx"
    assert [unit.text[:4] for unit in document.units] == ["会议", "安徽省委", "石家庄市"]
    assert document.units[1].text.endswith("会期半天。")
    after = docx.Document(io.BytesIO(translated(_pdf(*_PAGE), "a.pdf")))
    assert [p.text for p in after.paragraphs][::2] == ["meeting", "Shijiazhuang"]


def test_a_pdf_becomes_text_when_asked() -> None:
    assert translated(_pdf(*_PAGE), "a.pdf", output="txt").decode().split("\n")[0] == "meeting"


def test_a_pdf_is_not_written_again() -> None:
    with pytest.raises(UnsupportedFormat, match="docx or txt"):
        open_translatable(_pdf(*_PAGE), name="a.pdf", output="pdf")


def test_a_scanned_pdf_says_that_it_has_no_text_layer(tmp_path: Path) -> None:
    scan = pypdfium2.PdfDocument.new()
    scan.new_page(595, 842)
    scan.save(tmp_path / "scan.pdf")
    scan.close()
    with pytest.raises(UnreadableDocument, match="no text layer"):
        open_translatable((tmp_path / "scan.pdf").read_bytes(), name="a.pdf")


def test_a_pdf_with_a_password_says_so() -> None:
    with pytest.raises(UnreadableDocument, match="password"):
        open_translatable(_pdf(*_PAGE, password=True), name="a.pdf")


def test_a_truncated_pdf_is_refused() -> None:
    with pytest.raises(UnreadableDocument):
        open_translatable(_pdf(*_PAGE)[:60], name="a.pdf")
