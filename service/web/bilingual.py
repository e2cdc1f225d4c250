"""A translated document for reading: English Markdown, or both languages side by side."""

from __future__ import annotations

import html
import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from service.web.html import environment
from service.web.marking import STYLE, mark_forms, mark_spans

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
    """Write a document with its segments side by side, its terms marked in both."""
    page = environment().get_template("bilingual.html")
    return page.render(
        title=str(row["title"] or row["id"]), pairs=_marked_pairs(row), mark_style=STYLE
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


def _marked_pairs(row: Row) -> list[tuple[Markup, Markup]]:
    if "translation" not in row:
        terms = row["brief"]["terms"]
        return [
            (mark_forms(zh, terms, side="term"), mark_forms(en, terms, side="written"))
            for zh, en in _pairs(row)
        ]
    terms = row["translation"]["terms"]
    return [
        (
            mark_spans(s["source"], terms, side="term", start=s["source_span"]["start"]),
            mark_spans(s["target"], terms, side="written", start=s["target_span"]["start"]),
        )
        for s in row["translation"]["segments"]
    ]


def _brief(brief: Mapping[str, Any]) -> str:
    points = "\n".join(f"- {point['text']}" for point in brief["points"])
    return f"# {brief['headline']}\n\n{brief['lead']['text']}\n\n{points}\n"


def _plain(text: str) -> str:
    """Leave out what XML cannot hold."""
    return "".join(ch for ch in text if ch in "\t\n" or (ord(ch) >= 32 and not _lone(ch)))


def _lone(character: str) -> bool:
    return "\ud800" <= character <= "\udfff" or character in "\ufffe\uffff"
