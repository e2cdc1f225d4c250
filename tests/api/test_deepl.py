"""The official client of DeepL works against the service, over a real socket."""

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import deepl
import pytest
from deepl.api_data import MultilingualGlossaryDictionaryEntries as Entries

from tests.api.serving import served

_HEADERS = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(data_dir=tmp_path_factory.mktemp("data")) as url:
        yield url


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[deepl.DeepLClient]:
    opened = deepl.DeepLClient("any-key", server_url=address, send_platform_info=False)
    yield opened
    opened.close()  # type: ignore[no-untyped-call]


def _post(address: str, path: str, body: object, **headers: str) -> tuple[int, Any, Any]:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    request = urllib.request.Request(f"{address}{path}", data, {**_HEADERS, **headers})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, json.loads(answer.read()), answer.headers
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read()), error.headers


def test_a_text_is_translated_with_its_terms(client: deepl.DeepLClient) -> None:
    found = client.translate_text("共建“一带一路”。", target_lang="EN-US")
    assert isinstance(found, deepl.TextResult)
    assert "Belt and Road" in found.text
    assert found.detected_source_lang == "ZH"
    assert found.billed_characters == 9


def test_several_texts_keep_their_order_and_english_comes_back(client: deepl.DeepLClient) -> None:
    found = client.translate_text(["河北省", "Good morning.", "山西省"], target_lang="EN-GB")
    assert isinstance(found, list)
    assert [item.text for item in found] == ["Hebei Province", "Good morning.", "Shanxi Province"]
    assert [item.detected_source_lang for item in found] == ["ZH", "EN", "ZH"]


def test_the_context_tells_whose_committee_it_is(client: deepl.DeepLClient) -> None:
    def said(text: str, context: str | None, **more: Any) -> str:  # noqa: ANN401 - as the client takes it
        found = client.translate_text(text, target_lang="EN-GB", context=context, **more)
        assert isinstance(found, deepl.TextResult)
        return found.text

    around = "安徽省召开大会，总结一年来的工作。"
    assert "Anhui" not in said("省委书记", None)
    assert said("省委书记", around) == "Secretary of the CPC Anhui Provincial Committee"
    assert "Anhui" in said("<b>省委书记</b>", around, tag_handling="html")
    assert "Hebei" in said("河北省委书记", around)
    assert "Anhui" not in said("河北省委书记", around)


@pytest.mark.parametrize(("how", "lines"), [("0", 1), ("nonewlines", 1), ("1", 3), (None, 3)])
def test_a_line_break_ends_a_sentence_unless_told_otherwise(
    client: deepl.DeepLClient, how: str | None, lines: int
) -> None:
    text = "共建“一带\n一路”，推动合作。\n双方表示满意。"
    found = client.translate_text(text, target_lang="EN-GB", split_sentences=how)
    assert isinstance(found, deepl.TextResult)
    assert len(found.text.splitlines()) == lines
    assert ("Belt and Road" in found.text) is (lines == 1)
    assert found.billed_characters == len(text)


def test_tags_survive(client: deepl.DeepLClient) -> None:
    found = client.translate_text(
        "<p>林秋实在<b>石家庄市</b>会见<x>客人</x>。</p>",
        source_lang="ZH",
        target_lang="EN-US",
        tag_handling="xml",
        ignore_tags=["x"],
    )
    assert isinstance(found, deepl.TextResult)
    assert "<b>Shijiazhuang</b>" in found.text
    assert "<x>客人</x>" in found.text


def test_a_glossary_of_the_client_is_kept_listed_used_and_deleted(
    client: deepl.DeepLClient,
) -> None:
    made = client.create_glossary("外事", "ZH", "EN", {"碳汇": "carbon sink", "友城": "twin city"})
    assert (made.ready, made.entry_count, made.source_lang) == (True, 2, "ZH")
    assert made.glossary_id in {g.glossary_id for g in client.list_glossaries()}
    assert client.get_glossary_entries(made) == {"碳汇": "carbon sink", "友城": "twin city"}
    found = client.translate_text(
        "发展碳汇。", source_lang="ZH", target_lang="EN-US", glossary=made
    )
    assert isinstance(found, deepl.TextResult)
    assert "carbon sink" in found.text
    client.delete_glossary(made)
    with pytest.raises(deepl.GlossaryNotFoundException):
        client.get_glossary(made.glossary_id)


def test_a_multilingual_glossary_is_edited_pair_by_pair(client: deepl.DeepLClient) -> None:
    first = Entries("ZH", "EN", {"碳汇": "carbon sink"})
    second = Entries("DE", "EN", {"Haus": "house"})
    made = client.create_multilingual_glossary("两种", [first, second])
    assert {(d.source_lang.upper(), d.entry_count) for d in made.dictionaries} == {
        ("ZH", 1),
        ("DE", 1),
    }
    more = Entries("ZH", "EN", {"友城": "twin city"})
    merged = client.update_multilingual_glossary_dictionary(made, more)
    assert {d.entry_count for d in merged.dictionaries} == {1, 2}
    (kept,) = client.get_multilingual_glossary_entries(made, "ZH", "EN").dictionaries
    assert str(kept.entries) == "碳汇\tcarbon sink\n友城\ttwin city"
    replaced = client.replace_multilingual_glossary_dictionary(made, more)
    assert replaced.entry_count == 1
    renamed = client.update_multilingual_glossary_name(made, "新名")
    assert renamed.name == "新名"
    client.delete_multilingual_glossary_dictionary(made, source_lang="DE", target_lang="EN")
    left = client.get_multilingual_glossary(made.glossary_id)
    assert len(left.dictionaries) == 1
    client.delete_multilingual_glossary(made)
    assert made.glossary_id not in {g.glossary_id for g in client.list_multilingual_glossaries()}


def test_languages_and_usage_are_told(client: deepl.DeepLClient) -> None:
    assert [language.code for language in client.get_source_languages()] == ["ZH"]
    targets = client.get_target_languages()
    assert "EN-US" in {language.code for language in targets}
    assert all(language.supports_formality is False for language in targets)
    usage = client.get_usage()
    assert usage.character.valid
    assert client.get_glossary_languages()


def test_a_language_that_is_not_translated_is_refused(client: deepl.DeepLClient) -> None:
    with pytest.raises(deepl.DeepLException, match="target_lang"):
        client.translate_text("会议", target_lang="DE")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"target_lang": "EN"}, "'text' not specified"),
        ({"text": ["会"], "target_lang": "XX"}, "'target_lang' not supported"),
        ({"text": ["会"]}, "'target_lang' not specified"),
        ({"text": ["会"] * 51, "target_lang": "EN"}, "at most 50"),
        ({"text": [1], "target_lang": "EN"}, "expected strings"),
        ({"text": ["会"], "target_lang": "EN", "tag_handling": "md"}, "'tag_handling'"),
        ({"text": ["<a>会"], "target_lang": "EN", "tag_handling": "xml"}, "Tag handling"),
        ({"text": ["会"], "target_lang": "EN", "glossary_id": "x"}, "source_lang"),
        (
            {"text": ["会"], "target_lang": "EN", "source_lang": "ZH", "glossary_id": "x"},
            "glossary id",
        ),
        ([], "JSON object"),
        (b"{", "not valid JSON"),
    ],
)
def test_wrong_requests_are_told_what_is_wrong(address: str, body: object, words: str) -> None:
    status, answer, headers = _post(address, "/v2/translate", body)
    assert status == 400
    assert words in answer["message"]
    assert headers["x-trace-id"]


def test_an_unknown_glossary_is_not_found(address: str) -> None:
    body = {
        "text": ["会"],
        "target_lang": "EN",
        "source_lang": "ZH",
        "glossary_id": "00000000-0000-4000-8000-00000000abcd",
    }
    assert _post(address, "/v2/translate", body)[0] == 404


def test_a_body_over_the_limit_is_refused(address: str) -> None:
    status, answer, _ = _post(
        address, "/v2/translate", {"text": ["会" * 50_000], "target_lang": "EN"}
    )
    assert status == 413
    assert "message" in answer


@pytest.mark.parametrize(
    "entries", ["", "a", "a\tb\tc", "a\t", "a\tb\na\tc", "a\tb\x01", f"{'a' * 1025}\tb"]
)
def test_entries_that_break_a_rule_are_refused(address: str, entries: str) -> None:
    body = {"name": "x", "source_lang": "zh", "target_lang": "en", "entries": entries}
    status, answer, _ = _post(address, "/v2/glossaries", {**body, "entries_format": "tsv"})
    assert status == 400
    assert answer["message"]


def test_a_form_with_repeated_texts_and_a_key_in_the_body_is_read(address: str) -> None:
    form = "text=%E6%B2%B3%E5%8C%97%E7%9C%81&text=%E5%B1%B1%E8%A5%BF%E7%9C%81&target_lang=EN&auth_key=k"
    kind = {"content-type": "application/x-www-form-urlencoded"}
    status, answer, _ = _post(address, "/v2/translate", form.encode(), **kind)
    assert status == 200
    assert [t["text"] for t in answer["translations"]] == ["Hebei Province", "Shanxi Province"]
    assert "billed_characters" not in answer["translations"][0]


def test_the_client_s_own_command_line_works(address: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "deepl", "text", "--to", "EN-US", "河北省"],
        capture_output=True,
        text=True,
        env={**os.environ, "DEEPL_AUTH_KEY": "any", "DEEPL_SERVER_URL": address},
        cwd=tmp_path,
        check=False,
    )
    assert done.stdout.strip() == "Hebei Province", done.stderr
