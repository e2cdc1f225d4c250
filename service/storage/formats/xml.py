"""XML from strangers: no entity is expanded, nothing is fetched, little is held in memory."""

from __future__ import annotations

import io
from collections.abc import Iterator

from lxml import etree

from service.domain.errors import UnreadableDocument

NAMESPACE = "{http://www.w3.org/XML/1998/namespace}"
Element = etree._Element


def elements(data: bytes, *, root: frozenset[str], name: frozenset[str]) -> Iterator[Element]:
    """Return the elements of a document that have one of the local names, each once complete.

    A document type that only names its definition is let through, and the definition is never
    read; declarations of entities are refused.

    Raises:
        UnreadableDocument: not well-formed XML, another root, or entities are declared or used.
    """
    try:
        for event, element in _parse(data):
            if event == "start":
                if element.getparent() is None:
                    _check_root(element, root)
            elif local(element) in name:
                _refuse_entities(element)
                yield element
                _forget(element)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        raise UnreadableDocument(f"the file is not well-formed XML (near line {line})") from None


def local(element: Element) -> str:
    """Return the name of an element without its namespace; nothing for comments and the like."""
    tag = element.tag
    return etree.QName(tag).localname if isinstance(tag, str) else ""


def language(element: Element) -> str:
    """Return the language that an element states, in lower case."""
    return (element.get(f"{NAMESPACE}lang") or element.get("lang") or "").lower()


def words(element: Element) -> str:
    """Return the text of an element, the code of inline mark-up left out."""
    parts = [element.text or ""]
    for child in element:
        if local(child) in {"hi", "sub", "mrk"}:
            parts.append(words(child))
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())


def _parse(data: bytes) -> Iterator[tuple[str, Element]]:
    parsed: Iterator[tuple[str, Element]] = etree.iterparse(
        io.BytesIO(data),
        events=("start", "end"),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return parsed


def _check_root(element: Element, root: frozenset[str]) -> None:
    declared = element.getroottree().docinfo.internalDTD
    if declared is not None and next(iter(declared.iterentities()), None) is not None:
        raise _entities()
    if local(element) not in root:
        raise UnreadableDocument(f"expected XML with the root element {' or '.join(sorted(root))}")


def _refuse_entities(element: Element) -> None:
    if next(element.iter(etree.Entity), None) is not None:
        raise _entities()


def _entities() -> UnreadableDocument:
    return UnreadableDocument(
        "the XML declares or uses entities, which are not expanded for safety; "
        "save the file without a document type"
    )


def _forget(element: Element) -> None:
    """Free a finished element and its finished elder siblings."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]  # type: ignore[union-attr]
