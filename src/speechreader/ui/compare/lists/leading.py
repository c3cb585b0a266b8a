"""A list whose rows lead to places while one walks through it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from speechreader.ui.compare.lists.columns import places
from speechreader.ui.compare.lists.model import COLUMNS_ROLE, ROW_ROLE
from speechreader.ui.look import Look
from speechreader.ui.notes.overview.row_list import RowList

_STEPS = frozenset(
    {
        Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
        Qt.Key.Key_Home, Qt.Key.Key_End,
    }
)  # fmt: skip


class LeadingList(RowList):
    """Rows that lead: `led` (index) on a click, or on a key that goes to another row.

    Enter and a double click go on to the text (`entered_row`). → or a click on the counterpart leads to that
    (`crossed`, index). `hovered_row` carries the row under the pointer, -1 for none. `left_up` on ↑ in the first row.
    """

    led = Signal(object)
    crossed = Signal(object)
    hovered_row = Signal(int)
    left_up = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setSelectionMode(self.SelectionMode.SingleSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows lead along; → goes over to the counterpart."""
        here = self.currentIndex()
        if event.key() == Qt.Key.Key_Right:
            if here.isValid():
                self.crossed.emit(here)
            return
        first = self.moveCursor(self.CursorAction.MoveHome, Qt.KeyboardModifier.NoModifier)
        if event.key() == Qt.Key.Key_Up and here == first:
            self.left_up.emit()
            return
        super().keyPressEvent(event)
        if event.key() in _STEPS and self.currentIndex() != here:
            self.led.emit(self.currentIndex())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click leads to the place, or to its counterpart where that is what was clicked."""
        super(RowList, self).mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        if event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex():
            self._clicked(index, point.x())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click goes on to the text."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex():
            self._enter(index)

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer."""
        super().leaveEvent(event)
        self.hovered_row.emit(-1)

    def _clicked(self, index: QModelIndex, x: int) -> None:
        if not index.isValid():
            return
        row, columns = index.data(ROW_ROLE), index.data(COLUMNS_ROLE)
        if row.beyond is not None and 0 <= row.beyond_at < len(columns):
            left, wide = places(columns, self.viewport().width())[row.beyond_at]
            if left <= x <= left + wide:
                self.crossed.emit(index)
                return
        self.led.emit(index)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self.hovered_row.emit(row)
        super()._hover(row)
