"""An unforeseen fault at the start: the process ends, says so, and lets go of the library."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from speechreader.app.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
CRASH = """
import sys
from speechreader.ui import application

def crash(*_):
    raise RuntimeError("out of the blue")

exec(sys.argv[2])
from speechreader.__main__ import main
sys.exit(main(["--library", sys.argv[1]]))
"""


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param("application.MainWindow = crash", id="making the window"),
        pytest.param("application.MainWindow.show = crash", id="showing it"),
    ],
)
def test_a_crash_at_the_start_ends_the_process_and_frees_the_library(
    tmp_path: Path, fault: str
) -> None:
    library = tmp_path / "library.sqlite"
    done = subprocess.run(
        [sys.executable, "-c", CRASH, str(library), fault],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "QT_QPA_PLATFORM": "offscreen",
            "SPEECHREADER_LANGUAGE": "en",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "This should not have happened" in done.stderr
    assert not Path(f"{library}-wal").exists()
    with Workspace.open(library) as workspace:
        assert not workspace.read_only
