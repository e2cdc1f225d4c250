"""Whose post is whose on both sides of a sentence: a title must not move to another person.

Only posts that the source puts beside a name are compared. In English a post belongs to the name
right behind it (Governor Gao Jianmin), else to the one that it follows (Gao Jianmin, Governor of
Anhui Province, …), else to the one that comes next without a verb between.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from service.domain.posts.composing import rank_at_end
from service.domain.spans import Span

_BESIDE = re.compile(r"\s+(?:Mr\.|Ms\.|Comrade)?\s*")
_APPOSED = re.compile(r"\s*\(?,?\s*(?:the\s+)?")
_NO_VERB = re.compile(r"[\s,]*(?:of|the|and|of the)?\s*")


def pair_posts(zh: str, terms: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the posts among a sentence's terms, each with the term that names its holder.

    The name stands right behind the post, or behind others joined to it: 省委副书记、省长贺明远.
    """
    known = [(Span(m.start(), m.end()), term) for term in terms for m in _each(term, zh)]
    for place, post in known:
        if not rank_at_end(post):
            continue
        behind = sorted(span for span, term in known if span.start >= place.end)
        for span in behind:
            name = span.of(zh)
            between = zh[place.end : span.start]
            chained = between.startswith(("、", "兼")) and rank_at_end(between)
            if (not between or chained) and _may_be_a_name(name):
                yield post, name
                break


def misplaced_posts(
    zh: str, english: str, *, found: Mapping[str, Sequence[Span]], persons: Iterable[str]
) -> tuple[str, ...]:
    """Return the posts that stand beside another person than in the source.

    ``found`` says where each term's English stands, those without one left out; ``persons`` are
    the terms that name people.
    """
    names = [(span, term) for term in persons for span in found.get(term, ())]
    wrong = []
    for post, name in dict.fromkeys(pair_posts(zh, {*found, *persons})):
        holders = {_holder(english, place, names) for place in found.get(post, ())}
        others = holders - {None, name}
        if others and (name not in holders or zh.count(post) == 1):
            wrong.append(post)
    return tuple(wrong)


def _holder(english: str, post: Span, names: Sequence[tuple[Span, str]]) -> str | None:
    before = [(span.end, term) for span, term in names if span.end <= post.start]
    behind = [(span.start, term) for span, term in names if span.start >= post.end]
    end, last = max(before, default=(0, None))
    start, following = min(behind, default=(len(english), None))
    gap = english[post.end : start]
    if following is not None and _BESIDE.fullmatch(gap):
        return following
    if last is not None and _APPOSED.fullmatch(english[end : post.start]):
        return last
    return following if following is not None and _NO_VERB.fullmatch(gap) else None


def _each(term: str, zh: str) -> Iterator[re.Match[str]]:
    return re.finditer(re.escape(term), zh)


def _may_be_a_name(term: str) -> bool:
    return len(term) >= 2 and not rank_at_end(term)
