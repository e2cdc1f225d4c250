"""What tests of documents share: a translation that can be foreseen, and files to try it on."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import docx

from service.domain.spans import Span
from service.domain.tagging import Anchor, Tagged, project
from service.domain.translatable import Translatable
from service.storage.documents.in_place import open_translatable

_WORDS = {
    "安徽省委书记": "Secretary of the CPC Anhui Provincial Committee",
    "林秋实": "Lin Qiushi",
    "会议": "meeting",
    "石家庄市": "Shijiazhuang",
}


def foreseen(unit: Tagged) -> Tagged:
    """Translate known words and turn all other Chinese into x, word for word."""
    target, anchors, position = "", [], 0
    while position < len(unit.text):
        word = next((w for w in _WORDS if unit.text.startswith(w, position)), unit.text[position])
        english = _WORDS.get(word) or ("x" if "一" <= word <= "鿿" else word)
        start = len(target) + (len(word) > 1 and bool(target) and not target[-1].isspace())
        target = target.ljust(start) + english
        if len(word) > 1:
            source = Span(position, position + len(word))
            anchors.append(Anchor(source=source, target=Span(start, len(target))))
            target += " "
        position += len(word)
    return project(unit, target.rstrip(), anchors)


def translated(data: bytes, name: str, *, output: str | None = None) -> bytes:
    """Translate a file as it can be foreseen."""
    document: Translatable = open_translatable(data, name=name, output=output)
    return document.write([foreseen(unit) for unit in document.units])


def word_file(*texts: str) -> bytes:
    """Make a Word file of paragraphs."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_parts(data: bytes, parts: Mapping[str, bytes | str]) -> bytes:
    """Put parts into a packed file, in the place of its own or beside them."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(name, parts.get(name, source.read(name)))
        for name in parts.keys() - set(source.namelist()):
            target.writestr(name, parts[name])
    return out.getvalue()


def part_of(data: bytes, name: str) -> str:
    """Return one part of a packed file as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()
