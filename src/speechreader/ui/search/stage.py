"""What fills the window below its menu: the panels around the text, or the search instead of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from speechreader.ui.main_window import MainWindow
    from speechreader.ui.search.page import SearchPage


class Stage(QStackedWidget):
    """Holds the panels, and the page of the search once it is asked for."""

    def __init__(self, window: MainWindow, panels: QWidget) -> None:
        super().__init__()
        self._window, self._panels = window, panels
        self._page: SearchPage | None = None
        self.addWidget(panels)

    @property
    def search_page(self) -> SearchPage:
        """The page of the search."""
        if self._page is None:
            from speechreader.ui.search.page import SearchPage

            self._page = SearchPage(self._window.look)
            self.addWidget(self._page)
        return self._page

    def searching(self) -> bool:
        """Whether the search can be seen."""
        return self._page is not None and self.currentWidget() is self._page

    def show_search(self) -> None:
        """The search instead of the panels."""
        self.setCurrentWidget(self.search_page)

    def ask_search(self) -> None:
        """As if a person asked for the search."""
        self._window.actions_.run("search")

    def leave_search(self) -> None:
        """The panels again, as they were."""
        self.setCurrentWidget(self._panels)
        self._window.reader.setFocus()
        self._window.status.show_elsewhere("")
