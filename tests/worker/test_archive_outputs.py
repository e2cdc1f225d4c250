"""Results are written under names that the input decides, the same every time, for people to read."""

import csv
import io
import json
import re
from pathlib import Path

import docx
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pyarrow import parquet

from service.domain.archives import file_name
from service.engines.echo_model import EchoModel
from service.worker.outputs import write_outputs
from tests.worker.archives import results, write_archive
from tests.worker.in_process import begin, do

_ALL = ("md", "html", "docx", "tmx")


def _index(out: Path) -> dict[str, dict[str, str]]:
    text = (out / "index.csv").read_text(encoding="utf-8-sig")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


def test_every_form_is_written_and_written_again_is_the_same(tmp_path: Path) -> None:
    out = tmp_path / "out"
    folder, manifest = begin(write_archive(tmp_path / "in", 3), out, task="both")
    do(folder, manifest)
    write_outputs(str(out), manifest, formats=_ALL)
    first = results(out) | {"memory": (out / "memory.tmx").read_bytes()}
    write_outputs(str(out), manifest, formats=_ALL)
    assert results(out) | {"memory": (out / "memory.tmx").read_bytes()} == first
    name = "documents/rows.jsonl.1"
    assert first[f"{name}.en.md"].startswith(b"# ")
    assert {f"{name}.brief.{form}" for form in ("md", "html", "docx")} <= first.keys()
    page = re.sub("<[^>]+>", "", first[f"{name}.en.html"].decode())  # terms are marked
    assert "河北省外事工作会议" in page
    assert "Hebei" in page
    table = docx.Document(io.BytesIO(first[f"{name}.en.docx"])).tables[0]
    assert "河北省" in table.rows[1].cells[0].text
    assert "Hebei" in table.rows[1].cells[1].text
    units = etree.fromstring(first["memory"]).findall(".//tu")
    pairs = [tuple(unit.itertext("seg")) for unit in units]
    assert len(pairs) == len(set(pairs)) > 3
    whole = parquet.read_table(out / "results" / "00000.parquet")
    assert whole.column("id").to_pylist()[1] == "rows.jsonl#1"
    assert "Hebei" in whole.column("english").to_pylist()[1]


def test_results_in_json_lines_report_every_occurrence_and_what_recurs_unlisted(
    tmp_path: Path,
) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    text = "安徽省委书记林秋实参观攀钒新材料集团。林秋实说，攀钒新材料集团要加快发展。"
    for name in ("a.txt", "b.txt"):
        (source / name).write_text(f"{name}：{text}", encoding="utf-8")
    folder, manifest = begin(source, out, task="both")
    do(folder, manifest)
    write_outputs(str(out), manifest, formats=("html",))
    lines = b"".join(path.read_bytes() for path in sorted((out / "results").glob("*.jsonl")))
    rows = [json.loads(line) for line in lines.splitlines()]
    for row in rows:
        told = row["translation"]
        for use in told["terms"]:
            start, end = use["source_span"]["start"], use["source_span"]["end"]
            assert row["text"][start:end].strip("“”") == use["term"].strip("“”")
            assert use["status"] in {"applied", "repaired", "missed"}
            assert use["method"]
            place = use["target_span"]
            assert told["text"][place["start"] : place["end"]] == use["written"]
        people = [use["term"] for use in told["terms"] if use["glossary"] == "names"]
        assert people.count("林秋实") == 2
        posts = [use for use in told["terms"] if use["term"] == "安徽省委书记"]
        assert posts[0]["glossary"]
        assert posts[0]["revision"]
        assert sum(told["totals"].values()) == len(told["terms"])
        for result in (told, row["brief"]):
            assert "攀钒新材料集团" in {found["zh"] for found in result["candidates"]}
        assert row["brief"]["terms"][0]["status"] in {"applied", "repaired", "missed"}
    report = (out / "report.html").read_text(encoding="utf-8")
    assert "攀钒新材料集团" in report.split("Recurring names")[1]


def test_the_index_has_a_line_for_everything_and_points_to_the_file(tmp_path: Path) -> None:
    source, out = write_archive(tmp_path / "in", 8), tmp_path / "out"
    (source / "again.txt").write_text("安徽省委召开会议。", encoding="utf-8")
    (source / "broken.pdf").write_bytes(b"%PDF")
    (source / "formula.csv").write_text("text,title\n河北召开会议。,=1+1\n", encoding="utf-8")
    folder, manifest = begin(source, out)
    do(folder, manifest, EchoModel(fails_on="芝麻"))
    totals = write_outputs(str(out), manifest, formats=("md",))
    index = _index(out)
    assert (totals["success"], totals["failed"], totals["same"]) == (9, 1, 1)
    assert index["again.txt"]["file"] == "documents/again.txt.en.md"
    assert index["page.txt"]["status"] == "same"
    assert index["page.txt"]["same_as"] == "again.txt"
    assert index["page.txt"]["file"] == "documents/again.txt.en.md"
    assert index["rows.jsonl#8"]["status"] == "failed"
    assert index["rows.jsonl#8"]["reason"]
    assert index["broken.pdf"]["status"] == "unreadable"
    assert index["formula.csv#1"]["title"] == "'=1+1"
    same = json.loads((out / "same.jsonl").read_text(encoding="utf-8"))
    assert same["file"] == "documents/again.txt.en.md"


def test_files_can_go_beside_their_input_and_are_not_read_again(tmp_path: Path) -> None:
    source, out = write_archive(tmp_path / "in", 2), tmp_path / "out"
    folder, manifest = begin(source, out)
    do(folder, manifest)
    write_outputs(str(out), manifest, formats=("md", "html"), beside=str(source))
    assert (source / "page.txt.en.md").is_file()
    assert _index(out)["page.txt"]["file"] == "page.txt.en.md"
    assert begin(source, tmp_path / "again")[1].listing != ""
    assert begin(source, tmp_path / "again")[1].documents == manifest.documents


def test_the_report_tells_of_terms_names_warnings_failures_and_pace(tmp_path: Path) -> None:
    source, out = write_archive(tmp_path / "in", 30), tmp_path / "out"
    (source / "a.xyz").write_text("?", encoding="utf-8")
    folder, manifest = begin(source, out)
    do(folder, manifest, EchoModel(fails_on="芝麻"))
    write_outputs(str(out), manifest, formats=())
    page = (out / "report.html").read_text(encoding="utf-8")
    tree = etree.HTML(page)
    text = " ".join(tree.itertext())
    for words in ("adherence", "consistency", "Recurring names", "Warnings by kind", "rows.jsonl#8",
                  "a.xyz", "not a format that is read", "characters a second"):  # fmt: skip
        assert words in text, words
    candidates = [row.findtext("td") for row in tree.iter("tr") if "Lin Qiushi" in "".join(row.itertext())]  # fmt: skip
    assert "林秋实" in " ".join(filter(None, candidates))
    assert tree.findall(".//rect")


def test_a_report_of_a_run_without_a_finished_piece_is_written_too(tmp_path: Path) -> None:
    _, manifest = begin(write_archive(tmp_path / "in", 2), tmp_path / "out")
    totals = write_outputs(str(tmp_path / "out"), manifest, formats=("md",))
    assert (totals["success"], totals["left"]) == (0, 3)
    assert "Nothing was worked on" in (tmp_path / "out" / "report.html").read_text("utf-8")


@given(st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda t: t.strip("/")))
def test_a_name_is_one_that_file_systems_take(identity: str) -> None:
    for part in file_name(identity).split("/"):
        assert 0 < len(part.encode()) <= 220
        assert not set(part) & set('<>:"|?*\\\0')
        assert part not in {".", ".."}


@given(st.lists(st.text("a.:~#12/ \x01中", min_size=1, max_size=8), unique=True))
def test_two_documents_never_share_a_name(identities: list[str]) -> None:
    paths = [one for one in identities if all(part not in {"", ".", ".."} for part in one.split("/"))]  # fmt: skip
    unique = {one for one in paths if not one.rsplit(".", 1)[-1].isdecimal()}
    assert len({file_name(one) for one in unique}) == len(unique)


def test_long_and_odd_names_stay_apart() -> None:
    long = "年" * 200
    names = [
        f"{long}.txt",
        f"{long}人.txt",
        "a:b.txt",
        "a_b.txt",
        "con.txt",
        "a#1.txt",
        "a.jsonl#1",
    ]
    found = [file_name(name) for name in names]
    assert len(set(found)) == len(names)
    assert found[-1] == "a.jsonl.1"
    assert max(len(name.encode()) for name in found) < 230
