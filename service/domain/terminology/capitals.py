"""Capitals of posts by an entry's case rule: Governor Gao Jianmin, but the governor said.

``before_name`` follows Xinhua's style: a post has capitals right before its holder's name and
none elsewhere. ``always`` follows the Ministry of Foreign Affairs. Only letters change, never the
length, so that no span moves; the names of bodies and places keep their capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from service.domain.spans import Span
from service.domain.terminology.candidates import Candidate, Outcome
from service.domain.terminology.occurrences import Part, parts_of
from service.domain.terminology.verifying import find_form

_RANKS = frozenset(
    """academician acting adviser advisor affairs ambassador assistant attaché auditor bishop board
    chairman chairperson chairwoman chancellor chief chargé clerk commander commissar commissioner
    committee-member consul coordinator councilor counselor county defense dean delegate deputy
    deputy-secretary director director-general district editor-in-chief envoy executive finance
    first foreign full-time general general-secretary governor head honorary inspector judge king
    leader mayor member minister officer permanent political prefectural premier president prime
    principal procurator-general professor rector representative researcher secretary
    secretary-general senator senior speaker special spokesperson spokesman spokeswoman state
    superintendent town township trade under-secretary vice vice-chairman vice-president
    warden""".split()
)
"""Words of a post that are no name; those of a body, such as Committee, are not among them."""
_BODY_BEHIND = re.compile(r"\s+(?:Ministry|Department|Council|Committee|Commission|Office)\b")
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
_WORD = re.compile(r"[^\W\d_][\w'’]*(?:-[\w'’]+)*")
_OWNER = re.compile(r"\b(?:of|for|from|to|at|in)\b")
_OPENING = re.compile(r"(?:^|[.!?]\s+[\"'“‘]?|[:;]\s*[“\"])(?:the\s+)?$", re.IGNORECASE)


def settle_capitals(candidate: Candidate, *, opens: bool) -> Candidate:
    """Write the posts of a segment as their entries' rules want; ``opens``: it opens a sentence."""
    if not any(part.case_rule for o in candidate.outcomes for part in parts_of(o.occurrence)):
        return candidate
    places = list(_places(candidate))
    names = [place.start for part, place in places if part.kind == "person"]
    text = candidate.text
    for part, place in places:
        if not part.case_rule:
            continue
        before = any(re.fullmatch(r"\s+", text[place.end : start]) for start in names)
        first = bool(_OPENING.search(text[: place.start])) and (opens or place.start > 0)
        written = place.of(text)
        if part.case_rule == "always" or before:
            new = _raised(written)
        else:
            new = _lowered(written)
            new = f"{written[0]}{new[1:]}" if first else new
        text = f"{text[: place.start]}{new}{text[place.end :]}"
    return replace(candidate, text=text)


def _places(candidate: Candidate) -> Iterator[tuple[Part, Span]]:
    """Find every reported part in the text, within its outcome's span."""
    for outcome in candidate.outcomes:
        if outcome.span is not None:
            yield from _parts(candidate.text, outcome, outcome.span)


def _parts(text: str, outcome: Outcome, whole: Span) -> Iterator[tuple[Part, Span]]:
    if not outcome.occurrence.parts:
        yield parts_of(outcome.occurrence)[0], whole
        return
    taken: list[Span] = []
    for part in outcome.occurrence.parts:
        place = find_form(whole.of(text), part.english, taken=taken)
        if place is not None:
            taken.append(place)
            yield part, place.shifted(whole.start)


def _lowered(post: str) -> str:
    """Lower the rank words in front of the body that the post belongs to."""
    owner = _OWNER.search(post)
    end = owner.start() if owner else len(post)

    def one(word: re.Match[str]) -> str:
        known = word[0].lower() in _RANKS or word[0].split("-")[0].lower() in _RANKS
        named = word.start() >= end or _BODY_BEHIND.match(post, word.end())
        return word[0] if named or not known or word[0].isupper() else word[0].lower()

    return _WORD.sub(one, post)


def _raised(post: str) -> str:
    """Give every word but the small ones a capital; words of capitals stay."""

    def one(word: re.Match[str]) -> str:
        if word[0].lower() in _SMALL:
            return word[0]
        return "-".join(part[:1].upper() + part[1:] for part in word[0].split("-"))

    return _WORD.sub(one, post)
