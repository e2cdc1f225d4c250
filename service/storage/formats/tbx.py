"""TBX-Basic (ISO 30042): one concept an entry, its terms by language with their status.

Written in the third edition's DCA style. Files of that edition (``tbx``, both styles) and of the
second (``martif``) are read. What TBX-Basic has no category for (scope, slots, context, dates)
stands in a note of the entry, which other programs keep as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import orjson
from lxml import etree

from service.domain.exchange import Exported, Row, values_of
from service.domain.glossary import Term
from service.storage.formats.xml import NAMESPACE, Element, elements, language, local, words

_TBX = "urn:iso:std:iso:30042:ed-2"
_MARK = "yijian: "
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_SPEECH = {"noun", "verb", "adjective", "adverb", "properNoun", "other"}
_PREFERRED, _ADMITTED, _DEPRECATED = (
    "preferredTerm-admn-sts",
    "admittedTerm-admn-sts",
    "deprecatedTerm-admn-sts",
)
_BAD = ("deprecated", "superseded", "forbidden", "obsolete")
_SHORT = {"shortform", "abbreviation", "acronym", "initialism"}


def read(data: bytes) -> Iterator[Row]:
    """Read the entries that have Chinese and English.

    Raises:
        UnreadableDocument: it is not TBX, or declares entities.
    """
    roots, entries = frozenset({"tbx", "martif"}), frozenset({"conceptEntry", "termEntry"})
    for entry in elements(data, root=roots, name=entries):
        line = int(entry.sourceline or 0)
        values = _values(entry)
        if "zh" in values and "en" in values:
            yield Row(line=line, values=values)
        else:
            yield Row(line=line, skipped="the entry has no Chinese and English term")


def write(terms: Sequence[Term]) -> Exported:
    """Write all terms, every field of them."""
    root = etree.Element(
        "tbx",
        {"type": "TBX-Basic", "style": "dca", f"{NAMESPACE}lang": "zh"},
        nsmap={None: _TBX},
    )
    header = etree.SubElement(root, "tbxHeader")
    description = etree.SubElement(header, "fileDesc")
    source = etree.SubElement(description, "sourceDesc")
    etree.SubElement(source, "p").text = "Exported from a Yijian glossary"
    body = etree.SubElement(etree.SubElement(root, "text"), "body")
    for number, term in enumerate(terms, 1):
        _write(body, term, number)
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return Exported(data=data, media_type="application/x-tbx+xml", extension="tbx")


def _write(body: Element, term: Term, number: int) -> None:
    name = term.id if _NAME.fullmatch(term.id) else f"entry-{number}"
    entry = etree.SubElement(body, "conceptEntry", id=name)
    values = values_of(term)
    _typed(entry, "descrip", "subjectField", values.pop("category", "term"))
    for provenance in term.sources:
        _typed(entry, "admin", "source", provenance.name)
    if term.notes:
        etree.SubElement(entry, "note").text = values.pop("notes")
    rest = etree.SubElement(entry, "note")
    chinese, english = _section(entry, "zh"), _section(entry, "en")
    _term(chinese, values.pop("zh"), _PREFERRED)
    for variant in values.pop("zh_variants", ()):
        _term(chinese, variant, _ADMITTED, kind="variant")
    speech = values.pop("part_of_speech") if term.part_of_speech in _SPEECH else ""
    _term(english, values.pop("en"), _PREFERRED, speech=speech)
    if term.en_short:
        _term(english, values.pop("en_short"), _ADMITTED, kind="shortForm")
    for form in values.pop("en_accept", ()):
        _term(english, form, _ADMITTED)
    for forbidden in values.pop("en_forbid", ()):
        _term(english, forbidden["form"], _DEPRECATED, note=forbidden["reason"])
    rest.text = _MARK + orjson.dumps(values).decode("utf-8")


def _section(entry: Element, code: str) -> Element:
    return etree.SubElement(entry, "langSec", {f"{NAMESPACE}lang": code})


def _term(
    section: Element, text: str, status: str, *, kind: str = "", speech: str = "", note: str = ""
) -> None:
    term = etree.SubElement(section, "termSec")
    etree.SubElement(term, "term").text = text
    _typed(term, "termNote", "administrativeStatus", status)
    if kind:
        _typed(term, "termNote", "termType", kind)
    if speech:
        _typed(term, "termNote", "partOfSpeech", speech)
    if note:
        etree.SubElement(term, "note").text = note


def _typed(parent: Element, name: str, kind: str, text: str) -> None:
    etree.SubElement(parent, name, type=kind).text = text


def _values(entry: Element) -> dict[str, Any]:
    values: dict[str, Any] = {}
    notes: list[str] = []
    own: dict[str, Any] = {}
    for child in _outside_languages(entry):
        text = "".join(child.itertext()).strip()
        if _kind(child) == "subjectField" and text:
            values["category"] = re.sub(r"[^a-z0-9_-]+", "_", text.lower()).strip("_-") or "term"
        elif _kind(child) == "source" and text:
            values.setdefault("sources", []).append(text)
        elif text.startswith(_MARK):
            own = _own(text.removeprefix(_MARK))
        elif _kind(child) in {"note", "definition"} and text:
            notes.append(text)
    if notes:
        values["notes"] = "\n".join(notes)
    values.update(_chinese(entry))
    values.update(_english(entry))
    return {**values, **own}


def _own(text: str) -> dict[str, Any]:
    try:
        found = orjson.loads(text)
    except orjson.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}


def _outside_languages(entry: Element) -> Iterator[Element]:
    for child in entry:
        if local(child) in {"descripGrp", "adminGrp"}:
            yield from child
        elif local(child) not in {"langSec", "langSet"}:
            yield child


def _kind(element: Element) -> str:
    """Return the data category: an attribute in one style, the element's name in the other."""
    return element.get("type") or local(element)


def _chinese(entry: Element) -> dict[str, Any]:
    forms = [form for form in _forms(entry, "zh", "cmn") if form["text"]]
    if not forms:
        return {}
    first = next((form for form in forms if form["status"].startswith("preferred")), forms[0])
    others = [form["text"] for form in forms if form is not first]
    return {"zh": first["text"], **({"zh_variants": others} if others else {})}


def _english(entry: Element) -> dict[str, Any]:
    forms = [form for form in _forms(entry, "en") if form["text"]]
    good = [form for form in forms if not form["status"].startswith(_BAD)]
    if not good:
        return {}
    first = next((form for form in good if form["status"].startswith("preferred")), good[0])
    values: dict[str, Any] = {"en": first["text"]}
    if first["speech"]:
        values["part_of_speech"] = first["speech"]
    for form in good:
        if form is not first and form["kind"].lower() in _SHORT and "en_short" not in values:
            values["en_short"] = form["text"]
        elif form is not first:
            values.setdefault("en_accept", []).append(form["text"])
    for form in forms:
        if form["status"].startswith(_BAD):
            bad = {"form": form["text"], "reason": form["note"]}
            values.setdefault("en_forbid", []).append(bad)
    return values


def _forms(entry: Element, *languages: str) -> Iterator[dict[str, str]]:
    for section in entry:
        if local(section) in {"langSec", "langSet"} and language(section).startswith(languages):
            for term in section:
                if local(term) in {"termSec", "tig", "ntig"}:
                    yield _form(term)


def _form(term: Element) -> dict[str, str]:
    form = {"text": "", "status": "", "kind": "", "speech": "", "note": ""}
    names = {
        "administrativeStatus": "status",
        "normativeAuthorization": "status",
        "termType": "kind",
        "partOfSpeech": "speech",
        "note": "note",
    }
    for element in term.iter():
        if local(element) == "term":
            form["text"] = words(element)
        elif _kind(element) in names:
            form[names[_kind(element)]] = words(element)
    return form
