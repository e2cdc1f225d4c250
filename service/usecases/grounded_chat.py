"""Let an instruction model answer about an article, with the service's own names and terms.

What has one right answer here (translations, people, terms, originals) is never left to it: that
is answered as without such a model.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import replace

from service.domain.briefing import Budget, Length, plan_brief
from service.domain.chat import Asked, Kind, Turn, wording
from service.domain.chat.messages import take_apart
from service.domain.ports import ChatModel, ChatOptions, ChatPiece
from service.domain.posts import find_people
from service.domain.prompting import Prompt
from service.usecases.chat import Means, answer
from service.usecases.outline import Outline, outline

_LEFT_TO_THE_MODEL = frozenset({Kind.SUMMARY, Kind.HEADLINE, Kind.POINTS, Kind.UNKNOWN})
_DIGEST = Budget(lead=3, points=24, item=400)
_TURNS = 20
_TERMS = 80
_NONE = "(none)"
_NAMED = frozenset({"number", "date", "literal", "person", "phrase"})


async def converse(
    asked: Asked,
    turns: Sequence[Turn],
    options: ChatOptions,
    *,
    model: ChatModel,
    prompt: Prompt,
    means: Means,
) -> AsyncGenerator[ChatPiece, None]:
    """Yield the answer to the last turn.

    Raises:
        InputError: the article is nothing but furniture.
        EngineError: a model could not answer.
    """
    if asked.kind not in _LEFT_TO_THE_MODEL or not asked.article:
        async for piece in as_pieces(answer(asked, means)):
            yield piece
        return
    found = outline(asked.article, glossary=means.glossary, tables=means.tables)
    system = prompt.render(
        article=_readable(found, limit=model.card.max_source_tokens),
        people=_people(found),
        terms=_terms(found),
    )
    said = [Turn(role="system", content=system), *_history(turns)]
    async for piece in model.stream(said, options):
        yield piece


async def as_pieces(texts: AsyncGenerator[str, None]) -> AsyncGenerator[ChatPiece, None]:
    """Yield what the service says by itself as a chat model's pieces are."""
    async with aclosing(texts) as come:
        async for text in come:
            yield ChatPiece(text=text)


def _readable(found: Outline, *, limit: int) -> str:
    """Return the article without furniture; its most telling sentences where it is too long."""
    page = found.article
    titles = [span.of(page.text) for span in (page.kicker, page.headline, page.deck) if span]
    whole = "\n".join((*titles, *(paragraph.text for paragraph in page.paragraphs)))
    if len(whole) <= limit:
        return whole
    plan = plan_brief(page, term_spans=[], length=Length.STANDARD, room=_DIGEST)
    points = [span for point in plan.points for span in (point.said, *point.items)]
    chosen = [span.of(page.text) for span in (*plan.lead, *points)]
    return "\n".join((*titles, *filter(None, chosen)))[:limit]


def _people(found: Outline) -> str:
    people = find_people(
        found.article, names=found.analysis.names, appositions=found.analysis.appositions
    )
    return "\n".join(wording.person(one, "en") for one in people) or _NONE


def _terms(found: Outline) -> str:
    """List the terms of the article, each once, the first eighty."""
    known = {o.source: o.english for o in found.analysis.occurrences if o.kind not in _NAMED}
    rows = [f"- {source} = {english}" for source, english in known.items()]
    return "\n".join(rows[:_TERMS]) or _NONE


def _history(turns: Sequence[Turn]) -> list[Turn]:
    """Return the last turns without the article, which the system message holds."""
    kept = [turn for turn in turns if turn.role in {"user", "assistant"}][-_TURNS:]
    return [replace(turn, content=_bare(turn)) for turn in kept]


def _bare(turn: Turn) -> str:
    if turn.role != "user":
        return turn.content
    message = take_apart(turn.content)
    return (message.instruction or "Summarise the article.") if message.article else turn.content
