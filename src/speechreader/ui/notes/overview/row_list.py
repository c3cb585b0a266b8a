"""A list of rows of different heights that stays quick with a hundred thousand of them.

Qt's own lists ask the model for every row whenever it is filled anew; this one asks only for the rows that can be
seen. The model says once how high each row is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, groupby
from typing import Protocol, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyleOptionViewItem

from speechreader.ui.look import Look

Index = QModelIndex | QPersistentModelIndex
#: How far one step of the wheel or of the bar goes, in pixels.
_STEP = 24
_NO_KEYS = Qt.KeyboardModifier.NoModifier
_KEYS = {
    Qt.Key.Key_A: Qt.KeyboardModifier.ControlModifier,
    Qt.Key.Key_C: Qt.KeyboardModifier.ControlModifier,
    Qt.Key.Key_Delete: Qt.KeyboardModifier.NoModifier,
}


class Rows(Protocol):
    """What the list wants of its model beside the rows themselves."""

    def heights(self) -> Sequence[int]:
        """The height of every row, in pixels."""
        ...


class RowList(QAbstractItemView):
    """A list whose model also answers `heights`; rows that are not selectable (headings) are passed by.

    Signals: `entered_row` (index) on click or Enter, `delete_asked`, `copy_asked`, `menu_asked` (global position),
    `key_asked` (the letter or figure of `own_keys` that was typed). Its keys come before the window's shortcuts.
    """

    entered_row = Signal(object)
    delete_asked = Signal()
    copy_asked = Signal()
    menu_asked = Signal(QPoint)
    key_asked = Signal(str)

    def __init__(self, look: Look, own_keys: str = "") -> None:
        super().__init__()
        self._look, self._own_keys = look, own_keys
        self._tops: list[int] = [0]
        self._hovered = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)  # the panel is its ground
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        look.changed.connect(self.viewport().update)

    # Rows and places

    def measure(self) -> None:
        """Take the heights of the rows anew; the model was filled anew or has changed."""
        model = self.model()
        heights = cast("Rows", model).heights() if isinstance(model, QAbstractListModel) else ()
        self._tops = list(accumulate(chain((0,), heights)))
        self._hovered = -1
        self.updateGeometries()
        self.viewport().update()

    def reset(self) -> None:
        """The model was filled anew."""
        super().reset()
        self.measure()

    def row_at(self, y: int) -> int:
        """The row at viewport height `y`, or -1."""
        place = y + self.verticalOffset()
        row = bisect_right(self._tops, place) - 1
        return row if 0 <= place < self._tops[-1] else -1

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The index under a point of the viewport."""
        return self._index(self.row_at(point.y()))

    def visualRect(self, index: Index) -> QRect:
        """Where a row stands in the viewport, seen or not."""
        row = index.row()
        if not index.isValid() or row + 1 >= len(self._tops):
            return QRect()
        top = self._tops[row]
        height = self._tops[row + 1] - top
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), height)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view."""
        rect, height = self.visualRect(index), self.viewport().height()
        if not rect.isValid():
            return
        bar, top = self.verticalScrollBar(), rect.top() + self.verticalOffset()
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(top - (height - rect.height()) // 2)
        elif rect.top() < 0:
            above = self._index(index.row() - 1)
            # The heading above comes along.
            bar.setValue(self._tops[above.row()] if _passed_by(above) else top)
        elif rect.bottom() >= height:
            bar.setValue(top + rect.height() - height)

    def horizontalOffset(self) -> int:
        """It does not scroll sideways."""
        return 0

    def verticalOffset(self) -> int:
        """How far it is scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        """No row is."""
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows that a rectangle of the viewport touches."""
        whole = rect.normalized()
        last = self._tops[-1] - self.verticalOffset() - 1
        first_row = self.row_at(max(whole.top(), -self.verticalOffset()))
        last_row = self.row_at(min(whole.bottom(), last))
        selection = QItemSelection()
        if 0 <= first_row <= last_row:
            selection.select(self._index(first_row), self._index(last_row))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What is to be painted anew when these rows change."""
        region, view = QRegion(), self.viewport().rect()
        for part in _parts(selection):
            first, last = self._index(part.top()), self._index(part.bottom())
            region += self.visualRect(first).united(self.visualRect(last)).intersected(view)
        return region

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The row to which a key leads."""
        actions, last = QAbstractItemView.CursorAction, len(self._tops) - 2
        here = self.currentIndex().row()
        page = max(1, self.viewport().height() // max(1, self._mean()) - 1)
        steps = {
            actions.MoveUp: (here - 1, -1), actions.MovePrevious: (here - 1, -1),
            actions.MoveDown: (here + 1, 1), actions.MoveNext: (here + 1, 1),
            actions.MovePageUp: (max(0, here - page), 1), actions.MovePageDown: (min(last, here + page), -1),
            actions.MoveHome: (0, 1), actions.MoveEnd: (last, -1),
        }  # fmt: skip
        row, by = steps.get(action, (here, 1))
        while 0 <= row <= last and _passed_by(self._index(row)):
            row += by
        return self._index(row) if 0 <= row <= last else self.currentIndex()

    def selected_rows(self) -> Iterator[int]:
        """The rows that are selected, from the top; headings between them are left out."""
        chosen = self.selectionModel().selection()
        for start, end in sorted((part.top(), part.bottom()) for part in _parts(chosen)):
            yield from (r for r in range(start, end + 1) if not _passed_by(self._index(r)))

    def choose_row(self, row: int) -> None:
        """Make a row current, and it alone selected, whatever keys are held."""
        index = self._index(row)
        command = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, command)
        self.scrollTo(index)

    def select_rows(self, rows: Iterable[int]) -> None:
        """Select these rows beside those that are selected; runs of rows as one."""
        selection = QItemSelection()
        for _, run in groupby(enumerate(rows), lambda pair: pair[1] - pair[0]):
            members = [row for _, row in run]
            selection.select(self._index(members[0]), self._index(members[-1]))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)

    def _index(self, row: int) -> QModelIndex:
        model = self.model()
        return model.index(row, 0) if model is not None and row >= 0 else QModelIndex()

    def _mean(self) -> int:
        return self._tops[-1] // max(1, len(self._tops) - 1)

    # What Qt asks for

    def updateGeometries(self) -> None:
        """How far it can be scrolled."""
        super().updateGeometries()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(_STEP)
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._tops[-1] - height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that can be seen."""
        delegate, model = self.itemDelegate(), self.model()
        if delegate is None or model is None:
            return
        state = QStyle.StateFlag
        with QPainter(self.viewport()) as painter:
            first = max(0, self.row_at(event.rect().top()))
            for row in range(first, len(self._tops) - 1):
                index = model.index(row, 0)
                option = QStyleOptionViewItem()
                self.initViewItemOption(option)
                option.rect = self.visualRect(index)  # type: ignore[attr-defined]
                if option.rect.top() > event.rect().bottom():  # type: ignore[attr-defined]
                    break
                if self.selectionModel().isSelected(index):
                    option.state |= state.State_Selected  # type: ignore[attr-defined]
                if row == self._hovered:
                    option.state |= state.State_MouseOver  # type: ignore[attr-defined]
                if index == self.currentIndex():
                    option.state |= state.State_HasFocus  # type: ignore[attr-defined]
                delegate.paint(painter, option, index)

    def event(self, event: QEvent) -> bool:
        """Its own keys come before the shortcuts of the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._is_own(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if plain and event.text() and event.text().upper() in self._own_keys:
            return True
        return _KEYS.get(Qt.Key(event.key())) == modifiers

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place; Delete, copy and the letters of the panel are passed on."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.currentIndex())
        elif key == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif key == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.copy_asked.emit()
        elif self._is_own(event) and key != Qt.Key.Key_A:
            self.key_asked.emit(event.text().upper())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing does not wander through a hundred thousand rows; the field above filters."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which row is under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.row_at(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer."""
        super().leaveEvent(event)
        self._hover(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click goes to the place; with Shift or Ctrl it only selects."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() == Qt.MouseButton.LeftButton and plain and index == self.currentIndex():
            self._enter(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With the focus comes a current row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and len(self._tops) > 1:
            self.choose_row(self.moveCursor(self.CursorAction.MoveHome, _NO_KEYS).row())

    def _enter(self, index: QModelIndex) -> None:
        if index.isValid() and not _passed_by(index):
            self.entered_row.emit(index)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            for one in (self._hovered, row):
                self.viewport().update(self.visualRect(self._index(one)))
            self._hovered = row

    def _menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid() and not _passed_by(index):
            if not self.selectionModel().isSelected(index):
                self.choose_row(index.row())
            self.menu_asked.emit(self.viewport().mapToGlobal(at))


def _parts(selection: QItemSelection) -> list[QItemSelectionRange]:
    return [selection.at(i) for i in range(selection.count())]


def _passed_by(index: Index) -> bool:
    return index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsSelectable
