"""The official client of DeepL sends documents and fetches them, over a real socket."""

import asyncio
import io
import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import deepl
import docx
import pytest
from openpyxl import Workbook
from pptx import Presentation

from service.api.jobs import MOST, Jobs
from service.domain.errors import EngineOverloaded, UnknownResource
from tests.api.serving import served

_MEETING = "林秋实在石家庄市会见客人。"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(data_dir=tmp_path_factory.mktemp("data")) as url:
        yield url


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[deepl.DeepLClient]:
    opened = deepl.DeepLClient("any-key", server_url=address, send_platform_info=False)
    yield opened
    opened.close()  # type: ignore[no-untyped-call]


def _post(address: str, path: str, body: object) -> tuple[int, Any]:
    kind = {"content-type": "application/json"}
    request = urllib.request.Request(f"{address}{path}", json.dumps(body).encode(), kind)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.loads(error.read())


def _word_file() -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph("林秋实在")
    paragraph.add_run("石家庄市").bold = True
    paragraph.add_run("会见客人。")
    document.add_table(rows=1, cols=1).cell(0, 0).text = "河北省"
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def test_a_word_file_comes_back_in_english_with_its_bold_words(client: deepl.DeepLClient) -> None:
    out = io.BytesIO()
    status = client.translate_document(_named(_word_file(), "会见.docx"), out, target_lang="EN-US")
    assert status.done
    assert status.billed_characters == len(_MEETING) + len("河北省")
    document = docx.Document(io.BytesIO(out.getvalue()))
    (bold,) = [run.text for run in document.paragraphs[0].runs if run.bold]
    assert bold.strip() == "Shijiazhuang"
    assert document.tables[0].cell(0, 0).text == "Hebei Province"


def _named(data: bytes, name: str) -> io.BytesIO:
    held = io.BytesIO(data)
    held.name = name
    return held


def _sheet() -> bytes:
    book = Workbook()
    book.active["A1"] = _MEETING
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _slides() -> bytes:
    show = Presentation()
    show.slides.add_slide(show.slide_layouts[5]).shapes.title.text = _MEETING
    held = io.BytesIO()
    show.save(held)
    return held.getvalue()


def _book() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", "<container/>")
        archive.writestr("OEBPS/content.opf", "<package><metadata/></package>")
        archive.writestr("OEBPS/a.xhtml", f"<html><body><p>{_MEETING}</p></body></html>")
    return held.getvalue()


_FILES: dict[str, Callable[[], bytes]] = {
    "a.txt": _MEETING.encode,
    "a.html": lambda: f"<html><body><p>{_MEETING}</p></body></html>".encode(),
    "a.htm": lambda: f"<p>{_MEETING}</p>".encode(),
    "a.srt": lambda: f"1\n00:00:01,000 --> 00:00:02,000\n{_MEETING}\n".encode(),
    "a.xlf": lambda: (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file '
        'source-language="zh" target-language="en" original="a" datatype="plaintext"><body>'
        f'<trans-unit id="1"><source>{_MEETING}</source></trans-unit></body></file></xliff>'
    ).encode(),
    "a.docx": _word_file,
    "a.xlsx": _sheet,
    "a.pptx": _slides,
    "a.epub": _book,
}


def _words(data: bytes) -> str:
    """Return what a file says, packed or not."""
    if not data.startswith(b"PK"):
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


@pytest.mark.parametrize("name", _FILES)
def test_every_listed_kind_of_file_goes_through_the_client(
    client: deepl.DeepLClient, name: str
) -> None:
    out = io.BytesIO()
    assert client.translate_document(_named(_FILES[name](), name), out, target_lang="EN-US").done
    words = _words(out.getvalue())
    assert "Shijiazhuang" in words
    if name != "a.xlf":  # which keeps its source beside the target
        assert "石家庄" not in words


def test_a_document_is_gone_when_it_was_fetched(client: deepl.DeepLClient, address: str) -> None:
    handle = client.translate_document_upload(
        _MEETING, filename="a.txt", target_lang="EN-GB", source_lang="ZH"
    )
    assert len(handle.document_id) == 32
    assert len(handle.document_key) == 64
    assert (handle.document_id + handle.document_key).isupper()
    assert client.translate_document_get_status(handle).done
    path, key = f"/v2/document/{handle.document_id}/result", {"document_key": handle.document_key}
    assert _post(address, path, {"document_key": "0" * 64})[0] == 404
    got, data = _post(address, path, key)
    assert (got, "Shijiazhuang" in data.decode()) == (200, True)
    got, answer = _post(address, path, key)
    assert got == 404
    assert answer["message"]


def test_a_glossary_is_used_in_documents(client: deepl.DeepLClient) -> None:
    glossary = client.create_glossary("碳", "ZH", "EN", {"碳汇": "carbon sink"})
    out = io.BytesIO()
    client.translate_document(
        _named("发展碳汇。".encode(), "a.txt"),
        out,
        source_lang="ZH",
        target_lang="EN-US",
        glossary=glossary,
    )
    assert "carbon sink" in out.getvalue().decode()


def test_a_file_that_nobody_can_open_is_refused(client: deepl.DeepLClient) -> None:
    with pytest.raises(deepl.DeepLException, match=r"Invalid file.*file extension"):
        client.translate_document_upload("会议", filename="a.xyz", target_lang="EN-US")
    with pytest.raises(deepl.DeepLException, match="Invalid file"):
        client.translate_document_upload(b"PK\x03\x04", filename="a.docx", target_lang="EN-US")
    with pytest.raises(deepl.DeepLException, match="Invalid file"):
        client.translate_document_upload(b"", filename="a.txt", target_lang="EN-US")


def test_the_same_language_twice_is_refused(client: deepl.DeepLClient) -> None:
    with pytest.raises(deepl.DeepLException, match="Source and target language are equal"):
        client.translate_document_upload(
            "Hello.", filename="a.txt", source_lang="EN", target_lang="EN-US"
        )


@pytest.mark.parametrize("path", ["/v2/document", "/v2/document/00"])
def test_what_is_missing_is_named(address: str, path: str) -> None:
    status, answer = _post(address, path, {})
    assert status == 400
    assert "not specified" in answer["message"]


def test_documents_count_in_the_usage(client: deepl.DeepLClient) -> None:
    before = client.get_usage().document.count or 0
    client.translate_document(_named(_MEETING.encode(), "a.txt"), io.BytesIO(), target_lang="EN-US")
    assert client.get_usage().document.count == before + 1


def test_the_client_s_own_command_line_translates_files(address: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("河北省\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "deepl", "document", "--to", "EN-US", "a.txt", "out"],
        capture_output=True,
        text=True,
        env={**os.environ, "DEEPL_AUTH_KEY": "any", "DEEPL_SERVER_URL": address},
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "a.txt").read_text(encoding="utf-8").strip() == "Hebei Province"


def test_a_job_is_queued_then_worked_on_then_done() -> None:
    async def scenario() -> list[str]:
        jobs: Jobs[str] = Jobs()
        release = asyncio.Event()

        async def work() -> str:
            await release.wait()
            return "done"

        begun = [jobs.begin(work) for _ in range(3)]
        await asyncio.sleep(0)
        seen = [job.status for job in begun]
        release.set()
        for job in begun:
            await job.ended.wait()
        assert jobs.find(begun[0].id, begun[0].key) is begun[0]
        return seen + [job.status for job in begun]

    expected = ["translating", "translating", "queued", "done", "done", "done"]
    assert asyncio.run(scenario()) == expected


def test_jobs_are_bounded_and_forgotten_after_an_hour() -> None:
    async def scenario() -> None:
        clock = [0.0]
        jobs: Jobs[str] = Jobs(now=lambda: clock[0])

        async def work() -> str:
            await asyncio.Event().wait()
            return ""

        first = jobs.begin(work)
        for _ in range(MOST - 1):
            jobs.begin(work)
        with pytest.raises(EngineOverloaded):
            jobs.begin(work)
        clock[0] = 3601.0
        with pytest.raises(UnknownResource):
            jobs.find(first.id, first.key)
        jobs.begin(work)
        jobs.close()

    asyncio.run(scenario())


def test_an_unexpected_error_is_told_without_its_words() -> None:
    async def scenario() -> str:
        jobs: Jobs[str] = Jobs()

        async def work() -> str:
            raise KeyError("林秋实")

        job = jobs.begin(work)
        await job.ended.wait()
        return f"{job.status}: {job.error}"

    told = asyncio.run(scenario())
    assert told.startswith("error: something went wrong")
    assert "林秋实" not in told
