"""Warm start of the window: from the start of the process to the first painted text."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 9
TARGET = 1.8
SECONDS_AT_MOST = 120

#: What any PySide6 program pays: the interpreter, Qt, and one line of Chinese text on a window.
BARE = """
from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        with QPainter(self) as painter:
            painter.drawText(QRect(20, 20, 400, 40), 0, "讲话阅读器")
        print("painted", flush=True)
        QTimer.singleShot(0, QApplication.instance().quit)

application = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""


def until_said(command: list[str], environment: dict[str, str]) -> dict[str, float]:
    """Seconds from starting the process to each line that it writes; «painted» is one of them."""
    begin = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        said = {line.strip(): time.perf_counter() - begin for line in process.stdout}
        process.wait(SECONDS_AT_MOST)
    if "painted" not in said:
        raise SystemExit(f"the window did not say that it has painted: {' '.join(command[1:3])}")
    return said


def library_with_a_speech(environment: dict[str, str]) -> None:
    """What a warm start finds: a library that holds a speech."""
    paragraph = "今年以来，全市各级工会认真履行职责，服务职工的办法更多，基层的力量更足。" * 5
    path = Path(environment["HOME"]) / "speech.txt"
    path.write_text("在全市工会工作会议上的讲话\n" + f"{paragraph}\n" * 30, "utf-8")
    command = [sys.executable, "-m", "speechreader", "import", str(path)]
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)


def main() -> list[tuple[str, object, object, object, object]]:
    """Interleaved rounds after one of each that is not counted, so that both find warm files."""
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {
            "HOME": home,
            "QT_QPA_PLATFORM": "offscreen",
            "SPEECHREADER_LIBRARY": str(Path(home) / "library.sqlite"),
            "SPEECHREADER_BENCH_FIRST_PAINT": "1",
        }
        # A person's Python keeps what it has compiled; where that is switched off, nothing is warm.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        library_with_a_speech(environment)
        commands = {
            "bare": [sys.executable, "-c", BARE],
            "ours": [sys.executable, "-m", "speechreader"],
        }
        times: dict[str, list[float]] = {"bare": [], "painted": [], "furnished": []}
        for _ in range(ROUNDS + 1):
            times["bare"].append(until_said(commands["bare"], environment)["painted"])
            ours = until_said(commands["ours"], environment)
            times["painted"].append(ours["painted"])
            times["furnished"].append(ours["furnished"])
    bare, painted, furnished = (statistics.median(some[1:]) for some in times.values())
    return [
        (name, ours * 1000, bare * 1000, ours / bare, target)
        for name, ours, target in (
            (
                "window: start to first painted text, ms (baseline: a bare window)",
                painted,
                f"<= {TARGET}",
            ),
            ("window: start to menus, bars and panels painted too, ms", furnished, "-"),
        )
    ]
