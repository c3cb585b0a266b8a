"""Paints a row of the library."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from speechreader.app.language import translate
from speechreader.model.speech import SpeechSummary
from speechreader.ui.library.model import SUMMARY_ROLE
from speechreader.ui.look import Look
from speechreader.ui.widgets.text import elide_middle

ROW = 50
_MARGIN = 14


class LibraryDelegate(QStyledItemDelegate):
    """Title over date, speaker and length; a thin bar for what has been read; the open speech is marked."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every row is as high as every other."""
        return QSize(200, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row = index.data(SUMMARY_ROLE)
        if not isinstance(row, SpeechSummary):
            return
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, option, self._look, bar=chosen)
        inner = QRectF(option.rect).adjusted(_MARGIN, 0, -12, 0)
        self._title(painter, inner, row.title, chosen)
        self._details(painter, inner, row)
        self._progress(painter, inner, row.progress, chosen)
        painter.restore()

    def _title(self, painter: QPainter, inner: QRectF, title: str, bold: bool) -> None:
        font = self._look.font(13, bold=bold)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.text_1))
        shown = elide_middle(QFontMetricsF(font), title, inner.width())
        painter.drawText(QRectF(inner.left(), inner.top() + 5, inner.width(), 21), _MIDDLE, shown)

    def _details(self, painter: QPainter, inner: QRectF, row: SpeechSummary) -> None:
        font = self._look.figures()
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.text_3))
        line = QRectF(inner.left(), inner.top() + 26, inner.width(), 17)
        length = translate("library", "{n} chars", n=f"{row.characters:,}")
        painter.drawText(line, _RIGHT, length)
        room = line.width() - painter.fontMetrics().horizontalAdvance(length) - 10
        left = "  ".join(part for part in (row.date, row.speaker) if part)
        shown = painter.fontMetrics().elidedText(left, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(line, _MIDDLE, shown)

    def _progress(self, painter: QPainter, inner: QRectF, progress: float, chosen: bool) -> None:
        if progress > 0:
            colour = self._look.theme.accent if chosen else self._look.theme.line_firm
            bar = QRectF(inner.left(), inner.bottom() - 2, inner.width() * progress, 2)
            painter.fillRect(bar, QColor(colour))


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


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
