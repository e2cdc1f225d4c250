"""What in a text has one right English form, and where.

Terms, posts with their holders, names, documents, numbers and literals are found by their own
modules; here they become one ordered list without overlaps, the only thing that the rest of the
ladder knows about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from service.domain.counterparts import accept_both, find_counterparts
from service.domain.documents import DocumentTitle, find_documents
from service.domain.glossary import Glossary, Match, Scope
from service.domain.glossary.context import PERSON
from service.domain.literals import Literal, find_literals
from service.domain.names import NameMention, NameTables, find_names
from service.domain.numbers import Quantity, find_quantities
from service.domain.posts import (
    Apposition,
    Ministry,
    Mission,
    Post,
    find_appositions,
    find_ministries,
    find_missions,
    find_unnamed_posts,
)
from service.domain.sessions import Session, find_sessions
from service.domain.spans import Span

_KINDS = {
    "title": "title",
    "dipl_title": "title",
    "person": "person",
    "place": "place",
    "place_generic": "place",
    "country": "place",
    "deixis": "place",
    "party_org": "organisation",
    "state_org": "organisation",
    "local_gov": "organisation",
    "npc": "organisation",
    "cppcc": "organisation",
    "judiciary": "organisation",
    "people_org": "organisation",
    "intl_org": "organisation",
    "media": "organisation",
    "military": "organisation",
    "company": "organisation",
    "document": "document",
    "adverbial": "phrase",
}
_RANK = {"literal": 0, "person": 1, "document": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a composite occurrence that is reported by itself: one post, one name."""

    span: Span
    english: str
    kind: str
    glossary: str
    revision: str = ""
    term_id: str = ""
    provenance: str = ""
    uncertain: bool = False
    case_rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """A stretch of the source with one wanted English form.

    ``kind``: term, title, person, place, organisation, document, phrase (an adverbial), number,
    date, literal. ``accept`` are other forms that pass, ``forbid`` forms that must not appear,
    ``short`` is the form for later mentions. ``mandatory`` is false for vocabulary that is only
    preferred.
    ``parts`` is empty unless the occurrence is composed of several reported pieces.
    """

    span: Span
    source: str
    english: str
    kind: str
    short: str = ""
    accept: tuple[str, ...] = ()
    forbid: tuple[str, ...] = ()
    glossary: str = ""
    revision: str = ""
    term_id: str = ""
    provenance: str = ""
    mandatory: bool = True
    article: str = ""
    case_rule: str = ""
    values: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every English form that passes for this occurrence, the wanted one first."""
        return tuple(dict.fromkeys(f for f in (self.english, self.short, *self.accept) if f))


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """A normalised text and everything in it that has one right English form.

    ``matches``, ``names`` and ``appositions`` are the raw findings, for whoever needs more than
    the flat list (the brief's list of people).
    """

    text: str
    scope: Scope
    occurrences: tuple[Occurrence, ...]
    matches: tuple[Match, ...]
    names: tuple[NameMention, ...]
    appositions: tuple[Apposition, ...]
    quantities: tuple[Quantity, ...]

    def within(self, span: Span) -> tuple[Occurrence, ...]:
        """Return the occurrences that lie wholly inside ``span``."""
        return tuple(o for o in self.occurrences if span.contains(o.span))


def analyse(
    text: str,
    *,
    glossary: Glossary,
    tables: NameTables,
    scope: Scope,
    published: date | None = None,
) -> Analysis:
    """Find every term, post, name, document, number and literal of a normalised text."""
    matches = accept_both(glossary.match(text, scope=scope))
    others = find_counterparts(text, matches=matches)
    matches = tuple(sorted((*matches, *others), key=lambda match: match.span))
    names = find_names(text, matches=matches, tables=tables)
    matches = tuple(m for m in matches if _is_followed(m, names))
    missions = find_missions(text, matches=matches)
    appositions = find_appositions(
        text, matches=matches, names=names, scope=scope, missions=missions
    )
    quantities = find_quantities(text, published=published or scope.on)
    candidates = [
        *(_from_literal(found) for found in find_literals(text)),
        *(_from_apposition(found, text) for found in appositions),
        *(
            _from_document(found)
            for found in find_documents(text, matches=matches, quantities=quantities)
        ),
        *(_from_session(found) for found in find_sessions(text, matches=matches)),
        *(_from_post(found, text) for found in find_unnamed_posts(text, matches=matches)),
        *(_from_mission(found) for found in missions),
        *(_from_ministry(found, text) for found in find_ministries(matches)),
        *(_from_match(found) for found in matches if _worth_showing(found)),
        *(_from_name(found) for found in names),
        *(_from_quantity(found) for found in quantities),
    ]
    return Analysis(
        text=text,
        scope=scope,
        occurrences=settle(candidates),
        matches=matches,
        names=names,
        appositions=appositions,
        quantities=quantities,
    )


def _is_followed(match: Match, names: Sequence[NameMention]) -> bool:
    """Say whether a term that asks for a person behind it has one."""
    if PERSON not in match.term.requires_context:
        return True
    return any(name.span.start == match.span.end for name in names)


def settle(candidates: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """Keep the occurrences that do not overlap: composites first, then the longest, then order."""
    taken: list[Occurrence] = []
    covered: set[int] = set()
    for found in sorted(candidates, key=_strength):
        positions = range(found.span.start, found.span.end)
        if positions and covered.isdisjoint(positions):
            taken.append(found)
            covered.update(positions)
    return tuple(sorted(taken, key=lambda o: o.span))


def protect(analysis: Analysis, spans: Iterable[Span]) -> Analysis:
    """Let stretches stay as they are, whatever stands in them."""
    kept = [
        Occurrence(
            span=span,
            source=span.of(analysis.text),
            english=span.of(analysis.text),
            kind="literal",
            glossary="literals",
        )
        for span in spans
        if span.of(analysis.text).strip()
    ]
    if not kept:
        return analysis
    others = [o for o in analysis.occurrences if not any(k.span.overlaps(o.span) for k in kept)]
    return replace(analysis, occurrences=tuple(sorted((*kept, *others), key=lambda o: o.span)))


def merge_lists(occurrences: Sequence[Occurrence], text: str) -> tuple[Occurrence, ...]:
    """Join people (or places) listed side by side into one occurrence: A、B和C -> A, B and C.

    A list travels through the model as one unit, so that no member can be lost on the way.
    """
    merged: list[Occurrence] = []
    run: list[Occurrence] = []
    for found in _nested_places(occurrences, text):
        if run and _continues(run[-1], found, text):
            run.append(found)
            continue
        merged.extend(_close(run, text))
        run = [found]
    merged.extend(_close(run, text))
    return tuple(merged)


def _nested_places(occurrences: Sequence[Occurrence], text: str) -> Iterator[Occurrence]:
    """Join a place and the larger one right before it: 英国伦敦 -> London, United Kingdom."""
    last: Occurrence | None = None
    for found in occurrences:
        if last is None:
            last = found
        elif _is_around(last, found):
            span = Span(last.span.start, found.span.end)
            last = replace(
                found,
                span=span,
                source=span.of(text),
                english=f"{found.english}, {last.english}",
                short="",
                accept=(),
                parts=(*parts_of(last), *parts_of(found)),
                term_id="",
            )
        else:
            yield last
            last = found
    if last is not None:
        yield last


def _is_around(last: Occurrence, found: Occurrence) -> bool:
    """Say whether a place is the larger one right before another; two countries never are."""
    if not last.kind == found.kind == "place" or last.span.end != found.span.start:
        return False
    return "country" not in found.flags


_JOINTS = frozenset({"、", "和", "与", "及", "以及", "同", "，", ","})
_LISTED = frozenset({"person", "place", "organisation"})


def _continues(last: Occurrence, found: Occurrence, text: str) -> bool:
    between = text[last.span.end : found.span.start].strip()
    if last.kind != found.kind or found.kind not in _LISTED:
        return False
    if between in {"，", ","}:
        return found.kind == "person" and bool(last.parts) and bool(found.parts)
    return between in _JOINTS and between != "同"


def _close(run: list[Occurrence], text: str) -> list[Occurrence]:
    if len(run) < 2:
        return run
    separator = "; " if any("," in o.english for o in run) else ", "
    span = Span(run[0].span.start, run[-1].span.end)
    joined = separator.join(o.english for o in run[:-1])
    two_places = len(run) == 2 and run[0].kind == "place"
    last_joint = "; and " if separator == "; " and not two_places else " and "
    return [
        replace(
            run[0],
            span=span,
            source=span.of(text),
            english=f"{joined}{last_joint}{run[-1].english}",
            short="",
            accept=(),
            forbid=tuple(form for o in run for form in o.forbid),
            values=tuple(value for o in run for value in o.values),
            flags=tuple(dict.fromkeys(flag for o in run for flag in o.flags)),
            parts=tuple(part for o in run for part in parts_of(o)),
            term_id="",
        )
    ]


def parts_of(occurrence: Occurrence) -> tuple[Part, ...]:
    """Return what is reported of an occurrence: its parts, or itself as the only one."""
    if occurrence.parts:
        return occurrence.parts
    return (
        Part(
            span=occurrence.span,
            english=occurrence.english,
            kind=occurrence.kind,
            glossary=occurrence.glossary,
            revision=occurrence.revision,
            term_id=occurrence.term_id,
            provenance=occurrence.provenance,
            uncertain="uncertain" in occurrence.flags,
            case_rule=occurrence.case_rule,
        ),
    )


def _strength(found: Occurrence) -> tuple[int, int, int]:
    composite = _RANK.get(found.kind, 3) if found.parts or found.kind in _RANK else 3
    return (composite, found.span.start - found.span.end, found.span.start)


def _worth_showing(match: Match) -> bool:
    han = sum("一" <= ch <= "鿿" for ch in match.source)
    counterpart = len(match.term.zh) > len(match.source)
    return bool(match.english) and (han != 1 or counterpart or "mandatory" in match.term.flags)


def _from_literal(found: Literal) -> Occurrence:
    return Occurrence(
        span=found.span,
        source=found.text,
        english=found.text,
        kind="literal",
        glossary="literals",
    )


def _from_match(found: Match) -> Occurrence:
    term = found.term
    return Occurrence(
        span=found.span,
        source=found.source,
        english=found.source if term.do_not_translate else found.english,
        kind=_KINDS.get(term.category, "term"),
        short=found.short,
        accept=found.accept or term.en_accept,
        forbid=tuple(f.form for f in term.en_forbid),
        glossary=found.glossary,
        revision=found.revision,
        term_id=term.id,
        provenance=", ".join(source.name for source in term.sources),
        mandatory=term.mandatory,
        article=term.article,
        case_rule=term.case_rule,
        flags=(*term.flags, "country") if term.category == "country" else term.flags,
    )


def _from_session(found: Session) -> Occurrence:
    return Occurrence(
        span=found.span,
        source=found.source,
        english=found.english,
        kind="organisation",
        glossary=found.match.glossary if found.match else "sessions",
        revision=found.match.revision if found.match else "",
        provenance=f"composed from {found.match.english}" if found.match else "composed by rule",
        article="the",
    )


def _from_post(found: Post, text: str) -> Occurrence:
    return Occurrence(
        span=found.span,
        source=found.span.of(text),
        english=found.english,
        kind="title",
        glossary=found.glossary,
        revision=found.revision,
        provenance=found.provenance,
        flags=("uncertain",) if found.uncertain else (),
    )


def _from_mission(found: Mission) -> Occurrence:
    return Occurrence(
        span=found.span,
        source=found.source,
        english=found.english,
        kind=found.kind,
        glossary=found.match.glossary,
        revision=found.match.revision,
        provenance="composed of states, host and rank",
        article="the" if found.kind == "organisation" else "",
    )


def _from_ministry(found: Ministry, text: str) -> Occurrence:
    return Occurrence(
        span=found.span,
        source=found.span.of(text),
        english=found.english,
        kind="organisation",
        glossary=found.match.glossary,
        revision=found.match.revision,
        provenance=f"composed from {found.match.english}",
        article="the",
    )


def _from_name(found: NameMention) -> Occurrence:
    return Occurrence(
        span=found.span,
        source=found.name,
        english=found.english or found.name,
        kind="person",
        glossary="names",
        provenance="GB/T 28039-2011" if found.origin == "chinese" else "table of persons",
        flags=("uncertain",) if found.uncertain else (),
    )


def _from_apposition(found: Apposition, text: str) -> Occurrence:
    return Occurrence(
        span=found.span,
        source=found.span.of(text),
        english=found.english,
        kind="person",
        glossary="posts",
        flags=("uncertain",) if found.uncertain else (),
        parts=_posts_of(found, text),
    )


def _posts_of(found: Apposition, text: str) -> tuple[Part, ...]:
    posts = [
        Part(
            span=post.span,
            english=post.english,
            kind="title",
            glossary=post.glossary or "posts",
            revision=post.revision,
            term_id=post.term_id,
            provenance=post.provenance,
            uncertain=post.uncertain,
            case_rule=post.case_rule,
        )
        for post in found.posts
    ]
    name = Part(
        span=found.name.span,
        english=found.name.english or found.name.name,
        kind="person",
        glossary="names",
        provenance="GB/T 28039-2011" if found.name.origin == "chinese" else "table of persons",
        uncertain=found.name.uncertain,
    )
    return tuple(sorted((*posts, name), key=lambda part: part.span))


def _from_document(found: DocumentTitle) -> Occurrence:
    return Occurrence(
        span=found.span,
        source=found.source,
        english=found.english,
        kind="document",
        glossary="documents",
        provenance="composed from its parts",
        parts=(),
    )


def _from_quantity(found: Quantity) -> Occurrence:
    return Occurrence(
        span=found.span,
        source=found.source,
        english=found.english,
        kind="date" if found.kind in {"date", "year", "period"} else "number",
        accept=found.accept,
        glossary="numbers",
        provenance="GB/T 15835-2011",
        values=found.values,
    )
