"""What an archive holds is told before; settings and input decide a run, and a change is said."""

import json
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.cli.archive_display import ReadingDisplay, RunDisplay
from service.domain.archives import Counters, Manifest, Selection
from service.domain.errors import Conflict, InvalidRequest
from service.engines.batcher import Batcher
from service.engines.echo_model import EchoModel
from service.runtime.archives import RunFolder
from service.runtime.loaded import Runtime
from service.settings import load_settings
from service.worker.coordinator import Progress
from service.worker.lock import locked
from service.worker.outputs import write_outputs
from service.worker.planning import is_changed
from service.worker.retrying import retry_failed
from service.worker.survey import plan_archive
from tests.worker.archives import write_archive
from tests.worker.in_process import begin, do, do_with, rows

_NEWS = "2021年5月3日，河北省外事工作会议在石家庄召开。会议听取了工作汇报，研究部署了下一阶段的重点任务。林秋实出席会议并讲话。"


def test_a_plan_tells_counts_kinds_languages_repeats_and_what_cannot_be_read(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_text(_NEWS * 3, encoding="utf-8")
    (tmp_path / "b.txt").write_text(_NEWS * 3, encoding="gb18030")
    (tmp_path / "c.txt").write_text(_NEWS * 3 + "散会。", encoding="utf-8")
    (tmp_path / "d.jsonl").write_text(json.dumps({"text": "臺灣大學舉行學術會議。" * 3}), "utf-8")
    (tmp_path / "e.xyz").write_bytes(b"?")
    plan, sample = plan_archive(str(tmp_path), selection=Selection())
    found = plan.to_dict()
    assert (found["files"], found["documents"], found["repeated"]) == (5, 4, 1)
    assert found["near_duplicates"] == 1
    assert found["kinds"] == {"txt": 3, "jsonl": 1}
    assert found["languages"] == {"zh-Hans": 2, "zh-Hant": 1}
    assert found["unreadable"] == [{"id": "e.xyz", "reason": "not a format that is read"}]
    assert len(sample) == 3


def test_the_sample_is_spread_over_the_archive_and_the_same_every_time(tmp_path: Path) -> None:
    source = write_archive(tmp_path / "in", 300)
    _, sample = plan_archive(str(source), selection=Selection())
    numbers = sorted(int(one.id.rsplit("#", 1)[1]) for one in sample if "#" in one.id)
    assert len(sample) == 16
    assert numbers[-1] - numbers[0] > 100
    assert plan_archive(str(source), selection=Selection())[1] == sample


def test_a_plan_of_an_empty_folder_is_empty_and_a_run_of_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    plan, sample = plan_archive(str(tmp_path / "in"), selection=Selection())
    assert (plan.documents, sample) == (0, [])
    with pytest.raises(InvalidRequest, match="no Chinese document"):
        begin(tmp_path / "in", tmp_path / "out")
    assert RunFolder(str(tmp_path / "out")).manifest() is None


def test_near_duplicates_are_translated_each_or_referred_to_the_first_when_asked(
    tmp_path: Path,
) -> None:
    for name, end in (("a", ""), ("b", "散会。"), ("c", "散会。")):
        (tmp_path / f"{name}.txt").write_text(_NEWS * 3 + end, encoding="utf-8")
    _, each = begin(tmp_path, tmp_path / ".each")
    folder, refer = begin(tmp_path, tmp_path / ".refer", near="refer")
    assert (each.documents, each.repeated) == (2, 1)
    assert (refer.documents, refer.repeated) == (1, 2)
    same = {row["id"]: (row["same_as"], row["near"]) for row in folder.read_list("repeated")}
    assert same == {"b.txt": ("a.txt", True), "c.txt": ("a.txt", False)}
    assert each.fingerprint != refer.fingerprint


def test_other_settings_are_a_new_run_which_has_to_be_asked_for(tmp_path: Path) -> None:
    source, out = write_archive(tmp_path / "in", 4), tmp_path / "out"
    folder, before = begin(source, out)
    do(folder, before)
    with pytest.raises(
        Conflict, match=r"other settings \(task\), and other settings are a new run"
    ):
        begin(source, out, task="brief")
    _, after = begin(source, out, task="brief", anew=True)
    assert after.fingerprint != before.fingerprint
    assert folder.finished() == set()


def test_a_changed_input_is_noticed(tmp_path: Path) -> None:
    source, out = write_archive(tmp_path / "in", 2), tmp_path / "out"
    _, manifest = begin(source, out)
    assert not is_changed(manifest)
    (source / "more.txt").write_text(_NEWS, encoding="utf-8")
    assert is_changed(manifest)
    assert begin(source, out)[1] == manifest


def test_pieces_are_small_in_small_archives(tmp_path: Path) -> None:
    sizes = {}
    for count in (3, 120, 900):
        source = write_archive(tmp_path / f"in{count}", count)
        sizes[count] = begin(source, tmp_path / f"out{count}", piece=0)[1].piece
    assert sizes == {3: 5, 120: 12, 900: 50}


def test_a_run_that_is_worked_on_is_not_retried(tmp_path: Path) -> None:
    out = tmp_path / "out"
    begin(write_archive(tmp_path / "in", 2), out)
    with locked(out), pytest.raises(Conflict, match="worked on"):
        retry_failed(str(out))


@pytest.fixture(scope="module")
def loaded() -> Iterator[Runtime]:
    batcher = Batcher(EchoModel())
    yield Runtime(load_settings(model="echo"), batcher)
    batcher.close()


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    others=st.lists(
        st.sampled_from(
            [
                "安徽省委书记、省人大常委会主任林秋实主持会议。",
                "外事工作领导小组会议在合肥召开，外事办负责人汇报。",
                "林秋实表示，要办好省外办的工作。",
                "市委书记梁思远会见客人。",
                _NEWS * 4,
            ]
        ),
        max_size=6,
    ),
    place=st.integers(0, 6),
)
def test_a_document_s_result_does_not_depend_on_what_else_is_in_the_archive(
    tmp_path: Path, loaded: Runtime, others: list[str], place: int
) -> None:
    texts = [f"{text}第{number}号。" for number, text in enumerate(others)]
    texts.insert(min(place, len(texts)), _NEWS)
    source = tmp_path / f"in{len(list(tmp_path.iterdir()))}"
    source.mkdir()
    for number, text in enumerate(texts):
        (source / f"{number}.txt").write_text(text, encoding="utf-8")
    folder, manifest = begin(source, source / ".out", piece=3)
    do_with(loaded, folder, manifest)
    found = next(row for row in rows(folder).values() if row["text"] == _NEWS)
    alone = tmp_path / "alone"
    if not alone.exists():
        alone.mkdir()
        (alone / "a.txt").write_text(_NEWS, encoding="utf-8")
        do_with(loaded, *begin(alone, alone / ".out"))
    (expected,) = rows(RunFolder(str(alone / ".out"))).values()
    assert {**found, "id": ""} == {**expected, "id": ""}


def test_a_whole_run_lives_in_a_store_by_url(tmp_path: Path) -> None:
    local = write_archive(tmp_path / "in", 12)
    store = fsspec.filesystem("memory")
    for path in sorted(local.iterdir()):
        store.pipe_file(f"/archive/in/{path.name}", path.read_bytes())
    folder, manifest = begin("memory://archive/in", "memory://archive/out")
    do(folder, manifest)
    totals = write_outputs("memory://archive/out", manifest, formats=("md", "docx", "tmx"))
    assert totals["success"] == 13
    again, same = begin(local, tmp_path / "out")
    do(again, same)
    write_outputs(str(tmp_path / "out"), same, formats=("md", "docx", "tmx"))
    for name in ("results/00000.jsonl", "documents/rows.jsonl.3.en.docx", "memory.tmx"):
        assert store.cat_file(f"/archive/out/{name}") == (tmp_path / "out" / name).read_bytes()
    assert not is_changed(manifest)
    store.rm("/archive", recursive=True)


def _manifest(characters: int) -> Manifest:
    return Manifest(
        run="r", input="in", task="translate", fingerprint="f", options={}, shards=(), piece=5,
        documents=10, characters=characters, repeated=0, unreadable=0,
    )  # fmt: skip


def test_the_display_tells_documents_characters_rate_time_left_failures_and_terms(
    capsys: pytest.CaptureFixture[str],
) -> None:
    display = RunDisplay(_manifest(9000))
    for seconds, done in ((0.0, 0), (10.0, 5), (20.0, 10)):
        counters = Counters(
            total=10, success=done, characters=done * 900, applied=done, repaired=1, missed=2
        )
        display(Progress(counters=counters, seconds=seconds, rate=0.5, deaths=0))
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 3
    assert lines[1].startswith("[##########..........] 5/10 documents, 4,500 characters, 450")
    assert "0:00:10 left, 0 failed; terms: 5 applied, 1 repaired, 2 missed" in lines[1]


def test_reading_a_large_archive_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    display = ReadingDisplay()
    for count in range(1, 20_001):
        display(count)
    assert capsys.readouterr().err.splitlines() == [
        "reading: 10,000 documents",
        "reading: 20,000 documents",
    ]
