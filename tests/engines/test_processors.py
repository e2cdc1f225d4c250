from __future__ import annotations

import os
from pathlib import Path

import pytest

from service.engines.processors import physical_cores


@pytest.mark.parametrize(
    ("share", "most"), [("max 100000", 10**6), ("100000 100000", 1), ("150000 100000", 2)]
)
def test_a_containers_quota_bounds_the_cores(tmp_path: Path, share: str, most: int) -> None:
    (tmp_path / "cpu.max").write_text(share)
    cores = physical_cores(quota=tmp_path / "cpu.max", siblings=tmp_path / "none")
    assert cores == min(most, len(os.sched_getaffinity(0)))


def test_without_a_quota_every_core_counts_and_hyper_threads_once(tmp_path: Path) -> None:
    (tmp_path / "active").write_text("1")
    cores = physical_cores(quota=tmp_path / "none", siblings=tmp_path / "active")
    assert cores == max(1, len(os.sched_getaffinity(0)) // 2)
