"""Where the columns of a table stand, and the line of their names above the rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from speechreader.ui.compare.lists.cells import Column
from speechreader.ui.look import Look
from speechreader.ui.widgets.rows import END, START

LEFT, RIGHT, GAP = 14, 14, 18
NAMES = 26


def places(columns: Sequence[Column], width: float) -> list[tuple[float, float]]:
    """The left edge and the width of each column in a row that is `width` pixels wide."""
    fixed = sum(column.width for column in columns)
    open_ones = sum(not column.width for column in columns)
    left = width - LEFT - RIGHT - fixed - GAP * (len(columns) - 1)
    part = max(40.0, left / open_ones) if open_ones else 0.0
    found: list[tuple[float, float]] = []
    x = float(LEFT)
    for column in columns:
        wide = column.width or part
        found.append((x, wide))
        x += wide + GAP
    return found


def _place_of(column: Column) -> Qt.AlignmentFlag:
    if column.middle:
        return Qt.AlignmentFlag.AlignCenter
    return END if column.end else START


class ColumnNames(QWidget):
    """The names of the columns, each over its own in `rows`, which may have a scroll bar beside them."""

    def __init__(self, look: Look, rows: QAbstractItemView) -> None:
        super().__init__()
        self._look, self._rows = look, rows
        rows.verticalScrollBar().rangeChanged.connect(lambda *_: self.update())
        self._columns: Sequence[Column] = ()
        self.setFixedHeight(NAMES)
        look.changed.connect(self.update)

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Name these."""
        self._columns = columns
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names and the line under them."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setFont(self._look.font(12))
            painter.setPen(QColor(theme.text_3))
            spots = places(self._columns, self._rows.viewport().width())
            for column, (x, wide) in zip(self._columns, spots, strict=True):
                box = QRectF(x, 0, wide, self.height() - 1)
                painter.drawText(box, _place_of(column), column.name)
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.line_soft))
