"""The thresholds of the comparison: how long a shared run must be, and how alike two places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from speechreader.app import settings as keys
from speechreader.app.language import translate
from speechreader.model.comparison import SHORTEST_RUNS
from speechreader.ui.compare.kinds import Filter
from speechreader.ui.widgets.segments import Segments, Slider
from speechreader.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from speechreader.ui.look import Look

_WIDTH, _STEP = 372, 5


def run_presets(look: Look) -> Segments[int]:
    """The presets of the shortest run, side by side."""
    values = [(0, translate("compare", "All")), *((run, str(run)) for run in SHORTEST_RUNS)]
    tips = [
        translate("compare", "Passages of any length"),
        *(
            translate("compare", "Only passages with {n} equal characters in a row", n=run)
            for run in SHORTEST_RUNS
        ),
    ]
    return Segments(look, translate("compare", "Shortest run"), values, tips)


class Thresholds(QFrame):
    """A popup with both sliders. `changed` carries the Filter while they move."""

    changed = Signal(object)

    def __init__(self, look: Look, shown: Filter, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self._shown = shown
        run_name = translate("compare", "Shortest run of equal characters")
        likeness_name = translate("compare", "Least likeness")
        self.run = Slider(look, run_name, keys.COMPARE_SHORTEST.high)
        self.likeness = Slider(look, likeness_name, 100, _STEP)
        self.presets = run_presets(look)
        self.run_words, self.likeness_words = (
            PlainLabel("", "secondary"),
            PlainLabel("", "secondary"),
        )
        self.reset = QPushButton(translate("compare", "Show all lengths"))
        self.reset.setObjectName("link")
        self.reset.setAutoDefault(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 12, 14, 10)
        grid.setVerticalSpacing(4)
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(PlainLabel(run_name), 0, 0)
        grid.addWidget(self.run_words, 0, 1, end)
        grid.addWidget(self.run, 1, 0, 1, 2)
        grid.addWidget(self.presets, 2, 0, 1, 2)
        grid.setRowMinimumHeight(3, 8)
        grid.addWidget(PlainLabel(likeness_name), 4, 0)
        grid.addWidget(self.likeness_words, 4, 1, end)
        grid.addWidget(self.likeness, 5, 0, 1, 2)
        grid.addWidget(self.reset, 6, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self._show()
        self.run.valueChanged.connect(
            lambda value: self._take(replace(self._shown, shortest=value))
        )
        self.likeness.valueChanged.connect(self._take_likeness)
        self.presets.chosen.connect(self.run.setValue)
        self.reset.clicked.connect(
            lambda: self._take(replace(self._shown, shortest=0, likeness=0.0))
        )

    def open_under(self, button: QWidget) -> None:
        """Show it below a button, inside the window."""
        self.adjustSize()
        window = button.window()
        at = button.mapToGlobal(QPoint(0, button.height() + 6))
        right = window.mapToGlobal(QPoint(window.width(), 0)).x()
        self.move(min(at.x(), right - self.width() - 8), at.y())
        self.show()
        self.run.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take_likeness(self, value: int) -> None:
        if value != round(100 * self._shown.likeness):
            self._take(replace(self._shown, likeness=value / 100))

    def _take(self, shown: Filter) -> None:
        if shown != self._shown:
            self._shown = shown
            self._show()
            self.changed.emit(shown)

    def _show(self) -> None:
        shown = self._shown
        self.run.setValue(shown.shortest)
        self.likeness.setValue(round(100 * shown.likeness))
        self.presets.hold(shown.shortest)
        self.run_words.setText(run_words(shown.shortest) or translate("compare", "any"))
        share = translate("compare", "from {share} %", share=round(100 * shown.likeness))
        self.likeness_words.setText(share if shown.likeness else translate("compare", "any"))
        self.reset.setEnabled(bool(shown.shortest or shown.likeness))


def run_words(shortest: int) -> str:
    """The least length in words; "" for any."""
    return translate("compare", "from {n} characters", n=shortest) if shortest else ""


def run_sign(shortest: int) -> str:
    """The same where there is little room."""
    return translate("compare", "≥ {n}", n=shortest) if shortest else ""
