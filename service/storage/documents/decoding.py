"""Bytes into text: byte order mark, strict UTF-8, what the page declares, then a guess."""

from __future__ import annotations

import codecs
import re
import warnings
from dataclasses import dataclass

import chardet

from service.domain.errors import BinaryData, TextTooLarge, UnknownEncoding
from service.domain.normalising import simplify
from service.domain.scripts import count_han

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_\-]{2,20})""", re.IGNORECASE
)
_GUESSES = ("gb18030", "big5", "utf-16-le", "utf-16-be")
_ALIASES = {"gbk": "gb18030", "gb2312": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs"}
_MIN_GUESS = 20
_LEAST_EVERYDAY = 0.5
_BINARY = re.compile(
    rb"^(?:%PDF|PK\x03\x04|\x89PNG|\xff\xd8\xff|GIF8|\xd0\xcf\x11\xe0|\x1f\x8b|Rar!|7z\xbc)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A decoded text; ``guessed`` says that nothing declared the encoding."""

    text: str
    encoding: str
    guessed: bool


def decode(data: bytes, *, declared: str | None = None, limit: int) -> Decoded:
    """Decode bytes of an unknown encoding.

    Raises:
        TextTooLarge: there are more than ``limit`` bytes.
        BinaryData: the bytes are no text.
        UnknownEncoding: no encoding fits.
    """
    if len(data) > limit:
        raise TextTooLarge(
            f"expected at most {limit:,} bytes, got {len(data):,}: split the input or raise "
            "YIJIAN_PAGE_BYTES"
        )
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, guessed=False)
    _refuse_binary(data)
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8", guessed=False)
    except UnicodeDecodeError:
        pass
    for name in filter(None, (declared, _declared(data))):
        try:
            return _strictly(data, _ALIASES.get(name.lower(), name), guessed=False)
        except (UnknownEncoding, LookupError):
            continue
    return _guess(data)


def _refuse_binary(data: bytes) -> None:
    head = data[:4096]
    controls = sum(byte < 9 or (13 < byte < 32 and byte != 27) for byte in head)
    if _BINARY.match(head) or (controls > 0 and controls * 20 > len(head)):
        raise BinaryData(
            "expected a text or HTML page, got binary data: export the document as text first"
        )


def _declared(data: bytes) -> str | None:
    found = _META.search(data[:4096])
    return found[1].decode("ascii") if found else None


def _guess(data: bytes) -> Decoded:
    """Take the encoding in which the text has the most everyday characters.

    chardet has the first word; GB18030 decodes almost anything, so the decoded text decides.
    """
    found = []
    for encoding in dict.fromkeys(("gb18030", *_detected(data), "big5hkscs")):
        try:
            decoded = _strictly(data, encoding, guessed=True)
        except (UnknownEncoding, LookupError):
            continue
        if count_han(decoded.text):
            found.append(decoded)
    best = max(found, key=lambda d: _everyday(d.text), default=None)
    if best is None or _everyday(best.text) < _LEAST_EVERYDAY:
        raise UnknownEncoding(
            "expected UTF-8, GB18030 or Big5, got bytes of another encoding: save the page as UTF-8"
        )
    return best


def _detected(data: bytes) -> tuple[str, ...]:
    if len(data) < _MIN_GUESS:
        return ()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # chardet says so when nothing fits
        found = chardet.detect(data, include_encodings=list(_GUESSES))["encoding"]
    name = str(found or "").lower()
    return (_ALIASES.get(name, name),) if name else ()


def _everyday(text: str) -> float:
    """Return the share of Han characters that stand in GB 2312's first, common level."""
    han = [c for c in simplify(text) if "一" <= c <= "鿿"]
    common = sum(1 for c in han if b"\xb0" <= c.encode("gb2312", "replace")[:1] <= b"\xd7")
    return common / len(han) if han else 0.0


def _strictly(data: bytes, encoding: str, *, guessed: bool) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnknownEncoding(
            f"the page is declared as {encoding}, but does not decode as it: save it as UTF-8"
        ) from error
    return Decoded(text=text.removeprefix("\ufeff"), encoding=encoding, guessed=guessed)
