"""Paints a row of the review."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from speechreader.model.annotation import Mark
from speechreader.ui import icons
from speechreader.ui.look import Look
from speechreader.ui.notes.overview.inks import draw_mark
from speechreader.ui.notes.review.model import MARK_ROLE, ReviewModel, ruling_words, state_word
from speechreader.ui.widgets.rows import Index, RowDelegate, paint_ground

ROW = 48
_START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ELIDE = Qt.TextElideMode.ElideRight


class ReviewDelegate(RowDelegate):
    """Shape and quote; below, what became of the mark, and behind a tick what was decided."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, ROW)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        mark, model = index.data(MARK_ROLE), index.model()
        if not isinstance(mark, Mark) or not isinstance(model, ReviewModel):
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, option, self._look, bar=chosen)
        theme = self._look.theme
        room = QRectF(option.rect).adjusted(14, 4, -12, -4)
        draw_mark(painter, theme, mark, room.left() + 5, room.top() + 11)
        upper = QRectF(room.left() + 18, room.top(), room.width() - 18, 22)
        quote = " ".join(mark.annotation.anchor.quote.exact.split())
        painter.setFont(self._look.song_font(14))
        painter.setPen(QColor(theme.text_1))
        shown = painter.fontMetrics().elidedText(quote, _ELIDE, int(upper.width()))
        painter.drawText(upper, _START, shown)
        lower = QRectF(upper.left(), upper.bottom(), upper.width(), 18)
        self._state(painter, lower, state_word(mark), ruling_words(model.docket.ruling(mark.id)))

    def _state(self, painter: QPainter, room: QRectF, state: str, ruling: str) -> None:
        theme = self._look.theme
        painter.setFont(self._look.font(12))
        painter.setPen(QColor(theme.text_3 if ruling else theme.warn))
        painter.drawText(room, _START, state)
        if ruling:
            x = room.left() + painter.fontMetrics().horizontalAdvance(state) + 10
            icons.draw(painter, "done", x, room.center().y() - 7, theme.accent)
            painter.setPen(QColor(theme.accent))
            painter.drawText(room.adjusted(x - room.left() + 18, 0, 0, 0), _START, ruling)
