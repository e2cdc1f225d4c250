"""The wheel holds what a checkout holds, and works without one."""

import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.wheel

_ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--quiet",
            "--no-deps",
            "--wheel-dir",
            str(out),
            str(_ROOT),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return next(out.glob("*.whl"))


def test_the_wheel_holds_data_and_models_but_no_recipes(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for path in (_ROOT / "service" / "glossaries").rglob("*.csv"):
        assert path.relative_to(_ROOT).as_posix() in names
    assert "service/web/templates/brief.html" in names
    assert not any("recipes" in name or name.startswith("tests/") for name in names)


def test_the_wheel_holds_every_file_of_the_bundled_cards(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        for card in (_ROOT / "models").glob("*/card.toml"):
            for file in tomllib.loads(card.read_text(encoding="utf-8")).get("files", ()):
                path = f"service/_bundled/models/{card.parent.name}/{file['path']}"
                assert path in names
                assert archive.getinfo(path).file_size == file["bytes"]


def test_the_installed_wheel_writes_a_brief_offline(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=False, symlinks=True)
    python = tmp_path / "venv" / "bin" / "python"
    site = next((tmp_path / "venv" / "lib").glob("python*")) / "site-packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    (site / "libraries.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")
    sample = site / "service" / "samples" / "leading-group-meeting.txt"
    done = subprocess.run(
        [str(python), "-m", "service", "brief", str(sample)],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "HF_HUB_OFFLINE": "1", "YIJIAN_DATA_DIR": str(tmp_path / "data")},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Lin Qiushi" in done.stdout
    assert "zh-en-small" in done.stdout
