"""The left panel: library above, outline below; two tabs where the window is low; a drawer where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from speechreader.app.language import translate

#: Below this height of the window the two share the panel by tabs.
LOW = 800


class LeftPanel(QFrame):
    """Holds the two views in a splitter, and the tabs that choose one of them when there is little height.

    It stands empty, on its ground, until they are put in.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._views: tuple[QWidget, ...] = ()
        self._tabbed, self._drawer, self._chosen = False, False, 0

    def fill(self, library: QWidget, outline: QWidget, share: int) -> None:
        """Put the two views in; the library has `share` percent of the height."""
        from speechreader.ui.widgets.buttons import Chip
        from speechreader.ui.widgets.text import line

        self._views = (library, outline)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        for view in self._views:
            self.splitter.addWidget(view)
        self._tabs = QWidget()
        self._chips = (Chip(translate("window", "Library")), Chip(translate("window", "Outline")))
        row = QHBoxLayout(self._tabs)
        row.setContentsMargins(12, 8, 12, 4)
        row.setSpacing(6)
        for i, chip in enumerate(self._chips):
            row.addWidget(chip)
            chip.clicked.connect(lambda _=False, which=i: self.choose(which))
        row.addStretch()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self.splitter, 1)
        self._edge = line("upright")
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(column, 1)
        whole.addWidget(self._edge)
        self._edge.setVisible(self._drawer)
        self._settle()
        self.splitter.setSizes([share * 10, (100 - share) * 10])

    def set_low(self, low: bool) -> None:
        """Little height: one view at a time."""
        if low != self._tabbed:
            self._tabbed = low
            self._settle()

    def set_drawer(self, drawer: bool) -> None:
        """Lying over the page it has an edge."""
        self._drawer = drawer
        if self._views:
            self._edge.setVisible(drawer)

    def choose(self, which: int) -> None:
        """Show the library (0) or the outline (1) where only one of them fits."""
        self._chosen = which
        self._settle()

    def reveal(self, view: QWidget) -> None:
        """Make sure that one of the views can be seen."""
        self.choose(self._views.index(view))

    def share(self) -> int:
        """The library's share of the height, in percent."""
        upper, lower = self.splitter.sizes()
        return round(100 * upper / max(1, upper + lower))

    def _settle(self) -> None:
        if not self._views:
            return
        self._tabs.setVisible(self._tabbed)
        for i, view in enumerate(self._views):
            view.setVisible(not self._tabbed or i == self._chosen)
            self._chips[i].setChecked(i == self._chosen)
