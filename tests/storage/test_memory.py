"""The translation memory: what a reviewer wrote comes back, and only what still holds."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.errors import InvalidRequest, UnreadableDocument
from service.domain.memory import Segment
from service.storage.database import Database
from service.storage.formats.tmx import read_segments, write_segments
from service.storage.memory import MemoryStore

SOURCE = "会议听取了2023年外事工作情况汇报。"
TARGET = "The meeting heard a report on foreign affairs work in 2023."


@pytest.fixture
def memory(database: Database) -> MemoryStore:
    return MemoryStore(database)


def test_a_correction_comes_back_for_the_same_sentence(memory: MemoryStore) -> None:
    memory.remember(SOURCE, TARGET, author="lin")
    for typed in (
        SOURCE,
        "会议听取了２０２３年外事工作情况汇报。 ",
        "会议 听取了2023年外事工作情况汇报。",
    ):
        (hit,) = memory.lookup(typed)
        assert (hit.segment.target, hit.exact, hit.score) == (TARGET, True, 1.0)
        assert (hit.segment.author, hit.segment.origin) == ("lin", "correction")


def test_a_similar_sentence_is_found_above_the_threshold_only(memory: MemoryStore) -> None:
    memory.remember(SOURCE, TARGET, author="lin")
    (hit,) = memory.lookup("会议听取了2023年外事工作有关情况汇报。", threshold=0.8)
    assert 0.8 <= hit.score < 1
    assert not hit.exact
    assert not hit.numbers_differ
    assert memory.lookup("省委书记会见外宾。", threshold=0.8) == []


def test_a_similar_sentence_with_other_figures_says_so(memory: MemoryStore) -> None:
    memory.remember(SOURCE, TARGET, author="lin")
    (hit,) = memory.lookup("会议听取了2024年外事工作情况汇报。")
    assert hit.numbers_differ


def test_the_last_correction_stands(memory: MemoryStore) -> None:
    memory.remember(SOURCE, "first", author="lin")
    memory.remember(SOURCE, TARGET, author="chen")
    assert [hit.segment.target for hit in memory.lookup(SOURCE)] == [TARGET]
    assert len(memory.segments()) == 1


def test_what_is_forgotten_does_not_come_back(memory: MemoryStore) -> None:
    memory.remember(SOURCE, TARGET, author="lin")
    assert memory.forget(SOURCE)
    assert memory.lookup(SOURCE, threshold=0.1) == []
    assert not memory.forget(SOURCE)


def test_another_process_s_correction_is_seen(database: Database) -> None:
    here, there = MemoryStore(database), MemoryStore(database)
    assert here.lookup(SOURCE) == []
    there.remember(SOURCE, TARGET, author="lin")
    assert here.lookup(SOURCE)[0].segment.target == TARGET


def test_many_reviewers_may_correct_the_same_sentence_at_once(memory: MemoryStore) -> None:
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda n: memory.remember(SOURCE, f"version {n}", author="x"), range(6)))
    assert len(memory.segments()) == 1


@pytest.mark.parametrize(
    ("source", "target"), [("", "x"), ("甲", " "), ("甲", "a\x00"), ("甲" * 5001, "x")]
)
def test_what_is_no_segment_is_refused(memory: MemoryStore, source: str, target: str) -> None:
    with pytest.raises(InvalidRequest, match="side"):
        memory.remember(source, target, author="lin")


@pytest.mark.parametrize("threshold", [0, -1, 1.01])
def test_a_threshold_out_of_range_is_refused(memory: MemoryStore, threshold: float) -> None:
    with pytest.raises(InvalidRequest, match="threshold"):
        memory.lookup(SOURCE, threshold=threshold)


def test_a_tmx_file_comes_in_and_goes_out(memory: MemoryStore) -> None:
    moment = datetime(2024, 5, 1, 8, tzinfo=UTC)
    data = write_segments([Segment(source=SOURCE, target=TARGET, author="wang", at=moment)])
    done = memory.import_tmx(data, author="lin")
    assert (done.taken, done.kept, done.skipped) == (1, 0, ())
    assert memory.segments() == (
        Segment(source=SOURCE, target=TARGET, author="wang", at=moment, origin="import"),
    )
    assert memory.export_tmx() == data
    assert memory.import_tmx(data, author="lin").taken == 0


def test_a_file_never_replaces_what_a_reviewer_wrote(memory: MemoryStore) -> None:
    memory.remember(SOURCE, TARGET, author="lin")
    data = write_segments([Segment(source=SOURCE, target="another")])
    assert (memory.import_tmx(data, author="x").kept, memory.lookup(SOURCE)[0].segment.target) == (
        1,
        TARGET,
    )


def test_units_without_both_languages_are_skipped_by_line(memory: MemoryStore) -> None:
    data = (
        "<tmx version='1.4'><body>\n<tu><tuv xml:lang='zh'><seg>友城</seg></tuv></tu>\n"
        "<tu><tuv xml:lang='zh'><seg>友城</seg></tuv><tuv xml:lang='en-US'><seg>sister city</seg>"
        "</tuv></tu></body></tmx>"
    )
    done = memory.import_tmx(data.encode(), author="lin")
    assert (done.taken, [line for line, _ in done.skipped]) == (1, [2])


def test_a_tmx_with_entities_leaves_nothing_behind(memory: MemoryStore) -> None:
    data = b"<!DOCTYPE tmx [<!ENTITY x 'y'>]><tmx><body/></tmx>"
    with pytest.raises(UnreadableDocument):
        memory.import_tmx(data, author="lin")
    assert memory.segments() == ()


words = st.text("省委外办<>&'\" abc。2023", min_size=1, max_size=20).map(
    lambda text: " ".join(text.split())
)


@settings(deadline=None)
@given(pairs=st.lists(st.tuples(words.filter(bool), words.filter(bool)), max_size=4))
def test_segments_come_back_from_tmx_as_they_were(pairs: list[tuple[str, str]]) -> None:
    segments = [Segment(source=zh, target=en, author="lin") for zh, en in pairs]
    assert [segment for _, segment in read_segments(write_segments(segments))] == segments
