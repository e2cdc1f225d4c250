"""Read the last turn of a conversation as a task over the article that it or an earlier one holds.

The bundled model is no chatbot, so the request is understood by rules, in Chinese and English:
summarise (a headline, N points, N words), translate, list the people, explain a term, show the
original of a point, make it shorter. Anything else is said to be beyond the service.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from service.domain.chat.asked import Asked, Kind, Turn
from service.domain.chat.messages import Message, behind_request, take_apart
from service.domain.chat.phrases import (
    asks_again,
    is_request,
    length_change,
    names_language,
    read_task,
)

_REPEATABLE = frozenset({Kind.SUMMARY, Kind.HEADLINE, Kind.POINTS, Kind.PEOPLE})
_INSTRUCTING = frozenset({"system", "developer"})
_NEEDS_NONE = frozenset({Kind.TERM, Kind.UNKNOWN})


def understand(turns: Sequence[Turn]) -> Asked:
    """Return the task of the last user turn.

    >>> understand([Turn(role="user", content="你好")]).kind
    <Kind.UNKNOWN: 'unknown'>
    """
    users = [index for index, turn in enumerate(turns) if turn.role == "user"]
    if not users:
        return Asked(kind=Kind.UNKNOWN)
    last = users[-1]
    message = _under_orders(take_apart(turns[last].content), _standing_order(turns))
    task = _task(message, turns[:last])
    article = message.article or _earlier_article(turns[:last])
    if task.kind is Kind.TRANSLATION and not article:
        article = behind_request(turns[last].content)
    if task.kind not in _NEEDS_NONE and not article:
        task = replace(task, kind=Kind.NO_ARTICLE)
    return replace(task, article=article, instruction=message.instruction)


def _task(message: Message, before: Sequence[Turn]) -> Asked:
    alone = not message.article
    if not message.instruction:
        return Asked(kind=Kind.UNKNOWN if alone else Kind.SUMMARY)
    task = read_task(message.instruction, alone=alone)
    if task.kind is Kind.ORIGINAL:
        return _kept(_previous(before), kind=Kind.ORIGINAL, number=task.number)
    again = alone and asks_again(message.instruction)
    bare_summary = task.kind is Kind.SUMMARY and not task.words
    if again and (task.kind is Kind.UNKNOWN or (bare_summary and task.shorter)):
        return _varied(_previous(before), message.instruction)
    return task


def _previous(before: Sequence[Turn]) -> Asked:
    """Return the nearest earlier task that can be done again; a summary when there is none."""
    users = [index for index, turn in enumerate(before) if turn.role == "user"]
    for index in reversed(users):
        found = understand(before[: index + 1])
        if found.kind in _REPEATABLE or found.kind is Kind.ORIGINAL:
            return found
    return Asked(kind=Kind.SUMMARY)


def _varied(previous: Asked, instruction: str) -> Asked:
    """Do the task before again: shorter, longer, or in the other language."""
    kind = Kind.SUMMARY if previous.kind is Kind.ORIGINAL else previous.kind
    varied = replace(previous, kind=kind, number=0)
    varied = replace(varied, shorter=previous.shorter + length_change(instruction))
    if names_language(instruction):
        varied = replace(varied, language=read_task(instruction, alone=True).language)
    return varied


def _kept(previous: Asked, *, kind: Kind, number: int) -> Asked:
    return replace(previous, kind=kind, number=number)


def _under_orders(message: Message, order: str) -> Message:
    """Let a text that asks for nothing be one for the instruction that was given once."""
    if message.article or not order:
        return replace(message, instruction=message.instruction or order)
    text = message.instruction
    translates = read_task(order, alone=False).kind is Kind.TRANSLATION
    if translates and text and not is_request(text):
        return Message(instruction=order, article=text)
    return message


def _standing_order(turns: Sequence[Turn]) -> str:
    """Return the instruction that front ends send once, apart from the texts."""
    orders = (t.content.strip() for t in turns if t.role in _INSTRUCTING)
    return next(filter(None, orders), "")


def _earlier_article(before: Sequence[Turn]) -> str:
    """Return the article of the nearest earlier message that holds one."""
    users = [turn for turn in reversed(before) if turn.role == "user"]
    orders = [turn for turn in before if turn.role in _INSTRUCTING]
    order = (*users, *orders)
    return next((found for t in order if (found := take_apart(t.content).article)), "")
