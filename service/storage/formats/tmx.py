"""TMX 1.4: segments of a translation memory, and their short pairs as candidates for terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from lxml import etree

from service.domain.exchange import Row
from service.domain.memory import Segment
from service.domain.scripts import count_han, has_han
from service.storage.formats.xml import NAMESPACE, Element, elements, language, local, words

_MOMENT = "%Y%m%dT%H%M%SZ"
_SENTENCE = re.compile(r"[。！？；，、：!?;…\n]|[,.:](\s|$)")
_HAN_MOST, _WORDS_MOST = 20, 10


def read(data: bytes) -> Iterator[Row]:
    """Read the pairs that look like terms as drafts; longer ones are skipped, and say so.

    Raises:
        UnreadableDocument: it is not TMX.
    """
    for line, segment in read_segments(data):
        if isinstance(segment, str):
            yield Row(line=line, skipped=segment)
        elif _is_term_like(segment.source, segment.target):
            values = {"zh": segment.source, "en": segment.target, "status": "draft"}
            yield Row(line=line, values=values)
        else:
            yield Row(line=line, skipped="a sentence rather than a term")


def read_segments(data: bytes) -> Iterator[tuple[int, Segment | str]]:
    """Return each unit's line and its Chinese and English, or why it has no such pair.

    Raises:
        UnreadableDocument: it is not TMX.
    """
    found = elements(data, root=frozenset({"tmx"}), name=frozenset({"tu"}))
    for unit in found:
        yield int(unit.sourceline or 0), _segment(unit)


def write_segments(segments: Iterable[Segment]) -> bytes:
    """Write segments as TMX 1.4, who last changed them and when with each."""
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
    for segment in segments:
        _write(body, segment)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _segment(unit: Element) -> Segment | str:
    sides = {language(side)[:2]: side for side in unit if local(side) == "tuv"}
    texts = {code: _text(side) for code, side in sides.items()}
    if not texts.get("zh") or not texts.get("en"):
        return "the unit has no Chinese and English side"
    return Segment(
        source=texts["zh"],
        target=texts["en"],
        author=unit.get("changeid") or unit.get("creationid") or "",
        at=_moment(unit.get("changedate") or unit.get("creationdate") or ""),
    )


def _text(side: Element) -> str:
    return next((words(child) for child in side if local(child) == "seg"), "")


def _moment(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None


def _write(body: Element, segment: Segment) -> None:
    about = {"changeid": segment.author} if segment.author else {}
    if segment.at:
        about["changedate"] = segment.at.astimezone(UTC).strftime(_MOMENT)
    unit = etree.SubElement(body, "tu", about)
    for code, text in (("zh", segment.source), ("en", segment.target)):
        side = etree.SubElement(unit, "tuv", {f"{NAMESPACE}lang": code})
        etree.SubElement(side, "seg").text = text


def _is_term_like(zh: str, en: str) -> bool:
    if not 2 <= count_han(zh) <= _HAN_MOST or _SENTENCE.search(zh) or has_han(en):
        return False
    return len(en.split()) <= _WORDS_MOST and not _SENTENCE.search(en)
