"""Put the wanted English back where the model copied a slot, as an editor would write it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.domain import markup
from service.domain.spans import Span
from service.domain.terminology.occurrences import Occurrence, parts_of
from service.domain.terminology.planning import Shown

_DETERMINER = re.compile(
    r"(?:\b(?:the|a|an|its|their|his|her|our|this|that|these|those|each|every|all|no)|'s)\s*$",
    re.IGNORECASE,
)
_TAKES_THE = frozenset(
    """committee congress government ministry commission bureau office department council group
    conference court procuratorate party administration federation association republic union
    kingdom organization army corps secretariat initiative region plan peninsula
    delta belt nations bank academy league institute forum""".split()
)
_TERMS_WITH_THE = frozenset(
    """policy principle principles crisis initiative agenda charter strategy economy decision
    issue""".split()
)
_ONE_OF_A_KIND = re.compile(r"(?:Central|National) .*[Cc]onference")
_TERMS_WITH_A = frozenset("memorandum letter conference".split())
_TWO = re.compile(r"(?:two|three) [A-Za-z]")
_COUNTRY_WITH_THE = re.compile(
    r"(?:United (?:States|Kingdom|Arab Emirates|Nations)|Republic of|.* Republic$|.* Islands$"
    r"|Netherlands|Philippines|Maldives|Bahamas|Comoros|Democratic |Central African"
    r"|(?:UK|US|EU|UAE|DRC|DPRK|ROK)$)"
)
_ADJECTIVE = re.compile(
    r"\b(?:good|sound|better|best|new|modern|favorable|fair|overall|whole|stronger|strong|broader|"
    r"open|just|[a-z]{2,}(?:al|ous|ful|ic|ive|able|ible|ient|based|oriented))\s*$"
)
_TOWARDS_SOMEBODY = re.compile(
    r"\b(?:(?:message|letter|visit|sympathy|condolence|regards) to"
    r"|with|from|met|thanked|welcomed|invited|told|succeeded|by)\s*$",
    re.IGNORECASE,
)
_OF_SOMETHING = re.compile(
    r"(?:building|cause|construction|development|level|pace|path|protection|quality|reform|role|"
    r"scope|system|use) of\b"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?]\s+[\"'“‘]?|[:;]\s*[“\"])$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An occurrence and where its English stands in the target; ``None`` where it is missing."""

    shown: Shown
    span: Span | None


def restore(hypothesis: str, shown: Sequence[Shown]) -> tuple[str, tuple[Placed, ...]]:
    """Replace slots by their English and return the text with the place of each slot's English.

    A slot that the model repeated is written once and dropped afterwards; a slot that it never
    wrote has no place. Slots that were never asked for are removed.
    """
    wanted = {item.symbol: item for item in shown if item.symbol}
    places: dict[str, Span] = {}
    out: list[str] = []
    position = 0
    for found in markup.find_slots(hypothesis):
        before = hypothesis[position : found.start]
        position = found.end
        item = wanted.get(found.symbol)
        if item is None or found.symbol in places:
            out.append(before.rstrip())
            continue
        so_far = "".join(out) + before
        after = hypothesis[found.end :]
        english, so_far = fit(item.occurrence, so_far, after=after)
        out = [so_far, english, _closing_comma(item.occurrence, after)]
        start = len(so_far)
        lead = len(english) - len(_without_article(english, item.occurrence.english))
        places[found.symbol] = Span(start + lead, start + len(english))
    out.append(hypothesis[position:])
    text = "".join(out)
    return text, tuple(
        Placed(shown=item, span=places.get(item.symbol) if item.symbol else None) for item in shown
    )


def fit(occurrence: Occurrence, before: str, *, after: str) -> tuple[str, str]:
    """Return the English with the article that it needs, and the text before it, spaced.

    A doubled article is dropped, a missing one is added for bodies that take one, and the first
    letter is capitalised at the start of a sentence.
    """
    english = occurrence.english
    bare = re.sub(r"^the\s+", "", english, flags=re.IGNORECASE)
    determined = bool(_DETERMINER.search(before))
    if occurrence.kind == "date":
        before = _dated(before, english)
    if occurrence.kind in {"phrase", "person"}:
        before = re.sub(r"\b(?:the|a|an)\s*$", "", before, flags=re.IGNORECASE)
    elif determined:
        english = bare
        before = re.sub(r"\b[Aa]n?\s*$", lambda m: _agreeing(m.group(0), bare), before)
    elif occurrence.article in {"a", "an"}:
        english = f"{occurrence.article} {bare}"
    elif _takes_a(occurrence):
        english = f"a {bare}"
    elif (
        (takes_the(occurrence) or _is_holder(occurrence, before))
        and not _attributive(after)
        and not _ADJECTIVE.search(before)
    ):
        english = f"the {bare}"
    if before and not before[-1].isspace() and before[-1] not in "(“‘\"'[/-–":
        before += " "
    if _SENTENCE_START.search(before):
        english = english[:1].upper() + english[1:]
    return english, before


def _dated(before: str, english: str) -> str:
    """Write in March 2018, on March 27 and on March 27, 2018."""
    day = re.match(r"[A-Z][a-z]+ \d{1,2}(?:\D|$)", english)
    month = re.fullmatch(r"(?:[A-Z][a-z]+ )?\d{4}|[A-Z][a-z]+", english)
    if not day and not month:
        return before
    wrong, right = ("in", "on") if day else ("on", "in")
    return re.sub(
        rf"\b{wrong}(\s*)$",
        lambda m: (right.capitalize() if m[0][0].isupper() else right) + m[1],
        before,
        flags=re.IGNORECASE,
    )


def _closing_comma(occurrence: Occurrence, after: str) -> str:
    """Close an apposition: Wang Dongfeng, Secretary of …, chaired."""
    several = sum(part.kind == "person" for part in parts_of(occurrence)) > 1
    named = occurrence.kind == "person" and ", " in occurrence.english and not several
    named = named or occurrence.kind == "phrase"
    return "," if named and re.match(r"\s*[A-Za-z]", after) else ""


def takes_the(occurrence: Occurrence) -> bool:
    """Say whether the form needs a definite article in running text."""
    if occurrence.kind in {"person", "title", "literal", "number", "date"}:
        return False
    if occurrence.article:
        return occurrence.article == "the"
    if occurrence.english.lower().startswith("the "):
        return True
    if _OF_SOMETHING.match(occurrence.english):
        return True
    if occurrence.kind == "document":
        return not occurrence.english.startswith(("“", '"'))
    if occurrence.kind == "place":
        return _COUNTRY_WITH_THE.match(occurrence.english) is not None
    if occurrence.kind not in {"organisation", "term"}:
        return False
    if occurrence.kind == "term" and (
        _TWO.match(occurrence.english) or _ONE_OF_A_KIND.match(occurrence.english)
    ):
        return True
    heads = _TAKES_THE if occurrence.kind == "organisation" else _TERMS_WITH_THE
    return _head(occurrence.english) in heads


def _takes_a(occurrence: Occurrence) -> bool:
    """Say whether a term is one of several, as a memorandum of understanding is."""
    single = _ONE_OF_A_KIND.match(occurrence.english) is not None
    return occurrence.kind == "term" and not single and _head(occurrence.english) in _TERMS_WITH_A


def _head(english: str) -> str:
    words = re.split(r"\s+(?:of|for|on|in)\s+|,|\s+\(", english)[0].split()
    return words[-1].lower() if words else ""


def _is_holder(occurrence: Occurrence, before: str) -> bool:
    """Say whether a title without a name stands for the one who holds it: met with the Governor."""
    return occurrence.kind == "title" and bool(_TOWARDS_SOMEBODY.search(before))


def _attributive(after: str) -> bool:
    """Say whether a capitalised noun follows, as in CPC Central Committee General Office."""
    return bool(re.match(r"\s+(?:[A-Z][a-z]+|<p\d>)", after))


def _agreeing(article: str, noun: str) -> str:
    vowel = noun[:1].lower() in "aeio"
    wanted = "an" if vowel else "a"
    return (wanted.capitalize() if article[:1].isupper() else wanted) + " "


def _without_article(english: str, wanted: str) -> str:
    stripped = re.sub(r"^the\s+", "", english, flags=re.IGNORECASE)
    return english if wanted.lower().startswith("the ") else stripped
