"""An outline around a span, once and without fading, to show where a jump went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from speechreader.model.span import Span
    from speechreader.ui.reader.view import ReaderView

#: How long it stays, in milliseconds.
FLASH_TIME = 600


class Flash:
    """The outline of one view: at most one span at a time."""

    def __init__(self, view: ReaderView) -> None:
        self._view = view
        self._span: Span | None = None
        self._end = QTimer(view, singleShot=True, interval=FLASH_TIME)
        self._end.timeout.connect(self.stop)

    def start(self, span: Span) -> None:
        """Outline `span` from now on."""
        self._span = span
        self._end.start()
        self._view.viewport().update()

    def stop(self) -> None:
        """Outline nothing."""
        self._span = None
        self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Draw the outline in page coordinates."""
        if self._span is None:
            return
        painter.setPen(QPen(self._view.page_layout.inks.ends, 2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in self._view.boxes(self._span):
            painter.drawRoundedRect(box.adjusted(-2, 0, 2, 0), 3, 3)
