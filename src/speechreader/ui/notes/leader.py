"""The line from the chosen card to the line of its mark."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from speechreader.ui.look import Look

_DOT = 5


class Leader(QWidget):
    """Lies over page and panel; a dot at its left end."""

    def __init__(self, look: Look, ground: QWidget) -> None:
        super().__init__(ground)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look.changed.connect(self.update)
        self.hide()

    def lead(self, start: QPoint, end: QPoint) -> None:
        """Draw from `start` to `end`, which stand at one height (pixels of the ground)."""
        if end.x() - start.x() < 2 * _DOT:
            self.hide()
            return
        self.setGeometry(start.x(), start.y() - _DOT // 2, end.x() - start.x(), _DOT)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """One pixel and a dot, in the accent."""
        accent = QColor(self._look.theme.accent)
        with QPainter(self) as painter:
            painter.fillRect(_DOT // 2, _DOT // 2, self.width(), 1, accent)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(0, 0, _DOT, _DOT)
