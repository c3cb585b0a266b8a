"""Scrolling on while something is dragged past the upper or the lower edge of the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QAbstractScrollArea

#: Milliseconds between two steps.
_TICK = 40
#: No step is longer (px), however far outside the pointer is.
_LONGEST = 60


class EdgeScroll:
    """Scrolls one view; `follow` is told where the pointer is after each step. Holds the last point."""

    def __init__(self, view: QAbstractScrollArea, follow: Callable[[QPoint], None]) -> None:
        self._view, self._follow = view, follow
        self._point = QPoint()
        self._timer = QTimer(view, interval=_TICK)
        self._timer.timeout.connect(self._step)

    def at(self, point: QPoint) -> None:
        """The pointer is at `point` of the viewport now."""
        self._point = point
        if not self._beyond():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Scroll no further."""
        self._timer.stop()

    def _beyond(self) -> int:
        """How far the pointer is below (positive) or above the view, px."""
        height = self._view.viewport().height()
        return min(0, self._point.y()) or max(0, self._point.y() - height)

    def _step(self) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + max(-_LONGEST, min(_LONGEST, self._beyond())))
        self._follow(self._point)
