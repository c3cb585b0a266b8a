"""A colour to mark with, as a button: its fill, its line and its shape, ringed where it was used last."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from speechreader.ui.look import Look
from speechreader.ui.notes.shapes import draw_shape
from speechreader.ui.widgets.text import plain_tooltip

_SIDE = 30


class ColourButton(QAbstractButton):
    """Takes no focus: what is selected on the page stays selected, and Ctrl+C stays the page's."""

    def __init__(self, look: Look, colour: int, name: str) -> None:
        super().__init__()
        self._look, self.colour = look, colour
        self.ringed = self.pointed = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(_SIDE, _SIDE)
        self.setToolTip(plain_tooltip(f"{name}  {colour}"))
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(_SIDE, _SIDE)

    def set_ringed(self, ringed: bool) -> None:
        """Show that this is the colour in use."""
        self.ringed = ringed
        self.update()

    def set_pointed(self, pointed: bool) -> None:
        """Show that the arrow keys stand here."""
        self.pointed = pointed
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, ring, disc and shape."""
        theme, box = self._look.theme, QRectF(self.rect())
        shade = theme.mark(self.colour)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            if self.underMouse() or self.isDown() or self.pointed:
                painter.setBrush(QColor(theme.selected if self.pointed else theme.hover))
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
            if self.ringed:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(theme.accent), 2))
                painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 6, 6)
            painter.setPen(QPen(QColor(shade.strong), 1))
            painter.setBrush(QColor(shade.fill))
            painter.drawEllipse(box.center(), 9.5, 9.5)
            middle = box.center()
            draw_shape(
                painter, self.colour, QRectF(middle.x() - 5, middle.y() - 5, 10, 10), shade.strong
            )
