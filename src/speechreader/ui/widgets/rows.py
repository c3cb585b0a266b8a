"""Own-painted rows: what all lists and trees of the window have in common."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from speechreader.ui.look import Look

Index = QModelIndex | QPersistentModelIndex
START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
END = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class RowDelegate(QStyledItemDelegate):
    """Paints rows of one height (pixels), each by `paint_row`, with the painter as it was before afterwards."""

    def __init__(self, look: Look, height: int) -> None:
        super().__init__()
        self._look, self._height = look, height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high as every other."""
        return QSize(120, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        self.paint_row(painter, option, index)
        painter.restore()

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """What the row shows; each list says it."""
        raise NotImplementedError


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, look: Look, *, bar: bool) -> None:
    """The ground of a row: chosen (with the focus or without), under the pointer, or plain; with the accent bar."""
    theme, state, rect = look.theme, option.state, QRect(option.rect)
    focused = bool(state & QStyle.StateFlag.State_Active) and _has_focus(option)
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(theme.selected if focused else theme.selected_idle))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(theme.hover))
    if bar:
        colour = theme.accent if focused else theme.line_control
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(0, rect.top() + 1, 3, rect.height() - 2), 1.5, 1.5)


def _has_focus(option: QStyleOptionViewItem) -> bool:
    widget = option.widget
    return widget is not None and widget.hasFocus()
