"""Whether a remembered translation may stand where it comes back: the glossary wins."""

from __future__ import annotations

from collections.abc import Sequence

from service.domain.glossary import Match
from service.domain.memory import MemoryHit
from service.domain.terminology.verifying import find_form


def is_reusable(hit: MemoryHit, matches: Sequence[Match]) -> bool:
    """Say whether a hit may be used as it stands: same text, and no term says otherwise."""
    return hit.exact and not overruled_by(hit, matches)


def overruled_by(hit: MemoryHit, matches: Sequence[Match]) -> tuple[Match, ...]:
    """Return the terms of the source that the remembered translation does not honour.

    The glossary wins: a hit with any of these is not to be reused as it stands, and the report
    names them.
    """
    return tuple(match for match in matches if _is_broken(hit.segment.target, match))


def _is_broken(target: str, match: Match) -> bool:
    forms = (match.english, match.short, *match.accept)
    honoured = any(find_form(target, form) is not None for form in forms if form)
    accepted = " ".join(forms).lower()
    forbidden = any(
        bad.form.lower() not in accepted and find_form(target, bad.form) is not None
        for bad in match.term.en_forbid
    )
    return forbidden or (match.term.mandatory and not honoured)
