"""The phrasebook answers what the test suites of DeepL's clients ask, in all their languages."""

from __future__ import annotations

import io
from collections.abc import Iterator

import deepl
import pytest

from service.domain.phrasebook import MODEL_ID, PHRASES, language_of, phrase_in, say
from tests.api.serving import served


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(model=MODEL_ID, data_dir=tmp_path_factory.mktemp("data")) as url:
        yield url


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[deepl.DeepLClient]:
    opened = deepl.DeepLClient("any-key", server_url=address, send_platform_info=False)
    yield opened
    opened.close()  # type: ignore[no-untyped-call]


def _text(client: deepl.DeepLClient, text: str, **asked: str) -> deepl.TextResult:
    found = client.translate_text(text, **asked)  # type: ignore[arg-type]
    assert isinstance(found, deepl.TextResult)
    return found


def test_every_language_is_translated_into_english(client: deepl.DeepLClient) -> None:
    found = client.translate_text(list(PHRASES.values()), target_lang="EN-US")
    assert isinstance(found, list)
    assert {item.text for item in found} == {"proton beam"}


def test_english_is_translated_into_every_target_that_is_listed(client: deepl.DeepLClient) -> None:
    targets = [language.code for language in client.get_target_languages()]
    assert len(targets) > len(PHRASES)
    for code in targets:
        if code not in {"EN", "PT"}:  # the client itself asks for a variant of these
            found = _text(client, "proton beam", target_lang=code)
            assert found.text == phrase_in(code)
            assert found.detected_source_lang == "EN"


def test_chinese_is_still_translated(client: deepl.DeepLClient) -> None:
    assert _text(client, "河北省", target_lang="EN-US").text == "Hebei Province"


def test_a_glossary_of_any_pair_answers_whole_lines(client: deepl.DeepLClient) -> None:
    glossary = client.create_glossary("x", "EN", "DE", {"artist": "Maler", "prize": "Gewinn"})
    asked = {"source_lang": "EN", "target_lang": "DE"}
    found = client.translate_text(["artist", "other"], glossary=glossary, **asked)  # type: ignore[arg-type]
    assert isinstance(found, list)
    assert [item.text for item in found] == ["Maler", "Protonenstrahl"]
    out = io.BytesIO()
    sent = io.BytesIO(b"artist\nprize")
    sent.name = "a.txt"
    client.translate_document(sent, out, glossary=glossary, **asked)  # type: ignore[arg-type]
    assert out.getvalue() == b"Maler\nGewinn"


def test_formality_is_refused_where_a_language_has_none(client: deepl.DeepLClient) -> None:
    assert _text(client, "Test", target_lang="DE", formality="less").text == "Protonenstrahl"
    with pytest.raises(deepl.DeepLException, match=r".*formality.*target_lang.*"):
        _text(client, "Test", target_lang="EN-US", formality="more")


def test_the_key_that_is_called_invalid_is_refused(address: str) -> None:
    wrong = deepl.DeepLClient("invalid", server_url=address)
    with pytest.raises(deepl.AuthorizationException):
        wrong.get_usage()
    with pytest.raises(deepl.AuthorizationException):
        wrong.translate_text("proton beam", target_lang="DE")
    wrong.close()  # type: ignore[no-untyped-call]


def test_lines_are_said_one_by_one() -> None:
    assert say("a\n\nb", target="FR", entries={"b": "c"}) == "faisceau de protons\n\nc"
    assert language_of("質子束") == "ZH"
    assert language_of("hello") is None
