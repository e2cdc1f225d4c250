"""Replace what the model wrote for a term by what it should have written.

The place is found by the model's own cross-attention: the target pieces that looked mostly at the
term's source pieces. Only noun phrases are replaced; the verb of a sentence is never touched
(see Alkhouli et al. 2018, "On the Alignment Problem in Multi-Head Attention-Based NMT").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from service.domain import markup
from service.domain.ports import Hypothesis
from service.domain.spans import Span
from service.domain.terminology.occurrences import Occurrence
from service.domain.terminology.planning import Mode, Plan, Shown

_NOUN_KINDS = frozenset({"title", "person", "place", "organisation", "document"})
_MAX_GAP = 1
_MAX_WORDS = 12


def align_missed(
    plan: Plan, hypothesis: Hypothesis, missed: Sequence[Occurrence]
) -> tuple[Plan, Hypothesis] | None:
    """Put slots where the missed noun phrases should stand; ``None`` when no place is found."""
    text = hypothesis.text
    shown = list(plan.shown)
    changed = False
    for occurrence in missed:
        symbol = _free_symbol(shown)
        place = _place(plan, replace(hypothesis, text=text), occurrence) if symbol else None
        if occurrence.kind not in _NOUN_KINDS or place is None or symbol is None:
            continue
        text = f"{text[: place.start]}{symbol}{text[place.end :]}"
        position = next(i for i, item in enumerate(shown) if item.occurrence is occurrence)
        shown[position] = Shown(occurrence=occurrence, mode=Mode.ALIGNED, symbol=symbol)
        changed = True
        break  # the pieces no longer fit the text: one replacement a pass
    if not changed:
        return None
    return replace(plan, shown=tuple(shown)), replace(hypothesis, text=text)


def wrong_wording(
    plan: Plan, hypothesis: Hypothesis, missed: Sequence[Occurrence]
) -> tuple[str, ...]:
    """Return what the model wrote where missed terms should stand, to be banned from a retry.

    Negative constraints after Bogoychev and Chen 2023, "Terminology-Aware Translation with
    Constrained Decoding and Large Language Model Prompting".
    """
    found = (_place(plan, hypothesis, occurrence) for occurrence in missed)
    return tuple(dict.fromkeys(place.of(hypothesis.text) for place in found if place))


def _place(plan: Plan, hypothesis: Hypothesis, occurrence: Occurrence) -> Span | None:
    at = plan.marked.find(occurrence.source)
    if at < 0:
        return None
    wanted = Span(at, at + len(occurrence.source))
    sources = _offsets(hypothesis.source_pieces, plan.marked)
    targets = _offsets(hypothesis.target_pieces, hypothesis.text)
    looked = {
        index for index, piece in enumerate(sources) if piece is not None and piece.overlaps(wanted)
    }
    runs = _runs([source in looked for source in hypothesis.attention])
    spans = [s for run in runs for s in [_covered(targets[run.start : run.end])] if s]
    if not spans:
        return None
    longest = max(spans, key=lambda s: s.end - s.start)
    whole = _whole_words(longest, hypothesis.text)
    inside = whole.of(hypothesis.text)
    if len(inside.split()) > _MAX_WORDS or any(True for _ in markup.find_slots(inside)):
        return None
    return whole


def _offsets(pieces: Sequence[str], text: str) -> list[Span | None]:
    """Find where each SentencePiece piece stands in the text; ``None`` where it cannot be told."""
    found: list[Span | None] = []
    position = 0
    for piece in pieces:
        bare = piece.replace("▁", "").strip()
        at = text.find(bare, position) if bare else -1
        if at < 0 or at - position > len(bare) + 8:
            found.append(None)
            continue
        found.append(Span(at, at + len(bare)))
        position = at + len(bare)
    return found


def _runs(flags: Sequence[bool]) -> list[Span]:
    runs: list[Span] = []
    for index, flag in enumerate(flags):
        if not flag:
            continue
        if runs and index - runs[-1].end <= _MAX_GAP:
            runs[-1] = Span(runs[-1].start, index + 1)
        else:
            runs.append(Span(index, index + 1))
    return runs


def _covered(pieces: Sequence[Span | None]) -> Span | None:
    known = [piece for piece in pieces if piece is not None]
    return Span(known[0].start, known[-1].end) if known else None


def _whole_words(span: Span, text: str) -> Span:
    before = re.search(r"[\w'’-]*$", text[: span.start])
    after = re.match(r"[\w'’-]*", text[span.end :])
    return Span(
        span.start - (len(before.group()) if before else 0),
        span.end + (len(after.group()) if after else 0),
    )


def _free_symbol(shown: Sequence[Shown]) -> str | None:
    used = {item.symbol for item in shown}
    symbols = (markup.slot("o", n) for n in range(1, markup.SLOTS_PER_KIND + 1))
    return next((symbol for symbol in symbols if symbol not in used), None)
