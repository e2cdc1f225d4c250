"""Documents that cannot be opened say why, in words without their text."""

import io
import zipfile

import pytest

from service.domain.errors import (
    EmptyText,
    InputError,
    TextTooLarge,
    UnreadableDocument,
    UnsupportedFormat,
)
from service.domain.translatable import DOCUMENT_BYTES
from service.storage.documents.in_place import open_translatable
from tests.storage.documents import part_of, translated, with_parts, word_file

_PACKED = ("docx", "pptx", "xlsx", "epub")


@pytest.mark.parametrize("name", ["a.doc", "a.exe", "a", "a.docx.zip", ".docx"])
def test_unknown_extensions_are_refused(name: str) -> None:
    with pytest.raises(UnsupportedFormat, match="file extension"):
        open_translatable(b"text", name=name)


def test_a_format_is_not_turned_into_another() -> None:
    with pytest.raises(UnsupportedFormat, match="ask for txt"):
        open_translatable("会议".encode(), name="a.txt", output="docx")


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(EmptyText):
        open_translatable(b" \n", name="a.txt")


def test_a_file_over_the_limit_is_refused() -> None:
    with pytest.raises(TextTooLarge, match="at most"):
        open_translatable(b"a" * (DOCUMENT_BYTES + 1), name="a.txt")


@pytest.mark.parametrize("extension", [*_PACKED, "pdf", "xlf", "srt"])
def test_bytes_of_no_such_format_are_refused(extension: str) -> None:
    with pytest.raises(UnreadableDocument):
        open_translatable("不是文档".encode(), name=f"a.{extension}")


@pytest.mark.parametrize("extension", _PACKED)
def test_a_protected_office_file_says_so(extension: str) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    with pytest.raises(UnreadableDocument, match="password"):
        open_translatable(data, name=f"a.{extension}")


@pytest.mark.parametrize("extension", _PACKED)
def test_an_archive_that_is_no_document_is_refused(extension: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "会议")
    with pytest.raises(UnreadableDocument):
        open_translatable(out.getvalue(), name=f"a.{extension}")


@pytest.mark.parametrize("extension", ["pptx", "xlsx"])
def test_a_word_file_under_another_name_is_refused(extension: str) -> None:
    with pytest.raises(UnreadableDocument, match="extension"):
        open_translatable(word_file("会议"), name=f"a.{extension}")


@pytest.mark.parametrize("extension", _PACKED)
def test_a_bomb_is_refused_before_it_is_unpacked(extension: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(30 * 1024 * 1024))
    with pytest.raises(TextTooLarge, match="packed more than"):
        open_translatable(out.getvalue(), name=f"a.{extension}")


def test_a_size_that_lies_is_found_out() -> None:
    data = word_file("会议")
    bomb = with_parts(data, {"word/document.xml": b"<a/>" * 100_000})
    size = (400_000).to_bytes(4, "little")
    with pytest.raises(InputError):
        open_translatable(bomb.replace(size, (10).to_bytes(4, "little")), name="a.docx")


def test_a_truncated_document_is_refused() -> None:
    data = word_file("会议")
    with pytest.raises(UnreadableDocument, match="damaged"):
        open_translatable(data[: len(data) // 2], name="a.docx")


def test_broken_xml_inside_is_refused() -> None:
    data = with_parts(word_file("会议"), {"word/document.xml": "<w:document><w:p>"})
    with pytest.raises(UnreadableDocument):
        open_translatable(data, name="a.docx")


def test_entities_are_not_expanded() -> None:
    data = word_file("会议")
    body = part_of(data, "word/document.xml")
    bomb = body.replace(
        "<w:document", '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document', 1
    ).replace("会议", "会议&a;")
    with pytest.raises(UnreadableDocument, match="document type"):
        open_translatable(with_parts(data, {"word/document.xml": bomb}), name="a.docx")


@pytest.mark.parametrize("depth", [200, 900, 5_000])
def test_deep_nesting_is_refused_or_read_but_never_a_crash(depth: int) -> None:
    data = word_file("会议")
    words = "<w:r><w:t>会议</w:t></w:r>"
    deep = "<w:smartTag>" * depth + words + "</w:smartTag>" * depth
    nested = part_of(data, "word/document.xml").replace(words, deep)
    nested_file = with_parts(data, {"word/document.xml": nested})
    try:
        assert "meeting" in part_of(translated(nested_file, "a.docx"), "word/document.xml")
    except UnreadableDocument:
        assert depth > 200


def test_tags_within_tags_without_end_are_no_crash() -> None:
    page = "<b>" * 5_000 + "会议" + "</b>" * 5_000
    found = translated(page.encode(), "a.html").decode()
    assert found == page.replace("会议", "meeting")


def test_no_message_quotes_the_document() -> None:
    with pytest.raises(InputError) as caught:
        open_translatable("<xliff><秘密".encode(), name="秘密.xlf")
    assert "秘密" not in caught.value.message
