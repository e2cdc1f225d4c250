"""Glossaries, version 2 (one pair, not to be changed) and 3 (many pairs, to be edited).

Both versions and the glossaries of the service's own store share one space of ids: what the staff
keep with `yijian glossary` is listed and used too, and changed there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from service.api.deepl.description import (
    DICTIONARY,
    GLOSSARY_CHANGE,
    GLOSSARY_V2,
    GLOSSARY_V3,
    TSV,
)
from service.api.deepl.languages import NAMES, base, known
from service.api.deps import Loaded
from service.api.params import Params, read_params
from service.domain.dictionaries import (
    Dictionary,
    DictionarySet,
    check_set_name,
    parse_entries,
    write_tsv,
)
from service.domain.errors import InvalidRequest, UnknownGlossary, UnsupportedFormat
from service.domain.glossary import Term
from service.runtime.loaded import Runtime

router = APIRouter()


def terms_of(loaded: Runtime, ids: Sequence[str]) -> tuple[list[str], list[Term]]:
    """Return the names of own glossaries and the Chinese-English terms of others, by their ids.

    Raises:
        InvalidRequest: an id is not well formed.
        UnknownGlossary: there is no glossary with an id.
    """
    names: list[str] = []
    terms: list[Term] = []
    for identity in ids:
        found = _find(loaded, identity)
        if found.created == _OWN:
            names.append(identity)
        else:
            terms.extend(found.terms())
    return names, terms


def entries_of(loaded: Runtime, ids: Sequence[str], *, pair: tuple[str, str]) -> Mapping[str, str]:
    """Return the entries of a pair in some glossaries; the first glossary wins.

    Raises:
        InvalidRequest: an id is not well formed.
        UnknownGlossary: there is no glossary with an id, or none for the pair in it.
    """
    entries: dict[str, str] = {}
    for identity in reversed(ids):
        entries |= dict(_of_pair(_find(loaded, identity), pair).entries)
    return entries


@router.get("/v2/glossary-language-pairs")
def language_pairs() -> dict[str, Any]:
    """List the pairs that glossaries may be kept for."""
    codes = [code.lower() for code in NAMES]
    return {
        "supported_languages": [
            {"source_lang": source, "target_lang": target}
            for source in codes
            for target in codes
            if source != target
        ]
    }


@router.post("/v2/glossaries", status_code=201, openapi_extra=GLOSSARY_V2)
async def create_v2(request: Request, loaded: Loaded) -> JSONResponse:
    """Keep a glossary of one pair."""
    params = await read_params(request)
    name = check_set_name(params.text("name"))
    made = loaded.stores.dictionaries.create(name, [_dictionary(params)])
    return JSONResponse(_v2(made), status_code=201)


@router.get("/v2/glossaries")
def list_v2(loaded: Loaded) -> dict[str, Any]:
    """List the glossaries, each with the first of its pairs."""
    return {"glossaries": [_v2(found) for found in _all(loaded) if found.dictionaries]}


@router.get("/v2/glossaries/{glossary_id}")
def show_v2(glossary_id: str, loaded: Loaded) -> dict[str, Any]:
    """Describe a glossary."""
    return _v2(_find(loaded, glossary_id))


@router.get("/v2/glossaries/{glossary_id}/entries", response_class=PlainTextResponse, responses=TSV)
def entries_v2(glossary_id: str, request: Request, loaded: Loaded) -> Response:
    """Return the entries as tab-separated text."""
    accepted = request.headers.get("accept", "*/*")
    if not any(kind in accepted for kind in ("*/*", "text/tab-separated-values", "text/*")):
        raise UnsupportedFormat("expected Accept: text/tab-separated-values")
    found = _find(loaded, glossary_id)
    entries = found.dictionaries[0].entries if found.dictionaries else ()
    return PlainTextResponse(write_tsv(entries), media_type="text/tab-separated-values")


@router.delete("/v2/glossaries/{glossary_id}", status_code=204)
@router.delete("/v3/glossaries/{glossary_id}", status_code=204)
def delete(glossary_id: str, loaded: Loaded) -> Response:
    """Delete a glossary."""
    _changeable(loaded, glossary_id)
    loaded.stores.dictionaries.delete(glossary_id)
    return Response(status_code=204)


@router.post("/v3/glossaries", status_code=201, openapi_extra=GLOSSARY_V3)
async def create_v3(request: Request, loaded: Loaded) -> JSONResponse:
    """Keep a glossary of several pairs."""
    params = await read_params(request)
    name = check_set_name(params.text("name"))
    sent = [_dictionary(Params(item)) for item in params.items("dictionaries")]
    if not sent:
        raise InvalidRequest("Parameter 'dictionaries' not specified or empty.")
    if len({dictionary.pair for dictionary in sent}) != len(sent):
        raise InvalidRequest("Invalid 'dictionaries': a language pair is there twice.")
    return JSONResponse(_v3(loaded.stores.dictionaries.create(name, sent)), status_code=201)


@router.get("/v3/glossaries")
def list_v3(loaded: Loaded) -> dict[str, Any]:
    """List the glossaries with their pairs."""
    return {"glossaries": [_v3(found) for found in _all(loaded)]}


@router.get("/v3/glossaries/{glossary_id}")
def show_v3(glossary_id: str, loaded: Loaded) -> dict[str, Any]:
    """Describe a glossary."""
    return _v3(_find(loaded, glossary_id))


@router.patch("/v3/glossaries/{glossary_id}", openapi_extra=GLOSSARY_CHANGE)
async def patch_v3(glossary_id: str, request: Request, loaded: Loaded) -> dict[str, Any]:
    """Rename a glossary, or merge entries into one of its pairs."""
    params = await read_params(request)
    _changeable(loaded, glossary_id)
    name = check_set_name(params.text("name")) if params.has("name") else ""
    sent = [_dictionary(Params(item)) for item in params.items("dictionaries")]
    if len(sent) > 1:
        raise InvalidRequest("Invalid 'dictionaries': expected at most one in a change.")

    def change(found: DictionarySet) -> DictionarySet:
        renamed = replace(found, name=name) if name else found
        return renamed.with_dictionary(sent[0], merge=True) if sent else renamed

    return _v3(loaded.stores.dictionaries.change(glossary_id, change))


@router.put("/v3/glossaries/{glossary_id}/dictionaries", openapi_extra=DICTIONARY)
async def replace_dictionary(glossary_id: str, request: Request, loaded: Loaded) -> dict[str, Any]:
    """Put a dictionary in the place of the one of its pair."""
    dictionary = _dictionary(await read_params(request))
    _changeable(loaded, glossary_id)
    changed = loaded.stores.dictionaries.change(
        glossary_id, lambda found: found.with_dictionary(dictionary, merge=False)
    )
    made = changed.of(*dictionary.pair)
    return _counted(made or dictionary)


@router.delete("/v3/glossaries/{glossary_id}/dictionaries", status_code=204)
def delete_dictionary(
    glossary_id: str, source_lang: str, target_lang: str, loaded: Loaded
) -> Response:
    """Delete the dictionary of a pair."""
    _changeable(loaded, glossary_id)
    pair = _pair(source_lang, target_lang)

    def change(found: DictionarySet) -> DictionarySet:
        _of_pair(found, pair)
        return found.without(*pair)

    loaded.stores.dictionaries.change(glossary_id, change)
    return Response(status_code=204)


@router.get("/v3/glossaries/{glossary_id}/entries")
def entries_v3(
    glossary_id: str, loaded: Loaded, source_lang: str, target_lang: str
) -> dict[str, Any]:
    """Return the entries of a pair."""
    found = _of_pair(_find(loaded, glossary_id), _pair(source_lang, target_lang))
    return {
        "dictionaries": [
            {
                "source_lang": found.source_lang,
                "target_lang": found.target_lang,
                "entries": write_tsv(found.entries),
                "entries_format": "tsv",
            }
        ]
    }


_OWN = datetime(1970, 1, 1, tzinfo=UTC)
"""The moment that marks a glossary of the service's own store, which is changed there."""


def _all(loaded: Runtime) -> list[DictionarySet]:
    own = [_own(loaded, info.id) for info in loaded.stores.glossaries.all()]
    return [*loaded.stores.dictionaries.all(), *own]


def _own(loaded: Runtime, identity: str) -> DictionarySet:
    data = loaded.stores.load(identity)
    entries = tuple((term.zh, term.en) for term in data.terms)
    dictionary = Dictionary(source_lang="zh", target_lang="en", entries=entries)
    return DictionarySet(id=data.id, name=data.name, created=_OWN, dictionaries=(dictionary,))


def _find(loaded: Runtime, identity: str) -> DictionarySet:
    try:
        UUID(identity)
    except ValueError:
        raise InvalidRequest("Invalid or missing glossary id.") from None
    try:
        return loaded.stores.dictionaries.get(identity)
    except UnknownGlossary:
        if any(info.id == identity for info in loaded.stores.glossaries.all()):
            return _own(loaded, identity)
        raise


def _changeable(loaded: Runtime, identity: str) -> None:
    if _find(loaded, identity).created == _OWN:
        raise InvalidRequest(
            "This glossary is kept by the service itself: change it there (yijian glossary edit)."
        )


def _dictionary(params: Params) -> Dictionary:
    for name in ("source_lang", "target_lang", "entries"):
        if not params.has(name):
            raise InvalidRequest(f"Parameter '{name}' not specified.")
    source, target = _pair(params.text("source_lang"), params.text("target_lang"))
    entries = parse_entries(params.text("entries"), params.text("entries_format", "tsv"))
    return Dictionary(source_lang=source, target_lang=target, entries=entries)


def _pair(source_lang: str, target_lang: str) -> tuple[str, str]:
    source = base(known(source_lang, name="source_lang"))
    target = base(known(target_lang, name="target_lang"))
    if source == target:
        raise InvalidRequest("Source and target language are equal.")
    return source, target


def _of_pair(found: DictionarySet, pair: tuple[str, str]) -> Dictionary:
    dictionary = found.of(*pair)
    if dictionary is None:
        raise UnknownGlossary("Dictionary not found")
    return dictionary


def _v2(found: DictionarySet) -> dict[str, Any]:
    first = found.dictionaries[0] if found.dictionaries else None
    return {
        "glossary_id": found.id,
        "name": found.name,
        "ready": True,
        "source_lang": first.source_lang if first else "",
        "target_lang": first.target_lang if first else "",
        "creation_time": _moment(found.created),
        "entry_count": len(first.entries) if first else 0,
    }


def _v3(found: DictionarySet) -> dict[str, Any]:
    return {
        "glossary_id": found.id,
        "name": found.name,
        "dictionaries": [_counted(dictionary) for dictionary in found.dictionaries],
        "creation_time": _moment(found.created),
    }


def _counted(dictionary: Dictionary) -> dict[str, Any]:
    return {
        "source_lang": dictionary.source_lang,
        "target_lang": dictionary.target_lang,
        "entry_count": len(dictionary.entries),
    }


def _moment(moment: datetime) -> str:
    """Write a moment with a fraction and a zone, as the vendor's clients parse it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
