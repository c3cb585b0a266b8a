"""A check box painted in the colours of the theme; round where one of several holds."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from speechreader.ui import icons
from speechreader.ui.look import Look

_BOX, _GAP, _HEIGHT = 16, 8, 24


class Check(QCheckBox):
    """A box and its words."""

    def __init__(self, look: Look, text: str, *, one_of_several: bool = False) -> None:
        super().__init__(text.replace("&", "&&"))
        self._look, self._round = look, one_of_several
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as the words, and as high as a row."""
        return QSize(_BOX + _GAP + self.fontMetrics().horizontalAdvance(self.text()) + 4, _HEIGHT)

    def hitButton(self, pos: object) -> bool:
        """The whole row answers."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, tick or dot, words; the ring while it has the focus."""
        theme = self._look.theme
        box = QRectF(0.5, (self.height() - _BOX) / 2 + 0.5, _BOX - 1, _BOX - 1)
        radius = _BOX / 2 if self._round else 4
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            full = self.isChecked() and not self._round
            edge = theme.accent if self.isChecked() or self.hasFocus() else theme.line_control
            painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
            painter.setBrush(QColor(theme.accent if full else theme.field))
            painter.drawRoundedRect(box, radius, radius)
            if full:
                icons.draw(painter, "done", box.left() + 1, box.top() + 1, theme.on_accent, 13)
            elif self.isChecked():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.accent))
                painter.drawEllipse(box.adjusted(4, 4, -4, -4))
            painter.setPen(QColor(theme.text_1))
            words = QRectF(self.rect()).adjusted(_BOX + _GAP, 0, 0, 0)
            shown = self.text().replace("&&", "&")
            painter.drawText(
                words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown
            )
