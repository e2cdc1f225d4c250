"""The rules of an edit: what is checked before a term or a glossary is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from service.domain.errors import Conflict, InvalidRequest
from service.domain.exchange.changes import GlossaryInfo, RevisionConflict, StoredTerm, Versions
from service.domain.exchange.fields import term_from_values
from service.domain.exchange.form import id_for, problems, tidy
from service.domain.glossary import Term

NAME_LENGTH = 200
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def new_term(term: Term) -> Term:
    """Tidy a new term and give it an id if it has none.

    Raises:
        InvalidRequest: it is not well formed.
    """
    tidied = _good(tidy(term))
    return tidied if tidied.id else replace(tidied, id=id_for(tidied))


def new_terms(terms: Iterable[Term]) -> list[Term]:
    """Tidy the first terms of a glossary and give ids to those that have none.

    Raises:
        InvalidRequest: one is not well formed.
        Conflict: two have the same id, or the same Chinese in the same scope and no id.
    """
    tidied = [new_term(term) for term in terms]
    if len({term.id for term in tidied}) < len(tidied):
        raise Conflict(
            "two of the terms have the same id, or the same Chinese in the same scope; "
            "give each sense an id of its own"
        )
    return tidied


def edited(term: Term, values: Mapping[str, Any]) -> Term:
    """Return the term with the given fields set.

    Raises:
        InvalidRequest: a field is not known or not well formed, or the id would change.
        Conflict: the term is locked.
    """
    if values.get("id", term.id) != term.id:
        raise InvalidRequest("the id of a term cannot change; add a new term and remove this one")
    check_unlocked(term, values)
    return _good(tidy(term_from_values(values, base=term)))


def check_unlocked(term: Term, values: Mapping[str, Any]) -> None:
    """Let nobody change a locked term before its status is set to something else.

    Raises:
        Conflict: the term is locked.
    """
    if is_locked(term, values):
        raise Conflict("the term is locked; set its status to reviewed before changing it")


def is_locked(term: Term, values: Mapping[str, Any]) -> bool:
    """Say whether a term is locked, and the values do not unlock it."""
    return term.status == "locked" and bool(values.get("status", "locked") == "locked")


def check_name(name: str) -> str:
    """Return the name of a glossary, trimmed.

    Raises:
        InvalidRequest: it is empty, too long, or holds control characters.
    """
    trimmed = name.strip()
    if not trimmed or len(trimmed) > NAME_LENGTH or _CONTROL.search(trimmed):
        raise InvalidRequest(
            f"the name of a glossary must have 1 to {NAME_LENGTH} characters, none of them control "
            f"characters; it has {len(trimmed)}"
        )
    return trimmed


def check_expected(head: GlossaryInfo, expected: int | None) -> None:
    """Let a writer of the whole glossary go on only if nobody wrote since.

    Raises:
        RevisionConflict: the glossary is at another revision.
    """
    if expected is not None and expected != head.revision:
        raise RevisionConflict(_message(head, expected), _versions(head, expected))


def check_term_expected(
    head: GlossaryInfo,
    known: StoredTerm,
    expected: int,
    *,
    gone: bool,
    values: Mapping[str, Any] | None,
) -> None:
    """Let a writer of one term go on only if that term is as it was at ``expected``.

    ``values`` are what the writer wants to set (``None``: to remove the term).

    Raises:
        RevisionConflict: the term was changed or removed since, or there is no such revision yet.
    """
    if not gone and known.revision <= expected <= head.revision:
        return
    yours = None if values is None else tidy(term_from_values(values, base=known.term))
    theirs = None if gone else known.term
    versions = replace(_versions(head, expected), yours=yours, theirs=theirs)
    raise RevisionConflict(_message(head, expected), versions)


def _good(term: Term) -> Term:
    found = problems(term)
    if found:
        raise InvalidRequest(f"the term is not well formed: {'; '.join(found)}")
    return term


def _message(head: GlossaryInfo, expected: int) -> str:
    return (
        f"written against revision {expected}, but the glossary is at revision {head.revision}; "
        "read the newer version and decide"
    )


def _versions(head: GlossaryInfo, expected: int) -> Versions:
    return Versions(expected=expected, current=head.revision)
