"""The language of a text is told by its script, item by item."""

import pytest

from service.domain.detection import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("河北省外事工作委员会召开会议", "zh-Hans"),
        ("臺灣地區的氣象觀測", "zh-Hant"),
        ("会议", "zh-Hans"),
        ("使用 Kubernetes 和 PostgreSQL 部署", "zh-Hans"),
        ("The meeting was held.", "en"),
        ("会議が行われました", "ja"),
        ("회의가 열렸다", "ko"),
        ("12345 — 67%", "und"),
        ("😀🎉", "und"),
        ("", "und"),
    ],
)
def test_the_script_tells_the_language(text: str, language: str) -> None:
    assert detect(text).language == language


def test_nothing_readable_has_no_confidence_and_plain_chinese_has_all() -> None:
    assert detect("😀").confidence == 0
    assert detect("外事工作会议在石家庄召开").confidence == 100
