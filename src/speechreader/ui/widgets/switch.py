"""A switch that is on or off."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from speechreader.ui.look import Look


class Switch(QAbstractButton):
    """Painted flat: accent when it is on; a ring when it has the focus."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for the switch and its ring."""
        return QSize(38, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint track, knob and ring."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            track = QRectF(4, (self.height() - 16) / 2, 30, 16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent if self.isChecked() else theme.line_control))
            painter.drawRoundedRect(track, 8, 8)
            painter.setBrush(QColor(theme.on_accent if self.isChecked() else theme.raised))
            x = track.right() - 14 if self.isChecked() else track.left() + 2
            painter.drawEllipse(QRectF(x, track.top() + 2, 12, 12))
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(theme.accent), 2))
                painter.drawRoundedRect(track.adjusted(-3, -3, 3, 3), 11, 11)
