"""The people of an article, each once, with the posts and the part that the article gives them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.article import Article
from service.domain.names import NameMention
from service.domain.posts.chains import Apposition
from service.domain.spans import Span

_HOSTS = re.compile(r"^(?:今天|[一-鿿]{0,6}在[一-鿿]{2,8})?(?:会见|会晤|接见)")
_CHAIRS = re.compile(r"^[^。，,]{0,6}(?:主持)")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFound:
    """A person of an article. ``spans`` are the mentions, the first with its posts.

    ``role``: chair, host, speaker, present, mentioned.
    """

    name: str
    english: str
    titles: tuple[str, ...]
    titles_zh: str
    role: str
    uncertain: bool
    spans: tuple[Span, ...]


def find_people(
    article: Article, *, names: Sequence[NameMention], appositions: Sequence[Apposition]
) -> tuple[PersonFound, ...]:
    """List the persons of the article's body in the order of their first mention."""
    body = [paragraph.span for paragraph in article.paragraphs]
    inside = [name for name in names if any(part.contains(name.span) for part in body)]
    order = list(dict.fromkeys(name.name for name in inside))
    return tuple(
        _person(article, [name for name in inside if name.name == who], appositions)
        for who in order
    )


def _person(
    article: Article, mentions: Sequence[NameMention], appositions: Sequence[Apposition]
) -> PersonFound:
    first = mentions[0]
    titled = [a for a in appositions if a.name.name == first.name and a.posts]
    fullest = max(titled, key=lambda a: len(a.posts), default=None)
    spans = tuple(
        next((a.span for a in titled if a.name.span == mention.span), mention.span)
        for mention in mentions
    )
    return PersonFound(
        name=first.name,
        english=first.english,
        titles=fullest.titles if fullest else (),
        titles_zh="、".join(p.span.of(article.text) for p in fullest.posts) if fullest else "",
        role=_role(article, mentions),
        uncertain=first.uncertain or not first.english or bool(fullest and fullest.uncertain),
        spans=(fullest.span, *spans) if fullest else spans,
    )


def _role(article: Article, mentions: Sequence[NameMention]) -> str:
    if any(_CHAIRS.match(article.text[m.span.end : m.span.end + 12]) for m in mentions):
        return "chair"
    if any(_HOSTS.match(article.text[m.span.end : m.span.end + 20]) for m in mentions):
        return "host"
    speakers = {statement.speaker for statement in article.statements}
    if any(m.span in speakers for m in mentions):
        return "speaker"
    listed = {span for found in article.attendance for span in found.people}
    if any(m.span in listed for m in mentions):
        return "present"
    return "mentioned"
