"""Glossaries in the database: revisions, diffs, rollbacks, and two writers at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from service.domain.errors import Conflict, InvalidRequest, UnknownGlossary, UnknownResource
from service.domain.exchange import OnConflict, RevisionConflict, Row
from service.domain.exchange.searching import search_terms
from service.domain.glossary import Forbidden, Term
from service.storage.database import Database
from service.storage.glossaries import GlossaryStore

SECRETARY = Term(
    id="secretary",
    zh="省委书记",
    en="Secretary of the CPC Provincial Committee",
    en_forbid=(Forbidden(form="provincial clerk", reason="书记 is not a clerk"),),
    category="title",
)
OFFICE = Term(id="office", zh="省外办", en="Foreign Affairs Office", zh_variants=("省外事办公室",))


@pytest.fixture
def names(store: GlossaryStore) -> str:
    """A glossary at revision 1 with two terms."""
    return store.create("外事", author="lin", terms=[SECRETARY, OFFICE]).id


def test_a_new_glossary_is_at_revision_one_and_holds_its_terms(store: GlossaryStore) -> None:
    made = store.create("外事", author="lin", terms=[SECRETARY, OFFICE], precedence=40)
    loaded = store.load("外事")
    assert (made.revision, made.terms) == (1, 2)
    assert loaded.terms == (SECRETARY, OFFICE)
    assert (loaded.revision, loaded.precedence, loaded.id) == ("1", 40, made.id)


def test_every_change_makes_a_revision_that_says_who_and_what(
    store: GlossaryStore, names: str
) -> None:
    store.add(names, Term(id="", zh="友城", en="sister city"), author="wang")
    store.edit(names, "office", {"en_short": "FAO"}, author="chen")
    store.remove(names, "secretary", author="lin")
    history = [
        (r.number, r.author, r.kind, r.added, r.changed, r.removed) for r in store.revisions(names)
    ]
    assert history == [
        (4, "lin", "remove", 0, 0, 1),
        (3, "chen", "edit", 0, 1, 0),
        (2, "wang", "add", 1, 0, 0),
        (1, "lin", "create", 2, 0, 0),
    ]


def test_a_pinned_revision_stays_what_it_was(store: GlossaryStore, names: str) -> None:
    store.edit(names, "office", {"en": "Office of Foreign Affairs"}, author="chen")
    store.remove(names, "secretary", author="chen")
    assert store.load(names, revision=1).terms == (SECRETARY, OFFICE)
    assert [term.id for term in store.load(names).terms] == ["office"]


def test_a_deleted_glossary_can_still_be_read_at_a_pinned_revision(
    store: GlossaryStore, names: str
) -> None:
    store.delete(names, author="lin")
    assert store.load(names, revision=1).terms == (SECRETARY, OFFICE)
    with pytest.raises(UnknownGlossary):
        store.load(names)


def test_deleting_in_the_middle_of_an_edit_is_told(store: GlossaryStore, names: str) -> None:
    seen = store.term(names, "office")
    store.delete(names, author="lin")
    with pytest.raises(UnknownGlossary):
        store.edit(names, "office", {"en": "X"}, author="chen", expected=seen.revision)
    with pytest.raises(UnknownGlossary):
        store.import_rows(names, [Row(line=1, values={"zh": "甲", "en": "A"})], author="chen")


def test_a_deleted_glossary_comes_back_unless_its_name_is_taken(
    store: GlossaryStore, names: str
) -> None:
    store.delete(names, author="lin")
    other = store.create("外事", author="lin")
    with pytest.raises(Conflict, match="name"):
        store.restore(names, author="lin")
    store.configure(other.id, author="lin", name="外事二")
    assert store.restore(names, author="lin").deleted is None
    assert store.load("外事").id == names


def test_a_stale_edit_gets_both_versions(store: GlossaryStore, names: str) -> None:
    store.edit(names, "office", {"en_short": "FAO"}, author="chen", expected=1)
    with pytest.raises(RevisionConflict) as caught:
        store.edit(names, "office", {"en_short": "the office"}, author="lin", expected=1)
    versions = caught.value.versions
    assert (versions.expected, versions.current) == (1, 2)
    assert versions.theirs == replace(OFFICE, en_short="FAO")
    assert versions.yours == replace(OFFICE, en_short="the office")


def test_edits_of_different_terms_do_not_conflict(store: GlossaryStore, names: str) -> None:
    store.edit(names, "office", {"en_short": "FAO"}, author="chen", expected=1)
    store.edit(names, "secretary", {"en_short": "Party chief"}, author="lin", expected=1)
    assert store.info(names).revision == 3


def test_editing_a_term_that_somebody_removed_is_a_conflict(
    store: GlossaryStore, names: str
) -> None:
    store.remove(names, "office", author="chen")
    with pytest.raises(RevisionConflict) as caught:
        store.edit(names, "office", {"en_short": "FAO"}, author="lin", expected=1)
    assert caught.value.versions.theirs is None
    assert caught.value.versions.yours == replace(OFFICE, en_short="FAO")


def test_a_revision_of_the_future_is_a_conflict(store: GlossaryStore, names: str) -> None:
    with pytest.raises(RevisionConflict):
        store.edit(names, "office", {"en_short": "FAO"}, author="lin", expected=99)


def test_of_many_writers_at_once_one_wins_and_the_others_are_told(
    store: GlossaryStore, names: str
) -> None:
    def write(number: int) -> bool:
        try:
            store.edit(names, "office", {"notes": str(number)}, author=str(number), expected=1)
        except RevisionConflict:
            return False
        return True

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(write, range(6))) == 1
    assert store.info(names).revision == 2


def test_writers_of_different_terms_all_succeed_at_once(store: GlossaryStore) -> None:
    terms = [Term(id=str(n), zh=f"第{n}处", en=f"Division {n}") for n in range(8)]
    names = store.create("处室", author="lin", terms=terms).id

    def write(number: int) -> None:
        store.edit(names, str(number), {"notes": "seen"}, author=str(number), expected=1)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(8)))
    assert store.info(names).revision == 9
    assert all(term.notes == "seen" for term in store.load(names).terms)


def test_an_edit_that_changes_nothing_makes_no_revision(store: GlossaryStore, names: str) -> None:
    store.edit(names, "office", {"en": OFFICE.en}, author="lin")
    assert store.info(names).revision == 1


def test_a_diff_shows_what_came_went_and_changed(store: GlossaryStore, names: str) -> None:
    store.edit(names, "office", {"en_short": "FAO"}, author="chen")
    store.remove(names, "secretary", author="chen")
    store.add(names, Term(id="new", zh="友城", en="sister city"), author="chen")
    changes = {change.term_id: change.kind for change in store.diff(names, 1)}
    assert changes == {"office": "changed", "secretary": "removed", "new": "added"}
    backwards = {change.term_id: change.kind for change in store.diff(names, 4, 1)}
    assert backwards == {"office": "changed", "secretary": "added", "new": "removed"}
    assert store.diff(names, 2, 2) == ()


def test_a_change_taken_back_is_no_difference(store: GlossaryStore, names: str) -> None:
    store.edit(names, "office", {"en_short": "FAO"}, author="chen")
    store.edit(names, "office", {"en_short": ""}, author="chen")
    assert store.diff(names, 1, 3) == ()


def test_a_rollback_is_a_new_revision_with_the_old_terms_in_their_places(
    store: GlossaryStore, names: str
) -> None:
    store.edit(names, "secretary", {"en": "Party boss"}, author="chen")
    store.remove(names, "office", author="chen")
    store.configure(names, author="chen", precedence=50)
    head = store.rollback(names, 1, author="lin", expected=4)
    assert (head.revision, head.terms, head.precedence) == (5, 2, 30)
    assert set(store.load(names).terms) == {SECRETARY, OFFICE}
    assert store.revisions(names)[0].comment == "to revision 1"
    assert len(store.load(names, revision=4).terms) == 1


def test_a_revision_that_never_was_is_not_found(store: GlossaryStore, names: str) -> None:
    for call in (store.load, store.diff):
        with pytest.raises(UnknownResource, match="no revision 7"):
            call(names, 7)
    with pytest.raises(UnknownResource, match="no revision 7"):
        store.rollback(names, 7, author="lin")


def test_two_live_glossaries_cannot_share_a_name(store: GlossaryStore, names: str) -> None:
    with pytest.raises(Conflict, match="name"):
        store.create("外事", author="lin")
    other = store.create("经贸", author="lin").id
    with pytest.raises(Conflict, match="name"):
        store.configure(other, author="lin", name=" 外事 ")


def test_of_many_who_take_a_name_at_once_one_gets_it(store: GlossaryStore) -> None:
    def make(number: int) -> bool:
        try:
            store.create("外事", author=str(number))
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(make, range(6))) == 1
    assert len(store.all()) == 1


def test_settings_of_the_whole_glossary_need_the_newest_revision(
    store: GlossaryStore, names: str
) -> None:
    store.edit(names, "office", {"en_short": "FAO"}, author="chen")
    with pytest.raises(RevisionConflict):
        store.configure(names, author="lin", precedence=40, expected=1)
    with pytest.raises(RevisionConflict):
        store.delete(names, author="lin", expected=1)


def test_the_same_chinese_in_the_same_scope_is_a_conflict(store: GlossaryStore) -> None:
    names = store.create("空", author="lin").id
    store.add(names, Term(id="", zh="主席", en="chairperson"), author="lin")
    with pytest.raises(Conflict, match="same Chinese"):
        store.add(names, Term(id="", zh="主席", en="president"), author="lin")
    store.add(names, Term(id="", zh="主席", en="president", system="CN"), author="lin")
    assert store.info(names).terms == 2


def test_a_locked_term_is_unlocked_before_it_changes(store: GlossaryStore, names: str) -> None:
    store.edit(names, "office", {"status": "locked"}, author="lin")
    with pytest.raises(Conflict, match="locked"):
        store.edit(names, "office", {"en": "X"}, author="chen")
    with pytest.raises(Conflict, match="locked"):
        store.remove(names, "office", author="chen")
    refused = store.import_rows(
        names, [Row(line=2, values={"id": "office", "en": "X"})], author="c"
    )
    assert "locked" in refused.lines[0].reason
    store.edit(names, "office", {"status": "reviewed", "en": "X"}, author="lin")
    assert store.term(names, "office").term.en == "X"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"en": ""}, "English side is empty"),
        ({"zh": " “” "}, "Chinese side is empty"),
        ({"en": "x" * 10_000_000}, "at most 1024"),
        ({"en": "bell\x07"}, "control characters"),
        ({"zh": "半\ud800个"}, "control characters"),
        ({"status": "fine"}, "status"),
        ({"valid_from": "2023-10-01", "valid_to": "2018-03-01"}, "after"),
        ({"valid_from": "2023-13-01"}, "YYYY-MM-DD"),
        ({"en": "Committee of {P}"}, "slot"),
        ({"colour": "red"}, "not known"),
        ({"zh_variants": "甲 | 乙"}, "list"),
        ({"mandatory": "yes"}, "true or false"),
    ],
)
def test_an_ill_formed_value_is_refused_without_repeating_it(
    store: GlossaryStore, names: str, values: dict[str, object], reason: str
) -> None:
    with pytest.raises(InvalidRequest, match=reason) as caught:
        store.edit(names, "office", values, author="lin")
    assert len(caught.value.message) < 600
    assert "bell" not in caught.value.message
    assert store.info(names).revision == 1


def test_an_import_is_all_or_nothing_unless_asked_otherwise(
    store: GlossaryStore, names: str
) -> None:
    rows = [
        Row(line=2, values={"zh": "友城", "en": "sister city"}),
        Row(line=3, values={"zh": "友好", "en": ""}),
    ]
    report = store.import_rows(names, rows, author="lin")
    assert (report.saved, report.counts["refused"], store.info(names).revision) == (False, 1, 1)
    report = store.import_rows(names, rows, author="lin", partial=True)
    assert (report.saved, report.revision, store.info(names).terms) == (True, 2, 3)


def test_a_dry_run_reports_and_saves_nothing(store: GlossaryStore, names: str) -> None:
    rows = [Row(line=2, values={"zh": "友城", "en": "sister city"})]
    report = store.import_rows(names, rows, author="lin", dry_run=True)
    assert (report.saved, report.counts["taken"], store.info(names).terms) == (False, 1, 2)


def test_importing_the_same_rows_again_changes_nothing(store: GlossaryStore, names: str) -> None:
    rows = [Row(line=n, values={"zh": f"第{n}局", "en": f"Bureau {n}"}) for n in range(40)]
    first = store.import_rows(names, rows, author="lin")
    again = store.import_rows(names, rows, author="lin")
    assert (first.revision, again.revision, again.counts["unchanged"]) == (2, 2, 40)


def test_replacing_on_import_keeps_what_the_file_does_not_say(
    store: GlossaryStore, names: str
) -> None:
    rows = [Row(line=2, values={"zh": "省委书记", "en": "Provincial Party Secretary"})]
    refused = store.import_rows(names, rows, author="lin")
    assert "another English" in refused.lines[0].reason
    store.import_rows(names, rows, author="lin", on_conflict=OnConflict.REPLACE)
    expected = replace(SECRETARY, en="Provincial Party Secretary")
    assert store.term(names, "secretary").term == expected


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("书记", ["secretary"]),
        ("外事办公室", ["office"]),
        ("FOREIGN affairs", ["office"]),
        ("shengwei shuji", ["secretary"]),
        ("swsj", ["secretary"]),
        ("sheng", ["secretary", "office"]),
        ("swb", ["office"]),
        ("100%", []),
        ("_", []),
        ("", ["secretary", "office"]),
    ],
)
def test_terms_are_found_by_chinese_english_and_pinyin(
    store: GlossaryStore, names: str, query: str, found: list[str]
) -> None:
    page = store.search(names, query)
    assert [item.term.id for item in page.terms] == found
    assert page.total == len(found)
    listed = search_terms(store.load(names).terms, query)
    assert [term.id for term in listed] == found


def test_the_closest_hit_comes_first_and_pages_follow(store: GlossaryStore) -> None:
    terms = [
        Term(id="a", zh="河北省委常委会", en="Standing Committee of Hebei"),
        Term(id="b", zh="省委常委会", en="Standing Committee"),
        Term(id="c", zh="省委", en="the committee", status="draft"),
    ]
    names = store.create("委", author="lin", terms=terms).id
    assert [item.term.id for item in store.search(names, "省委").terms] == ["c", "b", "a"]
    second = store.search(names, "省委", offset=1, limit=1)
    assert ([item.term.id for item in second.terms], second.total) == (["b"], 3)
    assert store.search(names, "省委", status="draft").total == 1


def test_two_processes_may_open_an_empty_database_at_once(database_url: str) -> None:
    from service.storage.database import open_database

    def open_and_list(_: int) -> int:
        opened: Database = open_database(database_url)
        try:
            return len(GlossaryStore(opened).all())
        finally:
            opened.close()

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(open_and_list, range(4))) == [0, 0, 0, 0]


def test_the_names_of_built_in_glossaries_are_not_to_be_had(database: Database) -> None:
    store = GlossaryStore(database, reserved=("official",))
    with pytest.raises(Conflict, match="choose another"):
        store.create(" official ", author="lin")
    names = store.create("外事", author="lin").id
    with pytest.raises(Conflict, match="choose another"):
        store.configure(names, author="lin", name="official")
    with pytest.raises(Conflict, match="cannot be changed"):
        store.add("official", OFFICE, author="lin")
