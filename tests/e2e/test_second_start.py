"""Two starts of the program with one library: the second gives its files to the first."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from speechreader.app.opening import inbox_of
from speechreader.app.paths import corpus_dir

ROOT = Path(__file__).resolve().parents[2]
SPEECH = """在青禾市总工会全委会上的讲话
（2024年3月5日）
同志们：
今年的工作，要把服务职工这件事办好，把每一件实事办实。
谢谢大家。
"""
Run = Callable[..., subprocess.CompletedProcess[str]]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="signals of POSIX"),
]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "QT_QPA_PLATFORM": "offscreen",
        "SPEECHREADER_LANGUAGE": "en",
    }


@pytest.fixture
def run(environment: dict[str, str]) -> Run:
    def go(*words: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "speechreader", *words],
            env=environment,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=True,
        )

    return go


@pytest.fixture
def window(
    environment: dict[str, str], tmp_path: Path, run: Run
) -> Iterator[tuple[subprocess.Popen[bytes], Path]]:
    """A window that is open on a library of its own kind, and the file of that library."""
    library = tmp_path / "选.srlib"
    run("import", "--library", library, _write(tmp_path / "first.txt", SPEECH.replace("实", "好")))
    process = subprocess.Popen([sys.executable, "-m", "speechreader", library], env=environment)
    _wait((inbox_of(library) / "owner").exists)
    yield process, library
    if process.poll() is None:
        process.kill()
        process.wait()


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def _wait(until: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def _end(process: subprocess.Popen[bytes], library: Path) -> None:
    process.send_signal(signal.SIGINT)
    process.wait(timeout=30)
    assert not inbox_of(library).exists()


def _titles(run: Run, library: Path) -> list[str]:
    listed = json.loads(run("list", "--library", library, "--json").stdout)
    return [speech["title"] for speech in listed["speeches"]]


def test_the_second_start_gives_its_file_to_the_window_and_ends(
    window: tuple[subprocess.Popen[bytes], Path], run: Run, tmp_path: Path
) -> None:
    process, library = window
    file = _write(tmp_path / "second.txt", SPEECH)
    _wait(Path(f"{library}-wal").exists)
    before = time.monotonic()
    done = run(library, file)
    assert (done.stdout, done.stderr) == ("", "")
    assert time.monotonic() - before < 10
    # The window imports it in its own time; what it has written stands in the log of the library.
    _wait(lambda: "把每一件实事办实".encode() in Path(f"{library}-wal").read_bytes())
    _end(process, library)
    assert "在青禾市总工会全委会上的讲话" in _titles(run, library)
    examples = len(list(corpus_dir().glob("*.md")))
    assert len(_titles(run, library)) == examples + 2


def test_a_window_that_was_killed_keeps_nobody_waiting(
    window: tuple[subprocess.Popen[bytes], Path],
    run: Run,
    environment: dict[str, str],
    tmp_path: Path,
) -> None:
    process, library = window
    process.kill()
    process.wait()
    assert inbox_of(library).is_dir()
    environment["SPEECHREADER_BENCH_FIRST_PAINT"] = "1"
    started = run(library)
    assert started.stdout.split() == ["painted", "furnished"]
