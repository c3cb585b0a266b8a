"""Small widgets side by side, in as many rows as they need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Flow(QWidget):
    """Places its `parts` from left to right; what does not fit goes on in the next row, and it grows."""

    def __init__(self, parts: Sequence[QWidget], *, gap: int = 5, row: int = 22) -> None:
        super().__init__()
        self._parts, self._gap, self._row = list(parts), gap, row
        for part in self._parts:
            part.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other rows."""
        super().resizeEvent(event)
        self.place()

    def event(self, event: QEvent) -> bool:
        """A part wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.place()
        return super().event(event)

    def place(self) -> None:
        """Put every part that is not hidden in its place."""
        x = y = 0
        for part in self._parts:
            if part.isHidden():
                continue
            width = part.sizeHint().width()
            if x and x + width > self.width():
                x, y = 0, y + self._row + self._gap
            part.setGeometry(x, y, width, self._row)
            x += width + self._gap
        self.setFixedHeight(y + self._row)
