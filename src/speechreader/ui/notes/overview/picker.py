"""A small list over the panel, with a field that filters it, from which several names are picked."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from speechreader.app.language import translate
from speechreader.ui.look import Look
from speechreader.ui.notes.overview.filtering import fold
from speechreader.ui.widgets.field import FilterField

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_WIDTH, _ROW, _MOST_ROWS = 240, 28, 10
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class Names(QAbstractListModel):
    """Names with a count and a check mark each; those that have what is typed come up."""

    def __init__(self, counts: Mapping[str, int], states: Mapping[str, Qt.CheckState]) -> None:
        super().__init__()
        self._counts, self.states = dict(counts), dict(states)
        self.names: list[str] = list(counts)

    def narrow(self, typed: str) -> None:
        """Show the names that have `typed` in them."""
        self.beginResetModel()
        self.names = [name for name in self._counts if fold(typed) in fold(name)]
        self.endResetModel()

    def holds(self, name: str) -> bool:
        """Whether there is exactly this name."""
        return name in self._counts

    def add(self, name: str) -> None:
        """Another name."""
        self._counts[name] = 0

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """How many names are shown."""
        return 0 if parent.isValid() else len(self.names)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every name can be checked."""
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name with its count, and whether it is checked."""
        if not 0 <= index.row() < len(self.names):
            return None
        name = self.names[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return self.states.get(name, _OFF)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            count = self._counts[name]
            return f"{name}  {count:,}" if count else name
        return None

    def toggle(self, name: str) -> bool:
        """Check or uncheck a name; gives which."""
        on = self.states.get(name, _OFF) != _ON
        self.states[name] = _ON if on else _OFF
        if name in self.names:
            index = self.index(self.names.index(name))
            self.dataChanged.emit(index, index)
        return on

    def checked(self) -> frozenset[str]:
        """The names that are checked."""
        return frozenset(name for name, state in self.states.items() if state == _ON)


class Picker(QFrame):
    """`toggled` carries a name and whether it was switched on; with `new`, Enter also takes a new name."""

    toggled = Signal(str, bool)

    def __init__(
        self,
        look: Look,
        counts: Mapping[str, int],
        states: Mapping[str, Qt.CheckState],
        *,
        parent: QWidget,
        new: bool = False,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._new = new
        self.names = Names(counts, states)
        self.names.setParent(self)
        prompt = (
            translate("overview", "Tag to find or to add")
            if new
            else translate("overview", "Type a part of the name")
        )
        self.field = FilterField(look, prompt, "tag" if new else "filter")
        self.list = QListView()
        self.list.setModel(self.names)
        self.list.setUniformItemSizes(True)
        self.list.setStyleSheet(f"QListView::item {{ height: {_ROW}px; padding: 0 4px; }}")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(prompt)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.setFixedWidth(_WIDTH)
        self.field.textChanged.connect(self._narrow)
        self.field.entered.connect(self._take)
        self.field.left_down.connect(lambda: self._step(1))
        self.list.clicked.connect(self._clicked)
        self._narrow("")

    def open_at(self, anchor: QWidget) -> None:
        """Show it below a button, within the window."""
        self.adjustSize()
        at = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        window = anchor.window().mapToGlobal(
            QPoint(anchor.window().width(), anchor.window().height())
        )
        x = min(at.x(), window.x() - self.width() - 8)
        y = (
            at.y()
            if at.y() + self.height() < window.y()
            else at.y() - anchor.height() - self.height() - 8
        )
        self.move(x, y)
        self.show()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑ goes up in the list; Esc closes."""
        if event.key() == Qt.Key.Key_Up:
            self._step(-1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _narrow(self, typed: str) -> None:
        self.names.narrow(typed)
        rows = max(1, min(_MOST_ROWS, self.names.rowCount()))
        self.list.setFixedHeight(rows * _ROW + 4)
        self.adjustSize()
        if typed and self.names.rowCount():
            self.list.setCurrentIndex(self.names.index(0))

    def _step(self, by: int) -> None:
        last = self.names.rowCount() - 1
        row = max(0, min(last, self.list.currentIndex().row() + by))
        if last >= 0:
            self.list.setCurrentIndex(self.names.index(row))

    def _take(self) -> None:
        """Enter: a new name as it is typed, else the one that is current."""
        typed = " ".join(self.field.text().split())
        if self._new and typed and not self.names.holds(typed):
            self.names.add(typed)
            self._toggle(typed)
            self.field.clear()
        elif self.list.currentIndex().isValid():
            self._clicked(self.list.currentIndex())
        elif self.names.holds(typed):
            self._toggle(typed)

    def _clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self._toggle(self.names.names[index.row()])

    def _toggle(self, name: str) -> None:
        self.toggled.emit(name, self.names.toggle(name))


def checks(names: Collection[str]) -> dict[str, Qt.CheckState]:
    """All of `names` checked."""
    return dict.fromkeys(names, _ON)
