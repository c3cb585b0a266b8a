"""Scrolling a concordance of very many lines in the real window: how long a frame takes, offscreen.

A frame is what the UI thread computes between the turn of the wheel and the painted picture, lines that come from the
library in between included; the charts are counted on the lane meanwhile. `SPEECHREADER_BENCH_SPEECHES=10000 ./dev
bench --only lines` has more than 100,000 lines.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from time import monotonic, perf_counter, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from tests.bench.library import COUNT, library

from speechreader.app.settings import Settings
from speechreader.ui.application import Application, make_application
from speechreader.ui.search.page import SearchPage

WORD = "工会"
FRAMES = 400
MOST = 120.0

Row = tuple[str, object, object, object, object]


def pause(milliseconds: int) -> None:
    """Let the window and the lane work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(true: Callable[[], bool]) -> None:
    """Wait for something, at most `MOST` seconds."""
    end = monotonic() + MOST
    while not true():
        if monotonic() > end:
            raise TimeoutError
        pause(50)


def frames(page: SearchPage, place: Callable[[int], int], gap: int) -> tuple[float, float, float]:
    """Of the time from the scroll to the picture: what it computes (median, p99), and p99 by the clock on the wall."""
    view, times, walls = page.line_list, [], []
    for number in range(FRAMES):
        begun, wall = thread_time(), perf_counter()
        view.verticalScrollBar().setValue(place(number))
        QApplication.processEvents()
        view.viewport().repaint()
        times.append((thread_time() - begun) * 1000)
        walls.append((perf_counter() - wall) * 1000)
        pause(gap)
    return median(times), quantiles(times, n=100)[98], quantiles(walls, n=100)[98]


def main() -> list[Row]:
    """Lines scrolled by the wheel, dragged from end to end, and jumped to."""
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(library(COUNT), Path(folder) / "library.sqlite"))
        program = Application(path, Settings(Path(folder) / "settings.json"))
        program.window.resize(1600, 1000)
        program.show()
        until(lambda: program.window.furnished and bool(program.desk.rows))
        search = program.commands.search
        search.look_for(WORD)
        search.show_lines(True)
        page = search.page
        begun = perf_counter()
        until(lambda: page.lines.rowCount() > 0)
        opened = (perf_counter() - begun) * 1000
        until(lambda: not search.asker._tickets)
        bar, count = page.line_list.verticalScrollBar(), page.lines.rowCount()
        rows: list[Row] = [(f"{count} lines: until the list is there, ms", opened, "", "", "")]
        ways: dict[str, tuple[Callable[[int], int], int]] = {
            "wheel": (lambda n: 90 * n, 5),
            "drag": (lambda n: bar.maximum() * n // FRAMES, 5),
            "jump": (lambda n: n * 7919 * 37 % max(bar.maximum(), 1), 5),
        }
        for name, (place, gap) in ways.items():
            half, worst, wall = frames(page, place, gap)
            rows.append((f"{count} lines, {name}: frame p50, ms", half, 16.0, half / 16, "<= 1"))
            rows.append((f"{count} lines, {name}: frame p99, ms", worst, 16.0, worst / 16, "<= 1"))
            rows.append(("the same with what else runs on the machine", wall, 16.0, wall / 16, ""))
        program.window.close()
        program.runner.close()
        del application
    return rows


if __name__ == "__main__":
    from tests.bench.__main__ import table

    print(table(main()))
