"""A translated document for reading: English Markdown, or both languages side by side."""

from __future__ import annotations

import html
import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

Row = Mapping[str, Any]


def markdown(row: Row) -> bytes:
    """Write a document in English; its headline is a heading."""
    if "translation" not in row:
        return _brief(row["brief"]).encode()
    paragraphs = [line for line in row["translation"]["text"].split("\n") if line.strip()]
    if paragraphs and row["title"] and row["text"].lstrip().startswith(row["title"]):
        paragraphs[0] = f"# {paragraphs[0].rstrip('.')}"
    return ("\n\n".join(paragraphs) + "\n").encode()


def bilingual_html(row: Row) -> bytes:
    """Write a document with its segments side by side."""
    cells = "\n".join(
        f'<tr><td lang="zh">{html.escape(zh)}</td><td lang="en">{html.escape(en)}</td></tr>'
        for zh, en in _pairs(row)
    )
    title = html.escape(str(row["title"] or row["id"]))
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
        "<style>body{font:16px/1.5 serif;margin:2em auto;max-width:60em}td{vertical-align:top;"
        f"padding:.4em 1em;width:50%}}</style><h1>{title}</h1><table>{cells}</table></html>\n"
    ).encode()


def bilingual_docx(row: Row) -> bytes:
    """Write a Word document with the segments in a table of two columns."""
    import datetime

    import docx

    document = docx.Document()
    document.core_properties.created = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 - the same every time
    document.core_properties.modified = datetime.datetime(2000, 1, 1)  # noqa: DTZ001
    document.add_heading(str(row["title"] or row["id"]), 1)
    pairs = _pairs(row)
    table = document.add_table(rows=len(pairs), cols=2)
    for cells, (zh, en) in zip(table.rows, pairs, strict=True):
        cells.cells[0].text, cells.cells[1].text = _plain(zh), _plain(en)
    stream = io.BytesIO()
    document.save(stream)
    return _timeless(stream.getvalue())


def _timeless(package: bytes) -> bytes:
    """Write a zip again without the moment at which it was written, so that it is the same."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(stream, "w") as new:
        for info in old.infolist():
            same = zipfile.ZipInfo(info.filename)  # its time is 1980-01-01
            new.writestr(same, old.read(info), zipfile.ZIP_DEFLATED)
    return stream.getvalue()


MEMORY_HEAD = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
    b'<header creationtool="yijian" creationtoolversion="1" segtype="sentence" o-tmf="yijian" '
    b'adminlang="en" srclang="zh" datatype="plaintext"/>\n<body>\n'
)
MEMORY_END = b"</body>\n</tmx>\n"


def memory_unit(zh: str, en: str) -> bytes:
    """Write a pair of segments as a unit of TMX 1.4b."""
    zh, en = html.escape(_plain(zh), quote=False), html.escape(_plain(en), quote=False)
    chinese = f'<tuv xml:lang="zh"><seg>{zh}</seg></tuv>'
    english = f'<tuv xml:lang="en"><seg>{en}</seg></tuv>'
    return f"<tu>{chinese}{english}</tu>\n".encode()


RENDERERS: dict[str, Callable[[Row], bytes]] = {
    "md": markdown,
    "html": bilingual_html,
    "docx": bilingual_docx,
}


def _pairs(row: Row) -> list[tuple[str, str]]:
    if "translation" in row:
        return [(s["source"], s["target"]) for s in row["translation"]["segments"]]
    brief = row["brief"]
    points = [(p["zh"], p["text"]) for p in (brief["lead"], *brief["points"])]
    return [(brief["headline_zh"], brief["headline"]), *points]


def _brief(brief: Mapping[str, Any]) -> str:
    points = "\n".join(f"- {point['text']}" for point in brief["points"])
    return f"# {brief['headline']}\n\n{brief['lead']['text']}\n\n{points}\n"


def _plain(text: str) -> str:
    """Leave out what XML cannot hold."""
    return "".join(ch for ch in text if ch in "\t\n" or (ord(ch) >= 32 and not _lone(ch)))


def _lone(character: str) -> bool:
    return "\ud800" <= character <= "\udfff" or character in "\ufffe\uffff"
