"""How quick the reading surface is, as ratios inside one run: opening, scrolling and resizing a long speech.

The floor is a bare widget that fills its ground and draws 33 lines; absolute times are never asserted.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from statistics import median, quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from speechreader.model.cleaning import OffsetMap
from speechreader.model.speech import (
    Metadata,
    OpenedSpeech,
    Original,
    Place,
    SpeechId,
    SpeechSummary,
)
from speechreader.ui.reader.view import ReaderView
from speechreader.ui.theme import THEMES

Row = tuple[str, float, float, float, str]

_SENTENCES = (
    "全市各级工会坚持把职工放在心上，新建基层工会组织312家，新增会员1.86万人，“一站通”职工之家覆盖47个乡镇（街道）。",
    "围绕水电装备、高原农产、文旅服务等重点行业开展劳动和技能竞赛86项，职工提出合理化建议7400余条，采纳率达到63.5%。",
    "深化“薪安行动”，推动工会与人社、法院联动办案，对拖欠工资问题早发现、早介入、早化解；《办法》（试行）同步施行。",
)


def _text(length: int, paragraph: int = 180) -> str:
    made, n, size = [], 0, 0
    while size < length:
        words = ""
        while len(words) < paragraph + n % 5 * 30:
            words += _SENTENCES[n % len(_SENTENCES)]
            n += 1
        made.append(words)
        size += len(words) + 1
    return "\n".join(made)[:length]


def _opened(body: str) -> OpenedSpeech:
    known = Metadata(title="在云岭市总工会全体会议上的报告", date="2025-03-18", speaker="周明远")
    summary = SpeechSummary(SpeechId(1), "报告", None, None, None, None, len(body), 0.0, "", "")
    original = Original("a.txt", "", len(body), "text/plain", "utf-8")
    offsets = OffsetMap(len(body), ())
    return OpenedSpeech(
        summary, known, known, body, (), (), body, offsets, (), original, Place(0, 0)
    )


class _Floor(QWidget):
    """What any page costs at least: ground and 33 lines."""

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), THEMES["light"].page)
            font = QFont("Noto Serif CJK SC")
            font.setPixelSize(19)
            painter.setFont(font)
            for i in range(33):
                painter.drawText(48, 32 * i + 24, _SENTENCES[0][:34])


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def _view(body: str) -> tuple[ReaderView, float]:
    view = ReaderView()
    view.set_theme(THEMES["light"])
    view.resize(900, 1080)
    view.show()
    QApplication.processEvents()
    opened = _opened(body)

    def first_paint() -> None:
        view.show_speech(opened)
        view.viewport().repaint()

    return view, _timed(first_paint)


def _first_paint(length: int) -> float:
    body = _text(length)
    times = []
    for _ in range(5):
        view, spent = _view(body)
        times.append(spent)
        view.close()
        view.deleteLater()
        QApplication.processEvents()
    return median(times)


def _frames(view: QWidget, move: Callable[[int], None], count: int = 200) -> tuple[float, float]:
    times = []
    for i in range(count):
        spent = _timed(lambda i=i: (move(i), view.repaint()))
        times.append(spent)
    return median(times), quantiles(times, n=100)[98]


def _settle(view: ReaderView) -> float:
    start = perf_counter()
    while not view.page_layout.settled:
        QApplication.processEvents()
    return (perf_counter() - start) * 1000


def main() -> list[Row]:
    """The rows (name, value ms, baseline ms, ratio, target)."""
    app = QApplication.instance() or QApplication([])
    floor = _Floor()
    floor.resize(900, 1080)
    floor.show()
    app.processEvents()
    floor50, floor99 = _frames(floor, lambda i: None)
    _first_paint(10_000)
    small, large = _first_paint(10_000), _first_paint(500_000)
    single = _first_paint_of(_text(9_000, 9_000))
    view, _ = _view(_text(500_000))
    rows = [_row("first paint, 500,000 against 10,000", large, small, "≤ 2")]
    rows.append(_row("first paint, one paragraph of 9,000", single, small, "≤ 3"))
    bar, port = view.verticalScrollBar(), view.viewport()
    at50, at99 = _frames(port, lambda i: bar.setValue(3000 + 40 * i))
    rows.append(_row("scroll frame p50 (before idle work)", at50, floor50, "≤ 3"))
    rows.append(_row("scroll frame p99 (before idle work)", at99, floor99, "≤ 16 ms"))
    rows.append(_row("idle work in all", _settle(view), large, "any"))
    at50, at99 = _frames(port, lambda i: bar.setValue(60000 + 40 * i))
    rows.append(_row("scroll frame p50", at50, floor50, "≤ 3"))
    rows.append(_row("scroll frame p99", at99, floor99, "≤ 16 ms"))
    jump50, jump99 = _frames(port, lambda i: bar.setValue(i * 7919 * 37 % bar.maximum()))
    rows.append(_row("jump frame p50", jump50, floor50, "≤ 4"))
    rows.append(_row("jump frame p99", jump99, floor99, "≤ 6"))
    resized = median(
        _timed(lambda w=w: (view.resize(w, 1080), port.repaint())) for w in range(610, 720, 8)
    )
    rows.append(_row("resize, 500,000 characters", resized, floor50, "≤ 8"))
    return rows


def _first_paint_of(body: str) -> float:
    return median(_view(body)[1] for _ in range(3))


def _row(name: str, value: float, baseline: float, target: str) -> Row:
    return name, value, baseline, value / baseline, target


if __name__ == "__main__":
    for name, value, baseline, ratio, target in main():
        print(f"{name:42} {value:8.1f} ms {baseline:8.1f} ms  x{ratio:5.2f}  {target}")
