"""Copying from the page and ending the program."""

from __future__ import annotations

import subprocess
import sys

ENDING = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from speechreader.ui.application import make_application
from speechreader.ui.clipboard import PlainWords

application = make_application()
QGuiApplication.clipboard().setMimeData(PlainWords("一字不改"))
QTimer.singleShot(0, application.quit)
application.exec()
print(QGuiApplication.clipboard().text())
"""


def test_a_program_that_has_copied_words_ends_in_order() -> None:
    """Without handing the words over Qt would destroy them after Python, and the process would crash."""
    ended = subprocess.run(
        [sys.executable, "-c", ENDING], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stdout.strip()) == (0, "一字不改"), ended.stderr
