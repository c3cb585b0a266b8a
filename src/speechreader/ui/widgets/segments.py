"""A few values side by side of which one holds, and a slider: painted flat like all our controls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSlider, QToolTip, QWidget

from speechreader.ui.look import Look
from speechreader.ui.widgets.text import plain_tooltip

T = TypeVar("T")

_HIGH, _PAD, _RADIUS, _GROOVE, _KNOB = 26, 9, 6, 4, 14


class Segments(QWidget, Generic[T]):
    """`chosen` carries the value that a click or an arrow key chose; None of them may hold, after `hold(None)`."""

    chosen = Signal(object)

    def __init__(
        self, look: Look, name: str, values: Sequence[tuple[T, str]], tips: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self._look, self._name, self._values, self._tips = look, name, values, tips
        self._at: int | None = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())
        look.changed.connect(self.update)
        self._say()

    def hold(self, value: T | None) -> None:
        """Show that this one holds."""
        found = (n for n, (one, _) in enumerate(self._values) if one == value)
        self._at = next(found, None)
        self._say()
        self.update()

    def held(self) -> T | None:
        """The value that holds."""
        return None if self._at is None else self._values[self._at][0]

    def box_of(self, value: T) -> QRectF:
        """Where a value stands."""
        at = next(n for n, (one, _) in enumerate(self._values) if one == value)
        return self._boxes()[at]

    def sizeHint(self) -> QSize:
        """Room for every word."""
        return QSize(round(sum(self._widths())) + 2, _HIGH)

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(self._look.font(12, bold=True))
        return [round(metrics.horizontalAdvance(words)) + 2 * _PAD for _, words in self._values]

    def _boxes(self) -> list[QRectF]:
        found: list[QRectF] = []
        x = 1.0
        for width in self._widths():
            found.append(QRectF(x, 1, width, _HIGH - 2))
            x += width
        return found

    def _say(self) -> None:
        held = "" if self._at is None else self._values[self._at][1]
        self.setAccessibleName(f"{self._name}: {held}" if held else self._name)

    def _take(self, at: int) -> None:
        if at != self._at and 0 <= at < len(self._values):
            self._at = at
            self._say()
            self.update()
            self.chosen.emit(self._values[at][0])

    def paintEvent(self, event: QPaintEvent) -> None:
        """One frame; the value that holds stands on a ground of its own."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.setPen(QPen(QColor(theme.line_firm), 1))
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
            for number, (box, (_, words)) in enumerate(
                zip(self._boxes(), self._values, strict=True)
            ):
                on = number == self._at
                if on:
                    painter.setPen(QPen(QColor(theme.accent), 1))
                    painter.setBrush(QColor(theme.selected))
                    painter.drawRoundedRect(box, _RADIUS, _RADIUS)
                painter.setFont(self._look.font(12, bold=on))
                painter.setPen(QColor(theme.text_1 if on else theme.text_2))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(theme.accent), 2))
                painter.drawRoundedRect(frame, _RADIUS, _RADIUS)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            for number, box in enumerate(self._boxes()):
                if box.contains(event.position()):
                    self._take(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← and → go to the neighbour, Home and End to the ends."""
        here = -1 if self._at is None else self._at
        goals = {
            Qt.Key.Key_Left: max(0, here - 1),
            Qt.Key.Key_Right: min(len(self._values) - 1, here + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._values) - 1,
        }
        goal = goals.get(Qt.Key(event.key()))
        if goal is None:
            super().keyPressEvent(event)
        else:
            self._take(goal)

    def event(self, event: QEvent) -> bool:
        """The tip of the value under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._tips:
            boxes = enumerate(self._boxes())
            at = next((n for n, box in boxes if box.contains(QPointF(event.pos()))), None)
            words = self._tips[at] if at is not None else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(words), self)
            return True
        return super().event(event)


class Slider(QSlider):
    """A lying slider with keys and mouse of its kind; a click goes to the place."""

    def __init__(self, look: Look, name: str, high: int, step: int = 1) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.setRange(0, high)
        self.setSingleStep(step)
        self.setPageStep(step * 5)
        self.setAccessibleName(name)
        self.setFixedHeight(24)
        look.changed.connect(self.update)

    def _place(self, value: int) -> float:
        span = self.width() - _KNOB - 4
        return 2 + _KNOB / 2 + span * value / max(1, self.maximum())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Groove, what is taken of it, knob, ring."""
        theme, middle = self._look.theme, self.height() / 2
        x = self._place(self.value())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            groove = QRectF(4, middle - _GROOVE / 2, self.width() - 8, _GROOVE)
            painter.setBrush(QColor(theme.line_firm))
            painter.drawRoundedRect(groove, 2, 2)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(groove.adjusted(0, 0, x - groove.right(), 0), 2, 2)
            ring = self.hasFocus()
            painter.setPen(QPen(QColor(theme.accent), 3 if ring else 1.5))
            painter.setBrush(QColor(theme.raised))
            painter.drawEllipse(QPointF(x, middle), _KNOB / 2 - 1, _KNOB / 2 - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there, and be dragged on."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay here."""
        self.setSliderDown(False)

    def _follow(self, event: QMouseEvent) -> None:
        span = self.width() - _KNOB - 4
        share = (event.position().x() - 2 - _KNOB / 2) / max(1, span)
        self.setValue(round(max(0.0, min(1.0, share)) * self.maximum()))
