"""What recurs in a text and no glossary knows: candidates for terms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from service.domain.glossary import Glossary, Match, infer_scope_of_text
from service.domain.names import NameTables, find_names
from service.domain.scripts import count_han
from service.domain.spans import Span

_QUOTED = re.compile(r"“([^“”。，；：:]{2,20})”|《([^《》。；]{2,40})》")
_DOCUMENT, _SLOGAN = "document", "slogan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A candidate for a term, and how often it stands in the text.

    ``english`` is empty where only a person can tell the rendering.
    """

    zh: str
    english: str
    category: str
    count: int


def suggest_terms(
    text: str, *, glossary: Glossary, tables: NameTables, least: int = 2, on: date | None = None
) -> tuple[Suggestion, ...]:
    """Return the names of persons, quoted phrases and document titles that recur unlisted.

    ``least`` is how often a candidate must stand in the text. The most frequent come first.
    """
    matches = glossary.match(text, scope=infer_scope_of_text(text, on=on))
    persons = {name.name: name.english for name in find_names(text, matches=matches, tables=tables)}
    counted = Counter({(zh, "person"): text.count(zh) for zh in persons})
    counted.update(_quoted(text, matches))
    return tuple(
        Suggestion(zh=zh, english=persons.get(zh, ""), category=category, count=count)
        for (zh, category), count in counted.most_common()
        if count >= least
    )


def _quoted(text: str, matches: Sequence[Match]) -> Iterator[tuple[str, str]]:
    for found in _QUOTED.finditer(text):
        group = 1 if found.group(1) else 2
        inner = Span(*found.span(group))
        listed = any(match.span.contains(inner) for match in matches)
        if not listed and count_han(inner.of(text)) >= 2:
            yield inner.of(text), _SLOGAN if group == 1 else _DOCUMENT
