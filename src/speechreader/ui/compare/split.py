"""The two pages with what stands under them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

#: What stands under the pages has at most this share of the height at first.
_SHARE = 0.34


class PageSplit(QSplitter):
    """Keeps the height of the panel below until somebody moves the line between."""

    def __init__(self, pages: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._height = 0
        self.setChildrenCollapsible(False)
        self.addWidget(pages)
        self.setStretchFactor(0, 1)
        self.splitterMoved.connect(self._moved)

    def put_below(self, panel: QWidget, height: int) -> None:
        """Let a panel stand under the pages, `height` px high, less in a low window."""
        self._height = height
        self.addWidget(panel)
        self.setStretchFactor(1, 0)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pages keep their share."""
        super().resizeEvent(event)
        self._settle()

    def _moved(self, *_: object) -> None:
        self._height = 0

    def _settle(self) -> None:
        if self._height:
            below = min(self._height, round(_SHARE * self.height()))
            self.setSizes([self.height() - below, below])
