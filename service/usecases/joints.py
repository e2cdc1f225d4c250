"""How the segments of one sentence are put together: commas, a full stop, or an "and"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.formulas import REPORTS
from service.domain.spans import Span
from service.domain.terminology import Analysis, Candidate, settle_capitals
from service.usecases.descent import opens_tasks, stands_alone

_SENTENCE_ENDS = ("。", "！", "？", "!", "?", "…", "；", ";", "：", ":", "”", "\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """One segment and the candidate that was chosen for it."""

    span: Span
    candidate: Candidate


def join_up(analysis: Analysis, rendered: Sequence[Rendered]) -> list[Rendered]:
    """Let the segments of one sentence read as one: commas between, capitals only in front.

    What a rule says of a subject of its own is a sentence by itself beside what the model says.
    """
    joined: list[Rendered] = []
    parted = True
    for place, piece in enumerate(rendered):
        candidate = piece.candidate
        follows = not parted
        goes_on = _goes_on(analysis, piece.span) and place + 1 < len(rendered)
        if follows:
            candidate = candidate.continuing()
            if candidate.rule and not goes_on:
                candidate = candidate.after("and")
        parted = not goes_on or _parts_company(analysis, piece, rendered[place + 1])
        if goes_on:
            candidate = candidate.ending("." if parted else ",")
        candidate = settle_capitals(candidate, opens=not follows)
        joined.append(Rendered(span=piece.span, candidate=candidate))
    return joined


def _goes_on(analysis: Analysis, span: Span) -> bool:
    """Say whether the sentence goes on behind a segment."""
    return not span.of(analysis.text).rstrip().endswith(_SENTENCE_ENDS)


def _parts_company(analysis: Analysis, piece: Rendered, following: Rendered) -> bool:
    """Say whether two segments read better as two sentences.

    A call for tasks (要…) goes on with whatever comes; a date or a place before a comma does not
    make a sentence, nor does who speaks.
    """
    if REPORTS.search(piece.span.of(analysis.text).rstrip("，, ")):
        return False
    if following.candidate.rule and stands_alone(analysis, following.span):
        return _is_sentence(piece) or piece.candidate.rule
    if following.candidate.rule or not piece.candidate.rule:
        return False
    if not stands_alone(analysis, piece.span) or opens_tasks(analysis, piece.span):
        return False
    return _begins_with_subject(following.candidate)


def _begins_with_subject(candidate: Candidate) -> bool:
    """Say whether what the model wrote has a subject of its own in front."""
    first = candidate.text.lstrip('“"').split(" ", 1)[0].lower()
    named = any(o.span is not None and o.span.start <= _ARTICLE for o in candidate.outcomes)
    return first in _SUBJECT_WORDS or named


_ARTICLE = len("the ")
_SUBJECT_WORDS = frozenset(
    "we it the this these those there he she they i both all our its his".split()
)


def _is_sentence(piece: Rendered) -> bool:
    return len(piece.candidate.text.split()) >= _FEWEST_WORDS


_FEWEST_WORDS = 5
