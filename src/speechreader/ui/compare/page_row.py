"""What stands side by side in a comparison: outlines, the two pages with what joins them, and a panel at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from speechreader.ui.compare.gutter import NARROW, WIDE
from speechreader.ui.compare.pane import ComparePane

#: Below this width the outlines fold to their strips, and a little below it the gutter gives way.
OUTLINES_FROM, WIDE_GUTTER_FROM = 1400, 1280


class PageRow(QWidget):
    """`texts` between two outlines, and at the right the panel `aside`, if there is one. `gutter` joins the texts."""

    def __init__(self, outlines: Sequence[QWidget], texts: QWidget, gutter: QWidget) -> None:
        super().__init__()
        self._outlines, self._gutter = outlines, gutter
        self.aside: QWidget | None = None
        self._row = fill_row(self, outlines[0], texts, outlines[1])

    def put_aside(self, panel: QWidget, width: int) -> None:
        """Let a panel stand at the right, hidden at first."""
        self.aside = panel
        panel.setFixedWidth(width)
        panel.hide()
        self._row.addWidget(panel)

    def show_aside(self, shown: bool) -> None:
        """Show or hide the panel at the right; the pages lose or get its room."""
        if self.aside is not None:
            self.aside.setVisible(shown)
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Outlines fold, then the gutter gives way."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        aside = self.aside
        width = self.width()
        if aside is not None and aside.isVisibleTo(self):
            width -= aside.maximumWidth()
        for outline in self._outlines:
            outline.setVisible(width >= OUTLINES_FROM)
        self._gutter.setFixedWidth(WIDE if width >= WIDE_GUTTER_FROM else NARROW)


def in_a_row(*parts: QWidget) -> QWidget:
    """Parts side by side without gaps; pages take the room."""
    made = QWidget()
    fill_row(made, *parts)
    return made


def fill_row(made: QWidget, *parts: QWidget) -> QHBoxLayout:
    """Put parts into a widget, side by side without gaps; pages, and what holds them, take the room."""
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for part in parts:
        row.addWidget(part, int(isinstance(part, ComparePane) or type(part) is QWidget))
    return row
