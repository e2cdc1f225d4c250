"""A translated document for reading: English Markdown, or both languages side by side."""

from __future__ import annotations

import html
import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]


def markdown(row: Row) -> bytes:
    """Write a document in English."""
    if "translation" not in row:
        return _brief(row["brief"]).encode()
    paragraphs = [line for line in row["translation"]["text"].split("\n") if line.strip()]
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
    return stream.getvalue()


def memory(row: Row) -> bytes:
    """Write segments as TMX 1.4b."""
    from lxml import etree

    root = etree.Element("tmx", version="1.4")
    etree.SubElement(
        root,
        "header",
        {
            "creationtool": "yijian",
            "creationtoolversion": "1",
            "segtype": "sentence",
            "o-tmf": "yijian",
            "adminlang": "en",
            "srclang": "zh",
            "datatype": "plaintext",
        },
    )
    body = etree.SubElement(root, "body")
    pairs: Sequence[tuple[str, str]] = row["segments"]
    for zh, en in dict.fromkeys(tuple(pair) for pair in pairs):
        unit = etree.SubElement(body, "tu")
        for language, text in (("zh", zh), ("en", en)):
            variant = etree.SubElement(
                unit, "tuv", {"{http://www.w3.org/XML/1998/namespace}lang": language}
            )
            etree.SubElement(variant, "seg").text = _plain(text)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


RENDERERS: dict[str, Callable[[Row], bytes]] = {
    "md": markdown,
    "html": bilingual_html,
    "docx": bilingual_docx,
    "tmx": memory,
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
