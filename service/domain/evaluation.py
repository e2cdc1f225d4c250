"""How well terms, numbers and summaries fare: the counting, without any model.

Term success and consistency follow the terminology shared tasks of WMT 2023 and 2025; ROUGE
follows Lin 2004, "ROUGE: A Package for Automatic Evaluation of Summaries", over characters.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from service.domain.errors import InvalidRequest
from service.domain.holders import misplaced_posts, pair_posts
from service.domain.scripts import has_han
from service.domain.spans import Span
from service.domain.terminology import find_form

_TELLING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedTerm:
    """A source term and the English forms that pass for it, the best first."""

    zh: str
    accept: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermCase:
    """A sentence of a document, and the terms that its translation must hold."""

    document: str
    zh: str
    terms: tuple[WantedTerm, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedTerm:
    """A wanted term that is not in the translation, or stands at the wrong person."""

    document: str
    term: str
    wanted: str
    translation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermScores:
    """Success and consistency over a set of cases.

    ``repeated`` counts sentences with more English forms of a term than the source has of it
    (an abbreviation in brackets behind it is no second one),
    ``stray`` those that hold a term of another sentence of their document; ``inconsistent``
    counts documents that write one term in two ways. ``misplaced`` are posts of one person that
    stand beside another of the same sentence, out of ``posts`` that stand beside a name at all.
    """

    sentences: int
    documents: int
    wanted: int
    applied: int
    repeated: int
    stray: int
    inconsistent: int
    missed: tuple[MissedTerm, ...]
    posts: int = 0
    misplaced: tuple[MissedTerm, ...] = ()

    @property
    def success(self) -> float:
        """Return the share of wanted terms that are there, in percent."""
        return 100 * self.applied / max(1, self.wanted)

    @property
    def consistency(self) -> float:
        """Return the share of documents that write every term in one way, in percent."""
        return 100 * (1 - self.inconsistent / max(1, self.documents))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rouge:
    """F1 of characters, pairs of characters and the longest common subsequence, in percent."""

    one: float
    two: float
    longest: float


def read_cases(text: str) -> tuple[TermCase, ...]:
    """Read cases from JSON lines: ``{"document", "zh", "terms": [{"zh", "accept"}]}``.

    Raises:
        InvalidRequest: a line is not such an object.
    """
    return tuple(_cases(text))


def _cases(text: str) -> Iterator[TermCase]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            terms = tuple(
                WantedTerm(zh=term["zh"], accept=tuple(term["accept"])) for term in row["terms"]
            )
            yield TermCase(document=row["document"], zh=row["zh"], terms=terms)
        except (ValueError, KeyError, TypeError) as error:
            raise InvalidRequest(
                f"line {number} of the set: expected an object with document, zh and terms "
                "(each with zh and accept)"
            ) from error


def score_terms(cases: Sequence[TermCase], translations: Sequence[str]) -> TermScores:
    """Score the translations of the cases, one for each."""
    missed: list[MissedTerm] = []
    misplaced: list[MissedTerm] = []
    repeated = stray = posts = 0
    wanted: dict[str, dict[str, WantedTerm]] = defaultdict(dict)
    persons: dict[str, set[str]] = defaultdict(set)
    for case in cases:
        pairs = set(pair_posts(case.zh, [term.zh for term in case.terms]))
        persons[case.document].update(name for _, name in pairs)
        posts += len(pairs)
        wanted[case.document].update({term.zh: term for term in case.terms})
    written: dict[tuple[str, str], set[str]] = defaultdict(set)
    for case, english in zip(cases, translations, strict=True):
        surplus = False
        found: dict[str, list[Span]] = {}
        for term, places in _places(case, english):
            if not places:
                missed.append(_fault(case, term, english))
                continue
            found[term.zh] = places
            written[case.document, term.zh].add(_plain(places[0].of(english)))
            surplus = surplus or _mentions(english, places) > max(1, _named(case.zh, term.zh))
        own = persons[case.document] & {term.zh for term in case.terms}
        wrong = misplaced_posts(case.zh, english, found=found, persons=own)
        misplaced.extend(_fault(case, term, english) for term in case.terms if term.zh in wrong)
        repeated += surplus
        stray += _has_stray(case, english, wanted[case.document].values())
    return TermScores(
        sentences=len(cases),
        documents=len({case.document for case in cases}),
        wanted=sum(len(case.terms) for case in cases),
        applied=sum(len(case.terms) for case in cases) - len(missed),
        repeated=repeated,
        stray=stray,
        inconsistent=len({doc for (doc, _), forms in written.items() if _differ(forms)}),
        missed=tuple(missed),
        posts=posts,
        misplaced=tuple(misplaced),
    )


def _fault(case: TermCase, term: WantedTerm, english: str) -> MissedTerm:
    return MissedTerm(
        document=case.document, term=term.zh, wanted=term.accept[0], translation=english
    )


def _places(case: TermCase, english: str) -> Iterator[tuple[WantedTerm, list[Span]]]:
    """Find every term's English, longer terms first so that none is counted inside another."""
    taken: list[Span] = []
    for term in sorted(case.terms, key=lambda t: -len(t.zh)):
        found: list[Span] = []
        for form in sorted(term.accept, key=len, reverse=True):
            while (place := find_form(english, form, taken=[*taken, *found])) is not None:
                found.append(place)
        if not found:  # a name inside a longer title counts too: 石家庄 in 石家庄市委
            inside = (find_form(english, form) for form in term.accept)
            found = [place for place in inside if place is not None][:1]
        taken.extend(found)
        yield term, found


def _mentions(english: str, places: Sequence[Span]) -> int:
    """Count a form and its abbreviation in brackets behind it once."""
    return sum(not english[: place.start].endswith("(") for place in places)


def _named(zh: str, term: str) -> int:
    """Count a term in its source; a country is named in short too: 巴基斯坦, 巴方, 中巴."""
    return sum(zh.count(form) for form in (term, f"{term[0]}方", f"中{term[0]}"))


def _has_stray(case: TermCase, english: str, others: Iterable[WantedTerm]) -> bool:
    """Say whether a term stands in a sentence whose source does not have it.

    Only terms of three characters and more count, outside what the sentence's own terms cover: a
    shorter one may well be what another word means too. A source that has half of the term's
    characters may well mean it: 外长 is the 外交部长; so may one that names a country in short.
    """
    taken = [place for _, places in _places(case, english) for place in places]
    own = " ".join(form.lower() for term in case.terms for form in term.accept)
    return any(
        find_form(english, form, taken=taken) is not None
        for term in others
        if len(term.zh) >= _TELLING and 2 * sum(c in case.zh for c in term.zh) < len(term.zh)
        if not _named(case.zh, term.zh)
        for form in term.accept
        if form.lower() not in own
    )


def _plain(form: str) -> str:
    return form.lower().removeprefix("the ").removesuffix("'s").removesuffix("’s")


def _differ(forms: set[str]) -> bool:
    """Say whether forms differ by more than inflection, abbreviation or one being in the other.

    The adjective of a place's name (Africa, African) is the same wording.
    """
    shapes = sorted(forms, key=len)
    return any(
        not (
            find_form(longer, shorter) is not None
            or shorter == _initials(longer)
            or longer.removeprefix(shorter) in _OF_A_PLACE
        )
        for index, shorter in enumerate(shapes)
        for longer in shapes[index + 1 :]
    )


_OF_A_PLACE = frozenset({"n", "an", "ian", "ese"})


def _initials(form: str) -> str:
    words = [word for word in form.replace("-", " ").split() if word not in {"of", "and", "for"}]
    return "".join(word[0] for word in words)


def rouge(candidate: str, reference: str) -> Rouge:
    """Compare two Chinese texts by their characters, blanks and punctuation left out."""
    said, wanted = _characters(candidate), _characters(reference)
    return Rouge(
        one=_overlap(said, wanted, size=1),
        two=_overlap(said, wanted, size=2),
        longest=_f1(_common_subsequence(said, wanted), len(said), len(wanted)),
    )


def _characters(text: str) -> str:
    return "".join(ch for ch in text if ch.isalnum() or has_han(ch))


def _overlap(said: str, wanted: str, *, size: int) -> float:
    left = Counter(said[i : i + size] for i in range(len(said) - size + 1))
    right = Counter(wanted[i : i + size] for i in range(len(wanted) - size + 1))
    return _f1((left & right).total(), left.total(), right.total())


def _f1(common: int, said: int, wanted: int) -> float:
    return 200 * common / (said + wanted) if said + wanted else 0.0


def _common_subsequence(left: str, right: str) -> int:
    """Return the length of the longest common subsequence (Hunt and Szymanski would be faster)."""
    row = [0] * (len(right) + 1)
    for ch in left:
        diagonal = 0
        for index, other in enumerate(right, start=1):
            above = row[index]
            row[index] = diagonal + 1 if ch == other else max(above, row[index - 1])
            diagonal = above
    return row[-1]
