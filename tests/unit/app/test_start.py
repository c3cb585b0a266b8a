"""What opening a library and reading a speech may cost: modules that neither needs stay out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from speechreader.app.workspace import Workspace

ROOT = Path(__file__).resolve().parents[3]
#: Whole packages, or single modules, that work on texts and files or change something.
HEAVY = (
    "charset_normalizer",
    "hypothesis",
    "jieba",
    "PySide6",
    "socket",
    "speechreader.app.backups",
    "speechreader.app.doctor",
    "speechreader.app.importing",
    "speechreader.app.ledger",
    "speechreader.app.operations.cleaning",
    "speechreader.ingest",
    "speechreader.outline",
    "speechreader.store.backup",
    "speechreader.text",
    "sqlite_utils",
    "xml",
)
READ = """
import sys
from pathlib import Path
from speechreader.app import log
from speechreader.app.workspace import Workspace
log.start(Path(sys.argv[2]))
with Workspace.open(Path(sys.argv[1])) as workspace:
    speech = workspace.speech(workspace.speeches()[0].id)
    assert "同志们" in speech.body
    print(*sorted(sys.modules), sep="\\n")
"""


def test_reading_a_speech_loads_nothing_that_changes_or_cleans_one(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    with Workspace.open(library) as workspace:
        workspace.import_text("在会上的讲话\n\n同志们：\n今天我们开会，谈服务职工。\n", "讲话.txt")
    done = subprocess.run(
        [sys.executable, "-c", READ, str(library), str(tmp_path / "log")],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = done.stdout.split()
    assert "speechreader.store.speeches" in loaded
    assert [m for m in loaded if any(m == h or m.startswith(f"{h}.") for h in HEAVY)] == []
