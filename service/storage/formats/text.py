"""Bytes of a spreadsheet's text file as text: UTF-8, UTF-16 with its mark, or GB18030."""

from __future__ import annotations

import codecs
import unicodedata

import chardet

from service.domain.errors import BinaryData, UnknownEncoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536
_COMMON = 0.8
"""Of the Chinese that offices write, far more than this share is inside GB 2312."""


def decode(data: bytes) -> str:
    """Decode the bytes of a text file without guessing wildly.

    Excel saves CSV as UTF-8 with a mark, or in the code page of Chinese Windows (GBK, which is
    read as GB 18030).

    Raises:
        BinaryData: the bytes are no text.
        UnknownEncoding: they are text in another encoding, or damaged.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data, name)
    if b"\0" in data:
        raise BinaryData("the file is not text (it holds zero bytes); save it as CSV in UTF-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = _strict(data, "gb18030")
    if not _is_plausible(text, data):
        guess = chardet.detect(data[:_SAMPLE]).get("encoding") or "unknown"
        raise UnknownEncoding(
            f"expected UTF-8 or GB18030, but the bytes look like {guess}; save the file as UTF-8"
        )
    return text


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        raise UnknownEncoding(
            "expected UTF-8 or GB18030, but the bytes are neither; save the file as UTF-8"
        ) from error


def _is_plausible(text: str, data: bytes) -> bool:
    """Say whether text that decoded as GB 18030 was written in it.

    Almost any bytes decode as GB 18030: Big5, Shift_JIS or Latin-1 then become rare characters,
    private ones or none at all.
    """
    foreign = [character for character in text[:_SAMPLE] if ord(character) > 0x7F]
    if any(unicodedata.category(character) in {"Co", "Cn"} for character in foreign):
        return False
    common = sum(_is_common(character) for character in foreign) / max(len(foreign), 1)
    if common >= _COMMON:
        return True
    guess = (chardet.detect(data[:_SAMPLE]).get("encoding") or "").upper()
    return common >= _COMMON / 2 and guess.startswith("GB")


def _is_common(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
