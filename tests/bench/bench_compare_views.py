"""How quick the filter of a comparison is: what a step of the slider or a click costs until all is painted.

The pair of `bench_compare_window`, with the lists under the pages, once with the list of passages open and once with
the dot plot. In CPU time of the thread that paints. Beside each stands what painting the same window costs
without any change of the filter, which is the floor of every such step.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from PySide6.QtWidgets import QApplication, QWidget
from tests.bench.bench_compare_window import Bench, Row, _frames

from speechreader.app.pair_words import distinctive
from speechreader.model.comparison import Side
from speechreader.text.words import Cutter
from speechreader.ui.compare.below import Below
from speechreader.ui.compare.kinds import AT_FIRST, Formulas
from speechreader.ui.compare.lists.tabs import Tab

_HIGHEST = 24


def main() -> list[Row]:
    """The rows."""
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        try:
            below = Below(bench.view, bench.look)
            bench.view.compare(*bench.ids)
            bench.until(lambda: bench.view.presenter.comparison is not None)
            bench.until(lambda: not bench.view.presenter.busy)
            below.show_lists(True)
            return [*_filtering(bench, below), *_words(bench)]
        finally:
            bench.close()


def _filtering(bench: Bench, below: Below) -> list[Row]:
    view, presenter = bench.view, bench.view.presenter
    ways = list(Formulas)
    steps: dict[str, Callable[[int], object]] = {
        "slider": lambda i: presenter.set_shown(replace(AT_FIRST, shortest=i % _HIGHEST)),
        "set phrases": lambda i: presenter.set_shown(replace(AT_FIRST, formulas=ways[i % 3])),
    }
    count = len(presenter.comparison.passages) if presenter.comparison else 0
    rows: list[Row] = []
    for tab in (Tab.PASSAGES, Tab.DOTS):
        below.lists.head.tabs.setCurrentIndex(tab.value)
        QApplication.processEvents()
        floor = _frames(lambda _: _repaint(view))[0]
        for name, step in steps.items():
            middle, worst = _frames(step)
            what = f"{name}, {tab.name.lower()} ({count} passages)"
            rows.append((f"redraw p50: {what}", middle, floor, middle / floor, "≤ 16 ms"))
            rows.append((f"redraw p99: {what}", worst, floor, worst / floor, "any"))
    return rows


def _repaint(view: QWidget) -> None:
    """All that a filter changes is painted anew."""
    for part in view.findChildren(QWidget):
        if part.isVisible():
            part.update()


def _words(bench: Bench) -> list[Row]:
    """CPU seconds for the distinctive words of the pair, after the dictionary is loaded."""
    bodies = [bench.view.panes[side].page.body for side in Side]
    cut = Cutter().cut
    start = process_time()
    cut(bodies[0])
    cut(bodies[1])
    alone = process_time() - start
    start = process_time()
    found = distinctive(cut, *bodies)
    spent = process_time() - start
    return [
        (f"distinctive words ({len(found.words)}), s", spent, alone, spent / alone, "≤ 2× cutting")
    ]


if __name__ == "__main__":
    for name, value, baseline, ratio, target in main():
        print(f"{name:60} {value!s:>8.8} {baseline!s:>8.8}  x{ratio!s:5.5}  {target}")
