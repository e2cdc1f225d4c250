"""The article's text of an HTML page, with its metadata as lines on top."""

from __future__ import annotations

import re

from lxml import etree
from lxml import html as lxml_html

from service.domain.article.heading import is_metadata, read_metadata
from service.domain.errors import NoChinese, UnreadableDocument
from service.domain.scripts import has_han

_HTML = re.compile(
    r"^\s*(?:<!doctype\s+html|<html|<head|<body|<!--|<\?xml|<div|<p[\s>]|<article|<h[1-3])",
    re.IGNORECASE,
)
_DROPPED = ("script", "style", "noscript", "nav", "footer", "iframe", "form", "button", "select")
_MAX_METADATA = 12


def looks_like_html(text: str) -> bool:
    """Say whether a text is an HTML page."""
    return _HTML.match(text[:2000]) is not None


def extract_html(html: str) -> str:
    """Return headline, metadata and body of an HTML page as lines.

    The main text is found by trafilatura, falling back to all text of the page; the headline and
    the line with time and source come from the page itself.

    Raises:
        UnreadableDocument: the page cannot be parsed.
        NoChinese: the page holds no Chinese text.
    """
    import trafilatura

    tree = _parse(html)
    cleaned = lxml_html.tostring(tree, encoding="unicode")
    lines = _lines(tree)
    main = trafilatura.extract(
        cleaned, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False
    )
    body = [line.strip() for line in (main or "").split("\n") if line.strip()]
    if sum(map(len, body)) < 40:
        body = lines
    if not any(has_han(line) for line in body):
        raise NoChinese("expected a Chinese news page, found no Chinese text in the HTML")
    head = [_headline(tree)] if _headline(tree) not in body[:3] else []
    metadata = _metadata(lines, body)
    title_end = 1 if not head and body else 0
    return "\n".join([*head, *body[:title_end], *metadata, *body[title_end:]])


def _parse(html: str) -> lxml_html.HtmlElement:
    parser = lxml_html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(_without_declaration(html), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableDocument("the HTML page cannot be parsed: save it again") from error
    for element in list(tree.iter(*_DROPPED)):
        element.drop_tree()
    return tree


def _without_declaration(html: str) -> str:
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", html)


def _lines(tree: lxml_html.HtmlElement) -> list[str]:
    for element in tree.iter("p", "div", "li", "h1", "h2", "h3", "h4", "br", "tr", "section"):
        element.tail = f"\n{element.tail or ''}"
        element.text = f"\n{element.text or ''}" if element.tag != "br" else element.text
    body = tree.find("body")
    text = (body if body is not None else tree).text_content()
    return [
        line
        for line in (re.sub(r"[ \t\u00a0]+", " ", raw).strip() for raw in text.split("\n"))
        if line
    ]


def _headline(tree: lxml_html.HtmlElement) -> str:
    for path in ("//h1", "//meta[@property='og:title']/@content", "//title"):
        for found in tree.xpath(path):
            text = found if isinstance(found, str) else found.text_content()
            text = re.split(r"\s*[_|\-—－]{1,2}\s*(?=[^_|\-—－]{2,12}$)", " ".join(text.split()))[0]
            if has_han(text):
                return str(text)
    return ""


def _metadata(lines: list[str], body: list[str]) -> list[str]:
    known = set(body)
    found = [line for line in lines if line not in known and is_metadata(line)]
    useful = [
        line
        for line in found
        if (data := read_metadata(line)).published or data.source or data.editor
    ]
    return useful[:_MAX_METADATA]
