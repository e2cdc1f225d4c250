"""What a well-formed term looks like, and how a hasty one is tidied."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from service.domain.exchange.fields import DEFAULTS, FIELDS, Kind
from service.domain.glossary import CASE_RULES, Forbidden, Provenance, Term

PHRASE_BYTES = 1_024
"""The longest phrase in UTF-8 bytes: what the exchange formats in use can carry."""
NOTES_BYTES = 16_384
LIST_LENGTH = 200
SCOPE_FIELDS = (
    "jurisdiction",
    "system",
    "level",
    "category",
    "valid_from",
    "valid_to",
    "requires_context",
)
"""The fields that tell two senses of one Chinese term apart."""
_SURELY_SHORT = PHRASE_BYTES // 4
_WORDY = {Kind.TEXT, Kind.TEXTS, Kind.FORBIDDEN, Kind.SOURCES}
STATUSES = ("draft", "reviewed", "locked", "deprecated")
SLOTS = "PCXWSN"
"""Province, city, county, country, foreign state, number."""

_QUOTES = re.compile(r"[“”„\"「」『』〝〞《》〈〉]|(?<![A-Za-z])[‘’]|[‘’](?![A-Za-z])")
_INVISIBLE = str.maketrans("", "", "\ufeff\u200b\u2060")
_SLOT = re.compile(rf"\{{([{SLOTS}])(?::[^{{}}]+)?\}}")
_ID = re.compile(r"(?!\.{1,2}$)[^/?#\\\x00-\x1f]{1,200}")
_NAME = re.compile(r"[a-z][a-z0-9_-]{0,63}")
_JURISDICTION = re.compile(r"\*|[A-Z]{2}(-[A-Z0-9]{1,6})*")
_COUNTRY = re.compile(r"[A-Z]{2}")
_SPACES = re.compile(r"\s+")
_HAN_GAP = re.compile(r"(?<=[㐀-鿿\uf900-\ufaff])[ \u3000]+(?=[㐀-鿿\uf900-\ufaff])")
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_UNSAFE_IN_PHRASE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


def tidy(term: Term) -> Term:
    """Trim, compose (NFC) and collapse blanks; take quotation marks out of the Chinese side.

    A term that is not to be translated and has no English side gets its Chinese as English.
    Oversized values are left for ``problems`` to name.
    """
    values = {name: value for name in FIELDS if (value := getattr(term, name))}
    tidied = tidy_values(values)
    return term if tidied == values else replace(term, **tidied)


def tidy_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """Tidy typed values of some fields as ``tidy`` does a whole term."""
    tidied = {
        name: _tidied(name, FIELDS[name], value) if value else value
        for name, value in values.items()
    }
    if tidied.get("do_not_translate") and not tidied.get("en") and "zh" in tidied:
        tidied["en"] = tidied["zh"]
    return tidied


def problems(term: Term) -> tuple[str, ...]:
    """Return what is wrong with a tidied term, in words without its text; nothing if it is good."""
    return tuple(problem for check in _CHECKS for problem in check(term))


def derived_id(values: Mapping[str, Any]) -> str:
    """Return an id that the same term in the same scope gets at every import."""
    parts = (values.get(name, DEFAULTS[name]) for name in ("zh", *SCOPE_FIELDS))
    text = "\x1f".join("\x1e".join(p) if isinstance(p, tuple) else str(p or "") for p in parts)
    return "t" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def id_for(term: Term) -> str:
    """Return the derived id of a term."""
    return derived_id({name: getattr(term, name) for name in ("zh", *SCOPE_FIELDS)})


def _tidied(name: str, kind: Kind, value: object) -> object:
    if kind is Kind.TEXT:
        return _text(name, str(value))
    if kind is Kind.TEXTS and isinstance(value, tuple):
        return tuple(dict.fromkeys(filter(None, (_text(name, item) for item in value))))
    if kind is Kind.FORBIDDEN and isinstance(value, tuple):
        return _forbidden(value)
    if kind is Kind.SOURCES and isinstance(value, tuple):
        return _sources(value)
    return value


def _text(name: str, text: str) -> str:
    if len(text) > NOTES_BYTES or (text.isalnum() and text.isascii()):
        return text
    text = unicodedata.normalize("NFC", text)
    chinese = name in {"zh", "zh_variants"} and not text.isalnum()
    if not text.isprintable():
        text = text.translate(_INVISIBLE)
    if name == "notes":
        return text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if chinese:
        text = _QUOTES.sub("", text)
    if not text.isprintable() or "  " in text or text[:1] == " " or text[-1:] == " ":
        text = _SPACES.sub(" ", text).strip()
    return _HAN_GAP.sub("", text) if chinese else text


def _forbidden(items: tuple[Forbidden, ...]) -> tuple[Forbidden, ...]:
    tidied = (Forbidden(form=_text("", i.form), reason=_text("", i.reason)) for i in items)
    return tuple(dict.fromkeys(item for item in tidied if item.form))


def _sources(items: tuple[Provenance, ...]) -> tuple[Provenance, ...]:
    tidied = (
        Provenance(
            name=_text("", i.name),
            url=_text("", i.url),
            date=_text("", i.date),
            license=_text("", i.license),
        )
        for i in items
    )
    return tuple(dict.fromkeys(item for item in tidied if item != Provenance(name="")))


def _sides(term: Term) -> Iterator[str]:
    if not term.zh:
        yield "the Chinese side is empty"
    if not term.en:
        yield "the English side is empty"
    if term.id and not _ID.fullmatch(term.id):
        yield "the id must be 1 to 200 characters, none of them / ? # or \\"


def _sizes(term: Term) -> Iterator[str]:
    for name, kind in FIELDS.items():
        value = getattr(term, name)
        if not value or kind not in _WORDY:
            continue
        if isinstance(value, str) and len(value) < _SURELY_SHORT and value.isprintable():
            continue
        yield from _size(name, value)


def _size(name: str, value: object) -> Iterator[str]:
    texts = list(_texts_in(value))
    limit = NOTES_BYTES if name == "notes" else PHRASE_BYTES
    if isinstance(value, tuple) and len(value) > LIST_LENGTH:
        yield f"{name} has {len(value)} entries; at most {LIST_LENGTH} are allowed"
    longest = max((len(text.encode("utf-8", "surrogatepass")) for text in texts), default=0)
    if longest > limit:
        yield f"{name} has {longest} bytes; at most {limit} are allowed"
    unsafe = _UNSAFE if name == "notes" else _UNSAFE_IN_PHRASE
    if longest <= limit and any(unsafe.search(text) for text in texts):
        yield f"{name} holds control characters or characters that are not text"


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Forbidden):
        yield from (value.form, value.reason)
    elif isinstance(value, Provenance):
        yield from (value.name, value.url, value.date, value.license)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts_in(item)


def _choices(term: Term) -> Iterator[str]:
    if term.status not in STATUSES:
        yield f"status must be one of {', '.join(STATUSES)}"
    if not all(_NAME.fullmatch(flag) for flag in term.flags):
        yield "flags must be words in lower-case letters, such as common_word or ambiguous"
    if not _NAME.fullmatch(term.category):
        yield "category must be a word in lower-case letters, such as title or party_org"
    if not _JURISDICTION.fullmatch(term.jurisdiction):
        yield "jurisdiction must be * or an ISO 3166 code such as CN or CN-HE"
    if term.case_rule and term.case_rule not in CASE_RULES:
        yield f"case_rule must be empty or one of {', '.join(CASE_RULES)}"
    if term.system and not _COUNTRY.fullmatch(term.system):
        yield "system must be empty or the ISO 3166 code of a country, such as CN or US"
    if term.valid_from and term.valid_to and term.valid_from > term.valid_to:
        yield "valid_from is after valid_to"
    if term.successor_id and term.successor_id == term.id:
        yield "a term cannot be its own successor"


def _slots(term: Term) -> Iterator[str]:
    if "{" not in term.zh and "{" not in term.en:
        return
    here, there = (set(_SLOT.findall(side)) for side in (term.zh, term.en))
    if any(mark in _SLOT.sub("", side) for side in (term.zh, term.en) for mark in "{}"):
        yield "slots may be {P}, {C}, {X}, {W}, {S} and {N}"
    elif not there <= here:
        yield "the English side has a slot that the Chinese side lacks"


_CHECKS: tuple[Callable[[Term], Iterator[str]], ...] = (_sides, _sizes, _choices, _slots)
