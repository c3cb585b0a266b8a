"""A label that gives way where there is little room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from speechreader.ui.widgets.text import PlainLabel, plain_tooltip

_LEAST = 40


class ShrinkingLabel(PlainLabel):
    """Shows as much of its text as fits, with an ellipsis at `mode`; the whole stands in the tooltip."""

    def __init__(
        self, text: str = "", name: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle
    ) -> None:
        super().__init__("", name)
        self._mode = mode
        self.setMinimumWidth(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show `text`."""
        self.setToolTip(plain_tooltip(text))
        self.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            shown = self.fontMetrics().elidedText(self.text(), self._mode, self.width())
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown
            )
