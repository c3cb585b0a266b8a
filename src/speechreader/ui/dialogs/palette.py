"""The command palette: any action by its name, in either language."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from speechreader.app.actions import ACTIONS, MENUS, Action, full_title_of, help_of, title_of
from speechreader.app.language import translate
from speechreader.ui.actions import Actions
from speechreader.ui.look import Look
from speechreader.ui.widgets.buttons import key_text
from speechreader.ui.widgets.field import FilterField
from speechreader.ui.widgets.rows import Index, RowDelegate
from speechreader.ui.widgets.text import PlainLabel

_ROW = 32
_WIDTH, _HEIGHT, _AROUND = 560, 420, 62
_MENU_TITLES = {menu.id: menu.title for menu in MENUS}


class Palette(QFrame):
    """A field over a list, at the top of the window; Enter runs, Esc or a click elsewhere closes."""

    def __init__(self, window: QWidget, actions: Actions, look: Look) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self._window, self._actions = window, actions
        self.field = FilterField(look, translate("palette", "Type a command"), "search")
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(_Row(look))
        self.list.itemDelegate().setParent(self.list)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self.nothing = PlainLabel(translate("palette", "No command has these words."), "secondary")
        self.nothing.setContentsMargins(10, 0, 10, 0)
        self.nothing.setFixedHeight(_ROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        self.field.textChanged.connect(self._filter)
        self.list.clicked.connect(self._run)
        self.field.installEventFilter(self)
        self._filter("")

    def open_over(self) -> None:
        """Show it at the top centre of the window."""
        corner = self._window.mapToGlobal(self._window.rect().topLeft())
        self.move(corner.x() + (self._window.width() - _WIDTH) // 2, corner.y() + 60)
        self.show()
        self.field.setFocus()

    def titles(self) -> list[str]:
        """What is listed."""
        return [self._model.item(row).text() for row in range(self._model.rowCount())]

    def eventFilter(self, watched: object, event: object) -> bool:
        """↑ ↓ and Enter in the field are for the list."""
        if not isinstance(event, QKeyEvent) or event.type() != QKeyEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex())
            return True
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = (self.list.currentIndex().row() + step) % max(1, self._model.rowCount())
            self.list.setCurrentIndex(self._model.index(row, 0))
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        return False

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        found = [a for a in ACTIONS if all(word in _haystack(a) for word in wanted)]
        found.sort(key=lambda a: (_distance(a, words), not self._actions[a.id].isEnabled()))
        self._model.clear()
        for action in found:
            self._model.appendRow(self._item(action))
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self.resize(_WIDTH, min(_HEIGHT, _AROUND + _ROW * max(1, len(found))))

    def _item(self, action: Action) -> QStandardItem:
        menu = translate("actions", _MENU_TITLES[action.menu])
        item = QStandardItem(f"{menu} › {full_title_of(action)}")
        item.setData(action.id, Qt.ItemDataRole.UserRole)
        item.setData(
            key_text(action.shortcuts[0]) if action.shortcuts else "", Qt.ItemDataRole.UserRole + 1
        )
        item.setToolTip(help_of(action))
        item.setEnabled(self._actions[action.id].isEnabled())
        return item

    def _run(self, index: QModelIndex) -> None:
        name = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        if isinstance(name, str) and self._actions[name].isEnabled():
            self.close()
            self._actions.run(name)


class _Row(RowDelegate):
    def __init__(self, look: Look) -> None:
        super().__init__(look, _ROW)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Name at the left, key at the right."""
        theme = self._look.theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(theme.selected))
        on = bool(option.state & QStyle.StateFlag.State_Enabled)
        room = QRectF(option.rect).adjusted(10, 0, -10, 0)
        painter.setFont(self._look.font(13))
        painter.setPen(QColor(theme.text_1 if on else theme.line_control))
        painter.drawText(
            room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(index.data())
        )
        painter.setFont(self._look.font(11))
        painter.setPen(QColor(theme.text_3))
        keys = str(index.data(Qt.ItemDataRole.UserRole + 1))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, keys)


def _distance(action: Action, words: str) -> int:
    """How far `words` are from the name of the action: it is 0, begins 1, holds 2 them; else only its help does."""
    typed = words.strip().casefold()
    names = [name.casefold() for name in (title_of(action), full_title_of(action), action.title)]
    if not typed or typed in names:
        return 0
    if any(name.startswith(typed) for name in names):
        return 1
    return 2 if any(typed in name for name in names) else 3


def _haystack(action: Action) -> str:
    """Names in the interface language and in English, and the key."""
    parts = (full_title_of(action), action.title, help_of(action), action.id)
    return " ".join((*parts, *action.shortcuts)).casefold()
