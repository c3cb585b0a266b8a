"""What marks cost the page: 2,000 overlapping ones on 10,000 characters, against the same page without any.

In processor time, which nothing else on the machine can disturb.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Sequence
from random import Random
from statistics import median, quantiles
from time import process_time, sleep

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from tests.bench.bench_reader import Row, _opened, _row, _text

from speechreader.model.annotation import (
    Anchor,
    Annotation,
    Mark,
    MarkId,
    MarkStyle,
    Motivation,
    Quote,
)
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.ui.reader import words
from speechreader.ui.reader.view import ReaderView
from speechreader.ui.theme import THEMES

BODY = _text(10_000)
COUNT, FRAMES, ROUNDS = 2_000, 200, 7


def _mark(number: int, span: Span, chance: Random) -> Mark:
    style = chance.choice([MarkStyle.HIGHLIGHT, MarkStyle.HIGHLIGHT, *MarkStyle])
    bookmark = number % 50 == 0
    note = Annotation(
        Anchor(span, Quote(span.of(BODY))),
        style,
        chance.randrange(1, 9),
        f"2025-03-18T{number:06}",
        "",
        motivation=Motivation.BOOKMARKING if bookmark else Motivation.HIGHLIGHTING,
    )
    return Mark(MarkId(number), SpeechId(1), f"urn:uuid:{number}", note)


def _marks() -> list[Mark]:
    chance = Random(3)
    made = []
    for number in range(1, COUNT + 1):
        start = chance.randrange(len(BODY) - 200)
        made.append(_mark(number, Span(start, start + chance.randrange(2, 200)), chance))
    return made


def _view() -> ReaderView:
    view = ReaderView()
    view.set_theme(THEMES["light"])
    view.set_motion(False)
    view.resize(900, 1080)
    view.show()
    QApplication.processEvents()
    return view


def _opening(marks: Sequence[Mark]) -> float:
    view, opened = _view(), _opened(BODY)

    def first_paint() -> None:
        view.show_speech(opened)
        view.set_marks(marks)
        view.viewport().repaint()

    spent = _timed(first_paint)
    view.close()
    view.deleteLater()
    QApplication.processEvents()
    return spent


def _scrolled(marks: Sequence[Mark]) -> tuple[float, float]:
    view = _view()
    view.show_speech(_opened(BODY))
    view.set_marks(marks)
    while not view.page_layout.settled:
        QApplication.processEvents()
    gc.collect()
    gc.freeze()  # What was measured before is not to be looked through again.
    bar, port = view.verticalScrollBar(), view.viewport()
    port.repaint()
    frames = [
        _frame(lambda i=i: bar.setValue(i * 40 % bar.maximum()), port.repaint)
        for i in range(FRAMES)
    ]
    view.close()
    view.deleteLater()
    return median(frames), quantiles(frames, n=100)[98]


def _timed(work: Callable[[], object]) -> float:
    return _frame(work, lambda: None)


def _frame(move: Callable[[], object], paint: Callable[[], object]) -> float:
    start = process_time()
    move()
    paint()
    return (process_time() - start) * 1000


def _making(marks: list[Mark]) -> tuple[float, float]:
    """A mark more or less among all: (set and painted, painted only), medians."""
    view = _view()
    view.show_speech(_opened(BODY))
    view.set_marks(marks)
    view.viewport().repaint()
    made, painted = [], []
    for number in range(24):
        one = _mark(9_000 + number, Span(40 + number, 160), Random(number))
        painted.append(_timed(view.viewport().repaint))
        made.append(_frame(lambda one=one: view.set_marks([*marks, one]), view.viewport().repaint))
    view.close()
    view.deleteLater()
    return median(made), median(painted)


def main() -> list[Row]:
    """The rows of the table."""
    app = QApplication.instance() or QApplication([])
    app.processEvents()
    words.prepare()
    while not words.ready():  # The thread that reads the dictionary would be counted, too.
        sleep(0.05)
    marks = _marks()
    _opening(()), _opening(marks)
    rounds = [(_opening(()), _opening(marks)) for _ in range(ROUNDS)]
    bare, marked = (median(column) for column in zip(*rounds, strict=True))
    bare50, bare99 = _scrolled(())
    full50, full99 = _scrolled(marks)
    made, painted = _making(marks)
    return [
        _row("open 10,000 with 2,000 marks", marked, bare, "≤ 1.5"),
        _row("scroll frame p50 with 2,000 marks", full50, bare50, "≤ 3"),
        _row("scroll frame p99 with 2,000 marks", full99, bare99, "≤ 16 ms"),
        _row("make a mark among 2,000, painted", made, painted, "≤ 16 ms"),
    ]


if __name__ == "__main__":
    for name, value, baseline, ratio, target in main():
        print(f"{name:42} {value:8.1f} ms {baseline:8.1f} ms  x{ratio:5.2f}  {target}")
