"""``yijian glossary`` on a database of its own."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner, Result

from service.cli.glossary import app
from service.domain.errors import Conflict, InvalidRequest, UnknownGlossary, YijianError
from service.domain.exchange import FIELDS
from service.storage.formats import FORMATS


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YIJIAN_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("YIJIAN_DATABASE", raising=False)


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    result = CliRunner().invoke(app, list(arguments), input=stdin)
    if isinstance(result.exception, YijianError):
        raise result.exception
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def printed(*arguments: str) -> object:
    return orjson.loads(run(*arguments, "--json").stdout)


def test_a_term_is_added_found_edited_and_removed() -> None:
    added = run("add", "team", "友城", "sister city", "--set", "en_accept=twin town | twin city")
    term_id = added.stdout.split("\t")[0]
    assert printed("show", "team", "youcheng") == [
        {"id": term_id, "zh": "友城", "en": "sister city", "en_accept": ["twin town", "twin city"]}
    ]
    run("edit", "team", term_id, "--set", "译文=sister cities", "--author", "chen")
    run("remove", "team", term_id)
    assert printed("show", "team") == []
    kinds = [line.split("\t")[3] for line in run("history", "team").stdout.splitlines()[1:]]
    assert kinds == ["remove", "edit", "add", "create"]
    assert "en: sister city -> sister cities" in run("diff", "team", "2", "3").stdout
    run("rollback", "team", "2")
    assert len(run("show", "team").stdout.splitlines()) == 2


def test_an_edit_against_an_old_revision_is_a_conflict() -> None:
    term_id = run("add", "team", "友城", "sister city").stdout.split("\t")[0]
    run("edit", "team", term_id, "--set", "notes=a")
    with pytest.raises(Conflict, match="revision 2"):
        run("edit", "team", term_id, "--set", "notes=b", "--expect", "2")


def test_files_come_in_whole_or_not_at_all(tmp_path: Path) -> None:
    sheet = tmp_path / "术语.csv"
    sheet.write_bytes("中文,英文\n友城,sister city\n省委,\n".encode("gb18030"))
    refused = run("import", "team", str(sheet))
    assert refused.exit_code == 1
    assert "the English side is empty" in refused.stdout
    with pytest.raises(UnknownGlossary):
        run("show", "team")
    assert run("import", "team", str(sheet), "--dry-run", "--partial").exit_code == 0
    with pytest.raises(UnknownGlossary):
        run("show", "team")
    taken = run("import", "team", str(sheet), "--partial")
    assert (taken.exit_code, "saved as revision 1" in taken.stderr) == (0, True)


def test_what_is_exported_can_be_imported(tmp_path: Path) -> None:
    run("add", "team", "友城", "sister city", "--set", "en_forbid=friend city :: not said")
    before = printed("show", "team")
    for extension in ("csv", "tsv", "json", "tbx", "xlsx"):
        file = tmp_path / f"out.{extension}"
        run("export", "team", str(file))
        run("import", f"copy-{extension}", str(file))
        assert printed("show", f"copy-{extension}") == before
    assert run("export", "team", "--format", "deepl").stdout == "友城\tsister city\n"


def test_what_a_format_cannot_hold_is_named() -> None:
    run("add", "team", "中共{P}委", "CPC {P} Committee", "--set", "id=party")
    assert "left out party: a template" in run("export", "team", "--format", "deepl").stderr


def test_a_doubtful_glossary_fails_the_check() -> None:
    run("add", "team", "友城", "sister city")
    assert run("check", "team").exit_code == 0
    run("add", "team", "友城", "twin town", "--set", "id=other")
    doubtful = run("check", "team")
    assert (doubtful.exit_code, "two_renderings" in doubtful.stdout) == (1, True)


def test_a_removed_glossary_comes_back() -> None:
    run("add", "team", "友城", "sister city")
    glossary_id = run("remove", "team", "--yes").stdout.split("\t")[0]
    assert "team" not in run("list").stdout
    assert "deleted" in run("list", "--deleted").stdout
    run("restore", glossary_id)
    assert len(run("show", "team").stdout.splitlines()) == 2


def test_a_glossary_is_renamed_and_ranked() -> None:
    run("add", "team", "友城", "sister city")
    run("configure", "team", "--name", "外事", "--precedence", "50")
    assert run("list").stdout.splitlines()[-1].split("\t")[0::4] == ["外事", "50"]


def test_built_in_glossaries_are_listed_searched_and_exported_but_not_changed() -> None:
    listed = run("list").stdout.splitlines()
    assert [line.split("\t")[0] for line in listed[1:4]] == ["official", "china", "world"]
    assert "Hebei" in run("show", "china", "河北").stdout
    assert run("export", "official").stdout.startswith("\ufeffid,zh,en")
    with pytest.raises(Conflict, match="cannot be changed"):
        run("edit", "china", "china:河北", "--set", "en=Hopei")
    with pytest.raises(Conflict, match="built-in"):
        run("add", "china", "友城", "sister city")


def test_a_text_suggests_what_recurs_in_it_and_is_not_listed(tmp_path: Path) -> None:
    text = tmp_path / "page.txt"
    text.write_text(
        "省委书记林致远指出，要办好“友城双月谈”。林致远强调，“友城双月谈”要办出特色。",
        encoding="utf-8",
    )
    rows = [line.split("\t") for line in run("suggest", str(text)).stdout.splitlines()[1:]]
    assert ["林致远", "Lin Zhiyuan", "person", "2"] in rows
    assert ["友城双月谈", "", "slogan", "2"] in rows
    run("add", "team", "友城双月谈", "Sister Cities Forum")
    rows = [
        line.split("\t")
        for line in run("suggest", str(text), "--glossary", "team").stdout.splitlines()
    ]
    assert all(row[0] != "友城双月谈" for row in rows)


@pytest.mark.parametrize("sets", ["nothing", "colour=red", "priority=high", "mandatory=perhaps"])
def test_a_wrong_field_is_told(sets: str) -> None:
    with pytest.raises(InvalidRequest):
        run("add", "team", "友城", "sister city", "--set", sets)


def test_a_missing_file_is_told() -> None:
    with pytest.raises(YijianError, match="cannot be read"):
        run("import", "team", "nowhere.csv")


def test_every_command_and_every_field_is_in_the_guide() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "glossaries.md").read_text(encoding="utf-8")
    commands = [c.name or getattr(c.callback, "__name__", "") for c in app.registered_commands]
    for word in (*commands, *FIELDS, *FORMATS):
        assert f"`{word}" in guide
