"""The glossary wins over what was remembered."""

from __future__ import annotations

from service.domain.glossary import Forbidden, Match, Term
from service.domain.memory import MemoryHit, Segment
from service.domain.reuse import is_reusable, overruled_by
from service.domain.spans import Span

OFFICE = Term(
    id="office",
    zh="省外办",
    en="Foreign Affairs Office",
    en_forbid=(Forbidden(form="Foreign Office"),),
)


def match(term: Term = OFFICE) -> Match:
    return Match(
        span=Span(0, 3),
        source=term.zh,
        term=term,
        english=term.en,
        short="the office",
        accept=("Office of Foreign Affairs",),
    )


def hit(target: str, *, exact: bool = True) -> MemoryHit:
    return MemoryHit(segment=Segment(source="省外办", target=target), score=1.0, exact=exact)


def test_a_remembered_translation_that_honours_the_terms_may_stand() -> None:
    for target in (
        "the Foreign Affairs Office's plan",
        "The office met.",
        "office of foreign affairs",
    ):
        assert overruled_by(hit(target), [match()]) == ()
        assert is_reusable(hit(target), [match()])


def test_a_term_that_is_missing_overrules_the_memory() -> None:
    assert overruled_by(hit("the bureau of foreign matters"), [match()]) == (match(),)
    assert not is_reusable(hit("the bureau of foreign matters"), [match()])


def test_a_forbidden_form_overrules_the_memory_even_beside_the_right_one() -> None:
    target = "The Foreign Affairs Office, or Foreign Office, met."
    assert overruled_by(hit(target), [match()]) == (match(),)


def test_a_preferred_term_does_not_overrule_a_reviewer() -> None:
    preferred = Term(id="x", zh="省外办", en="Foreign Affairs Office", mandatory=False)
    assert overruled_by(hit("the bureau"), [match(preferred)]) == ()


def test_what_is_only_similar_is_never_taken_as_it_stands() -> None:
    assert not is_reusable(hit("The office met.", exact=False), [match()])
