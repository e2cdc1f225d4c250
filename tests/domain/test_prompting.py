"""Templates are strict: what they declare is what they take."""

import hashlib

import pytest

from service import assets
from service.domain.prompting import parse_prompt
from service.storage.prompts import load_prompt

_FILE = """
id = "chat/test"
version = 2
description = "A test."
variables = ["article"]
system = "读这篇文章：{{article}}"
""".encode()


def test_a_template_has_a_name_and_the_fingerprint_of_its_file() -> None:
    prompt = parse_prompt(_FILE)
    assert prompt.name == "chat/test@2"
    assert prompt.sha256 == hashlib.sha256(_FILE).hexdigest()


def test_what_is_put_in_is_not_read_for_places_again() -> None:
    assert parse_prompt(_FILE).render(article="{{article}} \\1") == "读这篇文章：{{article}} \\1"


@pytest.mark.parametrize("values", [{}, {"article": "a", "terms": "b"}, {"text": "a"}])
def test_other_variables_than_declared_are_refused(values: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="takes article"):
        parse_prompt(_FILE).render(**values)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        (b"{{article}}", b"{{text}}", "differ"),
        (b'["article"]', b'["article", "terms"]', "differ"),
        (b"version = 2", b'version = "2"', "version"),
        (b'description = "A test."', b"", "description"),
        (b"version = 2", b"version = 2\nextra = 1", "extra"),
        (b"version = 2", b"version", "Expected"),
        (b"A test", b"\xff", "decode"),
    ],
)
def test_a_broken_template_is_refused(old: bytes, new: bytes, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        parse_prompt(_FILE.replace(old, new))


def test_every_template_that_ships_can_be_used() -> None:
    files = list(assets.prompts_dir().rglob("*.toml"))
    assert files
    for path in files:
        prompt = parse_prompt(path.read_bytes())
        assert path.match(f"{prompt.id}.v{prompt.version}.toml")
        assert load_prompt(assets.prompts_dir(), prompt.id).version >= prompt.version
