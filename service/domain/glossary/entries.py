"""Terms and glossaries as data, and an occurrence of a term in a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from service.domain.spans import Span

CASE_RULES = ("before_name", "always")
"""Xinhua's rule: a post has capitals before a name only; the MFA's: always. Else as written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forbidden:
    """A rendering that must not appear, and why."""

    form: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a rendering comes from."""

    name: str
    url: str = ""
    date: str = ""
    license: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One concept in one sense and scope, with its renderings (one row of a glossary).

    ``zh`` and ``zh_variants`` hold no quotation marks. ``en`` is the first-mention form,
    ``en_short`` the later one, ``en_generic`` the one for an unknown owner (derived from ``en``
    when empty); ``en_accept`` are forms that verification passes too. Slots in ``zh`` and ``en``
    are written ``{P}`` (province), ``{C}`` (prefecture or city), ``{X}`` (county or district),
    ``{W}`` (country), ``{S}`` (foreign state or province) and ``{N}`` (number): 中共{P}委员会. A
    variant without a slot is a bare form, whose owner the context gives: 省委. ``jurisdiction``
    is an ISO 3166-2 code (CN-HE) or ``*``; ``code`` is the GB/T 2260 or ISO 3166 code of a place.
    ``system`` is the ISO 3166 code of the state whose offices are meant (主席 of CN, of VN).
    ``case_rule`` is empty or one of ``CASE_RULES``.
    ``flags``: common_word, ambiguous, needs_generic, sensitive, mandatory (one-character terms).
    """

    id: str
    zh: str
    en: str
    zh_variants: tuple[str, ...] = ()
    en_short: str = ""
    en_accept: tuple[str, ...] = ()
    en_forbid: tuple[Forbidden, ...] = ()
    category: str = "term"
    part_of_speech: str = ""
    article: str = ""
    jurisdiction: str = "*"
    system: str = ""
    level: str = ""
    parent_id: str = ""
    requires_context: tuple[str, ...] = ()
    priority: int = 0
    case_rule: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    successor_id: str = ""
    sources: tuple[Provenance, ...] = ()
    verified: int = 0
    status: str = "reviewed"
    reviewer: str = ""
    reviewed_on: date | None = None
    notes: str = ""
    flags: tuple[str, ...] = ()
    do_not_translate: bool = False
    case_sensitive: bool = False
    mandatory: bool = True
    en_generic: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryData:
    """A named, revisioned list of terms, before it is compiled for matching.

    ``precedence`` ranks whole glossaries: user 50 > client project 40 > team 30 > official 20 >
    derived 10.
    """

    id: str
    name: str
    revision: str
    terms: tuple[Term, ...]
    precedence: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What is known about a text when its terms are matched.

    ``province`` and ``city`` are GB/T 2260 codes (130000, 130100) of the article's jurisdiction,
    empty when unknown: a bare 省委 is then rendered in its generic form, never guessed.
    """

    on: date | None = None
    province: str = ""
    city: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A term found in a text, its slots filled and its sense chosen.

    ``english`` is the first-mention form for this occurrence, ``short`` the later one (may be
    equal). ``assumed`` names what was taken from the article's scope (a province, a city).
    """

    span: Span
    source: str
    term: Term
    english: str
    short: str
    accept: tuple[str, ...] = ()
    glossary: str = ""
    revision: str = ""
    assumed: str = ""
