"""The processor cores that a model may use."""

from __future__ import annotations

import math
import os
from pathlib import Path

_QUOTA = Path("/sys/fs/cgroup/cpu.max")
_SIBLINGS = Path("/sys/devices/system/cpu/smt/active")


def physical_cores(*, quota: Path = _QUOTA, siblings: Path = _SIBLINGS) -> int:
    """Return the cores that this process may use, hyper-threads counted once.

    A container's quota (cgroup v2 ``cpu.max``: microseconds used, microseconds of the period)
    counts: threads beyond it only wait for each other.
    """
    allowed = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
    count = len(allowed) if allowed else os.cpu_count() or 1
    if _read(siblings) == "1":
        count //= 2
    share = _read(quota).split()
    if len(share) == 2 and share[0] != "max":
        count = min(count, math.ceil(int(share[0]) / int(share[1])))
    return max(1, count)


def wait_politely() -> None:
    """Let idle threads of OpenMP sleep: on a busy machine spinning ones cost tenfold.

    Works before the first numeric library is loaded; a setting of the user's wins.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except OSError:
        return ""
