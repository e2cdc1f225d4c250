"""The same pieces on Ray: the same results, byte for byte, and nothing open to the outside."""

import importlib.util
from pathlib import Path

import pytest

from service.domain.archives import ArchiveState
from service.settings import load_settings
from service.worker.coordinator import Progress
from service.worker.on_ray import run_on_ray
from service.worker.outputs import write_outputs
from tests.worker.archives import results, write_archive
from tests.worker.in_process import begin, do

_LISTENING = "0A"
pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.skipif(importlib.util.find_spec("ray") is None, reason="yijian[ray] is missing"),
]


def _open_to_all() -> set[int]:
    """Return the ports on which this machine listens on every interface."""
    lines = [
        line.split()
        for table in ("/proc/net/tcp", "/proc/net/tcp6")
        for line in Path(table).read_text().splitlines()[1:]
    ]
    addresses = [fields[1].split(":") for fields in lines if fields[3] == _LISTENING]
    return {int(port, 16) for host, port in addresses if not host.strip("0")}


def test_a_run_on_a_local_ray_is_the_same_as_without_and_goes_on_from_its_pieces(
    tmp_path: Path,
) -> None:
    source = write_archive(tmp_path / "in", 25)
    folder, manifest = begin(source, tmp_path / "without")
    do(folder, manifest)
    write_outputs(str(tmp_path / "without"), manifest, formats=("md",))

    out = tmp_path / "with"
    there, same = begin(source, out)
    do(there, same)
    there.drop_piece("00000-0001")
    before = _open_to_all()
    opened: set[int] = set()
    told: list[Progress] = []

    def look(progress: Progress) -> None:
        told.append(progress)
        opened.update(_open_to_all() - before)

    settings = load_settings(model="echo")
    state = run_on_ray(str(out), same, address="ray", workers=1, settings=settings, progress=look)
    assert state is ArchiveState.SUCCEEDED
    assert told[-1].counters.success == 26
    assert opened == set()
    write_outputs(str(out), same, formats=("md",))
    assert results(out) == results(tmp_path / "without")
