"""One check of the legend: a switch with the line of its sort, its name, and how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton

from speechreader.ui.compare.kinds import Shown, name_of
from speechreader.ui.compare.lines import draw_sample
from speechreader.ui.widgets.text import plain_tooltip

if TYPE_CHECKING:
    from speechreader.ui.look import Look

_BOX, _SAMPLE = 15, 26


class LegendCheck(QAbstractButton):
    """A check box with the line of its sort, its name and how many there are."""

    def __init__(self, look: Look, shown: Shown) -> None:
        super().__init__()
        self._look, self.shown = look, shown
        self._count = ""
        self._short = False
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)
        self.set_count("")

    def set_count(self, count: str) -> None:
        """How many there are."""
        self._count = count
        name = name_of(self.shown)
        self.setText(name)
        self.setAccessibleName(f"{name} {count}".strip())
        self.setToolTip(plain_tooltip(f"{name}  {count}".strip()))
        self.updateGeometry()
        self.update()

    def count(self) -> str:
        """The count as it is shown."""
        return self._count

    def set_short(self, short: bool) -> None:
        """Leave the name out where there is little room."""
        self._short = short
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Box, sample, name and count."""
        name = 0 if self._short else self._width(self.text(), 13) + 8
        return QSize(8 + _BOX + 8 + _SAMPLE + 8 + name + self._width(self._count, 12) + 10, 26)

    def minimumSizeHint(self) -> QSize:
        """No less."""
        return self.sizeHint()

    def _width(self, words: str, size: int) -> int:
        return QFontMetrics(self._look.font(size)).horizontalAdvance(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A button with everything on it; dimmed while it is off."""
        theme, on = self._look.theme, self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ring = self.hasFocus()
            edge = QPen(QColor(theme.accent if ring else theme.line_firm), 2 if ring else 1)
            painter.setPen(edge)
            painter.setBrush(QColor(theme.hover if self.underMouse() else theme.raised))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            self._paint_box(painter, QRectF(9, (self.height() - _BOX) / 2, _BOX, _BOX))
            x = 8 + _BOX + 9
            sample = QRectF(x, 6, _SAMPLE, self.height() - 12)
            ink = QColor(theme.text_1 if on else theme.line_control)
            sides = QColor(theme.side_a), QColor(theme.side_b)
            draw_sample(painter, self.shown, sample, ink, sides if on else (ink, ink))
            x += _SAMPLE + 8
            room = QRectF(x, 0, self.width() - x - 9, self.height())
            if not self._short:
                painter.setFont(self._look.font(13))
                painter.setPen(QColor(theme.text_1 if on else theme.text_3))
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
            painter.setFont(self._look.figures())
            painter.setPen(QColor(theme.text_2 if on else theme.text_3))
            end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(room, end, self._count)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        theme, on = self._look.theme, self.isChecked()
        painter.setPen(QPen(QColor(theme.text_2 if on else theme.line_control), 1.25))
        painter.setBrush(QColor(theme.text_2 if on else theme.field))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if on:
            x, y = box.left(), box.top()
            painter.setPen(QPen(QColor(theme.panel), 1.75))
            tick = ((3.5, 7.5), (6.5, 10.5), (11.5, 4.5))
            painter.drawPolyline(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in tick]))
