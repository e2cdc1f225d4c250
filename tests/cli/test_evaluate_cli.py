"""yijian eval prints figures, and says what is wrong with a set."""

import json
import os
import subprocess
import sys
from pathlib import Path


def _eval(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "service", "eval", *words],
        capture_output=True,
        text=True,
        env={**os.environ, "YIJIAN_MODEL": "echo"},
        check=False,
    )


def test_terms_of_the_acceptance_set_are_measured() -> None:
    figures = json.loads(_eval("terms", "--limit", "20", "--json").stdout)
    assert figures["terms"] > 20
    assert figures["success_percent"] > 90
    assert figures["consistency_percent"] == 100


def test_random_terms_given_by_the_user_win_over_the_glossaries() -> None:
    figures = json.loads(_eval("terms", "--terms", "random", "--limit", "20", "--json").stdout)
    assert figures["success_percent"] > 70


def test_quality_needs_both_sides_of_the_same_length(tmp_path: Path) -> None:
    zh, en = tmp_path / "a.zh", tmp_path / "a.en"
    zh.write_text("会议召开。\n他来了。\n", encoding="utf-8")
    en.write_text("The meeting was held.\n", encoding="utf-8")
    done = _eval("mt", str(zh), str(en))
    assert done.returncode == 64
    assert "2 and 1" in done.stderr
    en.write_text("The meeting was held.\nHe came.\n", encoding="utf-8")
    assert "BLEU_signature" in _eval("mt", str(zh), str(en)).stdout


def test_numbers_of_a_file_are_measured(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("全年增长5.2%，达到39.1万亿元。\n", encoding="utf-8")
    figures = json.loads(_eval("numbers", str(text), "--json").stdout)
    assert (figures["numbers"], figures["right"]) == (2, 2)


def test_summaries_are_compared_with_the_lead(tmp_path: Path) -> None:
    rows = tmp_path / "a.jsonl"
    row = {"article": "会议今天召开。大家发言。", "summary": "会议今天召开"}
    rows.write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    figures = json.loads(_eval("summary", str(rows), "--json").stdout)
    assert figures["lead_rouge1"] == 100
    assert _eval("summary", str(tmp_path / "none")).returncode == 64
