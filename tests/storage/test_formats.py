"""Every format in and out: what it holds comes back as it went."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.domain.exchange import FIELDS, Outcome, plan_import, problems, tidy, values_of
from service.domain.exchange.fields import DEFAULTS
from service.domain.glossary import Forbidden, Provenance, Term
from service.storage.formats import FORMATS, TermFormats

FORMATS_OF_ALL_FIELDS = ("csv", "tsv", "tbx", "xlsx", "json")
formats = TermFormats()

_HAN = "省委书记外事办公室河北友城交流“”《》|:=-—'\\\" \t"
_LATIN = "abcXYZ Party's=+-@|:;,\"\\\n<>&{}é中"
han = st.text(_HAN, max_size=12)
latin = st.text(_LATIN, max_size=16)
texts = st.lists(latin, max_size=3).map(tuple)
days = st.none() | st.dates(date(1949, 10, 1), date(2030, 1, 1))


@st.composite
def terms(draw: st.DrawFn) -> Term:
    """A well-formed term with anything in its fields that a person may type."""
    return tidy(
        Term(
            id="",
            zh=draw(han),
            en=draw(latin),
            zh_variants=draw(st.lists(han, max_size=3).map(tuple)),
            en_short=draw(latin),
            en_accept=draw(texts),
            en_forbid=tuple(
                Forbidden(form=form, reason=draw(latin))
                for form in draw(st.lists(latin, max_size=2))
            ),
            category=draw(st.sampled_from(["term", "title", "party_org"])),
            part_of_speech=draw(st.sampled_from(["", "noun", "other things"])),
            jurisdiction=draw(st.sampled_from(["*", "CN", "CN-HE"])),
            requires_context=draw(texts),
            priority=draw(st.integers(-9, 9)),
            valid_from=draw(days),
            sources=tuple(
                Provenance(name=name, url=draw(latin), date=draw(latin), license=draw(latin))
                for name in draw(st.lists(latin, max_size=2))
            ),
            status=draw(st.sampled_from(["draft", "reviewed", "locked", "deprecated"])),
            reviewer=draw(latin),
            reviewed_on=draw(days),
            notes=draw(latin),
            flags=draw(st.sampled_from([(), ("ambiguous",), ("common_word", "sensitive")])),
            do_not_translate=draw(st.booleans()),
            case_sensitive=draw(st.booleans()),
            mandatory=draw(st.booleans()),
        )
    )


lists_of_terms = st.lists(terms().filter(lambda term: not problems(term)), min_size=1, max_size=4)


def numbered(found: list[Term]) -> list[Term]:
    return [
        Term(**{**{n: getattr(t, n) for n in FIELDS}, "id": f"t{i}"}) for i, t in enumerate(found)
    ]


def imported(data: bytes, name: str) -> list[Term]:
    plan = plan_import([], formats.read(data, name))
    assert [line.reason for line in plan.lines if line.outcome is Outcome.REFUSED] == []
    return [change.after for change in plan.changes if change.after]


@pytest.mark.parametrize("name", FORMATS_OF_ALL_FIELDS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(found=lists_of_terms)
def test_what_is_exported_is_imported_again_as_it_was(name: str, found: list[Term]) -> None:
    found = numbered(found)
    exported = formats.write(found, name)
    assert exported.left_out == ()
    assert imported(exported.data, name) == found


@settings(max_examples=100, deadline=None)
@given(term=terms())
def test_tidying_twice_is_tidying_once(term: Term) -> None:
    assert tidy(term) == term


@pytest.mark.parametrize("name", ["deepl", "deepl-csv"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(found=lists_of_terms)
def test_deepl_files_hold_every_entry_that_is_not_left_out(name: str, found: list[Term]) -> None:
    found = numbered(found)
    exported = formats.write(found, name)
    gone = {item.term_id for item in exported.left_out}
    kept = {term.zh: term.en for term in found if term.id not in gone}
    if kept:
        back = {term.zh: term.en for term in imported(exported.data, name)}
        assert kept.items() <= back.items()


def test_all_fields_of_a_term_have_a_column_and_a_json_value() -> None:
    full = Term(
        id="x",
        zh="省外办",
        en="Foreign Affairs Office",
        **{
            name: _other_than(DEFAULTS[name], name)
            for name in FIELDS
            if name not in {"id", "zh", "en"}
        },
    )
    assert set(values_of(full)) == set(FIELDS)
    for name in FORMATS_OF_ALL_FIELDS:
        (row,) = [row for row in formats.read(formats.write([full], name).data, name) if row.values]
        assert set(row.values) == set(FIELDS)


def _other_than(value: Any, name: str) -> Any:  # noqa: ANN401
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return 7
    if name in {"valid_from", "valid_to", "reviewed_on"}:
        return date(2018, 3, 21)
    special: dict[str, Any] = {
        "en_forbid": (Forbidden(form="f"),),
        "sources": (Provenance(name="s"),),
    }
    return special.get(name, ("a", "b") if isinstance(value, tuple) else "word")


def test_every_format_is_known_by_its_extension() -> None:
    for name in FORMATS:
        if not name.startswith("deepl"):
            assert formats.name_for(f"术语.{name.upper()}") == name
