"""Text size, column and preset of a page, and the geometry that follows from them and the window."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea

from speechreader.ui.reader.layout import PageLayout
from speechreader.ui.reader.scrolling import Scroller
from speechreader.ui.reader.styles import SCREEN, Preset

SMALLEST, LARGEST = 14, 32
NARROWEST, WIDEST = 28, 40
LEFT_MARGIN, RIGHT_MARGIN = 48, 24


class Typography:
    """Sets one view. Holds text size (px), wanted column (em) and preset; no change moves the first visible line.

    A column is never narrower than `narrowest` em.
    """

    narrowest = NARROWEST

    def __init__(self, view: QAbstractScrollArea, layout: PageLayout, scroller: Scroller) -> None:
        self._view, self._layout, self._scroller = view, layout, scroller
        self._size, self._column, self._preset = 19, SCREEN.column, SCREEN
        self._apply()

    def set_size(self, size: int) -> None:
        """Text size in px, 14 to 32."""
        self._size = max(SMALLEST, min(size, LARGEST))
        self._apply()

    def set_column(self, em: int) -> None:
        """Width of the column in em, 28 to 40, where there is room for it."""
        self._column = max(NARROWEST, min(em, WIDEST))
        self.fit()

    def set_preset(self, preset: Preset) -> None:
        """Another manner of setting."""
        self._preset = preset
        self._apply()

    def _apply(self) -> None:
        self._layout.set_type(self._size, self._preset)
        self._view.verticalScrollBar().setSingleStep(round(self._size * self._preset.pitch))
        self.fit(again=True)

    def fit(self, again: bool = False) -> None:
        """Fit the column into the view; lines are broken anew when its width changes, or `again`."""
        width = self._view.viewport().width()
        most = _column_em(width, self._size, self._column, self._preset, self.narrowest)
        column = float(most * self._size)
        left = max(LEFT_MARGIN, round((width - column) / 2))
        page_width = max(float(width), LEFT_MARGIN + column + RIGHT_MARGIN)
        with self._scroller.hold():
            if again or column != self._layout.column:
                self._layout.set_geometry(left, column, page_width)
            else:
                self._layout.move(left, page_width)
        self._scroller.restore()


def _column_em(width: int, size: int, wanted: int, preset: Preset, narrowest: int) -> int:
    """How many characters of `size` pixels a line takes in a view of `width` pixels."""
    most = WIDEST if preset is SCREEN else preset.column
    room = (width - LEFT_MARGIN - RIGHT_MARGIN) // size
    return max(narrowest, min(wanted, most, room))
