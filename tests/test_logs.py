"""Logs: one JSON object a line, and never the user's text."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from service.logs import configure_logs, logger, path_of


@pytest.fixture(autouse=True)
def _logs() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    configure_logs("info")
    yield
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)


def test_an_event_is_one_json_object_on_standard_error(
    capfd: pytest.CaptureFixture[str],
) -> None:
    logger().info("request", status=200)
    logger().debug("nothing")
    lines = capfd.readouterr().err.splitlines()
    assert len(lines) == 1
    event = json.loads(lines[0])
    assert (event["event"], event["status"], event["level"]) == ("request", 200, "info")


def test_a_library_is_named_and_not_quoted(capfd: pytest.CaptureFixture[str]) -> None:
    logging.getLogger("trafilatura.core").warning("discarding: %s", "绝密")
    logging.getLogger("uvicorn.error").info("Started server process [%d]", 7)
    first, second = map(json.loads, capfd.readouterr().err.splitlines())
    assert first["library"] == "trafilatura.core"
    assert "绝密" not in str(first)
    assert second["event"] == "Started server process [7]"


def test_an_error_is_told_by_its_way_through_the_code() -> None:
    from service.domain.errors import UnsupportedFormat
    from service.web.formats import render_translation

    with pytest.raises(UnsupportedFormat) as caught:
        render_translation(None, form="绝密")  # type: ignore[arg-type]
    path = path_of(caught.value)
    assert path[0].startswith("web/formats.py:")
    assert "绝密" not in str(path)
