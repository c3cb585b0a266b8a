"""The walk of the focus: F6 from panel to panel, the Tab key round within one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from speechreader.ui.widgets.focus import Ring, go_round, next_stop

if TYPE_CHECKING:
    from speechreader.ui.main_window import MainWindow


class Walk(QObject):
    """Knows the panels of `window`; shows by a ring which one was walked to.

    Tab comes as a shortcut: an override of `focusNextPrevChild` would also be asked at every hiding of a widget.
    """

    def __init__(self, window: MainWindow) -> None:
        inside = window.inside
        super().__init__(inside)
        self._window, self.ring = window, Ring(inside, window.look)
        for keys, forward in (("Tab", True), ("Backtab", False), ("Shift+Backtab", False)):
            shortcut = QShortcut(QKeySequence(keys), inside)
            shortcut.activated.connect(lambda on=forward: self._go_round(on))

    def step(self, by: int) -> None:
        """Move the focus to the next panel (+1) or the one before (-1)."""
        window = self._window
        if window.pages.blank() and not window.left_shown():
            window.offer_library()
        stop = next_stop(self._stops(), window.focusWidget(), by)
        if stop is not None:
            panel, target = stop
            if panel in (window.library, window.outline):
                window.left.reveal(panel)
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ring.show_around(panel)

    def _stops(self) -> list[tuple[QWidget, QWidget]]:
        """The panels that can be walked to, and the widget in each that takes the focus."""
        window = self._window
        if window.stage.searching():
            return window.stage.search_page.stops()
        if window.stage.comparing():
            return window.stage.compare_view.stops()
        stops: list[tuple[QWidget, QWidget]] = []
        if window.left_shown():
            stops += [(window.library, window.library.list), (window.outline, window.outline.tree)]
        page = window.pages.currentWidget()
        if page is window.texts:
            stops.append((window.reader, window.reader))
        if window.welcome is not None and page is window.welcome:
            stops.append((window.welcome, window.welcome.files))
        if window.original_shown():
            stops.append((window.original, window.original.view))
        panel = window.right.current()
        if panel is not None:
            stops.append((panel, panel.focusProxy() or panel))
        return [stop for stop in stops if not stop[1].isHidden()]

    def _go_round(self, forward: bool) -> None:
        window = self._window
        if window.stage.searching():
            stops = window.stage.search_page.stops()
            go_round([(panel,) for panel, _ in stops], window.focusWidget(), forward)
            return
        if window.stage.comparing():
            *sides, page = window.stage.compare_view.rounds()
            page = (*page, window.toast, window.status)
            go_round([*sides, page], window.focusWidget(), forward)
            return
        panels: list[tuple[QWidget, ...]] = [(window.library,), (window.outline,)]
        panels.append((window.right,))
        page = (window.middle, window.toast, window.status)
        go_round([*panels, page], window.focusWidget(), forward)
