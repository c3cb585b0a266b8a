"""Files that come to a window that is open already; the questions of macOS."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.conftest import PATIENCE, Start, settle, write_texts

from speechreader.app.opening import hand_over, inbox_of
from speechreader.ui.application import Application

ROOT = Path(__file__).resolve().parents[2]


def hand(program: Application, qtbot: QtBot, *files: Path) -> bool:
    """What a second start does, while the window goes on."""
    took: list[bool] = []
    start = threading.Thread(target=lambda: took.append(hand_over(files, program.library, 10)))
    start.start()
    qtbot.waitUntil(lambda: bool(took), timeout=PATIENCE)
    start.join()
    settle(program, qtbot)
    return took[0]


def test_files_of_a_second_start_come_into_the_open_window(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    program = start()
    file = write_texts(tmp_path / "in")[2]
    assert hand(program, qtbot, file)
    assert [row.title for row in program.desk.rows] == ["在青禾市职工歌会上的致辞"]
    assert program.desk.speech is not None
    assert program.window.toast.sentence() == "Imported “在青禾市职工歌会上的致辞”"


def test_a_second_start_brings_the_window_forward(program: Application, qtbot: QtBot) -> None:
    program.window.showMinimized()
    assert hand(program, qtbot)
    assert not program.window.isMinimized()
    assert program.window.isVisible()
    assert len(program.desk.rows) == 3


def test_a_file_that_cannot_be_read_is_told_in_the_window(
    program: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    from speechreader.ui.dialogs.import_summary import ImportSummary

    assert hand(program, qtbot, tmp_path / "gone.txt")
    (summary,) = [d for d in program.window.findChildren(ImportSummary) if d.isVisible()]
    assert "gone.txt" in summary.text()
    summary.close()


def test_a_closed_window_leaves_no_inbox(program: Application, qtbot: QtBot) -> None:
    assert inbox_of(program.library).is_dir()
    program.window.close()
    assert not inbox_of(program.library).exists()
    assert not hand_over([], program.library)


def test_a_minimized_full_window_comes_back_as_large_as_it_was(
    program: Application, qtbot: QtBot
) -> None:
    program.window.showMaximized()
    program.window.showMinimized()
    assert hand(program, qtbot)
    assert program.window.windowState() & Qt.WindowState.WindowMaximized


MAC = """
import sys
from PySide6.QtCore import QCoreApplication, QProcess
from PySide6.QtGui import QFileOpenEvent
from speechreader.ui import mac
started = []
mac.QProcess.startDetached = lambda program, arguments: started.append(arguments)
application = mac.MacApplication(["x"])
def ask(name):
    QCoreApplication.sendEvent(application, QFileOpenEvent(name))
came = []
ask("early.txt"); ask("library.srlib")
application.give_files_to(lambda files: came.append([f.name for f in files]))
ask("late.txt")
application.give_files_to(None)
ask("closing.txt")
print(came, started)
"""


def test_macos_asks_by_events() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MAC],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.strip() == "[['early.txt'], ['late.txt']] [['library.srlib']]"
