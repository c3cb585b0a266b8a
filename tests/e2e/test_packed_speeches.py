"""What is made of the folder build: with speeches inside, to be carried about, and as Linux installs it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

from pack import freeze, linux

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "build" / "dist"
PACKER = (sys.executable, ROOT / "packaging" / "build.py")
#: What `packaging/build.py` ends with where its environment cannot be had.
UNAVAILABLE = 3
NAME = "e2e-读书会专题"
SPEECH = """在青禾市{n}读书会上的讲话

同志们：
一、把书读进去
读书要有恒心，{n}坚持是第一步。
二、把事办起来
谢谢大家，今天我们一起把这件事情办好。
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="folder build of Linux"),
]


def pack(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run([*PACKER, *arguments], capture_output=True, text=True, check=False)
    if done.returncode == UNAVAILABLE:
        pytest.skip(done.stderr.strip())
    return done


def said(program: Path, home: Path, *arguments: str) -> str:
    """What the program prints in an environment with nothing but a home."""
    done = subprocess.run(
        [program, *arguments], env={"HOME": str(home)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def speeches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("专题 讲话")
    for n in ("职工", "青年"):
        (folder / f"{n}.txt").write_text(SPEECH.format(n=n), "utf-8")
    return folder


@pytest.fixture(scope="module")
def handed_out(speeches: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A portable program with two speeches, carried to another place, as on a stick."""
    made = DIST / f"speechreader-{NAME}-portable"
    done = pack("folder", "--speeches", speeches, "--name", NAME, "--portable")
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"2 speeches are inside, as «{NAME}»" in done.stdout
    stick = tmp_path_factory.mktemp("stick") / "讲话"
    shutil.move(made, stick)
    yield stick
    shutil.rmtree(stick)


def test_who_starts_it_finds_the_speeches_and_all_that_is_kept_lies_beside_it(
    handed_out: Path, tmp_path: Path
) -> None:
    program = freeze.starter(handed_out)
    listed = said(program, tmp_path, "list")
    assert "在青禾市职工读书会上的讲话" in listed
    assert "在青禾市青年读书会上的讲话" in listed
    assert len(listed.splitlines()) == 2
    assert "【恒心】" in said(program, tmp_path, "search", "恒心")
    assert (handed_out / "SpeechReader-Data" / "library.sqlite").is_file()
    assert list(tmp_path.iterdir()) == []


def test_what_is_inside_is_never_written(handed_out: Path, tmp_path: Path) -> None:
    inside = freeze.data_of(handed_out) / "pack"
    before = {path.name: path.read_bytes() for path in inside.iterdir()}
    more = tmp_path / "又一篇.txt"
    more.write_text(SPEECH.format(n="社区"), "utf-8")
    said(freeze.starter(handed_out), tmp_path, "import", str(more))
    assert {path.name: path.read_bytes() for path in inside.iterdir()} == before


def test_a_file_that_cannot_be_read_stops_it_and_is_named(speeches: Path, tmp_path: Path) -> None:
    picture = tmp_path / "合影.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    done = pack("folder", "--speeches", speeches, picture, "--name", "e2e-refused")
    assert done.returncode == 1
    assert "合影.png" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (DIST / "speechreader-e2e-refused").exists()


def test_installed_on_linux_it_starts_by_its_name_and_its_files_please_the_desktop(
    tmp_path: Path,
) -> None:
    done = pack("folder")
    assert done.returncode == 0, done.stdout + done.stderr
    root = tmp_path / "root"
    linux.install_tree(DIST / "speechreader", root)
    assert said(root / "usr" / "bin" / "speechreader", tmp_path, "--version").startswith(
        "SpeechReader "
    )
    assert linux.depends(root)[0].startswith("libc6 (>= 2.")
    for tool in (
        ["desktop-file-validate", root / f"usr/share/applications/{linux.IDENTIFIER}.desktop"],
        ["appstreamcli", "validate-tree", "--no-net", root],
    ):
        if shutil.which(tool[0]):
            asked = subprocess.run(tool, capture_output=True, text=True, check=False)
            assert asked.returncode == 0, asked.stdout + asked.stderr
