"""A turn of a conversation, and the task that it sets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What is wanted."""

    SUMMARY = "summary"
    HEADLINE = "headline"
    POINTS = "points"
    TRANSLATION = "translation"
    PEOPLE = "people"
    TERM = "term"
    ORIGINAL = "original"
    NO_ARTICLE = "no_article"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One message; ``role`` is system, developer, user, assistant or tool."""

    role: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A task over an article. ``language`` is that of the answer, zh or en; 0 means not said.

    ``points`` counts points; ``words`` bounds English words or Chinese characters; ``shorter``
    counts how often something shorter was asked for since (below 0: longer). ``number`` names the
    point whose original is wanted, the other fields then say how the points came about. ``term``
    is what is to be explained. ``verbatim`` asks for the translation of every line, those of a
    page's furniture too. ``instruction`` is the request in the asker's own words.
    """

    kind: Kind
    article: str = ""
    language: str = "en"
    points: int = 0
    words: int = 0
    shorter: int = 0
    number: int = 0
    term: str = ""
    verbatim: bool = False
    instruction: str = ""
