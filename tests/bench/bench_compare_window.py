"""How quick the comparison is in the window: the first texts, the first ribbons, and the frames of scrolling.

Two speeches of 30,000 characters with about 500 passages. A frame is what one step of the wheel costs until
everything that it changed is painted: both pages, the ribbons between, strips, outlines; in CPU time of the thread that
paints, for other work on the machine does not count. The floor is a bare widget that fills its ground and draws the
lines of two pages.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter, sleep, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from tests.bench.bench_compare import joined

from speechreader.app.settings import Settings
from speechreader.app.workspace import Workspace
from speechreader.model.comparison import Side
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.ui.application import make_application
from speechreader.ui.compare.view import CompareView
from speechreader.ui.desk import Desk
from speechreader.ui.look import Look
from speechreader.ui.runner import QtRunner
from speechreader.ui.theme import THEMES

Row = tuple[str, object, object, object, object]

SIZE = (1600, 1000)
_LINE = "全市各级工会坚持把职工放在心上，新建基层工会组织，新增会员，职工之家。"
_STEPS = 240


class _Floor(QWidget):
    """What two pages cost at least."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and lines."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), THEMES["light"].page)
            font = QFont("Noto Serif CJK SC")
            font.setPixelSize(17)
            painter.setFont(font)
            for i in range(30):
                painter.drawText(48, 30 * i + 24, _LINE[:28])
                painter.drawText(848, 30 * i + 24, _LINE[:28])


def pair(folder: Path) -> list[Path]:
    """Two files of 30,000 characters with many passages in common, in paragraphs."""
    planted = joined(4, 30_000, 7)
    files: list[Path] = []
    for name, body in (("甲", planted.a), ("乙", planted.b)):
        files.append(folder / f"{name}.txt")
        files[-1].write_text(f"在第{name}次会议上的讲话\n\n{body[:30_000]}\n", encoding="utf-8")
    return files


class Bench:
    """A view on a library with the pair."""

    def __init__(self, folder: Path) -> None:
        make_application()
        library = folder / "library.sqlite"
        with Workspace.open(library) as workspace:
            report, _ = workspace.import_paths(pair(folder))
            self.ids = [SpeechId(row.id) for row in report.added]
            self._mark(workspace)
        self.runner: QtRunner[Workspace] = QtRunner(
            lambda: Workspace.open(library), Workspace.close
        )
        self.desk = Desk(self.runner, library)
        self.look = Look()
        self.look.apply("light")
        self.view = CompareView(self.look, self.desk, Settings(None))
        self.runner.start()
        self.desk.start(None)
        self.view.resize(*SIZE)
        self.view.show()
        self.until(lambda: self.desk.loaded)

    def _mark(self, workspace: Workspace) -> None:
        """A few dozen marks on each side, as on pages that somebody works with."""
        for speech in self.ids:
            length = len(workspace.speech(speech).body)
            for start in range(100, length - 100, length // 40):
                workspace.marks.add(speech, Span(start, start + 12), colour=1 + start % 8)

    def until(self, there: Callable[[], bool]) -> float:
        """Milliseconds until something is true."""
        start = perf_counter()
        while not there():
            QApplication.processEvents()
            sleep(0.0005)
        return (perf_counter() - start) * 1000

    def close(self) -> None:
        """End everything."""
        self.view.shut()
        self.view.close()
        self.runner.close()


def _timed(work: Callable[[], object]) -> float:
    start = thread_time()
    work()
    return (thread_time() - start) * 1000


def _wheel(widget: QWidget, steps: int) -> None:
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(), QPoint(0, -40 * steps), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def _frames(move: Callable[[int], object]) -> tuple[float, float]:
    """Median and 99th percentile of the milliseconds of a step with all that it has painted."""
    spent = [_timed(lambda i=i: (move(i), QApplication.processEvents())) for i in range(_STEPS)]
    return median(spent), quantiles(spent, n=100)[98]


def main() -> list[Row]:
    """The rows."""
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        try:
            return _rows(bench)
        finally:
            bench.close()


def _rows(bench: Bench) -> list[Row]:
    view, floor = bench.view, _Floor()
    floor.resize(*SIZE)
    floor.show()
    floor50, floor99 = _frames(lambda _: floor.update())
    floor.hide()
    texts, ribbons = _beginning(bench)
    passages = len(view.presenter.comparison.passages) if view.presenter.comparison else 0
    rows: list[Row] = [
        (f"both texts there, after the call ({passages} passages)", texts, "", "", "≤ 200 ms"),
        ("first ribbons there, after the call", ribbons, "", "", "≤ 200 ms"),
    ]
    bench.until(lambda: all(pane.page_layout.settled for pane in view.panes.values()))
    port, bar = view.panes[Side.A].viewport(), view.panes[Side.A].verticalScrollBar()
    random = Random(3)
    moves: dict[str, Callable[[int], object]] = {
        "wheel": lambda _: _wheel(port, 1),
        "drag of the strip": lambda i: view.walk.go_to(Side.A, i * 29_000 // _STEPS),
        "jump anywhere": lambda _: bar.setValue(random.randrange(bar.maximum())),
        "next passage": lambda _: view.walk.step(1),
        "pointer over words": lambda i: view.presenter.hover(i % max(1, passages)),
    }
    for name, move in moves.items():
        view.presenter.choose(None)
        bar.setValue(0)
        QApplication.processEvents()
        at50, at99 = _frames(move)
        rows.append((f"frame p50: {name}", at50, floor50, at50 / floor50, "any"))
        rows.append((f"frame p99: {name}", at99, floor99, at99 / floor99, "≤ 16 ms"))
    return rows


def _beginning(bench: Bench) -> tuple[float, float]:
    """From the call until both texts are painted, and until the passages are."""
    view = bench.view
    start = perf_counter()
    view.compare(*bench.ids)
    bench.until(lambda: all(pane.page.body for pane in view.panes.values()))
    view.repaint()
    texts = (perf_counter() - start) * 1000
    bench.until(lambda: view.presenter.comparison is not None)
    view.repaint()
    return texts, (perf_counter() - start) * 1000


if __name__ == "__main__":
    for name, value, baseline, ratio, target in main():
        print(f"{name:56} {value!s:>8.8} {baseline!s:>8.8}  x{ratio!s:5.5}  {target}")
