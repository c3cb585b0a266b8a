"""The lines of a concordance, read when they are looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent

from speechreader.model.search import KwicLine
from speechreader.ui.look import Look
from speechreader.ui.notes.overview.row_list import RowList
from speechreader.ui.search import wording
from speechreader.ui.search.painting import FIRST_ROLE, KWIC_ROW, LINE_ROLE, unread

Index = QModelIndex | QPersistentModelIndex
#: Lines that are read together, and how many stay at hand.
BLOCK, AT_HAND = 100, 40
_NO_PARENT = QModelIndex()


class KwicModel(QAbstractListModel):
    """Lines by number. `wanted` (start, stop) asks for lines that are looked at and not at hand."""

    wanted = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._blocks: dict[int, Sequence[KwicLine]] = {}
        self._asked: set[int] = set()

    def set_count(self, count: int) -> None:
        """Another concordance with so many lines; none of them is at hand."""
        self.beginResetModel()
        self._count, self._blocks, self._asked = count, {}, set()
        self.endResetModel()

    def put(self, start: int, lines: Sequence[KwicLine]) -> None:
        """Lines `start` … have been read."""
        block = start // BLOCK
        self._asked.discard(block)
        self._blocks[block] = lines
        while len(self._blocks) > AT_HAND:
            self._blocks.pop(next(iter(self._blocks)))
        if lines:
            self.dataChanged.emit(self.index(start), self.index(start + len(lines) - 1))

    def heights(self) -> Sequence[int]:
        """The height of every row, in pixels."""
        return [KWIC_ROW] * self._count

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """All lines, read or not."""
        return 0 if parent.isValid() else self._count

    def line(self, number: int) -> KwicLine | None:
        """A line that is at hand; one that is not is asked for."""
        if not 0 <= number < self._count:
            return None
        block, at = divmod(number, BLOCK)
        lines = self._blocks.get(block)
        if lines is None:
            if block not in self._asked:
                self._asked.add(block)
                self.wanted.emit(block * BLOCK, min((block + 1) * BLOCK, self._count))
            return None
        return lines[at] if at < len(lines) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line; whether it begins a run of its speech; its words."""
        number = index.row()
        if role == LINE_ROLE:
            return self.line(number)
        if role == FIRST_ROLE:
            return self._begins_run(number)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            line = self.line(number)
            return wording.spoken_line(line) if line is not None else unread(number + 1)
        return None

    def _begins_run(self, number: int) -> bool:
        here, above = self.line(number), self.line(number - 1)
        return here is None or above is None or here.speech.id != above.speech.id


class ResultList(RowList):
    """Results or concordance lines: a click chooses, a double click or Enter opens (`entered_row`)."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setSelectionMode(self.SelectionMode.ExtendedSelection)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click only chooses; what is chosen is shown below the list."""
        super(RowList, self).mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click goes to the text."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.entered_row.emit(index)
