"""What recurs in a text and no glossary knows: candidates for terms.

Translations, briefs, archives and ``glossary suggest`` all offer what is found here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from service.domain.glossary import Glossary, Match, infer_scope_of_text
from service.domain.names import NameMention, NameTables, find_names
from service.domain.scripts import count_han
from service.domain.spans import Span

_QUOTED = re.compile(r"“([^“”。，；：:]{2,20})”|《([^《》。；]{2,40})》")
_DOCUMENT, _SLOGAN, _BODY = "document", "slogan", "organisation"
_BODIES = re.compile(
    r"(?:集团|公司|大学|学院|研究院|研究所|协会|学会|商会|联合会|基金会|委员会|医院|银行|博物馆|管委会|指挥部|"
    r"工作组|巡视组|开发区|示范区|产业园)(?![一-鿿]?(?:长|们))"
)
_REACH = 16
_SURROUNDINGS = re.compile(
    r"[^一-鿿A-Za-z0-9·]|[在和与及由对向了的到是为从将以等把被让使受同赴至并又也都还该本这那其各]|"
    r"访问|参观|考察|走访|来到|走进|邀请|会见|介绍|成立|组建|支持|参加|出席|加入|联合|委托|代表|负责|驻"
)
_SHORT_LIST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A candidate for a term, and how often it stands in the text.

    ``en`` is empty where only a person can tell the rendering.
    """

    zh: str
    en: str
    category: str
    count: int


def suggest_terms(
    text: str, *, glossary: Glossary, tables: NameTables, least: int = 2, on: date | None = None
) -> tuple[Suggestion, ...]:
    """Return all that recurs unlisted in a text of which nothing is known yet."""
    matches = glossary.match(text, scope=infer_scope_of_text(text, on=on))
    names = find_names(text, matches=matches, tables=tables)
    return unlisted(text, matches=matches, names=names, least=least)


def unlisted(
    text: str,
    *,
    matches: Sequence[Match],
    names: Sequence[NameMention],
    least: int = 2,
    most: int | None = None,
) -> tuple[Suggestion, ...]:
    """Return the persons, bodies, quoted phrases and document titles that recur unlisted.

    ``least`` is how often a candidate must stand in the text, ``most`` how many are wanted
    (unset: all). The most frequent come first.
    """
    persons = {name.name: name.english for name in names}
    counted = Counter({(zh, "person"): text.count(zh) for zh in persons})
    counted.update(_quoted(text, matches))
    counted.update(dict(_bodies(text, matches, least=least)))
    found = [
        Suggestion(zh=zh, en=persons.get(zh) or "", category=category, count=count)
        for (zh, category), count in counted.most_common()
        if count >= least
    ]
    return tuple(found[:most])


def short_list(
    text: str, *, matches: Sequence[Match], names: Sequence[NameMention]
) -> tuple[Suggestion, ...]:
    """Return the few candidates that go with a translation or a brief."""
    return unlisted(text, matches=matches, names=names, most=_SHORT_LIST)


def _bodies(
    text: str, matches: Sequence[Match], *, least: int
) -> Iterator[tuple[tuple[str, str], int]]:
    """Yield the bodies that no term reaches into the end of, with how often each stands there.

    Where a body begins is told by what its mentions have in common: the longest stretch before
    its last word that recurs. A place in it is where it begins.
    """
    starts = {m.span.start for m in matches if m.term.category in {"place", "country"}}
    for end in (found.end() for found in _BODIES.finditer(text)):
        if any(m.span.start < end <= m.span.end for m in matches):
            continue
        left = text[max(0, end - _REACH) : end]
        left = left[max((m.end() for m in _SURROUNDINGS.finditer(left)), default=0) :]
        lengths = range(len(left), 3, -1)
        length = next((n for n in lengths if text.count(left[-n:]) >= least), 0)
        if not length:
            continue
        start = next((at for at in range(end - length, end - 3) if at in starts), end - length)
        yield (text[start:end], _BODY), text.count(text[start:end])


def _quoted(text: str, matches: Sequence[Match]) -> Iterator[tuple[str, str]]:
    for found in _QUOTED.finditer(text):
        group = 1 if found.group(1) else 2
        inner = Span(*found.span(group))
        listed = any(match.span.contains(inner) for match in matches)
        if not listed and count_han(inner.of(text)) >= 2:
            yield inner.of(text), _SLOGAN if group == 1 else _DOCUMENT
