"""Paints a row of the library."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from speechreader.app.language import translate
from speechreader.model.speech import SpeechSummary
from speechreader.ui import icons
from speechreader.ui.library.model import MARKS_ROLE, SUMMARY_ROLE
from speechreader.ui.look import Look
from speechreader.ui.widgets.rows import Index, RowDelegate, paint_ground
from speechreader.ui.widgets.text import elide_middle

ROW = 50
_MARGIN = 14


class LibraryDelegate(RowDelegate):
    """Title over date, speaker and length; a thin bar for what has been read; the open speech is marked."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, ROW)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(SUMMARY_ROLE)
        if not isinstance(row, SpeechSummary):
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, option, self._look, bar=chosen)
        inner = QRectF(option.rect).adjusted(_MARGIN, 0, -12, 0)
        self._title(painter, inner, row.title, chosen)
        self._details(painter, inner, row, index.data(MARKS_ROLE) or 0)
        self._progress(painter, inner, row.progress, chosen)

    def _title(self, painter: QPainter, inner: QRectF, title: str, bold: bool) -> None:
        font = self._look.font(13, bold=bold)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.text_1))
        shown = elide_middle(QFontMetricsF(font), title, inner.width())
        painter.drawText(QRectF(inner.left(), inner.top() + 5, inner.width(), 21), _MIDDLE, shown)

    def _details(self, painter: QPainter, inner: QRectF, row: SpeechSummary, marks: int) -> None:
        font = self._look.figures()
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.text_3))
        line = QRectF(inner.left(), inner.top() + 26, inner.width(), 17)
        length = translate("library", "{n} chars", n=f"{row.characters:,}")
        painter.drawText(line, _RIGHT, length)
        room = line.width() - painter.fontMetrics().horizontalAdvance(length) - 10
        if marks:
            room -= self._marks(painter, line.adjusted(0, 0, room - line.width(), 0), f"{marks:,}")
        left = "  ".join(part for part in (row.date, row.speaker) if part)
        shown = painter.fontMetrics().elidedText(left, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(line, _MIDDLE, shown)

    def _marks(self, painter: QPainter, room: QRectF, count: str) -> float:
        """The number of marks with its icon at the right end of `room`; gives the width they take."""
        painter.drawText(room, _RIGHT, count)
        width = painter.fontMetrics().horizontalAdvance(count)
        x, y = room.right() - width - 16, room.center().y() - 6.5
        icons.draw(painter, "note", x, y, self._look.theme.text_3, 13)
        return width + 24

    def _progress(self, painter: QPainter, inner: QRectF, progress: float, chosen: bool) -> None:
        if progress > 0:
            colour = self._look.theme.accent if chosen else self._look.theme.line_firm
            bar = QRectF(inner.left(), inner.bottom() - 2, inner.width() * progress, 2)
            painter.fillRect(bar, QColor(colour))


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
