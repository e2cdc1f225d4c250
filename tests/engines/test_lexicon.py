"""The English that a small model is shown behind rare words."""

from pathlib import Path

import pytest

from service.domain.errors import ModelCorrupt
from service.engines.lexicon import Lexicon, read_lexicon

_LEXICON = Lexicon({"外事": "foreign affairs", "外事工作": "", "会议": "meeting"})


def test_english_stands_behind_its_word() -> None:
    assert _LEXICON.gloss("召开外事会议。") == "召开外事 foreign affairs会议 meeting。"


def test_a_longer_known_word_keeps_its_parts_from_being_read() -> None:
    assert _LEXICON.gloss("加强外事工作") == "加强外事工作"


def test_what_marks_hold_stays_as_it_is() -> None:
    marked = "<p1>在<t>外事会议<s>Foreign Affairs Meeting</t>上讲话"
    assert _LEXICON.gloss(marked) == marked


def test_a_folder_without_a_lexicon_has_no_words(tmp_path: Path) -> None:
    assert read_lexicon(tmp_path).gloss("会议") == "会议"


def test_a_broken_lexicon_is_told(tmp_path: Path) -> None:
    (tmp_path / "lexicon.tsv").write_text("会议 meeting\n", encoding="utf-8")
    with pytest.raises(ModelCorrupt, match="tab between Chinese and English"):
        read_lexicon(tmp_path)
