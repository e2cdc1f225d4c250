"""A document says a name in full first, short afterwards, and always in the same words."""

from service.domain.glossary import Scope
from service.domain.ports import Hypothesis
from service.domain.spans import Span
from service.domain.terminology import (
    Analysis,
    Candidate,
    Occurrence,
    bind,
    introduce,
    judge,
    plan_segment,
)

_WTO = {
    "english": "World Trade Organization",
    "short": "WTO",
    "accept": ("WTO",),
    "kind": "organisation",
    "term_id": "wto",
}


def _occurrences(text: str, source: str, **fields: object) -> tuple[Occurrence, ...]:
    found = []
    start = text.find(source)
    while start >= 0:
        span = Span(start, start + len(source))
        found.append(Occurrence(span=span, source=source, **fields))  # type: ignore[arg-type]
        start = text.find(source, span.end)
    return tuple(found)


def _analysis(text: str, occurrences: tuple[Occurrence, ...]) -> Analysis:
    return Analysis(
        text=text,
        scope=Scope(),
        occurrences=occurrences,
        matches=(),
        names=(),
        appositions=(),
        quantities=(),
    )


def _introduced(text: str, source: str, **fields: object) -> list[str]:
    analysis = _analysis(text, _occurrences(text, source, **fields))
    return [o.english for o in introduce(analysis, [Span(0, len(text))]).occurrences]


def test_a_body_is_introduced_with_its_abbreviation_and_short_afterwards() -> None:
    found = _introduced("世界贸易组织通报，世界贸易组织称", "世界贸易组织", **_WTO)
    assert found == ["World Trade Organization (WTO)", "WTO"]


def test_a_body_that_is_named_once_gets_no_abbreviation() -> None:
    assert _introduced("世界贸易组织通报", "世界贸易组织", **_WTO) == ["World Trade Organization"]


def test_a_short_form_that_is_no_abbreviation_needs_no_introduction() -> None:
    found = _introduced(
        "河北省发展，河北省开放",
        "河北省",
        english="Hebei Province",
        short="Hebei",
        kind="place",
        term_id="hebei",
    )
    assert found == ["Hebei Province", "Hebei"]


def test_the_reader_s_order_decides_what_comes_first() -> None:
    text = "世界贸易组织通报。世界贸易组织称"
    analysis = _analysis(text, _occurrences(text, "世界贸易组织", **_WTO))
    second, first = Span(9, len(text)), Span(0, 9)
    found = introduce(analysis, [second, first]).occurrences
    assert [o.english for o in found] == ["WTO", "World Trade Organization (WTO)"]


def _candidate(text: str, said: str, **fields: object) -> Candidate:
    plan = plan_segment(
        text, Span(0, len(text)), occurrences=_occurrences(text, "石家庄市", **fields), modes=()
    )
    return judge(plan, Hypothesis(text=said), quantities=(), attempt=0, index=0)


_CITY = {
    "english": "Shijiazhuang",
    "accept": ("Shijiazhuang City", "Shijiazhuang Municipality"),
    "kind": "place",
    "term_id": "sjz",
}


def test_the_first_accepted_rendering_binds_the_document() -> None:
    said = ["Shijiazhuang City opened.", "It left Shijiazhuang Municipality, and the rest."]
    bound = bind([_candidate("石家庄市开放。", text, **_CITY) for text in said])
    assert bound[1].text == "It left Shijiazhuang City, and the rest."
    (outcome,) = bound[1].outcomes
    assert outcome.span is not None
    assert outcome.span.of(bound[1].text) == "Shijiazhuang City"


def test_a_plural_or_possessive_is_no_other_rendering() -> None:
    said = ["Shijiazhuang opened.", "Shijiazhuang's people came."]
    bound = bind([_candidate("石家庄市开放。", text, **_CITY) for text in said])
    assert [candidate.text for candidate in bound] == said
