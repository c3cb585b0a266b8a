"""The colours of marks as small buttons: to recolour by, or to filter by."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from speechreader.app.language import translate
from speechreader.model.annotation import COLOURS
from speechreader.ui.look import Look
from speechreader.ui.notes.overview.inks import draw_shape
from speechreader.ui.widgets.text import plain_tooltip


class Swatch(QAbstractButton):
    """A colour by its shape. With a count it is a switch with round ends, as the other chips are."""

    def __init__(self, look: Look, colour: int, *, check: bool = False) -> None:
        super().__init__()
        self._look, self.colour, self._count = look, colour, ""
        self.setCheckable(check)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)

    def set_name(self, name: str) -> None:
        """Call the colour by its name."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tooltip(name))

    def set_count(self, count: int) -> None:
        """Show how many marks have the colour."""
        self._count = f"{count:,}"
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the shape, and for the count."""
        if not self.isCheckable():
            return QSize(28, 28)
        metrics = self.fontMetrics()
        return QSize(26 + max(8, metrics.horizontalAdvance(self._count)), 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, shape, count and the ring of the focus."""
        theme, box = self._look.theme, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = theme.raised if self.isCheckable() else None
            if self.isChecked():
                ground = theme.selected
            elif self.underMouse():
                ground = theme.hover
            if ground or self.hasFocus():
                edge = theme.accent if self.isChecked() or self.hasFocus() else theme.line_firm
                wide = 2 if self.hasFocus() else 1
                plain = not self.isCheckable() and not self.hasFocus()
                painter.setPen(Qt.PenStyle.NoPen if plain else QPen(QColor(edge), wide))
                painter.setBrush(QColor(ground or theme.panel))
                radius = 11 if self.isCheckable() else 6
                painter.drawRoundedRect(box, radius, radius)
            x = 12 if self.isCheckable() else box.center().x()
            draw_shape(painter, theme, self.colour, x, box.center().y())
            if self.isCheckable():
                painter.setFont(self._look.figures())
                painter.setPen(QColor(theme.text_1 if self.isChecked() else theme.text_2))
                words = box.adjusted(20, 0, 0, 0)
                painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._count)


class Swatches(QWidget):
    """All colours in a row; `chosen` carries the one that was pressed."""

    chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._buttons = [Swatch(look, colour) for colour in COLOURS]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.setAccessibleName(translate("overview", "Colour"))
        for button in self._buttons:
            button.clicked.connect(lambda _=False, which=button.colour: self.chosen.emit(which))
            row.addWidget(button)
        row.addStretch()

    def set_names(self, name_of: Callable[[int], str]) -> None:
        """Call the colours by their names."""
        for button in self._buttons:
            button.set_name(f"{name_of(button.colour)}  {button.colour}")
